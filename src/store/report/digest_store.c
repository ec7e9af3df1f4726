/* digest_store.c - what a digest needs beside figures: until when each reader was told, what waits
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/report/digest_store.h"

#include "../rows.h"
#include "../store_handle.h"

static const gchar SQL_TOLD[] = "SELECT told_until FROM digest WHERE person = $1";

gboolean digest_store_told(Store *store, const gchar *person, gint64 *out_until, GError **error) {
    Statement *find = store_to_read(store, SQL_TOLD, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, person);
    return rows_read_int(find, 0, out_until, error);
}

static const gchar SQL_TELL[] = "INSERT INTO digest (person, told_until) VALUES ($1, $2) "
                                "ON CONFLICT (person) DO UPDATE SET told_until = "
                                "excluded.told_until";

gboolean digest_store_tell(Store *store, const gchar *person, gint64 until, GError **error) {
    Statement *save = store_to_write(store, SQL_TELL, error);
    if (save == NULL)
        return FALSE;
    statement_bind_text(save, person);
    statement_bind_int(save, until);
    return rows_run(save, error);
}

static const gchar SQL_FIRST_AT[] = "SELECT created_at FROM ticket ORDER BY id LIMIT 1";

gboolean digest_store_first_at(Store *store, gint64 *out_at, GError **error) {
    return rows_read_int(store_to_read(store, SQL_FIRST_AT, error), 0, out_at, error);
}

void digest_wait_free(DigestWait *wait) {
    if (wait == NULL)
        return;
    g_free(wait->person);
    g_free(wait);
}

static gpointer read_wait(Statement *row, GError **error) {
    (void)error;
    DigestWait *wait = g_new0(DigestWait, 1);
    wait->ticket = statement_int(row, 0);
    wait->at = statement_int(row, 1);
    wait->person = statement_text(row, 2);
    return wait;
}

static const gchar SQL_APPROVALS[] =
    "SELECT ticket, held_at, person FROM held_answer WHERE state = 'waiting' "
    "AND reason = 'approval' ORDER BY mail LIMIT $1";

gboolean digest_store_approvals(Store *store, guint limit, GPtrArray **out_waits, GError **error) {
    Statement *list = store_to_read(store, SQL_APPROVALS, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, limit);
    return rows_read_list(list, read_wait, (GDestroyNotify)digest_wait_free, out_waits, error);
}

static const gchar SQL_ESCALATIONS[] =
    "SELECT h.ticket, h.at, NULL FROM history h JOIN report_counted_ticket t "
    "ON t.ticket = h.ticket WHERE h.name = 'escalated' AND h.at >= $1 AND t.stage <> 'closed' "
    "AND NOT EXISTS (SELECT 1 FROM history a WHERE a.ticket = h.ticket AND a.event > h.event "
    "AND a.name IN ('escalated', 'agent_answered', 'decided')) ORDER BY h.at LIMIT $2";

gboolean digest_store_escalations(Store *store, gint64 since, guint limit, GPtrArray **out_waits,
                                  GError **error) {
    Statement *list = store_to_read(store, SQL_ESCALATIONS, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, since);
    statement_bind_int(list, limit);
    return rows_read_list(list, read_wait, (GDestroyNotify)digest_wait_free, out_waits, error);
}
