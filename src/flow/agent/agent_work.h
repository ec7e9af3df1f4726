/* agent_work.h - what a trusted agent's mail does to a ticket: commands, words, and the receipt */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../arrival.h"
#include "command/read_commands.h"
#include "command/receipt.h"

/* A mail that waited, and may be carried out now. Borrowed. */
typedef struct {
    const Person *approver; /* NULL: its author sends it anyway */
    GPtrArray *receipt;     /* of who let it go: takes the lines, if that is its author */
} Release;

/* A mail of an agent while it is worked on. */
typedef struct {
    Arrival *arrival; /* its ticket may be NULL: only commands that need none are done then */
    CommandReading *reading;
    const gchar *language; /* of the agent's letters */
    GPtrArray *remarks;    /* of ReceiptLine: about the words that went out; or NULL */
    GPtrArray *receipt;    /* of ReceiptLine */
    Ticket *rehearsed;     /* what the ticket would be like by now; NULL without a ticket */
    gint64 newest_letter;  /* before anything was done */
    gboolean is_internal;  /* the words are for colleagues */
    gboolean has_words;    /* there are words for the complainant */
    const Release *release; /* of a mail that waited, or NULL */
} AgentWork;

/* Reads the commands at the top of the mail; all of them are done, or none: one that is not
 * understood or does not fit stops the mail, and the agent is told. Words for the complainant go
 * out as an answer. Every mail with commands gets a receipt. */
gboolean agent_work_do(Arrival *arrival, GError **error);

/* A verified agent's mail that belongs to no ticket: TRUE in *out_is_done if it began with
 * commands, which are done, or refused, as above. */
gboolean agent_work_do_without_ticket(Arrival *arrival, gboolean *out_is_done, GError **error);

/* A forwarded complaint: opens its ticket, and does the commands above it there, or nothing at all.
 * Other words above it stay inside. The receipt says for whom the ticket was opened. */
gboolean agent_work_do_forward(Arrival *arrival, const NewComplaint *complaint, GError **error);

/* --- for answers that waited --- */

/* Could the mail still be done? If not, its author is told why. */
gboolean agent_work_fits(Arrival *arrival, gboolean *out_is_fitting, GError **error);

/* Carries out a stored mail that was let go. */
gboolean agent_work_do_again(Arrival *arrival, const Release *release, GError **error);

/* --- for the verbs, a file for each family --- */

gboolean agent_work_is_chinese(const AgentWork *work);

/* The one in the agent's language; a format that stays one. */
const gchar *agent_work_say(const AgentWork *work, const gchar *en, const gchar *zh)
    G_GNUC_FORMAT(2) G_GNUC_FORMAT(3);

/* An event of this mail, with what is common to all commands. */
Event agent_work_event(const AgentWork *work, EventKind kind);

/* Asks decide() on the rehearsed ticket, and changes that if the event fits. FALSE if it does not.
 */
gboolean agent_work_rehearse(AgentWork *work, const Event *event);

/* Applies an event to the ticket of the mail; letters show event->text. */
gboolean agent_work_apply(AgentWork *work, Event *event, GError **error);

/* What a receipt is written from: the ticket `before`, and as it is now. */
ReceiptFacts agent_work_facts(const AgentWork *work, const Ticket *before);

/* A letter of this kind to the agent, with the receipt. */
gboolean agent_work_tell(AgentWork *work, LetterKind kind, GError **error);
