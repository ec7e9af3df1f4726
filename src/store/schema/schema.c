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

#include "schema_parts.h"

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
static const gchar ALARM_WAYS_TOLD[] =
    "CREATE TABLE alarm_told ("
    "  name TEXT NOT NULL,"
    "  subject TEXT NOT NULL,"
    "  way TEXT NOT NULL,"
    "  told_at INTEGER NOT NULL,"
    "  clear_told_at INTEGER NOT NULL,"
    "  PRIMARY KEY (name, subject, way)"
    ") STRICT, WITHOUT ROWID;"
    /* Which way it was told was not noted: no way tells again what was told before. */
    "INSERT INTO alarm_told (name, subject, way, told_at, clear_told_at) "
    "SELECT a.name, a.subject, w.way, a.told_at, a.clear_told_at FROM alarm a, "
    "(SELECT 'command' AS way UNION ALL SELECT 'webhook' UNION ALL SELECT 'mail') w "
    "WHERE a.told_at <> 0;"
    "ALTER TABLE alarm DROP COLUMN told_at;"
    "ALTER TABLE alarm DROP COLUMN clear_told_at;";
static const gchar CANARIES[] = "CREATE TABLE canary ("
                                "  written_at INTEGER PRIMARY KEY,"
                                "  sent_at INTEGER NOT NULL,"
                                "  back_at INTEGER NOT NULL,"
                                "  reply TEXT"
                                ") STRICT;";
static const gchar PROGRESS[] = "CREATE TABLE mailbox_progress ("
                                "  mailbox TEXT NOT NULL PRIMARY KEY,"
                                "  uid_validity INTEGER NOT NULL,"
                                "  uid INTEGER NOT NULL,"
                                "  changed_at INTEGER NOT NULL"
                                ") STRICT, WITHOUT ROWID;";

static const Migration MIGRATIONS[] = {
    {1, "tickets, who belongs to them, what is due and what was voted", schema_tickets},
    {2, "mails as they came in", schema_mails},
    {3, "letters on their way out", schema_letters},
    {4, "what happened, only added to", schema_history},
    {5, "how much was sent to whom, and addresses that do not work", schema_limits},
    {6, "full text", schema_search},
    {7, "alarms, and what was told of them", ALARMS},
    {8, "how far each IMAP mailbox was read", PROGRESS},
    {9, "whom of the staff a ticket names", schema_conflicts},
    {10, "priority, severity and tags of tickets, spam, and links between tickets", schema_fields},
    {11, "pictures in letters, and the mail that a letter is about", schema_letter_parts},
    {12, "answers that wait, and letters that may be taken back", schema_held_answers},
    {13, "keys that strangers have seen, and mails that were obeyed", schema_trust},
    {14, "what corrections of categories have taught", schema_lessons},
    {15, "what was answered, closed and voted when", schema_periods},
    {16, "mailboxes of staff that letters do not reach", schema_staff_mailboxes},
    {17, "what agents have promised by when", schema_promises},
    {18, "what complaints came from", schema_causes},
    {19, "questions to departments", schema_inquiries},
    {20, "what of each ticket has to be done by when", schema_clocks},
    {21, "how often complainants were asked, and what the desk has said by itself", schema_silence},
    {22, "options that were offered, and which was chosen", schema_offers},
    {23, "improvements", schema_actions},
    {24, "who wants no letters that nobody asked for", schema_stops},
    {25, "what was asked when", schema_surveys},
    {26, "what a survey asked", schema_survey_kinds},
    {27, "group cases, and what was told to their members", schema_groups},
    {28, "views for those who count", schema_exports},
    {29, "which way each alarm was told", ALARM_WAYS_TOLD},
    {30, "mails of the desk to itself", CANARIES},
    {31, "which rows a digest counts, and when", schema_reports},
    {32, "many like complaints at once", schema_bursts},
    {33, "what a broadcast says in which language, and its options", schema_broadcast_parts},
    {34, "the zone of each complainant's clock", schema_zones},
};

const Migration *schema_migrations(guint *out_count) {
    *out_count = G_N_ELEMENTS(MIGRATIONS);
    return MIGRATIONS;
}
