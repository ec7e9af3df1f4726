/* regulator_sums.c - adds up tickets, one by one, for whoever supervises the desk */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/figures/regulator_sums.h"

#include "figure_counts.h"

enum { MOST_LISTED = 10 };

static gboolean is_within(const RegulatorFigures *figures, gint64 at) {
    return at != 0 && at >= figures->from && at < figures->until;
}

/* When it was resolved, or closed without; 0: it is open. Never before it came, whatever a clock
 * that was set back says. */
static gint64 decided_at(const Ticket *ticket) {
    gint64 at = ticket->resolved_at != 0 ? ticket->resolved_at : ticket->closed_at;
    return at != 0 ? MAX(at, ticket->created_at) : 0;
}

/* --- those that are open at the end ------------------------------------------------------------
 */

static gboolean is_older(const Ticket *ticket, const RegulatorOpen *other) {
    return ticket->created_at != other->received ? ticket->created_at < other->received
                                                 : ticket->id < other->ticket;
}

/* Of very many tickets most are behind the few that are listed, and cost one comparison. */
static void note_oldest(GPtrArray *oldest, const Ticket *ticket) {
    guint place = oldest->len;
    while (place > 0 && is_older(ticket, oldest->pdata[place - 1]))
        place--;
    if (place >= MOST_LISTED)
        return;
    RegulatorOpen *open = g_new0(RegulatorOpen, 1);
    *open = (RegulatorOpen){ticket->id, ticket->created_at, g_strdup(ticket->queue)};
    g_ptr_array_insert(oldest, (gint)place, open);
    if (oldest->len > MOST_LISTED)
        g_ptr_array_set_size(oldest, MOST_LISTED);
}

static void add_open(RegulatorFigures *figures, const Ticket *ticket, const gint64 *dues) {
    gboolean is_answered =
        ticket->first_answered_at != 0 && ticket->first_answered_at < figures->until;
    figures->open_after++;
    note_oldest(figures->oldest, ticket);
    for (guint i = 0; i < figures->times->len; i++) {
        RegulatorTime *time = &g_array_index(figures->times, RegulatorTime, i);
        gboolean is_done = time->time->ends_with == LEGAL_ENDS_WITH_ANSWER && is_answered;
        time->open_late += !is_done && dues[i] < figures->until ? 1 : 0;
    }
}

/* --- those that were decided, or answered ------------------------------------------------------
 */

static void count_times(RegulatorFigures *figures, LegalEnd end, gint64 done_at,
                        const gint64 *dues) {
    for (guint i = 0; i < figures->times->len; i++) {
        RegulatorTime *time = &g_array_index(figures->times, RegulatorTime, i);
        if (time->time->ends_with != end)
            continue;
        time->done++;
        time->in_time += done_at <= dues[i] ? 1 : 0;
    }
}

static void add_decided(RegulatorFigures *figures, const Ticket *ticket, const gint64 *dues) {
    gint64 at = decided_at(ticket);
    figures->decided++;
    figures->reopened += ticket->reopened_count > 0 ? 1 : 0;
    figures->outcomes[ticket->outcome]++;
    figures_count(figures->causes, ticket->cause);
    count_times(figures, LEGAL_ENDS_WITH_DECISION, at, dues);
    if (ticket->solve_by == 0)
        return;
    figures->solved_promised++;
    figures->solved_in_time += at <= ticket->solve_by ? 1 : 0;
}

void regulator_sums_add(RegulatorFigures *figures, const Ticket *ticket, const gint64 *dues) {
    gint64 decided = decided_at(ticket);
    if (ticket->created_at >= figures->until || (decided != 0 && decided < figures->from))
        return;
    if (is_within(figures, ticket->created_at)) {
        figures->received++;
        figures_count(figures->categories, ticket->category);
    } else {
        figures->open_before++;
    }
    if (is_within(figures, decided))
        add_decided(figures, ticket, dues);
    else
        add_open(figures, ticket, dues);
}

void regulator_sums_add_answered(RegulatorFigures *figures, const Ticket *ticket,
                                 const gint64 *dues) {
    if (is_within(figures, ticket->first_answered_at))
        count_times(figures, LEGAL_ENDS_WITH_ANSWER, ticket->first_answered_at, dues);
}

void regulator_sums_add_redress(RegulatorFigures *figures, const Money *money) {
    figure_counts_add_remedy(figures->redress, REMEDY_OTHER, money); /* of whatever kind */
}

/* --- the end -----------------------------------------------------------------------------------
 */

static gint by_currency(gconstpointer a, gconstpointer b) {
    const FigureRemedy *one = *(const FigureRemedy *const *)a;
    const FigureRemedy *other = *(const FigureRemedy *const *)b;
    if ((one->currency[0] == '\0') != (other->currency[0] == '\0'))
        return one->currency[0] == '\0' ? 1 : -1;
    return g_strcmp0(one->currency, other->currency);
}

void regulator_sums_sort(RegulatorFigures *figures) {
    figure_counts_sort(figures->categories);
    figure_counts_sort(figures->causes);
    g_ptr_array_sort(figures->redress, by_currency);
}
