/* test_desk_figures.c - what waits is counted, and what came today */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/deadline_store.h"
#include "store/desk_figures.h"
#include "store/limit_store.h"
#include "store/outbox_store.h"

enum { NOW = 1700000000, MIDNIGHT = NOW - 3600 };

static void an_empty_desk_has_nothing_to_count(void **state) {
    DeskFigures figures = {.tickets_today = 9};
    GOOD(desk_figures_read(fixture_store(state), NOW, MIDNIGHT, &figures, &error));
    assert_memory_equal(&figures, (&(DeskFigures){0}), sizeof figures);
}

static void add_letter(Store *store, gint64 ticket, const gchar *id, gint64 at, LetterState in) {
    g_autoptr(Letter) letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->ticket = ticket;
    letter->recipient = g_strdup("mei@example.cn");
    letter->message_id = g_strdup(id);
    letter->headers = g_strdup("");
    letter->text = g_strdup("x");
    letter->html = g_strdup("x");
    GOOD(outbox_store_add(store, letter, in, at, &error));
}

static gint64 add_ticket_at(Store *store, gint64 at) {
    gint64 id = add_ticket(store, "mei@example.cn");
    g_autoptr(Ticket) ticket = NULL;
    GOOD(ticket_store_load(store, id, &ticket, &error));
    ticket->created_at = at;
    GOOD(ticket_store_save(store, ticket, &error));
    return id;
}

static void what_waits_is_counted(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    add_ticket_at(store, MIDNIGHT - 10);
    gint64 ticket = add_ticket_at(store, MIDNIGHT + 10);
    add_ticket_at(store, MIDNIGHT + 20);
    add_letter(store, ticket, "1@x", NOW - 300, LETTER_STATE_QUEUED);
    add_letter(store, ticket, "2@x", NOW - 100, LETTER_STATE_QUEUED);
    add_letter(store, ticket, "3@x", NOW, LETTER_STATE_HELD);
    add_letter(store, ticket, "4@x", NOW, LETTER_STATE_UNKNOWN);
    add_letter(store, ticket, "5@x", NOW, LETTER_STATE_UNKNOWN);
    add_letter(store, ticket, "6@x", NOW - 9000, LETTER_STATE_SENT);
    const DeadlineOrder orders[] = {{.kind = DEADLINE_GRACE, .due_at = NOW - 5},
                                    {.kind = DEADLINE_SURVEY, .due_at = NOW + 3600},
                                    {.kind = DEADLINE_SURVEY_REMINDER, .due_at = NOW + 90000}};
    for (gsize i = 0; i < G_N_ELEMENTS(orders); i++)
        GOOD(deadline_store_set(store, ticket, &orders[i], &error));
    const struct {
        MailState state;
        gint64 at;
    } mails[] = {{MAIL_STATE_HELD, NOW - 3600},
                 {MAIL_STATE_HELD, NOW - 3601},
                 {MAIL_STATE_HANDLED, NOW},
                 {MAIL_STATE_QUARANTINED, NOW}};
    g_autoptr(GBytes) raw = g_bytes_new_static("x", 1);
    for (gsize i = 0; i < G_N_ELEMENTS(mails); i++) {
        const MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                             .state = mails[i].state,
                             .content_key = (gchar *)"x",
                             .sender = (gchar *)"",
                             .subject = (gchar *)"",
                             .why = (gchar *)"",
                             .received_at = mails[i].at};
        GOOD(add_raw_mail(store, &row, raw, NULL, &error));
    }
    guint guesses = 0;
    for (guint i = 0; i < 3; i++)
        GOOD(limit_store_bump(store, GUESSES, "", NOW, 3600, &guesses, &error));
    GOOD(limit_store_set_fuse(store, TRUE, NOW, &error));
    GOOD(store_commit(store, &error));
    DeskFigures figures = {0};
    GOOD(desk_figures_read(store, NOW, MIDNIGHT, &figures, &error));
    assert_int_equal(figures.tickets_today, 2);
    assert_int_equal(figures.letters_queued, 2);
    assert_int_equal(figures.oldest_queued_at, NOW - 300);
    assert_int_equal(figures.letters_held, 1);
    assert_int_equal(figures.letters_in_doubt, 2);
    assert_int_equal(figures.deadlines_due, 1);
    assert_int_equal(figures.deadlines_soon, 1);
    assert_int_equal(figures.next_deadline, NOW - 5);
    assert_int_equal(figures.mails_held, 2);
    assert_int_equal(figures.mails_held_lately, 1);
    assert_int_equal(figures.guesses_lately, 3);
    assert_true(figures.is_fuse_blown);
}

static void tickets_of_the_first_day_are_all_of_today(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    add_ticket_at(store, NOW);
    add_ticket_at(store, NOW);
    GOOD(store_commit(store, &error));
    DeskFigures figures = {0};
    GOOD(desk_figures_read(store, NOW, MIDNIGHT, &figures, &error));
    assert_int_equal(figures.tickets_today, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(an_empty_desk_has_nothing_to_count),
        STORE_TEST(what_waits_is_counted),
        STORE_TEST(tickets_of_the_first_day_are_all_of_today),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
