#!/usr/bin/env -S python3 -B
# check_data.py - templates of all languages are the same set; fixtures are what their sources say
# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import re
import subprocess

from style import SOURCE, Tap, name, read


def languages():
    """Each letter and partial that one language has, every other has too."""
    folders = [one for one in sorted((SOURCE / 'templates').glob('*')) if one.is_dir()]
    if len(folders) < 2:
        yield 'templates:1: fewer than two languages'
    sets = {one: {path.name for path in one.iterdir()} for one in folders}
    everything = set().union(*sets.values()) if sets else set()
    for folder, there in sets.items():
        for missing in sorted(everything - there):
            yield '%s/%s:1: missing; another language has it' % (name(folder), missing)


def letters():
    """Each kind of letter that the model names has a text and an HTML template."""
    text = read(SOURCE / 'src/model/letter_kind.c')
    table = re.search(r'letter_kind_names\[[^=]*=\s*\{(.*?)\};', text, re.S)
    kinds = re.findall(r'"([\w-]+)"', table.group(1)) if table else []
    if not kinds:
        yield 'src/model/letter_kind.c:1: no table of letter names found'
    for folder in sorted((SOURCE / 'templates').glob('*')):
        if folder.is_dir():
            for kind in kinds:
                for suffix in ('.txt', '.html'):
                    if not (folder / (kind + suffix)).is_file():
                        yield '%s/%s%s:1: missing' % (name(folder), kind, suffix)


def fixtures():
    done = subprocess.run([sys.executable, str(SOURCE / 'scripts/make-fixtures'), '--check'],
                          capture_output=True, text=True)
    if done.returncode:
        said = (done.stdout + done.stderr).splitlines()
        yield from said or ['scripts/make-fixtures --check failed']


def main():
    tap = Tap()
    tap.rule('every language has the same templates', languages())
    tap.rule('every kind of letter has its templates', letters())
    tap.rule('the mails in maildir-fixtures are what scripts/make-fixtures writes', fixtures())
    tap.finish()


main()
