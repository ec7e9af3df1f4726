/* figure_sums.c - adds up what is shown to it, ticket by ticket, to the figures of a period */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/figures/figure_sums.h"

#include "figure_agents.h"
#include "figure_counts.h"
#include "figure_first.h"
#include "insight/figures/figure_times.h"
#include "model/ticket_due.h"

enum { MOST_LISTED = 10, MOST_COMPLAINANTS = 5 };

struct FigureSums {
    Figures *figures;
    FigureAgents *agents;
    GArray *answer_times;
    GArray *resolution_times;
    GPtrArray *complainants; /* of gchar* */
    GHashTable *seen;        /* of those */
    FigureFirst *due;
    FigureFirst *oldest;
};

FigureSums *figure_sums_new(Figures *figures) {
    FigureSums *sums = g_new0(FigureSums, 1);
    sums->figures = figures;
    sums->agents = figure_agents_new();
    sums->answer_times = figure_times_new();
    sums->resolution_times = figure_times_new();
    sums->complainants = g_ptr_array_new_with_free_func(g_free);
    sums->seen = g_hash_table_new(g_str_hash, g_str_equal);
    sums->due = figure_first_new(MOST_LISTED);
    sums->oldest = figure_first_new(MOST_LISTED);
    return sums;
}

void figure_sums_free(FigureSums *sums) {
    if (sums == NULL)
        return;
    figures_free(sums->figures);
    figure_agents_free(sums->agents);
    g_array_unref(sums->answer_times);
    g_array_unref(sums->resolution_times);
    g_hash_table_unref(sums->seen);
    g_ptr_array_unref(sums->complainants);
    figure_first_free(sums->due);
    figure_first_free(sums->oldest);
    g_free(sums);
}

static gboolean is_within(const FigureSums *sums, gint64 at) {
    return at != 0 && at >= sums->figures->from && at < sums->figures->until;
}

/* The day that `at` lies in, or NULL. */
static FigureDay *day_of(const FigureSums *sums, gint64 at) {
    GArray *days = sums->figures->days;
    guint low = 0;
    guint high = days->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(days, FigureDay, middle).until <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == days->len || g_array_index(days, FigureDay, low).from > at)
        return NULL;
    return &g_array_index(days, FigureDay, low);
}

void figure_sums_add_received(FigureSums *sums, const Ticket *ticket) {
    FigureDay *day = day_of(sums, ticket->created_at);
    if (day != NULL)
        day->received++;
    if (!is_within(sums, ticket->created_at))
        return;
    sums->figures->received++;
    figures_count(sums->figures->categories, ticket->category);
    if (ticket->complainant == NULL || g_hash_table_contains(sums->seen, ticket->complainant))
        return;
    gchar *key = g_strdup(ticket->complainant);
    g_ptr_array_add(sums->complainants, key);
    g_hash_table_add(sums->seen, key);
}

void figure_sums_add_answered(FigureSums *sums, const Ticket *ticket) {
    if (!is_within(sums, ticket->first_answered_at))
        return;
    figure_times_add(sums->answer_times, ticket->created_at, ticket->first_answered_at);
    figure_agents_add_answered(sums->agents, ticket);
}

void figure_sums_add_closed(FigureSums *sums, const Ticket *ticket) {
    FigureDay *day = day_of(sums, ticket->closed_at);
    gboolean was_reopened = ticket->reopened_count > 0;
    if (day != NULL && ticket->closed_at != 0)
        day->closed++;
    if (!is_within(sums, ticket->closed_at))
        return;
    sums->figures->closed++;
    sums->figures->reopened += was_reopened ? 1 : 0;
    sums->figures->outcomes[ticket->outcome]++;
    figures_count(sums->figures->causes, ticket->cause);
    figure_times_add(sums->resolution_times, ticket->created_at,
                     ticket->resolved_at != 0 ? ticket->resolved_at : ticket->closed_at);
    figure_agents_add_closed(sums->agents, ticket->owner, was_reopened);
}

void figure_sums_add_open(FigureSums *sums, const Ticket *ticket) {
    Figures *figures = sums->figures;
    gboolean is_overdue = ticket_is_overdue(ticket, figures->at);
    gboolean is_at_risk = ticket_is_at_risk(ticket, figures->at);
    gint64 due_at = 0;
    ticket_due(ticket, &due_at);
    figures->open++;
    figures->ages[figure_age_of(figures->at - ticket->created_at)]++;
    figures->unassigned += ticket->owner == NULL ? 1 : 0;
    figures->overdue += is_overdue ? 1 : 0;
    figures->at_risk += is_at_risk ? 1 : 0;
    figure_agents_add_open(sums->agents, ticket->owner, is_overdue);
    figure_first_add(sums->oldest, ticket->created_at, ticket->id);
    if (is_overdue || is_at_risk)
        figure_first_add(sums->due, due_at, ticket->id);
}

