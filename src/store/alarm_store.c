/* alarm_store.c - which alarms are up and what was told, so that a restart tells nothing twice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/alarm_store.h"

#include <string.h>

#include "rows.h"
#include "store_handle.h"

static const gchar SQL_SAVE[] =
    "INSERT INTO alarm (name, subject, detail, since, raised_at, gone_at, cleared_at, raises) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
    "ON CONFLICT (name, subject) DO UPDATE SET detail = excluded.detail, since = excluded.since, "
    "raised_at = excluded.raised_at, gone_at = excluded.gone_at, "
    "cleared_at = excluded.cleared_at, raises = excluded.raises";

static const gchar SQL_SAVE_WAY[] =
    "INSERT INTO alarm_told (name, subject, way, told_at, clear_told_at) "
    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (name, subject, way) DO UPDATE SET "
    "told_at = excluded.told_at, clear_told_at = excluded.clear_told_at";

static gboolean save_way(Store *store, const Alarm *alarm, AlarmWay way, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE_WAY, error);
    if (save == NULL)
        return FALSE;
    statement_bind_text(save, alarm_name(alarm->kind));
    statement_bind_text(save, alarm->subject);
    statement_bind_text(save, alarm_way_name(way));
    statement_bind_int(save, alarm->ways[way].told_at);
    statement_bind_int(save, alarm->ways[way].clear_told_at);
    return rows_run(save, error);
}

gboolean alarm_store_save(Store *store, const Alarm *alarm, GError **error) {
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    statement_bind_text(save, alarm_name(alarm->kind));
    statement_bind_text(save, alarm->subject);
    statement_bind_text(save, alarm->detail);
    statement_bind_int(save, alarm->since);
    statement_bind_int(save, alarm->raised_at);
    statement_bind_int(save, alarm->gone_at);
    statement_bind_int(save, alarm->cleared_at);
    statement_bind_int(save, alarm->raises);
    if (!rows_run(save, error))
        return FALSE;
    for (guint way = 0; way < ALARM_WAYS; way++) {
        if (!save_way(store, alarm, (AlarmWay)way, error))
            return FALSE;
    }
    return TRUE;
}

static gpointer read_alarm(Statement *row, GError **error) {
    gint kind = alarm_from_name(statement_peek_text(row, 0));
    Alarm *alarm = g_new0(Alarm, 1);
    *alarm = (Alarm){.kind = kind >= 0 ? (AlarmKind)kind : ALARM_COUNT,
                     .subject = statement_text(row, 1),
                     .detail = statement_text(row, 2),
                     .since = statement_int(row, 3),
                     .raised_at = statement_int(row, 4),
                     .gone_at = statement_int(row, 5),
                     .cleared_at = statement_int(row, 6),
                     .raises = (guint)statement_int(row, 7)};
    return alarm;
}

static const gchar SQL_ALL[] =
    "SELECT name, subject, detail, since, raised_at, gone_at, cleared_at, raises "
    "FROM alarm ORDER BY name, subject";

/* --- what each way was told ----------------------------------------------------------------------
 */

typedef struct {
    gint kind;
    gint way; /* -1: of a newer version */
    gchar *subject;
    AlarmTelling telling;
} TellingRow;

static void telling_row_free(gpointer data) {
    TellingRow *row = data;
    g_free(row->subject);
    g_free(row);
}

static gpointer read_telling(Statement *row, GError **error) {
    TellingRow *telling = g_new0(TellingRow, 1);
    *telling = (TellingRow){.kind = alarm_from_name(statement_peek_text(row, 0)),
                            .subject = statement_text(row, 1),
                            .way = alarm_way_from_name(statement_peek_text(row, 2)),
                            .telling = {statement_int(row, 3), statement_int(row, 4)}};
    return telling;
}

static void add_telling(const GPtrArray *alarms, const TellingRow *row) {
    for (guint i = 0; i < alarms->len && row->way >= 0; i++) {
        Alarm *alarm = alarms->pdata[i];
        if ((gint)alarm->kind == row->kind && strcmp(alarm->subject, row->subject) == 0)
            alarm->ways[row->way] = row->telling;
    }
}

static const gchar SQL_TOLD[] = "SELECT name, subject, way, told_at, clear_told_at FROM alarm_told";

static gboolean add_tellings(Store *store, const GPtrArray *alarms, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!rows_read_list(store_to_read(store, SQL_TOLD, error), read_telling, telling_row_free,
                        &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++)
        add_telling(alarms, rows->pdata[i]);
    return TRUE;
}

gboolean alarm_store_load(Store *store, GPtrArray **out_alarms, GError **error) {
    g_autoptr(GPtrArray) alarms = NULL;
    if (!rows_read_list(store_to_read(store, SQL_ALL, error), read_alarm,
                        (GDestroyNotify)alarm_free, &alarms, error))
        return FALSE;
    for (guint i = alarms->len; i-- > 0;) {
        if (((const Alarm *)alarms->pdata[i])->kind == ALARM_COUNT)
            g_ptr_array_remove_index(alarms, i);
    }
    if (!add_tellings(store, alarms, error))
        return FALSE;
    *out_alarms = g_steal_pointer(&alarms);
    return TRUE;
}
