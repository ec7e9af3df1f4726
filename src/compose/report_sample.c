/* report_sample.c - invented figures of a week, for previews and for proving templates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_sample.h"

#include "model/action.h"

enum { HOUR = 3600, DAY = 24 * HOUR, TREND = 28 };

typedef struct {
    const gchar *due[3]; /* subjects */
    const gchar *oldest[2];
    const gchar *people[2];
    const gchar *action;
    const gchar *currency;
} SampleWords;

static const SampleWords in_english = {{"Charged twice for one order",
                                        "Courier left the parcel in the rain",
                                        "Kettle leaks at the handle"},
                                       {"Refund of June still open", "Warranty card was missing"},
                                       {"Emma Hall", "Tom Reed"},
                                       "Put a thicker seal into the handle of the kettle",
                                       "EUR"};
static const SampleWords in_chinese = {{"一个订单扣了两次款", "快递放在雨里", "电热水壶把手漏水"},
                                       {"6月的退款仍未到账", "没有保修卡"},
                                       {"周敏", "王磊"},
                                       "水壶把手换用加厚密封圈",
                                       "CNY"};

static void add_ticket(GPtrArray *tickets, gint64 id, const gchar *subject, gint64 created_at,
                       gint64 due_at) {
    Ticket *ticket = ticket_new();
    ticket->id = id;
    g_free(ticket->subject);
    ticket->subject = g_strdup(subject);
    ticket->owner = id % 2 == 0 ? g_strdup("anna") : NULL;
    ticket->created_at = created_at;
    ticket->answer_by = due_at;
    ticket->solve_by = due_at;
    g_ptr_array_add(tickets, ticket);
}

static void add_lists(Figures *figures, const SampleWords *words) {
    static const gint hours[] = {-26, -2, 9};
    for (gsize i = 0; i < G_N_ELEMENTS(hours); i++)
        add_ticket(figures->due, 1029 + 9 * (gint64)i, words->due[i], figures->at - 3 * DAY,
                   figures->at + hours[i] * HOUR);
    for (gsize i = 0; i < G_N_ELEMENTS(words->oldest); i++) {
        add_ticket(figures->oldest, 640 + 231 * (gint64)i, words->oldest[i],
                   figures->at - (61 - 20 * (gint64)i) * DAY, figures->at + DAY);
        FigureComplainant *person = g_new0(FigureComplainant, 1);
        *person = (FigureComplainant){g_strdup("one@customer.example"), g_strdup(words->people[i]),
                                      3 - (guint)i, 1042 - (gint64)i};
        g_ptr_array_add(figures->complainants, person);
    }
    Action *action = g_new0(Action, 1);
    action->number = 12;
    action->words = g_strdup(words->action);
    action->owner = g_strdup("anna");
    action->due_at = figures->at - 2 * DAY;
    g_ptr_array_add(figures->actions, action);
}

static void add_count(GPtrArray *counts, const gchar *name, guint number) {
    for (guint i = 0; i < number; i++)
        figures_count(counts, name);
}

static void add_clock(Figures *figures, const gchar *name, guint kept, guint due) {
    FigureClock *clock = g_new0(FigureClock, 1);
    *clock = (FigureClock){g_strdup(name), kept, due};
    g_ptr_array_add(figures->clocks, clock);
}

static void add_agent(Figures *figures, const gchar *owner, guint open, guint closed) {
    FigureAgent *agent = g_new0(FigureAgent, 1);
    *agent = (FigureAgent){.owner = g_strdup(owner),
                           .open = open,
                           .overdue = open / 6,
                           .closed = closed,
                           .reopened = closed / 9,
                           .first_answer = {closed, 3 * HOUR + open * 60, DAY}};
    g_ptr_array_add(figures->agents, agent);
}

static void add_remedy(Figures *figures, Remedy remedy, const gchar *currency, guint count,
                       gint64 minor) {
    FigureRemedy *one = g_new0(FigureRemedy, 1);
    *one = (FigureRemedy){.remedy = remedy, .count = count, .minor = minor};
    g_strlcpy(one->currency, currency, sizeof one->currency);
    g_ptr_array_add(figures->remedies, one);
}

