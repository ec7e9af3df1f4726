/* figure_parts.h - what the figures of a period are made of: times, counts, clocks, people, days */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/offer.h"

/* Times that were measured. */
typedef struct {
    guint count;
    gint64 median; /* half of them took no longer; seconds; 0 when there are none */
    gint64 slow;   /* nine of ten */
} FigureTimes;

/* How many are of one kind: a category, a cause. */
typedef struct {
    gchar *name; /* or NULL: of none */
    guint count;
} FigureCount;

/* One clock: of those that were met within the period or whose time passed within it. */
typedef struct {
    gchar *clock; /* as ticket_clock_name() has it */
    guint kept;   /* met in time */
    guint due;    /* these, and those that were not */
} FigureClock;

/* Options that were accepted within the period, of one remedy in one currency. */
typedef struct {
    Remedy remedy;
    gchar currency[4]; /* "" = without money */
    guint count;
    gint64 minor; /* units of the currency, all together */
} FigureRemedy;

/* One of the complainants who came again. */
typedef struct {
    gchar *address;
    gchar *name;   /* or NULL */
    guint tickets; /* within the 90 days before the end of the period */
    gint64 newest; /* id */
} FigureComplainant;

/* One who owns tickets; no league table: what he has to carry. */
typedef struct {
    gchar *owner; /* name of a person; NULL: nobody's */
    guint open;
    guint overdue;
    guint closed;             /* within the period */
    guint reopened;           /* of those: had been opened again at least once */
    FigureTimes first_answer; /* within the period */
} FigureAgent;

/* One day of the desk's zone, or a part of one at the ends. */
typedef struct {
    gint64 from, until;
    guint received, closed;
} FigureDay;
