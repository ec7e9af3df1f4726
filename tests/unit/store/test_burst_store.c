/* test_burst_store.c - sketches for four weeks, and the bursts that were found among them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/burst_store.h"

static gint64 add_complaint(Store *store, gint64 at) {
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->id = store_draw_id(store, SEQUENCE_TICKET);
    ticket->queue = g_strdup("quality");
    ticket->complainant = g_strdup("zhou@example.org");
    g_free(ticket->subject);
    ticket->subject = g_strdup("Kettle");
    ticket->language = g_strdup("en");
    ticket->created_at = at;
    GOOD(ticket_store_add(store, ticket, &error));
    return ticket->id;
}

static void sketch(Store *store, gint64 ticket, gint64 at, guint8 byte) {
    StoredSketch stored = {.ticket = ticket, .at = at};
    memset(stored.bytes, byte, SKETCH_BYTES);
    GOOD(burst_store_add_sketch(store, &stored, &error));
}

static void only_what_is_new_is_to_be_sketched(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(GArray) fresh = g_array_new(FALSE, TRUE, sizeof(StoredSketch));
    GOOD(store_begin(store, &error));
    add_complaint(store, 100); /* before the base */
    gint64 first = add_complaint(store, 1000);
    gint64 second = add_complaint(store, 1001);
    GOOD(burst_store_unsketched(store, 500, 10, fresh, &error));
    assert_int_equal(fresh->len, 2);
    assert_int_equal(g_array_index(fresh, StoredSketch, 0).ticket, first);
    assert_int_equal(g_array_index(fresh, StoredSketch, 0).at, 1000);
    sketch(store, first, 1000, 1);
    g_array_set_size(fresh, 0);
    GOOD(burst_store_unsketched(store, 500, 10, fresh, &error));
    assert_int_equal(fresh->len, 1);
    assert_int_equal(g_array_index(fresh, StoredSketch, 0).ticket, second);
    GOOD(store_commit(store, &error));
}

static void old_sketches_are_dropped_and_the_others_read(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(GArray) kept = g_array_new(FALSE, TRUE, sizeof(StoredSketch));
    GOOD(store_begin(store, &error));
    sketch(store, 1, 100, 7);
    sketch(store, 2, 200, 8);
    sketch(store, 3, 300, 9);
    GOOD(burst_store_sketches(store, 200, kept, &error));
    assert_int_equal(kept->len, 2);
    assert_int_equal(g_array_index(kept, StoredSketch, 0).bytes[SKETCH_BYTES - 1], 8);
    g_array_set_size(kept, 0);
    GOOD(burst_store_sketches(store, 0, kept, &error));
    assert_int_equal(kept->len, 2); /* the oldest is gone */
    GOOD(store_commit(store, &error));
}

static void a_burst_keeps_its_tickets_and_its_state(void **state) {
    Store *store = fixture_store(state);
    BurstCase burst = {.found_at = 500, .state = BURST_TOLD};
    BurstCase other = {.found_at = 100, .state = BURST_TOLD};
    memset(burst.bytes, 3, SKETCH_BYTES);
    GOOD(store_begin(store, &error));
    GOOD(burst_store_add(store, &other, &error));
    GOOD(burst_store_add(store, &burst, &error));
    GOOD(burst_store_add_ticket(store, burst.id, 11, &error));
    GOOD(burst_store_add_ticket(store, burst.id, 12, &error));
    GOOD(burst_store_add_ticket(store, other.id, 11, &error)); /* the first stays */
    GOOD(burst_store_set_state(store, burst.id, BURST_GROUPED, 12, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    BurstCase found = {0};
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GArray) since = g_array_new(FALSE, TRUE, sizeof(BurstCase));
    GOOD(burst_store_of_ticket(store, 11, &found, &error));
    assert_int_equal(found.id, burst.id);
    assert_int_equal(found.state, BURST_GROUPED);
    assert_int_equal(found.master, 12);
    assert_int_equal(found.bytes[0], 3);
    GOOD(burst_store_of_ticket(store, 99, &found, &error));
    assert_int_equal(found.id, 0);
    GOOD(burst_store_tickets(store, burst.id, tickets, &error));
    assert_int_equal(tickets->len, 2);
    GOOD(burst_store_since(store, 500, since, &error));
    assert_int_equal(since->len, 1);
    assert_int_equal(g_array_index(since, BurstCase, 0).id, burst.id);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(only_what_is_new_is_to_be_sketched),
        STORE_TEST(old_sketches_are_dropped_and_the_others_read),
        STORE_TEST(a_burst_keeps_its_tickets_and_its_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
