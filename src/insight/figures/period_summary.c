/* period_summary.c - adds up the tickets that were received or closed in a period, for a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Of a share no more than both its numbers is kept: whoever shows it decides what is too few for
 * per cent. What digests count, too, is counted by the same functions (figure_times,
 * figure_counts).
 */
#include "insight/figures/period_summary.h"

#include <string.h>

#include "figure_counts.h"
#include "insight/figures/figure_times.h"
#include "model/wall_clock.h"

struct SummarySums {
    PeriodSummary *summary;
    GArray *answer_times; /* of gint64 */
    GArray *solution_times;
};

static void free_count(gpointer data) {
    FigureCount *count = data;
    g_free(count->name);
    g_free(count);
}

static void free_vote(gpointer data) {
    SummaryVote *vote = data;
    g_free(vote->kind);
    g_free(vote);
}

SummarySums *summary_sums_new(gint64 first_day, guint day_count) {
    PeriodSummary *summary = g_new0(PeriodSummary, 1);
    summary->days = g_array_sized_new(FALSE, FALSE, sizeof(SummaryDay), day_count);
    for (guint i = 0; i < day_count; i++) {
        const SummaryDay day = {.day = first_day + i};
        g_array_append_val(summary->days, day);
    }
    summary->categories = g_ptr_array_new_with_free_func(free_count);
    summary->outcomes = g_ptr_array_new_with_free_func(free_count);
    summary->causes = g_ptr_array_new_with_free_func(free_count);
    summary->remedies = g_ptr_array_new_with_free_func(g_free);
    summary->votes = g_ptr_array_new_with_free_func(free_vote);
    SummarySums *sums = g_new0(SummarySums, 1);
    sums->summary = summary;
    sums->answer_times = figure_times_new();
    sums->solution_times = figure_times_new();
    return sums;
}

void summary_sums_free(SummarySums *sums) {
    if (sums == NULL)
        return;
    period_summary_free(sums->summary);
    g_array_unref(sums->answer_times);
    g_array_unref(sums->solution_times);
    g_free(sums);
}

/* --- counting --------------------------------------------------------------------------------- */

static void add_vote(GPtrArray *votes, const gchar *kind, gint64 number) {
    for (guint i = 0; i < votes->len; i++) {
        SummaryVote *vote = votes->pdata[i];
        if (vote->vote == number && g_str_equal(vote->kind, kind)) {
            vote->count++;
            return;
        }
    }
    SummaryVote *vote = g_new0(SummaryVote, 1);
    *vote = (SummaryVote){g_strdup(kind), number, 1};
    g_ptr_array_add(votes, vote);
}

static SummaryDay *day_of(PeriodSummary *summary, gint64 day) {
    const SummaryDay *first = &g_array_index(summary->days, SummaryDay, 0);
    g_assert(day >= first->day && day - first->day < summary->days->len);
    return &g_array_index(summary->days, SummaryDay, day - first->day);
}

static void add_share(SummaryShare *share, gint is_so) {
    share->of += is_so >= 0 ? 1 : 0;
    share->count += is_so > 0 ? 1 : 0;
}

static void add_time(GArray *times, gint64 seconds) {
    if (seconds != SUMMARY_NOT_THEN)
        figure_times_add(times, 0, seconds);
}

static void add_received(SummarySums *sums, const SummaryTicket *ticket) {
    PeriodSummary *summary = sums->summary;
    summary->received++;
    day_of(summary, ticket->received_day)->received++;
    summary->closed_of_received += ticket->closed_day != SUMMARY_NOT_THEN ? 1 : 0;
    figures_count(summary->categories, ticket->category);
    add_share(&summary->answered_in_time, ticket->is_answered_in_time);
    add_time(sums->answer_times, ticket->first_answer_seconds);
}

