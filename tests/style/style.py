# style.py - what the style checks share: which files there are, C without comments, TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import sys
from pathlib import Path

SOURCE = Path(os.environ.get('top_srcdir') or Path(__file__).resolve().parents[2]).resolve()
BUILD = Path(os.environ.get('top_builddir') or SOURCE).resolve()
PURE = ('model', 'parse', 'identify', 'match', 'command', 'workflow', 'insight', 'compose')


def files(*folders, suffixes=('.c', '.h')):
    """Sorted paths below folders of the source tree, build trees inside it left out."""
    found = []
    for folder in folders:
        for path in sorted((SOURCE / folder).rglob('*')):
            if path.is_file() and path.suffix in suffixes and '__pycache__' not in path.parts:
                found.append(path)
    return found


def name(path):
    return str(path.relative_to(SOURCE))


def read(path):
    return path.read_text(encoding='utf-8', errors='replace')


def bare(text):
    """C text with comments and the insides of quotes blanked out; lines and columns stay."""
    pattern = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''

    def blank(match):
        one = match.group()
        if one[0] in '"\'':
            return one[0] + ' ' * (len(one) - 2) + one[0]
        return re.sub(r'[^\n]', ' ', one)
    return re.sub(pattern, blank, text, flags=re.S)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def folder_of(path):
    """The folder of the architecture that a file belongs to: src/parse/x.c and include/parse/x.h
    are both of "parse"; src/main.c is of "main"."""
    parts = path.relative_to(SOURCE).parts
    return 'main' if len(parts) == 2 else parts[1]


def functions(text):
    """(name, parameters, first line, last line) of each function definition in house style: it
    begins in column 1 and its closing brace stands alone in column 1."""
    clean = bare(text)
    heads = re.compile(r'^(?!#)[A-Za-z_][\w \t\n*]*?\b(\w+)\(([^;{}]*)\)\s*\{[ \t]*$', re.M)
    for match in heads.finditer(clean):
        end = clean.find('\n}', match.end())
        if match.group(1) not in ('if', 'for', 'while', 'switch') and end > 0:
            yield (match.group(1), parameters(match.group(2)), line_of(clean, match.start()),
                   line_of(clean, end + 1))


def parameters(text):
    depth, count = 0, 1 - text.rstrip().endswith('...')
    for letter in text:
        depth += {'(': 1, ')': -1}.get(letter, 0)
        count += letter == ',' and depth == 0
    return 0 if text.strip() in ('', 'void') else count


class Tap:
    """One line a rule; what offends it stands below as file:line."""

    def __init__(self):
        self.rules = []

    def rule(self, sentence, offenders, skip=None):
        self.rules.append((sentence, list(offenders), skip))

    def finish(self):
        print('1..%d' % len(self.rules))
        for number, (sentence, offenders, skip) in enumerate(self.rules, 1):
            print('%sok %d - %s%s' % ('not ' if offenders else '', number, sentence,
                                      ' # SKIP ' + skip if skip else ''))
            for one in offenders:
                print('# ' + one)
        sys.exit(0)
