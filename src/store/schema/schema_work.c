/* schema_work.c - tables and columns for what is done with a ticket; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schema_parts.h"

const gchar schema_fields[] =
    "ALTER TABLE ticket ADD COLUMN tags TEXT;"
    "ALTER TABLE ticket ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal';"
    "ALTER TABLE ticket ADD COLUMN severity TEXT NOT NULL DEFAULT 'normal';"
    "ALTER TABLE ticket ADD COLUMN is_spam INTEGER NOT NULL DEFAULT 0;"
    /* Both directions are there. */
    "CREATE TABLE ticket_link ("
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  other INTEGER NOT NULL REFERENCES ticket (id),"
    "  PRIMARY KEY (ticket, other)"
    ") STRICT, WITHOUT ROWID;";

const gchar schema_letter_parts[] = "ALTER TABLE letter_file ADD COLUMN content_id TEXT;"
                                    "CREATE TABLE letter_mail ("
                                    "  letter INTEGER PRIMARY KEY REFERENCES letter (id),"
                                    "  mail INTEGER NOT NULL REFERENCES mail (id),"
                                    "  filename TEXT NOT NULL,"
                                    "  size INTEGER NOT NULL"
                                    ") STRICT;";

const gchar schema_held_answers[] =
    "CREATE TABLE held_answer ("
    "  mail INTEGER PRIMARY KEY REFERENCES mail (id),"
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  person TEXT NOT NULL,"
    "  reason TEXT NOT NULL,"
    "  state TEXT NOT NULL,"
    "  detail TEXT,"
    "  event INTEGER NOT NULL,"
    "  held_at INTEGER NOT NULL,"
    "  remind_at INTEGER NOT NULL,"
    "  expires_at INTEGER NOT NULL,"
    "  decided_at INTEGER NOT NULL,"
    "  decided_by TEXT"
    ") STRICT;"
    "CREATE INDEX held_answer_of_ticket ON held_answer (ticket, mail);"
    /* Letters that may be taken back; whether they still can is the letter's state. */
    "CREATE TABLE undo_letter ("
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  person TEXT NOT NULL,"
    "  mail INTEGER NOT NULL,"
    "  letter INTEGER NOT NULL REFERENCES letter (id),"
    "  PRIMARY KEY (ticket, person, mail, letter)"
    ") STRICT, WITHOUT ROWID;";

const gchar schema_promises[] = "CREATE TABLE promise ("
                                "  event INTEGER PRIMARY KEY,"
                                "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
                                "  kind TEXT NOT NULL,"
                                "  state TEXT NOT NULL,"
                                "  person TEXT NOT NULL,"
                                "  words TEXT NOT NULL,"
                                "  mail INTEGER NOT NULL,"
                                "  made_at INTEGER NOT NULL,"
                                "  due_at INTEGER NOT NULL,"
                                "  reminded_at INTEGER NOT NULL,"
                                "  ended_at INTEGER NOT NULL,"
                                "  ended_by INTEGER NOT NULL" /* mail, or 0 */
                                ") STRICT;"
                                "CREATE INDEX promise_of_ticket ON promise (ticket, event);";

const gchar schema_inquiries[] = "CREATE TABLE inquiry ("
                                 "  event INTEGER PRIMARY KEY,"
                                 "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
                                 "  state TEXT NOT NULL,"
                                 "  department TEXT NOT NULL,"
                                 "  person TEXT NOT NULL,"
                                 "  question TEXT NOT NULL,"
                                 "  mail INTEGER NOT NULL,"
                                 "  asked_at INTEGER NOT NULL,"
                                 "  due_at INTEGER NOT NULL,"
                                 "  late_at INTEGER NOT NULL,"
                                 "  reminded_at INTEGER NOT NULL,"
                                 "  told_at INTEGER NOT NULL,"
                                 "  answered_at INTEGER NOT NULL"
                                 ") STRICT;"
                                 "CREATE INDEX inquiry_of_ticket ON inquiry (ticket, event);";

const gchar schema_actions[] =
    "CREATE TABLE action ("
    "  number INTEGER PRIMARY KEY,"
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  cause TEXT NOT NULL,"
    "  words TEXT NOT NULL,"
    "  person TEXT NOT NULL,"
    "  made_at INTEGER NOT NULL,"
    "  state TEXT NOT NULL,"
    "  told TEXT,"
    "  owner TEXT NOT NULL,"
    "  due_at INTEGER NOT NULL,"
    "  next_at INTEGER NOT NULL,"
    "  done_at INTEGER NOT NULL,"
    "  decided_at INTEGER NOT NULL,"
    "  told_ticket INTEGER NOT NULL,"
    "  before INTEGER NOT NULL,"
    "  after INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX action_of_ticket ON action (ticket, number);"
    "CREATE INDEX action_unfinished ON action (due_at, number) WHERE state <> 'finished';"
    /* Only what agents have looked into has a cause: a new ticket is not in it. */
    "CREATE INDEX ticket_of_cause ON ticket (cause, created_at) WHERE cause IS NOT NULL;";

