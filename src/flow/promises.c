/* promises.c - promises are kept by what happens to a ticket, and remembered when they are due */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "promises.h"

#include "audience.h"
#include "store/deadline_store.h"
#include "store/promise_store.h"
#include "workflow/working_time.h"

/* What an event makes of open promises; PROMISE_OPEN: nothing. */
static PromiseState end_of(EventKind kind) {
    switch (kind) {
    case EVENT_AGENT_ANSWERED:
    case EVENT_SOLVED:
    case EVENT_CLOSED_BY_AGENT:
        return PROMISE_KEPT;
    case EVENT_DISMISSED:
    case EVENT_MARKED_SPAM:
    case EVENT_WITHDRAWN:
        return PROMISE_DROPPED;
    default:
        return PROMISE_OPEN;
    }
}

gboolean promises_set_deadline(Office *office, gint64 ticket, GError **error) {
    gint64 next = 0;
    if (!promise_store_next_due(office->store, ticket, &next, error))
        return FALSE;
    const DeadlineOrder order = {.kind = DEADLINE_PROMISE, .due_at = next != G_MAXINT64 ? next : 0};
    return deadline_store_set(office->store, ticket, &order, error);
}

gboolean promises_end(Office *office, const Ticket *ticket, const Event *event, GError **error) {
    PromiseState end = end_of(event->kind);
    g_autoptr(GPtrArray) open = NULL;
    if (end == PROMISE_OPEN)
        return TRUE;
    if (!promise_store_open(office->store, ticket->id, &open, error))
        return FALSE;
    for (guint i = 0; i < open->len; i++) {
        Promise *promise = open->pdata[i];
        if (end == PROMISE_KEPT && event->mail != 0 && promise->mail == event->mail)
            continue;
        promise->state = end;
        promise->ended_at = event->at;
        if (!promise_store_save(office->store, promise, event->mail, error))
            return FALSE;
    }
    return open->len == 0 || promises_set_deadline(office, ticket->id, error);
}

gint64 promises_manager_by(const Policy *policy, const Ticket *ticket, gint64 at) {
    const Queue *queue = policy_queue(policy, ticket->queue);
    return working_time_due(queue != NULL ? queue->calendar : NULL, at, policy->manager_answer);
}

static gboolean tells_date(const Decision *decision) {
    for (guint i = 0; i < decision->letter_count; i++) {
        if (decision->letters[i].kind == LETTER_ESCALATED)
            return TRUE;
    }
    return FALSE;
}

gboolean promises_of_manager(Office *office, const Ticket *ticket, const Event *event,
                             const Decision *decision, GError **error) {
    const Person *manager = NULL;
    if (!tells_date(decision))
        return TRUE;
    if (!audience_manager(office, ticket, &manager, error))
        return FALSE;
    if (manager == NULL)
        return TRUE;
    gboolean is_chinese = g_strcmp0(manager->language, "zh") == 0;
    const Promise promise = {
        .event = event->id,
        .ticket = ticket->id,
        .kind = PROMISE_OF_AGENT,
        .person = manager->name,
        .words = (gchar *)(is_chinese ? "主管答复客户" : "a manager answers the complainant"),
        .mail = event->mail,
        .made_at = event->at,
        .due_at = promises_manager_by(office->policy, ticket, event->at),
    };
    return promise_store_add(office->store, &promise, error) &&
           promises_set_deadline(office, ticket->id, error);
}

gboolean promises_take_back(Office *office, gint64 ticket, gint64 mail, GError **error) {
    return promise_store_reopen(office->store, ticket, mail, error) &&
           promises_set_deadline(office, ticket, error);
}

gboolean promises_move(Office *office, gint64 from, gint64 to, GError **error) {
    return promise_store_move(office->store, from, to, error) &&
           promises_set_deadline(office, from, error) && promises_set_deadline(office, to, error);
}

/* Leaves those that are due and that nobody was reminded of, and notes that they are told now. */
static gboolean take_due(Office *office, GPtrArray *open, gint64 now, GError **error) {
    for (guint i = open->len; i > 0; i--) {
        Promise *promise = open->pdata[i - 1];
        if (promise->reminded_at != 0 || promise->due_at > now) {
            g_ptr_array_remove_index(open, i - 1);
            continue;
        }
        promise->reminded_at = now;
        if (!promise_store_save(office->store, promise, 0, error))
            return FALSE;
    }
    return TRUE;
}

/* Whoever owns the ticket keeps what agents have promised; what a manager has, he keeps himself. */
static const Person *keeper_of(const Office *office, const Ticket *ticket, const Promise *promise) {
    const Person *author = policy_person(office->policy, promise->person);
    gboolean is_own = ticket->owner == NULL || (author != NULL && author->role == ROLE_MANAGER);
    return is_own ? author : policy_person(office->policy, ticket->owner);
}

/* Takes those of the same keeper as the first; each keeper gets one mail. */
static GPtrArray *take_of_one(const Office *office, const Ticket *ticket, GPtrArray *due) {
    GPtrArray *own = g_ptr_array_new_with_free_func((GDestroyNotify)promise_free);
    const Person *keeper = keeper_of(office, ticket, due->pdata[0]);
    for (guint i = 0; i < due->len;) {
        if (keeper_of(office, ticket, due->pdata[i]) == keeper)
            g_ptr_array_add(own, g_ptr_array_steal_index(due, i));
        else
            i++;
    }
    return own;
}

gboolean promises_due(Office *office, Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) due = NULL;
    gint64 now = office_now(office);
    if (!promise_store_open(office->store, ticket->id, &due, error) ||
        !take_due(office, due, now, error))
        return FALSE;
    while (due->len > 0) {
        g_autoptr(GPtrArray) own = take_of_one(office, ticket, due);
        const Promise *first = own->pdata[0];
        Event event = {.kind = EVENT_PROMISE_DUE,
                       .at = now,
                       .person = keeper_of(office, ticket, first),
                       .value = first->words};
        const EventContext context = {.words = "", .promises = own};
        if (!apply_event(office, ticket, &event, &context, error))
            return FALSE;
    }
    return promises_set_deadline(office, ticket->id, error);
}
