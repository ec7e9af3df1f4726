/* message_ids.c - the ids in Message-ID, In-Reply-To and References */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An id is whatever stands between "<" and ">" without blanks (RFC 5322 section 3.6.4, read
 * loosely): mailers write ids without "@", with two of them, or with quotes, and answers to such
 * mails must still find their ticket. */
#include "message_ids.h"

#include <string.h>

enum { MOST_IDS = 1000, LONGEST_ID = 998 };

void message_ids_read(const gchar *value, GPtrArray *ids) {
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < ids->len; i++)
        g_hash_table_add(seen, ids->pdata[i]);
    const gchar *at = strchr(value, '<');
    while (at != NULL && ids->len < MOST_IDS) {
        gsize length = strcspn(at + 1, "<> \t\r\n\v\f");
        if (length > 0 && length <= LONGEST_ID && at[1 + length] == '>') {
            g_autofree gchar *id = g_strndup(at + 1, length);
            if (!g_hash_table_contains(seen, id)) {
                g_hash_table_add(seen, id);
                g_ptr_array_add(ids, g_steal_pointer(&id));
            }
        }
        at = strchr(at + 1 + length, '<');
    }
}

gchar *message_ids_single(const gchar *value) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    message_ids_read(value, ids);
    if (ids->len > 0)
        return g_strdup(ids->pdata[0]);
    /* Without <>, or with a blank where the field was folded inside the id. */
    g_autoptr(GString) id = g_string_new(NULL);
    for (const gchar *at = value; *at != '\0'; at++) {
        if (strchr("<> \t", *at) == NULL)
            g_string_append_c(id, *at);
    }
    return id->len > 0 && id->len <= LONGEST_ID ? g_strdup(id->str) : NULL;
}
