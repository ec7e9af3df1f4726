/* watch_digests.c - digests that are due become a mail for each reader, once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Until when a reader was told is committed with the letter: a restart, a clock set back or a
 * changed time of the day tells nobody twice. Of those that were missed while the desk was down the
 * last one is made good, late, with the figures of its days; older ones are not. Who is new in the
 * settings waits for the next one. The steps are those of watch_deadlines.c.
 */
#include "flow/digest/watch_digests.h"

#include "../watch_transaction.h"
#include "base/error.h"
#include "base/log.h"
#include "digest_letter.h"
#include "digest_matter.h"
#include "store/report/digest_store.h"
#include "workflow/digest_schedule.h"

typedef struct {
    DigestTurn turn;
    gboolean is_due; /* not told yet */
    gboolean is_new; /* nothing was ever told */
} Due;

/* The last digest of the plan. A person who is gone gets none. */
static gboolean find_due(Office *office, const DigestPlan *plan, Due *out_due, GError **error) {
    gint64 told = 0;
    *out_due = (Due){.is_due = FALSE};
    if (policy_person(office->policy, plan->person) == NULL ||
        !digest_schedule_last(plan, office_now(office), &out_due->turn))
        return TRUE;
    if (!digest_store_told(office->store, plan->person, &told, error))
        return FALSE;
    out_due->is_new = told == 0;
    out_due->is_due = told < out_due->turn.until;
    return TRUE;
}

static gboolean send(Office *office, const DigestPlan *plan, const DigestTurn *turn,
                     GError **error) {
    g_autoptr(DigestMatter) matter = NULL;
    const DigestQuestion question = {.plan = plan, .turn = *turn, .now = office_now(office)};
    return digest_matter_collect(office, &question, &matter, error) &&
           (matter == NULL || digest_letter_queue(office, matter, question.now, error));
}

/* In the open transaction. */
static gboolean serve(Office *office, const DigestPlan *plan, guint *out_sent, GError **error) {
    Due due;
    if (!find_due(office, plan, &due, error))
        return FALSE;
    if (!due.is_due)
        return TRUE;
    if (!due.is_new && !send(office, plan, &due.turn, error))
        return FALSE;
    *out_sent += due.is_new ? 0 : 1;
    return digest_store_tell(office->store, plan->person, due.turn.until, error);
}

/* It stays due and is tried again with every pass. */
static void tell_left(const Office *office, const DigestPlan *plan, const GError *failure) {
    g_autofree gchar *about = g_strconcat("digest of ", plan->person, NULL);
    g_autofree gchar *left_out = NULL;
    if (trouble_log_may_tell(office->troubles, about, failure->message, g_get_monotonic_time(),
                             &left_out))
        log_line(LOG_FAILURE, "digest could not be written", "person", plan->person, "reason",
                 failure->message, "left_out", left_out, NULL);
}

/* *out_is_left: its letter can't be written; the others go on. */
static gboolean serve_one(Office *office, const DigestPlan *plan, guint *out_sent,
                          gboolean *out_is_left, GError **error) {
    g_autoptr(GError) failure = NULL;
    guint sent = 0;
    if (!watch_transaction_begin(office, error))
        return FALSE;
    gboolean is_done = serve(office, plan, &sent, &failure);
    if (watch_transaction_end(office, is_done, &failure)) {
        *out_sent += sent;
        return TRUE;
    }
    *out_is_left = g_error_matches(failure, AMENDS_ERROR, AMENDS_ERROR_BAD_TEMPLATE);
    if (!*out_is_left) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    tell_left(office, plan, failure);
    return TRUE;
}

/* When the next one of all plans is due. */
static gint64 next_of(const Office *office, gint64 now) {
    gint64 next = G_MAXINT64;
    for (guint i = 0; i < office->policy->digests->len; i++)
        next = MIN(next, digest_schedule_next(office->policy->digests->pdata[i], now));
    return next;
}

gboolean watch_digests(Office *office, guint *out_sent, GError **error) {
    const GPtrArray *plans = office->policy->digests;
    gint64 now = office_now(office);
    gboolean is_left = FALSE;
    *out_sent = 0;
    if (now < office->digests_at)
        return TRUE;
    for (guint i = 0; i < plans->len; i++) {
        Due due;
        if (!find_due(office, plans->pdata[i], &due, error))
            return FALSE;
        if (due.is_due && !serve_one(office, plans->pdata[i], out_sent, &is_left, error))
            return FALSE;
    }
    office->digests_at = is_left ? 0 : next_of(office, now);
    return TRUE;
}

gboolean watch_digests_next(Office *office, gint64 *out_at, GError **error) {
    (void)error;
    *out_at = office->digests_at != 0 ? office->digests_at : next_of(office, office_now(office));
    return TRUE;
}
