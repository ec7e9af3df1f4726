/* schema.c - the tables, as numbered migrations; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dialect of SQLite; what the tables are for, and why each index is there, is told in doc/store.md.
 * A migration that was released never changes: the next one does.
 *
 * Times are seconds UTC, 0 = not yet. Names of enums are stored as text. Ids are drawn by us. Bytes
 * stand in tables of their own, so that the rows beside them stay small. history refers to nothing:
 * it must outlive what may be erased.
 */
#include "schema.h"

static const gchar TICKETS[] =
    "CREATE TABLE sequence ("
    "  name TEXT NOT NULL PRIMARY KEY, next INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "INSERT INTO sequence (name, next)"
    "  VALUES ('ticket', 1001), ('mail', 1), ('event', 1), ('letter', 1);"

    "CREATE TABLE ticket ("
    "  id INTEGER PRIMARY KEY,"
    "  subject TEXT NOT NULL,"
    "  complainant TEXT NOT NULL,"
    "  complainant_key TEXT NOT NULL," /* as addresses are compared */
    "  complainant_name TEXT,"
    "  language TEXT,"
    "  queue TEXT,"
    "  owner TEXT,"
    "  category TEXT,"
    "  stage TEXT NOT NULL,"
    "  waiting_on TEXT NOT NULL,"
    "  outcome TEXT NOT NULL,"
    "  created_at INTEGER NOT NULL,"
    "  updated_at INTEGER NOT NULL,"
    "  answer_by INTEGER NOT NULL,"
    "  solve_by INTEGER NOT NULL,"
    "  first_answered_at INTEGER NOT NULL,"
    "  resolved_at INTEGER NOT NULL,"
    "  closed_at INTEGER NOT NULL,"
    "  merged_into INTEGER REFERENCES ticket (id),"
    "  linked_to INTEGER REFERENCES ticket (id),"
    "  reopened_count INTEGER NOT NULL,"
    "  automatic_letters INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX ticket_of_complainant ON ticket (complainant_key, id);"
    "CREATE INDEX ticket_of_owner ON ticket (owner, id) WHERE owner IS NOT NULL;"
    "CREATE INDEX ticket_not_closed ON ticket (id) WHERE stage <> 'closed';"

    "CREATE TABLE participant ("
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  address TEXT NOT NULL,"
    "  role TEXT NOT NULL,"
    "  PRIMARY KEY (ticket, address)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE deadline ("
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  kind TEXT NOT NULL,"
    "  due_at INTEGER NOT NULL,"
    "  PRIMARY KEY (ticket, kind)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX deadline_due ON deadline (due_at);"

    "CREATE TABLE survey ("
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  address TEXT NOT NULL,"
    "  address_key TEXT NOT NULL,"
    "  sent_at INTEGER NOT NULL,"
    "  until INTEGER NOT NULL,"
    "  reminded_at INTEGER NOT NULL,"
    "  voted_at INTEGER NOT NULL,"
    "  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 5),"
    "  comment TEXT,"
    "  PRIMARY KEY (ticket, sent_at)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX survey_of_address ON survey (address_key, sent_at);";

