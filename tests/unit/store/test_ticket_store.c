/* test_ticket_store.c - tickets come back as they were saved, and lists hold what was asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

static void assert_same_ticket(const Ticket *one, const Ticket *other) {
    assert_int_equal(one->id, other->id);
    const gchar *const ones[] = {one->subject,  one->complainant, one->complainant_name,
                                 one->language, one->queue,       one->owner,
                                 one->category, one->cause,       one->whys};
    const gchar *const others[] = {other->subject,  other->complainant, other->complainant_name,
                                   other->language, other->queue,       other->owner,
                                   other->category, other->cause,       other->whys};
    for (gsize i = 0; i < G_N_ELEMENTS(ones); i++)
        assert_int_equal(g_strcmp0(ones[i], others[i]), 0);
    assert_int_equal(one->stage, other->stage);
    assert_int_equal(one->waiting_on, other->waiting_on);
    assert_int_equal(one->outcome, other->outcome);
    assert_int_equal(one->created_at, other->created_at);
    assert_int_equal(one->updated_at, other->updated_at);
    assert_int_equal(one->answer_by, other->answer_by);
    assert_int_equal(one->solve_by, other->solve_by);
    assert_int_equal(one->first_answered_at, other->first_answered_at);
    assert_int_equal(one->resolved_at, other->resolved_at);
    assert_int_equal(one->closed_at, other->closed_at);
    assert_int_equal(one->merged_into, other->merged_into);
    assert_int_equal(one->linked_to, other->linked_to);
    assert_int_equal(one->reopened_count, other->reopened_count);
    assert_int_equal(one->automatic_letters, other->automatic_letters);
    assert_int_equal(one->asked, other->asked);
    assert_int_equal(one->marks, other->marks);
    assert_int_equal(one->zone_minutes, other->zone_minutes);
}

static void a_ticket_comes_back_as_it_was(void **state) {
    Store *store = fixture_store(state);
    gint64 first = add_committed_ticket(store, "mei@example.cn");
    g_autoptr(Ticket) ticket = ticket_new();
    g_free(ticket->subject);
    ticket->subject = g_strdup("水壶坏了 \"kettle\"; DROP TABLE ticket --");
    ticket->complainant = g_strdup("Mei@Example.CN");
    ticket->complainant_name = g_strdup("梅");
    ticket->language = g_strdup("zh");
    ticket->queue = g_strdup("quality");
    ticket->owner = g_strdup("anna");
    ticket->cause = g_strdup("product/defect");
    ticket->whys = g_strdup("The seal is thin.\n供应商换了材料");
    ticket->stage = STAGE_INVESTIGATING;
    ticket->waiting_on = WAITING_ON_COMPLAINANT;
    ticket->outcome = OUTCOME_PARTLY;
    ticket->created_at = 1;
    ticket->updated_at = 2;
    ticket->answer_by = 3;
    ticket->solve_by = 4;
    ticket->first_answered_at = 5;
    ticket->resolved_at = 6;
    ticket->closed_at = G_MAXINT64;
    ticket->linked_to = first;
    ticket->reopened_count = 7;
    ticket->automatic_letters = 8;
    ticket->asked = 3;
    ticket->marks = MARK_PROGRESS | MARK_CHECKED;
    ticket->zone_minutes = -210;
    GOOD(store_begin(store, &error));
    ticket->id = store_draw_id(store, SEQUENCE_TICKET);
    GOOD(ticket_store_add(store, ticket, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(Ticket) loaded = NULL;
    GOOD(ticket_store_load(store, ticket->id, &loaded, &error));
    assert_same_ticket(loaded, ticket);

    g_free(ticket->owner);
    ticket->owner = NULL;
    ticket->category = g_strdup("kettles");
    ticket->stage = STAGE_CLOSED;
    ticket->waiting_on = WAITING_ON_NOBODY;
    ticket->linked_to = 0;
    ticket->merged_into = first;
    GOOD(store_begin(store, &error));
    GOOD(ticket_store_save(store, ticket, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(Ticket) saved = NULL;
    GOOD(ticket_store_load(store, ticket->id, &saved, &error));
    assert_same_ticket(saved, ticket);
}

static void a_ticket_that_is_not_there_is_null(void **state) {
    Ticket *ticket = NULL;
    GOOD(ticket_store_load(fixture_store(state), 4711, &ticket, &error));
    assert_null(ticket);
    GOOD(ticket_store_load_survivor(fixture_store(state), 4711, &ticket, &error));
    assert_null(ticket);
}

static void saving_what_is_not_there_fails(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->id = 4711;
    GOOD(store_begin(store, &error));
    FAILS(ticket_store_save(store, ticket, &error), AMENDS_ERROR_STORE_DAMAGED);
    store_rollback(store);
}

static void adding_a_ticket_twice_fails(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(Ticket) ticket = NULL;
    gint64 id = add_committed_ticket(store, "mei@example.cn");
    GOOD(ticket_store_load(store, id, &ticket, &error));
    GOOD(store_begin(store, &error));
    FAILS(ticket_store_add(store, ticket, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

static void merge(Store *store, gint64 from, gint64 into) {
    g_autoptr(Ticket) ticket = NULL;
    GOOD(ticket_store_load(store, from, &ticket, &error));
    ticket->merged_into = into;
    GOOD(ticket_store_save(store, ticket, &error));
}

static void merged_tickets_lead_to_the_survivor(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ids[4];
    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++)
        ids[i] = add_ticket(store, "mei@example.cn");
    merge(store, ids[0], ids[1]);
    merge(store, ids[1], ids[2]);
    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++) {
        g_autoptr(Ticket) survivor = NULL;
        GOOD(ticket_store_load_survivor(store, ids[i], &survivor, &error));
        assert_int_equal(survivor->id, i < 3 ? ids[2] : ids[3]);
    }
    merge(store, ids[2], ids[0]);
    Ticket *none = NULL;
    FAILS(ticket_store_load_survivor(store, ids[0], &none, &error), AMENDS_ERROR_STORE_DAMAGED);
    assert_null(none);
    store_rollback(store);
}

static void add_listed(Store *store, const gchar *complainant, const gchar *owner,
                       const gchar *queue, Stage stage, gint64 merged_into) {
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->id = store_draw_id(store, SEQUENCE_TICKET);
    ticket->complainant = g_strdup(complainant);
    ticket->owner = g_strdup(owner);
    ticket->queue = g_strdup(queue);
    ticket->stage = stage;
    ticket->merged_into = merged_into;
    GOOD(ticket_store_add(store, ticket, &error));
}

static void lists_hold_what_was_asked_for_newest_first(void **state) {
    static const struct {
        const gchar *name;
        TicketFilter filter;
        const gchar *expected; /* last digits of the ids */
    } rows[] = {
        {"all", {.stage = -1}, "654321"},
        {"stage none means any", {.stage = STAGE_NONE}, "654321"},
        {"two", {.stage = -1, .limit = 2}, "65"},
        {"all but one", {.stage = -1, .except = 1006}, "54321"},
        {"open", {.stage = -1, .only_open = TRUE}, "6521"},
        {"closed", {.stage = STAGE_CLOSED}, "3"},
        {"in a stage", {.stage = STAGE_RECEIVED}, "41"},
        {"open in a stage", {.stage = STAGE_RECEIVED, .only_open = TRUE}, "1"},
        {"open and closed", {.stage = STAGE_CLOSED, .only_open = TRUE}, ""},
        {"of an owner", {.stage = -1, .owner = "anna"}, "532"},
        {"open of an owner", {.stage = -1, .owner = "anna", .only_open = TRUE}, "52"},
        {"of a queue", {.stage = -1, .queue = "quality"}, "321"},
        {"open of a queue", {.stage = -1, .queue = "quality", .only_open = TRUE}, "21"},
        {"of a complainant", {.stage = -1, .complainant = " LI@example.cn"}, "63"},
        {"of one but this", {.stage = -1, .complainant = "li@example.cn", .except = 1006}, "3"},
        {"of a complainant and an owner",
         {.stage = -1, .complainant = "li@example.cn", .owner = "anna"},
         "3"},
        {"of nobody", {.stage = -1, .owner = "zoe"}, ""},
    };
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    add_listed(store, "mei@example.cn", NULL, "quality", STAGE_RECEIVED, 0);
    add_listed(store, "mei@example.cn", "anna", "quality", STAGE_OFFERED, 0);
    add_listed(store, "Li@example.cn", "anna", "quality", STAGE_CLOSED, 0);
    add_listed(store, "mei@example.cn", NULL, "service", STAGE_RECEIVED, 1001);
    add_listed(store, "mei@example.cn", "anna", "service", STAGE_RESOLVED, 0);
    add_listed(store, "li@example.cn", "bo", "service", STAGE_ACKNOWLEDGED, 0);
    GOOD(store_commit(store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) tickets = NULL;
        GOOD(ticket_store_list(store, &rows[i].filter, &tickets, &error));
        g_autoptr(GString) found = g_string_new(NULL);
        for (guint j = 0; j < tickets->len; j++)
            g_string_append_printf(found, "%d", (gint)((Ticket *)tickets->pdata[j])->id - 1000);
        if (strcmp(found->str, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].name, found->str);
    }
}

