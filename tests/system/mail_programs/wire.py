# wire.py - headers and parts as bytes, in the dialects of different mail programs
# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import email.utils
import quopri
import secrets

CODECS = {"gb2312": "gb18030", "gbk": "gb18030"}  # what those names mean to the programs that write them
LINE_WORD = 60  # bytes of an encoded-word before it is encoded: 75 characters at most, RFC 2047


def token(length, alphabet="0123456789ABCDEF"):
    return "".join(secrets.choice(alphabet) for _ in range(length))


def word(text, charset="UTF-8", how="B"):
    """RFC 2047: encoded-words of whole characters on folded lines; ASCII stays as it is."""
    if text.isascii():
        return text
    codec = CODECS.get(charset.lower(), charset)
    words, piece = [], ""
    most = LINE_WORD * 3 // 4 if how == "B" else LINE_WORD // 3
    for character in text:
        if len((piece + character).encode(codec)) > most - len(charset):
            words.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join("=?%s?%s?%s?=" % (charset, how, spell(one.encode(codec), how))
                        for one in [*words, piece])


def spell(data, how):
    if how == "B":
        return base64.b64encode(data).decode()
    return "".join("_" if byte == 32 else chr(byte) if chr(byte).isalnum() and byte < 128 else "=%02X" % byte
                   for byte in data)


def person(name, address, charset="UTF-8", how="B", marks_all=False):
    """A quoted name in ASCII, else an encoded one; marks_all: which stands in quotes, too."""
    shown = word(name, charset, how)
    return ('"%s" <%s>' if name.isascii() or marks_all else "%s <%s>") % (shown, address)


def stamp(draft):
    return email.utils.format_datetime(draft.date)


def part(content_type, text, charset, encoding, more=()):
    """One part with its header lines; text has Python's line ends."""
    data = text.replace("\n", "\r\n").encode(CODECS.get(charset.lower(), charset))
    if encoding == "base64":
        data = base64.encodebytes(data).replace(b"\n", b"\r\n")
    elif encoding == "quoted-printable":
        data = b"\r\n".join(quopri.encodestring(line) for line in data.split(b"\r\n"))
        data = data.replace(b"=\n", b"=\r\n")
    head = ["Content-Type: " + content_type]
    if encoding:
        head.append("Content-Transfer-Encoding: " + encoding)
    return "\r\n".join([*head, *more]).encode() + b"\r\n\r\n" + data


def alternative(boundary, parts, preamble=""):
    """The body of multipart/alternative."""
    mark = b"--" + boundary.encode()
    head = (preamble + "\r\n\r\n").encode() if preamble else b""
    return head + b"".join(mark + b"\r\n" + one.rstrip(b"\r\n") + b"\r\n\r\n" for one in parts) + mark + b"--\r\n"


def mail(headers, body):
    """Headers are (name, value) pairs in the program's order; pairs without a value are left out."""
    head = "".join("%s: %s\r\n" % pair for pair in headers if pair[1] is not None)
    return head.encode() + b"\r\n" + body
