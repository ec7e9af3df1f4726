/* lesson_store.c - what agents' corrections of categories have taught */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The corrections are kept, not the sums that a classifier makes of them: so one can be taken back
 * by the next, goes away with its ticket, and old ones can be left out.
 */
#include "store/lesson_store.h"

#include "rows.h"
#include "store_handle.h"

void lesson_free(Lesson *lesson) {
    if (lesson == NULL)
        return;
    g_free(lesson->category);
    g_clear_pointer(&lesson->features, g_bytes_unref);
    g_free(lesson);
}

static const gchar SQL_SAVE[] =
    "INSERT INTO lesson (ticket, category, features, at) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (ticket) DO UPDATE SET category = $2, features = $3, at = $4";

gboolean lesson_store_save(Store *store, gint64 ticket, const Lesson *lesson, gint64 at,
                           GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_int(save, ticket);
    statement_bind_text(save, lesson->category);
    statement_bind_bytes(save, lesson->features);
    statement_bind_int(save, at);
    return rows_run(save, error);
}

static gpointer read_lesson(Statement *row, GError **error) {
    Lesson *lesson = g_new0(Lesson, 1);
    *lesson = (Lesson){.category = statement_text(row, 0), .features = statement_bytes(row, 1)};
    return lesson;
}

static const gchar SQL_NEWEST[] =
    "SELECT category, features FROM lesson ORDER BY at DESC, ticket DESC LIMIT $1";

gboolean lesson_store_newest(Store *store, guint most, GPtrArray **out_lessons, GError **error) {
    Statement *find = store_to_read(store, SQL_NEWEST, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, most);
    return rows_read_list(find, read_lesson, (GDestroyNotify)lesson_free, out_lessons, error);
}
