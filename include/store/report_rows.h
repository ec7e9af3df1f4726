/* report_rows.h - the views for those who count, read row by row: tickets of a period and what
 * belongs to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

typedef enum {
    REPORT_TICKETS,
    REPORT_MAILS,
    REPORT_LETTERS,
    REPORT_CLOCKS,
    REPORT_SURVEYS,
    REPORT_OFFERS,
    REPORT_ACTIONS,
    REPORT_HISTORY,
    REPORT_VIEW_COUNT
} ReportView;

/* What stands in a column. */
typedef enum {
    REPORT_TEXT,
    REPORT_NUMBER,
    REPORT_SECONDS,
    REPORT_YES_NO, /* 1 or 0 */
    REPORT_TIME,   /* "2026-11-28T09:30:00Z" */
    REPORT_AMOUNT, /* of money: "12.05" */
} ReportColumnKind;

typedef struct {
    const gchar *name;
    ReportColumnKind kind;
} ReportColumn;

/* "tickets", "mails", ...: what people call them; and back, or -1. */
const gchar *report_view_name(ReportView view);
gint report_view_from_name(const gchar *name);

/* In the order of the view; static. */
const ReportColumn *report_columns(ReportView view, guint *out_count);

/* Place of the column of that name, which must be one. */
guint report_column_place(ReportView view, const gchar *name);

typedef struct {
    gint64 first; /* tickets with numbers of [first, until) */
    gint64 until;
    const gchar *queue; /* only its tickets, or NULL: all. Borrowed */
} ReportRange;

/* The tickets that were received within [from, until), seconds UTC: numbers are drawn in the order
 * of time. An empty range when there are none. */
gboolean report_range_find(Store *store, gint64 from, gint64 until, ReportRange *out_range,
                           GError **error);

/* When the oldest ticket was received, or `otherwise` if there is none. */
gboolean report_first_received(Store *store, gint64 otherwise, gint64 *out_at, GError **error);

/* One value for each column, NULL where there is none; borrowed for the call. FALSE with an error
 * ends the visit, which fails with it. */
typedef gboolean (*ReportVisitor)(const gchar *const *values, gpointer data, GError **error);

typedef struct {
    ReportView view;
    ReportRange range;
    ReportVisitor visitor;
    gpointer data; /* of the visitor */
} ReportVisit;

/* Shows the visitor one row after the other, in the order of the tickets. Needs little memory
 * however many there are. Within a transaction all visits see the same state of the store, whatever
 * others write meanwhile. */
gboolean report_rows_visit(Store *store, const ReportVisit *visit, GError **error);
