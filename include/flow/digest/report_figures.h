/* report_figures.h - the figures of some days, beside those of the days before and of a year before
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/digest/collect_figures.h"
#include "model/report.h"

/* Whole days, as the clocks of `wall` go. Borrowed. */
typedef struct {
    gint64 first_day; /* days since 1970-01-01, as wall_clock_day() has them */
    gint64 last_day;  /* counts, too */
    gint64 now;       /* seconds UTC */
    const WallClock *wall;
    const gchar *queue;  /* name of the one queue whose tickets count; NULL: see filter */
    FigureFilter filter; /* NULL: all; not asked where there is a queue */
    gpointer data;       /* of the filter */
} ReportQuestion;

/* Owns what `facts` borrows. */
typedef struct {
    ReportFacts facts;
    Figures *figures;
    Figures *before; /* NULL when nothing came or went in that time, or the desk began within it */
    Figures *year;   /* the same */
} ReportFigures;

void report_figures_free(ReportFigures *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReportFigures, report_figures_free)

/* The days before are as many, or as many whole months where the days are those of whole months. A
 * year before are the same dates; of whole weeks 52 weeks before, so that weekdays meet. Open
 * tickets are those of the end of the last day, or of now. Only reads. Caller owns *out_report. */
gboolean report_figures_collect(Office *office, const ReportQuestion *question,
                                ReportFigures **out_report, GError **error);

/* The first day of the days before those, and of those a year before; for tests. */
gint64 report_figures_day_before(gint64 first_day, gint64 last_day);
gint64 report_figures_day_of_last_year(gint64 first_day, gint64 last_day);
