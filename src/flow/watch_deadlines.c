/* watch_deadlines.c - story 2: due deadlines become events */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*   died after step                     what the restart does
 *   31 transaction begun                the deadlines are still due: they fire again
 *   32 events applied (uncommitted)     rolled back: as 31
 *   33 committed                        they are gone: each fires once
 */
#include "flow/watch_deadlines.h"

#include "actions.h"
#include "arrival.h"
#include "base/error.h"
#include "base/log.h"
#include "broadcasts.h"
#include "flow/apply_event.h"
#include "flow/digest/watch_digests.h"
#include "inquiries.h"
#include "model/reference.h"
#include "offers.h"
#include "promises.h"
#include "store/clock_store.h"
#include "store/deadline_store.h"
#include "store/outbox_store.h"
#include "store/ticket_store.h"
#include "watch_bursts.h"
#include "watch_clocks.h"
#include "watch_transaction.h"
#include "workflow/working_time.h"

enum { BATCH = 100 };

static const EventKind deadline_events[] = {
    [DEADLINE_GRACE] = EVENT_GRACE_ENDED,
    [DEADLINE_SURVEY] = EVENT_SURVEY_DUE,
    [DEADLINE_SURVEY_REMINDER] = EVENT_SURVEY_REMINDER_DUE,
    [DEADLINE_HELD_ANSWER] = EVENT_HELD_ANSWER_DUE,
    [DEADLINE_PROMISE] = EVENT_PROMISE_DUE,
    [DEADLINE_ACTION] = EVENT_ACTION_DUE,
    [DEADLINE_INQUIRY] = EVENT_DEPARTMENT_DUE,
    [DEADLINE_SILENCE] = EVENT_SILENCE_DUE,
    [DEADLINE_OFFER] = EVENT_OFFER_EXPIRED,
    [DEADLINE_BROADCAST] = EVENT_AGENT_ANSWERED,
    [DEADLINE_STILL_WELL] = EVENT_STILL_WELL_DUE,
};
G_STATIC_ASSERT(G_N_ELEMENTS(deadline_events) == DEADLINE_COUNT);

/* What only staff is told of waits for their working hours. */
static gboolean waits_for_work(const Office *office, const Ticket *ticket, DeadlineKind kind,
                               gint64 *out_until) {
    const Queue *queue = policy_queue(office->policy, ticket->queue);
    if ((kind != DEADLINE_PROMISE && kind != DEADLINE_ACTION) || queue == NULL)
        return FALSE;
    *out_until = working_time_at_work(queue->calendar, office_now(office));
    return *out_until > office_now(office);
}

static gboolean fire(Office *office, const DeadlineRow *row, GError **error) {
    /* Taken away first: what the event decides may set it anew. */
    const DeadlineOrder none = {.kind = row->kind, .due_at = 0};
    g_autoptr(Ticket) ticket = NULL;
    if (!deadline_store_set(office->store, row->ticket, &none, error) ||
        !ticket_store_load(office->store, row->ticket, &ticket, error))
        return FALSE;
    if (ticket == NULL)
        return TRUE;
    DeadlineOrder later = {.kind = row->kind};
    if (waits_for_work(office, ticket, row->kind, &later.due_at))
        return deadline_store_set(office->store, ticket->id, &later, error);
    if (row->kind == DEADLINE_HELD_ANSWER)
        return held_due(office, ticket, error);
    if (row->kind == DEADLINE_PROMISE)
        return promises_due(office, ticket, error);
    if (row->kind == DEADLINE_ACTION)
        return actions_due(office, ticket, error);
    if (row->kind == DEADLINE_INQUIRY)
        return inquiries_due(office, ticket, error);
    if (row->kind == DEADLINE_OFFER)
        return offers_due(office, ticket, error);
    if (row->kind == DEADLINE_BROADCAST)
        return broadcasts_due(office, ticket, error);
    Event event = {.kind = deadline_events[row->kind], .at = office_now(office)};
    const EventContext context = {0};
    return apply_event(office, ticket, &event, &context, error);
}

/* One transaction for the rows [first, end). */
static gboolean fire_together(Office *office, const GArray *rows, guint first, guint end,
                              GError **error) {
    if (!watch_transaction_begin(office, error))
        return FALSE;
    gboolean is_done = TRUE;
    for (guint i = first; i < end && is_done; i++)
        is_done = fire(office, &g_array_index(rows, DeadlineRow, i), error);
    return watch_transaction_end(office, is_done, error);
}

/* It stays due and is tried again with every pass. */
static void tell_left(const Office *office, const DeadlineRow *row, const GError *failure) {
    g_autofree gchar *ticket = reference_text(office->policy->reference_prefix, row->ticket);
    g_autofree gchar *about = g_strconcat("deadline of ", ticket, NULL);
    g_autofree gchar *left_out = NULL;
    if (trouble_log_may_tell(office->troubles, about, failure->message, g_get_monotonic_time(),
                             &left_out))
        log_line(LOG_FAILURE, "deadline could not be handled", "ticket", ticket, "deadline",
                 deadline_name(row->kind), "reason", failure->message, "left_out", left_out, NULL);
}

/* A deadline whose letter can't be written stays due; the others go on. */
static gboolean fire_each(Office *office, const GArray *rows, guint *out_fired, GError **error) {
    for (guint i = 0; i < rows->len; i++) {
        g_autoptr(GError) failure = NULL;
        if (fire_together(office, rows, i, i + 1, &failure)) {
            (*out_fired)++;
            continue;
        }
        if (!g_error_matches(failure, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        tell_left(office, &g_array_index(rows, DeadlineRow, i), failure);
    }
    return TRUE;
}

static gboolean fire_all(Office *office, const GArray *rows, guint *out_fired, GError **error) {
    g_autoptr(GError) failure = NULL;
    if (fire_together(office, rows, 0, rows->len, &failure)) {
        *out_fired = rows->len;
        return TRUE;
    }
    if (g_error_matches(failure, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE))
        return fire_each(office, rows, out_fired, error);
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

static gboolean watch_rows(Office *office, guint *out_fired, GError **error) {
    g_autoptr(GArray) rows = NULL;
    gint64 next = 0;
    *out_fired = 0;
    /* Looked up outside a transaction first: most passes have nothing to do. */
    if (!deadline_store_next(office->store, &next, error))
        return FALSE;
    if (next > office_now(office))
        return TRUE;
    return deadline_store_due(office->store, office_now(office), BATCH, &rows, error) &&
           fire_all(office, rows, out_fired, error);
}

gboolean watch_deadlines(Office *office, guint *out_fired, GError **error) {
    guint struck = 0;
    guint told = 0;
    if (!watch_rows(office, out_fired, error) || !watch_clocks(office, &struck, error) ||
        !watch_bursts(office, error) || !watch_digests(office, &told, error))
        return FALSE;
    *out_fired += struck + told;
    return TRUE;
}

gboolean watch_deadlines_next(Office *office, gint64 *out_at, GError **error) {
    gint64 deadline = 0;
    gint64 clock = 0;
    gint64 letter = 0;
    gint64 digest = 0;
    if (!deadline_store_next(office->store, &deadline, error) ||
        !clock_store_next(office->store, &clock, error) ||
        !outbox_store_next_due(office->store, &letter, error) ||
        !watch_digests_next(office, &digest, error))
        return FALSE;
    *out_at = MIN(MIN(deadline, clock), MIN(letter, digest));
    return TRUE;
}
