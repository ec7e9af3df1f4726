/* naive_figures.c - the figures of a made-up past by plain loops over its rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written from the definitions alone: shares no code with what it checks, and no cleverness. */
#include "naive_figures.h"

#include <string.h>

enum { DAY = 86400 };

typedef struct {
    const World *world;
    const NaiveQuestion *question;
    GString *text;
} Count;

static const WorldTicket *ticket_at(const Count *count, guint index) {
    return &g_array_index(count->world->tickets, WorldTicket, index);
}

static gboolean counts(const Count *count, const WorldTicket *ticket) {
    return ticket->merged_into == 0 && !ticket->is_spam &&
           (count->question->queue == NULL ||
            g_strcmp0(count->question->queue, ticket->queue) == 0);
}

static gboolean is_in(const Count *count, gint64 at) {
    return at != 0 && at >= count->question->from && at < count->question->until;
}

static gint compare_numbers(gconstpointer a, gconstpointer b) {
    gint64 one = *(const gint64 *)a;
    gint64 other = *(const gint64 *)b;
    return one < other ? -1 : one > other;
}

/* The smallest of the times that as many did not exceed. */
static void put_times(const Count *count, const gchar *title, GArray *times) {
    gint64 median = 0;
    gint64 slow = 0;
    g_array_sort(times, compare_numbers);
    for (guint i = times->len; i > 0; i--) {
        gint64 time = g_array_index(times, gint64, i - 1);
        if (i * 2 >= times->len)
            median = time;
        if (i * 10 >= times->len * 9)
            slow = time;
    }
    g_string_append_printf(count->text, "%s: %u, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "\n",
                           title, times->len, median, slow);
    g_array_set_size(times, 0);
}

static void put_number(const Count *count, const gchar *title, guint number) {
    g_string_append_printf(count->text, "%s: %u\n", title, number);
}

static gint64 wait_of(gint64 from, gint64 until) {
    return until > from ? until - from : 0;
}

static gint64 solved_at(const WorldTicket *ticket) {
    return ticket->resolved != 0 ? ticket->resolved : ticket->closed;
}

static void count_flow(const Count *count) {
    guint received = 0, closed = 0, reopened = 0, outcomes[OUTCOME_COUNT] = {0};
    g_autoptr(GArray) answers = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GArray) solutions = g_array_new(FALSE, FALSE, sizeof(gint64));
    for (guint i = 0; i < count->world->tickets->len; i++) {
        const WorldTicket *ticket = ticket_at(count, i);
        if (!counts(count, ticket))
            continue;
        if (is_in(count, ticket->created))
            received++;
        if (is_in(count, ticket->answered)) {
            gint64 wait = wait_of(ticket->created, ticket->answered);
            g_array_append_val(answers, wait);
        }
        if (is_in(count, ticket->closed)) {
            gint64 wait = wait_of(ticket->created, solved_at(ticket));
            g_array_append_val(solutions, wait);
            closed++;
            reopened += ticket->reopened != 0;
            outcomes[ticket->outcome]++;
        }
    }
    put_number(count, "received", received);
    put_number(count, "closed", closed);
    put_number(count, "reopened", reopened);
    for (guint i = 0; i < OUTCOME_COUNT; i++)
        put_number(count, outcome_name((Outcome)i), outcomes[i]);
    put_times(count, "first answer", answers);
    put_times(count, "resolution", solutions);
}

/* Neither resolved nor closed at the moment. */
static gboolean was_open(const Count *count, const WorldTicket *ticket) {
    gint64 at = count->question->at;
    gint64 done = solved_at(ticket);
    return counts(count, ticket) && ticket->created <= at && (done == 0 || done > at);
}

static gint64 due_of(const WorldTicket *ticket) {
    return ticket->answered == 0 ? ticket->answer_by : ticket->solve_by;
}

static void count_open(const Count *count) {
    static const gint64 ends[] = {1, 3, 7, 14, 28, 1000000};
    guint open = 0, ages[6] = {0}, unassigned = 0, overdue = 0, at_risk = 0;
    gint64 at = count->question->at;
    for (guint i = 0; i < count->world->tickets->len; i++) {
        const WorldTicket *ticket = ticket_at(count, i);
        if (!was_open(count, ticket))
            continue;
        guint age = 0;
        while (at - ticket->created >= ends[age] * DAY)
            age++;
        ages[age]++;
        open++;
        unassigned += ticket->owner == NULL;
        if (ticket->waiting_on != WAITING_ON_COMPLAINANT) {
            overdue += due_of(ticket) < at;
            at_risk += due_of(ticket) >= at && due_of(ticket) < at + DAY;
        }
    }
    put_number(count, "open", open);
    for (guint i = 0; i < 6; i++)
        put_number(count, "age", ages[i]);
    put_number(count, "unassigned", unassigned);
    put_number(count, "overdue", overdue);
    put_number(count, "at risk", at_risk);
}

