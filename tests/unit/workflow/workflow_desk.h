/* workflow_desk.h - a small desk with three people and one ticket, for the tests of the workflow */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workflow/decide.h"

enum { NOW = 1800000000, DAY = 86400 };

typedef struct {
    Policy *policy;
    Ticket *ticket;
    const Person *anna;
} Desk;

static int open_desk(void **state) {
    Desk *desk = g_new0(Desk, 1);
    desk->policy = policy_new();
    static const struct {
        const gchar *name;
        const gchar *address;
        Role role;
    } persons[] = {{"anna", "anna@desk.example", ROLE_AGENT},
                   {"bob", "bob@desk.example", ROLE_AGENT},
                   {"mia", "mia@desk.example", ROLE_MANAGER}};
    for (gsize i = 0; i < G_N_ELEMENTS(persons); i++) {
        Person *person = person_new(persons[i].name, persons[i].name, persons[i].role);
        g_ptr_array_add(person->addresses, g_strdup(persons[i].address));
        g_ptr_array_add(desk->policy->persons, person);
    }
    Queue *queue = queue_new("quality");
    queue->manager = g_strdup("mia");
    g_ptr_array_add(desk->policy->queues, queue);
    desk->ticket = ticket_new();
    desk->ticket->id = 42;
    desk->ticket->queue = g_strdup("quality");
    desk->ticket->complainant = g_strdup("zhou@example.cn");
    desk->anna = policy_person(desk->policy, "anna");
    *state = desk;
    return 0;
}

static int close_desk(void **state) {
    Desk *desk = *state;
    policy_free(desk->policy);
    ticket_free(desk->ticket);
    g_free(desk);
    return 0;
}
