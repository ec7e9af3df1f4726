/* report_numbers.c - sections of a report that are rows of figures beside those of earlier times */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_text.h"
#include "query_facts.h"
#include "report_makers.h"
#include "report_queries.h"

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
        FigurePart part;
    } rows[] = {{"open", figures->open, FIGURE_PART_ALL},
                {"overdue", figures->overdue, FIGURE_PART_OVERDUE},
                {"at_risk", figures->at_risk, FIGURE_PART_AT_RISK},
                {"unassigned", figures->unassigned, FIGURE_PART_UNASSIGNED}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const FigureList list = {.set = FIGURE_SET_OPEN, .part = rows[i].part};
        report_row_ask_each(add_now(section, writer, rows[i].key, rows[i].number), writer, &list);
    }
    return section;
}

static gchar *age_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    return g_strdup_printf("%u", figures->ages[*(const guint *)data]);
}

/* What was open in an earlier time is not known of every one. */
static gboolean is_known_before(const ReportWriter *writer) {
    for (guint i = 1; i < writer->column_count; i++) {
        if (writer->columns[i]->at != 0)
            return TRUE;
    }
    return FALSE;
}

ReportSection *report_make_age(const ReportWriter *writer) {
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("age", CHART_OF_AGE);
    if (figures->open == 0)
        return section;
    section->is_alone = !is_known_before(writer);
    for (guint i = 0; i < FIGURE_AGES; i++) {
        gchar key[16];
        g_snprintf(key, sizeof key, "age_%u", i);
        g_autofree gchar *days = g_strdup_printf("%u", i > 0 ? figure_age_days(i - 1) : 0);
        const FigureList list = {.set = FIGURE_SET_OPEN, .by = {[FIGURE_BY_AGE] = days}};
        ReportRow *row = report_section_add_cells(section, writer, word(writer, key), age_text, &i);
        report_row_ask_each(row, writer, &list);
        for (guint k = 1; section->is_alone && k < writer->column_count; k++)
            g_clear_pointer(&row->cells[k], g_free);
    }
    report_section_explain(section, writer, "age");
    return section;
}

/* --- what was within the period ----------------------------------------------------------------
 */

ReportSection *report_make_volume(const ReportWriter *writer) {
    ReportSection *section = report_section_new("volume", CHART_OF_VOLUME);
    const struct {
        const gchar *key;
        gsize number;
        FigureList list;
    } rows[] = {
        {"received", FIELD(received), {.set = FIGURE_SET_RECEIVED}},
        {"closed", FIELD(closed), {.set = FIGURE_SET_CLOSED}},
        {"reopened", FIELD(reopened), {.set = FIGURE_SET_CLOSED, .part = FIGURE_PART_REOPENED}}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        report_row_ask_each(report_section_add_count(section, writer, rows[i].key, rows[i].number),
                            writer, &rows[i].list);
    return section;
}

static gchar *promises_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    (void)data;
    return report_part(figures->promises_kept, figures->promises_kept + figures->promises_broken);
}

static gchar *clock_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    for (guint i = 0; i < figures->clocks->len; i++) {
        const FigureClock *clock = figures->clocks->pdata[i];
        if (g_strcmp0(clock->clock, data) == 0)
            return report_part(clock->kept, clock->due);
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
        const FigureList list = {.set = FIGURE_SET_CLOCKS,
                                 .by = {[FIGURE_BY_CLOCK] = clock->clock}};
        report_row_ask_each(row, writer, &list);
    }
    if (promises > 0) {
        ReportRow *row = report_section_add_cells(section, writer, word(writer, "promises"),
                                                  promises_text, NULL);
        const FigureList list = {.set = FIGURE_SET_PROMISES};
        report_row_ask_each(row, writer, &list);
        report_section_explain(section, writer, "promises");
    }
    if (section->rows->len > 0)
        report_section_explain(section, writer, "deadlines");
    return section;
}

typedef struct {
    gsize times; /* offset of a FigureTimes in Figures */
    gboolean is_slow;
    FigureSet set;
} TimesCell;

static gchar *times_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    const TimesCell *cell = data;
    const FigureTimes *times = &G_STRUCT_MEMBER(FigureTimes, figures, cell->times);
    return report_time(facts, cell->is_slow ? times->slow : times->median, times->count);
}

