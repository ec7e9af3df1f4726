/* ticket_ids.c - which numbers the tickets of a period have */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticket_ids.h"

#include "../rows.h"
#include "../store_handle.h"

enum { SLACK = 86400 };

static const gchar SQL_FIRST[] = "SELECT MIN(id) FROM ticket";
static const gchar SQL_NEWEST[] = "SELECT MAX(id) FROM ticket";
static const gchar SQL_FROM[] = "SELECT id, created_at FROM ticket WHERE id >= $1 ORDER BY id "
                                "LIMIT 1";

/* The first ticket from `id` on; *out_id is 0 when there is none. */
static gboolean look(Store *store, gint64 id, gint64 *out_id, gint64 *out_at, GError **error) {
    g_autoptr(Statement) find = store_to_read(store, SQL_FROM, error);
    gboolean has_row = FALSE;
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, id);
    if (!statement_step(find, &has_row, error))
        return FALSE;
    *out_id = has_row ? statement_int(find, 0) : 0;
    *out_at = has_row ? statement_int(find, 1) : 0;
    return TRUE;
}

/* The first number among those whose ticket came at `at` or later; their end if there is none. */
static gboolean search(Store *store, gint64 at, const TicketIds *among, gint64 *out_id,
                       GError **error) {
    gint64 low = among->first;
    gint64 high = among->end;
    while (low < high) {
        gint64 middle = low + (high - low) / 2;
        gint64 found = 0;
        gint64 found_at = 0;
        if (!look(store, middle, &found, &found_at, error))
            return FALSE;
        if (found != 0 && found_at < at)
            low = found + 1;
        else
            high = middle;
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
    return search(store, from - SLACK, &all, &out_ids->first, error) &&
           search(store, until + SLACK, &all, &out_ids->end, error);
}
