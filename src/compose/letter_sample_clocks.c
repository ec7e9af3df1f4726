/* letter_sample_clocks.c - invented clocks for letters that show them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_clocks.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

static TicketClock *make_clock(ClockKind kind, gint64 due_at, gint64 paused_at) {
    TicketClock *clock = ticket_clock_new(1042, kind, NULL);
    clock->due_at = due_at;
    clock->paused_at = paused_at;
    return clock;
}

GPtrArray *letter_sample_clocks(LetterKind kind, const Ticket *ticket, gint64 now) {
    if (kind != LETTER_NEW_TICKET && kind != LETTER_RECEIPT)
        return NULL;
    GPtrArray *clocks = g_ptr_array_new_with_free_func((GDestroyNotify)ticket_clock_free);
    if (kind == LETTER_NEW_TICKET)
        g_ptr_array_add(clocks, make_clock(CLOCK_OWNER, now + HOUR, 0));
    if (kind != LETTER_RECEIPT)
        g_ptr_array_add(clocks, make_clock(CLOCK_ANSWER, ticket->answer_by, 0));
    g_ptr_array_add(clocks, make_clock(CLOCK_SOLUTION, ticket->solve_by,
                                       kind == LETTER_RECEIPT ? now - HOUR : 0));
    return clocks;
}

GPtrArray *letter_sample_notices(LetterKind kind, const Ticket *ticket, gint64 now) {
    if (kind != LETTER_CLOCKS_DUE || ticket == NULL)
        return NULL;
    GPtrArray *notices = g_ptr_array_new_with_free_func((GDestroyNotify)clock_notice_free);
    g_autoptr(TicketClock) late = make_clock(CLOCK_SOLUTION, now - 2 * HOUR, 0);
    g_autoptr(TicketClock) near = make_clock(CLOCK_ANSWER, now + 6 * HOUR, 0);
    g_autoptr(Ticket) other = ticket_copy(ticket);
    g_autoptr(TicketClock) later = make_clock(CLOCK_SOLUTION, now + 2 * DAY, 0);
    g_autoptr(Ticket) third = ticket_copy(ticket);
    other->id = 1057;
    third->id = 1049;
    g_clear_pointer(&other->owner, g_free);
    g_ptr_array_add(notices, clock_notice_new(ticket, late, CLOCK_HAS_PASSED));
    g_ptr_array_add(notices, clock_notice_new(third, later, CLOCK_IS_PUT_OFF));
    g_ptr_array_add(notices, clock_notice_new(other, near, CLOCK_IS_NEAR));
    return notices;
}
