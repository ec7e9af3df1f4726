/* clean_words.c - which letters of an agent's HTML are those of the plain words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mail programs write the same words twice, as text and as HTML, and each makes marks of its own:
 * "*bold*", "  1. item", "words <https://...>", "[image: x.png]", lines wrapped anywhere. So only
 * letters and figures are compared, and of the plain text the numbers of list items, what stands in
 * [] and links in <> may be missing in the HTML. Nothing may be missing between two lines of
 * one run: a line that does not go on where the one above ended begins anew at the start of a
 * line further down; what is passed over is not the agent's (or the plain text lacks it too).
 *
 * Whatever is found, the letters that are shown are the plain words: nothing else can get out. */
#include "clean_words.h"

#include <string.h>

enum { MOST_STEPS = 20000000, LONGEST_OPTION = 2200, MOST_NUMBER_DIGITS = 3 };

/* A letter of a plain line. */
typedef struct {
    gunichar character;
    guint option; /* of the first letter of what may be missing: how many letters that are */
} PlainLetter;

typedef struct {
    const GArray *letters; /* of CleanLetter */
    guint steps;           /* left */
} Search;

/* --- a plain line ------------------------------------------------------------------------------
 */

static gboolean is_blank(gunichar c) {
    return g_unichar_isspace(c) || c == 0xa0 || c == 0x200b || c == 0xfeff;
}

static const gchar *skip_blanks(const gchar *at) {
    while (*at != '\0' && is_blank(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    return at;
}

/* "1. ", "12) ", "a. ", "o  ": behind it, or NULL. */
static const gchar *list_number_end(const gchar *at) {
    gsize length = strspn(at, "0123456789");
    if (length == 0 && g_ascii_isalpha(*at))
        length = strspn(at, "ivx") > 0 ? strspn(at, "ivx") : 1;
    if (length == 0 || length > MOST_NUMBER_DIGITS + 1)
        return NULL;
    const gchar *end = at + length;
    if ((*end == '.' || *end == ')') && is_blank(g_utf8_get_char(end + 1)))
        return end + 1;
    if (*at == 'o' && length == 1 && *end != '\0' && is_blank(g_utf8_get_char(end)) &&
        skip_blanks(end) > g_utf8_next_char(end))
        return end;
    return NULL;
}

/* Behind "<https://...>", "[image: x]"; NULL if it is none. */
static const gchar *bracket_end(const gchar *at) {
    gchar close = *at == '<' ? '>' : *at == '[' ? ']' : '\0';
    if (close == '\0')
        return NULL;
    const gchar *end = strchr(at, close);
    if (end == NULL || end - at > LONGEST_OPTION)
        return NULL;
    gsize length = (gsize)(end - at);
    if (close == ']' || g_strstr_len(at, (gssize)length, "://") != NULL ||
        memchr(at, '@', length) != NULL || g_ascii_strncasecmp(at + 1, "tel:", 4) == 0)
        return end + 1;
    return NULL;
}

static void add_letters(GArray *line, const gchar *at, const gchar *end, gboolean is_option) {
    guint first = line->len;
    for (; at < end; at = g_utf8_next_char(at)) {
        const PlainLetter letter = {.character = g_utf8_get_char(at)};
        if (clean_page_is_letter(letter.character))
            g_array_append_val(line, letter);
    }
    if (is_option && line->len > first)
        g_array_index(line, PlainLetter, first).option = line->len - first;
}

/* The letters of a line, without the marks of a quote. */
static void read_line(GArray *line, const gchar *text) {
    g_array_set_size(line, 0);
    const gchar *at = skip_blanks(text);
    while (*at == '>' || *at == '*' || *at == '-' || g_str_has_prefix(at, "•"))
        at = skip_blanks(g_utf8_next_char(at));
    const gchar *end = list_number_end(at);
    if (end != NULL)
        add_letters(line, at, end, TRUE);
    at = end != NULL ? end : at;
    while (*at != '\0') {
        const gchar *stop = bracket_end(at);
        if (stop != NULL) {
            add_letters(line, at, stop, TRUE);
        } else {
            stop = g_utf8_next_char(at);
            add_letters(line, at, stop, FALSE);
        }
        at = stop;
    }
}

/* --- finding it --------------------------------------------------------------------------------
 */

static gboolean is_same(Search *search, const GArray *line, guint first, guint at) {
    guint count = g_array_index(line, PlainLetter, first).option;
    if (at + count > search->letters->len)
        return FALSE;
    for (guint i = 0; i < count; i++) {
        if (g_array_index(line, PlainLetter, first + i).character !=
            g_array_index(search->letters, CleanLetter, at + i).character)
            return FALSE;
    }
    return TRUE;
}

/* Where the line ends that begins at letter `at`; G_MAXUINT if it is another. With `skips_options`
 * what may be missing is missing. */
static guint match_at(Search *search, const GArray *line, guint at, gboolean skips_options) {
    for (guint i = 0; i < line->len;) {
        const PlainLetter *letter = &g_array_index(line, PlainLetter, i);
        if (search->steps == 0)
            return G_MAXUINT;
        search->steps--;
        if (letter->option > 0) {
            guint count = letter->option;
            gboolean is_there = !skips_options && is_same(search, line, i, at);
            i += count;
            at += is_there ? count : 0;
            continue;
        }
        if (at >= search->letters->len ||
            g_array_index(search->letters, CleanLetter, at).character != letter->character)
            return G_MAXUINT;
        at++;
        i++;
    }
    return at;
}

static guint match_line(Search *search, const GArray *line, guint at) {
    guint end = match_at(search, line, at, FALSE);
    return end != G_MAXUINT ? end : match_at(search, line, at, TRUE);
}

/* Can a line be looked for anew: has it letters that must be there? */
static gboolean is_findable(const GArray *line) {
    for (guint i = 0; i < line->len;) {
        guint option = g_array_index(line, PlainLetter, i).option;
        if (option == 0)
            return TRUE;
        i += option;
    }
    return FALSE;
}

/* The first place from `at` on where the line stands; *out_end is behind it. */
static gboolean find_line(Search *search, const GArray *line, guint *at, guint *out_end) {
    *out_end = match_line(search, line, *at);
    if (*out_end != G_MAXUINT)
        return TRUE;
    if (!is_findable(line)) {
        *out_end = *at;
        return TRUE;
    }
    for (guint i = *at + 1; i < search->letters->len && search->steps > 0; i++) {
        if (!g_array_index(search->letters, CleanLetter, i).begins_line)
            continue;
        *out_end = match_line(search, line, i);
        if (*out_end != G_MAXUINT) {
            *at = i;
            return TRUE;
        }
    }
    return FALSE;
}

gboolean clean_words_find(CleanPage *page, const GArray *lines) {
    g_autoptr(GArray) line = g_array_new(FALSE, FALSE, sizeof(PlainLetter));
    Search search = {.letters = page->letters, .steps = MOST_STEPS};
    guint at = 0;
    guint shown = 0;
    for (guint i = 0; i < lines->len; i++) {
        const CleanLine *plain = &g_array_index(lines, CleanLine, i);
        guint end = 0;
        read_line(line, plain->text);
        if (line->len == 0)
            continue;
        if (!find_line(&search, line, &at, &end))
            return FALSE;
        for (guint k = at; k < end; k++)
            g_array_index(page->letters, CleanLetter, k).state =
                plain->is_shown ? LETTER_SHOWN : LETTER_SILENT;
        shown += plain->is_shown ? end - at : 0;
        at = end;
    }
    return shown > 0;
}