static void add_closed(SummarySums *sums, const SummaryTicket *ticket) {
    PeriodSummary *summary = sums->summary;
    summary->closed++;
    day_of(summary, ticket->closed_day)->closed++;
    summary->reopened += ticket->reopened_count > 0 ? 1 : 0;
    figures_count(summary->outcomes, ticket->outcome);
    figures_count(summary->causes, ticket->cause);
    add_share(&summary->solved_in_time, ticket->is_solved_in_time);
    add_time(sums->solution_times, ticket->solution_seconds);
    if (ticket->remedy >= 0) {
        Money money = {.minor = ticket->minor};
        g_strlcpy(money.currency, ticket->currency != NULL ? ticket->currency : "",
                  sizeof money.currency);
        figure_counts_add_remedy(summary->remedies, (Remedy)ticket->remedy, &money);
    }
    if (ticket->survey_kind == NULL)
        return;
    add_share(&summary->voted, ticket->vote != SUMMARY_NOT_THEN ? 1 : 0);
    if (ticket->vote != SUMMARY_NOT_THEN)
        add_vote(summary->votes, ticket->survey_kind, ticket->vote);
}

void summary_sums_add(SummarySums *sums, const SummaryTicket *ticket) {
    if (ticket->received_day != SUMMARY_NOT_THEN)
        add_received(sums, ticket);
    if (ticket->closed_day != SUMMARY_NOT_THEN)
        add_closed(sums, ticket);
}

/* --- the end ---------------------------------------------------------------------------------- */

static gint by_count(gconstpointer one, gconstpointer other) {
    const FigureRemedy *first = *(FigureRemedy *const *)one;
    const FigureRemedy *second = *(FigureRemedy *const *)other;
    if (first->count != second->count)
        return first->count > second->count ? -1 : 1;
    gint order = strcmp(remedy_name(first->remedy), remedy_name(second->remedy));
    return order != 0 ? order : strcmp(first->currency, second->currency);
}

static gint by_vote(gconstpointer one, gconstpointer other) {
    const SummaryVote *first = *(SummaryVote *const *)one;
    const SummaryVote *second = *(SummaryVote *const *)other;
    gint order = strcmp(first->kind, second->kind);
    return order != 0 ? order : (first->vote > second->vote) - (first->vote < second->vote);
}

PeriodSummary *summary_sums_finish(SummarySums *sums) {
    PeriodSummary *summary = g_steal_pointer(&sums->summary);
    summary->first_answer = figure_times_sum_up(sums->answer_times);
    summary->solution = figure_times_sum_up(sums->solution_times);
    figure_counts_sort_all(summary->categories);
    figure_counts_sort_all(summary->outcomes);
    figure_counts_sort_all(summary->causes);
    g_ptr_array_sort(summary->remedies, by_count);
    g_ptr_array_sort(summary->votes, by_vote);
    return summary;
}

void period_summary_free(PeriodSummary *summary) {
    if (summary == NULL)
        return;
    g_array_unref(summary->days);
    g_ptr_array_unref(summary->categories);
    g_ptr_array_unref(summary->outcomes);
    g_ptr_array_unref(summary->causes);
    g_ptr_array_unref(summary->remedies);
    g_ptr_array_unref(summary->votes);
    g_free(summary);
}

GArray *period_summary_weeks(const PeriodSummary *summary) {
    GArray *weeks = g_array_new(FALSE, FALSE, sizeof(SummaryDay));
    for (guint i = 0; i < summary->days->len; i++) {
        SummaryDay day = g_array_index(summary->days, SummaryDay, i);
        gint64 monday = day.day - wall_clock_weekday(day.day);
        SummaryDay *week =
            weeks->len > 0 ? &g_array_index(weeks, SummaryDay, weeks->len - 1) : NULL;
        if (week != NULL && week->day == monday) {
            week->received += day.received;
            week->closed += day.closed;
        } else {
            day.day = monday;
            g_array_append_val(weeks, day);
        }
    }
    return weeks;
}