static const gchar MAILS[] =
    "CREATE TABLE mail ("
    "  id INTEGER PRIMARY KEY,"
    "  ticket INTEGER REFERENCES ticket (id),"
    "  state TEXT NOT NULL,"
    "  kind TEXT NOT NULL,"
    "  message_id TEXT,"
    "  content_key TEXT,"
    "  mailbox TEXT,"
    "  sender TEXT NOT NULL,"
    "  subject TEXT NOT NULL,"
    "  held_for TEXT,"
    "  why TEXT NOT NULL,"
    "  received_at INTEGER NOT NULL,"
    "  size INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX mail_of_ticket ON mail (ticket, id) WHERE ticket IS NOT NULL;"
    "CREATE INDEX mail_not_handled ON mail (state, id) WHERE state <> 'handled';"
    "CREATE INDEX mail_of_content ON mail (content_key) WHERE message_id IS NULL;"

    "CREATE TABLE blob ("
    "  sha256 TEXT NOT NULL PRIMARY KEY,"
    "  content BLOB NOT NULL"
    ") STRICT;"

    /* The raw mail without what mail_cut puts back. */
    "CREATE TABLE mail_raw ("
    "  mail INTEGER PRIMARY KEY REFERENCES mail (id),"
    "  size INTEGER NOT NULL," /* of the whole */
    "  bytes BLOB NOT NULL"
    ") STRICT;"
    "CREATE TABLE mail_cut ("
    "  mail INTEGER NOT NULL REFERENCES mail (id),"
    "  place INTEGER NOT NULL,"
    "  position INTEGER NOT NULL," /* in mail_raw.bytes */
    "  sha256 TEXT NOT NULL REFERENCES blob (sha256),"
    "  line_width INTEGER NOT NULL,"
    "  has_crlf INTEGER NOT NULL,"
    "  PRIMARY KEY (mail, place)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE mail_file ("
    "  mail INTEGER NOT NULL REFERENCES mail (id),"
    "  place INTEGER NOT NULL,"
    "  filename TEXT NOT NULL,"
    "  content_type TEXT NOT NULL,"
    "  sha256 TEXT NOT NULL REFERENCES blob (sha256),"
    "  size INTEGER NOT NULL,"
    "  PRIMARY KEY (mail, place)"
    ") STRICT, WITHOUT ROWID;"

    /* Ids of mails that came in and ids that they name; ours are in letter. 0 = none. */
    "CREATE TABLE message_id ("
    "  message_id TEXT NOT NULL,"
    "  ticket INTEGER NOT NULL,"
    "  mail INTEGER NOT NULL,"
    "  PRIMARY KEY (message_id, ticket)"
    ") STRICT, WITHOUT ROWID;";

static const gchar LETTERS[] =
    "CREATE TABLE letter ("
    "  id INTEGER PRIMARY KEY,"
    "  ticket INTEGER REFERENCES ticket (id),"
    "  kind TEXT NOT NULL,"
    "  recipient TEXT NOT NULL,"
    "  recipient_key TEXT NOT NULL,"
    "  envelope_sender TEXT NOT NULL,"
    "  message_id TEXT NOT NULL,"
    "  subject TEXT NOT NULL,"
    "  is_automatic INTEGER NOT NULL,"
    "  state TEXT NOT NULL,"
    "  due_at INTEGER NOT NULL," /* 0 = never */
    "  created_at INTEGER NOT NULL,"
    "  sent_at INTEGER NOT NULL,"
    "  attempts INTEGER NOT NULL,"
    "  doubts INTEGER NOT NULL,"
    "  last_reply TEXT"
    ") STRICT;"
    "CREATE UNIQUE INDEX letter_of_message_id ON letter (message_id);"
    "CREATE INDEX letter_of_ticket ON letter (ticket, id) WHERE ticket IS NOT NULL;"
    "CREATE INDEX letter_not_sent ON letter (state, due_at, id) WHERE state <> 'sent';"
    /* What letters have in common; see letter_packer.c. */
    "CREATE TABLE letter_dictionary ("
    "  id INTEGER PRIMARY KEY,"
    "  bytes BLOB NOT NULL"
    ") STRICT;"
    "CREATE TABLE letter_body ("
    "  letter INTEGER PRIMARY KEY REFERENCES letter (id),"
    "  dictionary INTEGER REFERENCES letter_dictionary (id),"
    "  bytes BLOB NOT NULL"
    ") STRICT;"
    "CREATE TABLE letter_file ("
    "  letter INTEGER NOT NULL REFERENCES letter (id),"
    "  place INTEGER NOT NULL,"
    "  filename TEXT NOT NULL,"
    "  content_type TEXT NOT NULL,"
    "  sha256 TEXT NOT NULL REFERENCES blob (sha256),"
    "  size INTEGER NOT NULL,"
    "  PRIMARY KEY (letter, place)"
    ") STRICT, WITHOUT ROWID;";

