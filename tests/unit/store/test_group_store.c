/* test_group_store.c - tickets join and leave cases, and a merged one gives its place away */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/broadcast_store.h"
#include "store/group_store.h"

static GroupCase case_of(Store *store, gint64 ticket) {
    GroupCase group = {0};
    GOOD(group_store_of_ticket(store, ticket, &group, &error));
    return group;
}

static void a_case_has_its_master_and_its_members(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 master = add_ticket(store, "mei@example.cn");
    gint64 other = add_ticket(store, "li@example.cn");
    gint64 alone = add_ticket(store, "zhao@example.cn");
    GOOD(group_store_add(store, master, 100, &error));
    GOOD(group_store_join(store, master, other, 200, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    assert_int_equal(case_of(store, other).master, master);
    assert_int_equal(case_of(store, master).members, 2);
    assert_int_equal(case_of(store, alone).master, 0);
    g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(group_store_members(store, master, members, &error));
    assert_int_equal(members->len, 2);
    assert_int_equal(g_array_index(members, gint64, 1), other);
}

static void a_ticket_belongs_to_one_case_at_most(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 master = add_ticket(store, "mei@example.cn");
    gint64 other = add_ticket(store, "li@example.cn");
    GOOD(group_store_add(store, master, 100, &error));
    GOOD(group_store_add(store, other, 100, &error));
    FAILS(group_store_join(store, master, other, 200, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

static void a_case_ends_with_its_last_member(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 master = add_ticket(store, "mei@example.cn");
    GOOD(group_store_add(store, master, 100, &error));
    GOOD(group_store_set_statement(store, master, 7, &error));
    assert_int_equal(case_of(store, master).statement, 7);
    GOOD(group_store_leave(store, master, &error));
    assert_int_equal(case_of(store, master).master, 0);
    GOOD(group_store_add(store, master, 300, &error));
    assert_int_equal(case_of(store, master).statement, 0);
    GOOD(store_commit(store, &error));
}

static void set_severe(Store *store, gint64 id, const gchar *cause, const gchar *whys) {
    g_autoptr(Ticket) ticket = NULL;
    GOOD(ticket_store_load(store, id, &ticket, &error));
    ticket->severity = SEVERITY_HIGH;
    g_free(ticket->cause);
    ticket->cause = g_strdup(cause);
    g_free(ticket->whys);
    ticket->whys = g_strdup(whys);
    GOOD(ticket_store_save(store, ticket, &error));
}

static void set_answered(Store *store, gint64 number) {
    g_autoptr(Ticket) ticket = NULL;
    GOOD(ticket_store_load(store, number, &ticket, &error));
    ticket->first_answered_at = 300;
    GOOD(ticket_store_save(store, ticket, &error));
}

static void severe_members_without_a_cause_are_counted(void **state) {
    Store *store = fixture_store(state);
    guint count = 0;
    GOOD(store_begin(store, &error));
    gint64 master = add_ticket(store, "mei@example.cn");
    gint64 other = add_ticket(store, "li@example.cn");
    GOOD(group_store_add(store, master, 100, &error));
    GOOD(group_store_join(store, master, other, 200, &error));
    GOOD(group_store_count_uncaused(store, master, &count, &error));
    assert_int_equal(count, 0);
    set_severe(store, other, "product/defect", NULL);
    GOOD(group_store_count_uncaused(store, master, &count, &error));
    assert_int_equal(count, 1);
    set_severe(store, other, "product/defect", "the seal");
    GOOD(group_store_count_uncaused(store, master, &count, &error));
    assert_int_equal(count, 0);
    GOOD(group_store_count_unanswered_severe(store, master, &count, &error));
    assert_int_equal(count, 1);
    set_answered(store, other);
    GOOD(group_store_count_unanswered_severe(store, master, &count, &error));
    assert_int_equal(count, 0);
    GOOD(store_commit(store, &error));
}

static void a_survivor_takes_the_place_of_what_was_merged_into_it(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 master = add_ticket(store, "mei@example.cn");
    gint64 merged = add_ticket(store, "li@example.cn");
    gint64 survivor = add_ticket(store, "zhao@example.cn");
    GOOD(group_store_add(store, master, 100, &error));
    GOOD(group_store_join(store, master, merged, 200, &error));
    GOOD(group_store_merge(store, merged, survivor, &error));
    assert_int_equal(case_of(store, survivor).master, master);
    assert_int_equal(case_of(store, merged).master, 0);
    GOOD(group_store_merge(store, survivor, master, &error));
    assert_int_equal(case_of(store, master).members, 1);
    GOOD(store_commit(store, &error));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_case_has_its_master_and_its_members),
        STORE_TEST(a_ticket_belongs_to_one_case_at_most),
        STORE_TEST(a_case_ends_with_its_last_member),
        STORE_TEST(severe_members_without_a_cause_are_counted),
        STORE_TEST(a_survivor_takes_the_place_of_what_was_merged_into_it),
    };
    return cmocka_run_group_tests_name("group_store", tests, NULL, NULL);
}
