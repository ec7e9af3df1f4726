/* test_search_store.c - complaints are found by words of any script, and queries are only words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/search_store.h"

static const gchar *const COMPLAINTS[] = {
    "我要求退款，订单12345没有收到货",             /* ticket 1 */
    "The kettle arrived broken. I want a refund!", /* 2 */
    "订单号67890，商品破损，要求退货",             /* 3 */
    "Café-Maschine defekt, Rechnung Größe XL",     /* 4 */
    "refund refund refund for order 12345",        /* 5 */
    "没有回复。收到了空包裹",                      /* 6 */
};

static void fill(Store *store) {
    GOOD(store_begin(store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(COMPLAINTS); i++)
        GOOD(add_text(store, (gint64)i + 101, (gint64)i + 1, COMPLAINTS[i], &error));
    GOOD(store_commit(store, &error));
}

static gchar *find(Store *store, const gchar *words, guint limit) {
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(search_store_find(store, words, limit, found, &error));
    GString *tickets = g_string_new(NULL);
    for (guint i = 0; i < found->len; i++)
        g_string_append_printf(tickets, "%d ", (gint)g_array_index(found, gint64, i));
    return g_string_free(tickets, FALSE);
}

static void words_of_any_script_are_found(void **state) {
    static const struct {
        const gchar *words;
        const gchar *expected;
    } rows[] = {
        {"退款", "1 "},
        {"订单", "1 3 "},
        {"没有收到", "1 "}, /* ticket 6 has both halves, but apart */
        {"没有", "1 6 "},
        {"货", "1 3 "},
        {"退货", "3 "},
        {"货退", ""},
        {"款订", ""}, /* over a comma */
        {"订单12345", "1 "},
        {"12345", "1 5 "},
        {"1234", ""},
        {"Refund", "2 5 "},
        {"REFUND kettle", "2 "},
        {"cafe größe", "4 "},
        {"GROSSE", "4 "},
        {"kettle missing", ""},
        {"", ""},
        {"？！", ""},
    };
    fill(fixture_store(state));
    Store *store = fixture_reopen(state);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *found = find(store, rows[i].words, 10);
        /* The order of two equally good ones is not promised. */
        g_auto(GStrv) parts = g_strsplit(rows[i].expected, " ", -1);
        gboolean is_same = strlen(found) == strlen(rows[i].expected);
        for (gchar **part = parts; *part != NULL; part++)
            is_same = is_same && strstr(found, *part) != NULL;
        if (!is_same)
            fail_msg("%s: %s", rows[i].words, found);
    }
}

static void the_best_come_first_and_no_more_than_asked_for(void **state) {
    Store *store = fixture_store(state);
    fill(store);
    g_autofree gchar *all = find(store, "refund", 10);
    assert_string_equal(all, "5 2 ");
    g_autofree gchar *one = find(store, "refund", 1);
    assert_string_equal(one, "5 ");
}

static void what_is_typed_is_never_a_query_language(void **state) {
    static const gchar *const queries[] = {
        "\"",
        "refund\"",
        "refund OR kettle",
        "NOT refund",
        "refund*",
        "words:x",
        "NEAR(a b, 2)",
        "^refund",
        "{words}:x",
        "a AND",
        "(refund",
        "refund + x",
        "-refund",
        "'; DROP TABLE ticket; --",
        "\\",
        "%",
        "rank:1",
        "refund\n\"",
        "a\"b\"c",
    };
    Store *store = fixture_store(state);
    fill(store);
    for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
        g_autofree gchar *found = find(store, queries[i], 10);
        if (strstr(queries[i], "refund OR") != NULL || strstr(queries[i], "NOT") != NULL)
            assert_string_equal(found, ""); /* "or" and "not" are words that are not there */
    }
    g_autofree gchar *still_there = find(store, "refund", 10);
    assert_string_equal(still_there, "5 2 ");
}

static void a_ticket_is_listed_once_however_many_mails_match(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    for (gint64 mail = 1; mail <= 5; mail++)
        GOOD(add_text(store, mail, 7, "kettle", &error));
    GOOD(add_text(store, 6, 0, "kettle", &error));       /* of no ticket */
    GOOD(add_text(store, 1, 8, "kettle spout", &error)); /* again: not indexed anew */
    GOOD(store_commit(store, &error));
    g_autofree gchar *found = find(store, "kettle", 10);
    assert_string_equal(found, "7 ");
    g_autofree gchar *again = find(store, "spout", 10);
    assert_string_equal(again, "");
}

static void what_is_rolled_back_is_not_found(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    GOOD(add_text(store, 1, 1, "kettle", &error));
    store_rollback(store);
    GOOD(store_begin(store, &error));
    GOOD(add_text(store, 1, 1, "teapot", &error));
    GOOD(store_commit(store, &error));
    g_autofree gchar *kettle = find(store, "kettle", 10);
    g_autofree gchar *teapot = find(store, "teapot", 10);
    assert_string_equal(kettle, "");
    assert_string_equal(teapot, "1 ");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(words_of_any_script_are_found),
        STORE_TEST(the_best_come_first_and_no_more_than_asked_for),
        STORE_TEST(what_is_typed_is_never_a_query_language),
        STORE_TEST(a_ticket_is_listed_once_however_many_mails_match),
        STORE_TEST(what_is_rolled_back_is_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
