#!/usr/bin/env python3
# run_transformed.py - is a mail the same mail after what relays and other programs do to it?
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each mail of maildir-fixtures (or of the folders given) is rewritten in ways that must change nothing of what a
reader sees: other line ends, trace fields, folding, boundaries, transfer encodings, charsets, one multipart more
around it. `amends inspect` has to say the same of each. The program is $AMENDS."""
import base64
import json
import os
import quopri
import re
import subprocess
import sys
import tempfile
from pathlib import Path

AMENDS = Path(os.environ.get('AMENDS', 'build/amends')).resolve()
FIXTURES = Path(__file__).resolve().parents[2] / 'maildir-fixtures'
TEXTS = ('body_text', 'new_text', 'signature', 'quoted_text')
FACTS = ('subject', 'message_id', 'from', 'reply_to', 'to', 'cc', 'in_reply_to', 'references', 'date', 'language',
         'kind', 'answerable', 'bounces')
CHARSETS = ('gb18030', 'big5hkscs', 'iso-2022-jp', 'euc-kr', 'windows-1252', 'iso-8859-1', 'koi8-r', 'utf-16')


def split(mail):
    """Header and body, or None where a mail is too broken to be rewritten."""
    header, found, body = mail.partition(b'\n\n')
    if not found or b'\r' in mail or b'\0' in mail or not re.match(rb'[A-Za-z-]+:', header):
        return None
    return header, body


def fields(header):
    return re.split(rb'\n(?![ \t])', header)


def named(header, name):
    return [field for field in fields(header) if field.lower().startswith(name.lower() + b':')]


def without(header, prefix):
    return b'\n'.join(field for field in fields(header) if not field.lower().startswith(prefix))


def plain_text(header, body):
    """The charset of a mail that is one text as it stands there, or None."""
    types = named(header, b'Content-Type')
    encodings = named(header, b'Content-Transfer-Encoding')
    if len(types) != 1 or not re.match(rb'(?i)content-type:\s*text/(plain|html)\s*;', types[0]):
        return None
    if encodings and not re.fullmatch(rb'(?i)content-transfer-encoding:\s*[78]bit\s*', encodings[0]):
        return None
    charset = re.findall(rb'(?i)charset="?([a-z0-9-]+)', types[0])
    try:
        body.decode(charset[0].decode() if len(charset) == 1 else '?')
    except (UnicodeDecodeError, LookupError):
        return None
    # Uuencode in a text, and lines that a program would have to guard.
    return None if re.search(rb'(?m)^(From |begin |=y|--)', body) else charset[0].decode()


def crlf(header, body):
    yield 'CRLF', (header + b'\n\n' + body).replace(b'\n', b'\r\n')


def trace(header, body):
    above = (b'Received: from relay.test (relay.test [192.0.2.9])\n\tby mx.desk.example with ESMTPS id abc\n'
             b'\tfor <complaints@desk.example>; Fri, 06 Nov 2026 09:20:00 +0800\nX-Relay-Id: 12\n')
    yield 'trace fields', above + header + b'\n\n' + body
    yield 'mbox line', b'From kim@mail.test Fri Nov  6 09:20:00 2026\n' + header + b'\n\n' + body


def fold(header, body):
    folded = []
    for field in fields(header):
        may_fold = re.match(rb'(?i)(subject|to|cc|references|received):', field) and b'\n' not in field
        folded.append(re.sub(rb'(?<=[^\s:]) (?=[^\s"])', b'\n ', field, count=1) if may_fold and b'"' not in field
                      else field)
    yield 'folded', b'\n'.join(folded) + b'\n\n' + body


def boundary(header, body):
    mail = header + b'\n\n' + body
    for name in re.findall(rb'(?i)multipart/[a-z]+;\s*boundary="([A-Za-z0-9=_.-]{4,60})"', header):
        if mail.count(b'--' + name) >= 2 and len(re.findall(re.escape(name), mail)) == mail.count(b'--' + name) + 1:
            mail = mail.replace(name, b'=_next:' + name)
    yield 'boundaries', mail


def encoded(header, body):
    if plain_text(header, body) is None:
        return
    bare = without(header, b'content-transfer-encoding')
    yield 'base64', bare + b'\nContent-Transfer-Encoding: base64\n\n' + base64.encodebytes(body)
    yield 'quoted-printable', bare + b'\nContent-Transfer-Encoding: quoted-printable\n\n' + quopri.encodestring(body)


def is_twice(text):
    """UTF-8 made of UTF-8: what it says depends on its being UTF-8."""
    try:
        return text != text.encode('cp1252').decode('utf-8')
    except UnicodeError:
        return False


def recoded(header, body):
    charset = plain_text(header, body)
    if charset is None or charset.lower() != 'utf-8' or b'<meta' in body.lower():
        return
    text = body.decode()
    if is_twice(text):
        return
    for other in CHARSETS:
        try:
            content = text.encode(other)
        except UnicodeEncodeError:
            continue
        if content.decode(other) != text or (content == body and other != 'utf-16'):
            continue
        bare = without(header, b'content-transfer-encoding')
        bare = re.sub(rb'(?i)charset="?utf-8"?', b'charset=' + other.encode(), bare)
        yield other, bare + b'\nContent-Transfer-Encoding: base64\n\n' + base64.encodebytes(content)


def wrapped(header, body):
    content = [field for field in fields(header) if field.lower().startswith(b'content-')]
    types = named(header, b'Content-Type')
    if len(types) != 1 or re.match(rb'(?i)content-type:\s*(multipart/(report|signed|encrypted)|message/|application/)',
                                   types[0]) or b'--outer' in body or not re.search(rb'/[a-z]+', types[0]):
        return
    if re.search(rb'(?i)name', types[0]) or named(header, b'Content-Disposition'):
        return
    outer = without(header, b'content-') + b'\nContent-Type: multipart/mixed; boundary="outer"\n\n--outer\n'
    yield 'wrapped', outer + b'\n'.join(content) + b'\n\n' + body + b'\n--outer--\n'


TRANSFORMS = (crlf, trace, fold, boundary, encoded, recoded, wrapped)


def inspect(mails):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, mail in enumerate(mails):
            paths.append(Path(folder) / f'{number}.eml')
            paths[-1].write_bytes(mail)
        done = subprocess.run([str(AMENDS), 'inspect', '--json', *map(str, paths)], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def seen(facts):
    """What has to stay the same: blanks at the ends of texts may go with a line end."""
    kept = {name: facts.get(name) for name in FACTS}
    kept.update({name: '\n'.join(line.rstrip() for line in facts.get(name, '').strip().split('\n')) for name in TEXTS})
    kept['attachments'] = [(file['filename'], file['content_type']) for file in facts.get('attachments', [])]
    return kept


def check(path):
    """The number of ways that were tried, and what differed."""
    parts = split(path.read_bytes())
    ways = [way for transform in TRANSFORMS for way in transform(*parts)] if parts else []
    if not ways:
        return 0, []
    first, *others = inspect([path.read_bytes()] + [mail for _, mail in ways])
    wanted, faults = seen(first), []
    for (name, _), facts in zip(ways, others):
        faults += [f'{name}: {fact} is {got!r:.300}, was {wanted[fact]!r:.300}'
                   for fact, got in seen(facts).items() if got != wanted[fact]]
    return len(ways), faults


def main():
    folders = [Path(name) for name in sys.argv[1:]] or [FIXTURES]
    files = (path for folder in folders for path in folder.rglob('*') if path.is_file())
    paths = sorted(path for path in files if path.suffix not in ('.md', '.json'))
    print(f'1..{len(paths)}')
    for number, path in enumerate(paths, 1):
        count, faults = check(path)
        print(f'{"not ok" if faults else "ok"} {number} - {path.name}: {count} rewritings')
        for fault in faults:
            print(f'# {fault}')


if __name__ == '__main__':
    main()
