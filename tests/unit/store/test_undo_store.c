/* test_undo_store.c - a letter is taken back until somebody begins to send it, and not after */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/undo_store.h"

enum { NOW = 1000, DUE = 1600 };

static gint64 add_letter(Store *store, gint64 ticket, gint64 mail) {
    g_autoptr(Letter) letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->ticket = ticket;
    letter->kind = LETTER_ANSWER;
    letter->recipient = g_strdup("mei@example.cn");
    letter->message_id = g_strdup_printf("%" G_GINT64_FORMAT "@desk.example", letter->id);
    letter->headers = g_strdup("");
    letter->text = g_strdup("x");
    letter->html = g_strdup("x");
    GOOD(outbox_store_add(store, letter, LETTER_STATE_QUEUED, NOW, &error));
    const UndoRow row = {.letter = letter->id, .mail = mail, .due_at = DUE};
    GOOD(undo_store_delay(store, &row, "anna", &error));
    return letter->id;
}

static LetterState state_of(Store *store, gint64 letter) {
    OutboxRow *row = NULL;
    GOOD(outbox_store_load(store, letter, &row, &error));
    LetterState state = row->state;
    outbox_row_free(row);
    return state;
}

static void a_letter_waits_for_its_window(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    gint64 letter = add_letter(store, ticket, 3);
    GOOD(store_commit(store, &error));
    gint64 next = 0;
    GOOD(outbox_store_next_due(store, &next, &error));
    assert_int_equal(next, DUE);
    GOOD(store_begin(store, &error));
    g_autoptr(GPtrArray) early = NULL;
    GOOD(outbox_store_claim_due(store, DUE - 1, 9, &early, &error));
    assert_int_equal(early->len, 0);
    g_autoptr(GPtrArray) due = NULL;
    GOOD(outbox_store_claim_due(store, DUE, 9, &due, &error));
    assert_int_equal(due->len, 1);
    GOOD(store_commit(store, &error));
    assert_int_equal(state_of(store, letter), LETTER_STATE_SENDING);
}

static void the_letters_of_the_newest_answer_are_found(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    add_letter(store, ticket, 3);
    gint64 first = add_letter(store, ticket, 5);
    gint64 second = add_letter(store, ticket, 5);
    GOOD(store_commit(store, &error));
    g_autoptr(GPtrArray) rows = NULL;
    GOOD(undo_store_newest(store, ticket, "anna", &rows, &error));
    assert_int_equal(rows->len, 2);
    const UndoRow *row = rows->pdata[0];
    assert_int_equal(row->letter, first);
    assert_int_equal(((UndoRow *)rows->pdata[1])->letter, second);
    assert_int_equal(row->mail, 5);
    assert_int_equal(row->state, LETTER_STATE_QUEUED);
    assert_int_equal(row->due_at, DUE);
    assert_int_equal(row->created_at, NOW);
    assert_string_equal(row->recipient, "mei@example.cn");
    g_autoptr(GPtrArray) of_another = NULL;
    GOOD(undo_store_newest(store, ticket, "lina", &of_another, &error));
    assert_int_equal(of_another->len, 0);
}

static void what_is_cancelled_is_never_sent(void **state) {
    Store *store = fixture_store(state);
    gboolean is_cancelled = FALSE;
    GOOD(store_begin(store, &error));
    gint64 letter = add_letter(store, add_ticket(store, "mei@example.cn"), 3);
    GOOD(undo_store_cancel(store, letter, &is_cancelled, &error));
    assert_true(is_cancelled);
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    assert_int_equal(state_of(store, letter), LETTER_STATE_CANCELLED);
    guint count = 0;
    GOOD(store_begin(store, &error));
    GOOD(outbox_store_release_held(store, DUE, &count, &error));
    g_autoptr(GPtrArray) due = NULL;
    GOOD(outbox_store_claim_due(store, DUE * 2, 9, &due, &error));
    assert_int_equal(due->len, 0);
    GOOD(undo_store_cancel(store, letter, &is_cancelled, &error));
    assert_false(is_cancelled);
    GOOD(store_commit(store, &error));
}

static void what_is_being_sent_can_not_be_cancelled(void **state) {
    Store *store = fixture_store(state);
    gboolean is_cancelled = TRUE;
    GOOD(store_begin(store, &error));
    gint64 letter = add_letter(store, add_ticket(store, "mei@example.cn"), 3);
    g_autoptr(GPtrArray) due = NULL;
    GOOD(outbox_store_claim_due(store, DUE, 9, &due, &error));
    GOOD(undo_store_cancel(store, letter, &is_cancelled, &error));
    assert_false(is_cancelled);
    /* Given back before its end was sent: it can be taken back again. */
    GOOD(outbox_store_put_back(store, letter, DUE + 10, NULL, &error));
    GOOD(undo_store_cancel(store, letter, &is_cancelled, &error));
    assert_true(is_cancelled);
    GOOD(store_commit(store, &error));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_letter_waits_for_its_window),
        STORE_TEST(the_letters_of_the_newest_answer_are_found),
        STORE_TEST(what_is_cancelled_is_never_sent),
        STORE_TEST(what_is_being_sent_can_not_be_cancelled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
