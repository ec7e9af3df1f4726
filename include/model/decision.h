/* decision.h - what an event leads to: the ticket's new state, letters, deadlines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/letter.h"
#include "model/ticket.h"

/* What can be due for a ticket. */
typedef enum {
    DEADLINE_GRACE,           /* resolved -> closed */
    DEADLINE_SURVEY,          /* closed -> survey */
    DEADLINE_SURVEY_REMINDER, /* survey -> reminder */
    DEADLINE_HELD_ANSWER,     /* somebody is reminded of an answer that waits, or it ends */
    DEADLINE_PROMISE,         /* something promised is due: the agent is reminded */
    DEADLINE_INQUIRY,    /* a department has not answered: it is reminded, or the agents told */
    DEADLINE_SILENCE,    /* the complainant is reminded of a question, or it ends */
    DEADLINE_OFFER,      /* an option is to be chosen: the complainant is reminded, or it is over */
    DEADLINE_ACTION,     /* somebody is to hear of an improvement */
    DEADLINE_BROADCAST,  /* letters of a broadcast are still to be written */
    DEADLINE_STILL_WELL, /* a grave complaint is closed -> is all still well? */
    DEADLINE_COUNT
} DeadlineKind;

const gchar *deadline_name(DeadlineKind kind);
gint deadline_from_name(const gchar *name);

/* Sets a deadline (replacing one of its kind), or takes it away. */
typedef struct {
    DeadlineKind kind;
    gint64 due_at; /* seconds UTC; 0 = take it away */
} DeadlineOrder;

enum { DECISION_MAX_ORDERS = 8 };

/* A plain value: nothing to free. */
typedef struct {
    const gchar *rule;     /* the table row that decided, in words; static */
    gboolean is_refused;   /* the event does not fit the stage: nothing changes; `rule` says why */
    Stage stage;           /* next */
    WaitingOn waiting_on;  /* next */
    Outcome outcome;       /* next */
    gboolean is_reopening; /* counts as a reopening */
    gboolean is_first_answer;
    gboolean records_vote;
    guint asked; /* next */
    guint marks; /* next */
    LetterOrder letters[DECISION_MAX_ORDERS];
    guint letter_count;
    DeadlineOrder deadlines[DECISION_MAX_ORDERS];
    guint deadline_count;
} Decision;
