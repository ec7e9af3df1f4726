/* trust_store.c - keys of agents that strangers have seen, and mails that were obeyed once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/trust_store.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_DISCLOSE[] =
    "INSERT INTO disclosure (ticket, person, at) VALUES ($1, $2, $3) "
    "ON CONFLICT (ticket, person) DO UPDATE SET at = excluded.at "
    "WHERE disclosure.at < excluded.at";

gboolean trust_store_disclose(Store *store, gint64 ticket, const gchar *person, gint64 at,
                              GError **error) {
    g_autofree gchar *folded = g_utf8_casefold(person, -1);
    Statement *disclose = store_to_write(store, SQL_DISCLOSE, error);
    if (disclose == NULL)
        return FALSE;
    statement_bind_int(disclose, ticket);
    statement_bind_text(disclose, folded);
    statement_bind_int(disclose, at);
    return rows_run(disclose, error);
}

static const gchar SQL_DISCLOSED_AT[] =
    "SELECT at FROM disclosure WHERE ticket = $1 AND person = $2";

gboolean trust_store_disclosed_at(Store *store, gint64 ticket, const gchar *person, gint64 *out_at,
                                  GError **error) {
    g_autofree gchar *folded = g_utf8_casefold(person, -1);
    Statement *find = store_to_read(store, SQL_DISCLOSED_AT, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    statement_bind_text(find, folded);
    return rows_read_int(find, 0, out_at, error);
}

static const gchar SQL_SPENT_BY[] = "SELECT mail FROM spent_mail WHERE digest = $1";
static const gchar SQL_SPEND[] =
    "INSERT INTO spent_mail (digest, mail, at) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING";

gboolean trust_store_spend(Store *store, SpentMail *spent, GError **error) {
    Statement *spend = store_to_write(store, SQL_SPEND, error);
    if (spend == NULL)
        return FALSE;
    statement_bind_text(spend, spent->digest);
    statement_bind_int(spend, spent->mail);
    statement_bind_int(spend, spent->at);
    if (!rows_run(spend, error))
        return FALSE;
    Statement *find = store_to_read(store, SQL_SPENT_BY, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, spent->digest);
    return rows_read_int(find, spent->mail, &spent->mail, error);
}

static const gchar SQL_FORGET[] = "DELETE FROM spent_mail WHERE at < $1";

gboolean trust_store_forget(Store *store, gint64 before, GError **error) {
    Statement *forget = store_to_write(store, SQL_FORGET, error);
    if (forget == NULL)
        return FALSE;
    statement_bind_int(forget, before);
    return rows_run(forget, error);
}
