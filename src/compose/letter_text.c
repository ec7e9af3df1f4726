/* letter_text.c - shapes foreign words for a letter: names, first lines, lines, sizes, links */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything here takes text from outside: whatever it holds, what comes out is valid UTF-8 without
 * controls and without characters that turn the direction of writing. All of it is linear.
 */
#include "letter_text.h"

#include <string.h>

#include "base/text.h"

enum { MAX_NAME = 40 };

/* One line of visible ASCII with single blanks is what cleaning would leave of it: most names and
 * subjects are. */
static gboolean is_clean_line(const gchar *text, gsize max_characters) {
    gchar before = ' ';
    gsize length = 0;
    for (; text[length] != '\0'; length++) {
        gchar c = text[length];
        if (c < ' ' || c > '~' || (c == ' ' && before == ' '))
            return FALSE;
        before = c;
    }
    return length <= max_characters && (before != ' ' || length == 0);
}

gchar *letter_text_line(const gchar *text, gsize max_characters) {
    if (text == NULL)
        return NULL;
    if (is_clean_line(text, max_characters))
        return g_strdup(text);
    g_autofree gchar *valid = text_make_valid(text, -1);
    g_autofree gchar *line = text_one_line(valid);
    return text_shorten(line, max_characters);
}

static gchar *clean_body(const gchar *text) {
    if (text_is_valid(text, strlen(text)) && text_is_clean_body(text))
        return g_strdup(text);
    g_autofree gchar *valid = text_make_valid(text, -1);
    return text_clean_body(valid);
}

gchar *letter_text_body(const gchar *text, gsize max_characters, gboolean *out_is_cut) {
    g_autofree gchar *clean = clean_body(text != NULL ? text : "");
    gchar *start = clean;
    for (gchar *at = clean; *at != '\0' && g_ascii_isspace(*at); at++) {
        if (*at == '\n')
            start = at + 1;
    }
    g_strchomp(start);
    *out_is_cut =
        strlen(start) > max_characters && (gsize)g_utf8_strlen(start, -1) > max_characters;
    return *out_is_cut ? g_utf8_substring(start, 0, (glong)max_characters) : g_strdup(start);
}

static gboolean is_dot_of_a_name(const gchar *dot) {
    return g_ascii_isalnum(dot[-1]) && g_ascii_isalpha(dot[1]) && g_ascii_isalpha(dot[2]) &&
           (g_ascii_islower(dot[1]) || g_ascii_isupper(dot[2]));
}

gboolean letter_text_is_link(const gchar *word, gsize length) {
    for (gsize i = 0; i < length; i++) {
        gsize left = length - i - 1;
        if (word[i] == '@' ||
            (word[i] == ':' && left >= 2 && word[i + 1] == '/' && word[i + 2] == '/') ||
            (word[i] == '.' && i > 0 && left >= 2 && is_dot_of_a_name(word + i)))
            return TRUE;
    }
    return FALSE;
}

static gsize ascii_word_length(const gchar *text) {
    gsize length = 0;
    while (g_ascii_isgraph(text[length]))
        length++;
    return length;
}

static gsize other_length(const gchar *text) {
    gsize length = 0;
    while (text[length] != '\0' && !g_ascii_isgraph(text[length]))
        length++;
    return length;
}

/* A word is a run of visible ASCII: Chinese has no blanks around its links. */
gchar *letter_text_without_links(const gchar *text, const gchar *instead) {
    GString *out = g_string_sized_new(strlen(text));
    while (*text != '\0') {
        gsize length = ascii_word_length(text);
        if (length > 0 && letter_text_is_link(text, length))
            g_string_append(out, instead);
        else
            g_string_append_len(out, text, (gssize)length);
        text += length;
        gsize between = other_length(text);
        g_string_append_len(out, text, (gssize)between);
        text += between;
    }
    return g_string_free(out, FALSE);
}

