#!/usr/bin/env -S python3 -B
# test_demo.py - the demo's story plays to its end, as a person sees it first; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import tempfile
from pathlib import Path

STORY = Path(os.environ['top_srcdir']) / 'maildir-fixtures' / 'demo.story'

with tempfile.TemporaryDirectory() as folder:
    played = subprocess.run([os.environ['AMENDS'], 'demo', '--story', str(STORY), '--output', folder + '/desk'],
                            capture_output=True, text=True, timeout=120)
    letters = list(Path(folder).glob('desk/letters/*/*'))
rows = [('the story of the demo plays to its end', played.returncode == 0, played.stderr),
        ('and its letters can be opened', len(letters) > 50, len(letters))]
for number, (name, is_good, seen) in enumerate(rows, 1):
    print('%s %d - %s' % ('ok' if is_good else 'not ok', number, name))
    if not is_good:
        print('# ' + str(seen).replace('\n', '\n# '))
print('1..%d' % len(rows))
