#!/usr/bin/env python3
# prefixes.py - a mail of nothing but the beginning of each pattern: none may cost more than its size
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes each string of the tables that read words (quotes, signatures, reports, answering programs,
languages) and has `amends inspect` read it again and again, once line by line and once in one line,
in the text and in the subject, as a person's mail and as a mail system's. Prints the slowest; fails
if reading a mail took longer than --seconds.

    tests/fuzz/prefixes.py --program build/amends [--bytes 1048576] [--seconds 2] [--every 1]
                           [--dearest 500]

With --dearest all are read at an eighth of the size first, and only the N mails that took longest
there at all of it: what grows with the square of the size stands out at an eighth, too.
"""
import argparse
import ast
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

FOLDERS = ['src/parse/quote', 'src/parse/language', 'src/identify']
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)+"')
HEAD = '{sender}To: complaints@desk.example\nSubject: {subject}\nMIME-Version: 1.0\n' \
       'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
SENDERS = ['Return-Path: <kim@shop.test>\nFrom: Kim <kim@shop.test>\n',
           'Return-Path: <>\nPrecedence: bulk\nFrom: MAILER-DAEMON@mx.test\n']


def patterns(root):
    """The strings of the tables, each once; formats, single letters and file names are left out."""
    found = {}
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob('*.c')):
            for text in LITERAL.findall(path.read_text(encoding='utf-8')):
                try:
                    words = ast.literal_eval(text.encode('utf-8').decode('utf-8'))
                except (SyntaxError, ValueError):
                    continue
                if len(words) > 2 and not words.endswith('.h'):
                    found.setdefault(words, path.name)
    return found


def mails(words, size):
    """The four mails of a pattern."""
    subject = (words + ' ') * (4096 // (len(words.encode()) + 1) + 1)
    made = []
    for end in ('\n', ' '):
        piece = words + end
        text = piece * (size // len(piece.encode()) + 1)
        made += [(HEAD.format(sender=sender, subject=subject) + text).encode() for sender in SENDERS]
    return made


def seconds_of(program, path):
    child = subprocess.Popen([program, 'inspect', '--json', path], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit('%s: exit status %d' % (path, child.returncode))
    return usage.ru_utime + usage.ru_stime


def measure(program, cases, size):
    """cases: (file of the pattern, pattern, which of its mails) -> (seconds, file, pattern, which)"""
    rows = []
    with tempfile.NamedTemporaryFile(suffix='.eml') as mail:
        for name, words, which in cases:
            mail.seek(0)
            mail.truncate()
            mail.write(mails(words, size)[which])
            mail.flush()
            rows.append((seconds_of(program, mail.name), name, words, which))
    return sorted(rows, reverse=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('--program', required=True)
    parser.add_argument('--bytes', type=int, default=1048576)
    parser.add_argument('--seconds', type=float, default=2)
    parser.add_argument('--every', type=int, default=1, help='only each Nth pattern')
    parser.add_argument('--dearest', type=int, default=0, help='only these many mails at full size')
    options = parser.parse_args()
    found = patterns(pathlib.Path(__file__).resolve().parents[2])
    started = time.time()
    cases = [(found[words], words, which) for words in list(found)[::options.every] for which in range(4)]
    if options.dearest:
        rows = measure(options.program, cases, options.bytes // 8)
        print('%d mails of %d patterns, %d bytes each: at most %.3f s' %
              (len(rows), len(rows) // 4, options.bytes // 8, rows[0][0]), flush=True)
        cases = [row[1:] for row in rows[:options.dearest]]
    rows = measure(options.program, cases, options.bytes)
    for seconds, name, words, _ in rows[:5]:
        print('%.3f s  %s  %r' % (seconds, name, words))
    print('%d mails, %d bytes each, %.0f s' % (len(rows), options.bytes, time.time() - started))
    sys.exit(1 if rows and rows[0][0] > options.seconds else 0)


if __name__ == '__main__':
    main()
