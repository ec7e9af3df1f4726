/* device_lines.c - the lines that phones, apps and mail services add ("Sent from my phone") */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "device_lines.h"

#include <string.h>

#include "device_words.h"

enum {
    LONGEST_DEVICE_LINE = 80,
    LONGEST_WITH_COMMA = 60,
    LONGEST_READ = 300,
    LONGEST_LIKELY_WIDE = 11,
    MOST_WORDS_BEHIND = 4
};

/* "[Sent from my phone]", "* Sent from my phone *" */
static const gchar frame_before[] = "[(~-*•. ";
static const gchar frame_behind[] = "])~-* ";

static TextLine without_frame_behind(TextLine line) {
    while (line.length > 0 && strchr(frame_behind, line.text[line.length - 1]) != NULL)
        line.length--;
    return line;
}

/* Asked before anything is folded: nearly no line begins so. */
static gboolean begins_like_one(TextLine words) {
    while (words.length > 0 && strchr(frame_before, words.text[0]) != NULL)
        words = (TextLine){words.text + 1, words.length - 1};
    if (words.length < 2)
        return FALSE;
    gchar first = g_ascii_tolower(words.text[0]);
    gchar second = g_ascii_tolower(words.text[1]);
    if (!g_ascii_islower(first) || !g_ascii_islower(second))
        return TRUE;
    const gchar *seconds = device_words_seconds[first - 'a'];
    return seconds != NULL && strchr(seconds, second) != NULL;
}

/* Worth folding as a whole? By how the line begins or, in languages that put the verb last, by its
 * last bytes, which have no capital form. Nearly no line is. */
static gboolean may_be_device_line(TextLine words) {
    enum { HEAD_BYTES = 16, CUT_BYTES = 3, TAIL_BYTES = 2 };
    words = without_frame_behind(words);
    if (words.length <= TAIL_BYTES)
        return FALSE;
    const gchar *tail = words.text + words.length - TAIL_BYTES;
    for (gsize i = 0; i < device_words_end_count; i++) {
        const TextLine *end = &device_words_ends[i];
        if (memcmp(end->text + end->length - TAIL_BYTES, tail, TAIL_BYTES) == 0)
            return TRUE;
    }
    if (!begins_like_one(words))
        return FALSE;
    TextLine head = {words.text, MIN(words.length, HEAD_BYTES)};
    g_autofree gchar *folded = text_line_fold(head, HEAD_BYTES);
    const gchar *start = folded + strspn(folded, frame_before);
    gsize length = strlen(start) > CUT_BYTES ? strlen(start) - CUT_BYTES : 1;
    for (gsize i = 0; *start != '\0' && i < device_words_line_count; i++) {
        const gchar *wanted = device_words_lines[i].start;
        if (*wanted == *start && strncmp(wanted, start, MIN(strlen(wanted), length)) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Behind the words of `start`: the name of a program or device, "Nine", "iPhone", and little more.
 * "Sent from your warehouse on Monday" has none. */
static gboolean names_program(TextLine words, const gchar *start) {
    gsize at = 0;
    for (const gchar *c = start; *c != '\0'; c++) {
        for (; *c == ' ' && at < words.length && words.text[at] != ' '; at++)
            ;
        at += *c == ' ' && at < words.length;
    }
    gsize end = at;
    while (end < words.length && words.text[end] != ' ')
        end++;
    gboolean has_capital = FALSE;
    for (gsize i = at; i < end; i += g_utf8_skip[(guchar)words.text[i]])
        has_capital |= g_unichar_isupper(g_utf8_get_char(words.text + i));
    guint blanks = 0;
    for (gsize i = end; i < words.length; i++)
        blanks += words.text[i] == ' ';
    return has_capital && blanks <= MOST_WORDS_BEHIND && !text_line_ends(words, ".");
}

static gboolean is_likely(TextLine words, const gchar *start) {
    gboolean has_no_blanks = start[strlen(start) - 1] != ' ';
    return has_no_blanks ? !text_line_is_longer(words, LONGEST_LIKELY_WIDE)
                         : names_program(words, start);
}

/* Of a line as text_line_fold() leaves it; `words` as it was written. */
static DeviceLine find_device_line(TextLine line, TextLine words) {
    DeviceLine found = DEVICE_LINE_NONE;
    for (gsize i = 0; i < device_words_end_count; i++) {
        if (text_line_ends(line, device_words_ends[i].text))
            return DEVICE_LINE_SURE;
    }
    for (gsize i = 0; i < device_words_line_count && found != DEVICE_LINE_SURE; i++) {
        const gchar *wanted = device_words_lines[i].start;
        if (*wanted == *line.text && text_line_starts(line, wanted) &&
            text_line_ends(line, device_words_lines[i].end) &&
            (device_words_lines[i].kind == DEVICE_LINE_SURE || is_likely(words, wanted)))
            found = MAX(found, device_words_lines[i].kind);
    }
    return found;
}

DeviceLine device_lines_kind(TextLine line) {
    line = text_line_trim(line);
    if (line.length < 6)
        return DEVICE_LINE_NONE;
    /* "Sent from Outlook<https://...>": the words are what must be short. */
    const gchar *link = memchr(line.text, '<', line.length);
    TextLine words = {line.text, link != NULL ? (gsize)(link - line.text) : line.length};
    if (words.length == 0 || words.length > LONGEST_READ)
        return DEVICE_LINE_NONE;
    gboolean has_comma = memchr(words.text, ',', words.length) != NULL;
    if (text_line_ends_in_colon(words) || text_line_ends(words, ",") ||
        (has_comma && words.length > LONGEST_WITH_COMMA) ||
        text_line_is_longer(words, LONGEST_DEVICE_LINE) || !may_be_device_line(words))
        return DEVICE_LINE_NONE;
    g_autofree gchar *folded = text_line_fold(words, LONGEST_READ);
    const gchar *start = folded + strspn(folded, frame_before);
    while (words.length > 0 && strchr(frame_before, words.text[0]) != NULL)
        words = (TextLine){words.text + 1, words.length - 1};
    return find_device_line(without_frame_behind((TextLine){start, strlen(start)}),
                            without_frame_behind(words));
}
