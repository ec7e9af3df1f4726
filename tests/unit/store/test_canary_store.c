/* test_canary_store.c - mails to ourselves: the oldest that is missing, and how long others took */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/canary_store.h"

static void add(Store *store, gint64 written_at, gint64 back_at) {
    GOOD(store_begin(store, &error));
    GOOD(canary_store_add(store, written_at, &error));
    GOOD(canary_store_note_sent(store, written_at, written_at + 1, NULL, &error));
    if (back_at != 0)
        GOOD(canary_store_note_back(store, written_at, back_at, &error));
    GOOD(store_commit(store, &error));
}

static void expect(Store *store, gint64 written_at, gint64 back_at, gint64 missing_since) {
    g_auto(CanaryState) state = {0};
    GOOD(canary_store_state(store, &state, &error));
    assert_int_equal(state.written_at, written_at);
    assert_int_equal(state.back_at, back_at);
    assert_int_equal(state.missing_since, missing_since);
    assert_null(state.missing_detail);
}

static void the_oldest_behind_the_last_that_is_back_is_missing(void **state) {
    Store *store = fixture_store(state);
    expect(store, 0, 0, 0);
    add(store, 100, 0);
    expect(store, 100, 0, 100);
    add(store, 200, 203);
    expect(store, 200, 203, 0);
    add(store, 300, 0);
    add(store, 400, 0);
    expect(fixture_reopen(state), 400, 203, 300);
}

static void one_that_was_not_sent_says_why(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    GOOD(canary_store_add(store, 100, &error));
    GOOD(canary_store_note_sent(store, 100, 0, "refused", &error));
    GOOD(canary_store_add(store, 200, &error));
    GOOD(canary_store_forget_unsent(store, &error));
    GOOD(store_commit(store, &error));
    g_auto(CanaryState) known = {0};
    GOOD(canary_store_state(store, &known, &error));
    assert_int_equal(known.written_at, 100); /* of the other one nobody knows */
    assert_string_equal(known.missing_detail, "refused");
}

static void coming_back_counts_once_and_only_of_those_that_are_known(void **state) {
    Store *store = fixture_store(state);
    add(store, 100, 103);
    GOOD(store_begin(store, &error));
    GOOD(canary_store_note_back(store, 100, 500, &error));
    GOOD(canary_store_note_back(store, 77, 500, &error));
    GOOD(store_commit(store, &error));
    expect(store, 100, 103, 0);
}

static void a_period_holds_those_that_were_written_in_it(void **state) {
    Store *store = fixture_store(state);
    guint written = 0;
    g_autoptr(GArray) seconds = NULL;
    add(store, 99, 100);
    add(store, 100, 107);
    add(store, 150, 0);
    add(store, 199, 210);
    add(store, 200, 201);
    GOOD(canary_store_count(store, 100, 200, &written, &error));
    GOOD(canary_store_trips(store, 100, 200, &seconds, &error));
    assert_int_equal(written, 3);
    assert_int_equal(seconds->len, 2);
    assert_int_equal(g_array_index(seconds, gint64, 0), 7);
    assert_int_equal(g_array_index(seconds, gint64, 1), 11);
}

static void old_ones_are_dropped(void **state) {
    enum { DAYS = 24 * 3600 };
    Store *store = fixture_store(state);
    guint written = 0;
    add(store, 1, 2);
    add(store, 401 * DAYS, 0);
    GOOD(canary_store_count(store, 0, 500 * DAYS, &written, &error));
    assert_int_equal(written, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(the_oldest_behind_the_last_that_is_back_is_missing),
        STORE_TEST(one_that_was_not_sent_says_why),
        STORE_TEST(coming_back_counts_once_and_only_of_those_that_are_known),
        STORE_TEST(a_period_holds_those_that_were_written_in_it),
        STORE_TEST(old_ones_are_dropped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
