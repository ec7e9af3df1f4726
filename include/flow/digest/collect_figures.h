/* collect_figures.h - the figures of a period, out of the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/figures.h"

/* May a ticket be counted? Of it are known: id, queue, owner. */
typedef gboolean (*FigureFilter)(const Ticket *ticket, gpointer data);

/* How much is wanted. */
typedef enum {
    FIGURES_BRIEF,     /* numbers of what happened within it */
    FIGURES_OF_PERIOD, /* also what was open and who came again: to compare with */
    FIGURES_WHOLE,     /* also lists, days, actions */
} FigureExtent;

/* Borrowed. */
typedef struct {
    gint64 from; /* [from, until), seconds UTC; what is later than `at` is not counted */
    gint64 until;
    gint64 at; /* now, or an earlier moment: what was open then */
    FigureExtent extent;
    gint64 days_from;      /* of FIGURES_WHOLE: the trend goes back so far; 0: there is none */
    const WallClock *wall; /* whose days those are; NULL: UTC */
    FigureFilter filter;   /* NULL: all */
    gpointer data;         /* of the filter */
} FiguresQuestion;

/* Only reads. Votes on another scale than the desk's present one
 * are not counted. Caller owns *out_figures. */
gboolean collect_figures(Office *office, const FiguresQuestion *question, Figures **out_figures,
                         GError **error);
