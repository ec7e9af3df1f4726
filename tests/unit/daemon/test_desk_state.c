/* test_desk_state.c - what the desk tells of itself is read as it was written, or not at all */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib/gstdio.h>

#include "../../../src/daemon/health.h"
#include "daemon/desk_state.h"

typedef struct {
    gchar *folder;
    gchar *store;
    gchar *file;
} Place;

static int make_place(void **state) {
    Place *place = g_new0(Place, 1);
    place->folder = g_dir_make_tmp("amends-state-XXXXXX", NULL);
    place->store = g_build_filename(place->folder, "amends.db", NULL);
    place->file = g_strconcat(place->store, ".state", NULL);
    *state = place;
    return 0;
}

static int take_place_away(void **state) {
    Place *place = *state;
    g_unlink(place->file);
    g_rmdir(place->folder);
    g_free(place->folder);
    g_free(place->store);
    g_free(place->file);
    g_free(place);
    return 0;
}

static void a_state_is_read_as_it_was_written(void **state) {
    const Place *place = *state;
    g_autoptr(DeskState) written = desk_state_new();
    written->pid = 4711;
    written->started_at = 1700000000;
    written->settings_fault = g_strdup("amends.yaml:3:1: unknown key \"x\"\nsecond line");
    written->delivery.was_tried = TRUE;
    written->delivery.down_seconds = 77;
    MailboxState *mailbox = desk_state_add_mailbox(written, "[客户] = a;b\\c");
    mailbox->waiting = 3;
    mailbox->last_error = g_strdup("bytes \xff that are no text");
    desk_state_add_mailbox(written, "second")->connected_since = 1700000100;
    desk_state_add_account(written, "work")->trouble = g_strdup("invalid_grant");
    assert_true(desk_state_save(written, place->store, NULL));
    g_autoptr(DeskState) read = NULL;
    assert_true(desk_state_load(place->store, &read, NULL));
    assert_int_equal(read->pid, 4711);
    assert_int_equal(read->started_at, 1700000000);
    assert_string_equal(read->settings_fault, "amends.yaml:3:1: unknown key \"x\" second line");
    assert_true(read->delivery.was_tried);
    assert_int_equal(read->delivery.down_seconds, 77);
    assert_int_equal(read->mailboxes->len, 2);
    const MailboxState *first = read->mailboxes->pdata[0];
    assert_string_equal(first->name, "[客户] = a;b\\c");
    assert_int_equal(first->waiting, 3);
    assert_true(g_utf8_validate(first->last_error, -1, NULL));
    assert_int_equal(((const MailboxState *)read->mailboxes->pdata[1])->connected_since,
                     1700000100);
    assert_string_equal(((const AccountState *)read->accounts->pdata[0])->trouble, "invalid_grant");
}