static const gchar HISTORY[] =
    "CREATE TABLE history ("
    "  event INTEGER PRIMARY KEY,"
    "  ticket INTEGER NOT NULL," /* 0 = about the desk */
    "  at INTEGER NOT NULL,"
    "  name TEXT NOT NULL,"
    "  actor TEXT,"
    "  mail INTEGER NOT NULL,"
    "  stage_from TEXT,"
    "  stage_to TEXT,"
    "  rule TEXT,"
    "  detail TEXT"
    ") STRICT;"
    "CREATE INDEX history_of_ticket ON history (ticket, event);"
    "CREATE INDEX history_of_mail ON history (mail, event) WHERE mail <> 0;"
    "CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history BEGIN"
    "  SELECT RAISE(ABORT, 'history is only added to'); END;"
    "CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history BEGIN"
    "  SELECT RAISE(ABORT, 'history is only added to'); END;";

static const gchar LIMITS[] = "CREATE TABLE counter ("
                              "  scope TEXT NOT NULL,"
                              "  period INTEGER NOT NULL," /* seconds UTC at which it began */
                              "  key TEXT NOT NULL,"
                              "  count INTEGER NOT NULL,"
                              "  PRIMARY KEY (scope, period, key)"
                              ") STRICT, WITHOUT ROWID;"
                              "CREATE TABLE bad_address ("
                              "  address TEXT NOT NULL PRIMARY KEY,"
                              "  soft_bounces INTEGER NOT NULL,"
                              "  is_suppressed INTEGER NOT NULL,"
                              "  was_told INTEGER NOT NULL,"
                              "  last_at INTEGER NOT NULL"
                              ") STRICT, WITHOUT ROWID;"
                              "CREATE TABLE fuse ("
                              "  name TEXT NOT NULL PRIMARY KEY,"
                              "  is_blown INTEGER NOT NULL,"
                              "  at INTEGER NOT NULL"
                              ") STRICT, WITHOUT ROWID;";

/* Contentless: the words are in the raw mails. search_words.c has folded and parted the words, so
 * the plainest tokenizer is enough. */
static const gchar SEARCH[] =
    "CREATE TABLE search_mail ("
    "  mail INTEGER PRIMARY KEY,"
    "  ticket INTEGER NOT NULL"
    ") STRICT;"
    "CREATE VIRTUAL TABLE search USING fts5 (words, content = '', tokenize = 'ascii');"
    /* Segments are merged sixteen at a time, not four: a quarter less to write for each mail. */
    "INSERT INTO search (search, rank) VALUES ('automerge', 16);"
    "INSERT INTO search (search, rank) VALUES ('crisismerge', 64);";

static const gchar ALARMS[] = "CREATE TABLE alarm ("
                              "  name TEXT NOT NULL,"
                              "  subject TEXT NOT NULL,"
                              "  detail TEXT NOT NULL,"
                              "  since INTEGER NOT NULL,"
                              "  raised_at INTEGER NOT NULL,"
                              "  told_at INTEGER NOT NULL,"
                              "  gone_at INTEGER NOT NULL,"
                              "  cleared_at INTEGER NOT NULL,"
                              "  clear_told_at INTEGER NOT NULL,"
                              "  raises INTEGER NOT NULL,"
                              "  PRIMARY KEY (name, subject)"
                              ") STRICT, WITHOUT ROWID;";
static const gchar PROGRESS[] = "CREATE TABLE mailbox_progress ("
                                "  mailbox TEXT NOT NULL PRIMARY KEY,"
                                "  uid_validity INTEGER NOT NULL,"
                                "  uid INTEGER NOT NULL,"
                                "  changed_at INTEGER NOT NULL"
                                ") STRICT, WITHOUT ROWID;";

/* Those whom a ticket names may neither own nor see it. */
static const gchar CONFLICTS[] =
    "CREATE TABLE ticket_conflict ("
    "  ticket INTEGER NOT NULL REFERENCES ticket (id),"
    "  person TEXT NOT NULL,"  /* lower case */
    "  mail INTEGER NOT NULL," /* that names them, 0 = none */
    "  PRIMARY KEY (ticket, person)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX ticket_conflict_of_person ON ticket_conflict (person, ticket);";
