/* report_numbers.c - sections of a report that are rows of figures beside those of earlier times */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_text.h"
#include "query_facts.h"
#include "report_makers.h"

#define FIELD(name) G_STRUCT_OFFSET(Figures, name)

static gchar *word(const ReportWriter *writer, const gchar *key) {
    return g_strdup(report_word(writer->facts, key));
}

/* --- what is now ------------------------------------------------------------------------------ */

/* What is open at this moment has no other column to stand beside. */
static ReportRow *add_now(ReportSection *section, const ReportWriter *writer, const gchar *key,
                          guint number) {
    gchar **cells = g_new0(gchar *, 2);
    cells[0] = g_strdup_printf("%u", number);
    report_section_explain(section, writer, key);
    return report_section_add(section, word(writer, key), cells);
}

ReportSection *report_make_today(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("today", -1);
    section->is_alone = TRUE;
    const struct {
        const gchar *key;
        guint number;
        const gchar *query;
    } rows[] = {{"open", figures->open, "query_all"},
                {"overdue", figures->overdue, "query_overdue"},
                {"at_risk", figures->at_risk, "query_all"},
                {"unassigned", figures->unassigned, "query_unassigned"}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        ReportRow *row = add_now(section, writer, rows[i].key, rows[i].number);
        if (rows[i].number > 0)
            report_row_ask(row, writer, rows[i].query, NULL);
    }
    return section;
}

static gchar *age_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    if (figures->at == 0)
        return g_strdup("–");
    return g_strdup_printf("%u", figures->ages[*(const guint *)data]);
}

ReportSection *report_make_age(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("age", CHART_OF_AGE);
    if (figures->open == 0)
        return section;
    for (guint i = 0; i < FIGURE_AGES; i++) {
        gchar key[16];
        g_snprintf(key, sizeof key, "age_%u", i);
        report_section_add_cells(section, writer, word(writer, key), age_text, &i);
    }
    report_section_explain(section, writer, "age");
    return section;
}

/* --- what was within the period ----------------------------------------------------------------
 */

ReportSection *report_make_volume(const ReportWriter *writer) {
    ReportSection *section = report_section_new("volume", CHART_OF_VOLUME);
    report_section_add_count(section, writer, "received", FIELD(received));
    report_section_add_count(section, writer, "closed", FIELD(closed));
    report_section_add_count(section, writer, "reopened", FIELD(reopened));
    return section;
}

static gchar *promises_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    (void)data;
    return report_share(figures->promises_kept, figures->promises_kept + figures->promises_broken);
}

static gchar *clock_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    for (guint i = 0; i < figures->clocks->len; i++) {
        const FigureClock *clock = figures->clocks->pdata[i];
        if (g_strcmp0(clock->clock, data) == 0)
            return report_share(clock->kept, clock->due);
    }
    return report_share(0, 0);
}

ReportSection *report_make_deadlines(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("deadlines", CHART_OF_DEADLINES);
    guint promises = figures->promises_kept + figures->promises_broken;
    for (guint i = 0; i < figures->clocks->len; i++) {
        const FigureClock *clock = figures->clocks->pdata[i];
        ReportRow *row = report_section_add_cells(
            section, writer, report_clock(writer->facts, clock->clock), clock_text, clock->clock);
        row->detail = g_strdup_printf("n = %u", clock->due);
    }
    if (promises > 0) {
        ReportRow *row = report_section_add_cells(section, writer, word(writer, "promises"),
                                                  promises_text, NULL);
        row->detail = g_strdup_printf("n = %u", promises);
        report_section_explain(section, writer, "promises");
    }
    if (section->rows->len > 0)
        report_section_explain(section, writer, "deadlines");
    return section;
}

typedef struct {
    gsize times; /* offset of a FigureTimes in Figures */
    gboolean is_slow;
} TimesCell;

static gchar *times_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    const TimesCell *cell = data;
    const FigureTimes *times = &G_STRUCT_MEMBER(FigureTimes, figures, cell->times);
    if (times->count == 0)
        return g_strdup("–");
    return report_duration(facts, cell->is_slow ? times->slow : times->median);
}

ReportSection *report_make_times(const ReportWriter *writer) {
    static const struct {
        const gchar *key;
        TimesCell cell;
    } rows[] = {{"answer_median", {FIELD(first_answer), FALSE}},
                {"answer_slow", {FIELD(first_answer), TRUE}},
                {"resolution_median", {FIELD(resolution), FALSE}},
                {"resolution_slow", {FIELD(resolution), TRUE}}};
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("times", CHART_OF_TIMES);
    if (figures->first_answer.count + figures->resolution.count == 0)
        return section;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint count = G_STRUCT_MEMBER(FigureTimes, figures, rows[i].cell.times).count;
        ReportRow *row = report_section_add_cells(section, writer, word(writer, rows[i].key),
                                                  times_text, &rows[i].cell);
        const gchar *few = count < QUERY_FACTS_FEW ? report_word(writer->facts, "few") : "";
        row->detail = g_strdup_printf("n = %u%s%s", count, *few != '\0' ? ", " : "", few);
    }
    report_section_explain(section, writer, "first_answer");
    report_section_explain(section, writer, "resolution");
    return section;
}

static gchar *outcome_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    guint number = figures->outcomes[*(const gint *)data];
    (void)facts;
    if (figures->closed < QUERY_FACTS_FEW)
        return g_strdup_printf("%u", number);
    g_autofree gchar *share = report_share(number, figures->closed);
    return g_strdup_printf("%u · %s", number, share);
}

ReportSection *report_make_outcomes(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("outcomes", CHART_OF_OUTCOMES);
    for (gint i = OUTCOME_NONE; i < OUTCOME_COUNT; i++) {
        const gchar *name = letter_facts_word(writer->facts, "outcome", outcome_name((Outcome)i));
        if (figures->outcomes[i] > 0)
            report_section_add_cells(section, writer, g_strdup(name), outcome_text, &i);
    }
    if (section->rows->len > 0)
        report_section_explain(section, writer, "outcomes");
    return section;
}

/* --- satisfaction ------------------------------------------------------------------------------
 */

static gchar *mean_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    guint sum = 0;
    (void)facts;
    (void)data;
    if (figures->votes == 0)
        return g_strdup("–");
    for (guint i = 0; i < FIGURE_SCORES; i++)
        sum += i * figures->scores[i];
    guint tenths = (sum * 10 + figures->votes / 2) / figures->votes;
    return g_strdup_printf("%u.%u / %u", tenths / 10, tenths % 10,
                           survey_kind_scale(figures->survey_kind)->most);
}

static gchar *unhappy_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    (void)data;
    return report_share(figures->unhappy, figures->votes);
}

static gchar *silence_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    (void)data;
    return report_share(figures->silent, figures->asked);
}

ReportSection *report_make_satisfaction(const ReportWriter *writer) {
    static const struct {
        const gchar *key;
        ReportCell text;
        gsize of; /* offset of a guint: of how many */
    } rows[] = {{"mean", mean_text, FIELD(votes)},
                {"unhappy", unhappy_text, FIELD(votes)},
                {"silence", silence_text, FIELD(asked)}};
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("satisfaction", -1);
    if (figures->votes + figures->asked == 0)
        return section;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        ReportRow *row = report_section_add_cells(section, writer, word(writer, rows[i].key),
                                                  rows[i].text, NULL);
        row->detail = g_strdup_printf("n = %u", G_STRUCT_MEMBER(guint, figures, rows[i].of));
        report_section_explain(section, writer, rows[i].key);
    }
    return section;
}
