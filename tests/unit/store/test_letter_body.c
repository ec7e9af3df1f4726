/* test_letter_body.c - letters are kept small, and read for ever */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/letter_body.h"
#include "store/outbox_store.h"

static const gchar PAGE[] = "<td style=\"padding:7px 12px 7px 0;color:#5c6b71\">Complainant</td>\n"
                            "<td style=\"padding:7px 0;border-top:1px solid\">Answer by</td>\n";

static gint64 add_letter(Store *store, gint64 ticket) {
    g_autoptr(Letter) letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->ticket = ticket;
    letter->recipient = g_strdup("mei@example.cn");
    letter->message_id = g_strdup_printf("%" G_GINT64_FORMAT "@desk.example", letter->id);
    letter->headers = g_strdup("Subject: kettle\r\n");
    letter->text = g_strdup("words");
    letter->html = g_strdup(PAGE);
    GOOD(outbox_store_add(store, letter, LETTER_STATE_QUEUED, 1, &error));
    return letter->id;
}

static gint64 add_committed_letter(Store *store) {
    GOOD(store_begin(store, &error));
    gint64 id = add_letter(store, add_ticket(store, "mei@example.cn"));
    GOOD(store_commit(store, &error));
    return id;
}

static void learn(Store *store, const gchar *words) {
    g_autoptr(GBytes) commons = g_bytes_new(words, strlen(words));
    GOOD(letter_body_learn(store, commons, &error));
}

static void assert_page(Store *store, gint64 letter) {
    OutboxRow *row = NULL;
    GOOD(outbox_store_load(store, letter, &row, &error));
    assert_non_null(row);
    assert_string_equal(row->letter->html, PAGE);
    outbox_row_free(row);
}

static void letters_are_read_whatever_the_store_has_learnt_since(void **state) {
    Store *store = fixture_store(state);
    gint64 untaught = add_committed_letter(store);
    learn(store, PAGE);
    gint64 first = add_committed_letter(store);
    learn(store, "other templates, other words");
    gint64 second = add_committed_letter(store);
    store = fixture_reopen(state);
    assert_page(store, untaught);
    assert_page(store, first);
    assert_page(store, second);
    learn(store, "and others again");
    assert_page(store, first);
}

static void nothing_learnt_is_good_too(void **state) {
    Store *store = fixture_store(state);
    learn(store, "");
    gint64 letter = add_committed_letter(store);
    store = fixture_reopen(state);
    assert_page(store, letter);
}

static void the_same_is_learnt_without_writing(void **state) {
    Store *store = fixture_store(state);
    learn(store, PAGE);
    store = fixture_reopen(state);
    Fixture *fixture = *state;
    g_autofree gchar *log = g_strconcat(fixture->path, "-wal", NULL);
    GStatBuf before = {0};
    GStatBuf after = {0};
    g_stat(log, &before);
    learn(store, PAGE);
    g_stat(log, &after);
    assert_int_equal(after.st_size, before.st_size);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(letters_are_read_whatever_the_store_has_learnt_since),
        STORE_TEST(nothing_learnt_is_good_too),
        STORE_TEST(the_same_is_learnt_without_writing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
