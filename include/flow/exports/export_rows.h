/* export_rows.h - a view for those who count, written as CSV or JSON lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "store/report_rows.h"

typedef enum { EXPORT_CSV, EXPORT_JSON_LINES } ExportFormat;

/* Told after each row how many there were, and of which ticket the last was; FALSE: stop. */
typedef gboolean (*ExportWatch)(guint64 rows, gint64 ticket, gpointer data);

/* All borrowed. */
typedef struct {
    ReportView view;
    ReportRange range;
    ExportFormat format;
    gboolean has_bom;    /* U+FEFF before the first line of CSV: Excel takes it for UTF-8 then */
    const gchar *prefix; /* of references: "AM" */
    FILE *out;
    ExportWatch watch; /* or NULL */
    gpointer watch_data;
} ExportJob;

/* Writes the rows of the range: first the reference of the ticket, then the view's columns. All of
 * them are of one moment, whatever is received meanwhile; the memory needed does not grow with
 * their number. TRY_LATER when `out` can't be written, or the watch said to stop. */
gboolean export_rows(Store *store, const ExportJob *job, GError **error);
