#!/usr/bin/env -S python3 -B
# check_includes.py - who may include whom; every header compiles alone
# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import os
import re
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor

from style import SOURCE, BUILD, Tap, files, folder_of, line_of, name, read

# Downwards only. A folder may always include itself.
FRONTS = {'parse', 'identify', 'match', 'command', 'workflow', 'insight', 'compose'}
SEEING = {'parse', 'identify', 'compose', 'insight', 'workflow'}   # what inspect, preview, calendar show
MAY_INCLUDE = {
    'main': {'cli', 'parse', 'base'},   # parse_start() comes before any thread
    'cli': {'daemon', 'flow', 'picture', 'signature', 'workbook', 'config', 'store', 'model', 'base'} | SEEING,
    'daemon': {'flow', 'intake', 'delivery', 'model', 'config', 'store', 'base'},
    'flow': FRONTS | {'store', 'picture', 'signature', 'workbook', 'config', 'delivery', 'model', 'base'},
    'store': {'model', 'base'},
    'config': {'model', 'base'},
    'model': {'base'},
    'intake': {'base'},
    'delivery': {'base'},
    'base': set(),
    'signature': {'model', 'base'},
    'picture': {'model', 'base'},
    'workbook': {'model', 'base'},
    **{front: {'model', 'base'} for front in FRONTS},
}
# The rooms of the large stages, and their inner arrows; '' is the stage's own folder.
ROOMS = {
    'parse': {'': {'clean', 'encoding', 'header', 'language', 'part', 'quote'},
              'clean': {'markup'},
              'part': {'encoding', 'header', 'markup'}, 'markup': {'encoding', 'quote'},
              'header': {'encoding'}, 'encoding': set(), 'language': set(), 'quote': set()},
    'identify': {'': {'automatic', 'report'}, 'automatic': {'status'}, 'report': {'status'},
                 'status': set()},
    'insight': {'': {'classifier', 'rules'}, 'rules': {'classifier'}, 'classifier': set(),
                'figures': set()},
    'delivery': {'': {'curl', 'https', 'oauth'}, 'oauth': {'https'}, 'https': {'curl'}, 'curl': set()},
    'intake': {'': {'imap', 'stream'}, 'imap': {'stream'}, 'stream': set()},
    'cli': {'': {'export', 'init'}, 'export': set(), 'init': set()},
    'config': {'': {'calendar', 'keys'}, 'calendar': {'keys'}, 'keys': set()},
    'store': {'': {'schema'}, 'report': {''}, 'schema': set()},
    'command': {'': {'argument', 'vote'}, 'argument': set(), 'vote': set()},
    'flow': {'agent': {''}, '': set(), 'exports': set(), 'papers': set(), 'regulator': {'exports'}, 'queries': set(),
             'digest': {'', 'exports'}},
    'workflow': {'': {'tone'}, 'tone': set()},
}
FIRST = re.compile(r'^[ \t]*#[ \t]*include[ \t]+["<]([^">]+)', re.M)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+"([^"]+)"', re.M)
ALL = files('include', 'src')
HEADERS = [path for path in ALL if path.suffix == '.h']


def target(path, included):
    """The header that `included` in `path` means: beside it, or below include/."""
    for place in (path.parent / included, SOURCE / 'include' / included):
        if place.is_file():
            return place.resolve()
    return None


def wrong_way():
    for path in ALL:
        text, here = read(path), folder_of(path)
        if here not in MAY_INCLUDE:
            yield '%s:1: folder "%s" is not in the table MAY_INCLUDE' % (name(path), here)
            continue
        for match in INCLUDE.finditer(text):
            place = '%s:%d' % (name(path), line_of(text, match.start()))
            found = target(path, match.group(1))
            if found is None:
                if match.group(1) != 'config.h':
                    yield '%s: "%s" is neither beside this file nor below include/' % (
                        place, match.group(1))
            elif folder_of(found) not in MAY_INCLUDE[here] | {here}:
                yield '%s: %s may not include %s' % (place, here, match.group(1))


def room_of(path):
    return '/'.join(path.relative_to(SOURCE).parts[2:-1])


def wrong_rooms():
    for path in (one for one in ALL if name(one).startswith('src/')):
        rooms = ROOMS.get(folder_of(path), {'': set()})
        if room_of(path) not in rooms:
            yield '%s:1: "%s" is not in the table ROOMS' % (name(path), room_of(path))
            continue
        for match in INCLUDE.finditer(read(path)):
            found = target(path, match.group(1))
            if (found is not None and name(found).startswith('src/')
                    and room_of(found) not in rooms[room_of(path)] | {room_of(path)}):
                yield '%s:%d: this room may not include %s' % (
                    name(path), line_of(read(path), match.start()), match.group(1))


def circles():
    graph = {path.resolve(): [one for one in (target(path, found) for found in
                                              INCLUDE.findall(read(path))) if one]
             for path in HEADERS}
    state, seen = {}, []

    def visit(path, trail):
        state[path] = 'open'
        for following in graph.get(path, []):
            if state.get(following) == 'open':
                loop = trail[trail.index(following):] + [following]
                seen.append('%s:1: circle: %s' % (name(following), ' -> '.join(map(name, loop))))
            elif following not in state:
                visit(following, trail + [following])
        state[path] = 'done'
    for path in graph:
        if path not in state:
            visit(path, [path])
    return seen


def flags():
    packages = ['glib-2.0', 'gio-2.0', 'gio-unix-2.0', 'gmime-3.0', 'libxml-2.0', 'sqlite3',
                'libcurl', 'libcyaml', 'pangocairo', 'xlsxwriter']
    done = subprocess.run(['pkg-config', '--cflags', *packages], capture_output=True, text=True)
    return shlex.split(done.stdout)


def source_of(path):
    part = path.relative_to(SOURCE)
    return SOURCE / 'src' / part.relative_to(part.parts[0]).with_suffix('.c')


def is_built_alone(path):
    """Its .c file names it before all others, so the build has shown that it needs none."""
    source = source_of(path)
    first = FIRST.search(read(source)) if source.is_file() else None
    return first is not None and target(source, first.group(1)) == path.resolve()


def alone(path, options):
    """A header and nothing else."""
    public = SOURCE / 'include'
    here = str(path.relative_to(public)) if public in path.parents else path.name
    text = '#include "%s"\n' % here
    command = [*shlex.split(os.environ.get('CC', 'gcc')), '-std=gnu11', '-fsyntax-only', '-Wall',
               '-Werror', '-xc', '-I', str(public), '-I', str(BUILD), '-iquote', str(path.parent),
               *options, '-']
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode:
        said = [one for one in done.stderr.splitlines() if 'error:' in one] or ['does not compile']
        return '%s:1: %s' % (name(path), said[0].replace(str(SOURCE) + '/', ''))
    return None


def orphans():
    for path in HEADERS:
        source = source_of(path)
        if name(path).startswith('include/') and not source.is_file() and not holds_only_types(path):
            yield '%s:1: no %s' % (name(path), name(source))


def holds_only_types(path):
    return not re.search(r'^[A-Za-z_][\w \t*]*\b\w+\([^;{]*\)[^;{]*;', read(path), re.M)


def main():
    tap = Tap()
    tap.rule('files include only what their floor allows', wrong_way())
    tap.rule('rooms of a stage include only what their floor allows', wrong_rooms())
    tap.rule('headers do not include each other in a circle', circles())
    options = flags()
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        tap.rule('every header compiles alone', filter(None, pool.map(
            lambda path: alone(path, options), [one for one in HEADERS if not is_built_alone(one)])))
    tap.rule('every public header has its .c file', orphans())
    tap.finish()


main()
