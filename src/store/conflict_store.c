/* conflict_store.c - whom of the staff each ticket names: they may neither own nor see it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/conflict_store.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_ADD[] = "INSERT INTO ticket_conflict (ticket, person, mail) "
                               "VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

gboolean conflict_store_add(Store *store, gint64 ticket, const gchar *person, gint64 mail,
                            GError **error) {
    g_autofree gchar *key = g_ascii_strdown(person, -1);
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, ticket);
    statement_bind_text(add, key);
    statement_bind_int(add, mail);
    return rows_run(add, error);
}

static const gchar SQL_OF_TICKET[] =
    "SELECT person FROM ticket_conflict WHERE ticket = $1 ORDER BY person";

gboolean conflict_store_of_ticket(Store *store, gint64 ticket, GPtrArray **out_named,
                                  GError **error) {
    Statement *list = store_to_read(store, SQL_OF_TICKET, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    return rows_read_list(list, rows_text, g_free, out_named, error);
}

static const gchar SQL_NAMES[] = "SELECT 1 FROM ticket_conflict WHERE ticket = $1 AND person = $2";

gboolean conflict_store_may_see(Store *store, gint64 ticket, const gchar *person,
                                gboolean *out_may_see, GError **error) {
    g_autofree gchar *key = person != NULL ? g_ascii_strdown(person, -1) : g_strdup("");
    gint64 is_named = 0;
    Statement *find = store_to_read(store, SQL_NAMES, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    statement_bind_text(find, key);
    if (!rows_read_int(find, 0, &is_named, error))
        return FALSE;
    *out_may_see = is_named == 0;
    return TRUE;
}

static const gchar SQL_OF_PERSON[] =
    "SELECT ticket FROM ticket_conflict WHERE person = $1 ORDER BY ticket";

gboolean conflict_store_of_person(Store *store, const gchar *person, GArray *out_tickets,
                                  GError **error) {
    g_autofree gchar *key = g_ascii_strdown(person, -1);
    Statement *list = store_to_read(store, SQL_OF_PERSON, error);
    if (list == NULL)
        return FALSE;
    statement_bind_text(list, key);
    return rows_append_ints(list, out_tickets, error);
}

static const gchar SQL_COPY[] =
    "INSERT INTO ticket_conflict (ticket, person, mail) "
    "SELECT $2, person, mail FROM ticket_conflict WHERE ticket = $1 ON CONFLICT DO NOTHING";

gboolean conflict_store_copy(Store *store, gint64 from, gint64 to, GError **error) {
    Statement *copy = store_to_write(store, SQL_COPY, error);
    if (copy == NULL)
        return FALSE;
    statement_bind_int(copy, from);
    statement_bind_int(copy, to);
    return rows_run(copy, error);
}
