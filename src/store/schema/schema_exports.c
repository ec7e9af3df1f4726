/* schema_exports.c - views for those who count: report_ticket and what belongs to it; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The columns are promised to the outside (amends-reports(7), which a test compares with them): new
 * ones are added at the end, none goes or changes its meaning. Times are ISO 8601 in UTC, NULL
 * where there is none; money is whole minor units with its currency, and the same as decimal text.
 *
 * What is a key to a ticket stands nowhere in them (Message-IDs, and subjects of mails, which hold
 * tags), nor do addresses of staff, words of notes, or marks that the desk makes for itself.
 */
#include "schema_parts.h"

#define UTC(seconds) "strftime('%Y-%m-%dT%H:%M:%SZ', nullif(" seconds ", 0), 'unixepoch')"

/* Digits behind the point by ISO 4217, as model/money has them: a test compares the two. */
#define AMOUNT(minor, currency)                                                                    \
    "CASE WHEN " currency " IS NULL THEN NULL "                                                    \
    "WHEN " currency " IN ('CLP', 'ISK', 'JPY', 'KRW', 'VND') THEN printf('%d', " minor ") "       \
    "WHEN " currency " IN ('BHD', 'JOD', 'KWD', 'OMR', 'TND') "                                    \
    "THEN printf('%d.%03d', " minor " / 1000, " minor " % 1000) "                                  \
    "ELSE printf('%d.%02d', " minor " / 100, " minor " % 100) END"

/* 1, 0, or NULL while it has not happened. */
#define IN_TIME(at, by) "CASE WHEN " at " <> 0 AND " by " <> 0 THEN " at " <= " by " END"

#define SOLVED_AT "CASE WHEN t.resolved_at <> 0 THEN t.resolved_at ELSE t.closed_at END"

/* 'complainant' or 'cc' where the address is one of the complainant's side, else NULL. */
#define OUTSIDER(ticket_of, address_of)                                                            \
    "(SELECT p.role FROM participant p WHERE p.ticket = " ticket_of " AND p.address = " address_of \
    " AND p.role IN ('complainant', 'cc'))"

