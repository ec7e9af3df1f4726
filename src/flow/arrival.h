/* arrival.h - a read mail on its way from matching to its consequences; shared by the handlers */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/apply_event.h"
#include "flow/receive_mail.h"
#include "match/match_ticket.h"
#include "store/mail_store.h"

/* Borrowed from Incoming and Office but for what is named owned. */
typedef struct {
    Office *office;
    const Incoming *incoming;
    const Mail *mail;
    const Identity *identity;
    gint64 now;
    gint64 mail_id;
    gboolean is_stored;   /* the mail's row is there already: it was held or in quarantine */
    gboolean is_released; /* its agent vouched for it */
    Match *match;         /* owned */
    Ticket *ticket;       /* owned: of an existing or linked match, else NULL */
} Arrival;

void arrival_clear(Arrival *arrival);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Arrival, arrival_clear)

/* Looks up what the mail's keys name and matches it. */
gboolean arrival_match(Arrival *arrival, GError **error);

/* Stores the mail (or updates its row) as belonging to `ticket` (0: none), and what it teaches:
 * Message-IDs and words. One that is HELD waits for the person it names as its author. `note` is
 * added to its evidence. */
gboolean arrival_store(Arrival *arrival, gint64 ticket, MailState state, const gchar *note,
                       GError **error);

/* The mail's attachments as files for a letter (of LetterFile). */
GPtrArray *arrival_files(const Arrival *arrival);

/* An event of this mail by its author. */
Event arrival_event(const Arrival *arrival, EventKind kind);

/* --- the handlers, one a file --- */

/* What a new ticket is about. Borrowed. */
typedef struct {
    const Address *complainant; /* NULL: unknown */
    const gchar *subject;
    const gchar *words;
    const Evidence *evidence; /* in these words; NULL: not read yet */
    const gchar *category;    /* if the words say nothing for sure; or NULL */
    const gchar *owner;       /* or NULL */
} NewComplaint;

/* Opens a ticket for it, which becomes arrival->ticket. */
gboolean open_ticket(Arrival *arrival, const NewComplaint *complaint, GError **error);
gboolean handle_complainant_mail(Arrival *arrival, GError **error);
gboolean handle_agent_mail(Arrival *arrival, GError **error);
/* The answer to a question (arrival->match->is_asked). */
gboolean handle_department_mail(Arrival *arrival, GError **error);
gboolean handle_report(Arrival *arrival, GError **error);

/* Holds a mail that falls short of trust, and asks the real agent. */
gboolean hold_mail(Arrival *arrival, const gchar *reason, GError **error);

/* Asks about `held` once more: the answer at hand was unclear. */
gboolean hold_mail_ask_again(Arrival *arrival, const MailRow *held, GError **error);

/* The answer to such a question (arrival->match->released_mail). */
gboolean release_mail(Arrival *arrival, GError **error);

/* agent/held_due.c: for the deadline DEADLINE_HELD_ANSWER of a ticket, in its transaction. Whoever
 * has to decide about an answer is reminded of it once; then it goes back to its author. */
gboolean held_due(Office *office, Ticket *ticket, GError **error);

/* receive_again() inside the open transaction: the answer of an agent releases a mail. */
gboolean receive_again_in_transaction(Office *office, gint64 mail_id, GError **error);
