#!/usr/bin/env python3
# mutate.py - damages mails at random and looks whether `amends inspect` survives each of them
# SPDX-License-Identifier: GPL-3.0-or-later
"""mutate.py --program AMENDS [--count N] [--seed S] [--keep FOLDER] FILE_OR_FOLDER...

Mails (*.eml) are damaged as relays and attackers damage them: bytes changed, pieces taken out,
doubled, moved or repeated a thousand times, two mails joined, words of MIME put in. The program is
best built with --enable-sanitizers. Whatever ends it, makes it hang, or makes it print anything but
one JSON object a mail is kept in FOLDER and said; exit status 1 then. Not part of `make check`.
"""
import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

BATCH, SECONDS = 100, 60
WORDS = (
    b'=?utf-8?B?', b'=?utf-8?Q?', b'?=', b'=?', b'\n--', b'--\n', b'\n\n', b'\r\n', b'\r', b'\x00', b'"', b'<',
    b'>', b'(', b')', b';', b',', b'boundary=', b'charset=utf-7', b'charset=iso-2022-jp', b'charset=hz-gb-2312',
    b'charset=gb2312', b'Content-Type: multipart/mixed; boundary=b\n\n--b\n',
    b'Content-Type: multipart/alternative; boundary=""\n\n', b'Content-Type: message/rfc822\n\n',
    b'Content-Type: text/html\n\n', b'Content-Type: text/rtf\n\n{\\rtf1 ', b'Content-Transfer-Encoding: base64\n',
    b'Content-Transfer-Encoding: quoted-printable\n', b'format=flowed; delsp=yes',
    b'Content-Type: application/pkcs7-mime; smime-type=signed-data\n',
    b'Content-Type: application/ms-tnef; name=winmail.dat\n', b'begin 644 a\n',
    b'=ybegin line=128 size=9 name=a\n', b'\x1b$B', b'\x1b(B', b'~{', b'~}', b'+AGE-', b'+', b'*0*=', b'%', b"''",
    b'<blockquote>', b'<div style="display:none">', b'<table><tr><td>', b'<!--', b'&#', b'<ol start=',
    b'-----BEGIN PGP SIGNED MESSAGE-----\n', b'-----BEGIN PGP SIGNATURE-----\n', b'>', b'> > ',
    b'On Mon, 2 Nov 2026 Kim wrote:\n', b'\xff', b'\x80', b'\xe4\xbd', b'\xc3',
)


def piece(dice, mail):
    """A place and a length in a mail; mostly short."""
    at = dice.randrange(len(mail) + 1)
    return at, min(len(mail) - at, dice.choice((1, 2, 4, 16, 64, 400, 4000)))


def damage(dice, mail, others):
    at, length = piece(dice, mail)
    kind = dice.randrange(9)
    if kind == 0 and mail:
        changed = bytearray(mail)
        for _ in range(dice.choice((1, 4, 32))):
            changed[dice.randrange(len(changed))] = dice.randrange(256)
        return bytes(changed)
    if kind == 1:
        return mail[:at] + mail[at + length:]
    if kind == 2:
        return mail[:at] + mail[at:at + length] * dice.choice((2, 3, 1000)) + mail[at + length:]
    if kind == 3:
        to = dice.randrange(len(mail) + 1)
        return mail[:to] + mail[at:at + length] + mail[to:]
    if kind == 4:
        other = dice.choice(others)
        start, size = piece(dice, other)
        return mail[:at] + other[start:start + size] + mail[at:]
    if kind == 5:
        return mail[:at]
    if kind == 6:
        noise = bytes(dice.randrange(256) for _ in range(dice.choice((1, 8, 64))))
        return mail[:at] + noise + mail[at:]
    word = dice.choice(WORDS) * dice.choice((1, 1, 1, 2, 300))
    return mail[:at] + word + mail[at + (length if kind == 7 else 0):]


def mutated(dice, mails):
    mail = dice.choice(mails)
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        mail = damage(dice, mail, mails)
    return mail[:4 << 20]


def fault(program, paths):
    """What went wrong with these mails, or None"""
    try:
        done = subprocess.run([program, 'inspect', '--json', *map(str, paths)], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=SECONDS + len(paths))
    except subprocess.TimeoutExpired:
        return 'hangs'
    if done.returncode != 0 or b'runtime error' in done.stderr or b'Sanitizer' in done.stderr:
        return 'exit %d: %s' % (done.returncode, done.stderr[:1500].decode('utf-8', 'replace'))
    try:
        lines = [json.loads(line) for line in done.stdout.decode('utf-8').split('\n') if line]
    except ValueError as error:
        return 'no JSON: %s' % error
    return None if len(lines) == len(paths) else '%d lines for %d mails' % (len(lines), len(paths))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--program', required=True)
    parser.add_argument('--count', type=int, default=1000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--keep', type=Path, default=Path('mutated'))
    parser.add_argument('mails', nargs='+', type=Path)
    args = parser.parse_args()
    paths = sorted(one for mail in args.mails for one in ([mail] if mail.is_file() else mail.rglob('*.eml')))
    mails = [one.read_bytes() for one in paths]
    mails = [one for one in mails if len(one) < 1 << 20]
    faults = 0
    for start in range(0, args.count, BATCH):
        dice = random.Random('%d/%d' % (args.seed, start))
        with tempfile.TemporaryDirectory(prefix='mutate-') as folder:
            batch = [Path(folder, '%06d.eml' % (start + i)) for i in range(min(BATCH, args.count - start))]
            for one in batch:
                one.write_bytes(mutated(dice, mails))
            for one in batch if fault(args.program, batch) else []:
                reason = fault(args.program, [one])
                if reason:
                    faults += 1
                    args.keep.mkdir(parents=True, exist_ok=True)
                    (args.keep / one.name).write_bytes(one.read_bytes())
                    print('%s: %s' % (args.keep / one.name, reason), flush=True)
    print('%d mutations of %d mails, %d faults' % (args.count, len(mails), faults))
    return 1 if faults else 0


sys.exit(main())