static void count_oldest(const Count *count) {
    g_autoptr(GHashTable) taken = g_hash_table_new(NULL, NULL);
    for (guint rank = 0; rank < 10; rank++) {
        const WorldTicket *oldest = NULL;
        for (guint i = 0; i < count->world->tickets->len; i++) {
            const WorldTicket *ticket = ticket_at(count, i);
            if (was_open(count, ticket) && !g_hash_table_contains(taken, ticket) &&
                (oldest == NULL || ticket->created < oldest->created))
                oldest = ticket;
        }
        if (oldest == NULL)
            return;
        g_hash_table_add(taken, (gpointer)oldest);
        g_string_append_printf(count->text, "oldest: %" G_GINT64_FORMAT "\n", oldest->id);
    }
}

static gboolean is_due_soon(const Count *count, const WorldTicket *ticket) {
    return was_open(count, ticket) && ticket->waiting_on != WAITING_ON_COMPLAINANT &&
           due_of(ticket) < count->question->at + DAY;
}

/* What was due first comes first. */
static void count_due(const Count *count) {
    g_autoptr(GHashTable) taken = g_hash_table_new(NULL, NULL);
    for (guint rank = 0; rank < 10; rank++) {
        const WorldTicket *first = NULL;
        for (guint i = 0; i < count->world->tickets->len; i++) {
            const WorldTicket *ticket = ticket_at(count, i);
            if (is_due_soon(count, ticket) && !g_hash_table_contains(taken, ticket) &&
                (first == NULL || due_of(ticket) < due_of(first)))
                first = ticket;
        }
        if (first == NULL)
            return;
        g_hash_table_add(taken, (gpointer)first);
        g_string_append_printf(count->text, "due: %" G_GINT64_FORMAT "\n", first->id);
    }
}

/* --- clocks, promises, remedies, surveys -------------------------------------------------------
 */

static void count_clocks(const Count *count) {
    static const gchar *const names[] = {"first-answer", "legal/final-response", "owner",
                                         "solution"};
    for (guint n = 0; n < G_N_ELEMENTS(names); n++) {
        guint kept = 0, missed = 0;
        for (guint i = 0; i < count->world->clocks->len; i++) {
            const WorldClock *clock = &g_array_index(count->world->clocks, WorldClock, i);
            if (strcmp(clock->name, names[n]) != 0 ||
                !counts(count, ticket_at(count, clock->ticket)))
                continue;
            gboolean is_kept = clock->met != 0 && clock->met <= clock->due;
            gboolean rests = clock->paused != 0 && clock->paused <= clock->due;
            kept += is_kept && is_in(count, clock->met);
            missed += !is_kept && !rests && is_in(count, clock->due);
        }
        if (kept + missed > 0)
            g_string_append_printf(count->text, "clock %s: %u of %u\n", names[n], kept,
                                   kept + missed);
    }
}

static void count_promises(const Count *count) {
    guint kept = 0, broken = 0;
    for (guint i = 0; i < count->world->promises->len; i++) {
        const WorldPromise *promise = &g_array_index(count->world->promises, WorldPromise, i);
        if (!counts(count, ticket_at(count, promise->ticket)) ||
            strcmp(promise->state, "dropped") == 0)
            continue;
        if (strcmp(promise->state, "kept") == 0 && promise->ended <= promise->due)
            kept += is_in(count, promise->ended);
        else
            broken += is_in(count, promise->due);
    }
    put_number(count, "kept", kept);
    put_number(count, "broken", broken);
}

static void count_remedies(const Count *count) {
    static const gchar *const currencies[] = {NULL, "CNY", "EUR", "JPY"};
    for (guint r = 0; r < REMEDY_COUNT; r++) {
        for (guint c = 0; c < G_N_ELEMENTS(currencies); c++) {
            guint number = 0;
            gint64 sum = 0;
            for (guint i = 0; i < count->world->offers->len; i++) {
                const WorldOffer *offer = &g_array_index(count->world->offers, WorldOffer, i);
                if (!offer->is_accepted || !is_in(count, offer->ended) ||
                    !counts(count, ticket_at(count, offer->ticket)) ||
                    offer->remedies[offer->chosen] != r ||
                    g_strcmp0(offer->currencies[offer->chosen], currencies[c]) != 0)
                    continue;
                number++;
                sum += offer->minor[offer->chosen];
            }
            if (number > 0)
                g_string_append_printf(count->text, "%s: %u, %" G_GINT64_FORMAT " %s\n",
                                       remedy_name((Remedy)r), number, sum,
                                       currencies[c] != NULL ? currencies[c] : "");
        }
    }
}

