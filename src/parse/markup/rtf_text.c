/* rtf_text.c - the text of an RTF document */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RTF 1.9.1 as far as text goes: groups, control words, bytes in the charset of their font, Unicode
 * with its stand-ins. What is no text (tables of fonts and colours, pictures, properties, and any
 * "\*" destination that nobody knows) is skipped. Of HTML that Outlook has wrapped (MS-OXRTFEX) the
 * "\*\htmltag" groups are the tags, and what stands between "\htmlrtf" and "\htmlrtf0" is only for
 * readers that know RTF alone. */
#include "rtf_text.h"

#include <stdlib.h>
#include <string.h>

#include "../encoding/charset.h"

enum { MOST_DEPTH = 200, MOST_FONTS = 512, LONGEST_WORD = 32, DEFAULT_CODEPAGE = 1252 };

typedef struct {
    gboolean is_skipped;
    gboolean is_html_tag;
    gboolean is_rtf_only; /* between \htmlrtf and \htmlrtf0 */
    gboolean is_font_table;
    guint stand_ins; /* \uc: bytes behind each \u for old readers */
    guint font;
} Group;

typedef struct {
    const gchar *at;
    const gchar *end;
    GString *out;
    GByteArray *pending; /* bytes of one charset */
    Group groups[MOST_DEPTH];
    guint depth;
    guint deeper; /* groups beyond MOST_DEPTH, skipped */
    guint codepage;
    guint16 font_codepages[MOST_FONTS];
    guint to_skip; /* stand-ins left */
    gunichar high; /* first half of a surrogate pair */
    gboolean is_html;
} RtfReader;

/* Numbers of \fcharset. */
static const struct {
    guint number;
    guint16 codepage;
} font_charsets[] = {
    {0, 1252},   {77, 10000}, {128, 932},  {129, 949},  {130, 1361}, {134, 936},
    {136, 950},  {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256},
    {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}, {255, 850},
};

static const gchar *const skipped_words[] = {
    "fonttbl", "colortbl", "stylesheet", "info",    "pict",      "object",    "header",  "headerl",
    "headerr", "footer",   "footerl",    "footerr", "listtable", "themedata", "fldinst", "xmlnstbl",
};

static const struct {
    const gchar *word;
    const gchar *text;
} text_words[] = {
    {"par", "\n"},      {"line", "\n"},     {"row", "\n"},    {"sect", "\n"},
    {"page", "\n"},     {"tab", "\t"},      {"cell", " "},    {"emdash", "—"},
    {"endash", "–"},    {"bullet", "•"},    {"lquote", "‘"},  {"rquote", "’"},
    {"ldblquote", "“"}, {"rdblquote", "”"}, {"emspace", " "}, {"enspace", " "},
};

static Group *group(RtfReader *reader) {
    return &reader->groups[reader->depth];
}

static gboolean is_shown(RtfReader *reader) {
    const Group *one = group(reader);
    if (reader->deeper > 0 || one->is_skipped || one->is_rtf_only)
        return FALSE;
    return !one->is_font_table;
}

static void flush(RtfReader *reader) {
    if (reader->pending->len == 0)
        return;
    guint font = group(reader)->font;
    guint codepage = font < MOST_FONTS && reader->font_codepages[font] != 0
                         ? reader->font_codepages[font]
                         : reader->codepage;
    g_autofree gchar *charset = g_strdup_printf("cp%u", codepage);
    g_autofree gchar *text = charset_to_utf8((const gchar *)reader->pending->data,
                                             reader->pending->len, charset, NULL, NULL);
    g_string_append(reader->out, text);
    g_byte_array_set_size(reader->pending, 0);
}

static void put_byte(RtfReader *reader, guint8 byte) {
    if (reader->to_skip > 0)
        reader->to_skip--;
    else if (is_shown(reader))
        g_byte_array_append(reader->pending, &byte, 1);
}

static void put_text(RtfReader *reader, const gchar *text) {
    if (!is_shown(reader))
        return;
    flush(reader);
    g_string_append(reader->out, text);
}

static void put_unicode(RtfReader *reader, glong number) {
    reader->to_skip = group(reader)->stand_ins;
    if (!is_shown(reader))
        return;
    flush(reader);
    gunichar unit = (gunichar)(number < 0 ? number + 0x10000 : number) & 0xffff;
    if (unit >= 0xdc00 && unit < 0xe000 && reader->high != 0)
        unit = 0x10000 + ((reader->high - 0xd800) << 10) + (unit - 0xdc00);
    gboolean is_high = unit >= 0xd800 && unit < 0xdc00;
    reader->high = is_high ? unit : 0;
    if (!is_high && unit != 0 && g_unichar_validate(unit))
        g_string_append_unichar(reader->out, unit);
}

static void open_group(RtfReader *reader) {
    flush(reader);
    reader->to_skip = 0;
    if (reader->depth + 1 == MOST_DEPTH) {
        reader->deeper++;
        return;
    }
    reader->groups[reader->depth + 1] = reader->groups[reader->depth];
    reader->depth++;
}

static void close_group(RtfReader *reader) {
    flush(reader);
    reader->to_skip = 0;
    if (reader->deeper > 0)
        reader->deeper--;
    else if (reader->depth > 0)
        reader->depth--;
}

static void set_font_charset(RtfReader *reader, guint number) {
    guint font = group(reader)->font;
    for (gsize i = 0; font < MOST_FONTS && i < G_N_ELEMENTS(font_charsets); i++) {
        if (font_charsets[i].number == number)
            reader->font_codepages[font] = font_charsets[i].codepage;
    }
}

