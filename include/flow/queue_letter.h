/* queue_letter.h - a decided letter is furnished, written and put into the outbox */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/apply_event.h"

/* Puts one letter for each person of the audience into the outbox. Automatic letters are held back by
 * the caps per address and ticket, by suppressed addresses and by the global fuse: what was left out is
 * said in `out_notes` (of gchar*). `place` counts the letters of an event, for their ids. */
gboolean queue_letters(Office *office, const LetterOrder *order, Ticket *ticket,
                       const Event *event, const EventContext *context, guint *place,
                       GPtrArray *out_notes, GError **error);

/* A letter to one person outside the audiences: held mail, oversize mail, refused commands.
 * `ticket` may be NULL for LETTER_TOO_LARGE and LETTER_HELD. `person` is NULL for outsiders. */
gboolean queue_letter_to(Office *office, LetterKind kind, Ticket *ticket, const Event *event,
                         const EventContext *context, const Address *recipient,
                         const Person *person, GPtrArray *out_notes, GError **error);
