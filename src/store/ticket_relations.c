/* ticket_relations.c - tickets that have to do with each other: links, and what goes over to
 * another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ticket_relations.h"

#include "numbers.h"
#include "rows.h"
#include "store_handle.h"

/* --- links ------------------------------------------------------------------------------------ */

static const gchar SQL_LINK[] =
    "INSERT INTO ticket_link (ticket, other) VALUES ($1, $2) ON CONFLICT DO NOTHING";

gboolean ticket_relations_link(Store *store, gint64 ticket, gint64 other, GError **error) {
    const gint64 there[] = {ticket, other};
    const gint64 back[] = {other, ticket};
    return numbers_run(store, SQL_LINK, there, G_N_ELEMENTS(there), error) &&
           numbers_run(store, SQL_LINK, back, G_N_ELEMENTS(back), error);
}

static const gchar SQL_LINKS[] = "SELECT other FROM ticket_link WHERE ticket = $1 ORDER BY other";

gboolean ticket_relations_links(Store *store, gint64 ticket, GArray *out_tickets, GError **error) {
    Statement *list = store_to_read(store, SQL_LINKS, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    return rows_append_ints(list, out_tickets, error);
}

/* --- going over to another -------------------------------------------------------------------- */

/* Words that wait for the commit know their ticket already. */
static void move_pending(Store *store, gint64 mail, gint64 from, gint64 to) {
    for (guint i = 0; i < store->pending->len; i++) {
        PendingWords *words = &g_array_index(store->pending, PendingWords, i);
        if (words->ticket == from && (mail == 0 || words->mail == mail))
            words->ticket = to;
    }
}

/* $1 = from, $2 = to. The words first: they are found by the mails. */
static const gchar SQL_MOVE_ALL_WORDS[] =
    "UPDATE search_mail SET ticket = $2 WHERE mail IN (SELECT id FROM mail WHERE ticket = $1)";
static const gchar SQL_MOVE_ALL_MAILS[] = "UPDATE mail SET ticket = $2 WHERE ticket = $1";
static const gchar SQL_MOVE_ALL_LETTERS[] = "UPDATE letter SET ticket = $2 WHERE ticket = $1";
static const gchar SQL_MOVE_ALL_UNDO[] = "UPDATE undo_letter SET ticket = $2 WHERE ticket = $1";
static const gchar SQL_COPY_LINKS[] =
    "INSERT INTO ticket_link (ticket, other) SELECT $2, other FROM ticket_link "
    "WHERE ticket = $1 AND other <> $2 ON CONFLICT DO NOTHING";
static const gchar SQL_COPY_LINKS_BACK[] =
    "INSERT INTO ticket_link (ticket, other) SELECT other, $2 FROM ticket_link "
    "WHERE ticket = $1 AND other <> $2 ON CONFLICT DO NOTHING";
static const gchar SQL_DROP_LINKS_BACK[] = "DELETE FROM ticket_link WHERE other = $1 AND ticket IN "
                                           "(SELECT other FROM ticket_link WHERE ticket = $1)";
static const gchar SQL_DROP_LINKS[] = "DELETE FROM ticket_link WHERE ticket = $1";

gboolean ticket_relations_move_all(Store *store, gint64 from, gint64 to, GError **error) {
    const struct {
        const gchar *sql;
        gsize numbers;
    } steps[] = {
        {SQL_MOVE_ALL_WORDS, 2},  {SQL_MOVE_ALL_MAILS, 2}, {SQL_MOVE_ALL_LETTERS, 2},
        {SQL_MOVE_ALL_UNDO, 2},   {SQL_COPY_LINKS, 2},     {SQL_COPY_LINKS_BACK, 2},
        {SQL_DROP_LINKS_BACK, 1}, {SQL_DROP_LINKS, 1},
    };
    const gint64 both[] = {from, to};
    move_pending(store, 0, from, to);
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        if (!numbers_run(store, steps[i].sql, both, steps[i].numbers, error))
            return FALSE;
    }
    return TRUE;
}

/* $1 = mail, $2 = from, $3 = to. A mail that is read again may have said already where it belongs.
 */
static const gchar SQL_FORGET_ID[] =
    "DELETE FROM message_id WHERE ticket = $3 AND message_id = (SELECT message_id FROM mail "
    "WHERE id = $1) AND $2 <> $3";
static const gchar SQL_MOVE_ID[] =
    "UPDATE message_id SET ticket = $3 WHERE ticket = $2 AND message_id = (SELECT message_id "
    "FROM mail WHERE id = $1)";
static const gchar SQL_MOVE_WORDS[] =
    "UPDATE search_mail SET ticket = $3 WHERE mail = $1 AND ticket = $2";
static const gchar SQL_MOVE_MAIL[] =
    "UPDATE mail SET ticket = $3 WHERE id = $1 AND ticket IN ($2, $3)";

gboolean ticket_relations_move_mail(Store *store, gint64 mail, gint64 from, gint64 to,
                                    GError **error) {
    static const gchar *const steps[] = {SQL_FORGET_ID, SQL_MOVE_ID, SQL_MOVE_WORDS, SQL_MOVE_MAIL};
    const gint64 numbers[] = {mail, from, to};
    move_pending(store, mail, from, to);
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        if (!numbers_run(store, steps[i], numbers, G_N_ELEMENTS(numbers), error))
            return FALSE;
    }
    return TRUE;
}
