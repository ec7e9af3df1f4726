/* naive_regulator.c - the report to a supervisor by plain loops over a made-up past */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written from the definitions alone, with the calendar of GLib: shares no code with what it
 * checks, and no cleverness. */
#include "naive_regulator.h"

#include <string.h>

typedef struct {
    const World *world;
    const NaiveReport *report;
    GString *text;
} Count;

static const WorldTicket *ticket_at(const Count *count, guint index) {
    return &g_array_index(count->world->tickets, WorldTicket, index);
}

static gboolean counts(const Count *count, const WorldTicket *ticket) {
    return ticket->merged_into == 0 && !ticket->is_spam &&
           (count->report->queue == NULL || g_strcmp0(count->report->queue, ticket->queue) == 0);
}

static gboolean is_in(const Count *count, gint64 at) {
    return at != 0 && at >= count->report->from && at < count->report->until;
}

static gint64 decided(const WorldTicket *ticket) {
    return ticket->resolved != 0 ? ticket->resolved : ticket->closed;
}

/* Was it there, and not decided, just before that moment? */
static gboolean was_open(const WorldTicket *ticket, gint64 moment) {
    return ticket->created < moment && (decided(ticket) == 0 || decided(ticket) >= moment);
}

/* The last second of a day, so many days after the one of receipt. */
static gint64 due(const Count *count, const LegalClock *time, gint64 received) {
    if (time->unit == LEGAL_HOURS)
        return received + 3600 * (gint64)time->amount;
    g_autoptr(GDateTime) instant = g_date_time_new_from_unix_utc(received);
    g_autoptr(GDateTime) shown = g_date_time_to_timezone(instant, count->report->zone);
    GDate *day = g_date_new_dmy((GDateDay)g_date_time_get_day_of_month(shown),
                                (GDateMonth)g_date_time_get_month(shown),
                                (GDateYear)g_date_time_get_year(shown));
    for (guint left = time->amount; left > 0;) {
        g_date_add_days(day, 1);
        if (time->unit == LEGAL_CALENDAR_DAYS || g_date_get_weekday(day) <= G_DATE_FRIDAY)
            left--;
    }
    g_date_add_days(day, 1);
    g_autoptr(GDateTime) midnight =
        g_date_time_new(count->report->zone, g_date_get_year(day), (gint)g_date_get_month(day),
                        g_date_get_day(day), 0, 0, 0);
    g_date_free(day);
    return g_date_time_to_unix(midnight) - 1;
}

static void put(const Count *count, const gchar *title, guint number) {
    g_string_append_printf(count->text, "%s: %u\n", title, number);
}

static void count_volume(const Count *count) {
    guint before = 0, received = 0, done = 0, after = 0, reopened = 0, promised = 0, kept = 0;
    guint outcomes[OUTCOME_COUNT] = {0};
    for (guint i = 0; i < count->world->tickets->len; i++) {
        const WorldTicket *ticket = ticket_at(count, i);
        if (!counts(count, ticket))
            continue;
        before += was_open(ticket, count->report->from);
        after += was_open(ticket, count->report->until);
        received += is_in(count, ticket->created);
        if (!is_in(count, decided(ticket)))
            continue;
        done++;
        reopened += ticket->reopened != 0;
        outcomes[ticket->outcome]++;
        promised += ticket->solve_by != 0;
        kept += ticket->solve_by != 0 && decided(ticket) <= ticket->solve_by;
    }
    put(count, "open before", before);
    put(count, "received", received);
    put(count, "decided", done);
    put(count, "open after", after);
    put(count, "reopened", reopened);
    put(count, "promised", promised);
    put(count, "kept", kept);
    for (guint i = 0; i < OUTCOME_COUNT; i++)
        put(count, outcome_name((Outcome)i), outcomes[i]);
}

