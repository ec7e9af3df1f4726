/* test_staff_mailbox_store.c - what is known of a mailbox that fails, and its letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/outbox_store.h"
#include "store/staff_mailbox_store.h"

#define ANNA "Anna@Staff.example"
#define LINA "lina@staff.example"

enum { NOW = 1000, LATER = 9000 };

static gint64 add_letter(Store *store, const gchar *recipient, LetterState letter_state) {
    g_autoptr(Letter) letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->kind = LETTER_NEW_TICKET;
    letter->recipient = g_strdup(recipient);
    letter->message_id = g_strdup_printf("%" G_GINT64_FORMAT "@desk.example", letter->id);
    letter->headers = g_strdup("");
    letter->text = g_strdup("x");
    letter->html = g_strdup("x");
    GOOD(outbox_store_add(store, letter, letter_state, NOW, &error));
    return letter->id;
}

static void expect_letter(Store *store, gint64 letter, LetterState letter_state, gint64 due_at) {
    OutboxRow *row = NULL;
    GOOD(outbox_store_load(store, letter, &row, &error));
    assert_int_equal(row->state, letter_state);
    assert_int_equal(row->due_at, due_at);
    outbox_row_free(row);
}

static void what_is_known_of_a_mailbox_outlives_a_restart(void **state) {
    Store *store = fixture_store(state);
    const StaffMailbox full = {
        .state = STAFF_MAILBOX_FULL, .trial = 7, .trials = 2, .changed_at = NOW};
    const StaffMailbox dead = {
        .state = STAFF_MAILBOX_DEAD, .entry = (gchar *)"f00", .changed_at = LATER};
    GOOD(store_begin(store, &error));
    GOOD(staff_mailbox_store_save(store, ANNA, &full, &error));
    GOOD(staff_mailbox_store_save(store, LINA, &full, &error));
    GOOD(staff_mailbox_store_save(store, LINA, &dead, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(StaffMailbox) anna = NULL;
    g_autoptr(StaffMailbox) lina = NULL;
    g_autoptr(StaffMailbox) nobody = NULL;
    GOOD(staff_mailbox_store_load(store, "ANNA@staff.example", &anna, &error));
    GOOD(staff_mailbox_store_load(store, LINA, &lina, &error));
    GOOD(staff_mailbox_store_load(store, "mia@staff.example", &nobody, &error));
    assert_int_equal(anna->state, STAFF_MAILBOX_FULL);
    assert_int_equal(anna->trial, 7);
    assert_int_equal(anna->trials, 2);
    assert_int_equal(anna->changed_at, NOW);
    assert_null(anna->entry);
    assert_int_equal(lina->state, STAFF_MAILBOX_DEAD);
    assert_string_equal(lina->entry, "f00");
    assert_null(nobody);
    g_autoptr(GPtrArray) all = NULL;
    GOOD(staff_mailbox_store_list(store, &all, &error));
    assert_int_equal(all->len, 2);
    assert_string_equal(((StaffMailbox *)all->pdata[0])->address, "anna@staff.example");
    GOOD(store_begin(store, &error));
    GOOD(staff_mailbox_store_forget(store, LINA, &error));
    GOOD(store_commit(store, &error));
    g_autoptr(StaffMailbox) forgotten = NULL;
    GOOD(staff_mailbox_store_load(store, LINA, &forgotten, &error));
    assert_null(forgotten);
}

static void the_letters_of_one_address_wait_and_go_on(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 trial = add_letter(store, ANNA, LETTER_STATE_QUEUED);
    gint64 other = add_letter(store, "anna@staff.example", LETTER_STATE_QUEUED);
    gint64 of_lina = add_letter(store, LINA, LETTER_STATE_QUEUED);
    gint64 held = add_letter(store, ANNA, LETTER_STATE_HELD);
    gint64 failed = add_letter(store, ANNA, LETTER_STATE_FAILED);
    GOOD(staff_mailbox_store_hold_letters(store, ANNA, trial, &error));
    expect_letter(store, trial, LETTER_STATE_QUEUED, NOW);
    expect_letter(store, other, LETTER_STATE_HELD, 0);
    expect_letter(store, of_lina, LETTER_STATE_QUEUED, NOW);
    GOOD(staff_mailbox_store_release_letters(store, ANNA, LATER, &error));
    expect_letter(store, trial, LETTER_STATE_QUEUED, NOW);
    expect_letter(store, other, LETTER_STATE_QUEUED, LATER);
    expect_letter(store, held, LETTER_STATE_QUEUED, LATER);
    expect_letter(store, failed, LETTER_STATE_FAILED, 0);
    expect_letter(store, of_lina, LETTER_STATE_QUEUED, NOW);
    GOOD(store_commit(store, &error));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(what_is_known_of_a_mailbox_outlives_a_restart),
        STORE_TEST(the_letters_of_one_address_wait_and_go_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
