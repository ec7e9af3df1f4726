/* stop_store.c - addresses that want no letters that nobody asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/stop_store.h"

#include "model/address.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD[] = "INSERT INTO stopped_address (address_key, at) VALUES ($1, $2) "
                               "ON CONFLICT (address_key) DO NOTHING";

gboolean stop_store_add(Store *store, const gchar *address, gint64 at, GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_text(add, key);
    statement_bind_int(add, at);
    return rows_run(add, error);
}

static const gchar SQL_REMOVE[] = "DELETE FROM stopped_address WHERE address_key = $1";

gboolean stop_store_remove(Store *store, const gchar *address, GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *remove = store_to_write(store, SQL_REMOVE, error);
    if (remove == NULL)
        return FALSE;
    statement_bind_text(remove, key);
    return rows_run(remove, error);
}

static const gchar SQL_HAS[] = "SELECT at FROM stopped_address WHERE address_key = $1";

gboolean stop_store_has(Store *store, const gchar *address, gboolean *out_has, GError **error) {
    g_autofree gchar *key = address_key(address);
    gint64 at = 0;
    Statement *find = store_to_read(store, SQL_HAS, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, key);
    if (!rows_read_int(find, 0, &at, error))
        return FALSE;
    *out_has = at != 0;
    return TRUE;
}