static void a_state_is_for_its_owner_alone(void **state) {
    const Place *place = *state;
    GStatBuf about;
    g_autoptr(DeskState) written = desk_state_new();
    assert_true(desk_state_save(written, place->store, NULL));
    assert_int_equal(g_stat(place->file, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
}

static void no_file_and_a_damaged_one_are_no_state(void **state) {
    const Place *place = *state;
    g_autoptr(DeskState) read = NULL;
    assert_true(desk_state_load(place->store, &read, NULL));
    assert_null(read);
    assert_true(g_file_set_contents(place->file, "nonsense\n[", -1, NULL));
    assert_true(desk_state_load(place->store, &read, NULL));
    assert_null(read);
}

/* --- where it comes from -----------------------------------------------------------------------
 */

static const MailboxState *described(Health *health, DeskState **out_state) {
    *out_state = desk_state_new();
    health_describe(health, *out_state);
    return (*out_state)->mailboxes->pdata[0];
}

static void a_mailbox_that_fails_and_works_again_says_so(void **state) {
    Health *health = health_new();
    MailboxHealth *mailbox = health_of_mailbox(health, "a");
    g_autoptr(DeskState) first = NULL;
    assert_int_equal(described(health, &first)->connected_since, 0);
    assert_false(mailbox_health_works(mailbox));
    mailbox_health_fails(mailbox, "refused");
    mailbox_health_fails(mailbox, "timed out");
    g_autoptr(DeskState) failing = NULL;
    const MailboxState *then = described(health, &failing);
    assert_int_equal(then->connected_since, 0);
    assert_true(then->failing_since > 0);
    assert_string_equal(then->last_error, "timed out");
    assert_true(mailbox_health_works(mailbox));
    g_autoptr(DeskState) good = NULL;
    assert_true(described(health, &good)->connected_since > 0);
    g_autoptr(DeskState) again = NULL;
    assert_int_equal(described(health, &again)->failing_since, 0);
    health_free(health);
}

static void mails_on_the_desk_are_counted_until_they_are_settled(void **state) {
    Health *health = health_new();
    MailboxHealth *mailbox = health_of_mailbox(health, "a");
    gint64 now = g_get_real_time() / G_USEC_PER_SEC;
    mailbox_health_took(mailbox, now - 5);
    mailbox_health_took(mailbox, now - 90);
    g_autoptr(DeskState) two = NULL;
    assert_int_equal(described(health, &two)->waiting, 2);
    assert_int_equal(((MailboxState *)two->mailboxes->pdata[0])->oldest_waiting_at, now - 90);
    mailbox_health_settled(mailbox, now - 90, TRUE);
    mailbox_health_settled(mailbox, now - 5, FALSE);
    g_autoptr(DeskState) none = NULL;
    const MailboxState *then = described(health, &none);
    assert_int_equal(then->waiting, 0);
    assert_in_range(then->last_lag, 90, 95);
    health_free(health);
}

static void a_mailbox_that_left_the_settings_is_forgotten(void **state) {
    Health *health = health_new();
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_ptr_array_add(names, (gpointer) "b");
    health_of_mailbox(health, "a");
    mailbox_health_fails(health_of_mailbox(health, "b"), "refused");
    health_keep_mailboxes(health, names);
    g_autoptr(DeskState) left = desk_state_new();
    health_describe(health, left);
    assert_int_equal(left->mailboxes->len, 1);
    assert_string_equal(((MailboxState *)left->mailboxes->pdata[0])->last_error, "refused");
    health_free(health);
}

static void the_way_out_is_down_until_a_server_speaks_of_a_letter(void **state) {
    static const struct {
        SendOutcome outcome;
        gboolean is_server_down;
        gboolean is_down;
    } results[] = {{SEND_SENT, FALSE, FALSE},  {SEND_LATER, TRUE, TRUE},
                   {SEND_UNKNOWN, TRUE, TRUE}, {SEND_LATER, FALSE, FALSE},
                   {SEND_LATER, TRUE, TRUE},   {SEND_REFUSED, FALSE, FALSE}};
    Health *health = health_new();
    for (gsize i = 0; i < G_N_ELEMENTS(results); i++) {
        const SendResult result = {.outcome = results[i].outcome,
                                   .is_server_down = results[i].is_server_down};
        health_letter_done(health, &result);
        g_autoptr(DeskState) then = desk_state_new();
        health_describe(health, then);
        assert_int_equal(then->delivery.down_since > 0, results[i].is_down);
        assert_true(then->delivery.was_tried);
    }
    health_free(health);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_state_is_read_as_it_was_written, make_place,
                                        take_place_away),
        cmocka_unit_test_setup_teardown(a_state_is_for_its_owner_alone, make_place,
                                        take_place_away),
        cmocka_unit_test_setup_teardown(no_file_and_a_damaged_one_are_no_state, make_place,
                                        take_place_away),
        cmocka_unit_test(a_mailbox_that_fails_and_works_again_says_so),
        cmocka_unit_test(mails_on_the_desk_are_counted_until_they_are_settled),
        cmocka_unit_test(a_mailbox_that_left_the_settings_is_forgotten),
        cmocka_unit_test(the_way_out_is_down_until_a_server_speaks_of_a_letter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
