/* answer_figure.c - #list of what a figure counted: the same rows and rules as collect_figures.c */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An entry is one thing that was counted, so that there are as many as the figure says: a ticket
 * with two promises is there twice. What the asker may not see is in no digest of his, either.
 */
#include "asking.h"
#include "insight/figures/figure_times.h"
#include "model/address.h"
#include "model/ticket_due.h"
#include "store/report/figure_rows.h"
#include "store/survey_store.h"
#include "store/ticket_store.h"
#include "workflow/ticket_sight.h"

enum { DAY = 86400, WEEK = 7, REPEAT_WINDOW = 90 * DAY, MAX_SHOWN = 100 };

typedef struct {
    gint64 ticket;
    gint64 rank; /* the lowest comes first */
} Entry;

typedef struct {
    const Asking *asking;
    const FigureList *list;
    gint64 from, until, at; /* seconds UTC */
    GArray *entries;        /* of Entry */
    guint late;
} Counting;

static void add(Counting *counting, gint64 ticket, gint64 rank) {
    const Entry entry = {ticket, rank};
    g_array_append_val(counting->entries, entry);
}

/* --- what is counted ---------------------------------------------------------------------------
 */

static gboolean is_of(const Counting *counting, FigureNarrowing by, const gchar *name) {
    const gchar *wanted = counting->list->by[by];
    return wanted == NULL || g_ascii_strcasecmp(wanted, name != NULL ? name : "") == 0;
}

static gboolean is_of_queue(const FigureList *list, const Ticket *ticket) {
    for (guint i = 0; i < list->queues->len; i++) {
        if (ticket->queue != NULL && g_ascii_strcasecmp(ticket->queue, list->queues->pdata[i]) == 0)
            return TRUE;
    }
    return list->queues->len == 0;
}

/* Of `ticket` are known: id, queue, owner. */
static gboolean may_count(const Counting *counting, const Ticket *ticket) {
    const Asking *asking = counting->asking;
    return is_of_queue(counting->list, ticket) && is_of(counting, FIGURE_BY_OWNER, ticket->owner) &&
           !g_hash_table_contains(asking->hidden, &ticket->id) &&
           ticket_sight_may_see(ticket, asking->asker, asking->office->policy);
}

static gboolean is_of_age(const Counting *counting, const Ticket *ticket) {
    const gchar *wanted = counting->list->by[FIGURE_BY_AGE];
    guint age = figure_age_of(counting->at - ticket->created_at);
    gint64 begin = age > 0 ? figure_age_days(age - 1) : 0;
    return wanted == NULL || g_ascii_strtoll(wanted, NULL, 10) == begin;
}

static gboolean is_wanted(const Counting *counting, const Ticket *ticket) {
    const gchar *outcome = ticket->outcome != OUTCOME_NONE ? outcome_name(ticket->outcome) : NULL;
    return may_count(counting, ticket) && is_of(counting, FIGURE_BY_CATEGORY, ticket->category) &&
           is_of(counting, FIGURE_BY_CAUSE, ticket->cause) &&
           is_of(counting, FIGURE_BY_OUTCOME, outcome) &&
           is_of(counting, FIGURE_BY_COMPLAINANT, ticket->complainant);
}

/* --- tickets -----------------------------------------------------------------------------------
 */

/* The longest wait first. */
static void add_wait(Counting *counting, const Ticket *ticket, gint64 until) {
    add(counting, ticket->id, -MAX(0, until - ticket->created_at));
}

