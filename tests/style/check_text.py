#!/usr/bin/env -S python3 -B
# check_text.py - captions, licence lines, line lengths, banned calls, paths of one machine
# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import re

from style import PURE, SOURCE, Tap, bare, files, folder_of, line_of, name, read

C_FILES = files('include', 'src', 'tests')
SCRIPTS = [path for path in files('scripts', 'tests', '.ci', suffixes=('.py', '.sh', ''))
           if path.suffix or path.read_bytes().startswith(b'#!')]
AT_THE_TOP = [SOURCE / one for one in ('Makefile.am', 'configure.ac', 'autogen.sh', 'README.md',
                                       'CHANGELOG.md')]
PROSE = files('doc', 'templates',
              suffixes=('.md', '.1', '.5', '.7', '.txt', '.html', '.in', '.yaml'))
WIDTH = {True: 100, False: 120}  # of C, of scripts
SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'

# Call -> what to use instead.
BANNED = {
    'strcpy': 'g_strlcpy, GString', 'strcat': 'GString', 'sprintf': 'g_strdup_printf',
    'vsprintf': 'g_strdup_vprintf', 'gets': 'getline', 'strtok': 'g_strsplit',
    'tmpnam': 'g_mkdtemp', 'tempnam': 'g_mkdtemp', 'mktemp': 'g_mkdtemp', 'system': 'no shell',
    'popen': 'no shell', 'atoi': 'g_ascii_string_to_signed', 'atol': 'g_ascii_string_to_signed',
    'atof': 'g_ascii_strtod', 'rand': 'g_random_int', 'srand': 'g_random_int',
    'alloca': 'the heap', 'g_alloca': 'the heap', 'g_newa': 'the heap', 'setjmp': 'return values',
    'longjmp': 'return values', 'g_utf8_strreverse': 'nothing: it is no use with combining marks',
}
CALL = re.compile(r'(?<![\w.>])(%s)\s*\(' % '|'.join(BANNED))
GOTO = re.compile(r'\bgoto\s+\w+\s*;')
MACHINE = re.compile('/' + r'work/|/tmp/b' + r'-|/home/\w+/|/root' + '/')


def captions():
    for path in C_FILES:
        lines = read(path).split('\n')
        if not re.match(r'/\* %s - \S' % re.escape(path.name), lines[0]):
            yield '%s:1: wanted: /* %s - what a newcomer would look here for */' % (
                name(path), path.name)


def licences():
    for path in C_FILES + SCRIPTS:
        head = read(path).split('\n')[:15]
        # Behind the caption, which may need a second line.
        if path in C_FILES and not any(one.startswith('/* ' + SPDX) for one in head[1:3]):
            yield '%s:2: wanted: /* %s */' % (name(path), SPDX)
        elif path not in C_FILES and not any(SPDX in one for one in head):
            yield '%s:1: wanted in the first lines: %s' % (name(path), SPDX)


def lines():
    for path in C_FILES + SCRIPTS:
        # The words of a mail are as long as their writer made them.
        is_mail = path.parent.name == 'fixtures'
        for number, line in enumerate(read(path).split('\n'), 1):
            place = '%s:%d' % (name(path), number)
            if '\t' in line:
                yield place + ': a tab'
            if line != line.rstrip():
                yield place + ': blanks at the end'
            most = WIDTH[path.suffix in ('.c', '.h')]
            if len(line) > most and not is_mail:
                yield '%s: %d characters, wanted at most %d' % (place, len(line), most)


def banned():
    for path in files('include', 'src'):
        text = bare(read(path))
        for match in CALL.finditer(text):
            yield '%s:%d: %s(): use %s' % (name(path), line_of(text, match.start()), match.group(1),
                                           BANNED[match.group(1)])
        for match in GOTO.finditer(text):
            yield '%s:%d: goto' % (name(path), line_of(text, match.start()))


def paths_of_a_machine():
    for path in C_FILES + SCRIPTS + AT_THE_TOP + PROSE:
        for number, line in enumerate(read(path).split('\n'), 1):
            if MACHINE.search(line):
                yield '%s:%d: %s' % (name(path), number, line.strip()[:80])


def headers():
    for path in files('include', 'src', suffixes=('.h',)):
        text = bare(read(path))
        if not re.search(r'^#pragma once$', text, re.M):
            yield '%s:1: no #pragma once' % name(path)
        for match in re.finditer(r'^extern\b(?![ \t]*(?:"|const\b))[^(\n]*;', text, re.M):
            yield '%s:%d: an extern variable' % (name(path), line_of(text, match.start()))


def static_variables():
    """Mutable ones in pure folders: static without const and without "(" of a function."""
    pattern = re.compile(
        r'^[ \t]*static\s+(?!const\b|inline\b)([^;={}()]*?)(\[[^;=]*\])?\s*(=[^;]*)?;', re.M)
    for path in files('src'):
        text = bare(read(path))
        for match in pattern.finditer(text):
            if folder_of(path) in PURE and not re.search(r'\bconst\s+\w+$', match.group(1)):
                yield '%s:%d: %s' % (name(path), line_of(text, match.start()),
                                     match.group(0).strip().split('\n')[0])


def main():
    tap = Tap()
    tap.rule('every C file says on line 1 what a newcomer would look there for', captions())
    tap.rule('every file names its licence', licences())
    tap.rule('no line of C is over 100 characters, none of a script over 120, none has tabs or '
             'blanks at its end', lines())
    tap.rule('banned functions and goto are not used', banned())
    tap.rule('headers are included once and declare no variables but constant tables', headers())
    tap.rule('pure folders have no static variables that change', static_variables())
    tap.rule('no file names a path of one machine', paths_of_a_machine())
    tap.finish()


main()
