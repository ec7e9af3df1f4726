/* collect_figures.c - the figures of a period, out of the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/digest/collect_figures.h"

#include "flow/canary.h"
#include "insight/figures/figure_sums.h"
#include "store/action_store.h"
#include "store/report/figure_rows.h"
#include "store/survey_store.h"
#include "store/ticket_store.h"

enum { DAY = 86400, REPEAT_WINDOW = 90 * DAY, ACTION_WINDOW = 7 * DAY, MOST_ACTIONS = 2000 };

typedef struct {
    Office *office;
    const FiguresQuestion *question;
    FigureSums *sums;
} Collecting;

static gboolean may_count(const Collecting *collecting, const Ticket *ticket) {
    const FiguresQuestion *question = collecting->question;
    return question->filter == NULL || question->filter(ticket, question->data);
}

/* What is later than now has not happened. */
static gint64 end_of(const FiguresQuestion *question) {
    return MIN(question->until, question->at + 1);
}

/* --- tickets -----------------------------------------------------------------------------------
 */

typedef struct {
    const Collecting *collecting;
    void (*add)(FigureSums *sums, const Ticket *ticket);
} Adding;

static gboolean add_ticket(const Ticket *ticket, gpointer data) {
    const Adding *adding = data;
    if (may_count(adding->collecting, ticket))
        adding->add(adding->collecting->sums, ticket);
    return TRUE;
}

static gboolean collect_tickets(const Collecting *collecting, GError **error) {
    static const struct {
        FigureRows which;
        gboolean is_in_trend;
        FigureExtent least;
        void (*add)(FigureSums *sums, const Ticket *ticket);
    } rows[] = {
        {FIGURE_ROWS_RECEIVED, TRUE, FIGURES_BRIEF, figure_sums_add_received},
        {FIGURE_ROWS_ANSWERED, FALSE, FIGURES_BRIEF, figure_sums_add_answered},
        {FIGURE_ROWS_CLOSED, TRUE, FIGURES_BRIEF, figure_sums_add_closed},
        {FIGURE_ROWS_OPEN, FALSE, FIGURES_OF_PERIOD, figure_sums_add_open},
    };
    const FiguresQuestion *question = collecting->question;
    gint64 trend = question->extent == FIGURES_WHOLE && question->days_from != 0
                       ? MIN(question->days_from, question->from)
                       : question->from;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Adding adding = {collecting, rows[i].add};
        FigureVisit visit = {.which = rows[i].which,
                             .from = rows[i].is_in_trend ? trend : question->from,
                             .until = end_of(question),
                             .visitor = add_ticket,
                             .data = &adding};
        if (rows[i].least > question->extent)
            continue;
        if (rows[i].which == FIGURE_ROWS_OPEN) {
            visit.from = 0;
            visit.until = question->at;
        }
        if (!figure_rows_tickets(collecting->office->store, &visit, error))
            return FALSE;
    }
    return TRUE;
}

/* --- clocks, promises, remedies, surveys -------------------------------------------------------
 */

static gboolean add_clock(const FigureRow *row, gpointer data) {
    const Collecting *collecting = data;
    if (may_count(collecting, &row->ticket))
        figure_sums_add_clock(collecting->sums, row->clock, row->is_kept);
    return TRUE;
}

static gboolean add_promise(const FigureRow *row, gpointer data) {
    const Collecting *collecting = data;
    if (may_count(collecting, &row->ticket))
        figure_sums_add_promise(collecting->sums, row->is_kept);
    return TRUE;
}

static gboolean add_remedy(const FigureRow *row, gpointer data) {
    const Collecting *collecting = data;
    if (may_count(collecting, &row->ticket))
        figure_sums_add_remedy(collecting->sums, row->remedy, &row->money);
    return TRUE;
}

