/* test_deadline_store.c - each deadline stands once, and is due in its order */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/deadline_store.h"

static void set(Store *store, gint64 ticket, DeadlineKind kind, gint64 due_at) {
    DeadlineOrder order = {.kind = kind, .due_at = due_at};
    GOOD(deadline_store_set(store, ticket, &order, &error));
}

static void a_deadline_is_set_replaced_and_taken_away(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    set(store, ticket, DEADLINE_GRACE, 100);
    set(store, ticket, DEADLINE_SURVEY, 50);
    set(store, ticket, DEADLINE_GRACE, 70);
    set(store, ticket, DEADLINE_SURVEY_REMINDER, 0);
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(GArray) rows = NULL;
    GOOD(deadline_store_of_ticket(store, ticket, &rows, &error));
    assert_int_equal(rows->len, 2);
    assert_int_equal(g_array_index(rows, DeadlineRow, 0).kind, DEADLINE_SURVEY);
    assert_int_equal(g_array_index(rows, DeadlineRow, 1).kind, DEADLINE_GRACE);
    assert_int_equal(g_array_index(rows, DeadlineRow, 1).due_at, 70);
    GOOD(store_begin(store, &error));
    set(store, ticket, DEADLINE_SURVEY, 0);
    set(store, ticket, DEADLINE_SURVEY, 0);
    GOOD(store_commit(store, &error));
    g_autoptr(GArray) left = NULL;
    GOOD(deadline_store_of_ticket(store, ticket, &left, &error));
    assert_int_equal(left->len, 1);
}

static void what_is_due_comes_oldest_first_and_stays(void **state) {
    Store *store = fixture_store(state);
    gint64 next = 0;
    GOOD(deadline_store_next(store, &next, &error));
    assert_int_equal(next, G_MAXINT64);
    GOOD(store_begin(store, &error));
    gint64 tickets[4];
    for (gint i = 0; i < 4; i++) {
        tickets[i] = add_ticket(store, "mei@example.cn");
        set(store, tickets[i], DEADLINE_GRACE, 100 - 10 * i);
    }
    GOOD(store_commit(store, &error));
    for (guint round = 0; round < 2; round++) {
        g_autoptr(GArray) rows = NULL;
        GOOD(deadline_store_due(store, 90, 2, &rows, &error));
        assert_int_equal(rows->len, 2);
        assert_int_equal(g_array_index(rows, DeadlineRow, 0).ticket, tickets[3]);
        assert_int_equal(g_array_index(rows, DeadlineRow, 1).ticket, tickets[2]);
    }
    g_autoptr(GArray) all = NULL;
    GOOD(deadline_store_due(store, 90, 100, &all, &error));
    assert_int_equal(all->len, 3);
    GOOD(deadline_store_next(store, &next, &error));
    assert_int_equal(next, 70);
}

static void a_deadline_of_no_ticket_is_refused(void **state) {
    Store *store = fixture_store(state);
    DeadlineOrder order = {.kind = DEADLINE_GRACE, .due_at = 5};
    GOOD(store_begin(store, &error));
    FAILS(deadline_store_set(store, 4711, &order, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_deadline_is_set_replaced_and_taken_away),
        STORE_TEST(what_is_due_comes_oldest_first_and_stays),
        STORE_TEST(a_deadline_of_no_ticket_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
