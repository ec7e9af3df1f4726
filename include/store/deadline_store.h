/* deadline_store.h - what is due for which ticket, each once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/decision.h"
#include "store/store.h"

typedef struct {
    gint64 ticket;
    DeadlineKind kind;
    gint64 due_at;
} DeadlineRow;

/* Sets, replaces or (due_at 0) takes away. */
gboolean deadline_store_set(Store *store, gint64 ticket, const DeadlineOrder *order,
                            GError **error);

/* Up to `limit` rows with due_at <= now, oldest first; they stay until taken away. *out_rows: of
 * DeadlineRow by value. */
gboolean deadline_store_due(Store *store, gint64 now, guint limit, GArray **out_rows,
                            GError **error);

gboolean deadline_store_of_ticket(Store *store, gint64 ticket, GArray **out_rows, GError **error);

/* Seconds UTC of the next deadline, or G_MAXINT64. */
gboolean deadline_store_next(Store *store, gint64 *out_at, GError **error);
