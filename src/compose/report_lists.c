/* report_lists.c - sections of a report that count by name, or list tickets and people */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date_words.h"
#include "letter_text.h"
#include "model/reference.h"
#include "query_facts.h"
#include "report_makers.h"

enum { MAX_NAME = 80, MOST_NAMES = 10, MOST_TICKETS = 10, DAY = 86400 };

/* "Anna Berg · late since Tue 10 Nov, 09:30" */
static const gchar between[] = " · ";

/* --- tickets -----------------------------------------------------------------------------------
 */

static gchar *ticket_label(const ReportWriter *writer, const Ticket *ticket) {
    g_autofree gchar *reference =
        reference_text(writer->facts->draft->policy->reference_prefix, ticket->id);
    g_autofree gchar *subject = letter_text_line(ticket->subject, MAX_NAME);
    return g_strconcat(reference, "  ", subject, NULL);
}

static void ask_for(ReportRow *row, const ReportWriter *writer, gint64 ticket) {
    g_autofree gchar *reference =
        reference_text(writer->facts->draft->policy->reference_prefix, ticket);
    report_row_ask(row, writer, "query_show", reference);
}

/* What was promised first and is not done. */
static gint64 due_at(const Ticket *ticket) {
    gboolean is_answered = ticket->first_answered_at != 0 || ticket->answer_by == 0;
    return is_answered ? ticket->solve_by : ticket->answer_by;
}

ReportSection *report_make_due(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("due", -1);
    /* What was due some day of the past is nobody's work today. */
    if (writer->facts->draft->now - figures->at > DAY)
        return section;
    for (guint i = 0; i < MIN(figures->due->len, MOST_TICKETS); i++) {
        const Ticket *ticket = figures->due->pdata[i];
        gint64 at = due_at(ticket);
        g_autofree gchar *owner = report_person(writer->facts, ticket->owner);
        g_autofree gchar *date = query_facts_date(writer->facts, at);
        gchar *detail = g_strconcat(
            owner, between, report_word(writer->facts, at < figures->at ? "late_since" : "due_by"),
            " ", date, NULL);
        ask_for(report_section_add_item(section, ticket_label(writer, ticket), detail), writer,
                ticket->id);
    }
    return section;
}

ReportSection *report_make_oldest(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("oldest", -1);
    for (guint i = 0; i < MIN(figures->oldest->len, MOST_TICKETS); i++) {
        const Ticket *ticket = figures->oldest->pdata[i];
        g_autofree gchar *owner = report_person(writer->facts, ticket->owner);
        g_autofree gchar *age =
            report_duration(writer->facts, (figures->at - ticket->created_at) / DAY * DAY);
        ask_for(report_section_add_item(section, ticket_label(writer, ticket),
                                        g_strconcat(owner, between, age, NULL)),
                writer, ticket->id);
    }
    return section;
}

ReportSection *report_make_actions(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("actions", -1);
    for (guint i = 0; i < MIN(figures->actions->len, MOST_TICKETS); i++) {
        const Action *action = figures->actions->pdata[i];
        g_autofree gchar *reference = action_reference(action->number);
        g_autofree gchar *words = letter_text_line(action->words, MAX_NAME);
        g_autofree gchar *owner = report_person(writer->facts, action->owner);
        g_autofree gchar *date = query_facts_date(writer->facts, action->due_at);
        gboolean is_late = action->due_at < figures->at;
        gchar *detail = g_strconcat(owner, between,
                                    report_word(writer->facts, is_late ? "late_since" : "due_by"),
                                    " ", date, NULL);
        ReportRow *row =
            report_section_add_item(section, g_strconcat(reference, "  ", words, NULL), detail);
        report_row_ask(row, writer, "query_actions", NULL);
    }
    return section;
}

/* --- people ------------------------------------------------------------------------------------
 */

ReportSection *report_make_complainants(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("complainants", -1);
    if (figures->repeaters == 0)
        return section;
    report_section_add_count(section, writer, "repeaters", G_STRUCT_OFFSET(Figures, repeaters));
    for (guint i = 0; i < MIN(figures->complainants->len, MOST_NAMES); i++) {
        const FigureComplainant *one = figures->complainants->pdata[i];
        g_autofree gchar *newest =
            reference_text(writer->facts->draft->policy->reference_prefix, one->newest);
        gchar **cells = g_new0(gchar *, 2);
        cells[0] = g_strdup_printf("%u", one->tickets);
        ReportRow *row = report_section_add(
            section, letter_text_line(one->name != NULL ? one->name : one->address, MAX_NAME),
            cells);
        row->detail = g_steal_pointer(&newest);
        ask_for(row, writer, one->newest);
    }
    return section;
}

