/* report_lists.c - sections of a report that count by name, or list tickets and people */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date_words.h"
#include "letter_text.h"
#include "model/reference.h"
#include "query_facts.h"
#include "report_makers.h"
#include "report_queries.h"

/* With more, a mail program that shows 100 KiB of a letter cuts it (Gmail). */
enum { MAX_NAME = 80, MOST_NAMES = 8, MOST_TICKETS = 7, DAY = 86400 };

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
    if (section->rows->len > 0)
        report_section_explain(section, writer, "due");
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
    if (section->rows->len > 0)
        report_section_explain(section, writer, "oldest");
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
    if (section->rows->len > 0)
        report_section_explain(section, writer, "actions");
    return section;
}

/* --- people ------------------------------------------------------------------------------------
 */

ReportSection *report_make_complainants(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("complainants", -1);
    if (figures->repeaters == 0)
        return section;
    const FigureList all = {.set = FIGURE_SET_REPEATERS};
    report_row_ask_each(
        report_section_add_count(section, writer, "repeaters", G_STRUCT_OFFSET(Figures, repeaters)),
        writer, &all);
    for (guint i = 0; i < MIN(figures->complainants->len, MOST_NAMES); i++) {
        const FigureComplainant *one = figures->complainants->pdata[i];
        g_autofree gchar *newest =
            reference_text(writer->facts->draft->policy->reference_prefix, one->newest);
        gchar **cells = g_new0(gchar *, writer->column_count + 1);
        for (guint k = 0; k < writer->column_count; k++)
            cells[k] = k == 0 ? g_strdup_printf("%u", one->tickets) : g_strdup("");
        ReportRow *row = report_section_add(
            section, letter_text_line(one->name != NULL ? one->name : one->address, MAX_NAME),
            cells);
        const FigureList theirs = {.set = FIGURE_SET_REPEATERS,
                                   .by = {[FIGURE_BY_COMPLAINANT] = one->address}};
        row->detail = g_steal_pointer(&newest);
        ask_for(row, writer, one->newest);
        report_row_ask_each(row, writer, &theirs);
    }
    return section;
}

static void add_agent(ReportRow *row, const ReportWriter *writer, const FigureAgent *agent) {
    gchar *owner = agent->owner != NULL ? agent->owner : (gchar *)"";
    const struct {
        const gchar *key;
        guint number;
        FigureSet set;
        FigurePart part;
    } parts[] = {{"agent_open", agent->open, FIGURE_SET_OPEN, FIGURE_PART_ALL},
                 {"agent_overdue", agent->overdue, FIGURE_SET_OPEN, FIGURE_PART_OVERDUE},
                 {"agent_closed", agent->closed, FIGURE_SET_CLOSED, FIGURE_PART_ALL},
                 {"agent_reopened", agent->reopened, FIGURE_SET_CLOSED, FIGURE_PART_REOPENED}};
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        const FigureList list = {
            .set = parts[i].set, .part = parts[i].part, .by = {[FIGURE_BY_OWNER] = owner}};
        report_row_add_part(
            row, writer,
            g_strdup_printf("%s %u", report_word(writer->facts, parts[i].key), parts[i].number),
            &list);
    }
    const FigureList answered = {.set = FIGURE_SET_ANSWERED, .by = {[FIGURE_BY_OWNER] = owner}};
    g_autofree gchar *median =
        report_time(writer->facts, agent->first_answer.median, agent->first_answer.count);
    report_row_add_part(row, writer,
                        g_strdup_printf("%s %s (n = %u)",
                                        report_word(writer->facts, "agent_answer"), median,
                                        agent->first_answer.count),
                        &answered);
}

/* No order by figures: it is what each has to carry, and no race. */
ReportSection *report_make_agents(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("agents", -1);
    for (guint i = 0; i < figures->agents->len; i++) {
        const FigureAgent *agent = figures->agents->pdata[i];
        add_agent(
            report_section_add_item(section, report_person(writer->facts, agent->owner), NULL),
            writer, agent);
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

typedef struct {
    gchar *(*title)(const LetterFacts *facts, const gchar *name);
    ReportCell text;
    FigureSet set;
    FigureNarrowing by;
} Counted;

static void add_counts(ReportSection *section, const ReportWriter *writer, const GPtrArray *counts,
                       const Counted *counted) {
    for (guint i = 0; i < MIN(counts->len, MOST_NAMES); i++) {
        const FigureCount *count = counts->pdata[i];
        FigureList list = {.set = counted->set};
        list.by[counted->by] = count->name != NULL ? count->name : (gchar *)"";
        report_row_ask_each(report_section_add_cells(section, writer,
                                                     counted->title(writer->facts, count->name),
                                                     counted->text, count->name),
                            writer, &list);
    }
    if (counts->len > 0)
        report_section_explain(section, writer, section->key);
}

ReportSection *report_make_categories(const ReportWriter *writer) {
    ReportSection *section = report_section_new("categories", CHART_OF_CATEGORIES);
    static const Counted counted = {report_category, category_text, FIGURE_SET_RECEIVED,
                                    FIGURE_BY_CATEGORY};
    add_counts(section, writer, writer->report->figures->categories, &counted);
    return section;
}

ReportSection *report_make_causes(const ReportWriter *writer) {
    ReportSection *section = report_section_new("causes", CHART_OF_CAUSES);
    static const Counted counted = {report_cause, cause_text, FIGURE_SET_CLOSED, FIGURE_BY_CAUSE};
    add_counts(section, writer, writer->report->figures->causes, &counted);
    return section;
}

static gchar *remedy_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    const FigureRemedy *wanted = data;
    gboolean is_chinese = g_str_has_prefix(facts->language->name, "zh");
    for (guint i = 0; i < figures->remedies->len; i++) {
        const FigureRemedy *remedy = figures->remedies->pdata[i];
        if (remedy->remedy != wanted->remedy || g_strcmp0(remedy->currency, wanted->currency) != 0)
            continue;
        Money money = {.minor = remedy->minor};
        g_strlcpy(money.currency, remedy->currency, sizeof money.currency);
        g_autofree gchar *amount = money_text(&money, is_chinese);
        return *amount != '\0' ? g_strdup_printf("%u · %s", remedy->count, amount)
                               : g_strdup_printf("%u", remedy->count);
    }
    return g_strdup("0");
}

ReportSection *report_make_remedies(const ReportWriter *writer) {
    const GPtrArray *remedies = writer->report->figures->remedies;
    ReportSection *section = report_section_new("remedies", -1);
    for (guint i = 0; i < remedies->len; i++) {
        FigureRemedy *remedy = remedies->pdata[i];
        gchar key[32];
        g_snprintf(key, sizeof key, "remedy_%s", remedy_name(remedy->remedy));
        const FigureList list = {.set = FIGURE_SET_REMEDIES,
                                 .by = {[FIGURE_BY_REMEDY] = (gchar *)remedy_name(remedy->remedy),
                                        [FIGURE_BY_CURRENCY] = remedy->currency}};
        report_row_ask_each(report_section_add_cells(section, writer,
                                                     g_strdup(report_word(writer->facts, key)),
                                                     remedy_text, remedy),
                            writer, &list);
    }
    if (remedies->len > 0)
        report_section_explain(section, writer, "remedies");
    return section;
}
