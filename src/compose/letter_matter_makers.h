/* letter_matter_makers.h - what makes the named values of held answers, promises, options, votes,
 * ... */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "value.h"

/* As in letter_fact_makers.h. */
Value *letter_facts_problem(gpointer data, gsize which);
Value *letter_facts_problem_lines(gpointer data, gsize which);
Value *letter_facts_held_line(gpointer data, gsize which); /* offset of a text in HeldFacts */
Value *letter_facts_held_date(gpointer data, gsize which); /* offset of a time in HeldFacts */
Value *letter_facts_held_flag(gpointer data, gsize which); /* offset of a gboolean in HeldFacts */
Value *letter_facts_first_answer(gpointer data, gsize which);
Value *letter_facts_first_answer_lines(gpointer data, gsize which);
Value *letter_facts_promises(gpointer data, gsize which);
Value *letter_facts_clocks(gpointer data, gsize which);
Value *letter_facts_has_clocks(gpointer data, gsize which);
/* `which`: of what is near, or of what is late? */
Value *letter_facts_notices(gpointer data, gsize which);
Value *letter_facts_notice_count(gpointer data, gsize which);
Value *letter_facts_has_notices(gpointer data, gsize which);
Value *letter_facts_notices_left(gpointer data, gsize which);
Value *letter_facts_options(gpointer data, gsize which);
Value *letter_facts_chosen_option(gpointer data, gsize which);
Value *letter_facts_options_refused(gpointer data, gsize which);
Value *letter_facts_choose_by(gpointer data, gsize which);
Value *letter_facts_offered_words(gpointer data, gsize which);
Value *letter_facts_offered_lines(gpointer data, gsize which);
Value *letter_facts_score(gpointer data, gsize which);
Value *letter_facts_score_words(gpointer data, gsize which);
Value *letter_facts_vote_links(gpointer data, gsize which);
Value *letter_facts_limit(gpointer data, gsize which);
