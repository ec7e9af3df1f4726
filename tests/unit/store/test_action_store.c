/* test_action_store.c - improvements come back, are due in order; complaints of a cause are counted
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/action_store.h"
#include "store/ticket_store.h"

static gint64 note(Store *store, gint64 ticket, gint64 due_at) {
    Action action = {.ticket = ticket,
                     .cause = (gchar *)"logistics/late",
                     .words = (gchar *)"当天发货 same day",
                     .owner = (gchar *)"lina",
                     .person = (gchar *)"anna",
                     .made_at = 100,
                     .due_at = due_at,
                     .next_at = due_at};
    GOOD(action_store_add(store, &action, &error));
    return action.number;
}

static gint64 add_caused(Store *store, const gchar *address, const gchar *cause, gint64 at) {
    g_autoptr(Ticket) ticket = NULL;
    gint64 id = add_ticket(store, address);
    GOOD(ticket_store_load(store, id, &ticket, &error));
    ticket->cause = g_strdup(cause);
    ticket->created_at = at;
    GOOD(ticket_store_save(store, ticket, &error));
    return id;
}

static void an_action_comes_back_with_what_became_of_it(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    assert_int_equal(note(store, ticket, 900), 1);
    assert_int_equal(note(store, ticket, 800), 2);
    g_autoptr(Action) action = NULL;
    GOOD(action_store_load(store, 1, &action, &error));
    action->state = ACTION_MEASURED;
    action->told = g_strdup("We send on the same day.");
    action->done_at = 500;
    action->before = 9;
    action->after = 2;
    GOOD(action_store_save(store, action, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(Action) back = NULL;
    g_autoptr(Action) none = NULL;
    GOOD(action_store_load(store, 1, &back, &error));
    GOOD(action_store_load(store, 3, &none, &error));
    assert_null(none);
    assert_int_equal(back->ticket, ticket);
    assert_int_equal(back->state, ACTION_MEASURED);
    assert_string_equal(back->words, "当天发货 same day");
    assert_string_equal(back->told, "We send on the same day.");
    assert_string_equal(back->owner, "lina");
    assert_string_equal(back->person, "anna");
    assert_int_equal(back->due_at, 900);
    assert_int_equal(back->done_at, 500);
    assert_int_equal(back->before, 9);
    assert_int_equal(back->after, 2);
}

static void what_is_finished_is_not_listed_and_what_is_settled_not_due(void **state) {
    Store *store = fixture_store(state);
    gint64 next = 0;
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    note(store, ticket, 900);
    note(store, ticket, 400);
    GOOD(action_store_next(store, ticket, &next, &error));
    assert_int_equal(next, 400);
    g_autoptr(GPtrArray) all = NULL;
    GOOD(action_store_unfinished(store, 10, &all, &error));
    assert_int_equal(all->len, 2);
    Action *first = all->pdata[0];
    assert_int_equal(first->number, 2);
    first->state = ACTION_FINISHED;
    first->next_at = 0;
    GOOD(action_store_save(store, first, &error));
    g_autoptr(GPtrArray) left = NULL;
    GOOD(action_store_unfinished(store, 10, &left, &error));
    assert_int_equal(left->len, 1);
    GOOD(action_store_next(store, ticket, &next, &error));
    assert_int_equal(next, 900);
    GOOD(store_commit(store, &error));
}

static void each_person_of_a_cause_is_found_once(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 first = add_caused(store, "mei@example.cn", "logistics/late", 200);
    add_caused(store, "MEI@example.cn", "logistics/late", 250);
    gint64 other = add_caused(store, "tom@example.com", "logistics/late", 299);
    add_caused(store, "eva@example.com", "logistics/late", 300);
    add_caused(store, "eve@example.com", "logistics/late", 199);
    add_caused(store, "ann@example.com", "logistics/lost", 250);
    CausePeriod period = {.cause = "logistics/late", .from = 200, .until = 300};
    guint count = 0;
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(action_store_count(store, &period, &count, &error));
    assert_int_equal(count, 3);
    GOOD(action_store_count_people(store, &period, &count, &error));
    assert_int_equal(count, 2);
    GOOD(action_store_people(store, &period, 1, people, &error));
    assert_int_equal(people->len, 1);
    assert_int_equal(g_array_index(people, gint64, 0), first);
    period.after = first;
    GOOD(action_store_people(store, &period, 5, people, &error));
    assert_int_equal(people->len, 2);
    assert_int_equal(g_array_index(people, gint64, 1), other);
    GOOD(store_commit(store, &error));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(an_action_comes_back_with_what_became_of_it),
        STORE_TEST(what_is_finished_is_not_listed_and_what_is_settled_not_due),
        STORE_TEST(each_person_of_a_cause_is_found_once),
    };
    return cmocka_run_group_tests_name("action_store", tests, NULL, NULL);
}
