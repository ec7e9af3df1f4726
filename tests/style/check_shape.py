#!/usr/bin/env -S python3 -B
# check_shape.py - ceilings: lines of a file, lines and parameters of a function; names of tests
# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import re

from style import SOURCE, Tap, bare, files, functions, line_of, name, parameters, read

PROTOTYPE = re.compile(
    r'^[A-Za-z_][\w \t*]*?\b(\w+)\(([^;{}]*?)\)[^;{}()]*(?:\([^;{}]*\))?;', re.M)
MOST_LINES = {'.c': 400, '.h': 120}
MOST_FUNCTION_LINES = 60
MOST_PARAMETERS = 5

# Front doors that need more, and why. Nothing else may have more than five.
MANY_PARAMETERS = {
    'match_ticket': 'everything it may know is an argument: it is pure',
    'letter_sender_send': 'an envelope, a message and what to ask before its end',
    'maildir_sender_send': 'one way of letter_sender_send()',
    'smtp_sender_send': 'one way of letter_sender_send()',
    'template_render': 'everything it may know is an argument: it is pure',
    'limit_store_bump': 'a counter has scope, key and period',
    'limit_store_count': 'a counter has scope, key and period',
    'limit_store_add_bounce': 'who, how bad, how often, when',
    'outbox_store_record': 'all columns that change together',
}


def long_files():
    for path in files('include', 'src'):
        count = read(path).count('\n')
        if count > MOST_LINES[path.suffix]:
            yield '%s:%d: wanted at most %d lines' % (name(path), count, MOST_LINES[path.suffix])


def long_functions():
    for path in files('src', suffixes=('.c',)):
        for function, _, first, last in functions(read(path)):
            if last - first + 1 > MOST_FUNCTION_LINES:
                yield '%s:%d: %s() has %d lines, wanted at most %d' % (
                    name(path), first, function, last - first + 1, MOST_FUNCTION_LINES)


def many_parameters():
    for path in files('src', suffixes=('.c',)):
        for function, count, first, _ in functions(read(path)):
            if count > MOST_PARAMETERS and function not in MANY_PARAMETERS:
                yield '%s:%d: %s() has %d parameters' % (name(path), first, function, count)
    for path in files('include'):
        text = bare(read(path))
        for match in PROTOTYPE.finditer(text):
            count, first = parameters(match.group(2)), line_of(text, match.start())
            if count > MOST_PARAMETERS and match.group(1) not in MANY_PARAMETERS:
                yield '%s:%d: %s() has %d parameters' % (name(path), first, match.group(1), count)


def test_names():
    for path in files('tests/unit', suffixes=('.c',)):
        text = bare(read(path))
        for match in re.finditer(r'^static void (\w+)\(void \*\*\w+\)', text, re.M):
            words = [one for one in match.group(1).split('_') if one]
            if len(words) < 3 or words[0] == 'test':
                yield '%s:%d: "%s" is no sentence' % (name(path), line_of(text, match.start()),
                                                      match.group(1))


def test_places():
    """tests/unit/<folder>/test_<file>.c tests src/<folder>/<file>.c"""
    for path in files('tests/unit', suffixes=('.c',)):
        if not re.fullmatch(r'test_\w+\.c', path.name):
            if not re.search(r'\bint main\(', read(path)):
                continue
            yield '%s:1: wanted: test_<file>.c' % name(path)
        elif not (SOURCE / 'src' / path.parent.name).is_dir():
            yield '%s:1: there is no folder src/%s' % (name(path), path.parent.name)


def main():
    tap = Tap()
    tap.rule('no .c file is over 400 lines, no header over 120', long_files())
    tap.rule('no function is over 60 lines', long_functions())
    tap.rule('no function has more than 5 parameters, named front doors excepted',
             many_parameters())
    tap.rule('names of tests are sentences', test_names())
    tap.rule('unit tests stand in the folder of what they test', test_places())
    tap.finish()


main()
