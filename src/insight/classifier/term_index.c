/* term_index.c - many terms sought in a text at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms stand in rows by their first three bytes (three letters, or one Chinese character), so that
 * a place of the text is compared with those few that may begin there. */
#include "term_index.h"

#include <string.h>

#include "base/error.h"
#include "plain_text.h"

enum { ROWS = 4096 };

struct TermIndex {
    GArray *terms;           /* of Term, once settled by their rows */
    guint16 first[ROWS + 1]; /* row r: numbers first[r] to first[r + 1] - 1 */
};

static void term_clear(gpointer data) {
    g_free(((Term *)data)->text);
}

TermIndex *term_index_new(void) {
    TermIndex *index = g_new0(TermIndex, 1);
    index->terms = g_array_new(FALSE, FALSE, sizeof(Term));
    g_array_set_clear_func(index->terms, term_clear);
    return index;
}

void term_index_free(TermIndex *index) {
    if (index == NULL)
        return;
    g_array_unref(index->terms);
    g_free(index);
}

const Term *term_index_term(const TermIndex *index, guint number) {
    return &g_array_index(index->terms, Term, number);
}

guint term_index_count(const TermIndex *index) {
    return index->terms->len;
}

/* The first three bytes; 0 where the text has fewer. */
static guint32 head_of(const gchar *at) {
    const guchar *bytes = (const guchar *)at;
    if (bytes[0] == '\0' || bytes[1] == '\0' || bytes[2] == '\0')
        return 0;
    return (guint32)bytes[0] | (guint32)bytes[1] << 8 | (guint32)bytes[2] << 16;
}

static guint row_of(guint32 head) {
    return (head * 2654435761u) >> 20;
}

gboolean term_index_add(TermIndex *index, guint group, guint weight, const gchar *text,
                        GError **error) {
    g_autofree gchar *plain = plain_text(text);
    g_strstrip(plain);
    gsize length = strlen(plain);
    gboolean is_stem = length > 0 && plain[length - 1] == '*';
    length -= is_stem;
    plain[length] = '\0';
    const gchar *fault = length < TERM_SHORTEST            ? "is too short: three letters at least"
                         : length > TERM_LONGEST           ? "is too long for a term"
                         : index->terms->len >= TERMS_MOST ? "is one term too many"
                                                           : NULL;
    if (fault != NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "\"%s\" %s", text, fault);
        return FALSE;
    }
    guint32 head = head_of(plain);
    Term term = {.text = plain,
                 .head = head,
                 .length = (guint16)length,
                 .is_stem = is_stem,
                 .group = (guint16)group,
                 .weight = (guint8)weight};
    memcpy(term.next, plain + TERM_HEAD_BYTES, MIN(length - TERM_HEAD_BYTES, TERM_NEXT_BYTES));
    g_steal_pointer(&plain);
    g_array_append_val(index->terms, term);
    return TRUE;
}

static gint by_row(gconstpointer a, gconstpointer b) {
    guint one = row_of(((const Term *)a)->head);
    guint other = row_of(((const Term *)b)->head);
    return one != other ? (one > other) - (one < other)
                        : strcmp(((const Term *)a)->text, ((const Term *)b)->text);
}

void term_index_settle(TermIndex *index) {
    g_array_sort(index->terms, by_row);
    guint number = 0;
    for (guint row = 0; row < ROWS; row++) {
        index->first[row] = (guint16)number;
        while (number < index->terms->len && row_of(term_index_term(index, number)->head) == row)
            number++;
    }
    index->first[ROWS] = (guint16)number;
}

/* Their heads are the same; the bytes that stand in the term itself are compared first. */
static gboolean is_term_at(const Term *term, const gchar *at) {
    gsize near = MIN((gsize)term->length, TERM_HEAD_BYTES + TERM_NEXT_BYTES);
    for (gsize i = TERM_HEAD_BYTES; i < near; i++) {
        if (at[i] != term->next[i - TERM_HEAD_BYTES])
            return FALSE;
    }
    if (strncmp(at + near, term->text + near, term->length - near) != 0)
        return FALSE;
    return term->is_stem || !plain_is_word(term->text[term->length - 1]) ||
           !plain_is_word(at[term->length]);
}

/* The terms that begin at `at`. */
static void find_at(const TermIndex *index, const gchar *at, guint8 *is_found, GArray *out_hits) {
    guint32 head = head_of(at);
    guint row = row_of(head);
    for (guint i = index->first[row]; i < index->first[row + 1]; i++) {
        const Term *term = term_index_term(index, i);
        if (term->head != head || (is_found[i / 8] & 1u << i % 8) != 0 || !is_term_at(term, at))
            continue;
        is_found[i / 8] |= (guint8)(1u << i % 8);
        guint16 number = (guint16)i;
        g_array_append_val(out_hits, number);
    }
}

void term_index_find(const TermIndex *index, const gchar *plain, GArray *out_hits) {
    g_autofree guint8 *is_found = g_malloc0(index->terms->len / 8 + 1);
    for (const gchar *at = plain; *at != '\0';) {
        gboolean is_blank = *at == ' ';
        gboolean is_inside_character = ((guchar)*at & 0xc0) == 0x80;
        if (!is_blank && !is_inside_character)
            find_at(index, at, is_found, out_hits);
        gboolean is_word = plain_is_word(*at++);
        while (is_word && plain_is_word(*at))
            at++;
    }
}
