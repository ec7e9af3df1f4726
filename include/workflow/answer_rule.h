/* answer_rule.h - does an agent's answer go out, or does it wait, and who may let it go */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pure: two tables, asked from above. The first row that fits holds the answer. */
#pragma once

#include <glib.h>

#include "model/held_answer.h"
#include "model/policy.h"
#include "model/ticket.h"

/* Borrowed. */
typedef struct {
    const Policy *policy;
    const Ticket *ticket; /* before the answer */
    const Person *author;
    gint64 now;
    gint64 other_answer_at;      /* newest answer of somebody else on the ticket, or 0 */
    gboolean has_seen_other;     /* the mail answers a letter that is newer than that answer */
    gboolean has_tone_fault;     /* the tone check found something */
    gboolean is_of_severe;       /* the ticket is of high severity */
    gboolean is_first_to_severe; /* it is a broadcast, and the first answer to a severe complaint */
    gboolean grants_much;        /* more money than an agent may grant alone (grant_rule.h) */
    gboolean is_urged;           /* #send anyway: its author knows and wants it */
    gboolean is_approved;        /* a manager has approved it */
} AnswerQuestion;

/* HOLD_NONE: it goes out. *out_rule: the row in words, for the history; static; NULL if none. */
HoldReason answer_rule_judge(const AnswerQuestion *question, const gchar **out_rule);

/* What stands against letting `person` approve an answer of `author`; APPROVER_GOOD if nothing. */
typedef enum {
    APPROVER_GOOD,
    APPROVER_NO_MANAGER, /* only managers approve */
    APPROVER_IS_AUTHOR,  /* nobody approves his own answer */
    APPROVER_COUNT
} ApproverFault;

ApproverFault answer_rule_approver(const Person *person, const gchar *author);