/* For #stats, which they answer without the table. Partial: a new complaint is in none of them. */
static const gchar PERIODS[] =
    "CREATE INDEX ticket_answered ON ticket"
    "  (first_answered_at, created_at, queue, owner, merged_into) WHERE first_answered_at <> 0;"
    "CREATE INDEX ticket_closed ON ticket"
    "  (closed_at, outcome, queue, owner, merged_into) WHERE closed_at <> 0;"
    "CREATE INDEX survey_voted ON survey (voted_at) WHERE voted_at <> 0;";

static const gchar FIELDS[] =
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

/* A mail that goes with a letter is in mail_raw already. */
static const gchar LETTER_PARTS[] = "ALTER TABLE letter_file ADD COLUMN content_id TEXT;"
                                    "CREATE TABLE letter_mail ("
                                    "  letter INTEGER PRIMARY KEY REFERENCES letter (id),"
                                    "  mail INTEGER NOT NULL REFERENCES mail (id),"
                                    "  filename TEXT NOT NULL,"
                                    "  size INTEGER NOT NULL"
                                    ") STRICT;";

static const gchar HELD_ANSWERS[] =
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

static const gchar TRUST[] = "CREATE TABLE disclosure ("
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

/* The index is read from its newer end, the two columns of its order in it. */
static const gchar LESSONS[] = "CREATE TABLE lesson ("
                               "  ticket INTEGER NOT NULL PRIMARY KEY REFERENCES ticket (id) "
                               "ON DELETE CASCADE,"
                               "  category TEXT NOT NULL,"
                               "  features BLOB NOT NULL,"
                               "  at INTEGER NOT NULL"
                               ") STRICT;"
                               "CREATE INDEX lesson_at ON lesson (at, ticket);";

/* Few rows: one for each address of staff that letters do not reach. */
static const gchar STAFF_MAILBOXES[] = "CREATE TABLE staff_mailbox ("
                                       "  address TEXT NOT NULL PRIMARY KEY,"
                                       "  state TEXT NOT NULL,"
                                       "  entry TEXT,"
                                       "  trial INTEGER NOT NULL,"
                                       "  trials INTEGER NOT NULL,"
                                       "  changed_at INTEGER NOT NULL"
                                       ") STRICT, WITHOUT ROWID;";

static const gchar PROMISES[] =
    "CREATE TABLE promise ("
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

static const gchar CAUSES[] = "ALTER TABLE ticket ADD COLUMN cause TEXT;"
                             "ALTER TABLE ticket ADD COLUMN whys TEXT;"; /* a line each */

static const Migration MIGRATIONS[] = {
    {1, "tickets, who belongs to them, what is due and what was voted", TICKETS},
    {2, "mails as they came in", MAILS},
    {3, "letters on their way out", LETTERS},
    {4, "what happened, only added to", HISTORY},
    {5, "how much was sent to whom, and addresses that do not work", LIMITS},
    {6, "full text", SEARCH},
    {7, "alarms, and what was told of them", ALARMS},
    {8, "how far each IMAP mailbox was read", PROGRESS},
    {9, "whom of the staff a ticket names", CONFLICTS},
    {10, "priority, severity and tags of tickets, spam, and links between tickets", FIELDS},
    {11, "pictures in letters, and the mail that a letter is about", LETTER_PARTS},
    {12, "answers that wait, and letters that may be taken back", HELD_ANSWERS},
    {13, "keys that strangers have seen, and mails that were obeyed", TRUST},
    {14, "what corrections of categories have taught", LESSONS},
    {15, "what was answered, closed and voted when", PERIODS},
    {16, "mailboxes of staff that letters do not reach", STAFF_MAILBOXES},
    {17, "what agents have promised by when", PROMISES},
    {18, "what complaints came from", CAUSES},
};

const Migration *schema_migrations(guint *out_count) {
    *out_count = G_N_ELEMENTS(MIGRATIONS);
    return MIGRATIONS;
}
