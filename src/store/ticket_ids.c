/* ticket_ids.c - which numbers the tickets of a period have */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticket_ids.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_FIRST[] = "SELECT MIN(id) FROM ticket";
static const gchar SQL_NEWEST[] = "SELECT MAX(id) FROM ticket";
static const gchar SQL_FROM[] = "SELECT created_at FROM ticket WHERE id >= $1 ORDER BY id LIMIT 1";

/* The first number among those whose ticket came at `at` or later; their end if there is none. */
static gboolean search(Store *store, gint64 at, const TicketIds *among, gint64 *out_id,
                       GError **error) {
    gint64 low = among->first;
    gint64 high = among->end;
    while (low < high) {
        gint64 middle = low + (high - low) / 2;
        gint64 received = 0;
        if (!rows_read_int_by(store_to_read(store, SQL_FROM, error), middle, G_MAXINT64, &received,
                              error))
            return FALSE;
        if (received >= at)
            high = middle;
        else
            low = middle + 1;
    }
    *out_id = low;
    return TRUE;
}

gboolean ticket_ids_of_period(Store *store, gint64 from, gint64 until, TicketIds *out_ids,
                              GError **error) {
    gint64 first = 0;
    gint64 newest = 0;
    if (!rows_read_int(store_to_read(store, SQL_FIRST, error), 1, &first, error) ||
        !rows_read_int(store_to_read(store, SQL_NEWEST, error), 0, &newest, error))
        return FALSE;
    const TicketIds all = {first, newest + 1};
    return search(store, from, &all, &out_ids->first, error) &&
           search(store, until, &all, &out_ids->end, error);
}