static void count_time(const Count *count, const LegalClock *time) {
    guint done = 0, in_time = 0, late = 0;
    for (guint i = 0; i < count->world->tickets->len; i++) {
        const WorldTicket *ticket = ticket_at(count, i);
        gboolean is_answer = time->ends_with == LEGAL_ENDS_WITH_ANSWER;
        gint64 at = is_answer ? ticket->answered : decided(ticket);
        if (!counts(count, ticket) ||
            (!is_in(count, at) && !was_open(ticket, count->report->until)))
            continue;
        gint64 over = due(count, time, ticket->created);
        done += is_in(count, at);
        in_time += is_in(count, at) && at <= over;
        gboolean is_missing = at == 0 || at >= count->report->until;
        late += was_open(ticket, count->report->until) && is_missing && over < count->report->until;
    }
    g_string_append_printf(count->text, "%s: %u of %u, %u late\n", time->name, in_time, done, late);
}

static void count_redress(const Count *count) {
    static const gchar *const currencies[] = {"CNY", "EUR", "JPY", NULL};
    for (guint c = 0; c < G_N_ELEMENTS(currencies); c++) {
        guint number = 0;
        gint64 sum = 0;
        for (guint i = 0; i < count->world->offers->len; i++) {
            const WorldOffer *offer = &g_array_index(count->world->offers, WorldOffer, i);
            if (!offer->is_accepted || !is_in(count, offer->ended) ||
                !counts(count, ticket_at(count, offer->ticket)) ||
                g_strcmp0(offer->currencies[offer->chosen], currencies[c]) != 0)
                continue;
            number++;
            sum += currencies[c] != NULL ? offer->minor[offer->chosen] : 0;
        }
        if (number > 0)
            g_string_append_printf(count->text, "redress %s: %u, %" G_GINT64_FORMAT "\n",
                                   currencies[c] != NULL ? currencies[c] : "", number, sum);
    }
}

static void count_names(const Count *count) {
    static const gchar *const names[] = {
        "product-quality", "logistics",      "billing",      "safety",
        "logistics/late",  "quality/broken", "service/rude", NULL};
    for (guint n = 0; n < G_N_ELEMENTS(names); n++) {
        guint received = 0, done = 0;
        for (guint i = 0; i < count->world->tickets->len; i++) {
            const WorldTicket *ticket = ticket_at(count, i);
            received += counts(count, ticket) && is_in(count, ticket->created) &&
                        g_strcmp0(ticket->category, names[n]) == 0;
            done += counts(count, ticket) && is_in(count, decided(ticket)) &&
                    g_strcmp0(ticket->cause, names[n]) == 0;
        }
        g_string_append_printf(count->text, "of %s: %u received, %u decided\n",
                               names[n] != NULL ? names[n] : "none", received, done);
    }
}

static void count_oldest(const Count *count) {
    g_autoptr(GHashTable) taken = g_hash_table_new(NULL, NULL);
    for (guint rank = 0; rank < 10; rank++) {
        const WorldTicket *oldest = NULL;
        for (guint i = 0; i < count->world->tickets->len; i++) {
            const WorldTicket *ticket = ticket_at(count, i);
            if (counts(count, ticket) && was_open(ticket, count->report->until) &&
                !g_hash_table_contains(taken, ticket) &&
                (oldest == NULL || ticket->created < oldest->created))
                oldest = ticket;
        }
        if (oldest == NULL)
            return;
        g_hash_table_add(taken, (gpointer)oldest);
        g_string_append_printf(count->text, "oldest: %" G_GINT64_FORMAT "\n", oldest->id);
    }
}

gchar *naive_regulator(const World *world, const NaiveReport *report) {
    const Count count = {world, report, g_string_new(NULL)};
    count_volume(&count);
    for (guint i = 0; i < report->profile->report.times->len; i++)
        count_time(&count, report->profile->report.times->pdata[i]);
    for (guint i = 0; i < report->profile->clocks->len; i++)
        count_time(&count, report->profile->clocks->pdata[i]);
    count_redress(&count);
    count_names(&count);
    count_oldest(&count);
    return g_string_free(count.text, FALSE);
}
