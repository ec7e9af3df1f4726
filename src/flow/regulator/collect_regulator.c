/* collect_regulator.c - the figures of a period for whoever supervises the desk, out of the store
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Through the views report_counted_*: those that were open when the period began, and those that
 * came within it, are all that can be decided within it or open at its end. */
#include "flow/regulator/collect_regulator.h"

#include "insight/figures/regulator_sums.h"
#include "store/report/figure_rows.h"
#include "workflow/legal_time.h"

typedef struct {
    const Policy *policy;
    const gchar *queue;
    RegulatorFigures *figures;
    gint64 *dues; /* of one ticket */
} Collecting;

static gboolean may_count(const Collecting *collecting, const Ticket *ticket) {
    return collecting->queue == NULL || g_strcmp0(collecting->queue, ticket->queue) == 0;
}

static void find_dues(Collecting *collecting, const Ticket *ticket) {
    const GArray *times = collecting->figures->times;
    for (guint i = 0; i < times->len; i++)
        collecting->dues[i] =
            legal_time_due(g_array_index(times, RegulatorTime, i).time, ticket, collecting->policy);
}

static gboolean add_ticket(const Ticket *ticket, gpointer data) {
    Collecting *collecting = data;
    if (!may_count(collecting, ticket))
        return TRUE;
    find_dues(collecting, ticket);
    regulator_sums_add(collecting->figures, ticket, collecting->dues);
    return TRUE;
}

static gboolean add_answered(const Ticket *ticket, gpointer data) {
    Collecting *collecting = data;
    if (!may_count(collecting, ticket))
        return TRUE;
    find_dues(collecting, ticket);
    regulator_sums_add_answered(collecting->figures, ticket, collecting->dues);
    return TRUE;
}

static gboolean add_redress(const FigureRow *row, gpointer data) {
    Collecting *collecting = data;
    if (may_count(collecting, &row->ticket))
        regulator_sums_add_redress(collecting->figures, &row->money);
    return TRUE;
}

static gboolean collect(Office *office, Collecting *collecting, GError **error) {
    gint64 from = collecting->figures->from;
    gint64 until = collecting->figures->until;
    const FigureVisit tickets[] = {
        {FIGURE_ROWS_OPEN_THEN, 0, from - 1, add_ticket, collecting},
        {FIGURE_ROWS_RECEIVED, from, until, add_ticket, collecting},
        {FIGURE_ROWS_ANSWERED, from, until, add_answered, collecting},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(tickets); i++) {
        if (tickets[i].from <= tickets[i].until &&
            !figure_rows_tickets(office->store, &tickets[i], error))
            return FALSE;
    }
    const FigureMatterVisit redress = {FIGURE_ROWS_REMEDIES, from, until, add_redress, collecting};
    return figure_rows_matters(office->store, &redress, error);
}

gboolean collect_regulator(Office *office, const RegulatorQuestion *question,
                           RegulatorFigures **out_figures, GError **error) {
    gint64 until = MIN(question->until, office_now(office) + 1);
    g_autoptr(RegulatorFigures) figures =
        regulator_figures_new(question->from, until, office->policy->legal);
    g_autofree gint64 *dues = g_new0(gint64, figures->times->len + 1);
    Collecting collecting = {office->policy, question->queue, figures, dues};
    if (!collect(office, &collecting, error))
        return FALSE;
    regulator_sums_sort(figures);
    *out_figures = g_steal_pointer(&figures);
    return TRUE;
}
