/* trusted_cas.c - which certificate authorities a connection trusts, read once for all of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trusted_cas.h"

#include <glib/gstdio.h>

#include "base/error.h"

typedef struct {
    GTlsDatabase *database;
    gint64 changed_at; /* of the file */
} Kept;

static GMutex lock;
static GHashTable *kept; /* path -> Kept; lives as long as the process */

static void kept_free(gpointer data) {
    Kept *one = data;
    g_object_unref(one->database);
    g_free(one);
}

static gint64 time_of(const gchar *path) {
    GStatBuf facts;
    return g_stat(path, &facts) == 0 ? (gint64)facts.st_mtime : -1;
}

static GTlsDatabase *read_file(const gchar *path, GError **error) {
    g_autoptr(GError) trouble = NULL;
    GTlsDatabase *database = g_tls_file_database_new(path, &trouble);
    if (database == NULL)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "ca_file %s: %s", path,
                    trouble->message);
    return database;
}

static GTlsDatabase *find(const gchar *path, GError **error) {
    gint64 changed_at = time_of(path);
    if (kept == NULL)
        kept = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, kept_free);
    const Kept *known = g_hash_table_lookup(kept, path);
    if (known != NULL && known->changed_at == changed_at)
        return g_object_ref(known->database);
    GTlsDatabase *database = read_file(path, error);
    if (database == NULL)
        return NULL;
    Kept *fresh = g_new(Kept, 1);
    *fresh = (Kept){g_object_ref(database), changed_at};
    g_hash_table_replace(kept, g_strdup(path), fresh);
    return database;
}

GTlsDatabase *trusted_cas(const gchar *ca_file, GError **error) {
    if (ca_file == NULL)
        return g_tls_backend_get_default_database(g_tls_backend_get_default());
    g_mutex_lock(&lock);
    GTlsDatabase *database = find(ca_file, error);
    g_mutex_unlock(&lock);
    return database;
}
