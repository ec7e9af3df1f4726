/* answer_policy.h - what the operator decided about agents' answers: tone, collisions, approval */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whose tone is checked. */
typedef enum { TONE_OFF, TONE_FIRST_ANSWER, TONE_EVERY_ANSWER } TonePolicy;

/* Which first answers of agents a manager approves. */
typedef enum { APPROVE_NONE, APPROVE_SEVERE, APPROVE_ALL } ApprovalPolicy;

/* All times are seconds. */
typedef struct {
    TonePolicy tone;
    ApprovalPolicy approves_first;
    GArray *approve_above; /* of Money, one a currency: what grants more a manager approves; empty:
                              an agent may grant anything */
    gint64 collision_window; /* an answer so soon after another agent's is held, 1 h; 0 = never */
    gint64 undo_window;      /* answers wait so long, and may be taken back; 0 = they do not */
    gint64 held_reminder;    /* whoever has to decide is reminded after, 4 h */
    gint64 held_expiry;      /* and after this the answer goes back to its author, 3 d */
} AnswerPolicy;

/* The defaults. The caller frees what it holds. */
AnswerPolicy answer_policy_usual(void);
void answer_policy_clear(AnswerPolicy *policy);
