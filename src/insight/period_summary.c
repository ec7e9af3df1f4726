/* period_summary.c - adds up the tickets that were received or closed in a period, for a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Of a share no more than both its numbers is kept: whoever shows it decides what is too few for
 * per cent. The median and the ninth tenth are by nearest rank: always a time that really was.
 */
#include "insight/period_summary.h"

#include "model/wall_clock.h"

struct SummarySums {
    PeriodSummary *summary;
    GArray *answer_times; /* of gint64 */
    GArray *solution_times;
};

static void free_row(gpointer data) {
    SummaryRow *row = data;
    g_free(row->name);
    g_free(row->detail);
    g_free(row);
}

SummarySums *summary_sums_new(gint64 first_day, guint day_count) {
    PeriodSummary *summary = g_new0(PeriodSummary, 1);
    summary->days = g_array_sized_new(FALSE, FALSE, sizeof(SummaryDay), day_count);
    for (guint i = 0; i < day_count; i++) {
        const SummaryDay day = {.day = first_day + i};
        g_array_append_val(summary->days, day);
    }
    summary->categories = g_ptr_array_new_with_free_func(free_row);
    summary->outcomes = g_ptr_array_new_with_free_func(free_row);
    summary->causes = g_ptr_array_new_with_free_func(free_row);
    summary->remedies = g_ptr_array_new_with_free_func(free_row);
    summary->votes = g_ptr_array_new_with_free_func(free_row);
    SummarySums *sums = g_new0(SummarySums, 1);
    sums->summary = summary;
    sums->answer_times = g_array_new(FALSE, FALSE, sizeof(gint64));
    sums->solution_times = g_array_new(FALSE, FALSE, sizeof(gint64));
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

/* The row of the same key, made where it is new. They are few: what people choose from. */
static SummaryRow *row_of(GPtrArray *rows, const gchar *name, const gchar *detail, gint64 number) {
    for (guint i = 0; i < rows->len; i++) {
        SummaryRow *row = rows->pdata[i];
        if (row->number == number && g_strcmp0(row->name, name) == 0 &&
            g_strcmp0(row->detail, detail) == 0)
            return row;
    }
    SummaryRow *row = g_new0(SummaryRow, 1);
    *row = (SummaryRow){.name = g_strdup(name), .detail = g_strdup(detail), .number = number};
    g_ptr_array_add(rows, row);
    return row;
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
        g_array_append_val(times, seconds);
}

static void add_received(SummarySums *sums, const SummaryTicket *ticket) {
    PeriodSummary *summary = sums->summary;
    summary->received++;
    day_of(summary, ticket->received_day)->received++;
    summary->closed_of_received += ticket->closed_day != SUMMARY_NOT_THEN ? 1 : 0;
    row_of(summary->categories, ticket->category, NULL, 0)->count++;
    add_share(&summary->answered_in_time, ticket->is_answered_in_time);
    add_time(sums->answer_times, ticket->first_answer_seconds);
}

static void add_closed(SummarySums *sums, const SummaryTicket *ticket) {
    PeriodSummary *summary = sums->summary;
    summary->closed++;
    day_of(summary, ticket->closed_day)->closed++;
    summary->reopened += ticket->reopened_count > 0 ? 1 : 0;
    row_of(summary->outcomes, ticket->outcome, NULL, 0)->count++;
    row_of(summary->causes, ticket->cause, NULL, 0)->count++;
    add_share(&summary->solved_in_time, ticket->is_solved_in_time);
    add_time(sums->solution_times, ticket->solution_seconds);
    if (ticket->remedy != NULL) {
        SummaryRow *remedy = row_of(summary->remedies, ticket->remedy, ticket->currency, 0);
        remedy->count++;
        remedy->sum += ticket->minor;
    }
    if (ticket->survey_kind == NULL)
        return;
    add_share(&summary->voted, ticket->vote != SUMMARY_NOT_THEN ? 1 : 0);
    if (ticket->vote != SUMMARY_NOT_THEN)
        row_of(summary->votes, NULL, ticket->survey_kind, ticket->vote)->count++;
}

void summary_sums_add(SummarySums *sums, const SummaryTicket *ticket) {
    if (ticket->received_day != SUMMARY_NOT_THEN)
        add_received(sums, ticket);
    if (ticket->closed_day != SUMMARY_NOT_THEN)
        add_closed(sums, ticket);
}

/* --- the end ---------------------------------------------------------------------------------- */

static gint by_count(gconstpointer one, gconstpointer other) {
    const SummaryRow *first = *(SummaryRow *const *)one;
    const SummaryRow *second = *(SummaryRow *const *)other;
    if (first->count != second->count)
        return first->count > second->count ? -1 : 1;
    gint order = g_strcmp0(first->name, second->name);
    return order != 0 ? order : g_strcmp0(first->detail, second->detail);
}

static gint by_vote(gconstpointer one, gconstpointer other) {
    const SummaryRow *first = *(SummaryRow *const *)one;
    const SummaryRow *second = *(SummaryRow *const *)other;
    gint order = g_strcmp0(first->detail, second->detail);
    return order != 0 ? order : (first->number > second->number) - (first->number < second->number);
}

static gint by_time(gconstpointer one, gconstpointer other) {
    gint64 first = *(const gint64 *)one;
    gint64 second = *(const gint64 *)other;
    return (first > second) - (first < second);
}

/* Of sorted times the one that so many in a hundred do not exceed. */
static gint64 rank(const GArray *times, guint in_hundred) {
    if (times->len == 0)
        return SUMMARY_NOT_THEN;
    guint64 place = ((guint64)times->len * in_hundred + 99) / 100;
    return g_array_index(times, gint64, place - 1);
}

PeriodSummary *summary_sums_finish(SummarySums *sums) {
    PeriodSummary *summary = g_steal_pointer(&sums->summary);
    g_array_sort(sums->answer_times, by_time);
    g_array_sort(sums->solution_times, by_time);
    summary->answer_median = rank(sums->answer_times, 50);
    summary->answer_ninety = rank(sums->answer_times, 90);
    summary->solution_median = rank(sums->solution_times, 50);
    summary->solution_ninety = rank(sums->solution_times, 90);
    g_ptr_array_sort(summary->categories, by_count);
    g_ptr_array_sort(summary->outcomes, by_count);
    g_ptr_array_sort(summary->causes, by_count);
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
