/* test_alarm_words.c - an alarm says what, since when, what it means and what to do */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "compose/alarm_letter.h"
#include "workflow/alarm_words.h"

static AlarmScene scene_in(const gchar *language, GTimeZone *zone) {
    return (AlarmScene){.language = language,
                        .desk = "Example Ltd",
                        .place = "host, amends.yaml",
                        .zone = zone,
                        .now = 1700000900};
}

static GPtrArray *one_up_one_clear(void) {
    GPtrArray *alarms = g_ptr_array_new_with_free_func((GDestroyNotify)alarm_free);
    Alarm *clear = alarm_new(ALARM_FUSE_BLOWN, "");
    clear->since = 1699990000;
    clear->raised_at = 1699990000;
    clear->gone_at = 1699999000;
    clear->cleared_at = 1700000000;
    g_ptr_array_add(alarms, clear);
    Alarm *up = alarm_new(ALARM_MAILBOX_SILENT, "com%splaints");
    up->since = 1700000000;
    up->raised_at = 1700000900;
    g_free(up->detail);
    up->detail = g_strdup("imap.example.com: connection refused");
    g_ptr_array_add(alarms, up);
    return alarms;
}

static void contains(const gchar *text, const gchar *words) {
    if (strstr(text, words) == NULL)
        fail_msg("\"%s\" is not in:\n%s", words, text);
}

static void what_is_wrong_stands_before_what_is_over(void **state) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    const AlarmScene scene = scene_in("en", zone);
    g_autoptr(GPtrArray) alarms = one_up_one_clear();
    g_autofree gchar *subject = alarm_subject(alarms, &scene);
    assert_string_equal(subject, "ALARM: mailbox com%splaints can't be read and 1 more");
    g_autofree gchar *text = alarm_text(alarms, &scene);
    assert_true(g_str_has_prefix(text, "ALARM: mailbox com%splaints can't be read\n"
                                       "  Since: 2023-11-14 22:13 UTC\n"
                                       "  Reason: imap.example.com: connection refused\n"
                                       "  For customers: "));
    contains(text, "  What to do: ");
    contains(text, "All clear: the fuse of automatic letters has blown\n"
                   "  It lasted: 2023-11-14 19:26 UTC - 2023-11-14 21:56 UTC\n");
    contains(text, "-- \nExample Ltd, host, amends.yaml.");
}

static void chinese_desks_are_told_in_chinese(void **state) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    const AlarmScene scene = scene_in("zh-CN", zone);
    g_autoptr(GPtrArray) alarms = one_up_one_clear();
    g_autofree gchar *subject = alarm_subject(alarms, &scene);
    assert_string_equal(subject, "警报: 邮箱 com%splaints 无法读取 等共 2 项");
    g_autofree gchar *text = alarm_text(alarms, &scene);
    contains(text, "对客户的影响");
    contains(text, "解除: 自动信件的保险已断开");
}

static void every_kind_has_words_in_both_languages(void **state) {
    static const gchar *const languages[] = {"en", "zh"};
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    for (guint kind = 0; kind < ALARM_COUNT; kind++) {
        for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
            const AlarmScene scene = scene_in(languages[i], zone);
            g_autoptr(GPtrArray) alarms =
                g_ptr_array_new_with_free_func((GDestroyNotify)alarm_free);
            Alarm *alarm = alarm_new((AlarmKind)kind, "x");
            alarm->raised_at = 1;
            g_ptr_array_add(alarms, alarm);
            g_autofree gchar *text = alarm_text(alarms, &scene);
            assert_true(g_utf8_validate(text, -1, NULL));
            assert_null(strstr(text, "(null)"));
            g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
            assert_int_equal(g_strv_length(lines), 8); /* title, since, two, -, foot */
        }
    }
}

static void the_mail_is_marked_and_holds_no_foreign_line(void **state) {
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    g_autoptr(GPtrArray) to = g_ptr_array_new();
    g_ptr_array_add(to, (gpointer) "ops@example.net");
    g_ptr_array_add(to, (gpointer) "boss@example.net");
    const AlarmLetter letter = {.from = "desk@example.com",
                                .desk = "Example Ltd",
                                .to = to,
                                .subject = "ALARM: a\r\nBcc: evil@example.org",
                                .text = "text\n.\nmore 警报\n",
                                .message_id = "alarm.1@example.com",
                                .now = 1700000000,
                                .zone = zone};
    g_autoptr(GBytes) bytes = compose_alarm_letter(&letter);
    g_autofree gchar *mail = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    contains(mail, "To: ops@example.net,\r\n boss@example.net\r\n");
    contains(mail, "Auto-Submitted: auto-generated\r\n");
    contains(mail, "Message-ID: <alarm.1@example.com>\r\n");
    assert_null(strstr(mail, "\r\nBcc"));
    for (const gchar *at = mail; (at = strchr(at, '\n')) != NULL; at++)
        assert_true(at > mail && at[-1] == '\r');
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_wrong_stands_before_what_is_over),
        cmocka_unit_test(chinese_desks_are_told_in_chinese),
        cmocka_unit_test(every_kind_has_words_in_both_languages),
        cmocka_unit_test(the_mail_is_marked_and_holds_no_foreign_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
