/* desk_figures.c - how much waits: letters, deadlines, quarantine; how many tickets came today */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asked every few seconds: none of it looks at what is done with, sent or closed. */
#include "store/desk_figures.h"

#include "rows.h"
#include "store/limit_store.h"
#include "store_handle.h"

enum { SOON = 24 * 3600, LATELY = 3600 };

/* Numbers of tickets have no holes, and the newest come first. */
static const gchar SQL_NEWEST[] = "SELECT MAX(id) FROM ticket";
static const gchar SQL_BEFORE[] =
    "SELECT id FROM ticket WHERE created_at < $1 ORDER BY id DESC LIMIT 1";
static const gchar SQL_FIRST[] = "SELECT MIN(id) FROM ticket";

static gboolean read_tickets(Store *store, gint64 midnight, DeskFigures *figures, GError **error) {
    gint64 newest = 0;
    gint64 first = 0;
    gint64 before = 0;
    if (!rows_read_int(store_to_read(store, SQL_NEWEST, error), 0, &newest, error) ||
        !rows_read_int(store_to_read(store, SQL_FIRST, error), 1, &first, error))
        return FALSE;
    Statement *older = store_to_read(store, SQL_BEFORE, error);
    if (older == NULL)
        return FALSE;
    statement_bind_int(older, midnight);
    if (!rows_read_int(older, first - 1, &before, error))
        return FALSE;
    figures->tickets_today = (guint)MAX(0, newest - before);
    return TRUE;
}

static const gchar SQL_COUNT_LETTERS[] = "SELECT COUNT(*) FROM letter WHERE state = $1 "
                                         "AND state <> 'sent'";
static const gchar SQL_OLDEST_LETTER[] =
    "SELECT MIN(created_at) FROM letter WHERE state IN ('queued', 'sending') AND state <> 'sent' "
    "AND NOT EXISTS "
    "(SELECT 1 FROM staff_mailbox WHERE address = letter.recipient_key AND trial = letter.id)";
static const gchar SQL_COUNT_MAILS[] = "SELECT COUNT(*) FROM mail WHERE state = $1 "
                                       "AND state <> 'handled'";

static gboolean count(Store *store, const gchar *sql, const gchar *state, guint *out_count,
                      GError **error) {
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, state);
    gint64 number = 0;
    if (!rows_read_int(find, 0, &number, error))
        return FALSE;
    *out_count += (guint)number;
    return TRUE;
}

static gboolean read_states(Store *store, DeskFigures *figures, GError **error) {
    const struct {
        const gchar *sql;
        const gchar *state;
        guint *count;
    } rows[] = {
        {SQL_COUNT_LETTERS, "queued", &figures->letters_queued},
        {SQL_COUNT_LETTERS, "sending", &figures->letters_queued},
        {SQL_COUNT_LETTERS, "unknown", &figures->letters_in_doubt},
        {SQL_COUNT_LETTERS, "held", &figures->letters_held},
        {SQL_COUNT_MAILS, "quarantined", &figures->quarantined},
        {SQL_COUNT_MAILS, "held", &figures->mails_held},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!count(store, rows[i].sql, rows[i].state, rows[i].count, error))
            return FALSE;
    }
    return rows_read_int(store_to_read(store, SQL_OLDEST_LETTER, error), 0,
                         &figures->oldest_queued_at, error);
}

static const gchar SQL_LATELY[] = "SELECT COUNT(*) FROM mail WHERE state = 'quarantined' "
                                  "AND state <> 'handled' AND received_at >= $1";
static const gchar SQL_HELD_LATELY[] = "SELECT COUNT(*) FROM mail WHERE state = 'held' "
                                       "AND state <> 'handled' AND received_at >= $1";
static const gchar SQL_COUNT_DEADLINES[] = "SELECT COUNT(*) FROM deadline WHERE due_at <= $1";
static const gchar SQL_NEXT_DEADLINE[] = "SELECT MIN(due_at) FROM deadline";

static gboolean count_at(Store *store, const gchar *sql, gint64 at, guint *out_count,
                         GError **error) {
    Statement *find = store_to_read(store, sql, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, at);
    gint64 number = 0;
    if (!rows_read_int(find, 0, &number, error))
        return FALSE;
    *out_count = (guint)number;
    return TRUE;
}

gboolean desk_figures_read(Store *store, gint64 now, gint64 midnight, DeskFigures *out_figures,
                           GError **error) {
    DeskFigures figures = {0};
    guint until_tomorrow = 0;
    if (!read_tickets(store, midnight, &figures, error) || !read_states(store, &figures, error) ||
        !count_at(store, SQL_COUNT_DEADLINES, now, &figures.deadlines_due, error) ||
        !count_at(store, SQL_COUNT_DEADLINES, now + SOON, &until_tomorrow, error) ||
        !count_at(store, SQL_LATELY, now - LATELY, &figures.quarantined_lately, error) ||
        !count_at(store, SQL_HELD_LATELY, now - LATELY, &figures.mails_held_lately, error) ||
        !limit_store_count(store, GUESSES, "", now, LATELY, &figures.guesses_lately, error) ||
        !rows_read_int(store_to_read(store, SQL_NEXT_DEADLINE, error), 0, &figures.next_deadline,
                       error) ||
        !limit_store_is_fuse_blown(store, &figures.is_fuse_blown, error))
        return FALSE;
    figures.deadlines_soon = until_tomorrow - figures.deadlines_due;
    *out_figures = figures;
    return TRUE;
}