static void add_open(Counting *counting, const Ticket *ticket) {
    gboolean is_overdue = ticket_is_overdue(ticket, counting->at);
    gint64 due_at = 0;
    ticket_due(ticket, &due_at);
    const gboolean is_part[FIGURE_PART_COUNT] = {[FIGURE_PART_ALL] = TRUE,
                                                 [FIGURE_PART_OVERDUE] = is_overdue,
                                                 [FIGURE_PART_AT_RISK] =
                                                     ticket_is_at_risk(ticket, counting->at),
                                                 [FIGURE_PART_UNASSIGNED] = ticket->owner == NULL};
    if (!is_part[counting->list->part] || !is_of_age(counting, ticket))
        return;
    gboolean is_by_due =
        counting->list->part == FIGURE_PART_OVERDUE || counting->list->part == FIGURE_PART_AT_RISK;
    add(counting, ticket->id, is_by_due ? due_at : ticket->created_at);
    counting->late += is_overdue ? 1 : 0;
}

static gboolean take_ticket(const Ticket *ticket, gpointer data) {
    Counting *counting = data;
    if (!is_wanted(counting, ticket))
        return TRUE;
    if (counting->list->set == FIGURE_SET_RECEIVED)
        add(counting, ticket->id, ticket->created_at);
    else if (counting->list->set == FIGURE_SET_ANSWERED)
        add_wait(counting, ticket, ticket->first_answered_at);
    else if (counting->list->set == FIGURE_SET_OPEN)
        add_open(counting, ticket);
    else if (counting->list->part != FIGURE_PART_REOPENED || ticket->reopened_count > 0)
        add_wait(counting, ticket,
                 ticket->resolved_at != 0 ? ticket->resolved_at : ticket->closed_at);
    return TRUE;
}

/* As long as nine of ten took, and longer. */
static void keep_slow(Counting *counting) {
    g_autoptr(GArray) times = figure_times_new();
    for (guint i = 0; i < counting->entries->len; i++)
        figure_times_add(times, g_array_index(counting->entries, Entry, i).rank, 0);
    const FigureTimes sum = figure_times_sum_up(times);
    for (guint i = counting->entries->len; i > 0; i--) {
        if (-g_array_index(counting->entries, Entry, i - 1).rank < sum.slow)
            g_array_remove_index_fast(counting->entries, i - 1);
    }
}

static gboolean count_tickets(Counting *counting, GError **error) {
    static const FigureRows rows[] = {[FIGURE_SET_RECEIVED] = FIGURE_ROWS_RECEIVED,
                                      [FIGURE_SET_ANSWERED] = FIGURE_ROWS_ANSWERED,
                                      [FIGURE_SET_CLOSED] = FIGURE_ROWS_CLOSED,
                                      [FIGURE_SET_OPEN] = FIGURE_ROWS_OPEN};
    gboolean is_of_now = counting->list->set == FIGURE_SET_OPEN;
    const FigureVisit visit = {.which = rows[counting->list->set],
                               .from = is_of_now ? 0 : counting->from,
                               .until = is_of_now ? counting->at : counting->until,
                               .visitor = take_ticket,
                               .data = counting};
    if (!figure_rows_tickets(counting->asking->office->store, &visit, error))
        return FALSE;
    if (counting->list->part == FIGURE_PART_SLOW)
        keep_slow(counting);
    return TRUE;
}

/* --- clocks, promises, remedies, surveys -------------------------------------------------------
 */

static gboolean take_matter(const FigureRow *row, gpointer data) {
    Counting *counting = data;
    gboolean has_keeping = counting->list->set != FIGURE_SET_REMEDIES;
    if (!may_count(counting, &row->ticket) || !is_of(counting, FIGURE_BY_CLOCK, row->clock) ||
        !is_of(counting, FIGURE_BY_REMEDY, remedy_name(row->remedy)) ||
        !is_of(counting, FIGURE_BY_CURRENCY, row->money.currency))
        return TRUE;
    add(counting, row->ticket.id, has_keeping && row->is_kept ? 1 : 0);
    counting->late += has_keeping && !row->is_kept ? 1 : 0;
    return TRUE;
}

