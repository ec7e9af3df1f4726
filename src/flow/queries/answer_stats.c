/* answer_stats.c - #stats: numbers about the tickets that the asker may see */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"
#include "flow/digest/collect_figures.h"
#include "insight/remedy_sums.h"
#include "store/offer_store.h"

static gboolean may_see(const Ticket *ticket, gpointer data) {
    return asking_may_see(data, ticket);
}

static TicketFigures summary_of(const Figures *figures) {
    TicketFigures summary = {.from = figures->from,
                             .until = figures->until,
                             .received = figures->received,
                             .answered = figures->first_answer.count,
                             .median_answer = figures->first_answer.median,
                             .slow_answer = figures->first_answer.slow,
                             .closed = figures->closed,
                             .asked = figures->asked,
                             .silent = figures->silent,
                             .votes = figures->votes,
                             .survey_kind = figures->survey_kind};
    for (guint i = 0; i < G_N_ELEMENTS(summary.outcomes); i++)
        summary.outcomes[i] = figures->outcomes[i];
    for (guint i = 0; i < G_N_ELEMENTS(summary.scores); i++)
        summary.scores[i] = figures->scores[i];
    return summary;
}

/* By the day on which it was accepted, whenever it was offered. */
static gboolean count_remedies(const Asking *asking, const Figures *figures, GArray *remedies,
                               GError **error) {
    g_autoptr(GArray) accepted = NULL;
    if (!offer_store_accepted(asking->office->store, figures->from, figures->until,
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
    g_autoptr(Figures) figures = NULL;
    const FiguresQuestion question = {.from = until - answer->query.seconds,
                                      .until = until,
                                      .at = asking->now,
                                      .extent = FIGURES_BRIEF,
                                      .filter = may_see,
                                      .data = (gpointer)asking};
    if (!collect_figures(asking->office, &question, &figures, error) ||
        !count_remedies(asking, figures, answer->remedies, error))
        return FALSE;
    answer->figures = summary_of(figures);
    return TRUE;
}
