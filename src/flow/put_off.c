/* put_off.c - no answer will be there in time: the complainant is told by the desk itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All promises of the ticket that are near their end, or past it after the desk was down, are put
 * off together by one letter. The mark on the ticket keeps a second one from following before a
 * person has spoken; it is committed with the letter. Who has promised a date of his own is
 * believed until then.
 */
#include "put_off.h"

#include "flow/letter_gate.h"
#include "store/clock_store.h"
#include "store/limit_store.h"
#include "store/promise_store.h"
#include "workflow/clock_rules.h"
#include "workflow/decide.h"

static gboolean has_promise(Office *office, gint64 ticket, gint64 now, gboolean *out_has,
                            GError **error) {
    g_autoptr(GPtrArray) open = NULL;
    *out_has = FALSE;
    if (!promise_store_open(office->store, ticket, &open, error))
        return FALSE;
    for (guint i = 0; i < open->len; i++)
        *out_has = *out_has || ((const Promise *)open->pdata[i])->due_at > now;
    return TRUE;
}

/* A date is moved only if its letter will be written. */
static gboolean may_tell(Office *office, const Ticket *ticket, gint64 now, gboolean *out_may,
                         GError **error) {
    const Event event = {.kind = EVENT_HOLDING_DUE, .at = now};
    DecideFacts facts = {0};
    gboolean has_date = FALSE;
    gboolean has_room = FALSE;
    *out_may = FALSE;
    if (!limit_store_is_suppressed(office->store, ticket->complainant, &facts.is_suppressed, error))
        return FALSE;
    if (decide(ticket, &event, &facts, office->policy).letter_count == 0)
        return TRUE;
    const GateQuestion question = {.office = office,
                                   .kind = LETTER_HOLDING,
                                   .ticket = ticket,
                                   .recipient = ticket->complainant,
                                   .now = now};
    if (!has_promise(office, ticket->id, now, &has_date, error) ||
        !letter_gate_has_room(&question, &has_room, error))
        return FALSE;
    *out_may = has_room && !has_date;
    return TRUE;
}

/* The ticket's new dates; a solution never comes before the answer. */
static void set_dates(const ClockMoment *moment, const GPtrArray *clocks) {
    Ticket *ticket = moment->ticket;
    gboolean has_solution = FALSE;
    for (guint i = 0; i < clocks->len; i++) {
        const TicketClock *clock = clocks->pdata[i];
        gint64 at = clock_rules_holding_at(clock, moment);
        has_solution = has_solution || (clock->kind == CLOCK_SOLUTION && ticket_clock_runs(clock));
        if (at == 0 || at > moment->now)
            continue;
        if (clock->kind == CLOCK_ANSWER)
            ticket->answer_by = clock_rules_later(clock, moment);
        else
            ticket->solve_by = clock_rules_later(clock, moment);
    }
    if (has_solution && ticket->first_answered_at == 0)
        ticket->solve_by = MAX(ticket->solve_by, ticket->answer_by);
}

gboolean put_off_due(Office *office, Ticket *ticket, gint64 now, gboolean *out_is_told,
                     GError **error) {
    g_autoptr(GPtrArray) clocks = NULL;
    const ClockMoment moment = {.ticket = ticket, .policy = office->policy, .now = now};
    if (!may_tell(office, ticket, now, out_is_told, error))
        return FALSE;
    if (!*out_is_told)
        return TRUE;
    if (!clock_store_of_ticket(office->store, ticket->id, &clocks, error))
        return FALSE;
    set_dates(&moment, clocks);
    Event event = {.kind = EVENT_HOLDING_DUE, .at = now};
    const EventContext context = {.words = ""};
    return apply_event(office, ticket, &event, &context, error);
}
