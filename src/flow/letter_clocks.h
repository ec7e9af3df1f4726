/* letter_clocks.h - the clocks that a letter to staff shows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/queue_letter.h"

/* *out_clocks (of TicketClock; caller unrefs): those of the ticket that a letter is about, as they
 * are at hand; else looked up for a letter of a kind that shows them; else NULL. */
gboolean letter_clocks_find(const Occasion *occasion, LetterKind kind, GPtrArray **out_clocks,
                            GError **error);
