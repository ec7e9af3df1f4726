/* test_limit_store.c - counters hold over any window; bad addresses and the fuse are remembered */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/limit_store.h"

enum { DAY = 86400, BASE = 20000 * DAY };

static guint bump(Store *store, const gchar *scope, const gchar *key, gint64 now) {
    guint count = 0;
    GOOD(limit_store_bump(store, scope, key, now, DAY, &count, &error));
    return count;
}

static void a_counter_sums_this_period_and_the_last(void **state) {
    static const struct {
        const gchar *scope;
        const gchar *key;
        gint64 at;
        guint expected;
    } rows[] = {
        {"address", "a@example.com", 0, 1},
        {"address", "A@Example.com ", 10, 2},
        {"address", "b@example.com", 10, 1},
        {"oversize", "a@example.com", 10, 1},
        {"address", "a@example.com", DAY - 1, 3},
        {"address", "a@example.com", DAY, 4},
        {"address", "a@example.com", DAY + 5, 5},
        {"address", "a@example.com", 2 * DAY, 3},
        {"address", "a@example.com", 4 * DAY, 1},
        {"address", "a@example.com", 3 * DAY, 1}, /* the clock was set back */
        {"address", "a@example.com", 4 * DAY, 3},
    };
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint count = bump(store, rows[i].scope, rows[i].key, BASE + rows[i].at);
        if (count != rows[i].expected)
            fail_msg("row %u: %u", (guint)i, count);
    }
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    guint count = 0;
    GOOD(limit_store_count(store, "address", "a@example.com", BASE + 4 * DAY, DAY, &count, &error));
    assert_int_equal(count, 3);
    GOOD(limit_store_count(store, "address", "a@example.com", BASE + 5 * DAY, DAY, &count, &error));
    assert_int_equal(count, 2);
    GOOD(limit_store_count(store, "address", "c@example.com", BASE, DAY, &count, &error));
    assert_int_equal(count, 0);
}

static void no_window_of_a_period_holds_more_than_the_limit_lets_through(void **state) {
    enum { LIMIT = 5, STEPS = 400 };
    Store *store = fixture_store(state);
    g_autoptr(GRand) random = g_rand_new_with_seed(9);
    gint64 let_through[STEPS];
    guint sent = 0;
    gint64 now = BASE;
    GOOD(store_begin(store, &error));
    for (guint i = 0; i < STEPS; i++) {
        now += g_rand_int_range(random, 0, DAY / 3);
        guint count = 0;
        GOOD(limit_store_count(store, "address", "a", now, DAY, &count, &error));
        if (count >= LIMIT)
            continue;
        bump(store, "address", "a", now);
        let_through[sent++] = now;
    }
    store_rollback(store);
    assert_true(sent > LIMIT);
    for (guint i = LIMIT; i < sent; i++)
        assert_true(let_through[i] - let_through[i - LIMIT] >= DAY);
}

static void addresses_are_suppressed_after_enough_bounces(void **state) {
    static const struct {
        const gchar *name;
        gboolean is_permanent[4];
        guint bounces;
        guint soft_limit;
        gboolean is_suppressed;
    } rows[] = {
        {"none", {0}, 0, 3, FALSE},
        {"one that is permanent", {TRUE}, 1, 3, TRUE},
        {"two soft ones", {FALSE, FALSE}, 2, 3, FALSE},
        {"three soft ones", {FALSE, FALSE, FALSE}, 3, 3, TRUE},
        {"once is enough", {FALSE}, 1, 1, TRUE},
        {"soft after permanent", {TRUE, FALSE}, 2, 9, TRUE},
    };
    Store *store = fixture_store(state);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *address = g_strdup_printf("a%u@example.com", (guint)i);
        gboolean is_suppressed = FALSE;
        GOOD(store_begin(store, &error));
        for (guint j = 0; j < rows[i].bounces; j++)
            GOOD(limit_store_add_bounce(store, address, rows[i].is_permanent[j], rows[i].soft_limit,
                                        BASE, &is_suppressed, &error));
        GOOD(store_commit(store, &error));
        if (is_suppressed != rows[i].is_suppressed)
            fail_msg("%s", rows[i].name);
        g_autofree gchar *shouted = g_ascii_strup(address, -1);
        GOOD(limit_store_is_suppressed(store, shouted, &is_suppressed, &error));
        assert_int_equal(is_suppressed, rows[i].is_suppressed);
    }
}

static void a_forgiven_address_begins_anew(void **state) {
    Store *store = fixture_store(state);
    gboolean is_suppressed = FALSE;
    gboolean was_told = TRUE;
    GOOD(store_begin(store, &error));
    GOOD(limit_store_add_bounce(store, "a@example.com", TRUE, 3, BASE, &is_suppressed, &error));
    GOOD(limit_store_tell_bounce(store, "A@example.com", &was_told, &error));
    assert_false(was_told);
    GOOD(limit_store_tell_bounce(store, "a@example.com", &was_told, &error));
    assert_true(was_told);
    GOOD(limit_store_is_suppressed(store, "a@example.com", &is_suppressed, &error));
    assert_true(is_suppressed);
    GOOD(limit_store_forgive(store, "a@example.com", &error));
    GOOD(limit_store_forgive(store, "nobody@example.com", &error));
    GOOD(limit_store_is_suppressed(store, "a@example.com", &is_suppressed, &error));
    assert_false(is_suppressed);
    GOOD(limit_store_tell_bounce(store, "a@example.com", &was_told, &error));
    assert_false(was_told);
    GOOD(limit_store_add_bounce(store, "a@example.com", FALSE, 2, BASE, &is_suppressed, &error));
    assert_false(is_suppressed);
    store_rollback(store);
}

static void the_fuse_stays_blown_until_it_is_reset(void **state) {
    Store *store = fixture_store(state);
    gboolean is_blown = TRUE;
    GOOD(limit_store_is_fuse_blown(store, &is_blown, &error));
    assert_false(is_blown);
    GOOD(store_begin(store, &error));
    GOOD(limit_store_set_fuse(store, TRUE, BASE, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    GOOD(limit_store_is_fuse_blown(store, &is_blown, &error));
    assert_true(is_blown);
    GOOD(store_begin(store, &error));
    GOOD(limit_store_set_fuse(store, FALSE, BASE, &error));
    GOOD(store_commit(store, &error));
    GOOD(limit_store_is_fuse_blown(store, &is_blown, &error));
    assert_false(is_blown);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_counter_sums_this_period_and_the_last),
        STORE_TEST(no_window_of_a_period_holds_more_than_the_limit_lets_through),
        STORE_TEST(addresses_are_suppressed_after_enough_bounces),
        STORE_TEST(a_forgiven_address_begins_anew),
        STORE_TEST(the_fuse_stays_blown_until_it_is_reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
