/* schema_people.c - tables about those who work at the desk, and about whom to believe; data only
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schema_parts.h"

const gchar schema_conflicts[] =
    "CREATE TABLE ticket_conflict ("
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  person TEXT NOT NULL,"  /* lower case */
    "  mail INTEGER NOT NULL," /* that names them, 0 = none */
    "  PRIMARY KEY (ticket, person)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX ticket_conflict_of_person ON ticket_conflict (person, ticket);";

const gchar schema_trust[] = "CREATE TABLE disclosure ("
                             "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
                             "  person TEXT NOT NULL,"
                             "  at INTEGER NOT NULL,"
                             "  PRIMARY KEY (ticket, person)"
                             ") STRICT, WITHOUT ROWID;"
                             "CREATE TABLE spent_mail ("
                             "  digest TEXT NOT NULL PRIMARY KEY,"
                             "  mail INTEGER NOT NULL,"
                             "  at INTEGER NOT NULL"
                             ") STRICT, WITHOUT ROWID;"
                             "CREATE INDEX spent_by_time ON spent_mail (at);";

const gchar schema_staff_mailboxes[] = "CREATE TABLE staff_mailbox ("
                                       "  address TEXT NOT NULL PRIMARY KEY,"
                                       "  state TEXT NOT NULL,"
                                       "  entry TEXT,"
                                       "  trial INTEGER NOT NULL,"
                                       "  trials INTEGER NOT NULL,"
                                       "  changed_at INTEGER NOT NULL"
                                       ") STRICT, WITHOUT ROWID;";

const gchar schema_stops[] = "CREATE TABLE stopped_address ("
                             "  address_key TEXT NOT NULL PRIMARY KEY,"
                             "  at INTEGER NOT NULL"
                             ") STRICT, WITHOUT ROWID;";
