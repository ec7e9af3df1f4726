/* figures.h - what the tickets of some queues come to in a period: all that a digest says */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A period is [from, until). Tickets merged into another and spam count nowhere. Durations are
 * seconds by the clock on the wall, nights and weekends included: what the complainant waited.
 */
#pragma once

#include <glib.h>

#include "model/canary.h"
#include "model/figure_parts.h"
#include "model/survey_kind.h"
#include "model/ticket.h"

/* Ages of open tickets: under 1, 3, 7, 14, 28 days, and older. */
enum { FIGURE_AGES = 6, FIGURE_SCORES = 11 };

/* Days at which each class ends, 0 for the last; and the class of so many seconds. */
guint figure_age_days(guint age);
guint figure_age_of(gint64 seconds);

typedef struct {
    gint64 from, until; /* seconds UTC */
    gint64 at; /* when tickets are open, late, old; 0: of the period alone, without lists */
    guint received;
    guint closed;
    guint reopened;                /* of the closed ones: had been opened again at least once */
    guint outcomes[OUTCOME_COUNT]; /* of the closed ones */
    FigureTimes first_answer;      /* of first answers within the period */
    FigureTimes resolution;        /* of tickets closed within it, until they were resolved */

    /* at `at` */
    guint open; /* also of a period of the past, as far as is known now; so are the ages */
    guint ages[FIGURE_AGES];
    guint unassigned;
    guint overdue;     /* a promised time has passed */
    guint at_risk;     /* it is over within the next 24 hours */
    GPtrArray *due;    /* of Ticket: late ones and those at risk, what was due first first; some */
    GPtrArray *oldest; /* of Ticket: open, oldest first; some */

    GPtrArray *clocks;     /* of FigureClock, in the order of their names */
    guint promises_kept;   /* #promise and #delay: ended within the period, in time */
    guint promises_broken; /* whose time passed within it, and that were not kept by then */

    GPtrArray *remedies; /* of FigureRemedy */
    SurveyKind survey_kind;
    guint scores[FIGURE_SCORES]; /* votes that came within the period */
    guint votes;
    guint unhappy; /* of the votes */
    guint asked;   /* surveys sent within the period */
    guint silent;  /* of those: no vote so far */

    GPtrArray *categories;   /* of FigureCount: tickets received, the most first */
    GPtrArray *causes;       /* of FigureCount: tickets closed; name NULL: none was noted */
    guint repeaters;         /* complainants received from who had another ticket in the 90 days */
    GPtrArray *complainants; /* of FigureComplainant: the first of them, the most tickets first */
    GPtrArray *actions;      /* of Action: improvements late or due within the next 7 days */
    GPtrArray *agents;       /* of FigureAgent, by name; nobody's last */
    CanaryFigures canary;    /* mails of the desk to itself, written within the period */
    GArray *days;            /* of FigureDay, oldest first; may begin before `from`: the trend */
} Figures;

/* Empty lists. */
Figures *figures_new(gint64 from, gint64 until, gint64 at);
void figures_free(Figures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Figures, figures_free)

/* Adds one to the entry of that name (NULL: of none) in an array of FigureCount. */
void figures_count(GPtrArray *counts, const gchar *name);
