/* ticket_clock.h - what of a ticket has to be done by when: one clock, which runs, rests or is met
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/ticket.h"

typedef enum {
    CLOCK_OWNER,    /* somebody owns the ticket */
    CLOCK_ANSWER,   /* a person has answered */
    CLOCK_PROGRESS, /* the complainant has heard something */
    CLOCK_SOLUTION, /* resolved, or closed */
    CLOCK_LEGAL,    /* what the law asks for: never rests */
    CLOCK_KIND_COUNT
} ClockKind;

/* How far a clock has come when somebody is told. */
typedef enum {
    CLOCK_IS_NEAR,      /* a warning */
    CLOCK_HAS_PASSED,   /* its time is over */
    CLOCK_IS_ESCALATED, /* and has been for a while: the next in the list is told */
    CLOCK_IS_PUT_OFF,   /* the complainant was told of a later date */
} ClockUrgency;

/* The first entries of TicketClock.levels_told; what follows are the levels of the escalation. */
enum { CLOCK_LEVEL_WARNING, CLOCK_LEVEL_PASSED, CLOCK_LEVEL_ESCALATION };

typedef struct {
    gint64 ticket;
    ClockKind kind;
    gchar *legal;      /* name in the legal profile, of CLOCK_LEGAL; else NULL */
    gint64 started_at; /* all times: seconds UTC, 0 = not */
    gint64 promised;   /* working seconds that it has in all; 0 of CLOCK_LEGAL */
    gint64 due_at;     /* of a resting clock: as it was before */
    gint64 paused_at;  /* rests since */
    gint64 remaining;  /* working seconds that were left then */
    gint64 met_at;
    guint levels_told; /* so many levels are behind it: each is told once */
    gint64 next_at;    /* when the next level is told; 0 = none */
} TicketClock;

TicketClock *ticket_clock_new(gint64 ticket, ClockKind kind, const gchar *legal);
TicketClock *ticket_clock_copy(const TicketClock *clock);
void ticket_clock_free(TicketClock *clock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TicketClock, ticket_clock_free)

/* "owner", "first-answer", "progress", "solution", "legal". */
const gchar *clock_kind_name(ClockKind kind);

/* As in the store and the history: the kind's, and "legal/final-response". Caller frees. */
gchar *ticket_clock_name(const TicketClock *clock);

/* Back from that: FALSE if it is no name of a clock. *out_legal: inside `name`, or NULL. */
gboolean ticket_clock_read_name(const gchar *name, ClockKind *out_kind, const gchar **out_legal);

/* Neither met nor resting. */
gboolean ticket_clock_runs(const TicketClock *clock);

/* A clock of which somebody is told. */
typedef struct {
    Ticket *ticket;
    TicketClock *clock;
    ClockUrgency urgency;
} ClockNotice;

/* Copies. */
ClockNotice *clock_notice_new(const Ticket *ticket, const TicketClock *clock, ClockUrgency urgency);
void clock_notice_free(ClockNotice *notice);
