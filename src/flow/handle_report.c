/* handle_report.c - bounces, delay notices, automatic answers: filed, never answered */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report is believed only about a letter it can name: by the signed envelope sender that the
 * letter had, or by its signed Message-ID. Whoever can name it has seen it; a forged report about
 * anything else is stored and changes nothing. A report never causes mail to the address it is
 * about. */
#include "arrival.h"

#include "letter_failed.h"
#include "store/limit_store.h"
#include "store/outbox_store.h"

/* The letter that a report is about; NULL when it is none of ours. */
static gboolean find_letter(Arrival *arrival, OutboxRow **out_row, GError **error) {
    gint64 letter = arrival->match->bounced_letter;
    const gchar *original = arrival->identity->original_message_id;
    if (letter == 0 && original != NULL &&
        !outbox_store_find_message_id(arrival->office->store, original, &letter, error))
        return FALSE;
    *out_row = NULL;
    return letter == 0 || outbox_store_load(arrival->office->store, letter, out_row, error);
}

/* What the report says about the letter's recipient. Reports name the final address behind an
 * alias, so that a single row counts whatever address it has. */
static const BounceRow *row_of(const Identity *identity, const gchar *recipient) {
    for (guint i = 0; i < identity->bounces->len; i++) {
        const BounceRow *row = identity->bounces->pdata[i];
        if (address_equal(row->recipient, recipient))
            return row;
    }
    return identity->bounces->len == 1 ? identity->bounces->pdata[0] : NULL;
}

static gchar *describe(const BounceRow *row) {
    if (row == NULL)
        return g_strdup("reported as undeliverable");
    return g_strdup_printf("%s%s%s", row->status != NULL ? row->status : "no status",
                           row->diagnostic != NULL ? ": " : "",
                           row->diagnostic != NULL ? row->diagnostic : "");
}

static gboolean apply_bounce(Arrival *arrival, const OutboxRow *row, GError **error) {
    const BounceRow *report = row_of(arrival->identity, row->letter->recipient);
    g_autofree gchar *problem = describe(report);
    const LetterFailure failure = {.letter = row->letter->id,
                                   .recipient = row->letter->recipient,
                                   .ticket = arrival->ticket,
                                   .mail = arrival->mail,
                                   .mail_id = arrival->mail_id,
                                   .problem = problem,
                                   .status = report != NULL ? report->status : NULL,
                                   .is_permanent = report == NULL || report->is_permanent,
                                   .now = arrival->now};
    return letter_failed(arrival->office, &failure, error);
}

/* The receiver called our letter spam: no more automatic letters there. One of our own people needs
 * them. */
static gboolean apply_feedback(Arrival *arrival, const OutboxRow *row, GError **error) {
    gboolean is_suppressed = FALSE;
    const Policy *policy = arrival->office->policy;
    return policy_person_by_address(policy, row->letter->recipient) != NULL ||
           limit_store_add_bounce(arrival->office->store, row->letter->recipient, TRUE,
                                  arrival->office->policy->soft_bounces, arrival->now,
                                  &is_suppressed, error);
}

static gboolean file_on_ticket(Arrival *arrival, EventKind kind, GError **error) {
    if (arrival->ticket == NULL)
        return TRUE;
    Event event = arrival_event(arrival, kind);
    const EventContext context = {.mail = arrival->mail, .words = ""};
    return apply_event(arrival->office, arrival->ticket, &event, &context, error);
}

static gboolean apply_report(Arrival *arrival, const OutboxRow *row, GError **error) {
    switch (arrival->identity->kind) {
    case MAIL_KIND_BOUNCE:
        return row == NULL || apply_bounce(arrival, row, error);
    case MAIL_KIND_FEEDBACK_REPORT:
        return row == NULL || apply_feedback(arrival, row, error);
    case MAIL_KIND_DELAY_NOTICE:
        return row == NULL || file_on_ticket(arrival, EVENT_LETTER_DELAYED, error);
    case MAIL_KIND_AUTO_REPLY:
        return file_on_ticket(arrival, EVENT_AUTO_REPLY_FILED, error);
    default:
        return TRUE;
    }
}

gboolean handle_report(Arrival *arrival, GError **error) {
    OutboxRow *row = NULL;
    if (!find_letter(arrival, &row, error))
        return FALSE;
    gint64 ticket = arrival->ticket != NULL ? arrival->ticket->id : 0;
    g_autofree gchar *note = row != NULL
                                 ? g_strdup_printf("about letter %" G_GINT64_FORMAT " to %s",
                                                   row->letter->id, row->letter->recipient)
                                 : g_strdup("about no letter of ours");
    gboolean is_handled = arrival_store(arrival, ticket, MAIL_STATE_HANDLED, note, error) &&
                          apply_report(arrival, row, error);
    outbox_row_free(row);
    return is_handled;
}