static gboolean collect_matters(Collecting *collecting, GError **error) {
    static const struct {
        FigureMatter which;
        FigureRowVisitor add;
    } rows[] = {{FIGURE_ROWS_CLOCKS, add_clock},
                {FIGURE_ROWS_PROMISES, add_promise},
                {FIGURE_ROWS_REMEDIES, add_remedy}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const FigureMatterVisit visit = {.which = rows[i].which,
                                         .from = collecting->question->from,
                                         .until = end_of(collecting->question),
                                         .visitor = rows[i].add,
                                         .data = collecting};
        if (!figure_rows_matters(collecting->office->store, &visit, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean may_count_vote(const Collecting *collecting, const SurveyVote *vote) {
    const Ticket ticket = {
        .id = vote->ticket, .queue = (gchar *)vote->queue, .owner = (gchar *)vote->owner};
    return may_count(collecting, &ticket);
}

static gboolean collect_surveys(const Collecting *collecting, GError **error) {
    g_autoptr(GArray) votes = NULL;
    g_autoptr(GArray) sent = NULL;
    Store *store = collecting->office->store;
    gint64 from = collecting->question->from;
    gint64 until = end_of(collecting->question);
    if (!survey_store_votes(store, from, until, &votes, error) ||
        !survey_store_sent(store, from, until, &sent, error))
        return FALSE;
    for (guint i = 0; i < votes->len; i++) {
        const SurveyVote *vote = &g_array_index(votes, SurveyVote, i);
        if (vote->kind == collecting->office->policy->survey_kind &&
            may_count_vote(collecting, vote))
            figure_sums_add_vote(collecting->sums, vote->score);
    }
    for (guint i = 0; i < sent->len; i++) {
        const SurveyVote *survey = &g_array_index(sent, SurveyVote, i);
        if (may_count_vote(collecting, survey))
            figure_sums_add_survey(collecting->sums, survey->has_voted);
    }
    return TRUE;
}

/* --- who came again ----------------------------------------------------------------------------
 */

typedef struct {
    const Collecting *collecting;
    guint tickets;
    gint64 newest;
} Repeating;

static gboolean add_earlier(const Ticket *ticket, gpointer data) {
    Repeating *repeating = data;
    if (may_count(repeating->collecting, ticket)) {
        repeating->tickets++;
        repeating->newest = ticket->id;
    }
    return TRUE;
}

static gboolean collect_complainants(const Collecting *collecting, GError **error) {
    const GPtrArray *keys = figure_sums_complainants(collecting->sums);
    Store *store = collecting->office->store;
    gint64 until = end_of(collecting->question);
    Repeating repeating = {.collecting = collecting};
    FigureVisit visit = {
        .from = until - REPEAT_WINDOW, .until = until, .visitor = add_earlier, .data = &repeating};
    if (keys->len > 0 && !figure_rows_limit(store, &visit, error))
        return FALSE;
    for (guint i = 0; i < keys->len; i++) {
        repeating.tickets = 0;
        if (!figure_rows_of_complainant(store, keys->pdata[i], &visit, error))
            return FALSE;
        figure_sums_add_repeater(collecting->sums, keys->pdata[i], repeating.tickets,
                                 repeating.newest);
    }
    return TRUE;
}

/* --- lists -------------------------------------------------------------------------------------
 */

static gboolean load_tickets(Store *store, const GArray *ids, GPtrArray *out_tickets,
                             GError **error) {
    for (guint i = 0; i < ids->len; i++) {
        Ticket *ticket = NULL;
        if (!ticket_store_load(store, g_array_index(ids, gint64, i), &ticket, error))
            return FALSE;
        if (ticket != NULL)
            g_ptr_array_add(out_tickets, ticket);
    }
    return TRUE;
}

/* As they write themselves. */
static gboolean name_complainants(Store *store, Figures *figures, GError **error) {
    for (guint i = 0; i < figures->complainants->len; i++) {
        FigureComplainant *complainant = figures->complainants->pdata[i];
        g_autoptr(Ticket) ticket = NULL;
        if (!ticket_store_load(store, complainant->newest, &ticket, error))
            return FALSE;
        if (ticket == NULL)
            continue;
        g_free(complainant->address);
        complainant->address = g_strdup(ticket->complainant);
        complainant->name = g_strdup(ticket->complainant_name);
    }
    return TRUE;
}

static gboolean collect_repeaters(const Collecting *collecting, Figures *figures, GError **error) {
    return collect_complainants(collecting, error) &&
           name_complainants(collecting->office->store, figures, error);
}

static gboolean collect_compared(const Collecting *collecting, Figures *figures, GError **error) {
    return collect_repeaters(collecting, figures, error) &&
           canary_figures(collecting->office->store, figures->from, end_of(collecting->question),
                          &figures->canary, error);
}

static gboolean collect_actions(const Collecting *collecting, Figures *figures, GError **error) {
    Store *store = collecting->office->store;
    g_autoptr(GPtrArray) actions = NULL;
    if (!action_store_unfinished(store, MOST_ACTIONS, &actions, error))
        return FALSE;
    for (guint i = 0; i < actions->len; i++) {
        Action *action = actions->pdata[i];
        g_autoptr(Ticket) ticket = NULL;
        if (action->state != ACTION_OPEN || action->due_at >= figures->at + ACTION_WINDOW)
            continue;
        if (!ticket_store_load(store, action->ticket, &ticket, error))
            return FALSE;
        if (ticket == NULL || ticket->merged_into != 0 || ticket->is_spam ||
            !may_count(collecting, ticket))
            continue;
        g_ptr_array_add(figures->actions, action);
        actions->pdata[i] = NULL;
    }
    return TRUE;
}

/* --- all of it ---------------------------------------------------------------------------------
 */

static void lay_out_days(const FiguresQuestion *question, GArray *days) {
    WallClock *utc = question->wall == NULL ? wall_clock_new(NULL) : NULL;
    const WallClock *clock = question->wall != NULL ? question->wall : utc;
    gint64 at = question->days_from;
    while (at < end_of(question)) {
        gint64 midnight = wall_clock_show(clock, at) / WALL_DAY * WALL_DAY;
        FigureDay day = {.from = at, .until = wall_clock_when(clock, midnight + WALL_DAY)};
        day.until = MIN(day.until, end_of(question));
        g_array_append_val(days, day);
        at = day.until;
    }
    wall_clock_free(utc);
}

static gboolean collect_whole(const Collecting *collecting, Figures *figures, GError **error) {
    Store *store = collecting->office->store;
    return load_tickets(store, figure_sums_due(collecting->sums), figures->due, error) &&
           load_tickets(store, figure_sums_oldest(collecting->sums), figures->oldest, error) &&
           collect_actions(collecting, figures, error);
}

gboolean collect_figures(Office *office, const FiguresQuestion *question, Figures **out_figures,
                         GError **error) {
    Figures *figures = figures_new(question->from, question->until, question->at);
    g_autoptr(FigureSums) sums = figure_sums_new(figures);
    Collecting collecting = {office, question, sums};
    figures->survey_kind = office->policy->survey_kind;
    if (question->extent == FIGURES_WHOLE && question->days_from != 0)
        lay_out_days(question, figures->days);
    if (!collect_tickets(&collecting, error) || !collect_matters(&collecting, error) ||
        !collect_surveys(&collecting, error) ||
        (question->extent != FIGURES_BRIEF && !collect_compared(&collecting, figures, error)) ||
        (question->extent == FIGURES_WHOLE && !collect_whole(&collecting, figures, error)))
        return FALSE;
    *out_figures = figure_sums_finish(sums);
    if (question->extent == FIGURES_BRIEF)
        (*out_figures)->at = 0;
    return TRUE;
}