/* No order by figures: it is what each has to carry, and no race. */
ReportSection *report_make_agents(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("agents", -1);
    for (guint i = 0; i < figures->agents->len; i++) {
        const FigureAgent *agent = figures->agents->pdata[i];
        g_autofree gchar *median = agent->first_answer.count > 0
                                       ? report_duration(writer->facts, agent->first_answer.median)
                                       : g_strdup("–");
        const struct {
            const gchar *key;
            guint number;
        } parts[] = {{"agent_open", agent->open},
                     {"agent_overdue", agent->overdue},
                     {"agent_closed", agent->closed},
                     {"agent_reopened", agent->reopened}};
        GString *detail = g_string_new(NULL);
        for (gsize k = 0; k < G_N_ELEMENTS(parts); k++)
            g_string_append_printf(detail, "%s %u%s", report_word(writer->facts, parts[k].key),
                                   parts[k].number, between);
        g_string_append_printf(detail, "%s %s (n = %u)", report_word(writer->facts, "agent_answer"),
                               median, agent->first_answer.count);
        report_section_add_item(section, report_person(writer->facts, agent->owner),
                                g_string_free(detail, FALSE));
    }
    if (section->rows->len > 0)
        report_section_explain(section, writer, "agents");
    return section;
}

/* --- what they are about -----------------------------------------------------------------------
 */

static gchar *count_of(const GPtrArray *counts, const gchar *name, guint whole) {
    for (guint i = 0; i < counts->len; i++) {
        const FigureCount *count = counts->pdata[i];
        if (g_strcmp0(count->name, name) != 0)
            continue;
        if (whole < QUERY_FACTS_FEW)
            return g_strdup_printf("%u", count->count);
        g_autofree gchar *share = report_share(count->count, whole);
        return g_strdup_printf("%u · %s", count->count, share);
    }
    return g_strdup("0");
}

static gchar *category_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    return count_of(figures->categories, data, figures->received);
}

static gchar *cause_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    return count_of(figures->causes, data, figures->closed);
}

static void add_counts(ReportSection *section, const ReportWriter *writer, const GPtrArray *counts,
                       gchar *(*title)(const LetterFacts *facts, const gchar *name),
                       ReportCell text) {
    for (guint i = 0; i < MIN(counts->len, MOST_NAMES); i++) {
        const FigureCount *count = counts->pdata[i];
        report_section_add_cells(section, writer, title(writer->facts, count->name), text,
                                 count->name);
    }
    if (counts->len > 0)
        report_section_explain(section, writer, section->key);
}

ReportSection *report_make_categories(const ReportWriter *writer) {
    ReportSection *section = report_section_new("categories", CHART_OF_CATEGORIES);
    add_counts(section, writer, writer->report->figures->categories, report_category,
               category_text);
    return section;
}

ReportSection *report_make_causes(const ReportWriter *writer) {
    ReportSection *section = report_section_new("causes", CHART_OF_CAUSES);
    add_counts(section, writer, writer->report->figures->causes, report_cause, cause_text);
    return section;
}

ReportSection *report_make_remedies(const ReportWriter *writer) {
    const GPtrArray *remedies = writer->report->figures->remedies;
    ReportSection *section = report_section_new("remedies", -1);
    section->is_alone = TRUE;
    gboolean is_chinese = g_str_has_prefix(writer->facts->language->name, "zh");
    for (guint i = 0; i < remedies->len; i++) {
        const FigureRemedy *remedy = remedies->pdata[i];
        Money money = {.minor = remedy->minor};
        g_strlcpy(money.currency, remedy->currency, sizeof money.currency);
        g_autofree gchar *amount = money_text(&money, is_chinese);
        gchar key[32];
        g_snprintf(key, sizeof key, "remedy_%s", remedy_name(remedy->remedy));
        gchar **cells = g_new0(gchar *, 2);
        cells[0] = *amount != '\0' ? g_strdup_printf("%u · %s", remedy->count, amount)
                                   : g_strdup_printf("%u", remedy->count);
        report_section_add(section, g_strdup(report_word(writer->facts, key)), cells);
    }
    if (remedies->len > 0)
        report_section_explain(section, writer, "remedies");
    return section;
}
