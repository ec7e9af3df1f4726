/* schema_bursts.c - tables for many like complaints at once; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schema_parts.h"

const gchar schema_bursts[] =
    /* What a complaint says, for four weeks; no word can be read back out of it. */
    "CREATE TABLE burst_sketch ("
    "  ticket INTEGER PRIMARY KEY,"
    "  at INTEGER NOT NULL,"
    "  bytes BLOB NOT NULL"
    ") STRICT;"
    "CREATE TABLE burst ("
    "  id INTEGER PRIMARY KEY,"
    "  found_at INTEGER NOT NULL,"
    "  state TEXT NOT NULL,"
    "  master INTEGER NOT NULL," /* of its group case, or 0 */
    "  bytes BLOB NOT NULL"      /* of the complaint in its middle */
    ") STRICT;"
    "CREATE TABLE burst_ticket ("
    "  ticket INTEGER PRIMARY KEY,"
    "  burst INTEGER NOT NULL REFERENCES burst (id)"
    ") STRICT;"
    "CREATE INDEX burst_ticket_of_burst ON burst_ticket (burst, ticket);";
