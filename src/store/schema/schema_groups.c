/* schema_groups.c - tables for one problem with many tickets; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schema_parts.h"

const gchar schema_groups[] =
    "CREATE TABLE group_case ("
    "  master INTEGER PRIMARY KEY REFERENCES ticket (id),"
    "  made_at INTEGER NOT NULL,"
    "  statement INTEGER NOT NULL" /* event of a broadcast, or 0 */
    ") STRICT;"
    /* The master is one of them. */
    "CREATE TABLE group_member ("
    "  ticket INTEGER PRIMARY KEY REFERENCES ticket (id),"
    "  master INTEGER NOT NULL REFERENCES group_case (master),"
    "  joined_at INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX group_member_of_case ON group_member (master, ticket);"
    "CREATE TABLE broadcast ("
    "  event INTEGER PRIMARY KEY,"
    "  master INTEGER NOT NULL REFERENCES ticket (id),"
    "  mail INTEGER NOT NULL,"
    "  person TEXT NOT NULL,"
    "  at INTEGER NOT NULL,"
    "  words TEXT NOT NULL,"
    "  words_html TEXT,"
    "  has_signature INTEGER NOT NULL,"
    "  end_kind TEXT NOT NULL," /* what it makes of the members besides */
    "  outcome TEXT"
    ") STRICT;"
    "CREATE INDEX broadcast_of_case ON broadcast (master, event);"
    "CREATE TABLE broadcast_file ("
    "  broadcast INTEGER NOT NULL REFERENCES broadcast (event),"
    "  place INTEGER NOT NULL,"
    "  filename TEXT NOT NULL,"
    "  content_type TEXT NOT NULL,"
    "  sha256 TEXT NOT NULL,"
    "  size INTEGER NOT NULL,"
    "  content_id TEXT,"
    "  PRIMARY KEY (broadcast, place)"
    ") STRICT, WITHOUT ROWID;"
    /* Who is told of it, and when that was written: nobody twice, nobody missed. */
    "CREATE TABLE broadcast_member ("
    "  broadcast INTEGER NOT NULL REFERENCES broadcast (event),"
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  written_at INTEGER NOT NULL," /* 0: not yet */
    "  PRIMARY KEY (broadcast, ticket)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX broadcast_to_write ON broadcast_member (broadcast, ticket) WHERE written_at = 0;"
    "CREATE INDEX broadcast_of_member ON broadcast_member (ticket, broadcast);";

const gchar schema_broadcast_parts[] =
    "CREATE TABLE broadcast_part ("
    "  broadcast INTEGER NOT NULL REFERENCES broadcast (event),"
    "  place INTEGER NOT NULL,"
    "  language TEXT NOT NULL," /* '': for everybody whom no other part is for */
    "  words TEXT NOT NULL,"
    "  words_html TEXT,"
    "  PRIMARY KEY (broadcast, place)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE broadcast_option ("
    "  broadcast INTEGER NOT NULL REFERENCES broadcast (event),"
    "  part INTEGER NOT NULL,"
    "  place INTEGER NOT NULL," /* 0 is A */
    "  remedy TEXT NOT NULL,"
    "  words TEXT NOT NULL,"
    "  minor INTEGER NOT NULL,"
    "  currency TEXT,"
    "  PRIMARY KEY (broadcast, part, place)"
    ") STRICT, WITHOUT ROWID;"
    "INSERT INTO broadcast_part (broadcast, place, language, words, words_html) "
    "SELECT event, 0, '', words, words_html FROM broadcast;"
    "ALTER TABLE broadcast DROP COLUMN words;"
    "ALTER TABLE broadcast DROP COLUMN words_html;";