/* "Berg, Anna" is how directories write it; "Example Ltd, complaints" is not turned round. */
static gchar *turn_round(const gchar *name) {
    const gchar *comma = strchr(name, ',');
    if (comma == NULL || comma[1] != ' ' || strchr(comma + 1, ',') != NULL ||
        memchr(name, ' ', (gsize)(comma - name)) != NULL || strchr(comma + 2, ' ') != NULL)
        return g_strdup(name);
    return g_strdup_printf("%s %.*s", comma + 2, (int)(comma - name), name);
}

gchar *letter_text_greeting_name(const gchar *name) {
    g_autofree gchar *line = letter_text_line(name, MAX_NAME + 1);
    if (line == NULL || g_utf8_strlen(line, -1) > MAX_NAME ||
        letter_text_is_link(line, strlen(line)))
        return NULL;
    gboolean has_letter = FALSE;
    for (const gchar *at = line; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_isdigit(c) || c == 0xfffd ||
            (c < 0x80 && strchr("\"<>@/\\:=?[]{}|_", (int)c)))
            return NULL;
        has_letter = has_letter || g_unichar_isalpha(c);
    }
    return has_letter ? turn_round(line) : NULL;
}

gchar *letter_text_first_line(const gchar *body) {
    return g_strstrip(g_strndup(body, strcspn(body, "\n")));
}

/* These must not begin a line. */
static gboolean hangs(gunichar c) {
    static const gunichar marks[] = {0xff0c, 0x3002, 0x3001, 0xff1b, 0xff1a, 0xff1f,
                                     0xff01, 0x201d, 0xff09, 0x300b, 0x3011, 0x2026};
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (marks[i] == c)
            return TRUE;
    }
    return FALSE;
}

static void add_line(Value *lines, const gchar *start, const gchar *end) {
    g_autofree gchar *line = g_strndup(start, (gsize)(end - start));
    value_add(lines, value_new_text(g_strstrip(line)));
}

Value *letter_text_wrap(const gchar *text, guint columns) {
    Value *lines = value_new_list();
    const gchar *start = text;
    const gchar *last_break = NULL;
    guint width = 0;
    for (const gchar *at = text; *at != '\0';) {
        gunichar c = g_utf8_get_char(at);
        const gchar *next = g_utf8_next_char(at);
        if (at > start && (c == ' ' || (g_unichar_iswide(c) && !hangs(c))))
            last_break = at;
        width += text_column_width(c);
        if (width > columns && last_break != NULL && c != ' ' && !hangs(c)) {
            add_line(lines, start, last_break);
            start = last_break;
            at = last_break;
            last_break = NULL;
            width = 0;
            if (*at == ' ')
                start = ++at;
            continue;
        }
        at = next;
    }
    if (*start != '\0')
        add_line(lines, start, start + strlen(start));
    return lines;
}

Value *letter_text_lines(const gchar *body) {
    Value *lines = value_new_list();
    if (*body == '\0')
        return lines;
    g_auto(GStrv) split = g_strsplit(body, "\n", -1);
    for (gsize i = 0; split[i] != NULL; i++)
        value_add(lines, value_new_text(split[i]));
    return lines;
}

gchar *letter_text_size(guint64 bytes) {
    if (bytes < 1000)
        return g_strdup_printf("%u bytes", (guint)bytes);
    if (bytes < 1000 * 1000)
        return g_strdup_printf("%u kB", (guint)((bytes + 500) / 1000));
    guint64 tenths = (bytes + 50000) / 100000;
    if (tenths % 10 == 0)
        return g_strdup_printf("%" G_GUINT64_FORMAT " MB", tenths / 10);
    return g_strdup_printf("%" G_GUINT64_FORMAT ".%u MB", tenths / 10, (guint)(tenths % 10));
}

gchar *letter_text_mailto(const gchar *address, const gchar *subject) {
    g_autofree gchar *to = g_uri_escape_string(address, "@+", FALSE);
    g_autofree gchar *about = g_uri_escape_string(subject, NULL, FALSE);
    return g_strdup_printf("mailto:%s?subject=%s", to, about);
}
