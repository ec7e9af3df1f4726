/* test_alarm_json.c - what programs are told about alarms, key by key */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "workflow/alarm_json.h"

static const gchar EXPECTED[] =
    "{\"version\": 1, \"id\": \"alarm.1@desk.example\", \"at\": \"2023-11-14T22:28:20Z\", "
    "\"desk\": \"Example Ltd\", \"place\": \"host, amends.yaml\", "
    "\"title\": \"ALARM: mailbox complaints can't be read and 1 more\", \"text\": ";
static const gchar EXPECTED_ALARMS[] =
    "\"alarms\": ["
    "{\"alarm\": \"fuse_blown\", \"subject\": \"\", \"state\": \"cleared\", "
    "\"title\": \"the fuse of automatic letters has blown\", \"reason\": \"\", "
    "\"since\": \"2023-11-14T19:26:40Z\", \"until\": \"2023-11-14T21:56:40Z\"}, "
    "{\"alarm\": \"mailbox_silent\", \"subject\": \"complaints\", \"state\": \"raised\", "
    "\"title\": \"mailbox complaints can't be read\", \"reason\": \"said \\\"no\\\" \uFFFD\", "
    "\"since\": \"2023-11-14T22:13:20Z\", \"until\": null}]}";

static void every_key_stands_where_programs_look_for_it(void **state) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    const AlarmScene scene = {.language = "en",
                              .desk = "Example Ltd",
                              .place = "host, amends.yaml",
                              .zone = zone,
                              .now = 1700000900};
    g_autoptr(GPtrArray) alarms = g_ptr_array_new_with_free_func((GDestroyNotify)alarm_free);
    Alarm *clear = alarm_new(ALARM_FUSE_BLOWN, "");
    clear->since = 1699990000;
    clear->raised_at = 1699990000;
    clear->gone_at = 1699999000;
    clear->cleared_at = 1700000000;
    g_ptr_array_add(alarms, clear);
    Alarm *up = alarm_new(ALARM_MAILBOX_SILENT, "complaints");
    up->since = 1700000000;
    up->raised_at = 1700000900;
    g_free(up->detail);
    up->detail = g_strdup("said \"no\" \xff");
    g_ptr_array_add(alarms, up);
    g_autofree gchar *json = alarm_json(alarms, "alarm.1@desk.example", &scene);
    if (!g_str_has_prefix(json, EXPECTED))
        fail_msg("%s", json);
    if (!g_str_has_suffix(json, EXPECTED_ALARMS))
        fail_msg("%s", json);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_stands_where_programs_look_for_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
