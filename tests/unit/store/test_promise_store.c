/* test_promise_store.c - promises come back, are due in order, and end */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/promise_store.h"

static gint64 add_promise(Store *store, gint64 ticket, PromiseKind kind, gint64 due_at) {
    const Promise promise = {.event = store_draw_id(store, SEQUENCE_EVENT),
                             .ticket = ticket,
                             .kind = kind,
                             .person = (gchar *)"anna",
                             .words = (gchar *)"打电话 call back",
                             .mail = 5,
                             .made_at = 100,
                             .due_at = due_at};
    GOOD(promise_store_add(store, &promise, &error));
    return promise.event;
}

static Promise *first_open(Store *store, gint64 ticket) {
    g_autoptr(GPtrArray) open = NULL;
    GOOD(promise_store_open(store, ticket, &open, &error));
    return open->len > 0 ? g_ptr_array_steal_index(open, 0) : NULL;
}

static void a_promise_comes_back(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    gint64 event = add_promise(store, ticket, PROMISE_DELAY, 900);
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(Promise) back = first_open(store, ticket);
    assert_non_null(back);
    assert_int_equal(back->event, event);
    assert_int_equal(back->ticket, ticket);
    assert_int_equal(back->kind, PROMISE_DELAY);
    assert_int_equal(back->state, PROMISE_OPEN);
    assert_string_equal(back->person, "anna");
    assert_string_equal(back->words, "打电话 call back");
    assert_int_equal(back->mail, 5);
    assert_int_equal(back->made_at, 100);
    assert_int_equal(back->due_at, 900);
}

static void the_next_is_the_first_of_which_nobody_was_reminded(void **state) {
    Store *store = fixture_store(state);
    gint64 next = 0;
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    GOOD(promise_store_next_due(store, ticket, &next, &error));
    assert_true(next == G_MAXINT64);
    add_promise(store, ticket, PROMISE_OF_AGENT, 900);
    add_promise(store, ticket, PROMISE_OF_AGENT, 400);
    GOOD(promise_store_next_due(store, ticket, &next, &error));
    assert_int_equal(next, 400);
    g_autoptr(Promise) first = first_open(store, ticket);
    assert_int_equal(first->due_at, 400);
    first->reminded_at = 401;
    GOOD(promise_store_save(store, first, 0, &error));
    GOOD(promise_store_next_due(store, ticket, &next, &error));
    assert_int_equal(next, 900);
    GOOD(store_commit(store, &error));
}

static void what_a_mail_has_kept_is_open_again_when_it_is_taken_back(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    add_promise(store, ticket, PROMISE_OF_AGENT, 900);
    g_autoptr(Promise) promise = first_open(store, ticket);
    promise->state = PROMISE_KEPT;
    promise->ended_at = 500;
    GOOD(promise_store_save(store, promise, 8, &error));
    assert_null(first_open(store, ticket));
    GOOD(promise_store_reopen(store, ticket, 7, &error));
    assert_null(first_open(store, ticket));
    GOOD(promise_store_reopen(store, ticket, 8, &error));
    g_autoptr(Promise) again = first_open(store, ticket);
    assert_non_null(again);
    assert_int_equal(again->ended_at, 0);
    GOOD(store_commit(store, &error));
}

static void what_is_open_goes_over_to_another_ticket(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 from = add_ticket(store, "mei@example.cn");
    gint64 to = add_ticket(store, "mei@example.cn");
    add_promise(store, from, PROMISE_OF_AGENT, 900);
    g_autoptr(Promise) kept = first_open(store, from);
    kept->state = PROMISE_KEPT;
    GOOD(promise_store_save(store, kept, 8, &error));
    add_promise(store, from, PROMISE_OF_AGENT, 950);
    GOOD(promise_store_move(store, from, to, &error));
    g_autoptr(GPtrArray) left = NULL;
    g_autoptr(Promise) moved = first_open(store, to);
    GOOD(promise_store_of_ticket(store, from, &left, &error));
    assert_int_equal(left->len, 1);
    assert_non_null(moved);
    assert_int_equal(moved->due_at, 950);
    GOOD(store_commit(store, &error));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_promise_comes_back),
        STORE_TEST(the_next_is_the_first_of_which_nobody_was_reminded),
        STORE_TEST(what_a_mail_has_kept_is_open_again_when_it_is_taken_back),
        STORE_TEST(what_is_open_goes_over_to_another_ticket),
    };
    return cmocka_run_group_tests_name("promise_store", tests, NULL, NULL);
}
