/* test_clock_store.c - each clock of a ticket stands once, and strikes in its order */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/clock_store.h"

static void save(Store *store, gint64 ticket, ClockKind kind, gint64 next_at) {
    g_autoptr(TicketClock) clock = ticket_clock_new(ticket, kind, kind == CLOCK_LEGAL ? "x" : NULL);
    clock->started_at = 1;
    clock->promised = 2;
    clock->due_at = 3;
    clock->paused_at = 4;
    clock->remaining = 5;
    clock->met_at = 6;
    clock->levels_told = 7;
    clock->next_at = next_at;
    GOOD(clock_store_save(store, clock, &error));
}

static void a_clock_is_kept_as_it_is(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    save(store, ticket, CLOCK_LEGAL, 60);
    save(store, ticket, CLOCK_SOLUTION, 50);
    save(store, ticket, CLOCK_SOLUTION, 8);
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(GPtrArray) clocks = NULL;
    GOOD(clock_store_of_ticket(store, ticket, &clocks, &error));
    assert_int_equal(clocks->len, 2);
    const TicketClock *legal = clocks->pdata[0];
    const TicketClock *solution = clocks->pdata[1];
    assert_int_equal(legal->kind, CLOCK_LEGAL);
    assert_string_equal(legal->legal, "x");
    assert_int_equal(solution->kind, CLOCK_SOLUTION);
    assert_null(solution->legal);
    const gint64 got[] = {solution->ticket, solution->started_at,  solution->promised,
                          solution->due_at, solution->paused_at,   solution->remaining,
                          solution->met_at, solution->levels_told, solution->next_at};
    for (gint i = 1; i < (gint)G_N_ELEMENTS(got); i++)
        assert_int_equal(got[i], i);
    GOOD(store_begin(store, &error));
    GOOD(clock_store_remove(store, legal, &error));
    GOOD(store_commit(store, &error));
    g_autoptr(GPtrArray) left = NULL;
    GOOD(clock_store_of_ticket(store, ticket, &left, &error));
    assert_int_equal(left->len, 1);
}

static void what_strikes_comes_in_its_order_and_stays(void **state) {
    Store *store = fixture_store(state);
    gint64 next = 0;
    GOOD(clock_store_next(store, &next, &error));
    assert_int_equal(next, G_MAXINT64);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    save(store, ticket, CLOCK_OWNER, 0);
    save(store, ticket, CLOCK_ANSWER, 90);
    save(store, ticket, CLOCK_PROGRESS, 70);
    save(store, ticket, CLOCK_SOLUTION, 80);
    GOOD(store_commit(store, &error));
    for (guint round = 0; round < 2; round++) {
        g_autoptr(GPtrArray) clocks = NULL;
        GOOD(clock_store_due(store, 80, 10, &clocks, &error));
        assert_int_equal(clocks->len, 2);
        assert_int_equal(((TicketClock *)clocks->pdata[0])->kind, CLOCK_PROGRESS);
        assert_int_equal(((TicketClock *)clocks->pdata[1])->kind, CLOCK_SOLUTION);
    }
    GOOD(clock_store_next(store, &next, &error));
    assert_int_equal(next, 70);
}

static void names_are_read_back(void **state) {
    (void)state;
    static const struct {
        const gchar *name;
        gboolean is_good;
        ClockKind kind;
        const gchar *legal;
    } rows[] = {{"owner", TRUE, CLOCK_OWNER, NULL},
                {"first-answer", TRUE, CLOCK_ANSWER, NULL},
                {"legal/final-response", TRUE, CLOCK_LEGAL, "final-response"},
                {"legal", FALSE, 0, NULL},
                {"nonsense", FALSE, 0, NULL},
                {NULL, FALSE, 0, NULL}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        ClockKind kind = 0;
        const gchar *legal = NULL;
        assert_int_equal(ticket_clock_read_name(rows[i].name, &kind, &legal), rows[i].is_good);
        if (!rows[i].is_good)
            continue;
        g_autoptr(TicketClock) clock = ticket_clock_new(1, kind, legal);
        g_autofree gchar *name = ticket_clock_name(clock);
        assert_int_equal(kind, rows[i].kind);
        assert_string_equal(name, rows[i].name);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_clock_is_kept_as_it_is),
        STORE_TEST(what_strikes_comes_in_its_order_and_stays),
        cmocka_unit_test(names_are_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