/* All numbers are `weight` parts of ten of those of this week. */
static Figures *make_figures(const SampleWords *words, gint64 until, guint weight) {
    static const gchar *const categories[] = {"product-quality", "logistics", "billing",
                                              "service-attitude", "privacy"};
    static const gchar *const causes[] = {"logistics/late", NULL, "product/defect"};
    static const guint about[] = {17, 11, 6, 5, 2}, from[] = {11, 10, 8};
    Figures *figures = figures_new(until - 7 * DAY, until, until);
    figures->received = 41 * weight / 10;
    figures->closed = 29 * weight / 10;
    figures->reopened = 3;
    figures->outcomes[OUTCOME_UPHELD] = 12 * weight / 10;
    figures->outcomes[OUTCOME_PARTLY] = 5 * weight / 10;
    figures->outcomes[OUTCOME_REJECTED] = 8 * weight / 10;
    figures->outcomes[OUTCOME_WITHDRAWN] = 4 * weight / 10;
    figures->first_answer = (FigureTimes){38, (3 * HOUR + 1200) * weight / 10, DAY + 2 * HOUR};
    figures->resolution =
        (FigureTimes){figures->closed, 2 * DAY + 5 * HOUR, 6 * DAY * (gint64)weight / 10};
    figures->open = 54;
    const guint ages[FIGURE_AGES] = {9, 14, 16, 8, 5, 2};
    for (guint i = 0; i < FIGURE_AGES; i++)
        figures->ages[i] = ages[i];
    figures->unassigned = 3;
    figures->overdue = 2;
    figures->at_risk = 5;
    figures->promises_kept = 11;
    figures->promises_broken = 2;
    figures->votes = 12;
    figures->scores[1] = 1;
    figures->scores[3] = 2;
    figures->scores[4] = 4;
    figures->scores[5] = 5;
    figures->unhappy = 1;
    figures->asked = 31;
    figures->silent = 19;
    figures->repeaters = 4;
    figures->canary = (CanaryFigures){.written = 168, .back = 168, .median = 9, .worst = 74};
    add_clock(figures, "first-answer", 34, 38);
    add_clock(figures, "owner", 40, 41);
    add_clock(figures, "solution", 21, 29);
    for (gsize i = 0; i < G_N_ELEMENTS(about); i++)
        add_count(figures->categories, categories[i], about[i] * weight / 10);
    for (gsize i = 0; i < G_N_ELEMENTS(from); i++)
        add_count(figures->causes, causes[i], from[i] * weight / 10);
    add_remedy(figures, REMEDY_REFUND, words->currency, 9, 84250);
    add_remedy(figures, REMEDY_REPLACEMENT, "", 4, 0);
    add_agent(figures, "anna", 23, 18);
    add_agent(figures, "ruth", 28, 11);
    add_agent(figures, NULL, 3, 0);
    add_lists(figures, words);
    return figures;
}

static void add_days(Figures *figures) {
    static const guint week[] = {9, 7, 6, 8, 6, 3, 2};
    for (gint64 i = 0; i < TREND; i++) {
        FigureDay day = {.from = figures->until - (TREND - i) * DAY,
                         .until = figures->until - (TREND - i - 1) * DAY,
                         .received = week[i % 7] + (guint)(i * i) % 3,
                         .closed = week[(i + 1) % 7] * 2 / 3 + (guint)i % 2};
        g_array_append_val(figures->days, day);
    }
}

ReportSample *report_sample_new(const gchar *language, gint64 now, gboolean is_scarce) {
    const SampleWords *words = g_strcmp0(language, "zh") == 0 ? &in_chinese : &in_english;
    ReportSample *sample = g_new0(ReportSample, 1);
    if (is_scarce) {
        sample->figures = figures_new(now - 7 * DAY, now, now);
    } else {
        sample->figures = make_figures(words, now, 10);
        sample->before = make_figures(words, now - 7 * DAY, 8);
        sample->year = make_figures(words, now - 364 * DAY, 7);
        add_days(sample->figures);
    }
    sample->facts =
        (ReportFacts){.figures = sample->figures, .before = sample->before, .year = sample->year};
    return sample;
}

void report_sample_free(ReportSample *sample) {
    if (sample == NULL)
        return;
    figures_free(sample->figures);
    figures_free(sample->before);
    figures_free(sample->year);
    g_free(sample);
}
