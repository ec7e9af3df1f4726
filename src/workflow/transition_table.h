/* transition_table.h - the rows that decide() reads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "guards.h"
#include "model/decision.h"

/* Sets of stages. */
#define AT(stage) (1u << (stage))
#define AT_NONE AT(STAGE_NONE)
#define AT_NEW (AT(STAGE_RECEIVED) | AT(STAGE_ACKNOWLEDGED))
#define AT_WORK (AT(STAGE_INVESTIGATING) | AT(STAGE_OFFERED))
#define AT_OPEN (AT_NEW | AT_WORK)
#define AT_RESOLVED AT(STAGE_RESOLVED)
#define AT_CLOSED AT(STAGE_CLOSED)
#define AT_DONE (AT_RESOLVED | AT_CLOSED)
#define AT_TICKET (AT_OPEN | AT_DONE)
#define AT_ANY (AT_NONE | AT_TICKET)

enum { ANY_EVENT = -1, SAME = -1 };

typedef enum { OUTCOME_KEPT, OUTCOME_CLEARED, OUTCOME_OF_EVENT } OutcomeRule;

/* What else a transition is; flags. */
enum {
    IS_REFUSAL = 1 << 0,
    IS_REOPENING = 1 << 1,
    IS_ANSWER = 1 << 2, /* the first answer, if there was none before */
    IS_VOTE = 1 << 3,
    IS_ASKING = 1 << 4, /* the complainant has been asked, or is reminded */
    IS_SPOKEN = 1 << 5, /* a person spoke to the complainant; so does each answer */
};

/* When a deadline strikes, counted from the event. */
typedef enum {
    DUE_NO_MORE, /* it is taken away */
    DUE_AFTER_GRACE,
    DUE_AFTER_SURVEY_DELAY,
    DUE_AFTER_SURVEY_REMINDER,
    DUE_AFTER_REMINDER,
    DUE_AFTER_SECOND_REMINDER,
    DUE_AFTER_SILENCE,
} DueRule;

typedef struct {
    DeadlineKind kind;
    DueRule due;
} DeadlineRule;

typedef struct {
    guint stages;    /* AT_... */
    gint event;      /* EventKind, or ANY_EVENT */
    Guard guard;     /* NULL: always */
    gint stage;      /* next Stage, or SAME */
    gint waiting_on; /* next WaitingOn, or SAME */
    OutcomeRule outcome;
    guint flags; /* IS_... */
    guint letter_count;
    LetterOrder letters[3];
    guint deadline_count;
    DeadlineRule deadlines[3];
    guint marks;       /* TicketMark: those that it sets */
    const gchar *rule; /* the row in words, for the history */
} Transition;

/* The rows in order, from 0: the first that fits decides. NULL behind the last. Static. */
const Transition *transition_table_row(gsize index);
