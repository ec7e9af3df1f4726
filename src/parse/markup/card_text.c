/* card_text.c - a contact card as a person reads it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line a property in the order of the card, without labels; the name comes first, the note, the
 * only sentence of a card, last and on its own. Pictures, keys and ids are left out. */
#include "card_text.h"

#include <string.h>

#include "base/text.h"
#include "content_lines.h"

enum { MOST_CARDS = 20 };

/* The properties that a person reads; those that are lists have parts between ";". */
static const struct {
    const gchar *name;
    gboolean is_list;
} shown[] = {
    {"ORG", TRUE},  {"TITLE", FALSE}, {"ROLE", FALSE}, {"ADR", TRUE},
    {"TEL", FALSE}, {"EMAIL", FALSE}, {"URL", FALSE},  {"IMPP", FALSE},
};

/* The parts of a list that say something, with ", " between them. */
static gchar *list_text(const gchar *value, const gchar *between) {
    g_autoptr(GString) out = g_string_new(NULL);
    const gchar *next = value;
    while (next != NULL) {
        g_autofree gchar *part = content_line_text(next, TRUE, &next);
        if (text_is_blank(part))
            continue;
        if (out->len > 0)
            g_string_append(out, between);
        g_string_append(out, g_strstrip(part));
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void append_line(GString *out, const gchar *text) {
    if (text_is_blank(text))
        return;
    g_autofree gchar *line = text_one_line(text);
    g_string_append_printf(out, "%s\n", line);
}

static void append_shown(GString *out, const ContentLine *line) {
    for (gsize i = 0; i < G_N_ELEMENTS(shown); i++) {
        if (strcmp(line->name, shown[i].name) != 0)
            continue;
        g_autofree gchar *text = shown[i].is_list ? list_text(line->value, ", ")
                                                  : content_line_text(line->value, FALSE, NULL);
        append_line(out, g_str_has_prefix(text, "tel:") ? text + strlen("tel:") : text);
    }
}

/* The first of that name among [from, to), or NULL. */
static const ContentLine *find(const GPtrArray *lines, guint from, guint to, const gchar *name) {
    for (guint i = from; i < to; i++) {
        const ContentLine *line = lines->pdata[i];
        if (strcmp(line->name, name) == 0 && !text_is_blank(line->value))
            return line;
    }
    return NULL;
}

static void append_card(GString *out, const GPtrArray *lines, guint from, guint to) {
    if (out->len > 0)
        g_string_append_c(out, '\n');
    const ContentLine *name = find(lines, from, to, "FN");
    const ContentLine *parts = find(lines, from, to, "N");
    g_autofree gchar *text = name != NULL    ? content_line_text(name->value, FALSE, NULL)
                             : parts != NULL ? list_text(parts->value, " ")
                                             : NULL;
    append_line(out, text);
    for (guint i = from; i < to; i++)
        append_shown(out, lines->pdata[i]);
    const ContentLine *note = find(lines, from, to, "NOTE");
    g_autofree gchar *words = note != NULL ? content_line_text(note->value, FALSE, NULL) : NULL;
    if (words != NULL)
        g_string_append_printf(out, "\n%s\n", g_strstrip(words));
}

gchar *card_text(const gchar *bytes, gsize size, const gchar *declared, const gchar *fallback) {
    g_autoptr(GPtrArray) lines = content_lines_read(bytes, size, declared, fallback);
    g_autoptr(GString) out = g_string_new(NULL);
    guint count = 0;
    guint start = 0; /* of the card that is open, or 0: its BEGIN stands in front */
    for (guint i = 0; i < lines->len && count < MOST_CARDS; i++) {
        if (content_line_is(lines->pdata[i], "BEGIN", "VCARD")) {
            start = i + 1;
        } else if (start > 0 && content_line_is(lines->pdata[i], "END", "VCARD")) {
            append_card(out, lines, start, i);
            count++;
            start = 0;
        }
    }
    if (start > 0 && start < lines->len)
        append_card(out, lines, start, lines->len);
    return out->len > 0 ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}