ReportSection *report_make_times(const ReportWriter *writer) {
    static const struct {
        const gchar *key;
        TimesCell cell;
    } rows[] = {{"answer_median", {FIELD(first_answer), FALSE, FIGURE_SET_ANSWERED}},
                {"answer_slow", {FIELD(first_answer), TRUE, FIGURE_SET_ANSWERED}},
                {"resolution_median", {FIELD(resolution), FALSE, FIGURE_SET_CLOSED}},
                {"resolution_slow", {FIELD(resolution), TRUE, FIGURE_SET_CLOSED}}};
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("times", CHART_OF_TIMES);
    if (figures->first_answer.count + figures->resolution.count == 0)
        return section;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint count = G_STRUCT_MEMBER(FigureTimes, figures, rows[i].cell.times).count;
        ReportRow *row = report_section_add_cells(section, writer, word(writer, rows[i].key),
                                                  times_text, &rows[i].cell);
        const FigureList list = {.set = rows[i].cell.set,
                                 .part = rows[i].cell.is_slow ? FIGURE_PART_SLOW : FIGURE_PART_ALL};
        report_row_ask_each(row, writer, &list);
        report_row_say_n(row, writer, rows[i].cell.times + G_STRUCT_OFFSET(FigureTimes, count));
        if (count < QUERY_FACTS_FEW)
            row->detail = g_strdup(report_word(writer->facts, "few"));
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
        const FigureList list = {
            .set = FIGURE_SET_CLOSED,
            .by = {[FIGURE_BY_OUTCOME] =
                       (gchar *)(i != OUTCOME_NONE ? outcome_name((Outcome)i) : "")}};
        if (figures->outcomes[i] > 0)
            report_row_ask_each(
                report_section_add_cells(section, writer, g_strdup(name), outcome_text, &i), writer,
                &list);
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
    guint most = survey_kind_scale(figures->survey_kind)->most;
    if (figures->votes < QUERY_FACTS_FEW)
        return g_strdup_printf("≈ %u / %u", (sum + figures->votes / 2) / figures->votes, most);
    guint tenths = (sum * 10 + figures->votes / 2) / figures->votes;
    return g_strdup_printf("%u.%u / %u", tenths / 10, tenths % 10, most);
}

static gchar *unhappy_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    (void)data;
    return report_part(figures->unhappy, figures->votes);
}

static gchar *silence_text(const LetterFacts *facts, const Figures *figures, gconstpointer data) {
    (void)facts;
    (void)data;
    return report_part(figures->silent, figures->asked);
}

ReportSection *report_make_satisfaction(const ReportWriter *writer) {
    static const struct {
        const gchar *key;
        ReportCell text;
        FigureList list;
    } rows[] = {{"mean", mean_text, {.set = FIGURE_SET_VOTES}},
                {"unhappy", unhappy_text, {.set = FIGURE_SET_VOTES, .part = FIGURE_PART_UNHAPPY}},
                {"silence", silence_text, {.set = FIGURE_SET_SURVEYS, .part = FIGURE_PART_SILENT}}};
    const Figures *figures = writer->report->figures;
    ReportSection *section = report_section_new("satisfaction", -1);
    if (figures->votes + figures->asked == 0)
        return section;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        ReportRow *row = report_section_add_cells(section, writer, word(writer, rows[i].key),
                                                  rows[i].text, NULL);
        report_row_ask_each(row, writer, &rows[i].list);
        if (rows[i].text == mean_text)
            report_row_say_n(row, writer, FIELD(votes));
        report_section_explain(section, writer, rows[i].key);
    }
    return section;
}

/* --- the desk itself ---------------------------------------------------------------------------
 */

static gchar *canary_back_text(const LetterFacts *facts, const Figures *figures,
                               gconstpointer data) {
    (void)facts;
    (void)data;
    return report_part(figures->canary.back, figures->canary.written);
}

static gchar *canary_time_text(const LetterFacts *facts, const Figures *figures,
                               gconstpointer data) {
    gint64 seconds = G_STRUCT_MEMBER(gint64, &figures->canary, *(const gsize *)data);
    if (figures->canary.back == 0)
        return g_strdup("–");
    return report_trip(facts, seconds);
}

/* Mails that the desk writes to itself: whether mail goes out and comes in at all. */
ReportSection *report_make_canary(const ReportWriter *writer) {
    static const gsize median = G_STRUCT_OFFSET(CanaryFigures, median),
                       worst = G_STRUCT_OFFSET(CanaryFigures, worst);
    ReportSection *section = report_section_new("canary", -1);
    if (writer->report->figures->canary.written == 0)
        return section;
    report_section_add_cells(section, writer, word(writer, "canary_back"), canary_back_text, NULL);
    report_section_add_cells(section, writer, word(writer, "canary_median"), canary_time_text,
                             &median);
    report_section_add_cells(section, writer, word(writer, "canary_worst"), canary_time_text,
                             &worst);
    report_section_explain(section, writer, "canary");
    return section;
}
