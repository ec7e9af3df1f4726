/* ticket_clocks.c - the clocks of a ticket follow what happens to it, in the same transaction */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new complaint costs one row a clock and no reading. */
#include "ticket_clocks.h"

#include "store/clock_store.h"
#include "workflow/clock_rules.h"

static gboolean is_heard(const Decision *decision) {
    for (guint i = 0; i < decision->letter_count; i++) {
        if (decision->letters[i].audience == AUDIENCE_COMPLAINANT)
            return TRUE;
    }
    return FALSE;
}

static gboolean start(Office *office, const ClockMoment *moment, GPtrArray **out_clocks,
                      GError **error) {
    g_autoptr(GPtrArray) clocks = clock_rules_start(moment);
    for (guint i = 0; i < clocks->len; i++) {
        if (!clock_store_save(office->store, clocks->pdata[i], error))
            return FALSE;
    }
    *out_clocks = g_steal_pointer(&clocks);
    return TRUE;
}

static gboolean follow(Office *office, const ClockMoment *moment, GPtrArray *clocks,
                       GError **error) {
    for (guint i = clocks->len; i > 0; i--) {
        TicketClock *clock = clocks->pdata[i - 1];
        ClockChange change = clock_rules_follow(clock, moment);
        if (change == CLOCK_CHANGED && !clock_store_save(office->store, clock, error))
            return FALSE;
        if (change == CLOCK_GONE && !clock_store_remove(office->store, clock, error))
            return FALSE;
        if (change == CLOCK_GONE)
            g_ptr_array_remove_index(clocks, i - 1);
    }
    return TRUE;
}

gboolean ticket_clocks_follow(Office *office, Ticket *ticket, const ClockOccasion *occasion,
                              GPtrArray **out_clocks, GError **error) {
    EventKind kind = occasion->event->kind;
    const ClockMoment moment = {.ticket = ticket,
                                .policy = office->policy,
                                .now = occasion->event->at,
                                .is_heard = is_heard(occasion->decision),
                                .is_put_off = kind == EVENT_DELAYED || kind == EVENT_HOLDING_DUE,
                                .is_redescribed = kind == EVENT_CHANGED || kind == EVENT_REGROUPED};
    if (kind == EVENT_COMPLAINT_ARRIVED)
        return start(office, &moment, out_clocks, error);
    g_autoptr(GPtrArray) clocks = NULL;
    if (!clock_store_of_ticket(office->store, ticket->id, &clocks, error))
        return FALSE;
    /* It is older than clocks are, or was no complaint for a while. */
    if (clocks->len == 0 && ticket->stage < STAGE_RESOLVED)
        return start(office, &moment, out_clocks, error);
    if (!follow(office, &moment, clocks, error))
        return FALSE;
    *out_clocks = g_steal_pointer(&clocks);
    return TRUE;
}
