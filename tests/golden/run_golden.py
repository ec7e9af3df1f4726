#!/usr/bin/env -S python3 -B
# run_golden.py - does `amends inspect` see in every mail of maildir-fixtures what its author knows
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_golden.py [--rewrite]

Two tests a mail. The first compares facts that were written down by hand (expected.tsv: "-" is not
compared, "(none)" is empty or null, "a|b" is either, or for lists all). The second compares all
that is printed with mails/<name>.json; --rewrite writes those files, and the difference is for a
person to read.
"""
import difflib
import fnmatch
import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parents[1] / 'maildir-fixtures'
AMENDS = Path(os.environ.get('AMENDS') or HERE.parents[1] / 'amends').resolve()


def expectations():
    lines = (HERE / 'expected.tsv').read_text(encoding='utf-8').splitlines()
    columns = lines[0].split('\t')
    rows = [dict(zip(columns, line.split('\t'))) for line in lines[1:]]
    return {row.pop('file'): row for row in rows}


def inspect(paths):
    """One object a file. A program that dies or hangs on a mail is asked again, mail by mail."""
    try:
        done = subprocess.run([str(AMENDS), 'inspect', '--json', *paths], cwd=FIXTURES,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        lines = done.stdout.decode('utf-8').splitlines()
        if done.returncode == 0 and len(lines) == len(paths):
            return [json.loads(line) for line in lines]
        reason = 'exit %d, %d lines for %d mails: %s' % (
            done.returncode, len(lines), len(paths), done.stderr.decode('utf-8', 'replace')[-300:])
    except (subprocess.TimeoutExpired, ValueError) as error:
        reason = str(error)
    if len(paths) == 1:
        return [{'file': paths[0], 'fault': reason}]
    return [inspect([path])[0] for path in paths]


def fold(text):
    return ' '.join((text or '').split())


def is_one_of(wanted, value):
    return value in [None if one == '(none)' else one for one in wanted.split('|')] or (
        wanted == '(none)' and not value)


def starts(wanted, text):
    return not text.strip() if wanted == '(none)' else text.lstrip().startswith(wanted)


def has_files(wanted, attachments):
    """Patterns, all wanted; one that ends in "?" may be missing; nothing else may be there."""
    left = [one['filename'] for one in attachments]
    for pattern in [] if wanted == '(none)' else wanted.split('|'):
        found = next((one for one in left if fnmatch.fnmatchcase(one, pattern.rstrip('?'))), None)
        if found is not None:
            left.remove(found)
        elif not pattern.endswith('?'):
            return False
    return not left


def has_bounces(wanted, bounces):
    rows = sorted('%s %s %s' % (one['recipient'], one['status'], one['action']) for one in bounces)
    return rows == ([] if wanted == '(none)' else sorted(wanted.split('|')))


# Column -> (what of the object is compared, how).
FACTS = {
    'kind': (lambda one: one['kind'], is_one_of),
    'answerable': (lambda one: 'yes' if one['answerable'] else 'no', is_one_of),
    'language': (lambda one: one['language'], is_one_of),
    'sender': (lambda one: (one['from'] or {}).get('address'), is_one_of),
    'message_id': (lambda one: one['message_id'], is_one_of),
    'subject': (lambda one: one['subject'], is_one_of),
    'starts': (lambda one: one['new_text'] or '', starts),
    'ends': (lambda one: (one['new_text'] or '').rstrip(),
             lambda wanted, text: text.endswith(wanted)),
    'new_has': (lambda one: fold(one['new_text']), lambda wanted, text: fold(wanted) in text),
    'has': (lambda one: fold(one['body_text']), lambda wanted, text: fold(wanted) in text),
    'quoted': (lambda one: (fold(one['quoted_text']), fold(one['new_text'])),
               lambda wanted, texts: fold(wanted) in texts[0] and fold(wanted) not in texts[1]),
    'files': (lambda one: one['attachments'], has_files),
    'bounces': (lambda one: one['bounces'], has_bounces),
    'original': (lambda one: one['original_message_id'], is_one_of),
    'problems': (lambda one: 'yes' if one['problems'] else 'no', is_one_of),
}


def wrong_facts(row, got):
    if 'fault' in got:
        return [got['fault']]
    wrong = []
    for column, wanted in row.items():
        take, compare = FACTS[column]
        try:
            value = take(got)
            if wanted != '-' and not compare(wanted, value):
                wrong.append('%s: wanted %s, got %s' % (column, wanted, str(value)[:300]))
        except (KeyError, TypeError, AttributeError) as error:
            wrong.append('%s: not the documented form: %r' % (column, error))
    return wrong


def golden_text(got):
    return json.dumps(got, ensure_ascii=False, indent=1) + '\n'


def golden_path(path):
    return HERE / 'mails' / (Path(path).stem + '.json')


def differences(path, got):
    there = golden_path(path)
    if not there.is_file():
        return ['there is no %s' % there.name]
    before = there.read_text(encoding='utf-8').splitlines()
    return [line[:200] for line in difflib.unified_diff(before, golden_text(got).splitlines(),
                                                        there.name, 'printed', n=0, lineterm='')]


def rewrite(paths, printed):
    (HERE / 'mails').mkdir(exist_ok=True)
    for stale in set((HERE / 'mails').glob('*.json')) - {golden_path(path) for path in paths}:
        stale.unlink()
    for path, got in zip(paths, printed):
        golden_path(path).write_text(golden_text(got), encoding='utf-8')
    print('%d files written; read the difference before you commit it' % len(paths))


def main():
    rows = expectations()
    paths = sorted(str(path.relative_to(FIXTURES)) for path in FIXTURES.glob('*/new/*.eml'))
    printed = inspect(paths)
    if sys.argv[1:] == ['--rewrite']:
        return rewrite(paths, printed)
    results = []
    for path, got in zip(paths, printed):
        title = Path(path).parts[0] + '/' + Path(path).stem
        results.append((title + ': the facts its author knows',
                        wrong_facts(rows[path], got) if path in rows else ['not in expected.tsv']))
        results.append((title + ': as before', differences(path, got)))
    results.append(('every row of expected.tsv has its mail',
                    ['%s: no such mail' % one for one in sorted(set(rows) - set(paths))]))
    print('1..%d' % len(results))
    for number, (title, wrong) in enumerate(results, 1):
        print('%sok %d - %s' % ('not ' if wrong else '', number, title))
        for one in wrong:
            print('# ' + one)
    return 0


sys.exit(main())
