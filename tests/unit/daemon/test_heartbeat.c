/* test_heartbeat.c - who is silent longer than it said is found, and nobody else */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/daemon/heartbeat.h"

static gint64 in_seconds(gint64 seconds) {
    return g_get_monotonic_time() + seconds * G_TIME_SPAN_SECOND;
}

static void a_thread_may_be_silent_as_long_as_it_said(void **state) {
    Heartbeats *all = heartbeats_new();
    Heartbeat *reader = heartbeat_begin(all, "mailbox a");
    Heartbeat *sender = heartbeat_begin(all, "sender");
    assert_null(heartbeats_overdue(all, in_seconds(1000000)));
    heartbeat_beat(reader, "waiting for mail", 1800);
    heartbeat_beat(sender, "sending a letter", 60);
    assert_null(heartbeats_overdue(all, in_seconds(59)));
    heartbeat_beat(sender, "waiting for letters", 0);
    assert_null(heartbeats_overdue(all, in_seconds(1799)));
    heartbeat_end(reader);
    heartbeat_end(sender);
    heartbeats_free(all);
}

static void who_is_silent_longer_is_named_with_what_it_does(void **state) {
    Heartbeats *all = heartbeats_new();
    Heartbeat *good = heartbeat_begin(all, "mailbox a");
    Heartbeat *stuck = heartbeat_begin(all, "mailbox b");
    heartbeat_beat(good, "waiting for mail", 1800);
    heartbeat_beat(stuck, "reading the mailbox", 60);
    g_autofree gchar *who = heartbeats_overdue(all, in_seconds(75));
    assert_string_equal(who, "mailbox b: reading the mailbox, for 15 s longer than it may");
    heartbeat_beat(stuck, "reading the mailbox", 600);
    assert_null(heartbeats_overdue(all, in_seconds(75)));
    heartbeat_end(stuck);
    heartbeat_end(good);
    heartbeats_free(all);
}

static void a_thread_that_has_ended_is_not_missed(void **state) {
    Heartbeats *all = heartbeats_new();
    Heartbeat *gone = heartbeat_begin(all, "sender");
    heartbeat_beat(gone, "sending a letter", 1);
    heartbeat_end(gone);
    assert_null(heartbeats_overdue(all, in_seconds(100)));
    heartbeats_free(all);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_thread_may_be_silent_as_long_as_it_said),
        cmocka_unit_test(who_is_silent_longer_is_named_with_what_it_does),
        cmocka_unit_test(a_thread_that_has_ended_is_not_missed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
