/* audience.c - the people of an audience, without those whom the ticket names */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "audience.h"

#include "store/conflict_store.h"
#include "workflow/answer_rule.h"
#include "workflow/conflict_rule.h"

/* Adds a person that there is, once, unless the ticket names him. */
static void add(GPtrArray *persons, const Person *person, const GPtrArray *named) {
    if (person != NULL && conflict_rule_may_see(named, person) &&
        !g_ptr_array_find(persons, person, NULL))
        g_ptr_array_add(persons, (gpointer)person);
}

static void add_manager(GPtrArray *persons, const Policy *policy, const Queue *queue,
                        const GPtrArray *named) {
    const Person *manager = queue != NULL ? policy_person(policy, queue->manager) : NULL;
    guint before = persons->len;
    if (manager == NULL)
        return;
    add(persons, manager, named);
    for (guint i = 0; i < policy->persons->len && persons->len == before; i++) {
        const Person *other = policy->persons->pdata[i];
        if (other->role == ROLE_MANAGER && other != manager)
            add(persons, other, named);
    }
}

/* A manager of the queue, or else any, who did not write the answer himself. */
static void add_approver(GPtrArray *persons, const Policy *policy, const Occasion *occasion,
                         const GPtrArray *named) {
    const Queue *queue = policy_queue(policy, occasion->ticket->queue);
    const Person *manager = queue != NULL ? policy_person(policy, queue->manager) : NULL;
    const gchar *author = occasion->event->person != NULL ? occasion->event->person->name : NULL;
    if (manager != NULL && answer_rule_approver(manager, author) == APPROVER_GOOD)
        add(persons, manager, named);
    for (guint i = 0; i < policy->persons->len && persons->len == 0; i++) {
        if (answer_rule_approver(policy->persons->pdata[i], author) == APPROVER_GOOD)
            add(persons, policy->persons->pdata[i], named);
    }
}

static void add_agents(GPtrArray *persons, const Policy *policy, const Ticket *ticket,
                       const GPtrArray *named) {
    const Queue *queue = policy_queue(policy, ticket->queue);
    add(persons, policy_person(policy, ticket->owner), named);
    if (persons->len > 0)
        return;
    for (guint i = 0; queue != NULL && i < queue->agents->len; i++)
        add(persons, policy_person(policy, queue->agents->pdata[i]), named);
    if (persons->len == 0 && named->len > 0)
        add_manager(persons, policy, queue, named);
}

/* The owner of an improvement, who knows of what he noted himself; the manager, if he is gone. */
static void add_owner_of_action(GPtrArray *persons, const Occasion *occasion,
                                const GPtrArray *named) {
    const Policy *policy = occasion->office->policy;
    const ActionFacts *facts = occasion->context->action;
    const Person *owner = facts != NULL ? policy_person(policy, facts->action->owner) : NULL;
    if (owner == NULL)
        add_manager(persons, policy, policy_queue(policy, occasion->ticket->queue), named);
    else if (owner != occasion->event->person)
        add(persons, owner, named);
}

/* The agents of a queue that is asked, but for the one who asks. */
static void add_asked(GPtrArray *persons, const Occasion *occasion, const GPtrArray *named) {
    const Policy *policy = occasion->office->policy;
    const Inquiry *inquiry = occasion->context->inquiry;
    const Queue *queue = inquiry != NULL ? policy_queue(policy, inquiry->department) : NULL;
    for (guint i = 0; queue != NULL && i < queue->agents->len; i++) {
        const Person *agent = policy_person(policy, queue->agents->pdata[i]);
        if (agent != policy_person(policy, inquiry->person))
            add(persons, agent, named);
    }
}

/* Whom a rule wants to be told of a new complaint. */
static void add_told(GPtrArray *persons, const Occasion *occasion, const GPtrArray *named) {
    const Sorting *sorting = occasion->context->sorting;
    for (guint i = 0; sorting != NULL && i < sorting->tell->len; i++)
        add(persons, policy_person(occasion->office->policy, sorting->tell->pdata[i]), named);
}

gboolean audience_persons(const Occasion *occasion, Audience audience, GPtrArray **out_persons,
                          GError **error) {
    const Policy *policy = occasion->office->policy;
    const Ticket *ticket = occasion->ticket;
    g_autoptr(GPtrArray) named = NULL;
    if (!conflict_store_of_ticket(occasion->office->store, ticket->id, &named, error))
        return FALSE;
    g_autoptr(GPtrArray) persons = g_ptr_array_new();
    if (audience == AUDIENCE_AUTHOR)
        add(persons, occasion->event->person, named);
    if (audience == AUDIENCE_MANAGER)
        add_manager(persons, policy, policy_queue(policy, ticket->queue), named);
    if (audience == AUDIENCE_APPROVER)
        add_approver(persons, policy, occasion, named);
    if (audience == AUDIENCE_ACTION)
        add_owner_of_action(persons, occasion, named);
    if (audience == AUDIENCE_ASKED)
        add_asked(persons, occasion, named);
    if (audience == AUDIENCE_AGENTS) {
        add_agents(persons, policy, ticket, named);
        add_told(persons, occasion, named);
    }
    *out_persons = g_steal_pointer(&persons);
    return TRUE;
}

gboolean audience_manager(Office *office, const Ticket *ticket, const Person **out_manager,
                          GError **error) {
    g_autoptr(GPtrArray) persons = NULL;
    const Occasion occasion = {.office = office, .ticket = (Ticket *)ticket};
    if (!audience_persons(&occasion, AUDIENCE_MANAGER, &persons, error))
        return FALSE;
    *out_manager = persons->len > 0 ? persons->pdata[0] : NULL;
    return TRUE;
}
