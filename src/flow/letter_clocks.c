/* letter_clocks.c - the clocks that a letter to staff shows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_clocks.h"

#include "store/clock_store.h"

gboolean letter_clocks_find(const Occasion *occasion, LetterKind kind, GPtrArray **out_clocks,
                            GError **error) {
    const QueryAnswer *answer = occasion->context->answer;
    const Ticket *ticket = answer != NULL ? answer->ticket : occasion->ticket;
    gboolean shows_clocks = kind == LETTER_RECEIPT || kind == LETTER_QUERY_ANSWER ||
                            kind == LETTER_CLOCKS_DUE || kind == LETTER_PROMISE_DUE;
    *out_clocks = occasion->clocks != NULL ? g_ptr_array_ref(occasion->clocks) : NULL;
    return occasion->clocks != NULL || !shows_clocks || ticket == NULL ||
           clock_store_of_ticket(occasion->office->store, ticket->id, out_clocks, error);
}
