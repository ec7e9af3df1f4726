/* ticket_sight.c - which tickets an agent or a manager may see */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workflow/ticket_sight.h"

static gboolean is_called(const Person *person, const gchar *name) {
    return name != NULL && g_ascii_strcasecmp(person->name, name) == 0;
}

gboolean ticket_sight_belongs_to(const Person *person, const Queue *queue) {
    if (is_called(person, queue->manager))
        return TRUE;
    for (guint i = 0; i < queue->agents->len; i++) {
        if (is_called(person, queue->agents->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

gboolean ticket_sight_may_see(const Ticket *ticket, const Person *person, const Policy *policy) {
    if (person->role == ROLE_COMPLAINANT)
        return FALSE;
    if (is_called(person, ticket->owner))
        return TRUE;
    const Queue *queue = policy_queue(policy, ticket->queue);
    if (queue == NULL)
        return person->role == ROLE_MANAGER;
    return ticket_sight_belongs_to(person, queue);
}
