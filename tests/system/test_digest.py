#!/usr/bin/env -S python3 -B
# test_digest.py - amends digest prints what a manager's digest would tell, and sends nothing
# SPDX-License-Identifier: GPL-3.0-or-later
import email
import email.policy
import io
import os
import subprocess
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
STORY = HERE.parent / 'stories' / 'digest-of-days-and-a-week.story'
AMENDS = os.environ['AMENDS']
MONDAY = '2026-11-09T16:00:00+08:00'
count = 0


def check(name, is_good, seen=''):
    global count
    count += 1
    print('%s %d - %s' % ('ok' if is_good else 'not ok', count, name))
    if not is_good:
        print('# ' + str(seen).replace('\n', '\n# '))


def run(*arguments):
    return subprocess.run([AMENDS, *arguments], capture_output=True, text=True, timeout=60)


def digests(desk):
    """Subject and workbook, or None, of each digest that went to Mia."""
    for path in desk.glob('letters/*/*'):
        letter = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        if 'mia@' in letter['to'] and 'waiting for you' in letter['subject']:
            books = [part for part in letter.walk() if (part.get_filename() or '').endswith('.xlsx')]
            told = 'attached workbook' in letter.get_body(('plain',)).get_content()
            told_in_html = 'attached workbook' in letter.get_body(('html',)).get_content()
            check('%s is told what is attached: %s' % (letter['subject'][:8], bool(books)),
                  told == told_in_html == bool(books), letter.get_body(('plain',)).get_content())
            yield letter['subject'], books[0] if books else None


def words_of(book):
    with zipfile.ZipFile(io.BytesIO(book.get_content())) as parts:
        return ''.join(parts.read(name).decode() for name in parts.namelist() if '/sheet' in name)


with tempfile.TemporaryDirectory() as folder:
    desk = Path(folder) / 'desk'
    played = run('demo', '--quiet', '--story', str(STORY), '--output', str(desk))
    check('a desk with three complaints is there', played.returncode == 0, played.stdout)
    letters = sorted(desk.glob('letters/*/*'))
    sent = list(digests(desk))
    check('a daily digest brings no workbook', [book for subject, book in sent if 'week' not in subject] == [None],
          sent)
    books = [book for subject, book in sent if 'week' in subject]
    check('a weekly one does, under its last day', [book and book.get_filename() for book in books]
          == ['complaints-2026-11-08.xlsx'], sent)
    check('without the ticket that names her', 'AM-1003' not in words_of(books[0]))
    check('with both others', all(reference in words_of(books[0]) for reference in ('AM-1001', 'AM-1002')))
    common = ('--config', str(desk / 'amends.yaml'), '--now', MONDAY)
    weekly = run('digest', *common, '--weekly')
    check('the first reader is the one shown; a week is told of', weekly.returncode == 0 and
          weekly.stdout.startswith('Subject: The week: 1 waiting for you') and
          'A manager is asked for: AM-1001' in weekly.stdout, weekly.stdout + weekly.stderr)
    chinese = run('digest', *common, '--to', 'hua')
    check('where nothing came in there is no workbook to speak of', 'attached' in weekly.stdout and '附件' not in
          run('digest', *common, '--to', 'hua', '--weekly').stdout)
    check('another reader has another language', chinese.returncode == 0 and
          '今天需要您处理' in chinese.stdout, chinese.stdout + chinese.stderr)
    page = Path(folder) / 'digest.html'
    html = run('digest', *common, '--to', 'mia', '--html', str(page))
    check('the HTML goes to a file that nobody else may read', html.returncode == 0 and
          '<html' in page.read_text() and page.stat().st_mode & 0o77 == 0, html.stderr)
    wrong = run('digest', *common, '--to', 'anna')
    check('who is no manager has none', wrong.returncode == 64 and 'anna' in wrong.stderr, wrong.stderr)
    check('nothing was sent', sorted(desk.glob('letters/*/*')) == letters)
print('1..%d' % count)
