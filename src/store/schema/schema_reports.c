/* schema_reports.c - views that say which rows a digest counts, and when; data only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * counted_at is the one moment at which a thing counts, NULL while it counts nowhere: whoever sums
 * up a period asks for counted_at within it, and nothing is counted in two periods.
 *
 * A clock counts when it was met in time, or when its time passed; one that rests does neither.
 * The clock "progress" begins anew whenever the complainant hears something, and so says nothing of
 * what was before: it is left out. A promise counts when it was kept in time, or when its time
 * passed; one that was dropped with its ticket does not count.
 */
#include "schema_parts.h"

/* The layout is that of SQL. */
/* clang-format off */
const gchar schema_reports[] =
    "CREATE VIEW report_counted_ticket AS SELECT"
    "  id AS ticket, queue, owner, category, cause, complainant_key, stage, waiting_on, outcome,"
    "  created_at, answer_by, solve_by, first_answered_at, resolved_at, closed_at, reopened_count"
    "  FROM ticket WHERE merged_into IS NULL AND is_spam = 0;"

    "CREATE VIEW report_counted_clock AS SELECT"
    "  c.ticket, c.clock, c.met_at <> 0 AND c.met_at <= c.due_at AS is_kept,"
    "  CASE WHEN c.met_at <> 0 AND c.met_at <= c.due_at THEN c.met_at"
    "       WHEN c.paused_at = 0 OR c.paused_at > c.due_at THEN c.due_at END AS counted_at"
    "  FROM ticket_clock c WHERE c.clock <> 'progress';"

    "CREATE VIEW report_counted_promise AS SELECT"
    "  p.event AS promise, p.ticket, p.kind, p.due_at, p.ended_at,"
    "  p.state = 'kept' AND p.ended_at <= p.due_at AS is_kept,"
    "  CASE WHEN p.state = 'dropped' THEN NULL"
    "       WHEN p.state = 'kept' AND p.ended_at <= p.due_at THEN p.ended_at"
    "       ELSE p.due_at END AS counted_at"
    "  FROM promise p;"

    "CREATE VIEW report_counted_remedy AS SELECT"
    "  o.event AS offer, o.ticket, p.remedy, p.minor, p.currency, o.ended_at AS counted_at"
    "  FROM offer o JOIN offer_option p ON p.offer = o.event AND p.place = o.chosen"
    "  WHERE o.state = 'accepted';"

    "CREATE TABLE digest ("
    "  person TEXT NOT NULL PRIMARY KEY,"
    "  told_until INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX history_escalated ON history (at) WHERE name = 'escalated';"
    "CREATE INDEX held_answer_waiting ON held_answer (mail) WHERE state = 'waiting';"
    /* Written when an agent promises or offers, and when that ends: never for a mail that comes. */
    "CREATE INDEX promise_by_due ON promise (due_at);"
    "CREATE INDEX promise_by_end ON promise (ended_at) WHERE ended_at <> 0;"
    "CREATE INDEX offer_by_end ON offer (ended_at) WHERE ended_at <> 0;";
/* clang-format on */