static gboolean count_matters(Counting *counting, GError **error) {
    static const FigureMatter matters[] = {[FIGURE_SET_CLOCKS] = FIGURE_ROWS_CLOCKS,
                                           [FIGURE_SET_PROMISES] = FIGURE_ROWS_PROMISES,
                                           [FIGURE_SET_REMEDIES] = FIGURE_ROWS_REMEDIES};
    const FigureMatterVisit visit = {.which = matters[counting->list->set],
                                     .from = counting->from,
                                     .until = counting->until,
                                     .visitor = take_matter,
                                     .data = counting};
    return figure_rows_matters(counting->asking->office->store, &visit, error);
}

static void take_vote(Counting *counting, const SurveyVote *vote) {
    const Ticket ticket = {
        .id = vote->ticket, .queue = (gchar *)vote->queue, .owner = (gchar *)vote->owner};
    const SurveyScale *scale = survey_kind_scale(counting->asking->office->policy->survey_kind);
    gboolean is_vote = counting->list->set == FIGURE_SET_VOTES;
    if (!may_count(counting, &ticket))
        return;
    if (is_vote && (vote->kind != counting->asking->office->policy->survey_kind ||
                    vote->score < scale->least || vote->score > scale->most))
        return;
    if ((counting->list->part == FIGURE_PART_UNHAPPY && vote->score > scale->unhappy_until) ||
        (counting->list->part == FIGURE_PART_SILENT && vote->has_voted))
        return;
    add(counting, vote->ticket, is_vote ? vote->score : 0);
}

static gboolean count_surveys(Counting *counting, GError **error) {
    Store *store = counting->asking->office->store;
    g_autoptr(GArray) votes = NULL;
    gboolean is_good =
        counting->list->set == FIGURE_SET_VOTES
            ? survey_store_votes(store, counting->from, counting->until, &votes, error)
            : survey_store_sent(store, counting->from, counting->until, &votes, error);
    for (guint i = 0; is_good && i < votes->len; i++)
        take_vote(counting, &g_array_index(votes, SurveyVote, i));
    return is_good;
}

/* --- who came again ----------------------------------------------------------------------------
 */

typedef struct {
    const Counting *counting;
    GHashTable *keys; /* those of the period */
    GArray *tickets;  /* of gint64, of one of them */
} Repeating;

static gboolean take_key(const Ticket *ticket, gpointer data) {
    Repeating *repeating = data;
    if (ticket->complainant != NULL && may_count(repeating->counting, ticket) &&
        is_of(repeating->counting, FIGURE_BY_COMPLAINANT, ticket->complainant))
        g_hash_table_add(repeating->keys, g_strdup(ticket->complainant));
    return TRUE;
}

static gboolean take_earlier(const Ticket *ticket, gpointer data) {
    Repeating *repeating = data;
    if (may_count(repeating->counting, ticket))
        g_array_append_val(repeating->tickets, ticket->id);
    return TRUE;
}

static gboolean count_one(Counting *counting, const gchar *key, const FigureVisit *visit,
                          GError **error) {
    const Repeating *repeating = visit->data;
    const GArray *tickets = repeating->tickets;
    g_array_set_size(repeating->tickets, 0);
    if (!figure_rows_of_complainant(counting->asking->office->store, key, visit, error))
        return FALSE;
    guint first = counting->list->by[FIGURE_BY_COMPLAINANT] != NULL ? 0 : tickets->len - 1;
    for (guint i = first; tickets->len > 1 && i < tickets->len; i++)
        add(counting, g_array_index(tickets, gint64, i), -(gint64)tickets->len);
    return TRUE;
}

static gboolean count_repeaters(Counting *counting, GError **error) {
    g_autoptr(GHashTable) keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    Repeating repeating = {counting, keys, tickets};
    const FigureVisit visit = {.which = FIGURE_ROWS_RECEIVED,
                               .from = counting->from,
                               .until = counting->until,
                               .visitor = take_key,
                               .data = &repeating};
    FigureVisit earlier = {.from = counting->until - REPEAT_WINDOW,
                           .until = counting->until,
                           .visitor = take_earlier,
                           .data = &repeating};
    GHashTableIter iter;
    gpointer key = NULL;
    if (!figure_rows_tickets(counting->asking->office->store, &visit, error) ||
        !figure_rows_limit(counting->asking->office->store, &earlier, error))
        return FALSE;
    g_hash_table_iter_init(&iter, keys);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        if (!count_one(counting, key, &earlier, error))
            return FALSE;
    }
    return TRUE;
}

