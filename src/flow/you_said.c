/* you_said.c - who complained of what was put right is told, once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each letter belongs to the person's own ticket, and goes through the same gate as every automatic
 * letter: suppressed addresses, caps and the fuse hold. How far the telling has come is kept with
 * the action, so that a restart tells nobody twice.
 */
#include "you_said.h"

#include "flow/apply_event.h"
#include "insight/effect.h"
#include "store/ticket_store.h"

enum { DAY = 24 * 3600, BEFORE = 30 * DAY, PAUSE = 30 * 60, SHARE_OF_FUSE = 8, MOST = 50 };

CausePeriod you_said_period(const Action *action, const Ticket *ticket) {
    return (CausePeriod){.cause = action->cause,
                         .from = MIN(action->made_at - BEFORE, ticket->created_at),
                         .until = action->done_at + 1,
                         .after = action->told_ticket};
}

/* A desk that had its first complaint a week ago has seen a week, not a month: a rate is by the
 * days in which something could come. */
gboolean you_said_measure(Office *office, ActionFacts *facts, GError **error) {
    gint64 first = 0;
    const Action *action = facts->action;
    if (!action_store_first_complaint(office->store, &first, error))
        return FALSE;
    gint64 seen = MAX(action->done_at - first, 0);
    const Exposure before = {action->before, CLAMP((gdouble)seen, DAY, BEFORE) / DAY};
    const Exposure after = {action->after, (gdouble)BEFORE / DAY};
    facts->effect = effect_measure(&before, &after);
    facts->days = (guint)(CLAMP(seen, DAY, BEFORE) / DAY);
    return TRUE;
}

static gboolean tell_one(Office *office, gint64 number, const ActionFacts *facts, GError **error) {
    g_autoptr(Ticket) ticket = NULL;
    if (!ticket_store_load(office->store, number, &ticket, error))
        return FALSE;
    g_autofree gchar *reference = action_reference(facts->action->number);
    Event event = {.kind = EVENT_YOU_SAID, .at = office_now(office), .value = reference};
    const EventContext context = {.words = "", .action = facts};
    return ticket == NULL || apply_event(office, ticket, &event, &context, error);
}

gboolean you_said_tell(Office *office, const Ticket *ticket, Action *action, GError **error) {
    const CausePeriod period = you_said_period(action, ticket);
    ActionFacts facts = {.action = action};
    guint limit = CLAMP(office->policy->fuse_letters_per_hour / SHARE_OF_FUSE, 1, MOST);
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (!you_said_measure(office, &facts, error) ||
        !action_store_count_people(office->store, &period, &facts.led, error) ||
        !action_store_people(office->store, &period, limit, tickets, error))
        return FALSE;
    for (guint i = 0; i < tickets->len; i++) {
        action->told_ticket = g_array_index(tickets, gint64, i);
        if (!tell_one(office, action->told_ticket, &facts, error))
            return FALSE;
    }
    action->next_at = tickets->len == limit ? office_now(office) + PAUSE : 0;
    return TRUE;
}
