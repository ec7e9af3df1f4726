/* test_history_store.c - what happened is kept in order, and nobody can change it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include <sqlite3.h>

#include "store/history_store.h"

static gint64 add_event(Store *store, gint64 ticket, gint64 mail, const gchar *name) {
    HistoryRow row = {.event = store_draw_id(store, SEQUENCE_EVENT),
                      .ticket = ticket,
                      .at = 1800000000,
                      .name = (gchar *)name,
                      .mail = mail,
                      .actor = (gchar *)"anna",
                      .stage_from = (gchar *)"received",
                      .stage_to = (gchar *)"acknowledged",
                      .rule = (gchar *)"a rule",
                      .detail = (gchar *)"细节"};
    GOOD(history_store_add(store, &row, &error));
    return row.event;
}

static void events_come_back_in_their_order(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 first = add_event(store, 1001, 7, "complaint_arrived");
    add_event(store, 1002, 8, "complaint_arrived");
    gint64 second = add_event(store, 1001, 0, "grace_ended");
    gint64 about_the_desk = add_event(store, 0, 7, "fuse_blown");
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(GPtrArray) of_ticket = NULL;
    GOOD(history_store_of_ticket(store, 1001, &of_ticket, &error));
    assert_int_equal(of_ticket->len, 2);
    const HistoryRow *row = of_ticket->pdata[0];
    assert_int_equal(row->event, first);
    assert_int_equal(row->ticket, 1001);
    assert_int_equal(row->at, 1800000000);
    assert_int_equal(row->mail, 7);
    assert_string_equal(row->name, "complaint_arrived");
    assert_string_equal(row->actor, "anna");
    assert_string_equal(row->stage_from, "received");
    assert_string_equal(row->stage_to, "acknowledged");
    assert_string_equal(row->rule, "a rule");
    assert_string_equal(row->detail, "细节");
    assert_int_equal(((HistoryRow *)of_ticket->pdata[1])->event, second);
    g_autoptr(GPtrArray) of_mail = NULL;
    GOOD(history_store_of_mail(store, 7, &of_mail, &error));
    assert_int_equal(of_mail->len, 2);
    assert_int_equal(((HistoryRow *)of_mail->pdata[1])->event, about_the_desk);
    g_autoptr(GPtrArray) of_desk = NULL;
    GOOD(history_store_of_ticket(store, 0, &of_desk, &error));
    assert_int_equal(of_desk->len, 1);
    g_autoptr(GPtrArray) of_no_mail = NULL;
    GOOD(history_store_of_mail(store, 0, &of_no_mail, &error));
    assert_int_equal(of_no_mail->len, 0);
}

static void what_may_be_missing_is_null(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    HistoryRow row = {
        .event = store_draw_id(store, SEQUENCE_EVENT), .ticket = 1001, .name = (gchar *)"noted"};
    GOOD(history_store_add(store, &row, &error));
    FAILS(history_store_add(store, &row, &error), AMENDS_ERROR_BAD_MAIL);
    GOOD(store_commit(store, &error));
    g_autoptr(GPtrArray) rows = NULL;
    GOOD(history_store_of_ticket(store, 1001, &rows, &error));
    const HistoryRow *found = rows->pdata[0];
    assert_null(found->actor);
    assert_null(found->rule);
    assert_null(found->detail);
    assert_null(found->stage_from);
}

static void history_cannot_be_changed_by_anybody(void **state) {
    static const gchar replace[] =
        "PRAGMA recursive_triggers=ON; INSERT OR REPLACE INTO history (event, ticket, at, name, "
        "mail) VALUES (1, 1001, 0, 'x', 0)";
    static const gchar *const attempts[] = {
        "UPDATE history SET detail = 'nothing happened'",
        "DELETE FROM history",
        replace,
    };
    Fixture *fixture = *state;
    GOOD(store_begin(fixture->store, &error));
    add_event(fixture->store, 1001, 7, "complaint_arrived");
    GOOD(store_commit(fixture->store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(attempts); i++) {
        sqlite3 *other = NULL;
        assert_int_equal(sqlite3_open(fixture->path, &other), SQLITE_OK);
        assert_int_equal(sqlite3_exec(other, attempts[i], NULL, NULL, NULL), SQLITE_CONSTRAINT);
        assert_non_null(strstr(sqlite3_errmsg(other), "history is only added to"));
        sqlite3_close(other);
    }
    g_autoptr(GPtrArray) rows = NULL;
    GOOD(history_store_of_ticket(fixture->store, 1001, &rows, &error));
    assert_int_equal(rows->len, 1);
    assert_string_equal(((HistoryRow *)rows->pdata[0])->detail, "细节");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(events_come_back_in_their_order),
        STORE_TEST(what_may_be_missing_is_null),
        STORE_TEST(history_cannot_be_changed_by_anybody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
