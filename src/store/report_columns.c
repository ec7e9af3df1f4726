/* report_columns.c - the columns of the views for those who count, and what stands in them; data
 * only */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and order are those of schema/schema_exports.c: a test compares them. */
#include <string.h>

#include "base/names.h"
#include "store/report_rows.h"

static const ReportColumn TICKETS[] = {
    {"ticket", REPORT_NUMBER},
    {"subject", REPORT_TEXT},
    {"complainant", REPORT_TEXT},
    {"complainant_name", REPORT_TEXT},
    {"language", REPORT_TEXT},
    {"queue", REPORT_TEXT},
    {"owner", REPORT_TEXT},
    {"category", REPORT_TEXT},
    {"cause", REPORT_TEXT},
    {"priority", REPORT_TEXT},
    {"severity", REPORT_TEXT},
    {"tags", REPORT_TEXT},
    {"stage", REPORT_TEXT},
    {"waiting_on", REPORT_TEXT},
    {"outcome", REPORT_TEXT},
    {"is_spam", REPORT_YES_NO},
    {"received_at", REPORT_TIME},
    {"changed_at", REPORT_TIME},
    {"answer_by", REPORT_TIME},
    {"first_answered_at", REPORT_TIME},
    {"solve_by", REPORT_TIME},
    {"resolved_at", REPORT_TIME},
    {"closed_at", REPORT_TIME},
    {"first_answer_seconds", REPORT_SECONDS},
    {"solution_seconds", REPORT_SECONDS},
    {"is_answered_in_time", REPORT_YES_NO},
    {"is_solved_in_time", REPORT_YES_NO},
    {"reopened_count", REPORT_NUMBER},
    {"automatic_letters", REPORT_NUMBER},
    {"merged_into", REPORT_NUMBER},
    {"linked_to", REPORT_NUMBER},
    {"group_case", REPORT_NUMBER},
    {"remedy", REPORT_TEXT},
    {"remedy_minor", REPORT_NUMBER},
    {"remedy_currency", REPORT_TEXT},
    {"remedy_amount", REPORT_AMOUNT},
    {"survey_kind", REPORT_TEXT},
    {"survey_sent_at", REPORT_TIME},
    {"voted_at", REPORT_TIME},
    {"vote", REPORT_NUMBER},
};

static const ReportColumn MAILS[] = {
    {"mail", REPORT_NUMBER},      {"ticket", REPORT_NUMBER}, {"received_at", REPORT_TIME},
    {"mailbox", REPORT_TEXT},     {"kind", REPORT_TEXT},     {"state", REPORT_TEXT},
    {"sender_role", REPORT_TEXT}, {"sender", REPORT_TEXT},   {"size_bytes", REPORT_NUMBER},
    {"files", REPORT_NUMBER},
};

static const ReportColumn LETTERS[] = {
    {"letter", REPORT_NUMBER},       {"ticket", REPORT_NUMBER},   {"kind", REPORT_TEXT},
    {"recipient_role", REPORT_TEXT}, {"recipient", REPORT_TEXT},  {"is_automatic", REPORT_YES_NO},
    {"state", REPORT_TEXT},          {"written_at", REPORT_TIME}, {"sent_at", REPORT_TIME},
    {"attempts", REPORT_NUMBER},
};

static const ReportColumn CLOCKS[] = {
    {"ticket", REPORT_NUMBER},
    {"clock", REPORT_TEXT},
    {"started_at", REPORT_TIME},
    {"due_at", REPORT_TIME},
    {"met_at", REPORT_TIME},
    {"resting_since", REPORT_TIME},
    {"promised_working_seconds", REPORT_SECONDS},
    {"is_met_in_time", REPORT_YES_NO},
};

static const ReportColumn SURVEYS[] = {
    {"ticket", REPORT_NUMBER},   {"sent_at", REPORT_TIME},     {"kind", REPORT_TEXT},
    {"open_until", REPORT_TIME}, {"reminded_at", REPORT_TIME}, {"voted_at", REPORT_TIME},
    {"vote", REPORT_NUMBER},     {"comment", REPORT_TEXT},
};

