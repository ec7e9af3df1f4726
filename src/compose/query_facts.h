/* query_facts.h - the named values of an answer to a query: tickets, a timeline, figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter_facts.h"
#include "text_columns.h"

/* Makers for the table in letter_fields.c: `data` is a LetterFacts. All are empty in other letters.
 */
Value *query_facts_asked(gpointer data, gsize which);
Value *query_facts_has_lost_words(gpointer data, gsize which);
Value *query_facts_is_kind(gpointer data, gsize which);    /* an AnswerKind */
Value *query_facts_is_given(gpointer data, gsize which);   /* a QueryKind that was answered */
Value *query_facts_is_list_of(gpointer data, gsize which); /* a ListKind */
Value *query_facts_department(gpointer data, gsize which);
Value *query_facts_group_case(gpointer data, gsize which);
Value *query_facts_searched(gpointer data, gsize which);
Value *query_facts_tickets(gpointer data, gsize which);
Value *query_facts_count(gpointer data, gsize which); /* offset of a guint in QueryAnswer */
Value *query_facts_more(gpointer data, gsize which);
Value *query_facts_is_total_open(gpointer data, gsize which);
Value *query_facts_actions(gpointer data, gsize which); /* letter_action.c */
Value *query_facts_moments(gpointer data, gsize which);
Value *query_facts_last_words(gpointer data, gsize which);
Value *query_facts_last_words_by(gpointer data, gsize which);
Value *query_facts_last_words_at(gpointer data, gsize which);
Value *query_facts_offers(gpointer data, gsize which);  /* query_offers.c */
Value *query_facts_figures(gpointer data, gsize which); /* figures_facts.c */

/* --- shared by query_facts.c and figures_facts.c --- */

enum { QUERY_FACTS_FEW = 10 /* fewer tickets or votes say little */ };

Value *query_facts_number(guint number);

/* A section that is left out when the number is 0: number, is_one, is_few. */
Value *query_facts_number_section(guint number);

/* Always with its day: in a column "today" stands badly beside "Mon 9 Nov". "" for 0. Caller frees.
 */
gchar *query_facts_date(LetterFacts *facts, gint64 at);

/* One line of the vocabulary. Caller frees. */
gchar *query_facts_word(const LetterFacts *facts, const gchar *group, const gchar *key);

/* A list of `items` (of Value*, which it takes), each with its line of `table` as "columns". */
Value *query_facts_table(const GPtrArray *items, const TextColumns *table);
