/* store_verify.c - is the database sound: its pages, what its rows refer to, its blobs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads everything once. Says what is wrong and repairs nothing.
 */
#include "store/store.h"

#include <string.h>

#include "base/digest.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_BLOBS[] = "SELECT sha256, content FROM blob";

static gboolean check_blobs(Store *store, GPtrArray *out_faults, GError **error) {
    g_autoptr(Statement) blobs = store_to_read(store, SQL_BLOBS, error);
    gboolean has_row = FALSE;
    if (blobs == NULL || !statement_step(blobs, &has_row, error))
        return FALSE;
    while (has_row) {
        g_autoptr(GBytes) content = statement_bytes(blobs, 1);
        gsize size = 0;
        gconstpointer bytes = g_bytes_get_data(content, &size);
        g_autofree gchar *found = digest_sha256(bytes, size);
        const gchar *named = statement_peek_text(blobs, 0);
        if (g_ascii_strcasecmp(named, found) != 0)
            g_ptr_array_add(out_faults,
                            g_strdup_printf("the file %s holds other bytes than it did", named));
        if (!statement_step(blobs, &has_row, error))
            return FALSE;
    }
    return TRUE;
}

/* Foreign keys are checked with the pages; these are the references that are none. */
static const struct {
    const gchar *sql; /* ids of the rows that lack something */
    const gchar *row;
    const gchar *fault;
} QUESTIONS[] = {
    {"SELECT id FROM mail WHERE NOT EXISTS (SELECT 1 FROM mail_raw WHERE mail_raw.mail = mail.id) "
     "LIMIT 100",
     "mail", "has lost its bytes"},
    {"SELECT id FROM letter WHERE NOT EXISTS "
     "(SELECT 1 FROM letter_body WHERE letter_body.letter = letter.id) LIMIT 100",
     "letter", "has lost its bytes"},
    {"SELECT event FROM history WHERE ticket <> 0 AND NOT EXISTS "
     "(SELECT 1 FROM ticket WHERE id = history.ticket) LIMIT 100",
     "event", "is about a ticket that is not there"},
};

static gboolean ask(Store *store, gsize question, GPtrArray *out_faults, GError **error) {
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (!rows_append_ints(store_to_read(store, QUESTIONS[question].sql, error), ids, error))
        return FALSE;
    for (guint i = 0; i < ids->len; i++)
        g_ptr_array_add(out_faults,
                        g_strdup_printf("%s %" G_GINT64_FORMAT " %s", QUESTIONS[question].row,
                                        g_array_index(ids, gint64, i), QUESTIONS[question].fault));
    return TRUE;
}

gboolean store_verify(Store *store, GPtrArray *out_faults, GError **error) {
    if (!database_check(store->database, out_faults, error) ||
        !check_blobs(store, out_faults, error))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(QUESTIONS); i++) {
        if (!ask(store, i, out_faults, error))
            return FALSE;
    }
    return TRUE;
}
