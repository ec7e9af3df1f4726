#!/usr/bin/env -S python3 -B
# test_mail_bombs.py - mails made to cost time or memory: what reading each costs at most; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""`amends inspect` reads each bomb in a process of its own, whose processor time and highest resident size
are taken. A mail may cost 16 MiB and three times its size more than a mail of one line does. The bombs
are written piece by piece: the size of a process counts from before exec, so that this one stays small."""
import json
import os
import subprocess
import tempfile

from servers.tap import Tap

AMENDS = os.environ.get('AMENDS', './amends')
SECONDS, MEBIBYTE = 5, 1 << 20
HEAD = b'From: kim@shop.test\nTo: complaints@desk.example\nSubject: kettle\nMIME-Version: 1.0\n'
tap = Tap()


def again(piece, size):
    """Pieces up to about `size` bytes."""
    many = piece * (4096 // len(piece) + 1)
    for _ in range(size // len(many) + 1):
        yield many


def nested(levels, kind):
    for level in range(levels):
        yield b'Content-Type: multipart/%s; boundary=b%d\n\n--b%d\n' % (kind, level, level)


def html(*pieces):
    yield HEAD + b'Content-Type: text/html\n\n'
    for piece in pieces:
        yield from piece if not isinstance(piece, bytes) else [piece]


def plain(*pieces, header=b''):
    yield HEAD + header + b'Content-Type: text/plain; charset=utf-8\n\n'
    for piece in pieces:
        yield from piece if not isinstance(piece, bytes) else [piece]


def file_of(kind, *pieces):
    yield HEAD + b'Content-Type: %s\nContent-Transfer-Encoding: base64\n\n' % kind
    for piece in pieces:
        yield from piece if not isinstance(piece, bytes) else [piece]


def header(*pieces):
    yield HEAD
    for piece in pieces:
        yield from piece if not isinstance(piece, bytes) else [piece]
    yield b'\n\nThe kettle leaks.\n'


BOMBS = {
    'parts inside each other': lambda: [HEAD, *nested(4000, b'mixed')],
    'alternatives inside each other': lambda: [HEAD, *nested(4000, b'alternative')],
    'more parts inside each other than are allowed': lambda: [HEAD, *nested(50000, b'mixed')],
    'messages inside each other': lambda: [HEAD, *again(b'Content-Type: message/rfc822\n\n', 200000)],
    'ten megabytes of empty parts': lambda: [HEAD, b'Content-Type: multipart/mixed; boundary=b\n\n',
                                             *again(b'--b\n\n', 10000000)],
    'as many parts as are allowed': lambda: [HEAD, b'Content-Type: multipart/mixed; boundary=b\n\n',
                                             *again(b'--b\n\nx\n', 4990 * 7)],
    'three hundred thousand header lines': lambda: header(again(b'X-A: b\n', 2100000)),
    'a header block as long as is allowed': lambda: header(again(b'X-A: b\n', 250000)),
    'addresses': lambda: header(b'Cc: ', again(b'a@b.test, ', 200000)),
    'comments in an address': lambda: header(b'Cc: ', again(b'(', 200000)),
    'encoded-words': lambda: header(b'X-Subject: x\nSubject: ', again(b'=?utf-8?B?5oqV?= ', 200000)),
    'beginnings of encoded-words': lambda: header(b'Subject: ', again(b'=?utf-8?q?', 200000)),
    'ids': lambda: header(b'References: ', again(b'<a@b> ', 200000)),
    'sections of a parameter': lambda: header(b'Content-Type: text/plain', again(b'; name*1=a', 200000)),
    'elements of HTML inside each other': lambda: html(again(b'<div>', 500000)),
    'unclosed marks of HTML': lambda: html(again(b'<b><i>', 500000)),
    'quotes of HTML inside each other': lambda: html(again(b'<blockquote>x', 1000000)),
    'tables of HTML inside each other': lambda: html(again(b'<table><tr><td>', 1000000)),
    'attributes of one element': lambda: html(b'<p ', again(b'a=1 ', 1000000), b'>x'),
    'entities': lambda: html(again(b'&amp;', 2000000)),
    'comments': lambda: html(again(b'<!--', 2000000)),
    'ten megabytes of quoted lines': lambda: plain(again(b'> x\n', 10000000)),
    'ten megabytes of ">"': lambda: plain(again(b'>', 10000000)),
    'attributions': lambda: plain(again(b'On Mon, Nov 2, 2026 at 9:00 AM Kim <kim@shop.test> wrote:\n', 1000000)),
    'header blocks in the text': lambda: plain(again(b'From: Kim\nSubject: x\n', 1000000)),
    'rules and signatures': lambda: plain(again(b'-- \nKim\n---\n', 1000000)),
    'lines of one letter': lambda: plain(again(b'x\n', 1048576)),
    'blank lines': lambda: plain(b'x', again(b'\n', 1048576)),
    'blank lines of base64': lambda: file_of(b'text/plain', again(b'\n', 2000000)),
    'soft line breaks of quoted-printable': lambda: [
        HEAD, b'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n', *again(b'=  ', 2000000)],
    'lines that flow': lambda: plain(again(b'x \n', 2000000), header=b'X-Y: z\n'),
    'files in the text': lambda: plain(again(b'begin 644 a\n#0V%T\n`\nend\n', 1000000)),
    'beginnings of files in the text': lambda: plain(again(b'begin 644 a\n', 1000000)),
    'UTF-7': lambda: [HEAD, b'Content-Type: text/plain; charset=utf-7\n\n', *again(b'+', 1000000)],
    'HZ': lambda: plain(again(b'~{', 1000000)),
    'ISO-2022-JP': lambda: [HEAD, b'Content-Type: text/plain; charset=iso-2022-jp\n\n', *again(b'\x1b$B', 1000000)],
    'thirty megabytes of base64': lambda: file_of(b'application/octet-stream; name=a',
                                                  again(b'QUJD' * 19 + b'\n', 30000000)),
    'padding of base64': lambda: file_of(b'text/plain', again(b'=', 2000000)),
    'groups of RTF': lambda: [HEAD, b'Content-Type: text/rtf\n\n{\\rtf1 ', *again(b'{\\b ', 1000000)],
    'events of a calendar': lambda: [HEAD, b'Content-Type: text/calendar\n\n',
                                     *again(b'BEGIN:VEVENT\nSUMMARY:x\n', 1000000)],
    'folded lines of a card': lambda: [HEAD, b'Content-Type: text/vcard\n\nBEGIN:VCARD\nNOTE:x\n',
                                       *again(b' \n', 1000000)],
    'a delivery report of a megabyte': lambda: [HEAD, b'Content-Type: multipart/report; report-type=delivery-status; '
                                                b'boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n',
                                                *again(
                                                    b'Final-Recipient: rfc822; k@b.test\nAction: failed\n\n', 1000000)],
    'ten megabytes without a line end': lambda: plain(again(b'kettle ', 10000000)),
    'NUL': lambda: plain(again(b'\0', 5000000)),
    'CR': lambda: plain(again(b'\r', 2000000)),
}


def read(path):
    """(exit status, objects printed, seconds of processor time, KiB at most)"""
    with open(path + '.json', 'wb') as out:
        child = subprocess.Popen([AMENDS, 'inspect', '--json', path], stdin=subprocess.DEVNULL, stdout=out)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    objects = 0
    with open(path + '.json', 'rb') as lines:
        for line in lines:
            objects += json.loads(line[:1] + b'}') == {}
    os.unlink(path + '.json')
    return child.returncode, objects, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    with tempfile.TemporaryDirectory(prefix='bombs-') as folder:
        small = os.path.join(folder, 'small.eml')
        with open(small, 'wb') as mail:
            mail.writelines(plain(b'The kettle leaks.\n'))
        _, _, least, base = read(small)
        # A sanitizer keeps what is freed, and is slow: then only the end is looked at.
        is_plain = base < 64 * 1024
        print('# a mail of one line: %.2f s, %.1f MiB' % (least, base / 1024))
        for name, pieces in BOMBS.items():
            path = os.path.join(folder, 'bomb.eml')
            with open(path, 'wb') as mail:
                mail.writelines(pieces())
            size = os.path.getsize(path)
            status, objects, seconds, memory = read(path)
            most = base * 1024 + 3 * size + 16 * MEBIBYTE
            good = status == 0 and objects == 1 and (not is_plain or (seconds < SECONDS and memory * 1024 <= most))
            tap.check(name, good)
            print('# exit %d, %d objects, %.2f s, %.1f MiB of at most %.1f' %
                  (status, objects, seconds, memory / 1024, most / MEBIBYTE))
            os.unlink(path)
    tap.finish()


if __name__ == '__main__':
    main()
