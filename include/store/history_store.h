/* history_store.h - append-only: every event and the decision it led to */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

typedef struct {
    gint64 event;  /* id; one row an event */
    gint64 ticket; /* or 0: about the desk */
    gint64 at;
    gchar *name;  /* of the event */
    gchar *actor; /* address, person's name, or NULL: the desk */
    gint64 mail;  /* or 0 */
    gchar *stage_from;
    gchar *stage_to;
    gchar *rule;   /* of the transition table, in words */
    gchar *detail; /* one line for people, or NULL */
} HistoryRow;

void history_row_free(HistoryRow *row);

gboolean history_store_add(Store *store, const HistoryRow *row, GError **error);

/* The mail that caused an event; 0 when there is none, or no such event. */
gboolean history_store_mail_of_event(Store *store, gint64 event, gint64 *out_mail, GError **error);

/* *out_rows: of HistoryRow, oldest first. */
gboolean history_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_rows, GError **error);
gboolean history_store_of_mail(Store *store, gint64 mail, GPtrArray **out_rows, GError **error);
