/* letter_commons.c - what letters have in common: the lines of a sample of each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Most of a letter stands in every letter of its kind. Who keeps many of them can keep these lines
 * once and of each letter only the rest. */
#include <string.h>

#include "compose/compose_letter.h"
#include "compose/letter_sample.h"

enum { SHORTEST_LINE = 8 };

typedef struct {
    GHashTable *seen; /* of gchar*, owned */
    GString *lines;
} Commons;

static void add_lines(Commons *commons, const gchar *text) {
    while (*text != '\0') {
        gsize length = strcspn(text, "\n");
        gsize step = length + (text[length] == '\n');
        gchar *line = g_strndup(text, length);
        /* g_hash_table_add() frees a line that it has already. */
        if (g_hash_table_add(commons->seen, line) && length >= SHORTEST_LINE)
            g_string_append_len(commons->lines, text, (gssize)step);
        text += step;
    }
}

static void add_sample(Commons *commons, const LetterTemplates *templates, LetterKind kind,
                       const gchar *language) {
    g_autoptr(LetterSample) sample = letter_sample_new(kind, language, FALSE);
    g_autoptr(Letter) letter = NULL;
    /* Templates that fail are the affair of letter_templates_prove(). */
    if (!compose_letter(letter_sample_draft(sample), templates, &letter, NULL))
        return;
    add_lines(commons, letter->headers);
    add_lines(commons, letter->text);
    add_lines(commons, letter->html);
}

GBytes *letter_templates_commons(const LetterTemplates *templates) {
    Commons commons = {g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                       g_string_new(NULL)};
    for (guint i = 0; letter_templates_language(templates, i) != NULL; i++) {
        for (gint kind = 0; kind < LETTER_KIND_COUNT; kind++)
            add_sample(&commons, templates, (LetterKind)kind,
                       letter_templates_language(templates, i));
    }
    g_hash_table_unref(commons.seen);
    return g_string_free_to_bytes(commons.lines);
}
