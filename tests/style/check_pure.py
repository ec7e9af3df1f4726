#!/usr/bin/env -S python3 -B
# check_pure.py - the linker's word that pure stages touch no file, socket, clock, randomness or log
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Reads the symbols that libpure.a wants from outside. From libc only what is named here may be
# used; from GLib everything but what is denied; GMime, libxml2, uchardet and libytnef as parsers in
# memory, and PCRE2 for patterns.
import sys
import re
import shutil
import subprocess

from style import BUILD, Tap

LIBC = set('''
    memcpy memmove memset memcmp memchr memmem memrchr bcmp strlen strnlen strcmp strncmp strchr
    strrchr strstr strpbrk strspn strcspn strcasecmp strncasecmp strcasestr stpcpy strchrnul
    strtol strtoul strtoll strtoull strtod qsort bsearch abs labs malloc calloc realloc free abort
    snprintf vsnprintf iconv iconv_open iconv_close
    isalnum isalpha isdigit isspace isxdigit isupper islower ispunct isprint tolower toupper
    __ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc __isoc99_sscanf sscanf __errno_location
    floor ceil sqrt log exp pow round lround llround fabs __isoc23_strtol __isoc23_strtoul
'''.split())
GLIB_DENIED = re.compile(r'''^(?:
    g_(?:file|dir|unix|socket|inet|resolver|network|spawn|subprocess|app_info|io_channel)_
  | g_mapped_file_
  | g_(?:open|close|creat|fopen|freopen|fsync|stat|lstat|access|remove|rename|rmdir|unlink|mkdir|
        chmod|mkstemp|mkdtemp|chdir|utime)(?:_|$)
  | g_get_(?:real_time|monotonic_time|current_time|home_dir|user_|host_name|environ|current_dir|
        tmp_dir|language_names|charset|locale)
  | g_(?:getenv|setenv|unsetenv|listenv|random_|rand_|uuid_string_random|usleep|timer_)
  | g_date_time_new_now | g_date_time_new_(?:from_unix_)?local | g_date_time_to_local
  | g_time_zone_new_local | g_time_val | g_source_get_time
  | g_(?:log|logv|print|printerr|message|warning|debug|return_if_fail_warning)(?:_|$)
  | g_warn_message
  | g_(?:thread|async_queue|main_loop|main_context|timeout|idle|bus|dbus)_
)''', re.X)
LIBRARIES = re.compile(r'''^(?:
    g_mime_ | internet_address_ | pcre2_ | xml | html | uchardet_ | TNEF | MAPI | DecompressRTF | SwapDWord
  | SwapWord | SwapDDWord | IsCompressedRTF | to_utf8 | nettle_(?:hmac_)?sha256_
)''', re.X)
LIBRARIES_DENIED = re.compile(r'''^(?:
    xml(?:ReadFile|ParseFile|SaveFile|NewInputFromFile|Nano) | htmlParseFile | htmlReadFile
  | g_mime_stream_(?:file|fs|pipe)_ | TNEFParseFile$ | g_mime_utils_generate_message_id
)''', re.X)
COMPILER = re.compile(r'''^(?:
    __stack_chk_fail | _GLOBAL_OFFSET_TABLE_ | __(?:asan|ubsan|sanitizer|sanc|lsan)_.*
  | __assert_fail | __(?:mem|str|stp)\w+_chk | __v?snprintf_chk | __cxa_\w+
)$''', re.X)
INSTRUMENTED = ('__asan', '__ubsan', '__sanitizer')


def allowed(symbol):
    if COMPILER.match(symbol) or symbol in LIBC:
        return True
    if LIBRARIES.match(symbol):
        return not LIBRARIES_DENIED.match(symbol)
    return symbol.startswith('g_') and not GLIB_DENIED.match(symbol)


def undefined(library):
    """(object, symbol) of each symbol that no object of the library defines"""
    printed = subprocess.run(['nm', '-A', str(library)], capture_output=True, text=True).stdout
    wanted, there = [], set()
    for line in printed.splitlines():
        match = re.match(r'.*?:([^:]+):\s*[0-9a-f]*\s+(\w)\s+(\S+)$', line)
        if match and match.group(2) in 'Uw':
            wanted.append((match.group(1), match.group(3)))
        elif match:
            there.add(match.group(3))
    return [(one, symbol) for one, symbol in wanted if symbol not in there]


# The static variable of G_DEFINE_QUARK, as gcc and as clang name it.
ERROR_DOMAIN = r'q\.\d+|amends_error_quark\.q'


def changing_data(library):
    """Variables in .data and .bss: what is const lies in .rodata or .data.rel.ro. The one exception
    is the number that GLib gives to the error domain."""
    printed = subprocess.run(['objdump', '-t', str(library)], capture_output=True, text=True).stdout
    member = ''
    for line in printed.splitlines():
        if 'file format' in line:
            member = line.split(':')[0]
        match = re.search(r' O (\.data|\.bss|\*COM\*)(?:\.\S+)?\t[0-9a-f]+\s+(\S+)$', line)
        is_error_domain = match and member == 'error.o' and re.fullmatch(ERROR_DOMAIN, match.group(2))
        if match and not is_error_domain and not line.split(' O ')[-1].startswith('.data.rel.ro'):
            yield '%s: %s in %s' % (member, match.group(2), match.group(1))


def main():
    tap = Tap()
    library = BUILD / 'libpure.a'
    missing = None
    if not library.is_file():
        missing = 'libpure.a is not built here'
    elif not shutil.which('nm'):
        missing = 'no nm'
    wanted = [] if missing else undefined(library)
    tap.rule('pure stages call nothing of the outside world',
             ['%s: calls %s' % one for one in wanted if not allowed(one[1])], missing)
    instrumented = any(symbol.startswith(INSTRUMENTED) for _, symbol in wanted)
    tap.rule('pure stages keep nothing between two calls',
             [] if missing or instrumented else changing_data(library),
             missing or ('sanitizers add data of their own' if instrumented else None))
    tap.finish()


main()