static void count_surveys(const Count *count) {
    guint scores[11] = {0}, votes = 0, unhappy = 0, asked = 0, silent = 0;
    for (guint i = 0; i < count->world->surveys->len; i++) {
        const WorldSurvey *survey = &g_array_index(count->world->surveys, WorldSurvey, i);
        if (!counts(count, ticket_at(count, survey->ticket)))
            continue;
        if (is_in(count, survey->voted) && survey->kind == SURVEY_CSAT) {
            votes++;
            scores[survey->vote]++;
            unhappy += survey->vote <= 2;
        }
        if (is_in(count, survey->sent)) {
            asked++;
            silent += survey->voted == 0;
        }
    }
    put_number(count, "votes", votes);
    put_number(count, "unhappy", unhappy);
    put_number(count, "asked", asked);
    put_number(count, "silent", silent);
    for (guint i = 0; i < 11; i++)
        put_number(count, "score", scores[i]);
}

/* --- kinds, people -----------------------------------------------------------------------------
 */

static void count_names(const Count *count) {
    static const gchar *const names[] = {
        "product-quality", "logistics",      "billing",      "safety",
        "logistics/late",  "quality/broken", "service/rude", NULL};
    for (guint n = 0; n < G_N_ELEMENTS(names); n++) {
        guint categories = 0, causes = 0;
        for (guint i = 0; i < count->world->tickets->len; i++) {
            const WorldTicket *ticket = ticket_at(count, i);
            if (!counts(count, ticket))
                continue;
            categories += is_in(count, ticket->created) && !g_strcmp0(ticket->category, names[n]);
            causes += is_in(count, ticket->closed) && !g_strcmp0(ticket->cause, names[n]);
        }
        g_string_append_printf(count->text, "of %s: %u received, %u closed\n",
                               names[n] != NULL ? names[n] : "none", categories, causes);
    }
}

static void count_repeaters(const Count *count) {
    guint people = count->world->tickets->len;
    gint64 until = count->question->until;
    guint repeaters = 0, most = 0;
    g_autofree guint *before = g_new0(guint, people);
    g_autofree guint *within = g_new0(guint, people);
    for (guint i = 0; i < people; i++) {
        const WorldTicket *ticket = ticket_at(count, i);
        if (!counts(count, ticket) || ticket->created >= until)
            continue;
        before[ticket->complainant] += ticket->created >= until - 90 * DAY;
        within[ticket->complainant] += is_in(count, ticket->created);
    }
    for (guint i = 0; i < people; i++) {
        if (within[i] > 0 && before[i] > 1) {
            repeaters++;
            most = MAX(most, before[i]);
        }
    }
    put_number(count, "repeaters", repeaters);
    put_number(count, "most tickets", most);
}

static void count_agents(const Count *count) {
    static const gchar *const names[] = {"anna", "bob", "lina", "tom", NULL};
    g_autoptr(GArray) answers = g_array_new(FALSE, FALSE, sizeof(gint64));
    for (guint n = 0; n < G_N_ELEMENTS(names); n++) {
        guint open = 0, late = 0, closed = 0, reopened = 0;
        for (guint i = 0; i < count->world->tickets->len; i++) {
            const WorldTicket *ticket = ticket_at(count, i);
            if (!counts(count, ticket) || g_strcmp0(ticket->owner, names[n]) != 0)
                continue;
            open += was_open(count, ticket);
            late += was_open(count, ticket) && ticket->waiting_on != WAITING_ON_COMPLAINANT &&
                    due_of(ticket) < count->question->at;
            closed += is_in(count, ticket->closed);
            reopened += is_in(count, ticket->closed) && ticket->reopened != 0;
            gint64 wait = wait_of(ticket->created, ticket->answered);
            if (is_in(count, ticket->answered))
                g_array_append_val(answers, wait);
        }
        if (open + closed + answers->len == 0)
            continue;
        g_string_append_printf(count->text, "agent %s: open %u, late %u, closed %u, again %u, ",
                               names[n] != NULL ? names[n] : "none", open, late, closed, reopened);
        put_times(count, "answers", answers);
    }
}

static void count_actions(const Count *count) {
    guint due = 0;
    for (guint i = 0; i < count->world->actions->len; i++) {
        const WorldAction *action = &g_array_index(count->world->actions, WorldAction, i);
        due += action->is_open && action->due < count->question->at + 7 * DAY &&
               counts(count, ticket_at(count, action->ticket));
    }
    put_number(count, "actions", due);
}

gchar *naive_figures(const World *world, const NaiveQuestion *question) {
    const Count count = {world, question, g_string_new(NULL)};
    count_flow(&count);
    count_open(&count);
    count_oldest(&count);
    count_due(&count);
    count_clocks(&count);
    count_promises(&count);
    count_remedies(&count);
    count_surveys(&count);
    count_names(&count);
    count_repeaters(&count);
    count_agents(&count);
    count_actions(&count);
    return g_string_free(count.text, FALSE);
}
