/* person.c - those who work at the desk, and the roles that people have on a ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/person.h"

#include "model/address.h"

static const gchar *const role_names[] = {[ROLE_COMPLAINANT] = "complainant",
                                          [ROLE_AGENT] = "agent",
                                          [ROLE_MANAGER] = "manager",
                                          [ROLE_COPIED] = "cc"};

const gchar *role_name(Role role) {
    return role_names[role];
}

Person *person_new(const gchar *name, const gchar *display, Role role) {
    Person *person = g_new0(Person, 1);
    person->name = g_strdup(name);
    person->display = g_strdup(display);
    person->addresses = g_ptr_array_new_with_free_func(g_free);
    person->role = role;
    return person;
}

void person_free(Person *person) {
    if (person == NULL)
        return;
    g_free(person->name);
    g_free(person->display);
    g_free(person->language);
    g_ptr_array_unref(person->addresses);
    g_free(person->pgp_key);
    g_free(person->smime_certificate);
    g_free(person->time_zone);
    g_free(person);
}

gboolean person_has_address(const Person *person, const gchar *address) {
    for (guint i = 0; i < person->addresses->len; i++) {
        if (address_equal(person->addresses->pdata[i], address))
            return TRUE;
    }
    return FALSE;
}
