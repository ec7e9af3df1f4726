/* guards.h - the questions that rows of the transition table ask before they apply */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workflow/decide.h"

/* All that a guard may look at. */
typedef struct {
    const Ticket *ticket;
    const Event *event;
    const DecideFacts *facts;
    const Policy *policy;
} Question;

typedef gboolean (*Guard)(const Question *question);

/* May an automatic letter answer the mail that caused the event? No robot, no no-reply address,
 * none whose letters bounce. */
gboolean guard_may_answer(const Question *question);

/* A vote that can't be counted: no survey is open, or it is no score. */
gboolean guard_is_void_vote(const Question *question);
/* What was voted before, and nothing else. */
gboolean guard_is_same_vote(const Question *question);
/* A vote with words of its own. */
gboolean guard_has_comment(const Question *question);
gboolean guard_has_comment_and_may_answer(const Question *question);
gboolean guard_is_unhappy(const Question *question);
gboolean guard_is_unhappy_and_answerable(const Question *question);

/* A survey may go out: not so soon after another one, and the address works. */
gboolean guard_may_survey(const Question *question);
/* The one reminder of an open survey without a vote. */
gboolean guard_may_remind(const Question *question);

/* A letter that nobody asked for may ask how it is. */
gboolean guard_may_ask_if_well(const Question *question);

/* The complainant wants no letters that nobody asked for; and can be told that they come again. */
gboolean guard_has_stopped(const Question *question);
gboolean guard_has_stopped_and_may_hear(const Question *question);

/* The manager was told within a day. */
gboolean guard_was_escalated(const Question *question);
gboolean guard_was_escalated_and_may_answer(const Question *question);
/* The complaint ended not so long ago that a word of the complainant would not open it again. */
gboolean guard_may_reopen(const Question *question);
gboolean guard_may_reopen_and_answer(const Question *question);

/* An answer without words (a mail with commands only). */
gboolean guard_has_no_words(const Question *question);
/* The new owner is not the one who assigns. */
gboolean guard_is_for_another(const Question *question);

/* The ticket names the new owner: nobody deals with a complaint about himself. */
gboolean guard_is_new_owner_named(const Question *question);
/* Marked as no complaint. */
gboolean guard_is_spam(const Question *question);
/* The agent's mail says itself whom the ticket waits for: #open, #pending, #hold. */
gboolean guard_keeps_waiting(const Question *question);
/* Words of the agent for the complainant go with the command. */
gboolean guard_has_words(const Question *question);
/* Nobody waits for the complainant to answer, or no reminder can reach him. */
gboolean guard_is_not_asked(const Question *question);
gboolean guard_waits_for_reachable(const Question *question);
/* It waits for us, what was promised is yet to come, and no such letter went out since a person
 * last spoke. */
gboolean guard_may_tell_progress(const Question *question);
/* It waits for us, and no later date was told since a person last spoke. */
gboolean guard_may_put_off(const Question *question);
gboolean guard_is_final(const Question *question);
gboolean guard_was_reminded(const Question *question);
gboolean guard_was_reminded_twice(const Question *question);
gboolean guard_is_reachable(const Question *question);
/* The department's agents have to hear of it: nobody owns it, and the mail names nobody. */
gboolean guard_needs_owner(const Question *question);
/* The ticket that was merged into this one is not done; nor has it been answered. */
gboolean guard_is_joined_by_open(const Question *question);
gboolean guard_is_joined_by_unanswered(const Question *question);

/* A newcomer to a group case can be told what the others were. */
gboolean guard_has_statement(const Question *question);

/* A manager decides about the answer that waits, not its author. */
gboolean guard_has_person(const Question *question);
gboolean guard_waits_for_third_party(const Question *question);
gboolean guard_needs_manager(const Question *question);

/* Whose address bounced: the manager's who would be told, another person's of the staff? */
gboolean guard_is_manager_bouncing(const Question *question);
gboolean guard_is_staff_bouncing_told(const Question *question);
gboolean guard_is_staff_bouncing(const Question *question);
gboolean guard_was_told_bounce(const Question *question);
