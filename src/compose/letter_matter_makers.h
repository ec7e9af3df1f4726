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
Value *letter_facts_held_commands(gpointer data, gsize which);
Value *letter_facts_held_has_commands(gpointer data, gsize which);
Value *letter_facts_held_money(gpointer data, gsize which); /* offset of a Money in HeldFacts */
Value *letter_facts_held_is_unstated(gpointer data, gsize which);
Value *letter_facts_first_answer(gpointer data, gsize which);
Value *letter_facts_first_answer_lines(gpointer data, gsize which);
Value *letter_facts_promises(gpointer data, gsize which);
Value *letter_facts_clocks(gpointer data, gsize which);
Value *letter_facts_has_clocks(gpointer data, gsize which);
/* `which`: of what is near, or of what is late? */
/* Lists of notices about clocks; what is told of each is the same. */
enum { NOTICES_LATE, NOTICES_NEAR, NOTICES_PUT_OFF };
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
/* Surveys, and words of the complainant: */
Value *letter_facts_scale(gpointer data, gsize which);
Value *letter_facts_survey_question(gpointer data, gsize which);
Value *letter_facts_vote_rows(gpointer data, gsize which);
Value *letter_facts_progress(gpointer data, gsize which);
Value *letter_facts_next_date(gpointer data, gsize which); /* 1: the answer, 0: the solution */
Value *letter_facts_is_late(gpointer data, gsize which);
Value *letter_facts_waits_for_complainant(gpointer data, gsize which);
Value *letter_facts_request(gpointer data, gsize which);
Value *letter_facts_wants_manager(gpointer data, gsize which);
