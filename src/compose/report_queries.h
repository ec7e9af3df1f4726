/* report_queries.h - links from a report's figures to the tickets that they counted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/figure_list.h"
#include "report_section.h"

/* Each writes a mail with a query, to the address at which a digest's reader is answered. A page
 * has nobody to answer: there is no link.
 *
 * In a list of what was counted the days, the moment and the departments are filled in; the rest is
 * borrowed. */

/* The row's link: the word "report.KEY" and behind it `argument` (NULL: none). */
void report_row_ask(ReportRow *row, const ReportWriter *writer, const gchar *key,
                    const gchar *argument);

/* A link behind each of its cells, with the days of the cell's column. */
void report_row_ask_each(ReportRow *row, const ReportWriter *writer, const FigureList *list);

/* A part of its detail that stands in small letters, and the link behind it. Takes `text`. */
void report_row_add_part(ReportRow *row, const ReportWriter *writer, gchar *text,
                         const FigureList *list);

/* The same query as a line to type; NULL: nobody answers. Caller frees. */
gchar *report_query_text(const ReportWriter *writer, const FigureList *list,
                         const Figures *figures);
