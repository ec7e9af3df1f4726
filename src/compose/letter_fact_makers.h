/* letter_fact_makers.h - what makes the named values of a letter: of its ticket and its mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "value.h"

/* Makers for the table: `data` is a LetterFacts; `which` is as said there, else it does not matter.
 */
Value *letter_facts_desk(gpointer data, gsize which);
Value *letter_facts_desk_address(gpointer data, gsize which);
Value *letter_facts_language(gpointer data, gsize which);
Value *letter_facts_name(gpointer data, gsize which);
Value *letter_facts_draft_line(gpointer data, gsize which);  /* offset of a text in LetterDraft */
Value *letter_facts_draft_date(gpointer data, gsize which);  /* offset of a time in LetterDraft */
Value *letter_facts_ticket_line(gpointer data, gsize which); /* offset of a text in Ticket */
Value *letter_facts_ticket_date(gpointer data, gsize which); /* offset of a time in Ticket */
/* In letter_facts_draft.c; `which` is an offset in LetterDraft: */
Value *letter_facts_draft_flag(gpointer data, gsize which);  /* of a gboolean */
Value *letter_facts_draft_there(gpointer data, gsize which); /* of a pointer: is there one? */
Value *letter_facts_draft_body(gpointer data, gsize which);  /* of a text of many lines */
Value *letter_facts_draft_lines(gpointer data, gsize which); /* the same as a list */
Value *letter_facts_words_html(gpointer data, gsize which);
Value *letter_facts_commands(gpointer data, gsize which);
Value *letter_facts_unreachable(gpointer data, gsize which);
Value *letter_facts_unreachable_flag(gpointer data, gsize which); /* offset in Unreachable */
Value *letter_facts_writer(gpointer data, gsize which);
Value *letter_facts_handed_by(gpointer data, gsize which);
Value *letter_facts_cause(gpointer data, gsize which);
Value *letter_facts_whys(gpointer data, gsize which);
Value *letter_facts_action_number(gpointer data, gsize which);
Value *letter_facts_action_line(gpointer data, gsize which); /* offset of a text in Action */
Value *letter_facts_action_told(gpointer data, gsize which);
Value *letter_facts_action_person(gpointer data, gsize which); /* offset of a name in Action */
Value *letter_facts_action_date(gpointer data, gsize which);   /* offset of a time in Action */
Value *letter_facts_action_cause(gpointer data, gsize which);
Value *letter_facts_action_is_mine(gpointer data, gsize which);
Value *letter_facts_action_count(gpointer data, gsize which); /* offset of a guint in Action */
Value *letter_facts_action_led(gpointer data, gsize which);
Value *letter_facts_effect_short(gpointer data, gsize which);
Value *letter_facts_effect_times(gpointer data, gsize which); /* offset in ActionEffect */
Value *letter_facts_effect_is(gpointer data, gsize which);    /* an EffectSign */

/* What an interval says. */
typedef enum { EFFECT_FEWER, EFFECT_MORE, EFFECT_UNCLEAR } EffectSign;

Value *letter_facts_department_asked(gpointer data, gsize which);
Value *letter_facts_bounced_department(gpointer data, gsize which);
Value *letter_facts_asked_by(gpointer data, gsize which);
Value *letter_facts_question(gpointer data, gsize which);
Value *letter_facts_question_lines(gpointer data, gsize which);
Value *letter_facts_inquiry_date(gpointer data, gsize which); /* offset of a time in Inquiry */
Value *letter_facts_reference(gpointer data, gsize which);
Value *letter_facts_subject(gpointer data, gsize which);
Value *letter_facts_mail_subject(gpointer data, gsize which);
Value *letter_facts_queue(gpointer data, gsize which);
Value *letter_facts_category(gpointer data, gsize which);
Value *letter_facts_looks_like(gpointer data, gsize which);
Value *letter_facts_certainty(gpointer data, gsize which);
Value *letter_facts_is_severe(gpointer data, gsize which);
Value *letter_facts_is_vip(gpointer data, gsize which);
Value *letter_facts_is_repeated(gpointer data, gsize which);
Value *letter_facts_stage(gpointer data, gsize which);
Value *letter_facts_outcome(gpointer data, gsize which);
Value *letter_facts_waiting_on(gpointer data, gsize which);
Value *letter_facts_is_open(gpointer data, gsize which);
Value *letter_facts_legal(gpointer data, gsize which); /* a FinalPart */
Value *letter_facts_waits_for_others(gpointer data, gsize which);
Value *letter_facts_is_resolved(gpointer data, gsize which);
Value *letter_facts_owner(gpointer data, gsize which);
Value *letter_facts_is_mine(gpointer data, gsize which);
Value *letter_facts_complainant_language(gpointer data, gsize which);
Value *letter_facts_author(gpointer data, gsize which);
Value *letter_facts_words(gpointer data, gsize which);
Value *letter_facts_words_lines(gpointer data, gsize which);
Value *letter_facts_is_greeted(gpointer data, gsize which);
Value *letter_facts_is_cut(gpointer data, gsize which);
Value *letter_facts_excerpt(gpointer data, gsize which);
Value *letter_facts_excerpt_text(gpointer data, gsize which);
Value *letter_facts_quoted_lines(gpointer data, gsize which);
Value *letter_facts_files(gpointer data, gsize which);
Value *letter_facts_list_count(gpointer data,
                               gsize which); /* offset of a GPtrArray in LetterDraft */
Value *letter_facts_earlier(gpointer data, gsize which);
Value *letter_facts_receipt(gpointer data, gsize which);
Value *letter_facts_take_link(gpointer data, gsize which);
