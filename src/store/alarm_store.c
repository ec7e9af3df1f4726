/* alarm_store.c - which alarms are up and what was told, so that a restart tells nothing twice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/alarm_store.h"

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_SAVE[] =
    "INSERT INTO alarm (name, subject, detail, since, raised_at, told_at, gone_at, cleared_at, "
    "clear_told_at, raises) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
    "ON CONFLICT (name, subject) DO UPDATE SET detail = excluded.detail, since = excluded.since, "
    "raised_at = excluded.raised_at, told_at = excluded.told_at, gone_at = excluded.gone_at, "
    "cleared_at = excluded.cleared_at, clear_told_at = excluded.clear_told_at, "
    "raises = excluded.raises";

gboolean alarm_store_save(Store *store, const Alarm *alarm, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_text(save, alarm_name(alarm->kind));
    statement_bind_text(save, alarm->subject);
    statement_bind_text(save, alarm->detail);
    statement_bind_int(save, alarm->since);
    statement_bind_int(save, alarm->raised_at);
    statement_bind_int(save, alarm->told_at);
    statement_bind_int(save, alarm->gone_at);
    statement_bind_int(save, alarm->cleared_at);
    statement_bind_int(save, alarm->clear_told_at);
    statement_bind_int(save, alarm->raises);
    return rows_run(save, error);
}

static gpointer read_alarm(Statement *row, GError **error) {
    gint kind = alarm_from_name(statement_peek_text(row, 0));
    Alarm *alarm = g_new0(Alarm, 1);
    *alarm = (Alarm){.kind = kind >= 0 ? (AlarmKind)kind : ALARM_COUNT,
                     .subject = statement_text(row, 1),
                     .detail = statement_text(row, 2),
                     .since = statement_int(row, 3),
                     .raised_at = statement_int(row, 4),
                     .told_at = statement_int(row, 5),
                     .gone_at = statement_int(row, 6),
                     .cleared_at = statement_int(row, 7),
                     .clear_told_at = statement_int(row, 8),
                     .raises = (guint)statement_int(row, 9)};
    return alarm;
}

static const gchar SQL_ALL[] =
    "SELECT name, subject, detail, since, raised_at, told_at, gone_at, cleared_at, clear_told_at, "
    "raises FROM alarm ORDER BY name, subject";

gboolean alarm_store_load(Store *store, GPtrArray **out_alarms, GError **error) {
    g_autoptr(GPtrArray) alarms = NULL;
    if (!rows_read_list(store_to_read(store, SQL_ALL, error), read_alarm,
                        (GDestroyNotify)alarm_free, &alarms, error))
        return FALSE;
    for (guint i = alarms->len; i-- > 0;) {
        if (((const Alarm *)alarms->pdata[i])->kind == ALARM_COUNT)
            g_ptr_array_remove_index(alarms, i);
    }
    *out_alarms = g_steal_pointer(&alarms);
    return TRUE;
}
