/* test_conflict_store.c - whom a ticket names comes back, and goes along when tickets are merged */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/conflict_store.h"

static gboolean may_see(Store *store, gint64 ticket, const gchar *person) {
    gboolean may = FALSE;
    GOOD(conflict_store_may_see(store, ticket, person, &may, &error));
    return may;
}

static void who_is_named_may_not_see_this_ticket_and_may_see_others(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    gint64 other = add_ticket(store, "mei@example.cn");
    GOOD(conflict_store_add(store, ticket, "Lina", 3, &error));
    GOOD(conflict_store_add(store, ticket, "anna", 3, &error));
    GOOD(conflict_store_add(store, ticket, "anna", 4, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    assert_false(may_see(store, ticket, "anna"));
    assert_false(may_see(store, ticket, "LINA"));
    assert_true(may_see(store, ticket, "tom"));
    assert_true(may_see(store, ticket, NULL));
    assert_true(may_see(store, other, "anna"));
    g_autoptr(GPtrArray) named = NULL;
    GOOD(conflict_store_of_ticket(store, ticket, &named, &error));
    assert_int_equal(named->len, 2);
    assert_string_equal(named->pdata[0], "anna");
    assert_string_equal(named->pdata[1], "lina");
}

static void a_persons_tickets_are_listed(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 first = add_ticket(store, "mei@example.cn");
    gint64 second = add_ticket(store, "mei@example.cn");
    GOOD(conflict_store_add(store, second, "anna", 0, &error));
    GOOD(conflict_store_add(store, first, "Anna", 0, &error));
    GOOD(conflict_store_add(store, first, "lina", 0, &error));
    GOOD(store_commit(store, &error));
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(conflict_store_of_person(store, "ANNA", tickets, &error));
    assert_int_equal(tickets->len, 2);
    assert_int_equal(g_array_index(tickets, gint64, 0), first);
    assert_int_equal(g_array_index(tickets, gint64, 1), second);
}

static void what_is_merged_takes_its_names_along(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 from = add_ticket(store, "mei@example.cn");
    gint64 to = add_ticket(store, "mei@example.cn");
    GOOD(conflict_store_add(store, from, "anna", 1, &error));
    GOOD(conflict_store_add(store, from, "lina", 1, &error));
    GOOD(conflict_store_add(store, to, "lina", 2, &error));
    GOOD(conflict_store_copy(store, from, to, &error));
    GOOD(store_commit(store, &error));
    assert_false(may_see(store, to, "anna"));
    assert_false(may_see(store, to, "lina"));
    assert_false(may_see(store, from, "anna"));
}

static void a_ticket_that_is_not_there_can_name_nobody(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    FAILS(conflict_store_add(store, 4711, "anna", 1, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(who_is_named_may_not_see_this_ticket_and_may_see_others),
        STORE_TEST(a_persons_tickets_are_listed),
        STORE_TEST(what_is_merged_takes_its_names_along),
        STORE_TEST(a_ticket_that_is_not_there_can_name_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
