/* test_inquiry_store.c - questions come back, are due in order, and end */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/inquiry_store.h"

static void ask(Store *store, gint64 ticket, gint64 due_at) {
    const Inquiry inquiry = {.event = store_draw_id(store, SEQUENCE_EVENT),
                             .ticket = ticket,
                             .department = (gchar *)"finance",
                             .person = (gchar *)"anna",
                             .question = (gchar *)"退款在哪一步？ Where is it?",
                             .mail = 5,
                             .asked_at = 100,
                             .due_at = due_at,
                             .late_at = due_at + 50};
    GOOD(inquiry_store_add(store, &inquiry, &error));
}

static GPtrArray *all_of(Store *store, gint64 ticket) {
    GPtrArray *rows = NULL;
    GOOD(inquiry_store_of_ticket(store, ticket, &rows, &error));
    return rows;
}

static gint64 next_of(Store *store, gint64 ticket) {
    gint64 next = 0;
    GOOD(inquiry_store_next_due(store, ticket, &next, &error));
    return next;
}

static void a_question_comes_back(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    ask(store, ticket, 900);
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(GPtrArray) rows = all_of(store, ticket);
    assert_int_equal(rows->len, 1);
    const Inquiry *back = rows->pdata[0];
    assert_int_equal(back->ticket, ticket);
    assert_int_equal(back->state, INQUIRY_OPEN);
    assert_string_equal(back->department, "finance");
    assert_string_equal(back->person, "anna");
    assert_string_equal(back->question, "退款在哪一步？ Where is it?");
    assert_int_equal(back->mail, 5);
    assert_int_equal(back->asked_at, 100);
    assert_int_equal(back->due_at, 900);
    assert_int_equal(back->late_at, 950);
}

static void it_is_due_then_late_then_no_more(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    assert_true(next_of(store, ticket) == G_MAXINT64);
    ask(store, ticket, 900);
    ask(store, ticket, 400);
    g_autoptr(GPtrArray) rows = all_of(store, ticket);
    Inquiry *later = rows->pdata[0];
    Inquiry *earlier = rows->pdata[1];
    assert_int_equal(next_of(store, ticket), 400);
    earlier->reminded_at = 401;
    earlier->late_at = 470;
    GOOD(inquiry_store_save(store, earlier, &error));
    assert_int_equal(next_of(store, ticket), 470);
    earlier->told_at = 451;
    GOOD(inquiry_store_save(store, earlier, &error));
    assert_int_equal(next_of(store, ticket), 900);
    later->state = INQUIRY_ANSWERED;
    later->answered_at = 500;
    GOOD(inquiry_store_save(store, later, &error));
    assert_true(next_of(store, ticket) == G_MAXINT64);
    GOOD(store_commit(store, &error));
}

static void it_goes_over_to_another_ticket(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 from = add_ticket(store, "mei@example.cn");
    gint64 to = add_ticket(store, "mei@example.cn");
    ask(store, from, 900);
    GOOD(inquiry_store_move(store, from, to, &error));
    g_autoptr(GPtrArray) left = all_of(store, from);
    g_autoptr(GPtrArray) moved = all_of(store, to);
    assert_int_equal(left->len, 0);
    assert_int_equal(moved->len, 1);
    GOOD(store_commit(store, &error));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_question_comes_back),
        STORE_TEST(it_is_due_then_late_then_no_more),
        STORE_TEST(it_goes_over_to_another_ticket),
    };
    return cmocka_run_group_tests_name("inquiry_store", tests, NULL, NULL);
}