/* Words that change what follows; FALSE if it is none of them. */
static gboolean apply_word(RtfReader *reader, const gchar *word, glong number) {
    Group *one = group(reader);
    if (strcmp(word, "u") == 0)
        put_unicode(reader, number);
    else if (strcmp(word, "uc") == 0)
        one->stand_ins = (guint)CLAMP(number, 0, 8);
    else if (strcmp(word, "ansicpg") == 0)
        reader->codepage = number > 0 && number < 65536 ? (guint)number : DEFAULT_CODEPAGE;
    else if (strcmp(word, "f") == 0)
        one->font = (guint)CLAMP(number, 0, MOST_FONTS);
    else if (strcmp(word, "fcharset") == 0)
        set_font_charset(reader, (guint)MAX(number, 0));
    else if (strcmp(word, "fromhtml") == 0)
        reader->is_html = number != 0;
    else if (strcmp(word, "htmlrtf") == 0)
        one->is_rtf_only = reader->is_html && number != 0;
    else if (strcmp(word, "htmltag") == 0)
        one->is_html_tag = TRUE;
    else
        return FALSE;
    return TRUE;
}

static void on_word(RtfReader *reader, const gchar *word, glong number, gboolean is_optional) {
    if (reader->deeper > 0)
        return;
    if (strcmp(word, "f") == 0)
        flush(reader);
    gboolean is_known = apply_word(reader, word, number);
    Group *one = group(reader);
    if (is_optional && strcmp(word, "htmltag") != 0)
        one->is_skipped = TRUE;
    if (is_known || (one->is_html_tag && strcmp(word, "par") != 0 && strcmp(word, "tab") != 0))
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(skipped_words); i++) {
        if (strcmp(word, skipped_words[i]) != 0)
            continue;
        one->is_font_table = strcmp(word, "fonttbl") == 0;
        one->is_skipped = !one->is_font_table;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(text_words); i++) {
        if (strcmp(word, text_words[i].word) == 0)
            put_text(reader, text_words[i].text);
    }
}

/* Letters, a number, one blank. */
static void read_word(RtfReader *reader, gboolean is_optional) {
    gchar word[LONGEST_WORD];
    gsize length = 0;
    for (; reader->at < reader->end && g_ascii_isalpha(*reader->at); reader->at++) {
        if (length + 1 < sizeof word)
            word[length++] = *reader->at;
    }
    word[length] = '\0';
    glong number = 0;
    gboolean is_negative = reader->at < reader->end && *reader->at == '-';
    reader->at += is_negative;
    gboolean has_number = FALSE;
    for (; reader->at < reader->end && g_ascii_isdigit(*reader->at); reader->at++) {
        number = number < 100000 ? number * 10 + (*reader->at - '0') : number;
        has_number = TRUE;
    }
    if (reader->at < reader->end && *reader->at == ' ')
        reader->at++;
    on_word(reader, word, !has_number ? 1 : is_negative ? -number : number, is_optional);
}

/* Behind a backslash. */
static void read_control(RtfReader *reader) {
    gchar c = *reader->at;
    if (g_ascii_isalpha(c)) {
        read_word(reader, FALSE);
    } else if (c == '*') {
        reader->at++;
        while (reader->at < reader->end && g_ascii_isspace(*reader->at))
            reader->at++;
        if (reader->end - reader->at > 1 && *reader->at == '\\' && g_ascii_isalpha(reader->at[1])) {
            reader->at++;
            read_word(reader, TRUE);
        }
    } else if (c == '\'' && reader->end - reader->at > 2 && g_ascii_isxdigit(reader->at[1]) &&
               g_ascii_isxdigit(reader->at[2])) {
        put_byte(reader, (guint8)(g_ascii_xdigit_value(reader->at[1]) * 16 +
                                  g_ascii_xdigit_value(reader->at[2])));
        reader->at += 3;
    } else {
        reader->at++;
        if (c == '~')
            put_text(reader, "\xc2\xa0");
        else if (c == '_')
            put_text(reader, "-");
        else if (c == '\n' || c == '\r')
            put_text(reader, "\n");
        else if (c != '-')
            put_byte(reader, (guint8)c);
    }
}

gchar *rtf_text(const gchar *bytes, gsize size, gboolean *out_is_html) {
    while (size > 0 && g_ascii_isspace(*bytes)) {
        bytes++;
        size--;
    }
    if (size < 5 || memcmp(bytes, "{\\rtf", 5) != 0)
        return NULL;
    RtfReader *reader = g_new0(RtfReader, 1);
    reader->at = bytes;
    reader->end = bytes + size;
    reader->out = g_string_sized_new(size / 4);
    reader->pending = g_byte_array_new();
    reader->codepage = DEFAULT_CODEPAGE;
    reader->groups[0].stand_ins = 1;
    while (reader->at < reader->end) {
        gchar c = *reader->at++;
        if (c == '{')
            open_group(reader);
        else if (c == '}')
            close_group(reader);
        else if (c == '\\' && reader->at < reader->end)
            read_control(reader);
        else if (c != '\r' && c != '\n' && c != '\0')
            put_byte(reader, (guint8)c);
    }
    flush(reader);
    *out_is_html = reader->is_html;
    g_byte_array_unref(reader->pending);
    gchar *text = g_string_free(reader->out, FALSE);
    g_free(reader);
    return text;
}