const gchar schema_causes[] = "ALTER TABLE ticket ADD COLUMN cause TEXT;"
                              "ALTER TABLE ticket ADD COLUMN whys TEXT;"; /* a line each */

/* asked: 1 + reminders since it was left to the complainant; marks: flags of the model. */
const gchar schema_silence[] = "ALTER TABLE ticket ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;"
                               "ALTER TABLE ticket ADD COLUMN marks INTEGER NOT NULL DEFAULT 0;";

const gchar schema_zones[] =
    "ALTER TABLE ticket ADD COLUMN zone_minutes INTEGER NOT NULL DEFAULT 0;";

const gchar schema_lessons[] = "CREATE TABLE lesson ("
                               "  ticket INTEGER NOT NULL PRIMARY KEY REFERENCES ticket (id) "
                               "ON DELETE CASCADE,"
                               "  category TEXT NOT NULL,"
                               "  features BLOB NOT NULL,"
                               "  at INTEGER NOT NULL"
                               ") STRICT;"
                               "CREATE INDEX lesson_at ON lesson (at, ticket);";

const gchar schema_periods[] =
    "CREATE INDEX ticket_answered ON ticket"
    "  (first_answered_at, created_at, queue, owner, merged_into) WHERE first_answered_at <> 0;"
    "CREATE INDEX ticket_closed ON ticket"
    "  (closed_at, outcome, queue, owner, merged_into) WHERE closed_at <> 0;"
    "CREATE INDEX survey_voted ON survey (voted_at) WHERE voted_at <> 0;";

const gchar schema_clocks[] =
    "CREATE TABLE ticket_clock ("
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  clock TEXT NOT NULL,"
    "  started_at INTEGER NOT NULL,"
    "  promised INTEGER NOT NULL," /* working seconds */
    "  due_at INTEGER NOT NULL,"
    "  paused_at INTEGER NOT NULL," /* 0 = it does not rest */
    "  remaining INTEGER NOT NULL," /* working seconds, while it rests */
    "  met_at INTEGER NOT NULL,"
    "  levels_told INTEGER NOT NULL,"
    "  next_at INTEGER NOT NULL," /* 0 = nobody is told */
    "  PRIMARY KEY (ticket, clock)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX ticket_clock_next ON ticket_clock (next_at) WHERE next_at > 0;";

const gchar schema_offers[] = "CREATE TABLE offer ("
                              "  event INTEGER PRIMARY KEY,"
                              "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
                              "  state TEXT NOT NULL,"
                              "  person TEXT NOT NULL,"
                              "  words TEXT,"
                              "  mail INTEGER NOT NULL,"
                              "  made_at INTEGER NOT NULL,"
                              "  remind_at INTEGER NOT NULL,"
                              "  answer_by INTEGER NOT NULL,"
                              "  reminded_at INTEGER NOT NULL,"
                              "  asked_back_at INTEGER NOT NULL,"
                              "  chosen INTEGER NOT NULL," /* place, of accepted ones */
                              "  ended_at INTEGER NOT NULL,"
                              "  ended_by INTEGER NOT NULL" /* the mail that proves it, or 0 */
                              ") STRICT;"
                              "CREATE INDEX offer_of_ticket ON offer (ticket, event);"
                              "CREATE TABLE offer_option ("
                              "  offer INTEGER NOT NULL REFERENCES offer (event),"
                              "  place INTEGER NOT NULL," /* 0 is A */
                              "  remedy TEXT NOT NULL,"
                              "  words TEXT NOT NULL,"
                              "  minor INTEGER NOT NULL," /* units of the currency, ISO 4217 */
                              "  currency TEXT,"
                              "  PRIMARY KEY (offer, place)"
                              ") STRICT, WITHOUT ROWID;";

/* `score` of old has room for five. */
const gchar schema_survey_kinds[] =
    "ALTER TABLE survey ADD COLUMN kind TEXT NOT NULL DEFAULT 'csat';"
    "ALTER TABLE survey ADD COLUMN vote INTEGER NOT NULL DEFAULT 0 "
    "CHECK (vote BETWEEN 0 AND 10);"
    "UPDATE survey SET vote = score;";

const gchar schema_surveys[] = "CREATE INDEX survey_sent ON survey (sent_at);";
