/* search_store.c - full text over complaints, Chinese words of two characters too */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * With search_query.c the one place besides schema.c and the engine that is written for SQLite:
 * FTS5. It closes a segment of its index whenever a statement opens a savepoint (SQLite does so by
 * itself for some), so words are kept in memory and added in one go at the end of the transaction:
 * 100 mails make one segment, not 100.
 */
#include "store/search_store.h"

#include <string.h>

#include "store/search_words.h"

#include "rows.h"
#include "store_handle.h"

gboolean search_store_add(Store *store, gint64 mail, gint64 ticket, const gchar *words,
                          GError **error) {
    g_assert(store->is_in_transaction);
    const PendingWords added = {.mail = mail, .ticket = ticket, .words = g_strdup(words)};
    g_array_append_val(store->pending, added);
    return TRUE;
}

void store_forget_pending_search(Store *store) {
    for (guint i = 0; i < store->pending->len; i++)
        g_free(g_array_index(store->pending, PendingWords, i).words);
    g_array_set_size(store->pending, 0);
}

static const gchar SQL_ADD_MAIL[] =
    "INSERT INTO search_mail (mail, ticket) VALUES ($1, $2) ON CONFLICT DO NOTHING";
static const gchar SQL_ADD_WORDS[] = "INSERT INTO search (rowid, words) VALUES ($1, $2)";

static gboolean add_words(Store *store, const PendingWords *words, GError **error) {
    g_autoptr(Statement) add_mail = store_to_write(store, SQL_ADD_MAIL, error);
    if (add_mail == NULL)
        return FALSE;
    statement_bind_int(add_mail, words->mail);
    statement_bind_int(add_mail, words->ticket);
    guint added = 0;
    if (!statement_run(add_mail, &added, error))
        return FALSE;
    /* A contentless index can't take words back, so a mail is indexed once. */
    if (added == 0)
        return TRUE;
    Statement *add = store_to_write(store, SQL_ADD_WORDS, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, words->mail);
    statement_bind_valid_text(add, words->words);
    return rows_run(add, error);
}

gboolean store_write_pending_search(Store *store, GError **error) {
    for (guint i = 0; i < store->pending->len; i++) {
        if (!add_words(store, &g_array_index(store->pending, PendingWords, i), error))
            return FALSE;
    }
    store_forget_pending_search(store);
    return TRUE;
}

static const gchar SQL_FIND[] =
    "SELECT search_mail.ticket FROM search JOIN search_mail ON search_mail.mail = search.rowid "
    "WHERE search MATCH $1 AND search_mail.ticket <> 0 "
    "GROUP BY search_mail.ticket ORDER BY MIN(search.rank), search_mail.ticket DESC LIMIT $2";

gboolean search_store_find(Store *store, const gchar *words, guint limit, GArray *out_tickets,
                           GError **error) {
    g_autofree gchar *query = search_words_to_query(words);
    if (query == NULL)
        return TRUE;
    Statement *find = store_to_read(store, SQL_FIND, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, query);
    statement_bind_int(find, limit);
    return rows_append_ints(find, out_tickets, error);
}
