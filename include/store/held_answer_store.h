/* held_answer_store.h - agents' answers that wait, and what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/held_answer.h"
#include "store/store.h"

/* The mail must be in the store. A mail that was held before (for another reason) is held anew. */
gboolean held_answer_store_save(Store *store, const HeldAnswer *held, GError **error);

/* What waits on a ticket (of HeldAnswer), oldest first. */
gboolean held_answer_store_waiting(Store *store, gint64 ticket, GPtrArray **out_held,
                                   GError **error);

/* All that waited or waits on a ticket (of HeldAnswer), oldest first. */
gboolean held_answer_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_held,
                                     GError **error);

/* NULL if this mail never waited. */
gboolean held_answer_store_load(Store *store, gint64 mail, HeldAnswer **out_held, GError **error);

/* When something has to be done about what waits on a ticket: seconds UTC, G_MAXINT64 = never. */
gboolean held_answer_store_next_due(Store *store, gint64 ticket, gint64 *out_at, GError **error);