void figure_sums_add_clock(FigureSums *sums, const gchar *name, gboolean is_kept) {
    GPtrArray *clocks = sums->figures->clocks;
    FigureClock *clock = NULL;
    for (guint i = 0; i < clocks->len && clock == NULL; i++) {
        FigureClock *other = clocks->pdata[i];
        clock = g_str_equal(other->clock, name) ? other : NULL;
    }
    if (clock == NULL) {
        clock = g_new0(FigureClock, 1);
        clock->clock = g_strdup(name);
        g_ptr_array_add(clocks, clock);
    }
    clock->due++;
    clock->kept += is_kept ? 1 : 0;
}

void figure_sums_add_promise(FigureSums *sums, gboolean is_kept) {
    if (is_kept)
        sums->figures->promises_kept++;
    else
        sums->figures->promises_broken++;
}

void figure_sums_add_remedy(FigureSums *sums, Remedy remedy, const Money *money) {
    figure_counts_add_remedy(sums->figures->remedies, remedy, money);
}

void figure_sums_add_vote(FigureSums *sums, guint score) {
    const SurveyScale *scale = survey_kind_scale(sums->figures->survey_kind);
    if (score < scale->least || score > scale->most)
        return;
    sums->figures->votes++;
    sums->figures->scores[score]++;
    sums->figures->unhappy += score <= scale->unhappy_until ? 1 : 0;
}

void figure_sums_add_survey(FigureSums *sums, gboolean has_voted) {
    sums->figures->asked++;
    sums->figures->silent += has_voted ? 0 : 1;
}

const GPtrArray *figure_sums_complainants(const FigureSums *sums) {
    return sums->complainants;
}

static gint compare_repeaters(gconstpointer a, gconstpointer b) {
    const FigureComplainant *one = *(const FigureComplainant *const *)a;
    const FigureComplainant *other = *(const FigureComplainant *const *)b;
    if (one->tickets != other->tickets)
        return one->tickets < other->tickets ? 1 : -1;
    return (one->newest < other->newest) - (one->newest > other->newest);
}

void figure_sums_add_repeater(FigureSums *sums, const gchar *key, guint tickets, gint64 newest) {
    GPtrArray *complainants = sums->figures->complainants;
    if (tickets < 2)
        return;
    sums->figures->repeaters++;
    FigureComplainant *complainant = g_new0(FigureComplainant, 1);
    complainant->address = g_strdup(key);
    complainant->tickets = tickets;
    complainant->newest = newest;
    g_ptr_array_add(complainants, complainant);
    g_ptr_array_sort(complainants, compare_repeaters);
    if (complainants->len > MOST_COMPLAINANTS)
        g_ptr_array_set_size(complainants, MOST_COMPLAINANTS);
}

const GArray *figure_sums_due(FigureSums *sums) {
    return figure_first_tickets(sums->due);
}

const GArray *figure_sums_oldest(FigureSums *sums) {
    return figure_first_tickets(sums->oldest);
}

/* --- the end -----------------------------------------------------------------------------------
 */

static gint compare_clocks(gconstpointer a, gconstpointer b) {
    return g_strcmp0((*(const FigureClock *const *)a)->clock,
                     (*(const FigureClock *const *)b)->clock);
}

static gint compare_remedies(gconstpointer a, gconstpointer b) {
    const FigureRemedy *one = *(const FigureRemedy *const *)a;
    const FigureRemedy *other = *(const FigureRemedy *const *)b;
    if (one->remedy != other->remedy)
        return one->remedy < other->remedy ? -1 : 1;
    return g_strcmp0(one->currency, other->currency);
}

Figures *figure_sums_finish(FigureSums *sums) {
    Figures *figures = g_steal_pointer(&sums->figures);
    figures->first_answer = figure_times_sum_up(sums->answer_times);
    figures->resolution = figure_times_sum_up(sums->resolution_times);
    figure_agents_sum_up(sums->agents, figures->agents);
    figure_counts_sort(figures->categories);
    figure_counts_sort(figures->causes);
    g_ptr_array_sort(figures->clocks, compare_clocks);
    g_ptr_array_sort(figures->remedies, compare_remedies);
    return figures;
}
