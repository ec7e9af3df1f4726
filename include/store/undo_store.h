/* undo_store.h - answers that wait in the outbox for their undo window, and taking them back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/outbox_store.h"

/* A letter that may be taken back while it is queued. */
typedef struct {
    gint64 letter;
    gint64 mail; /* of the agent, that it came from */
    LetterState state;
    gint64 due_at;
    gint64 created_at;
    gchar *recipient;
} UndoRow;

void undo_row_free(UndoRow *row);

/* A letter that is in the outbox, queued, goes out at row->due_at, and until then `person` may take
 * it back. Looks at letter, mail and due_at of `row`. */
gboolean undo_store_delay(Store *store, const UndoRow *row, const gchar *person, GError **error);

/* The letters (of UndoRow) of the newest answer of `person` on a ticket that had an undo window;
 * empty when there is none. */
gboolean undo_store_newest(Store *store, gint64 ticket, const gchar *person, GPtrArray **out_rows,
                           GError **error);

/* Takes the letter out of the outbox for good if nobody has begun to send it. */
gboolean undo_store_cancel(Store *store, gint64 letter, gboolean *out_is_cancelled, GError **error);
