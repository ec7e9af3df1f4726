/* report_facts.c - the named values of a report: its period, and its sections in their order */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_facts.h"

#include "compose/chart_svg.h"
#include "letter_text.h"
#include "query_facts.h"
#include "report_makers.h"
#include "report_queries.h"

enum { MAX_TITLE = 120 };

/* What has to be done today comes first, what explains it last. */
static ReportSection *(*const makers[])(const ReportWriter *writer) = {
    report_make_today,     report_make_due,          report_make_volume,
    report_make_deadlines, report_make_times,        report_make_outcomes,
    report_make_remedies,  report_make_satisfaction, report_make_categories,
    report_make_causes,    report_make_complainants, report_make_age,
    report_make_oldest,    report_make_actions,      report_make_agents,
    report_make_canary,
};

static ReportWriter writer_of(LetterFacts *facts) {
    const ReportFacts *report = facts->draft->report;
    const struct {
        const Figures *figures;
        const gchar *head;
    } columns[] = {{report->figures, "this_period"},
                   {report->before, report_before(report)},
                   {report->year, "year"}};
    ReportWriter writer = {.facts = facts, .report = report};
    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
        if (columns[i].figures == NULL)
            continue;
        writer.columns[writer.column_count] = columns[i].figures;
        writer.heads[writer.column_count++] = columns[i].head;
    }
    return writer;
}

Value *report_facts_sections(gpointer data, gsize which) {
    LetterFacts *facts = data;
    Value *list = value_new_list();
    (void)which;
    if (facts->draft->report == NULL)
        return list;
    const ReportWriter writer = writer_of(facts);
    for (gsize i = 0; i < G_N_ELEMENTS(makers); i++) {
        ReportSection *section = makers[i](&writer);
        if (section->rows->len > 0)
            value_add(list, report_section_value(section, &writer));
        report_section_free(section);
    }
    return list;
}

Value *report_facts_query(gpointer data, gsize which) {
    static const FigureList closed = {.set = FIGURE_SET_CLOSED};
    LetterFacts *facts = data;
    (void)which;
    if (facts->draft->report == NULL)
        return value_new_text(NULL);
    const ReportWriter writer = writer_of(facts);
    return value_take_text(report_query_text(&writer, &closed, writer.report->figures));
}

Value *report_facts_date(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const ReportFacts *report = facts->draft->report;
    return value_take_text(
        report != NULL ? query_facts_date(facts, G_STRUCT_MEMBER(gint64, report->figures, which))
                       : NULL);
}

/* A period that ends at midnight has the day before as its last. */
Value *report_facts_day(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const ReportFacts *report = facts->draft->report;
    if (report == NULL)
        return value_new_text(NULL);
    gboolean is_end = which == G_STRUCT_OFFSET(Figures, until);
    gint64 at = G_STRUCT_MEMBER(gint64, report->figures, which) - (is_end ? 1 : 0);
    return value_take_text(report_day(facts, at, "day_year"));
}

Value *report_facts_queue(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const ReportFacts *report = facts->draft->report;
    const gchar *name = report != NULL ? report->queue : NULL;
    const Queue *queue = policy_queue(facts->draft->policy, name);
    (void)which;
    return value_take_text(letter_text_line(
        queue != NULL ? queue_title(queue, facts->language->name) : name, MAX_TITLE));
}

Value *report_facts_style(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    (void)which;
    return value_take_text(facts->draft->report != NULL ? chart_svg_dark_style() : NULL);
}
