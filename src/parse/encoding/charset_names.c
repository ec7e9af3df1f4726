/* charset_names.c - what the charset names in mails really mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names are compared without case and without anything but letters and digits: mailers write
 * "UTF8", "utf_8", "ISO8859-1", "Windows 1252", "\"gb2312\"". A name stands for the superset that
 * its writers really use: Chinese mailers say gb2312 and write GB18030, Windows says iso-8859-1 and
 * writes CP1252, Japanese and Korean ones use the vendors' letters too. */
#include "charset_names.h"

#include <string.h>

enum { LONGEST_NAME = 40 };

/* `name` squeezed as above. */
static const struct {
    const gchar *name;
    Charset charset;
} known[] = {
    {"utf8", {"UTF-8", KIND_UTF8}},
    {"xutf8", {"UTF-8", KIND_UTF8}},
    {"utf8mb4", {"UTF-8", KIND_UTF8}},
    {"unicode11utf8", {"UTF-8", KIND_UTF8}},
    {"cp65001", {"UTF-8", KIND_UTF8}},
    {"65001", {"UTF-8", KIND_UTF8}},
    /* Names that say nothing: relays and mailers that do not know put them. */
    {"usascii", {NULL, KIND_NONE}},
    {"ascii", {NULL, KIND_NONE}},
    {"ansix341968", {NULL, KIND_NONE}},
    {"646", {NULL, KIND_NONE}},
    {"unknown8bit", {NULL, KIND_NONE}},
    {"unknown", {NULL, KIND_NONE}},
    {"undefined", {NULL, KIND_NONE}},
    {"none", {NULL, KIND_NONE}},
    {"null", {NULL, KIND_NONE}},
    {"default", {NULL, KIND_NONE}},
    {"defaultcharset", {NULL, KIND_NONE}},
    {"autodetectall", {NULL, KIND_NONE}},
    {"autodetect", {NULL, KIND_NONE}},
    {"xuserdefined", {NULL, KIND_NONE}},
    {"7bit", {NULL, KIND_NONE}},
    {"8bit", {NULL, KIND_NONE}},
    {"binary", {NULL, KIND_NONE}},
    {"charset", {NULL, KIND_NONE}},
    /* Western: the default of mailers that never asked. */
    {"iso88591", {"CP1252", KIND_LATIN}},
    {"isolatin1", {"CP1252", KIND_LATIN}},
    {"latin1", {"CP1252", KIND_LATIN}},
    {"windows1252", {"CP1252", KIND_LATIN}},
    {"win1252", {"CP1252", KIND_LATIN}},
    {"cp1252", {"CP1252", KIND_LATIN}},
    {"1252", {"CP1252", KIND_LATIN}},
    {"xansi", {"CP1252", KIND_LATIN}},
    {"ansi", {"CP1252", KIND_LATIN}},
    {"iso885915", {"ISO-8859-15", KIND_LATIN}},
    {"latin9", {"ISO-8859-15", KIND_LATIN}},
    {"iso88599", {"CP1254", KIND_ENCODING}},
    {"iso885911", {"CP874", KIND_ENCODING}},
    {"tis620", {"CP874", KIND_ENCODING}},
    {"windows874", {"CP874", KIND_ENCODING}},
    {"xwindows874", {"CP874", KIND_ENCODING}},
    {"iso88598i", {"ISO-8859-8", KIND_ENCODING}},
    {"iso88598e", {"ISO-8859-8", KIND_ENCODING}},
    {"logical", {"ISO-8859-8", KIND_ENCODING}},
    {"visual", {"ISO-8859-8", KIND_ENCODING}},
    /* Chinese */
    {"gb2312", {"GB18030", KIND_ENCODING}},
    {"gb231280", {"GB18030", KIND_ENCODING}},
    {"xgb2312", {"GB18030", KIND_ENCODING}},
    {"chinese", {"GB18030", KIND_ENCODING}},
    {"isoir58", {"GB18030", KIND_ENCODING}},
    {"gbk", {"GB18030", KIND_ENCODING}},
    {"xgbk", {"GB18030", KIND_ENCODING}},
    {"cp936", {"GB18030", KIND_ENCODING}},
    {"936", {"GB18030", KIND_ENCODING}},
    {"windows936", {"GB18030", KIND_ENCODING}},
    {"euccn", {"GB18030", KIND_ENCODING}},
    {"cngb", {"GB18030", KIND_ENCODING}},
    {"gb18030", {"GB18030", KIND_ENCODING}},
    {"hz", {"HZ", KIND_STATEFUL}},
    {"hzgb2312", {"HZ", KIND_STATEFUL}},
    {"big5", {"CP950", KIND_ENCODING}},
    {"xbig5", {"CP950", KIND_ENCODING}},
    {"xxbig5", {"CP950", KIND_ENCODING}},
    {"cnbig5", {"CP950", KIND_ENCODING}},
    {"cp950", {"CP950", KIND_ENCODING}},
    {"windows950", {"CP950", KIND_ENCODING}},
    {"big5hkscs", {"BIG5-HKSCS", KIND_ENCODING}},
    {"iso2022cn", {"ISO-2022-CN", KIND_STATEFUL}},
    {"iso2022cnext", {"ISO-2022-CN-EXT", KIND_STATEFUL}},
    /* Korean */
    {"ksc56011987", {"CP949", KIND_ENCODING}},
    {"ksc56011989", {"CP949", KIND_ENCODING}},
    {"ksc5601", {"CP949", KIND_ENCODING}},
    {"ksx1001", {"CP949", KIND_ENCODING}},
    {"korean", {"CP949", KIND_ENCODING}},
    {"euckr", {"CP949", KIND_ENCODING}},
    {"uhc", {"CP949", KIND_ENCODING}},
    {"cp949", {"CP949", KIND_ENCODING}},
    {"windows949", {"CP949", KIND_ENCODING}},
    {"xwindows949", {"CP949", KIND_ENCODING}},
    {"iso2022kr", {"ISO-2022-KR", KIND_STATEFUL}},
    /* Japanese */
    {"shiftjis", {"CP932", KIND_ENCODING}},
    {"sjis", {"CP932", KIND_ENCODING}},
    {"xsjis", {"CP932", KIND_ENCODING}},
    {"mskanji", {"CP932", KIND_ENCODING}},
    {"cp932", {"CP932", KIND_ENCODING}},
    {"ms932", {"CP932", KIND_ENCODING}},
    {"windows31j", {"CP932", KIND_ENCODING}},
    {"windows932", {"CP932", KIND_ENCODING}},
    {"eucjp", {"EUC-JP-MS", KIND_ENCODING}},
    {"xeucjp", {"EUC-JP-MS", KIND_ENCODING}},
    {"iso2022jp", {"ISO-2022-JP", KIND_STATEFUL}},
    {"iso2022jp1", {"ISO-2022-JP", KIND_STATEFUL}},
    {"iso2022jp2", {"ISO-2022-JP", KIND_STATEFUL}},
    {"iso2022jpms", {"ISO-2022-JP", KIND_STATEFUL}},
    {"csiso2022jp", {"ISO-2022-JP", KIND_STATEFUL}},
    {"cp50220", {"ISO-2022-JP", KIND_STATEFUL}},
    {"cp50221", {"ISO-2022-JP", KIND_STATEFUL}},
    {"cp50222", {"ISO-2022-JP", KIND_STATEFUL}},
    {"jis", {"ISO-2022-JP", KIND_STATEFUL}},
    /* Names of other systems for what iconv knows by another. */
    {"xmacroman", {"MACINTOSH", KIND_ENCODING}},
    {"macintosh", {"MACINTOSH", KIND_ENCODING}},
    {"xmaccyrillic", {"MAC-CYRILLIC", KIND_ENCODING}},
    {"xcp1251", {"CP1251", KIND_ENCODING}},
    {"win1251", {"CP1251", KIND_ENCODING}},
    {"1251", {"CP1251", KIND_ENCODING}},
    {"koi8", {"KOI8-R", KIND_ENCODING}},
    {"koi8ru", {"KOI8-U", KIND_ENCODING}},
    {"cp850", {"CP850", KIND_ENCODING}},
    /* Unicode, but for UTF-8 */
    {"utf7", {"UTF-7", KIND_STATEFUL}},
    {"xunicode20utf7", {"UTF-7", KIND_STATEFUL}},
    {"unicode11utf7", {"UTF-7", KIND_STATEFUL}},
    {"cp65000", {"UTF-7", KIND_STATEFUL}},
    {"utf16", {"UTF-16", KIND_STATEFUL}},
    {"unicode", {"UTF-16", KIND_STATEFUL}},
    {"ucs2", {"UTF-16", KIND_STATEFUL}},
    {"utf16le", {"UTF-16LE", KIND_STATEFUL}},
    {"utf16be", {"UTF-16BE", KIND_STATEFUL}},
    {"utf32", {"UTF-32", KIND_STATEFUL}},
};

Charset charset_named(const gchar *declared) {
    gchar squeezed[LONGEST_NAME];
    gsize length = 0;
    for (const gchar *at = declared; at != NULL && *at != '\0'; at++) {
        if (g_ascii_isalnum(*at) && length + 1 < sizeof squeezed)
            squeezed[length++] = g_ascii_tolower(*at);
    }
    squeezed[length] = '\0';
    if (length == 0)
        return (Charset){NULL, KIND_NONE};
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
        if (strcmp(known[i].name, squeezed) == 0)
            return known[i].charset;
    }
    return (Charset){declared, KIND_ENCODING};
}
