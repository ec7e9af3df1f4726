/* blob_store.c - bytes that came from no mail: pictures and files that the desk made */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/blob_store.h"

#include "base/digest.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD_BLOB[] =
    "INSERT INTO blob (sha256, content) VALUES ($1, $2) ON CONFLICT DO NOTHING";

gboolean blob_store_add(Store *store, GBytes *content, gchar **out_sha256, GError **error) {
    gsize length = 0;
    const gchar *bytes = g_bytes_get_data(content, &length);
    g_autofree gchar *sha256 = digest_sha256(bytes, length);
    Statement *add = store_to_write(store, SQL_ADD_BLOB, error);
    if (add == NULL)
        return FALSE;
    statement_bind_text(add, sha256);
    statement_bind_bytes(add, content);
    if (!rows_run(add, error))
        return FALSE;
    *out_sha256 = g_steal_pointer(&sha256);
    return TRUE;
}