static void participants_are_kept_once_whatever_their_case(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "Mei@Example.cn");
    gint64 other = add_ticket(store, NULL);
    GOOD(ticket_store_add_participant(store, ticket, "bo@example.com", ROLE_AGENT, &error));
    GOOD(ticket_store_add_participant(store, ticket, " BO@example.com ", ROLE_AGENT, &error));
    GOOD(ticket_store_add_participant(store, ticket, "mei@example.cn", ROLE_COMPLAINANT, &error));
    FAILS(ticket_store_add_participant(store, 4711, "x@example.com", ROLE_AGENT, &error),
          AMENDS_ERROR_BAD_MAIL);
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(GPtrArray) addresses = NULL;
    GOOD(ticket_store_participants(store, ticket, &addresses, &error));
    assert_int_equal(addresses->len, 2);
    assert_string_equal(addresses->pdata[0], "bo@example.com");
    assert_string_equal(addresses->pdata[1], "mei@example.cn");
    g_autoptr(GPtrArray) nobody = NULL;
    GOOD(ticket_store_participants(store, other, &nobody, &error));
    assert_int_equal(nobody->len, 0);
}

static void text_that_is_no_utf8_is_stored_as_valid_text(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(Ticket) ticket = ticket_new();
    g_free(ticket->subject);
    ticket->subject = g_strdup("a\xff"
                               "b");
    ticket->complainant = g_strdup("mei@example.cn");
    GOOD(store_begin(store, &error));
    ticket->id = store_draw_id(store, SEQUENCE_TICKET);
    GOOD(ticket_store_add(store, ticket, &error));
    GOOD(store_commit(store, &error));
    g_autoptr(Ticket) loaded = NULL;
    GOOD(ticket_store_load(store, ticket->id, &loaded, &error));
    assert_string_equal(loaded->subject, "a\xef\xbf\xbd"
                                         "b");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_ticket_comes_back_as_it_was),
        STORE_TEST(a_ticket_that_is_not_there_is_null),
        STORE_TEST(saving_what_is_not_there_fails),
        STORE_TEST(adding_a_ticket_twice_fails),
        STORE_TEST(merged_tickets_lead_to_the_survivor),
        STORE_TEST(lists_hold_what_was_asked_for_newest_first),
        STORE_TEST(participants_are_kept_once_whatever_their_case),
        STORE_TEST(text_that_is_no_utf8_is_stored_as_valid_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
