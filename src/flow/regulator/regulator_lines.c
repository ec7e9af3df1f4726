/* regulator_lines.c - the report to a supervisor as lines: a figure, what it means, whence it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/regulator/regulator_lines.h"

#include "../exports/workbook_words.h"
#include "model/cause.h"
#include "model/reference.h"
#include "regulator_words.h"

enum { DAY = 86400 };

typedef struct {
    const RegulatorFigures *figures;
    const Policy *policy;
    const gchar *language;
    guint word; /* 0: English, 1: Chinese */
    GPtrArray *lines;
} Writing;

static const struct {
    const gchar *name;
    const gchar *titles[2];
} SECTIONS[] = {
    [REGULATOR_VOLUME] = {"volume", {"Complaints", "投诉数量"}},
    [REGULATOR_TIMES] = {"times", {"Times", "办理时限"}},
    [REGULATOR_OUTCOMES] = {"outcomes", {"Outcomes", "处理结果"}},
    [REGULATOR_REDRESS] = {"redress", {"Redress", "补救"}},
    [REGULATOR_CATEGORIES] = {"categories", {"What they are about", "投诉类别"}},
    [REGULATOR_CAUSES] = {"causes", {"Causes", "原因"}},
    [REGULATOR_OLDEST] = {"oldest", {"Oldest open complaints", "收到最早的未办结投诉"}},
};
G_STATIC_ASSERT(G_N_ELEMENTS(SECTIONS) == REGULATOR_SECTION_COUNT);

const gchar *regulator_section_name(RegulatorSection section) {
    return SECTIONS[section].name;
}

const gchar *regulator_section_title(RegulatorSection section, const gchar *language) {
    return SECTIONS[section].titles[workbook_is_chinese(language) ? 1 : 0];
}

static void free_line(gpointer data) {
    RegulatorLine *line = data;
    g_free(line->name);
    g_free(line->title);
    g_free(line->definition);
    g_free(line->source);
    g_free(line);
}

/* --- one line ----------------------------------------------------------------------------------
 */

/* `text` with what stands in place of its "%s", if it has one. */
static gchar *fill(const gchar *text, const gchar *with) {
    g_auto(GStrv) parts = g_strsplit(text, "%s", 2);
    return g_strjoinv(with != NULL ? with : "", parts);
}

/* What tells the line from others of its kind: for programs and for people. NULL: there are none.
 */
typedef struct {
    const gchar *name;
    const gchar *title;
    const gchar *time; /* in the definition */
} Subject;

static RegulatorLine *add(Writing *writing, RegulatorSection section, RegulatorWord word,
                          const Subject *subject) {
    const RegulatorWords *words = regulator_words(word);
    const LegalProfile *profile = writing->policy->legal;
    RegulatorLine *line = g_new0(RegulatorLine, 1);
    line->section = section;
    line->name = subject->name != NULL ? g_strdup_printf("%s/%s", words->name, subject->name)
                                       : g_strdup(words->name);
    line->title = fill(words->titles[writing->word], subject->title);
    line->definition = fill(words->definitions[writing->word], subject->time);
    line->source = g_strdup(profile != NULL ? profile->report.source : NULL);
    line->data = words->data;
    line->of = REGULATOR_NO_BASE;
    g_ptr_array_add(writing->lines, line);
    return line;
}

static void add_number(Writing *writing, RegulatorSection section, RegulatorWord word,
                       guint number) {
    add(writing, section, word, &(Subject){NULL, NULL, NULL})->number = number;
}

/* --- sections ----------------------------------------------------------------------------------
 */

