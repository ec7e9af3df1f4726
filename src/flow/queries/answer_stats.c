/* answer_stats.c - #stats: numbers about the tickets that the asker may see */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"
#include "insight/remedy_sums.h"
#include "insight/ticket_figures.h"
#include "store/offer_store.h"
#include "store/survey_store.h"
#include "store/ticket_visits.h"

typedef struct {
    const Asking *asking;
    FigureSums *sums;
    void (*add)(FigureSums *sums, const Ticket *ticket);
} Counting;

static gboolean take(const Ticket *ticket, gpointer data) {
    const Counting *counting = data;
    if (ticket->merged_into == 0 && asking_may_see(counting->asking, ticket))
        counting->add(counting->sums, ticket);
    return TRUE;
}

static gboolean count_tickets(const Asking *asking, FigureSums *sums, GError **error) {
    static const struct {
        TicketVisitKind which;
        void (*add)(FigureSums *sums, const Ticket *ticket);
    } rows[] = {{VISIT_RECEIVED, figure_sums_add_received},
                {VISIT_ANSWERED, figure_sums_add_answered},
                {VISIT_CLOSED, figure_sums_add_closed}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Counting counting = {asking, sums, rows[i].add};
        const TicketVisit visit = {.which = rows[i].which,
                                   .from = sums->figures.from,
                                   .until = sums->figures.until,
                                   .visitor = take,
                                   .data = &counting};
        if (!ticket_visits_run(asking->office->store, &visit, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean may_see_vote(const Asking *asking, const SurveyVote *vote) {
    const Ticket ticket = {
        .id = vote->ticket, .queue = (gchar *)vote->queue, .owner = (gchar *)vote->owner};
    return asking_may_see(asking, &ticket);
}

/* Votes on another scale, from before the setting was changed, are left out. */
static gboolean count_votes(const Asking *asking, FigureSums *sums, GError **error) {
    g_autoptr(GArray) votes = NULL;
    g_autoptr(GArray) sent = NULL;
    Store *store = asking->office->store;
    if (!survey_store_votes(store, sums->figures.from, sums->figures.until, &votes, error) ||
        !survey_store_sent(store, sums->figures.from, sums->figures.until, &sent, error))
        return FALSE;
    sums->figures.survey_kind = asking->office->policy->survey_kind;
    for (guint i = 0; i < votes->len; i++) {
        const SurveyVote *vote = &g_array_index(votes, SurveyVote, i);
        if (vote->kind == sums->figures.survey_kind && may_see_vote(asking, vote))
            figure_sums_add_vote(sums, vote->score);
    }
    for (guint i = 0; i < sent->len; i++) {
        const SurveyVote *survey = &g_array_index(sent, SurveyVote, i);
        if (may_see_vote(asking, survey))
            figure_sums_add_survey(sums, survey->has_voted);
    }
    return TRUE;
}

/* By the day on which it was accepted, whenever it was offered. */
static gboolean count_remedies(const Asking *asking, const FigureSums *sums, GArray *remedies,
                               GError **error) {
    g_autoptr(GArray) accepted = NULL;
    if (!offer_store_accepted(asking->office->store, sums->figures.from, sums->figures.until,
                              &accepted, error))
        return FALSE;
    for (guint i = 0; i < accepted->len; i++) {
        const AcceptedOffer *offer = &g_array_index(accepted, AcceptedOffer, i);
        const Ticket ticket = {
            .id = offer->ticket, .queue = (gchar *)offer->queue, .owner = (gchar *)offer->owner};
        if (asking_may_see(asking, &ticket))
            remedy_sums_add(remedies, &offer->money);
    }
    return TRUE;
}

gboolean answer_stats(const Asking *asking, QueryAnswer *answer, GError **error) {
    /* What happened in this very second counts. */
    gint64 until = asking->now + 1;
    g_autoptr(FigureSums) sums = figure_sums_new(until - answer->query.seconds, until);
    if (!count_tickets(asking, sums, error) || !count_votes(asking, sums, error) ||
        !count_remedies(asking, sums, answer->remedies, error))
        return FALSE;
    answer->figures = figure_sums_finish(sums);
    return TRUE;
}
