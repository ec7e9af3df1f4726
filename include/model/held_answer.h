/* held_answer.h - an agent's answer that waits: why, for whom, and what became of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/grant.h"

/* Why an answer does not go out at once. */
typedef enum {
    HOLD_NONE,
    HOLD_COLLISION, /* another agent has just answered, unseen by this one */
    HOLD_TONE,      /* it lacks what a first answer needs, or blames, or argues */
    HOLD_APPROVAL,  /* a manager has to approve it */
    HOLD_REASON_COUNT
} HoldReason;

/* "none", "collision", "tone", "approval" */
const gchar *hold_reason_name(HoldReason reason);
gint hold_reason_from_name(const gchar *name);

typedef enum {
    HELD_WAITING,
    HELD_SENT,      /* by #send anyway, or approved */
    HELD_CANCELLED, /* by its author */
    HELD_REPLACED,  /* its author wrote another answer */
    HELD_DENIED,    /* by a manager */
    HELD_EXPIRED,   /* nobody decided in time */
    HELD_STATE_COUNT
} HeldState;

const gchar *held_state_name(HeldState state);
gint held_state_from_name(const gchar *name);

typedef struct {
    gint64 mail;   /* of the agent: the whole of it waits, commands and words */
    gint64 ticket; /* at most one waits for each ticket and person */
    gchar *person; /* name of the author */
    HoldReason reason;
    HeldState state;
    gchar *detail; /* for the operator: what the rule found, or NULL */
    gint64 event;  /* that held it: the ids of the letters about it derive from it */
    gint64 held_at;
    gint64 remind_at;  /* seconds UTC; 0 = was reminded */
    gint64 expires_at; /* seconds UTC */
    gint64 decided_at; /* or 0 */
    gchar *decided_by; /* name of a person; NULL: the desk, or nobody yet */
} HeldAnswer;

/* What letters about it tell. Borrowed; NULL or 0 where it does not apply. */
typedef struct {
    const gchar *author;       /* display name */
    const gchar *decided_by;   /* display name of who denied it */
    const gchar *first_author; /* display name of who answered before */
    const gchar *first_words;  /* that answer */
    gint64 first_at;
    gint64 expires_at;
    const gchar *commands;  /* those of the mail as they were typed, a line each; or NULL */
    const gchar *approvers; /* names of who may approve it; NULL: no approval is wanted */
    Grant grant;            /* what it grants, if that is why it waits; else WITHIN */
    gboolean may_send;      /* #send anyway lets it go */
    gboolean is_reminder;
} HeldFacts;

void held_answer_free(HeldAnswer *held);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HeldAnswer, held_answer_free)
