/* ticket_workbook.h - the tickets of a period as a workbook: a sheet to pivot, sums, charts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/exports/export_rows.h"
#include "flow/office.h"
#include "model/ticket.h"

/* All borrowed. */
typedef struct {
    gint64 from;  /* tickets received or closed within [from, until), seconds UTC; 0: since ever */
    gint64 until; /* at the latest now */
    const GPtrArray *queues; /* of gchar*: only theirs; NULL: all */
    /* May it be in? Of the ticket only id, queue and owner are known. NULL: all may. What was
     * merged into one that may not is left out with it, and no other ticket names its number. */
    gboolean (*may_show)(const Ticket *ticket, gpointer data);
    gpointer sight;        /* of may_show */
    const gchar *language; /* of headings and words */
    const gchar *path;
    ExportWatch watch; /* or NULL */
    gpointer watch_data;
} TicketWorkbook;

/* Writes the workbook to its path. Every sum is one of the rows on its sheet of tickets, so that
 * whoever pivots them finds the same; spam and merged tickets are not counted. Times are those of
 * the clocks on the desk's walls. Rows go to temporary files, all of one moment. TRY_LATER when
 * that can't be written or the watch said to stop, BAD_SETTING when there are more tickets than a
 * sheet may hold. Must not be called within a transaction. */
gboolean ticket_workbook_write(Office *office, const TicketWorkbook *book, GError **error);

/* The same in the open transaction. */
gboolean ticket_workbook_write_within(Office *office, const TicketWorkbook *book, GError **error);
