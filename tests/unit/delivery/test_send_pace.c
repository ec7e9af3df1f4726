/* test_send_pace.c - how many letters may go out now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "delivery/send_pace.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { START = 1000 };
#define SECOND ((gint64)G_USEC_PER_SEC)

static void without_a_limit_there_is_always_room(void **state) {
    SendPace pace;
    send_pace_init(&pace, 0, START);
    for (guint i = 0; i < 1000; i++) {
        assert_int_equal(send_pace_room(&pace, START, 64, i), 64);
        send_pace_take(&pace, 64);
    }
    assert_int_equal(send_pace_wait(&pace, START), 0);
}

/* A desk that has always letters and looks every `step`: counts those of any 60 seconds. */
static guint most_in_a_minute(guint limit, gint64 step, guint *out_total) {
    SendPace pace;
    g_autoptr(GArray) times = g_array_new(FALSE, FALSE, sizeof(gint64));
    guint most = 0;
    guint first = 0;
    send_pace_init(&pace, limit, START);
    for (gint64 now = START; now < START + 600 * SECOND; now += step) {
        guint room = send_pace_room(&pace, now, 64, 0);
        send_pace_take(&pace, room);
        for (guint i = 0; i < room; i++)
            g_array_append_val(times, now);
        while (first < times->len && g_array_index(times, gint64, first) <= now - 60 * SECOND)
            first++;
        most = MAX(most, times->len - first);
    }
    *out_total = times->len;
    return most;
}

static void no_minute_sees_more_than_the_limit(void **state) {
    static const guint limits[] = {1, 2, 3, 7, 30, 60, 100, 1000};
    static const gint64 steps[] = {20000, 333333, 1000000, 7000000};
    for (gsize i = 0; i < G_N_ELEMENTS(limits); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(steps); j++) {
            guint total = 0;
            guint most = most_in_a_minute(limits[i], steps[j], &total);
            if (most > limits[i] || (j == 0 && total < limits[i] * 10 * 7 / 10))
                fail_msg("limit %u, step %d: %u in a minute, %u in ten", limits[i], (gint)steps[j],
                         most, total);
        }
    }
}

static void the_wait_ends_when_there_is_room(void **state) {
    SendPace pace;
    send_pace_init(&pace, 30, START);
    assert_int_equal(send_pace_wait(&pace, START) <= 0, 1);
    send_pace_take(&pace, send_pace_room(&pace, START, 64, 0));
    assert_int_equal(send_pace_room(&pace, START, 64, 0), 0);
    gint64 wait = send_pace_wait(&pace, START);
    assert_true(wait > SECOND && wait < 3 * SECOND);
    assert_int_equal(send_pace_room(&pace, START + wait - 1, 64, 0), 0);
    assert_int_equal(send_pace_room(&pace, START + wait, 64, 0), 1);
}

static void a_server_that_is_down_is_left_alone_longer_each_time(void **state) {
    static const gint64 waits[] = {15, 30, 60, 120, 240, 480, 600, 600, 600};
    SendPace pace;
    gint64 now = START;
    send_pace_init(&pace, 0, now);
    for (gsize i = 0; i < G_N_ELEMENTS(waits); i++) {
        send_pace_learn(&pace, TRUE, now);
        assert_int_equal(send_pace_wait(&pace, now), waits[i] * SECOND);
        assert_int_equal(send_pace_room(&pace, now + waits[i] * SECOND - 1, 64, 0), 0);
        now += waits[i] * SECOND;
        assert_int_equal(send_pace_room(&pace, now, 64, 0), 1);
        assert_int_equal(send_pace_room(&pace, now, 64, 1), 0);
    }
    send_pace_learn(&pace, FALSE, now);
    assert_int_equal(send_pace_room(&pace, now, 64, 1), 64);
    send_pace_learn(&pace, TRUE, now);
    assert_int_equal(send_pace_wait(&pace, now), 15 * SECOND);
}

static void what_was_under_way_changes_nothing(void **state) {
    SendPace pace;
    send_pace_init(&pace, 0, START);
    for (guint i = 0; i < 4; i++)
        send_pace_learn(&pace, TRUE, START + i);
    send_pace_learn(&pace, FALSE, START + 5);
    assert_int_equal(send_pace_wait(&pace, START), 15 * SECOND);
}

static void a_clock_that_stands_or_goes_back_gives_no_credit(void **state) {
    SendPace pace;
    send_pace_init(&pace, 1, START);
    send_pace_take(&pace, send_pace_room(&pace, START, 1, 0));
    assert_int_equal(send_pace_room(&pace, START - 100 * SECOND, 1, 0), 0);
    assert_int_equal(send_pace_room(&pace, START - 100 * SECOND, 1, 0), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_limit_there_is_always_room),
        cmocka_unit_test(no_minute_sees_more_than_the_limit),
        cmocka_unit_test(the_wait_ends_when_there_is_room),
        cmocka_unit_test(a_server_that_is_down_is_left_alone_longer_each_time),
        cmocka_unit_test(what_was_under_way_changes_nothing),
        cmocka_unit_test(a_clock_that_stands_or_goes_back_gives_no_credit),
    };
    return cmocka_run_group_tests_name("send_pace", tests, NULL, NULL);
}
