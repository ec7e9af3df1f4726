/* test_offer_store.c - offers come back with their options, end, move, are found if accepted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/offer_store.h"
#include "store/report/figure_rows.h"

static void add_option(Offer *offer, Remedy remedy, const gchar *words, gint64 minor,
                       const gchar *currency) {
    Money money = {.minor = minor};
    g_strlcpy(money.currency, currency, sizeof money.currency);
    g_ptr_array_add(offer->options, offer_option_new(remedy, words, &money));
}

/* A refund of so much, or a new kettle. */
static gint64 add_offer(Store *store, gint64 ticket, gint64 minor, const gchar *currency) {
    g_autoptr(Offer) offer = offer_new();
    offer->event = store_draw_id(store, SEQUENCE_EVENT);
    offer->ticket = ticket;
    offer->person = g_strdup("anna");
    offer->words = g_strdup("很抱歉 the seal was faulty");
    offer->mail = 5;
    offer->made_at = 100;
    offer->remind_at = 300;
    offer->answer_by = 900;
    add_option(offer, REMEDY_REFUND, "退款 refund", minor, currency);
    add_option(offer, REMEDY_REPLACEMENT, "a new kettle", 0, "");
    GOOD(offer_store_add(store, offer, &error));
    return offer->event;
}

static Offer *find_open(Store *store, gint64 ticket) {
    Offer *open = NULL;
    GOOD(offer_store_open(store, ticket, &open, &error));
    return open;
}

static void end(Store *store, gint64 ticket, OfferState state, guint chosen, gint64 at) {
    g_autoptr(Offer) open = find_open(store, ticket);
    assert_non_null(open);
    open->state = state;
    open->chosen = chosen;
    open->ended_at = at;
    open->ended_by = 8;
    GOOD(offer_store_save(store, open, &error));
}

static void an_offer_comes_back_with_its_options_in_order(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    assert_null(find_open(store, ticket));
    gint64 event = add_offer(store, ticket, 30050, "CNY");
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(Offer) back = find_open(store, ticket);
    assert_non_null(back);
    assert_int_equal(back->event, event);
    assert_int_equal(back->ticket, ticket);
    assert_int_equal(back->state, OFFER_OPEN);
    assert_string_equal(back->person, "anna");
    assert_string_equal(back->words, "很抱歉 the seal was faulty");
    assert_int_equal(back->mail, 5);
    assert_int_equal(back->made_at, 100);
    assert_int_equal(back->remind_at, 300);
    assert_int_equal(back->answer_by, 900);
    assert_int_equal(back->reminded_at, 0);
    assert_int_equal(back->ended_at, 0);
    assert_int_equal(back->options->len, 2);
    const OfferOption *first = back->options->pdata[0];
    const OfferOption *second = back->options->pdata[1];
    assert_int_equal(first->remedy, REMEDY_REFUND);
    assert_string_equal(first->words, "退款 refund");
    assert_int_equal(first->money.minor, 30050);
    assert_string_equal(first->money.currency, "CNY");
    assert_int_equal(second->remedy, REMEDY_REPLACEMENT);
    assert_string_equal(second->money.currency, "");
}

static void what_became_of_an_offer_is_kept(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    add_offer(store, ticket, 100, "EUR");
    end(store, ticket, OFFER_DROPPED, 0, 200);
    add_offer(store, ticket, 200, "EUR");
    g_autoptr(Offer) open = find_open(store, ticket);
    open->reminded_at = 301;
    open->asked_back_at = 302;
    GOOD(offer_store_save(store, open, &error));
    end(store, ticket, OFFER_ACCEPTED, 1, 400);
    assert_null(find_open(store, ticket));
    g_autoptr(GPtrArray) all = NULL;
    GOOD(offer_store_of_ticket(store, ticket, &all, &error));
    assert_int_equal(all->len, 2);
    const Offer *first = all->pdata[0];
    const Offer *second = all->pdata[1];
    assert_int_equal(first->state, OFFER_DROPPED);
    assert_int_equal(second->state, OFFER_ACCEPTED);
    assert_int_equal(second->chosen, 1);
    assert_int_equal(second->reminded_at, 301);
    assert_int_equal(second->asked_back_at, 302);
    assert_int_equal(second->ended_at, 400);
    assert_int_equal(second->ended_by, 8);
    assert_int_equal(second->options->len, 2);
    GOOD(store_commit(store, &error));
}

