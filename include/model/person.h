/* person.h - those who work at the desk, and the roles that people have on a ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* ROLE_COPIED: an outsider who gets the agents' answers to a ticket, too. */
typedef enum { ROLE_COMPLAINANT, ROLE_AGENT, ROLE_MANAGER, ROLE_COPIED } Role;

/* "complainant", "agent", "manager", "cc" */
const gchar *role_name(Role role);

/* An agent or a manager. */
typedef struct {
    gchar *name;              /* short, as in #assign anna; unique */
    gchar *display;           /* "Anna Berg", what complainants see */
    gchar *language;          /* of the letters this person gets, or NULL: the desk's */
    gchar *time_zone;         /* of the dates in them, or NULL: the desk's */
    GPtrArray *addresses;     /* of gchar*; the first is written to, all are read from */
    Role role;                /* agent or manager */
    gboolean needs_approval;  /* a manager approves all answers of this person */
    gchar *pgp_key;           /* absolute path of the public key, or NULL */
    gchar *smime_certificate; /* absolute path, or NULL */
} Person;

Person *person_new(const gchar *name, const gchar *display, Role role);
void person_free(Person *person);
/* Is it one of the person's? */
gboolean person_has_address(const Person *person, const gchar *address);
