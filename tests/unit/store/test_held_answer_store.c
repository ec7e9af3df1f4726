/* test_held_answer_store.c - answers that wait come back, with what became of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/held_answer_store.h"

static gint64 add_mail(Store *store, gint64 ticket) {
    g_autoptr(GBytes) raw = g_bytes_new_static("x", 1);
    const MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL), .ticket = ticket};
    GOOD(add_raw_mail(store, &row, raw, NULL, &error));
    return row.id;
}

static HeldAnswer make(gint64 mail, gint64 ticket, const gchar *person) {
    return (HeldAnswer){.mail = mail,
                        .ticket = ticket,
                        .person = (gchar *)person,
                        .reason = HOLD_TONE,
                        .detail = (gchar *)"blame: 您的责任",
                        .event = 7,
                        .held_at = 100,
                        .remind_at = 200,
                        .expires_at = 900};
}

static void an_answer_that_waits_comes_back(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    HeldAnswer held = make(add_mail(store, ticket), ticket, "anna");
    GOOD(held_answer_store_save(store, &held, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(GPtrArray) waiting = NULL;
    GOOD(held_answer_store_waiting(store, ticket, &waiting, &error));
    assert_int_equal(waiting->len, 1);
    const HeldAnswer *back = waiting->pdata[0];
    assert_int_equal(back->mail, held.mail);
    assert_int_equal(back->ticket, ticket);
    assert_string_equal(back->person, "anna");
    assert_int_equal(back->reason, HOLD_TONE);
    assert_int_equal(back->state, HELD_WAITING);
    assert_string_equal(back->detail, "blame: 您的责任");
    assert_int_equal(back->event, 7);
    assert_int_equal(back->held_at, 100);
    assert_int_equal(back->remind_at, 200);
    assert_int_equal(back->expires_at, 900);
    assert_int_equal(back->decided_at, 0);
    assert_null(back->decided_by);
}

static void what_was_decided_waits_no_more(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    HeldAnswer first = make(add_mail(store, ticket), ticket, "anna");
    HeldAnswer second = make(add_mail(store, ticket), ticket, "lina");
    GOOD(held_answer_store_save(store, &first, &error));
    GOOD(held_answer_store_save(store, &second, &error));
    first.state = HELD_DENIED;
    first.reason = HOLD_APPROVAL;
    first.decided_at = 300;
    first.decided_by = (gchar *)"mia";
    GOOD(held_answer_store_save(store, &first, &error));
    GOOD(store_commit(store, &error));
    g_autoptr(GPtrArray) waiting = NULL;
    GOOD(held_answer_store_waiting(store, ticket, &waiting, &error));
    assert_int_equal(waiting->len, 1);
    assert_int_equal(((HeldAnswer *)waiting->pdata[0])->mail, second.mail);
    g_autoptr(GPtrArray) all = NULL;
    GOOD(held_answer_store_of_ticket(store, ticket, &all, &error));
    assert_int_equal(all->len, 2);
    g_autoptr(HeldAnswer) loaded = NULL;
    GOOD(held_answer_store_load(store, first.mail, &loaded, &error));
    assert_int_equal(loaded->state, HELD_DENIED);
    assert_int_equal(loaded->reason, HOLD_APPROVAL);
    assert_int_equal(loaded->decided_at, 300);
    assert_string_equal(loaded->decided_by, "mia");
    HeldAnswer *none = NULL;
    GOOD(held_answer_store_load(store, 4711, &none, &error));
    assert_null(none);
}

static void the_next_reminder_or_end_is_known(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    gint64 at = 0;
    GOOD(held_answer_store_next_due(store, ticket, &at, &error));
    assert_true(at == G_MAXINT64);
    HeldAnswer first = make(add_mail(store, ticket), ticket, "anna");
    HeldAnswer second = make(add_mail(store, ticket), ticket, "lina");
    second.remind_at = 0;
    second.expires_at = 150;
    GOOD(held_answer_store_save(store, &first, &error));
    GOOD(held_answer_store_next_due(store, ticket, &at, &error));
    assert_int_equal(at, 200);
    GOOD(held_answer_store_save(store, &second, &error));
    GOOD(held_answer_store_next_due(store, ticket, &at, &error));
    assert_int_equal(at, 150);
    second.state = HELD_EXPIRED;
    first.remind_at = 0;
    GOOD(held_answer_store_save(store, &second, &error));
    GOOD(held_answer_store_save(store, &first, &error));
    GOOD(held_answer_store_next_due(store, ticket, &at, &error));
    assert_int_equal(at, 900);
    GOOD(store_commit(store, &error));
}

static void a_mail_that_is_not_there_can_not_wait(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    HeldAnswer held = make(4711, add_ticket(store, "mei@example.cn"), "anna");
    FAILS(held_answer_store_save(store, &held, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(an_answer_that_waits_comes_back),
        STORE_TEST(what_was_decided_waits_no_more),
        STORE_TEST(the_next_reminder_or_end_is_known),
        STORE_TEST(a_mail_that_is_not_there_can_not_wait),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
