/* test_search_query.c - words and phrases of any script find the newest mails */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/search_query.h"

static void words_and_phrases_become_one_expression(void **state) {
    (void)state;
    static const struct {
        const gchar *typed;
        const gchar *expected;
    } rows[] = {
        {"kettle", "\"kettle\""},
        {"Kettle leaks", "\"kettle\" AND \"leaks\""},
        {"\"at the handle\"", "\"at the handle\""},
        {"kettle “at the handle” refund", "\"kettle\" AND \"at the handle\" AND \"refund\""},
        {"退款", "\"退款\""},
        {"退", "\"退\" *"},
        {"“没有收到”", "\"没有 有收 收到\""},
        {"「退款 kettle」", "\"退款 款 kettle\""},
        {"\"kettle 退\"", "\"kettle 退\" *"},
        {"\"not closed", "\"not closed\""},
        {"\"\" kettle", "\"kettle\""},
        {"", NULL},
        {"\"？\" !", NULL},
        {"a* OR NEAR(b)", "\"a\" AND \"or\" AND \"near\" AND \"b\""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *got = search_query_make(rows[i].typed);
        if (g_strcmp0(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].typed, got);
    }
}

static const gchar *const MAILS[] = {
    "我要求退款，订单12345没有收到货",           /* ticket 1 */
    "The kettle leaks at the handle: a refund!", /* 2 */
    "没有退货。收到了空包裹",                    /* 3 */
    "At last, the kettle: handle with care",     /* 4 */
};

static void fill(Store *store) {
    GOOD(store_begin(store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(MAILS); i++)
        GOOD(add_text(store, (gint64)i + 101, (gint64)i + 1, MAILS[i], &error));
    GOOD(add_text(store, 200, 1, "Another mail about the refund", &error));
    GOOD(add_text(store, 201, 0, "A refund that belongs to no ticket", &error));
    GOOD(store_commit(store, &error));
}

static void the_newest_come_first_and_each_ticket_once(void **state) {
    static const struct {
        const gchar *typed;
        guint limit;
        const gchar *expected; /* ticket/mail */
        gboolean is_cut;
    } rows[] = {
        {"refund", 10, "1/200 2/102", FALSE},
        {"refund", 1, "1/200", TRUE},
        {"kettle handle", 10, "4/104 2/102", FALSE},
        {"\"at the handle\"", 10, "2/102", FALSE},
        {"退款", 10, "1/101", FALSE},
        {"没有收到", 10, "1/101", FALSE},
        {"没有", 10, "3/103 1/101", FALSE},
        {"“退款，订单12345”", 10, "1/101", FALSE},
        {"nothing", 10, "", FALSE},
        {"!", 10, "", FALSE},
    };
    Store *store = fixture_store(state);
    fill(store);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) hits = g_array_new(FALSE, FALSE, sizeof(SearchHit));
        const SearchQuestion question = {rows[i].typed, rows[i].limit};
        gboolean is_cut = FALSE;
        GOOD(search_query_find(store, &question, hits, &is_cut, &error));
        g_autoptr(GString) got = g_string_new(NULL);
        for (guint k = 0; k < hits->len; k++) {
            const SearchHit *hit = &g_array_index(hits, SearchHit, k);
            g_string_append_printf(got, "%s%d/%d", k > 0 ? " " : "", (int)hit->ticket,
                                   (int)hit->mail);
        }
        if (strcmp(got->str, rows[i].expected) != 0 || is_cut != rows[i].is_cut)
            fail_msg("%s: %s, cut %d", rows[i].typed, got->str, is_cut);
    }
}

static void the_skeleton_of_a_mail_is_enough_to_read_it(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(GBytes) raw = g_bytes_new_static("Subject: a\n\nwords\n", 18);
    g_autoptr(GBytes) skeleton = NULL;
    g_autoptr(GBytes) nothing = NULL;
    GOOD(store_begin(store, &error));
    const MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                         .ticket = add_ticket(store, "mei@example.cn"),
                         .sender = (gchar *)"",
                         .subject = (gchar *)"",
                         .why = (gchar *)""};
    GOOD(add_raw_mail(store, &row, raw, NULL, &error));
    GOOD(store_commit(store, &error));
    GOOD(search_query_skeleton(store, row.id, &skeleton, &error));
    assert_true(g_bytes_equal(raw, skeleton));
    GOOD(search_query_skeleton(store, row.id + 1, &nothing, &error));
    assert_null(nothing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_phrases_become_one_expression),
        STORE_TEST(the_newest_come_first_and_each_ticket_once),
        STORE_TEST(the_skeleton_of_a_mail_is_enough_to_read_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