static void add_volume(Writing *writing) {
    const RegulatorFigures *figures = writing->figures;
    add_number(writing, REGULATOR_VOLUME, REGULATOR_OPEN_BEFORE, figures->open_before);
    add_number(writing, REGULATOR_VOLUME, REGULATOR_RECEIVED, figures->received);
    add_number(writing, REGULATOR_VOLUME, REGULATOR_DECIDED, figures->decided);
    add_number(writing, REGULATOR_VOLUME, REGULATOR_OPEN_AFTER, figures->open_after);
    RegulatorLine *line =
        add(writing, REGULATOR_VOLUME, REGULATOR_REOPENED, &(Subject){NULL, NULL, NULL});
    line->number = figures->reopened;
    line->of = figures->decided;
}

/* "56 calendar days". Caller frees. */
static gchar *time_text(const Writing *writing, const LegalClock *time) {
    static const gchar *const units[] = {[LEGAL_HOURS] = "%u小时",
                                         [LEGAL_CALENDAR_DAYS] = "%u个自然日",
                                         [LEGAL_WORKING_DAYS] = "%u个工作日"};
    G_STATIC_ASSERT(G_N_ELEMENTS(units) == LEGAL_UNIT_COUNT);
    g_autofree gchar *amount = g_strdup_printf("%u", time->amount);
    if (writing->word == 0)
        return g_strdup_printf("%u %s", time->amount, legal_unit_name(time->unit));
    g_auto(GStrv) parts = g_strsplit(units[time->unit], "%u", 2);
    return g_strjoinv(amount, parts);
}

static void add_time(Writing *writing, const RegulatorTime *time) {
    const LegalClock *asked = time->time;
    gboolean is_answer = asked->ends_with == LEGAL_ENDS_WITH_ANSWER;
    g_autofree gchar *text = time_text(writing, asked);
    const Subject subject = {asked->name, legal_clock_title(asked, writing->language), text};
    RegulatorLine *lines[] = {
        add(writing, REGULATOR_TIMES,
            is_answer ? REGULATOR_ANSWERED_WITHIN : REGULATOR_DECIDED_WITHIN, &subject),
        add(writing, REGULATOR_TIMES,
            is_answer ? REGULATOR_UNANSWERED_BEYOND : REGULATOR_OPEN_BEYOND, &subject)};
    lines[0]->number = time->in_time;
    lines[0]->of = time->done;
    lines[1]->number = time->open_late;
    lines[1]->of = writing->figures->open_after;
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_free(lines[i]->source);
        lines[i]->source = g_strdup(asked->source);
    }
}

static void add_times(Writing *writing) {
    const RegulatorFigures *figures = writing->figures;
    for (guint i = 0; i < figures->times->len; i++)
        add_time(writing, &g_array_index(figures->times, RegulatorTime, i));
    RegulatorLine *line =
        add(writing, REGULATOR_TIMES, REGULATOR_SOLVED_AS_PROMISED, &(Subject){NULL, NULL, NULL});
    line->number = figures->solved_in_time;
    line->of = figures->solved_promised;
}

static void add_outcomes(Writing *writing) {
    static const Outcome order[] = {OUTCOME_UPHELD,    OUTCOME_PARTLY,    OUTCOME_REJECTED,
                                    OUTCOME_WITHDRAWN, OUTCOME_DISMISSED, OUTCOME_NONE};
    G_STATIC_ASSERT(G_N_ELEMENTS(order) == OUTCOME_COUNT);
    static const gchar *const none[] = {"none noted", "未填写"};
    const RegulatorFigures *figures = writing->figures;
    RegulatorLine *share =
        add(writing, REGULATOR_OUTCOMES, REGULATOR_UPHELD_SHARE, &(Subject){NULL, NULL, NULL});
    share->number = figures->outcomes[OUTCOME_UPHELD] + figures->outcomes[OUTCOME_PARTLY];
    share->of = figures->decided;
    for (gsize i = 0; i < G_N_ELEMENTS(order); i++) {
        const gchar *name = outcome_name(order[i]);
        const gchar *title = order[i] == OUTCOME_NONE
                                 ? none[writing->word]
                                 : workbook_value("outcome", name, writing->word == 1);
        RegulatorLine *line =
            add(writing, REGULATOR_OUTCOMES, REGULATOR_OUTCOME, &(Subject){name, title, NULL});
        line->number = figures->outcomes[order[i]];
        line->of = figures->decided;
    }
}