/* --- the answer --------------------------------------------------------------------------------
 */

static gint compare_entries(gconstpointer a, gconstpointer b) {
    const Entry *one = a, *other = b;
    if (one->rank != other->rank)
        return one->rank < other->rank ? -1 : 1;
    return (one->ticket > other->ticket) - (one->ticket < other->ticket);
}

/* By the clock of his digest, or the desk's. */
static void find_times(Counting *counting) {
    const Policy *policy = counting->asking->office->policy;
    const FigureList *list = counting->list;
    g_autoptr(WallClock) desk = wall_clock_new(policy->time_zone);
    const WallClock *wall = desk;
    gint64 now = counting->asking->now;
    for (guint i = 0; i < policy->digests->len; i++) {
        const DigestPlan *plan = policy->digests->pdata[i];
        if (g_strcmp0(plan->person, counting->asking->asker->name) == 0)
            wall = plan->wall;
    }
    gint64 today = wall_clock_show(wall, now) / WALL_DAY;
    gint64 first = list->first_day != 0 ? list->first_day : today - WEEK + 1;
    gint64 last = list->first_day != 0 ? list->last_day : today;
    counting->from = wall_clock_when(wall, first * WALL_DAY);
    counting->until = MIN(wall_clock_when(wall, (last + 1) * WALL_DAY), now + 1);
    counting->at = list->at != 0 ? MIN(wall_clock_when(wall, list->at), now) : now;
}

static gboolean show(Counting *counting, QueryAnswer *answer, GError **error) {
    g_array_sort(counting->entries, compare_entries);
    answer->total = counting->entries->len;
    answer->overdue = counting->late;
    for (guint i = 0; i < MIN(counting->entries->len, MAX_SHOWN); i++) {
        g_autoptr(Ticket) ticket = NULL;
        gint64 id = g_array_index(counting->entries, Entry, i).ticket;
        if (!ticket_store_load(counting->asking->office->store, id, &ticket, error))
            return FALSE;
        if (ticket != NULL)
            query_answer_add_ticket(answer, g_steal_pointer(&ticket), NULL, 0);
    }
    return TRUE;
}

gboolean answer_figure(const Asking *asking, QueryAnswer *answer, GError **error) {
    typedef gboolean (*Counter)(Counting * counting, GError * *error);
    static const Counter counters[] = {
        [FIGURE_SET_RECEIVED] = count_tickets, [FIGURE_SET_ANSWERED] = count_tickets,
        [FIGURE_SET_CLOSED] = count_tickets,   [FIGURE_SET_OPEN] = count_tickets,
        [FIGURE_SET_CLOCKS] = count_matters,   [FIGURE_SET_PROMISES] = count_matters,
        [FIGURE_SET_REMEDIES] = count_matters, [FIGURE_SET_VOTES] = count_surveys,
        [FIGURE_SET_SURVEYS] = count_surveys,  [FIGURE_SET_REPEATERS] = count_repeaters,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(counters) == FIGURE_SET_COUNT);
    g_autoptr(GArray) entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    Counting counting = {.asking = asking, .list = answer->query.figure, .entries = entries};
    gchar **complainant = &answer->query.figure->by[FIGURE_BY_COMPLAINANT];
    gchar *key = *complainant != NULL ? address_key(*complainant) : NULL;
    g_free(*complainant);
    *complainant = key;
    find_times(&counting);
    return counters[counting.list->set](&counting, error) && show(&counting, answer, error);
}
