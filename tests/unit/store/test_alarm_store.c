/* test_alarm_store.c - alarms outlive the process as they were */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/alarm_store.h"

static Alarm *full_alarm(void) {
    Alarm *alarm = alarm_new(ALARM_MAILBOX_SILENT, "投诉");
    g_free(alarm->detail);
    alarm->detail = g_strdup("refused");
    alarm->since = 1;
    alarm->raised_at = 2;
    alarm->gone_at = 4;
    alarm->cleared_at = 5;
    alarm->ways[ALARM_BY_WEBHOOK] = (AlarmTelling){3, 0};
    alarm->ways[ALARM_BY_MAIL] = (AlarmTelling){6, 8};
    alarm->raises = 7;
    return alarm;
}

static void save(Store *store, const Alarm *alarm) {
    GOOD(store_begin(store, &error));
    GOOD(alarm_store_save(store, alarm, &error));
    GOOD(store_commit(store, &error));
}

static void an_alarm_is_read_as_it_was_saved(void **state) {
    g_autoptr(Alarm) saved = full_alarm();
    save(fixture_store(state), saved);
    g_autoptr(GPtrArray) alarms = NULL;
    GOOD(alarm_store_load(fixture_reopen(state), &alarms, &error));
    assert_int_equal(alarms->len, 1);
    const Alarm *read = alarms->pdata[0];
    assert_int_equal(read->kind, saved->kind);
    assert_string_equal(read->subject, saved->subject);
    assert_string_equal(read->detail, saved->detail);
    assert_memory_equal(&read->since, &saved->since, 4 * sizeof(gint64));
    assert_int_equal(read->raises, 7);
    assert_memory_equal(read->ways, saved->ways, sizeof read->ways);
    assert_int_equal(alarm_told_at(read), 3);
}

static void saving_again_replaces_the_alarm_of_its_kind_and_subject(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(Alarm) first = full_alarm();
    g_autoptr(Alarm) other = alarm_new(ALARM_MAILBOX_SILENT, "second");
    save(store, first);
    save(store, other);
    first->ways[ALARM_BY_MAIL].told_at = 99;
    save(store, first);
    g_autoptr(GPtrArray) alarms = NULL;
    GOOD(alarm_store_load(store, &alarms, &error));
    assert_int_equal(alarms->len, 2);
    assert_int_equal(((const Alarm *)alarms->pdata[1])->ways[ALARM_BY_MAIL].told_at, 99);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(an_alarm_is_read_as_it_was_saved),
        STORE_TEST(saving_again_replaces_the_alarm_of_its_kind_and_subject),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