static void add_redress(Writing *writing) {
    static const gchar *const none[] = {"without money", "不涉及金额"};
    const GPtrArray *all = writing->figures->redress;
    RegulatorLine *sum =
        add(writing, REGULATOR_REDRESS, REGULATOR_REDRESS_ALL, &(Subject){NULL, NULL, NULL});
    for (guint i = 0; i < all->len; i++) {
        const FigureRemedy *redress = all->pdata[i];
        gboolean has_money = redress->currency[0] != '\0';
        const Subject subject = {has_money ? redress->currency : "none",
                                 has_money ? redress->currency : none[writing->word], NULL};
        RegulatorLine *line = add(writing, REGULATOR_REDRESS, REGULATOR_REDRESS_IN, &subject);
        line->number = redress->count;
        g_strlcpy(line->currency, redress->currency, sizeof line->currency);
        line->minor = redress->minor;
        sum->number += redress->count;
    }
    for (guint i = 0; i < writing->lines->len; i++) {
        RegulatorLine *line = writing->lines->pdata[i];
        if (line->section == REGULATOR_REDRESS && line != sum)
            line->of = sum->number;
    }
}

static const gchar *category_title(const Writing *writing, const gchar *name) {
    const gchar *shipped = workbook_value("category", name, writing->word == 1);
    const gchar *own = policy_category_title(writing->policy, name, writing->language);
    return shipped != name || own == NULL ? shipped : own;
}

static void add_counts(Writing *writing, RegulatorSection section, const GPtrArray *counts,
                       guint of) {
    static const gchar *const none[] = {"none noted", "未填写"};
    gboolean is_cause = section == REGULATOR_CAUSES;
    for (guint i = 0; i < counts->len; i++) {
        const FigureCount *count = counts->pdata[i];
        const gchar *title =
            count->name == NULL ? none[writing->word]
            : is_cause ? cause_title(writing->policy->causes, count->name, writing->language)
                       : category_title(writing, count->name);
        const Subject subject = {count->name != NULL ? count->name : "none", title, NULL};
        RegulatorLine *line =
            add(writing, section, is_cause ? REGULATOR_CAUSE : REGULATOR_CATEGORY, &subject);
        line->number = count->count;
        line->of = of;
    }
}

static void add_oldest(Writing *writing) {
    const GPtrArray *oldest = writing->figures->oldest;
    for (guint i = 0; i < oldest->len; i++) {
        const RegulatorOpen *open = oldest->pdata[i];
        const Queue *queue = policy_queue(writing->policy, open->queue);
        g_autofree gchar *reference =
            reference_text(writing->policy->reference_prefix, open->ticket);
        g_autofree gchar *title =
            queue != NULL
                ? g_strdup_printf("%s, %s", reference, queue_title(queue, writing->language))
                : g_strdup(reference);
        RegulatorLine *line =
            add(writing, REGULATOR_OLDEST, REGULATOR_OLD, &(Subject){reference, title, NULL});
        line->since = open->received;
        line->number = (writing->figures->until - 1 - open->received) / DAY;
    }
}

GPtrArray *regulator_lines_new(const RegulatorFigures *figures, const Policy *policy,
                               const gchar *language) {
    Writing writing = {.figures = figures,
                       .policy = policy,
                       .language = language,
                       .word = workbook_is_chinese(language) ? 1 : 0,
                       .lines = g_ptr_array_new_with_free_func(free_line)};
    add_volume(&writing);
    add_times(&writing);
    add_outcomes(&writing);
    add_redress(&writing);
    add_counts(&writing, REGULATOR_CATEGORIES, figures->categories, figures->received);
    add_counts(&writing, REGULATOR_CAUSES, figures->causes, figures->decided);
    add_oldest(&writing);
    return writing.lines;
}
