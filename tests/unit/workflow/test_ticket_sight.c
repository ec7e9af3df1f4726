/* test_ticket_sight.c - who may see which ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "workflow/ticket_sight.h"

static int open_desk(void **state) {
    static const struct {
        const gchar *name;
        Role role;
    } persons[] = {{"anna", ROLE_AGENT},
                   {"bob", ROLE_AGENT},
                   {"mia", ROLE_MANAGER},
                   {"ruth", ROLE_MANAGER},
                   {"zed", ROLE_COMPLAINANT}};
    Policy *policy = policy_new();
    for (gsize i = 0; i < G_N_ELEMENTS(persons); i++)
        g_ptr_array_add(policy->persons,
                        person_new(persons[i].name, persons[i].name, persons[i].role));
    Queue *quality = queue_new("quality");
    g_ptr_array_add(quality->agents, g_strdup("anna"));
    quality->manager = g_strdup("mia");
    Queue *logistics = queue_new("logistics");
    g_ptr_array_add(logistics->agents, g_strdup("Bob"));
    g_ptr_array_add(policy->queues, quality);
    g_ptr_array_add(policy->queues, logistics);
    *state = policy;
    return 0;
}

static int close_desk(void **state) {
    policy_free(*state);
    return 0;
}

static void people_see_the_tickets_of_their_departments(void **state) {
    static const struct {
        const gchar *name;
        const gchar *person;
        const gchar *queue;
        const gchar *owner;
        gboolean may_see;
    } rows[] = {
        {"an agent of the department", "anna", "quality", NULL, TRUE},
        {"an agent of the department, owned by another", "anna", "quality", "bob", TRUE},
        {"an agent of another department", "bob", "quality", NULL, FALSE},
        {"an agent whose name is written otherwise", "bob", "LOGISTICS", NULL, TRUE},
        {"the owner, of another department", "bob", "quality", "bob", TRUE},
        {"the manager of the department", "mia", "quality", "anna", TRUE},
        {"the manager of another department", "mia", "logistics", NULL, FALSE},
        {"a manager of no department", "ruth", "quality", NULL, FALSE},
        {"any manager, of a department that is gone", "ruth", "old", NULL, TRUE},
        {"an agent, of a department that is gone", "anna", "old", NULL, FALSE},
        {"an agent, of no department", "anna", NULL, NULL, FALSE},
        {"no member of the staff, even as owner", "zed", "quality", "zed", FALSE},
    };
    const Policy *policy = *state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Ticket) ticket = ticket_new();
        ticket->queue = g_strdup(rows[i].queue);
        ticket->owner = g_strdup(rows[i].owner);
        const Person *person = policy_person(policy, rows[i].person);
        if (ticket_sight_may_see(ticket, person, policy) != rows[i].may_see)
            fail_msg("%s", rows[i].name);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_see_the_tickets_of_their_departments),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