static void offers_go_over_to_the_ticket_that_survives(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 from = add_ticket(store, "mei@example.cn");
    gint64 to = add_ticket(store, "mei@example.cn");
    gint64 event = add_offer(store, from, 100, "EUR");
    GOOD(offer_store_move(store, from, to, &error));
    g_autoptr(Offer) here = find_open(store, from);
    g_autoptr(Offer) there = find_open(store, to);
    assert_null(here);
    assert_int_equal(there->event, event);
    GOOD(store_commit(store, &error));
}

/* An option that was accepted, as figures count it. */
typedef struct {
    gint64 ticket;
    const gchar *queue; /* interned, as is the next */
    const gchar *owner;
    Remedy remedy;
    Money money;
} Accepted;

static gboolean note_accepted(const FigureRow *row, gpointer data) {
    const Accepted accepted = {.ticket = row->ticket.id,
                               .queue = g_intern_string(row->ticket.queue),
                               .owner = g_intern_string(row->ticket.owner),
                               .remedy = row->remedy,
                               .money = row->money};
    g_array_append_val(data, accepted);
    return TRUE;
}

static gint by_ticket(gconstpointer a, gconstpointer b) {
    gint64 one = ((const Accepted *)a)->ticket;
    gint64 other = ((const Accepted *)b)->ticket;
    return (one > other) - (one < other);
}

static void what_was_accepted_in_a_period_is_found(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    static const struct {
        OfferState end;
        guint chosen;
        gint64 at;
    } rows[] = {
        {OFFER_ACCEPTED, 0, 999},                             /* the second before */
        {OFFER_ACCEPTED, 0, 1000},                            /* the first second */
        {OFFER_REFUSED, 0, 1500},  {OFFER_ACCEPTED, 1, 1600}, /* without an amount */
        {OFFER_EXPIRED, 0, 1700},  {OFFER_DROPPED, 0, 1750},
        {OFFER_ACCEPTED, 0, 1999}, /* the last second */
        {OFFER_ACCEPTED, 0, 2000}, /* the second after */
    };
    gint64 tickets[G_N_ELEMENTS(rows)];
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        tickets[i] = add_ticket(store, "mei@example.cn");
        add_offer(store, tickets[i], (gint64)(i + 1) * 100, "CNY");
        end(store, tickets[i], rows[i].end, rows[i].chosen, rows[i].at);
    }
    g_autoptr(Ticket) ticket = NULL;
    GOOD(ticket_store_load(store, tickets[1], &ticket, &error));
    g_free(ticket->queue);
    ticket->queue = g_strdup("quality");
    GOOD(ticket_store_save(store, ticket, &error));
    g_autoptr(GArray) accepted = g_array_new(FALSE, FALSE, sizeof(Accepted));
    const FigureMatterVisit visit = {.which = FIGURE_ROWS_REMEDIES,
                                     .from = 1000,
                                     .until = 2000,
                                     .visitor = note_accepted,
                                     .data = accepted};
    GOOD(figure_rows_matters(store, &visit, &error));
    g_array_sort(accepted, by_ticket);
    assert_int_equal(accepted->len, 3);
    const Accepted *first = &g_array_index(accepted, Accepted, 0);
    const Accepted *second = &g_array_index(accepted, Accepted, 1);
    const Accepted *third = &g_array_index(accepted, Accepted, 2);
    assert_int_equal(first->ticket, tickets[1]);
    assert_int_equal(first->money.minor, 200);
    assert_string_equal(first->money.currency, "CNY");
    assert_int_equal(first->remedy, REMEDY_REFUND);
    assert_string_equal(first->queue, "quality");
    assert_null(first->owner);
    assert_int_equal(second->ticket, tickets[3]);
    assert_int_equal(second->remedy, REMEDY_REPLACEMENT);
    assert_string_equal(second->money.currency, "");
    assert_int_equal(third->ticket, tickets[6]);
    assert_int_equal(third->money.minor, 700);
    GOOD(store_commit(store, &error));
}

static void an_offer_belongs_to_a_ticket_that_there_is(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(Offer) offer = offer_new();
    GOOD(store_begin(store, &error));
    offer->event = store_draw_id(store, SEQUENCE_EVENT);
    offer->ticket = 4711;
    offer->person = g_strdup("anna");
    FAILS(offer_store_add(store, offer, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(an_offer_comes_back_with_its_options_in_order),
        STORE_TEST(what_became_of_an_offer_is_kept),
        STORE_TEST(offers_go_over_to_the_ticket_that_survives),
        STORE_TEST(what_was_accepted_in_a_period_is_found),
        STORE_TEST(an_offer_belongs_to_a_ticket_that_there_is),
    };
    return cmocka_run_group_tests_name("offer_store", tests, NULL, NULL);
}
