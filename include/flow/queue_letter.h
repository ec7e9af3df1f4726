/* queue_letter.h - a decided letter is furnished, written and put into the outbox */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/apply_event.h"

/* What the letters of one event have in common. Borrowed. */
typedef struct {
    Office *office;
    Ticket *ticket; /* NULL only for LETTER_TOO_LARGE, LETTER_HELD,
                       LETTER_QUERY_ANSWER, LETTER_STAFF_UNREACHABLE and LETTER_CLOCKS_DUE */
    const Event *event;
    const EventContext *context;
    GPtrArray *clocks; /* of TicketClock: the ticket's; NULL: not looked up */
    guint written;     /* counts those that were, or wait */
    guint place;       /* counts the letters of the event, for their ids; 0 at first */
    GPtrArray *notes;  /* of gchar*: what was left out or held back, and why; NULL: nobody asks */
} Occasion;

/* Puts one letter for each person of the order's audience into the outbox. Automatic letters are
 * held back by the caps per address and ticket, by suppressed addresses and by the global fuse. */
gboolean queue_letters(Occasion *occasion, const LetterOrder *order, GError **error);

/* A letter to one person outside the audiences: held mail, oversize mail, receipts. `person` is
 * NULL for outsiders. */
gboolean queue_letter_to(Occasion *occasion, LetterKind kind, const Address *recipient,
                         const Person *person, GError **error);
