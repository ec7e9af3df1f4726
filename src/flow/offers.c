/* offers.c - options offered to complainants: made, chosen from, reminded of, over */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "offers.h"

#include "command/option_words.h"
#include "store/deadline_store.h"
#include "store/offer_store.h"
#include "workflow/working_time.h"

static gboolean set_deadline(Office *office, gint64 ticket, GError **error) {
    g_autoptr(Offer) open = NULL;
    DeadlineOrder order = {.kind = DEADLINE_OFFER};
    if (!offer_store_open(office->store, ticket, &open, error))
        return FALSE;
    if (open != NULL)
        order.due_at =
            open->reminded_at == 0 && open->remind_at != 0 ? open->remind_at : open->answer_by;
    return deadline_store_set(office->store, ticket, &order, error);
}

gboolean offers_end(Office *office, Offer *offer, OfferState state, gint64 mail, GError **error) {
    offer->state = state;
    offer->ended_at = office_now(office);
    offer->ended_by = mail;
    return offer_store_save(office->store, offer, error) &&
           set_deadline(office, offer->ticket, error);
}

/* In the working calendar of the ticket's department. */
static void set_times(const Policy *policy, const Ticket *ticket, Offer *offer) {
    const Queue *queue = policy_queue(policy, ticket->queue);
    const WorkingCalendar *calendar = queue != NULL ? queue->calendar : NULL;
    offer->remind_at = policy->offer_reminder > 0
                           ? working_time_due(calendar, offer->made_at, policy->offer_reminder)
                           : 0;
    offer->answer_by = working_time_due(calendar, offer->made_at, policy->offer_expiry);
    if (offer->remind_at >= offer->answer_by)
        offer->remind_at = 0;
}

gboolean offers_make(Office *office, const Ticket *ticket, Offer *offer, GError **error) {
    g_autoptr(Offer) open = NULL;
    set_times(office->policy, ticket, offer);
    if (!offer_store_open(office->store, offer->ticket, &open, error) ||
        (open != NULL && !offers_end(office, open, OFFER_DROPPED, 0, error)))
        return FALSE;
    return offer_store_add(office->store, offer, error) &&
           set_deadline(office, offer->ticket, error);
}

gboolean offers_take_back(Office *office, gint64 ticket, gint64 mail, GError **error) {
    g_autoptr(Offer) open = NULL;
    if (!offer_store_open(office->store, ticket, &open, error))
        return FALSE;
    return open == NULL || open->mail != mail || offers_end(office, open, OFFER_DROPPED, 0, error);
}

gchar *offers_options_text(const GPtrArray *options, gboolean is_chinese) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < options->len; i++) {
        const OfferOption *option = options->pdata[i];
        g_autofree gchar *money = money_text(&option->money, is_chinese);
        g_string_append_printf(text, "%s%c %s",
                               i == 0       ? ""
                               : is_chinese ? "；"
                                            : "; ",
                               'A' + (gint)i, option->words);
        if (*money != '\0')
            g_string_append_printf(text, is_chinese ? "（合 %s）" : " (= %s)", money);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

gchar *offers_choice_text(const Offer *offer) {
    const OfferOption *option = offer->options->pdata[offer->chosen];
    return g_strdup_printf("%c: %s", 'A' + (gint)offer->chosen, option->words);
}

/* --- what the complainant says -----------------------------------------------------------------
 */

static gboolean take_answer(Arrival *arrival, Event *event, Offer *offer, Choice choice,
                            GError **error) {
    Office *office = arrival->office;
    switch (choice) {
    case CHOICE_MADE:
        event->kind = EVENT_OPTION_CHOSEN;
        return offers_end(office, offer, OFFER_ACCEPTED, arrival->mail_id, error);
    case CHOICE_OF_NONE:
        event->kind = EVENT_OPTIONS_REFUSED;
        return offers_end(office, offer, OFFER_REFUSED, arrival->mail_id, error);
    case CHOICE_UNCLEAR:
        /* He is asked once, and only where a machine may answer him. */
        if (offer->asked_back_at != 0 || !event->is_answerable)
            return TRUE;
        event->kind = EVENT_OPTION_UNCLEAR;
        offer->asked_back_at = arrival->now;
        return offer_store_save(office->store, offer, error);
    case CHOICE_NOT_ABOUT_IT:
        break;
    }
    return TRUE;
}

gboolean offers_read_answer(Arrival *arrival, Event *event, Offer **out_offer, gchar **out_value,
                            GError **error) {
    const Mail *mail = arrival->mail;
    g_autoptr(Offer) open = NULL;
    *out_offer = NULL;
    if (arrival->ticket->stage >= STAGE_RESOLVED)
        return TRUE;
    if (!offer_store_open(arrival->office->store, arrival->ticket->id, &open, error))
        return FALSE;
    if (open == NULL)
        return TRUE;
    Choice choice =
        option_words_read(mail->subject, mail->new_text, open->options->len, &open->chosen);
    if (choice == CHOICE_NOT_ABOUT_IT)
        return TRUE;
    if (!take_answer(arrival, event, open, choice, error))
        return FALSE;
    if (choice == CHOICE_MADE)
        event->value = *out_value = offers_choice_text(open);
    *out_offer = g_steal_pointer(&open);
    return TRUE;
}

gboolean offers_move(Office *office, gint64 from, gint64 to, GError **error) {
    g_autoptr(Offer) here = NULL;
    g_autoptr(Offer) there = NULL;
    if (!offer_store_open(office->store, from, &here, error) ||
        !offer_store_open(office->store, to, &there, error))
        return FALSE;
    /* Of two that are open the survivor's counts. */
    if (here != NULL && there != NULL && !offers_end(office, here, OFFER_DROPPED, 0, error))
        return FALSE;
    return offer_store_move(office->store, from, to, error) && set_deadline(office, from, error) &&
           set_deadline(office, to, error);
}

/* --- no answer ---------------------------------------------------------------------------------
 */

static gboolean strike(Office *office, Ticket *ticket, Offer *offer, EventKind kind,
                       GError **error) {
    Event event = {.kind = kind, .at = office_now(office)};
    const EventContext context = {.words = "", .offer = offer};
    return apply_event(office, ticket, &event, &context, error);
}

gboolean offers_due(Office *office, Ticket *ticket, GError **error) {
    gint64 now = office_now(office);
    g_autoptr(Offer) open = NULL;
    if (!offer_store_open(office->store, ticket->id, &open, error))
        return FALSE;
    if (open == NULL)
        return TRUE;
    if (ticket->stage >= STAGE_RESOLVED)
        return offers_end(office, open, OFFER_DROPPED, 0, error);
    if (open->answer_by <= now)
        return offers_end(office, open, OFFER_EXPIRED, 0, error) &&
               strike(office, ticket, open, EVENT_OFFER_EXPIRED, error);
    if (open->remind_at == 0 || open->reminded_at != 0 || open->remind_at > now)
        return set_deadline(office, ticket->id, error);
    open->reminded_at = now;
    return offer_store_save(office->store, open, error) &&
           set_deadline(office, ticket->id, error) &&
           strike(office, ticket, open, EVENT_OFFER_REMINDER_DUE, error);
}