static const ReportColumn OFFERS[] = {
    {"offer", REPORT_NUMBER},     {"ticket", REPORT_NUMBER},   {"option_letter", REPORT_TEXT},
    {"remedy", REPORT_TEXT},      {"words", REPORT_TEXT},      {"amount_minor", REPORT_NUMBER},
    {"currency", REPORT_TEXT},    {"amount", REPORT_AMOUNT},   {"state", REPORT_TEXT},
    {"is_chosen", REPORT_YES_NO}, {"offered_by", REPORT_TEXT}, {"offered_at", REPORT_TIME},
    {"answer_by", REPORT_TIME},   {"ended_at", REPORT_TIME},
};

static const ReportColumn ACTIONS[] = {
    {"action", REPORT_NUMBER},
    {"ticket", REPORT_NUMBER},
    {"cause", REPORT_TEXT},
    {"words", REPORT_TEXT},
    {"told", REPORT_TEXT},
    {"state", REPORT_TEXT},
    {"owner", REPORT_TEXT},
    {"noted_by", REPORT_TEXT},
    {"noted_at", REPORT_TIME},
    {"due_at", REPORT_TIME},
    {"done_at", REPORT_TIME},
    {"decided_at", REPORT_TIME},
    {"complaints_before", REPORT_NUMBER},
    {"complaints_after", REPORT_NUMBER},
};

static const ReportColumn HISTORY[] = {
    {"event", REPORT_NUMBER}, {"ticket", REPORT_NUMBER},   {"at", REPORT_TIME},
    {"name", REPORT_TEXT},    {"actor_role", REPORT_TEXT}, {"actor", REPORT_TEXT},
    {"mail", REPORT_NUMBER},  {"stage_from", REPORT_TEXT}, {"stage_to", REPORT_TEXT},
};

static const gchar *const NAMES[] = {
    [REPORT_TICKETS] = "tickets", [REPORT_MAILS] = "mails",     [REPORT_LETTERS] = "letters",
    [REPORT_CLOCKS] = "clocks",   [REPORT_SURVEYS] = "surveys", [REPORT_OFFERS] = "offers",
    [REPORT_ACTIONS] = "actions", [REPORT_HISTORY] = "history",
};
G_STATIC_ASSERT(G_N_ELEMENTS(NAMES) == REPORT_VIEW_COUNT);

const gchar *report_view_name(ReportView view) {
    return NAMES[view];
}

gint report_view_from_name(const gchar *name) {
    return names_find(NAMES, REPORT_VIEW_COUNT, name);
}

const ReportColumn *report_columns(ReportView view, guint *out_count) {
    static const struct {
        const ReportColumn *columns;
        guint count;
    } tables[] = {
        [REPORT_TICKETS] = {TICKETS, G_N_ELEMENTS(TICKETS)},
        [REPORT_MAILS] = {MAILS, G_N_ELEMENTS(MAILS)},
        [REPORT_LETTERS] = {LETTERS, G_N_ELEMENTS(LETTERS)},
        [REPORT_CLOCKS] = {CLOCKS, G_N_ELEMENTS(CLOCKS)},
        [REPORT_SURVEYS] = {SURVEYS, G_N_ELEMENTS(SURVEYS)},
        [REPORT_OFFERS] = {OFFERS, G_N_ELEMENTS(OFFERS)},
        [REPORT_ACTIONS] = {ACTIONS, G_N_ELEMENTS(ACTIONS)},
        [REPORT_HISTORY] = {HISTORY, G_N_ELEMENTS(HISTORY)},
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(tables) == REPORT_VIEW_COUNT);
    *out_count = tables[view].count;
    return tables[view].columns;
}

guint report_column_place(ReportView view, const gchar *name) {
    guint count = 0;
    const ReportColumn *columns = report_columns(view, &count);
    for (guint i = 0; i < count; i++) {
        if (strcmp(columns[i].name, name) == 0)
            return i;
    }
    g_assert_not_reached();
}