/* The layout is that of SQL. */
/* clang-format off */
const gchar schema_exports[] =
    "CREATE VIEW report_ticket AS SELECT"
    "  t.id AS ticket, t.subject, t.complainant, t.complainant_name, t.language, t.queue, t.owner,"
    "  t.category, t.cause, t.priority, t.severity, t.tags, t.stage, t.waiting_on,"
    "  nullif(t.outcome, 'none') AS outcome, t.is_spam,"
    "  " UTC("t.created_at") " AS received_at, " UTC("t.updated_at") " AS changed_at,"
    "  " UTC("t.answer_by") " AS answer_by, " UTC("t.first_answered_at") " AS first_answered_at,"
    "  " UTC("t.solve_by") " AS solve_by, " UTC("t.resolved_at") " AS resolved_at,"
    "  " UTC("t.closed_at") " AS closed_at,"
    "  CASE WHEN t.first_answered_at <> 0 THEN t.first_answered_at - t.created_at END"
    "    AS first_answer_seconds,"
    "  CASE WHEN t.resolved_at + t.closed_at <> 0 THEN (" SOLVED_AT ") - t.created_at END"
    "    AS solution_seconds,"
    "  " IN_TIME("t.first_answered_at", "t.answer_by") " AS is_answered_in_time,"
    "  " IN_TIME("(" SOLVED_AT ")", "t.solve_by") " AS is_solved_in_time,"
    "  t.reopened_count, t.automatic_letters, t.merged_into, t.linked_to,"
    "  g.master AS group_case,"
    "  o.remedy, CASE WHEN o.currency IS NOT NULL THEN o.minor END AS remedy_minor,"
    "  o.currency AS remedy_currency, " AMOUNT("o.minor", "o.currency") " AS remedy_amount,"
    "  s.kind AS survey_kind, " UTC("s.sent_at") " AS survey_sent_at,"
    "  " UTC("s.voted_at") " AS voted_at,"
    "  CASE WHEN s.voted_at <> 0 THEN s.vote END AS vote"
    "  FROM ticket t"
    "  LEFT JOIN group_member g ON g.ticket = t.id"
    "  LEFT JOIN offer a ON a.event ="
    "    (SELECT max(event) FROM offer WHERE ticket = t.id AND state = 'accepted')"
    "  LEFT JOIN offer_option o ON o.offer = a.event AND o.place = a.chosen"
    "  LEFT JOIN survey s ON s.ticket = t.id AND s.sent_at ="
    "    (SELECT max(sent_at) FROM survey WHERE ticket = t.id);"

    "CREATE VIEW report_mail AS SELECT"
    "  m.id AS mail, m.ticket, " UTC("m.received_at") " AS received_at, m.mailbox, m.kind, m.state,"
    "  coalesce(" OUTSIDER("m.ticket", "lower(m.sender)") ", 'other') AS sender_role,"
    "  CASE WHEN " OUTSIDER("m.ticket", "lower(m.sender)") " IS NOT NULL THEN m.sender END"
    "    AS sender,"
    "  m.size AS size_bytes,"
    "  (SELECT count(*) FROM mail_file f WHERE f.mail = m.id) AS files"
    "  FROM mail m;"

    "CREATE VIEW report_letter AS SELECT"
    "  l.id AS letter, l.ticket, l.kind,"
    "  coalesce(" OUTSIDER("l.ticket", "l.recipient_key") ", 'other') AS recipient_role,"
    "  CASE WHEN " OUTSIDER("l.ticket", "l.recipient_key") " IS NOT NULL THEN l.recipient END"
    "    AS recipient,"
    "  l.is_automatic, l.state, " UTC("l.created_at") " AS written_at,"
    "  " UTC("l.sent_at") " AS sent_at, l.attempts"
    "  FROM letter l;"

    "CREATE VIEW report_clock AS SELECT"
    "  c.ticket, c.clock, " UTC("c.started_at") " AS started_at,"
    "  " UTC("c.due_at") " AS due_at, " UTC("c.met_at") " AS met_at,"
    "  CASE WHEN c.met_at = 0 THEN " UTC("c.paused_at") " END AS resting_since,"
    "  nullif(c.promised, 0) AS promised_working_seconds,"
    "  " IN_TIME("c.met_at", "c.due_at") " AS is_met_in_time"
    "  FROM ticket_clock c;"

    "CREATE VIEW report_survey AS SELECT"
    "  s.ticket, " UTC("s.sent_at") " AS sent_at, s.kind, " UTC("s.until") " AS open_until,"
    "  " UTC("s.reminded_at") " AS reminded_at, " UTC("s.voted_at") " AS voted_at,"
    "  CASE WHEN s.voted_at <> 0 THEN s.vote END AS vote, s.comment"
    "  FROM survey s;"

    /* A row an option: what was offered stays together with what was chosen. */
    "CREATE VIEW report_offer AS SELECT"
    "  o.event AS offer, o.ticket, char(65 + p.place) AS option_letter, p.remedy, p.words,"
    "  CASE WHEN p.currency IS NOT NULL THEN p.minor END AS amount_minor, p.currency,"
    "  " AMOUNT("p.minor", "p.currency") " AS amount, o.state,"
    "  o.state = 'accepted' AND p.place = o.chosen AS is_chosen, o.person AS offered_by,"
    "  " UTC("o.made_at") " AS offered_at, " UTC("o.answer_by") " AS answer_by,"
    "  " UTC("o.ended_at") " AS ended_at"
    "  FROM offer o JOIN offer_option p ON p.offer = o.event;"

    "CREATE VIEW report_action AS SELECT"
    "  a.number AS action, a.ticket, a.cause, a.words, a.told, a.state, a.owner,"
    "  a.person AS noted_by, " UTC("a.made_at") " AS noted_at, " UTC("a.due_at") " AS due_at,"
    "  " UTC("a.done_at") " AS done_at, " UTC("a.decided_at") " AS decided_at,"
    "  CASE WHEN a.state IN ('measured', 'finished') THEN a.before END AS complaints_before,"
    "  CASE WHEN a.state IN ('measured', 'finished') THEN a.after END AS complaints_after"
    "  FROM action a;"

    /* An actor with an address is somebody outside: members of the staff have names. */
    "CREATE VIEW report_history AS SELECT"
    "  h.event, h.ticket, " UTC("h.at") " AS at, h.name,"
    "  CASE WHEN h.actor IS NULL THEN 'desk' WHEN instr(h.actor, '@') > 0 THEN 'outside'"
    "    ELSE 'staff' END AS actor_role,"
    "  CASE WHEN instr(h.actor, '@') = 0 THEN h.actor END AS actor,"
    "  nullif(h.mail, 0) AS mail,"
    "  nullif(h.stage_from, 'none') AS stage_from, nullif(h.stage_to, 'none') AS stage_to"
    "  FROM history h WHERE h.ticket <> 0;";
/* clang-format on */
