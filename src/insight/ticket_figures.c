/* ticket_figures.c - adds up the tickets of a period: how many, how fast, what came of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A share of all is the smallest waiting time that so many did not exceed (nearest rank): no time
 * is invented between two that were measured, and of one ticket it is that ticket's.
 */
#include "insight/ticket_figures.h"

FigureSums *figure_sums_new(gint64 from, gint64 until) {
    FigureSums *sums = g_new0(FigureSums, 1);
    sums->figures.from = from;
    sums->figures.until = until;
    sums->answer_times = g_array_new(FALSE, FALSE, sizeof(gint64));
    return sums;
}

void figure_sums_free(FigureSums *sums) {
    if (sums == NULL)
        return;
    g_array_unref(sums->answer_times);
    g_free(sums);
}

static gboolean is_within(const FigureSums *sums, gint64 at) {
    return at != 0 && at >= sums->figures.from && at < sums->figures.until;
}

void figure_sums_add_received(FigureSums *sums, const Ticket *ticket) {
    if (is_within(sums, ticket->created_at))
        sums->figures.received++;
}

void figure_sums_add_answered(FigureSums *sums, const Ticket *ticket) {
    if (!is_within(sums, ticket->first_answered_at))
        return;
    /* A clock that was set back must not make a negative time. */
    gint64 seconds = MAX(0, ticket->first_answered_at - ticket->created_at);
    g_array_append_val(sums->answer_times, seconds);
    sums->figures.answered++;
}

void figure_sums_add_closed(FigureSums *sums, const Ticket *ticket) {
    if (!is_within(sums, ticket->closed_at))
        return;
    sums->figures.closed++;
    sums->figures.outcomes[ticket->outcome]++;
}

void figure_sums_add_vote(FigureSums *sums, guint score) {
    const SurveyScale *scale = survey_kind_scale(sums->figures.survey_kind);
    if (score < scale->least || score > scale->most)
        return;
    sums->figures.votes++;
    sums->figures.scores[score]++;
}

void figure_sums_add_survey(FigureSums *sums, gboolean has_voted) {
    sums->figures.asked++;
    sums->figures.silent += !has_voted;
}

static gint compare_times(gconstpointer a, gconstpointer b) {
    gint64 one = *(const gint64 *)a;
    gint64 other = *(const gint64 *)b;
    return (one > other) - (one < other);
}

/* `times` in order. */
static gint64 time_of_share(const GArray *times, guint percent) {
    if (times->len == 0)
        return 0;
    guint rank = (times->len * percent + 99) / 100;
    return g_array_index(times, gint64, MAX(rank, 1) - 1);
}

TicketFigures figure_sums_finish(FigureSums *sums) {
    g_array_sort(sums->answer_times, compare_times);
    sums->figures.median_answer = time_of_share(sums->answer_times, 50);
    sums->figures.slow_answer = time_of_share(sums->answer_times, 90);
    return sums->figures;
}
