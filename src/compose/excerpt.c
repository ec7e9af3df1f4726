/* excerpt.c - what a complaint begins with, in one line */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The acknowledgement shows it so that people see which of their mails was understood, the list of
 * a mail client shows it beside the subject.
 */
#include "excerpt.h"

#include <string.h>

#include "base/text.h"
#include "letter_text.h"

enum { MAX_SALUTATION = 30, MAX_BYTES_A_COLUMN = 2, SKIPPED_BYTES = 400 };

gboolean excerpt_is_salutation(const gchar *line) {
    static const gchar *const starts[] = {"dear ", "hello", "hi ", "hi,", "good morning", "尊敬的"};
    static const gchar *const ends[] = {",",     "，",     ":",    "：",     "您好",  "您好！",
                                        "您好!", "您好。", "你好", "你好！", "你好!", "你好。"};
    if (strlen(line) > 4 * MAX_SALUTATION || g_utf8_strlen(line, -1) > MAX_SALUTATION)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
        if (g_ascii_strncasecmp(line, starts[i], strlen(starts[i])) == 0)
            return TRUE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (g_str_has_suffix(line, ends[i]))
            return TRUE;
    }
    return FALSE;
}

/* As much of the words as can matter, clean; *out_is_all if that is all. */
static gchar *take_head(const gchar *words, gsize most, gboolean *out_is_all) {
    gsize length = strnlen(words, most + 1);
    *out_is_all = length <= most;
    while (length > most || (!*out_is_all && length > 0 && ((guchar)words[length] & 0xc0) == 0x80))
        length--;
    g_autofree gchar *head = g_strndup(words, length);
    gboolean is_cut = FALSE;
    return letter_text_body(head, most, &is_cut);
}

static void drop_last_line(gchar *body, const gchar *line) {
    gchar *last = strrchr(body, '\n');
    if (last != NULL && strcmp(last + 1, line) == 0)
        *last = '\0';
}

static const gchar *skip_salutation(const gchar *body) {
    const gchar *end = strchr(body, '\n');
    if (end == NULL || end - body > 4 * MAX_SALUTATION || text_is_blank(end))
        return body;
    g_autofree gchar *first = letter_text_first_line(body);
    return excerpt_is_salutation(first) ? end : body;
}

/* One line as it grows. */
typedef struct {
    GString *text;
    guint columns;
    gboolean has_gap; /* a blank goes before what comes next */
    gunichar last;
} Line;

/* Where a line of Chinese ends, no blank is missing. */
static void add_gap(Line *line, gunichar next) {
    gboolean is_wide =
        line->last >= 0x1100 && text_column_width(line->last) == 2 && text_column_width(next) == 2;
    if (line->has_gap && line->text->len > 0 && !is_wide) {
        g_string_append_c(line->text, ' ');
        line->columns++;
    }
    line->has_gap = FALSE;
}

static gsize add_word(Line *line, const gchar *word, const gchar *link_left_out) {
    gsize length = 1;
    while (g_ascii_isgraph(word[length]))
        length++;
    gboolean is_link = letter_text_is_link(word, length);
    const gchar *shown = is_link ? link_left_out : word;
    gsize shown_length = is_link ? strlen(shown) : length;
    add_gap(line, (gunichar)*word);
    g_string_append_len(line->text, shown, (gssize)shown_length);
    line->columns += shown_length;
    line->last = 'a';
    return length;
}

static gsize add_character(Line *line, const gchar *at) {
    gunichar c = g_utf8_get_char(at);
    gsize length = (gsize)(g_utf8_next_char(at) - at);
    /* From U+4000 on there are no blanks. */
    if (c < 0x4000 && g_unichar_isspace(c)) {
        line->has_gap = TRUE;
        return length;
    }
    add_gap(line, c);
    g_string_append_len(line->text, at, (gssize)length);
    line->columns += text_column_width(c);
    line->last = c;
    return length;
}

static gsize characters_within(const gchar *text, guint max_columns) {
    gsize characters = 0;
    guint columns = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        columns += text_column_width(g_utf8_get_char(at));
        if (columns > max_columns)
            break;
        characters++;
    }
    return characters;
}

gchar *excerpt_of_words(const gchar *words, const gchar *writer, guint max_columns,
                        const gchar *link_left_out) {
    gboolean is_all = FALSE;
    g_autofree gchar *body = take_head(words != NULL ? words : "",
                                       max_columns * MAX_BYTES_A_COLUMN + SKIPPED_BYTES, &is_all);
    if (is_all && writer != NULL)
        drop_last_line(body, writer);
    const gchar *at = skip_salutation(body);
    g_autoptr(GString) text = g_string_sized_new(max_columns + 128);
    Line line = {.text = text};
    while (*at != '\0' && line.columns <= max_columns)
        at += g_ascii_isgraph(*at) ? add_word(&line, at, link_left_out) : add_character(&line, at);
    if (line.columns <= max_columns) {
        g_string_append(text, is_all ? "" : "…");
        return g_string_free(g_steal_pointer(&text), FALSE);
    }
    return text_shorten(text->str, characters_within(text->str, max_columns));
}
