/* agent_work.h - a mail of an agent while it is worked on: its record, and what is asked of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../arrival.h"
#include "command/broadcast_parts.h"
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
    const gchar *language;    /* of the agent's letters */
    GPtrArray *parts;         /* of LanguagePart: of a broadcast in several languages; or NULL */
    LanguageFault part_fault; /* what is wrong with them */
    GPtrArray *remarks;       /* of ReceiptLine: about the words that went out; or NULL */
    GPtrArray *receipt;       /* of ReceiptLine */
    Ticket *rehearsed;        /* what the ticket would be like by now; NULL without a ticket */
    gint64 newest_letter;     /* before anything was done */
    gboolean is_internal;     /* the words are for colleagues */
    gboolean has_words;       /* there are words for the complainant */
    const Release *release;   /* of a mail that waited, or NULL */
} AgentWork;

/* Reads the commands of the mail. */
void agent_work_init(AgentWork *work, Arrival *arrival);
void agent_work_clear(AgentWork *work);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(AgentWork, agent_work_clear)

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
