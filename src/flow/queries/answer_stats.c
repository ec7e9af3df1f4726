/* answer_stats.c - #stats: numbers about the tickets that the asker may see */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"
#include "flow/digest/collect_figures.h"
#include "insight/remedy_sums.h"

static gboolean may_see(const Ticket *ticket, gpointer data) {
    return asking_may_see(data, ticket);
}

/* What the options cost together, whatever the remedy. */
static void add_up(const GPtrArray *remedies, GArray *sums) {
    for (guint i = 0; i < remedies->len; i++) {
        const FigureRemedy *remedy = remedies->pdata[i];
        Money money = {.minor = remedy->minor};
        g_strlcpy(money.currency, remedy->currency, sizeof money.currency);
        remedy_sums_add(sums, &money, remedy->count);
    }
}

gboolean answer_stats(const Asking *asking, QueryAnswer *answer, GError **error) {
    /* What happened in this very second counts. */
    gint64 until = asking->now + 1;
    const FiguresQuestion question = {.from = until - answer->query.seconds,
                                      .until = until,
                                      .at = asking->now,
                                      .extent = FIGURES_BRIEF,
                                      .filter = may_see,
                                      .data = (gpointer)asking};
    if (!collect_figures(asking->office, &question, &answer->figures, error))
        return FALSE;
    add_up(answer->figures->remedies, answer->remedies);
    return TRUE;
}
