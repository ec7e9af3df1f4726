/* test_report_rows.c - tickets of a period and what belongs to them come row by row */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include <sqlite3.h>

#include "store/report_rows.h"

/* Tickets 1001 to 1006, received at 100, 200, 200, 300, 400, 500; those of odd number in "shop". */
static void add_six_tickets(void **state) {
    static const gint64 times[] = {100, 200, 200, 300, 400, 500};
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        g_autoptr(Ticket) ticket = ticket_new();
        ticket->id = store_draw_id(store, SEQUENCE_TICKET);
        ticket->complainant = g_strdup("mei@example.cn");
        ticket->queue = g_strdup(i % 2 == 0 ? "shop" : "quality");
        ticket->stage = STAGE_RECEIVED;
        ticket->created_at = times[i];
        GOOD(ticket_store_add(store, ticket, &error));
    }
    GOOD(store_commit(store, &error));
}

static void a_period_of_arrivals_is_a_range_of_numbers(void **state) {
    static const struct {
        gint64 from, until;
        gint64 first, end;
    } rows[] = {
        {0, G_MAXINT64, 1001, 1007}, {200, 300, 1002, 1004}, {101, 200, 1002, 1002},
        {500, 501, 1006, 1007},      {501, 900, 1007, 1007}, {0, 100, 1001, 1001},
        {100, 101, 1001, 1002},
    };
    add_six_tickets(state);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        ReportRange range = {0};
        GOOD(report_range_find(fixture_store(state), rows[i].from, rows[i].until, &range, &error));
        assert_int_equal(range.first, rows[i].first);
        assert_int_equal(range.until, rows[i].end);
        assert_null(range.queue);
    }
}

static void an_empty_store_has_an_empty_range(void **state) {
    ReportRange range = {0};
    GOOD(report_range_find(fixture_store(state), 0, G_MAXINT64, &range, &error));
    assert_true(range.first >= range.until);
}

typedef struct {
    ReportView view;
    GString *seen; /* tickets */
    guint until;   /* stop after so many */
} Seeing;

static gboolean see(const gchar *const *values, gpointer data, GError **error) {
    Seeing *seeing = data;
    guint place = report_column_place(seeing->view, "ticket");
    g_string_append_printf(seeing->seen, "%s ", values[place]);
    if (--seeing->until > 0)
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "enough");
    return FALSE;
}

static gchar *tickets_of(void **state, ReportView view, const ReportRange *range) {
    Seeing seeing = {view, g_string_new(NULL), 1000};
    const ReportVisit visit = {.view = view, .range = *range, .visitor = see, .data = &seeing};
    GOOD(report_rows_visit(fixture_store(state), &visit, &error));
    return g_string_free(seeing.seen, FALSE);
}

static void tickets_come_in_order_and_of_one_queue_alone(void **state) {
    static const struct {
        ReportRange range;
        const gchar *expected;
    } rows[] = {
        {{1001, 1007, NULL}, "1001 1002 1003 1004 1005 1006 "},
        {{1001, 1007, "shop"}, "1001 1003 1005 "},
        {{1002, 1004, NULL}, "1002 1003 "},
        {{1002, 1004, "quality"}, "1002 "},
        {{1001, 1007, "none"}, ""},
        {{1007, 1007, NULL}, ""},
    };
    add_six_tickets(state);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *found = tickets_of(state, REPORT_TICKETS, &rows[i].range);
        assert_string_equal(found, rows[i].expected);
    }
}

static void run_sql(void **state, const gchar *sql) {
    Fixture *fixture = *state;
    sqlite3 *database = NULL;
    assert_int_equal(sqlite3_open(fixture->path, &database), SQLITE_OK);
    if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(database));
    sqlite3_close(database);
}

static void what_belongs_to_tickets_follows_their_order_and_queue(void **state) {
    static const gchar *const tables[] = {
        [REPORT_MAILS] =
            "INSERT INTO mail (id, ticket, state, kind, sender, subject, why,"
            " received_at, size) VALUES (%1$d, %2$d, 'handled', 'person', 'a', 's', 'w',"
            " 1, 1)",
        [REPORT_LETTERS] = "INSERT INTO letter VALUES (%1$d, %2$d, 'answer', 'a', 'a', '',"
                           " 'i%1$d', 's', 1, 'sent', 0, 1, 1, 1, 0, NULL)",
        [REPORT_CLOCKS] = "INSERT INTO ticket_clock VALUES (%2$d, 'clock%1$d', 1, 1, 1, 0, 0, 0,"
                          " 0, 0)",
        [REPORT_SURVEYS] = "INSERT INTO survey (ticket, address, address_key, sent_at, until,"
                           " reminded_at, voted_at, score) VALUES (%2$d, 'a', 'a', %1$d, 0, 0, 0,"
                           " 0)",
        [REPORT_OFFERS] = "INSERT INTO offer VALUES (%1$d, %2$d, 'open', 'anna', NULL, 0, 1, 0, 0,"
                          " 0, 0, 0, 0, 0);"
                          "INSERT INTO offer_option VALUES (%1$d, 0, 'refund', 'w', 1, 'EUR')",
        [REPORT_ACTIONS] = "INSERT INTO action VALUES (%1$d, %2$d, 'c', 'w', 'anna', 1, 'open',"
                           " NULL, 'bo', 1, 0, 0, 0, 0, 0, 0)",
        [REPORT_HISTORY] = "INSERT INTO history VALUES (%1$d, %2$d, 1, 'noted', NULL, 0, NULL,"
                           " NULL, NULL, NULL)",
    };
    static const gint tickets[] = {1004, 1001, 1003, 1001, 1006};
    const ReportRange all = {1001, 1006, NULL};
    const ReportRange shop = {1001, 1007, "shop"};
    add_six_tickets(state);
    for (gint view = REPORT_MAILS; view < REPORT_VIEW_COUNT; view++) {
        for (gint i = 0; i < (gint)G_N_ELEMENTS(tickets); i++) {
            g_autoptr(GString) sql = g_string_new(tables[view]);
            g_autofree gchar *number = g_strdup_printf("%d", i + 1);
            g_autofree gchar *ticket = g_strdup_printf("%d", tickets[i]);
            g_string_replace(sql, "%1$d", number, 0);
            g_string_replace(sql, "%2$d", ticket, 0);
            run_sql(state, sql->str);
        }
        g_autofree gchar *found = tickets_of(state, (ReportView)view, &all);
        g_autofree gchar *of_shop = tickets_of(state, (ReportView)view, &shop);
        assert_string_equal(found, "1001 1001 1003 1004 ");
        assert_string_equal(of_shop, "1001 1001 1003 ");
    }
}

static void a_visitor_ends_the_visit_with_its_error(void **state) {
    add_six_tickets(state);
    Seeing seeing = {REPORT_TICKETS, g_string_new(NULL), 2};
    const ReportVisit visit = {
        .view = REPORT_TICKETS, .range = {1001, 1007, NULL}, .visitor = see, .data = &seeing};
    FAILS(report_rows_visit(fixture_store(state), &visit, &error), AMENDS_ERROR_TRY_LATER);
    assert_string_equal(seeing.seen->str, "1001 1002 ");
    g_string_free(seeing.seen, TRUE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_period_of_arrivals_is_a_range_of_numbers),
        STORE_TEST(an_empty_store_has_an_empty_range),
        STORE_TEST(tickets_come_in_order_and_of_one_queue_alone),
        STORE_TEST(what_belongs_to_tickets_follows_their_order_and_queue),
        STORE_TEST(a_visitor_ends_the_visit_with_its_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
