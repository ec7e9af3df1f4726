/* broadcast_parts.c - what a broadcast says in which language, and the options in it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "broadcast_parts.h"

#include "model/offer.h"
#include "option_rows.h"
#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD[] =
    "INSERT INTO broadcast_part (broadcast, place, language, words, words_html) "
    "VALUES ($1, $2, $3, $4, $5)";
static const gchar SQL_ADD_OPTION[] =
    "INSERT INTO broadcast_option (broadcast, part, place, remedy, words, minor, currency) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";

static gboolean add_option(Store *store, const Broadcast *broadcast, guint part, guint place,
                           GError **error) {
    const BroadcastPart *of = broadcast->parts->pdata[part];
    Statement *add = store_to_write(store, SQL_ADD_OPTION, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, broadcast->event);
    statement_bind_int(add, part);
    statement_bind_int(add, place);
    return option_rows_add(add, of->options->pdata[place], error);
}

static gboolean add_part(Store *store, const Broadcast *broadcast, guint place, GError **error) {
    const BroadcastPart *part = broadcast->parts->pdata[place];
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, broadcast->event);
    statement_bind_int(add, place);
    statement_bind_text(add, part->language);
    statement_bind_text(add, part->words);
    statement_bind_text(add, part->words_html);
    if (!rows_run(add, error))
        return FALSE;
    for (guint i = 0; i < part->options->len; i++) {
        if (!add_option(store, broadcast, place, i, error))
            return FALSE;
    }
    return TRUE;
}

gboolean broadcast_parts_add(Store *store, const Broadcast *broadcast, GError **error) {
    for (guint i = 0; i < broadcast->parts->len; i++) {
        if (!add_part(store, broadcast, i, error))
            return FALSE;
    }
    return TRUE;
}

/* --- reading -----------------------------------------------------------------------------------
 */

/* Of the record only the parts are used. */
static gpointer read_part(Statement *row, GError **error) {
    (void)error;
    Broadcast *broadcast = broadcast_new();
    BroadcastPart *part = broadcast_add_part(broadcast, statement_peek_text(row, 0));
    g_free(part->words);
    part->words = statement_text(row, 1);
    part->words_html = statement_text(row, 2);
    return broadcast;
}

static const gchar SQL_OPTIONS[] = "SELECT remedy, words, minor, currency FROM broadcast_option "
                                   "WHERE broadcast = $1 AND part = $2 ORDER BY place";

static gboolean load_options(Store *store, const Broadcast *broadcast, guint place,
                             GError **error) {
    BroadcastPart *part = broadcast->parts->pdata[place];
    g_autoptr(GPtrArray) options = NULL;
    Statement *find = store_to_read(store, SQL_OPTIONS, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, broadcast->event);
    statement_bind_int(find, place);
    if (!rows_read_list(find, option_rows_read, (GDestroyNotify)offer_option_free, &options, error))
        return FALSE;
    g_ptr_array_unref(part->options);
    part->options = g_steal_pointer(&options);
    return TRUE;
}

static const gchar SQL_PARTS[] = "SELECT language, words, words_html FROM broadcast_part "
                                 "WHERE broadcast = $1 ORDER BY place";

gboolean broadcast_parts_load(Store *store, Broadcast *broadcast, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    Statement *find = store_to_read(store, SQL_PARTS, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, broadcast->event);
    if (!rows_read_list(find, read_part, (GDestroyNotify)broadcast_free, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        Broadcast *row = rows->pdata[i];
        g_ptr_array_add(broadcast->parts, g_ptr_array_steal_index(row->parts, 0));
        if (!load_options(store, broadcast, i, error))
            return FALSE;
    }
    return TRUE;
}
