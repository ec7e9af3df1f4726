/* actions.c - improvements: chased, done, measured, decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions.h"

#include "audience.h"
#include "store/action_store.h"
#include "store/deadline_store.h"
#include "you_said.h"

enum { DAY = 24 * 3600, CHASED_EACH = 7 * DAY, LONG_OVERDUE = 14 * DAY };

static gboolean set_deadline(Office *office, gint64 ticket, GError **error) {
    gint64 next = 0;
    if (!action_store_next(office->store, ticket, &next, error))
        return FALSE;
    const DeadlineOrder order = {.kind = DEADLINE_ACTION, .due_at = next != G_MAXINT64 ? next : 0};
    return deadline_store_set(office->store, ticket, &order, error);
}

gboolean actions_apply(Office *office, Ticket *ticket, const Action *action, Event *event,
                       GError **error) {
    ActionFacts facts = {.action = action};
    g_autofree gchar *reference = action_reference(action->number);
    g_autofree gchar *value = g_strdup_printf("%s %s: %s", reference, action->owner, action->words);
    const EventContext context = {.words = "", .action = &facts, .problem = event->text};
    event->value = value;
    if (action->state == ACTION_MEASURED) {
        const CausePeriod period = you_said_period(action, ticket);
        if (!you_said_measure(office, &facts, error) ||
            !action_store_count_people(office->store, &period, &facts.led, error))
            return FALSE;
    }
    return action_store_save(office->store, action, error) &&
           apply_event(office, ticket, event, &context, error) &&
           set_deadline(office, ticket->id, error);
}

gboolean actions_move(Office *office, gint64 from, gint64 to, GError **error) {
    return action_store_move(office->store, from, to, error) && set_deadline(office, from, error) &&
           set_deadline(office, to, error);
}

/* --- what time brings ----------------------------------------------------------------------------
 */

/* The manager hears of what is long overdue, if that is not the manager's own. */
static gboolean chase(Office *office, Ticket *ticket, Action *action, Event *event,
                      GError **error) {
    const Person *manager = NULL;
    if (!audience_manager(office, ticket, &manager, error))
        return FALSE;
    event->kind = EVENT_ACTION_DUE;
    event->needs_manager = event->at - action->due_at >= LONG_OVERDUE && manager != NULL &&
                           manager != policy_person(office->policy, action->owner);
    action->next_at = event->at + CHASED_EACH;
    return actions_apply(office, ticket, action, event, error);
}

/* What came in the very second in which it was done came before. */
static gboolean count(Office *office, const Action *action, gint64 from, guint *out_count,
                      GError **error) {
    const CausePeriod period = {
        .cause = action->cause, .from = from + 1, .until = from + 1 + ACTION_WINDOW_DAYS * DAY};
    return action_store_count(office->store, &period, out_count, error);
}

static gboolean measure(Office *office, Ticket *ticket, Action *action, Event *event,
                        GError **error) {
    if (!count(office, action, action->done_at - ACTION_WINDOW_DAYS * DAY, &action->before,
               error) ||
        !count(office, action, action->done_at, &action->after, error))
        return FALSE;
    event->kind = EVENT_ACTION_MEASURED;
    action->state = ACTION_MEASURED;
    action->next_at = event->at + CHASED_EACH;
    return actions_apply(office, ticket, action, event, error);
}

/* The manager is asked once more, and not again. */
static gboolean ask_again(Office *office, Ticket *ticket, Action *action, Event *event,
                          GError **error) {
    event->kind = EVENT_ACTION_MEASURED;
    action->next_at = 0;
    return actions_apply(office, ticket, action, event, error);
}

static gboolean strike(Office *office, Ticket *ticket, Action *action, GError **error) {
    Event event = {.at = office_now(office)};
    if (action->next_at == 0 || action->next_at > event.at)
        return TRUE;
    switch (action->state) {
    case ACTION_OPEN:
        return chase(office, ticket, action, &event, error);
    case ACTION_DONE:
        return measure(office, ticket, action, &event, error);
    case ACTION_MEASURED:
        return ask_again(office, ticket, action, &event, error);
    case ACTION_FINISHED:
    case ACTION_STATE_COUNT:
        break;
    }
    return you_said_tell(office, ticket, action, error) &&
           action_store_save(office->store, action, error);
}

gboolean actions_due(Office *office, Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) actions = NULL;
    if (!action_store_of_ticket(office->store, ticket->id, &actions, error))
        return FALSE;
    for (guint i = 0; i < actions->len; i++) {
        if (!strike(office, ticket, actions->pdata[i], error))
            return FALSE;
    }
    return set_deadline(office, ticket->id, error);
}
