/* term_index.h - many terms sought in a text at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { TERM_HEAD_BYTES = 3, TERM_NEXT_BYTES = 5 };

/* A term is a word, a phrase or a few Chinese characters, and speaks for a group. Latin ones are
 * found from the start of a word, to its end unless a "*" stands behind them; Chinese ones
 * anywhere. */
typedef struct {
    gchar *text;                 /* as plain_text() would make it, without the star */
    guint32 head;                /* its first bytes, as a number */
    gchar next[TERM_NEXT_BYTES]; /* those behind them: most that have the head differ here */
    guint8 weight;               /* 1 hints, 2 speaks for it, 3 leaves little doubt */
    guint16 length;
    guint16 group;
    gboolean is_stem;
} Term;

typedef struct TermIndex TermIndex;

TermIndex *term_index_new(void);
void term_index_free(TermIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TermIndex, term_index_free)

enum { TERM_SHORTEST = 3, TERM_LONGEST = 200, TERMS_MOST = 60000 };

/* Adds a term; BAD_SETTING for one of less than TERM_SHORTEST bytes (three letters, one Chinese
 * character), a too long one, and one too many. */
gboolean term_index_add(TermIndex *index, guint group, guint weight, const gchar *text,
                        GError **error);

/* To be called once, behind the last term. */
void term_index_settle(TermIndex *index);

/* Which terms occur in a plain_text(), each once, in the order of the text: appends their numbers
 * (guint16) to `out_hits`. */
void term_index_find(const TermIndex *index, const gchar *plain, GArray *out_hits);

/* Borrowed. */
const Term *term_index_term(const TermIndex *index, guint number);
guint term_index_count(const TermIndex *index);
