/* alarm_json.c - what programs are told about alarms: one JSON object for all of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workflow/alarm_json.h"

#include "base/json.h"

enum { VERSION = 1 };

/* RFC 3339, UTC; null for "not yet". */
static void put_time(JsonWriter *writer, const gchar *key, gint64 at) {
    g_autoptr(GDateTime) utc = at != 0 ? g_date_time_new_from_unix_utc(at) : NULL;
    g_autofree gchar *text = utc != NULL ? g_date_time_format(utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
    json_put_text(writer, key, text);
}

/* A reason may be what a server said. */
static void put_words(JsonWriter *writer, const gchar *key, const gchar *words) {
    g_autofree gchar *valid = g_utf8_make_valid(words, -1);
    json_put_text(writer, key, valid);
}

static void put_alarm(JsonWriter *writer, const Alarm *alarm, const AlarmScene *scene) {
    g_autofree gchar *title = alarm_title(alarm, scene->language);
    gboolean is_up = alarm_is_up(alarm);
    json_begin_object(writer, NULL);
    json_put_text(writer, "alarm", alarm_name(alarm->kind));
    put_words(writer, "subject", alarm->subject);
    json_put_text(writer, "state", is_up ? "raised" : "cleared");
    put_words(writer, "title", title);
    put_words(writer, "reason", alarm->detail);
    put_time(writer, "since", alarm->since);
    put_time(writer, "until", is_up ? 0 : alarm->gone_at);
    json_end_object(writer);
}

gchar *alarm_json(const GPtrArray *alarms, const gchar *id, const AlarmScene *scene) {
    g_autofree gchar *subject = alarm_subject(alarms, scene);
    g_autofree gchar *text = alarm_text(alarms, scene);
    JsonWriter *writer = json_writer_new();
    json_begin_object(writer, NULL);
    json_put_number(writer, "version", VERSION);
    json_put_text(writer, "id", id);
    put_time(writer, "at", scene->now);
    put_words(writer, "desk", scene->desk);
    put_words(writer, "place", scene->place);
    put_words(writer, "title", subject);
    put_words(writer, "text", text);
    json_begin_list(writer, "alarms");
    for (guint i = 0; i < alarms->len; i++)
        put_alarm(writer, alarms->pdata[i], scene);
    json_end_list(writer);
    json_end_object(writer);
    return json_writer_finish(writer);
}
