/* figures_facts.c - the named values of the answer to #stats: numbers, times, outcomes, votes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares are said only of enough tickets: a third of three is no finding. */
#include "query_facts.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

/* Two units are exact enough: "2 days 4 h", "3 h 20 min". */
static Value *make_duration(gint64 seconds) {
    gint64 minutes = (seconds + MINUTE / 2) / MINUTE;
    guint days = (guint)(minutes * MINUTE / DAY);
    guint hours = (guint)(minutes * MINUTE % DAY / HOUR);
    guint rest = days > 0 ? 0 : (guint)(minutes % 60);
    Value *value = value_new_map();
    value_set(value, "days", query_facts_number_section(days));
    value_set(value, "hours", query_facts_number_section(hours));
    value_set(value, "minutes", query_facts_number_section(rest));
    value_set(value, "is_zero", value_new_flag(minutes == 0));
    return value;
}

static Value *make_outcomes(const LetterFacts *facts, const Figures *figures) {
    g_autoptr(TextColumns) table = text_columns_new(3);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    for (gint i = OUTCOME_NONE; i < OUTCOME_COUNT; i++) {
        guint number = figures->outcomes[i];
        if (number == 0)
            continue;
        g_autofree gchar *name = query_facts_word(facts, "outcome", outcome_name((Outcome)i));
        g_autofree gchar *count = g_strdup_printf("%u", number);
        g_autofree gchar *share =
            figures->closed >= QUERY_FACTS_FEW
                ? g_strdup_printf("%u %%", (number * 100 + figures->closed / 2) / figures->closed)
                : g_strdup("");
        const gchar *const cells[] = {name, count, share};
        Value *item = value_new_map();
        value_set_text(item, "name", name);
        value_set_text(item, "number", count);
        value_set_text(item, "share", *share != '\0' ? share : NULL);
        text_columns_add(table, cells);
        g_ptr_array_add(items, item);
    }
    return query_facts_table(items, table);
}

/* "61 %"; NULL of too few. */
static gchar *share_of(guint part, guint whole) {
    return whole >= QUERY_FACTS_FEW ? g_strdup_printf("%u %%", (part * 100 + whole / 2) / whole)
                                    : NULL;
}

/* "4.2", or NULL without votes. */
static gchar *mean_of_votes(const Figures *figures) {
    guint sum = 0;
    for (guint i = 1; i < G_N_ELEMENTS(figures->scores); i++)
        sum += i * figures->scores[i];
    if (figures->votes == 0)
        return NULL;
    guint tenths = (sum * 10 + figures->votes / 2) / figures->votes;
    return g_strdup_printf("%u.%u", tenths / 10, tenths % 10);
}

/* "+23" */
static gchar *net_of_votes(const Figures *figures) {
    enum { PROMOTES = 9 };
    const SurveyScale *scale = survey_kind_scale(figures->survey_kind);
    gint net = 0;
    if (figures->survey_kind != SURVEY_NPS || figures->votes == 0)
        return NULL;
    for (guint i = 0; i <= scale->most; i++)
        net += i >= PROMOTES               ? (gint)figures->scores[i]
               : i <= scale->unhappy_until ? -(gint)figures->scores[i]
                                           : 0;
    return g_strdup_printf("%+d", net * 100 / (gint)figures->votes);
}

static Value *make_scores(const LetterFacts *facts, const Figures *figures) {
    g_autoptr(TextColumns) table = text_columns_new(2);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    for (guint i = G_N_ELEMENTS(figures->scores); i-- > 0;) {
        if (figures->scores[i] == 0)
            continue;
        g_autofree gchar *key = g_strdup_printf("%u", i);
        g_autofree gchar *name = figures->survey_kind == SURVEY_CSAT
                                     ? query_facts_word(facts, "vote", key)
                                     : g_strdup(key);
        g_autofree gchar *number = g_strdup_printf("%u", figures->scores[i]);
        const gchar *const cells[] = {name, number};
        Value *item = value_new_map();
        value_set_text(item, "name", name);
        value_set_text(item, "number", number);
        text_columns_add(table, cells);
        g_ptr_array_add(items, item);
    }
    return query_facts_table(items, table);
}

static Value *make_remedies(const LetterFacts *facts, const GArray *remedies) {
    g_autoptr(TextColumns) table = text_columns_new(2);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    for (guint i = 0; i < remedies->len; i++) {
        const RemedySum *sum = &g_array_index(remedies, RemedySum, i);
        gboolean has_money = sum->total.currency[0] != '\0';
        g_autofree gchar *total =
            has_money ? money_text(&sum->total, g_str_has_prefix(facts->language->name, "zh"))
                      : query_facts_word(facts, "remedy", "unstated");
        g_autofree gchar *count = g_strdup_printf("%u", sum->count);
        const gchar *const cells[] = {total, count};
        Value *item = value_new_map();
        value_set_text(item, "total", total);
        value_set_text(item, "number", count);
        text_columns_add(table, cells);
        g_ptr_array_add(items, item);
    }
    return query_facts_table(items, table);
}

static guint count_remedies(const GArray *remedies) {
    guint count = 0;
    for (guint i = 0; i < remedies->len; i++)
        count += g_array_index(remedies, RemedySum, i).count;
    return count;
}

Value *query_facts_figures(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const QueryAnswer *answer = facts->draft->answer;
    if (answer == NULL || answer->kind != ANSWER_GIVEN || answer->figures == NULL)
        return value_new_text(NULL);
    const Figures *figures = answer->figures;
    Value *value = value_new_map();
    value_set(value, "period", make_duration(figures->until - figures->from));
    value_set(value, "from", value_take_text(query_facts_date(facts, figures->from)));
    value_set(value, "until", value_take_text(query_facts_date(facts, figures->until)));
    value_set(value, "received", query_facts_number(figures->received));
    value_set(value, "answered", query_facts_number_section(figures->first_answer.count));
    value_set(value, "median", make_duration(figures->first_answer.median));
    value_set(value, "slow", make_duration(figures->first_answer.slow));
    value_set(value, "closed", query_facts_number_section(figures->closed));
    value_set(value, "outcomes", make_outcomes(facts, figures));
    value_set(value, "votes", query_facts_number_section(figures->votes));
    value_set(value, "asked", query_facts_number_section(figures->asked));
    value_set(value, "silent", query_facts_number(figures->silent));
    value_set(value, "silence", value_take_text(share_of(figures->silent, figures->asked)));
    value_set(value, "mean", value_take_text(mean_of_votes(figures)));
    value_set(
        value, "scale",
        value_take_text(g_strdup_printf("%u", survey_kind_scale(figures->survey_kind)->most)));
    value_set(value, "net", value_take_text(net_of_votes(figures)));
    value_set(value, "scores", make_scores(facts, figures));
    value_set(value, "accepted", query_facts_number_section(count_remedies(answer->remedies)));
    value_set(value, "remedies", make_remedies(facts, answer->remedies));
    return value;
}
