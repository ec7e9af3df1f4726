/* send_outbox.c - story 3: due letters go out, or are tried again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promise: a letter is composed once and sent once. Only the moment between the end of the message
 * and the server's answer can't be known (RFC 1047); it is kept as short as it can be and marked.
 *
 *   died after step                     what the restart does
 *   21 claimed (sending), committed     the end was never sent: queued again
 *   22 a sender has the letter          as 21
 *   23 its end noted in the journal     unknown; tried again once after a while, under the same
 *                                       Message-ID, by which receivers drop the second copy
 *   24 the answer noted in the journal  sent, or queued again, as the server said
 *   25 result recorded, committed       nothing is left to do
 *
 * A Maildir knows a letter that it has by its name, so nothing is noted: queued again until 25.
 */
#include "flow/send_outbox.h"

#include "base/log.h"
#include "compose/letter_bytes.h"
#include "delivery/retry_schedule.h"
#include "flow/step.h"
#include "letter_failed.h"
#include "model/reference.h"
#include "staff_mailbox.h"
#include "store/outbox_store.h"
#include "store/ticket_store.h"

enum { UNKNOWN_WAIT = 15 * 60, UNTRIED_WAIT = 10 };

void send_job_free(SendJob *job) {
    if (job == NULL)
        return;
    letter_free(job->letter);
    g_clear_pointer(&job->contents, g_ptr_array_unref);
    send_result_clear(&job->result);
    g_free(job);
}

/* When a letter in doubt is tried again; 0 = never. */
static gint64 unknown_retry_at(const Office *office, guint doubts, gint64 now) {
    return doubts <= office->settings->delivery.unknown_retries ? now + UNKNOWN_WAIT : 0;
}

typedef struct {
    guint queued;
    guint sent;
    guint unknown;
} Recovered;

/* By what the sender's thread had noted. */
static gboolean recover_one(Office *office, const OutboxRow *row, SendingFate fate,
                            Recovered *count, GError **error) {
    gint64 now = office_now(office);
    gint64 id = row->letter->id;
    if (fate == SENDING_ACCEPTED) {
        count->sent++;
        return outbox_store_record(office->store, id, LETTER_STATE_SENT, 0, NULL, now, error);
    }
    if (fate == SENDING_ENDING) {
        count->unknown++;
        return outbox_store_record(office->store, id, LETTER_STATE_UNKNOWN,
                                   unknown_retry_at(office, row->doubts + 1, now), NULL, now,
                                   error);
    }
    count->queued++;
    return outbox_store_record(office->store, id, LETTER_STATE_QUEUED,
                               row->due_at > 0 ? row->due_at : row->created_at, NULL, now, error);
}

static gboolean recover_all(Office *office, const SendingJournal *journal, Recovered *count,
                            GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!outbox_store_list_in_state(office->store, LETTER_STATE_SENDING, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const OutboxRow *row = rows->pdata[i];
        SendingFate fate = sending_journal_fate(journal, row->letter->id, row->attempts);
        if (!recover_one(office, row, fate, count, error))
            return FALSE;
    }
    return store_commit(office->store, error);
}

static void tell_recovered(const Recovered *count) {
    if (count->queued + count->sent + count->unknown == 0)
        return;
    g_autofree gchar *queued = g_strdup_printf("%u", count->queued);
    g_autofree gchar *sent = g_strdup_printf("%u", count->sent);
    g_autofree gchar *unknown = g_strdup_printf("%u", count->unknown);
    log_line(LOG_WARNING_SIGN, "the last run ended while it was sending", "queued_again", queued,
             "sent", sent, "unknown", unknown, NULL);
}

gboolean send_outbox_recover(Office *office, SendingJournal *journal, GError **error) {
    Recovered count = {0};
    if (!store_begin(office->store, error))
        return FALSE;
    if (!recover_all(office, journal, &count, error)) {
        store_rollback(office->store);
        return FALSE;
    }
    tell_recovered(&count);
    return sending_journal_begin(journal, error);
}

/* --- claiming ----------------------------------------------------------------------------------
 */

GBytes *send_job_bytes(const SendJob *job) {
    return letter_bytes(job->letter, job->contents);
}

/* Takes the letter out of `row`. */
static gboolean job_from_row(Office *office, OutboxRow *row, GPtrArray *jobs, GError **error) {
    g_autoptr(GPtrArray) contents = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    if (!outbox_store_contents(office->store, row->letter, contents, error))
        return FALSE;
    SendJob *job = g_new0(SendJob, 1);
    *job = (SendJob){.letter = g_steal_pointer(&row->letter),
                     .contents = g_steal_pointer(&contents),
                     .attempts = row->attempts,
                     .doubts = row->doubts};
    g_ptr_array_add(jobs, job);
    return TRUE;
}

static gboolean claim(Office *office, guint limit, GPtrArray *jobs, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!outbox_store_claim_due(office->store, office_now(office), limit, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        if (!job_from_row(office, rows->pdata[i], jobs, error))
            return FALSE;
    }
    return store_commit(office->store, error);
}

gboolean send_outbox_claim(Office *office, guint limit, GPtrArray **out_jobs, GError **error) {
    g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func((GDestroyNotify)send_job_free);
    gint64 next = 0;
    if (!outbox_store_next_due(office->store, &next, error))
        return FALSE;
    if (next <= office_now(office)) {
        /* Lost with the power it is queued again, as step 21 says. */
        if (!store_begin_hasty(office->store, error))
            return FALSE;
        if (!claim(office, limit, jobs, error)) {
            store_rollback(office->store);
            return FALSE;
        }
        step_reached(STEP_SEND_CLAIMED);
    }
    *out_jobs = g_steal_pointer(&jobs);
    return TRUE;
}

/* --- recording ---------------------------------------------------------------------------------
 */

static gboolean record_refusal(Office *office, const SendJob *job, gint64 now, GError **error) {
    g_autoptr(Ticket) ticket = NULL;
    if (job->letter->ticket != 0 &&
        !ticket_store_load(office->store, job->letter->ticket, &ticket, error))
        return FALSE;
    const LetterFailure failure = {.letter = job->letter->id,
                                   .recipient = job->letter->recipient,
                                   .ticket = ticket,
                                   .problem = job->result.reply,
                                   .is_permanent = TRUE,
                                   .now = now};
    return letter_failed(office, &failure, error);
}

static gboolean record_later(Office *office, const SendJob *job, gint64 now, GError **error) {
    guint attempts = job->attempts;
    if (job->result.is_untried) /* a server that is down for a week must cost no letter */
        return outbox_store_put_back(office->store, job->letter->id, now + UNTRIED_WAIT,
                                     job->result.reply, error);
    if (attempts >= office->settings->delivery.max_attempts)
        return record_refusal(office, job, now, error);
    return outbox_store_record(office->store, job->letter->id, LETTER_STATE_QUEUED,
                               now + retry_schedule_wait(attempts, job->letter->id),
                               job->result.reply, now, error);
}

static gboolean record_unknown(Office *office, const SendJob *job, gint64 now, GError **error) {
    return outbox_store_record(office->store, job->letter->id, LETTER_STATE_UNKNOWN,
                               unknown_retry_at(office, job->doubts + 1, now), job->result.reply,
                               now, error);
}

static gboolean record_sent(Office *office, const SendJob *job, gint64 now, GError **error) {
    const Letter *letter = job->letter;
    return outbox_store_record(office->store, letter->id, LETTER_STATE_SENT, 0, job->result.reply,
                               now, error) &&
           (job->attempts < 2 ||
            staff_mailbox_tried(office, letter->id, letter->recipient, now, error));
}

static const struct {
    gboolean (*record)(Office *office, const SendJob *job, gint64 now, GError **error);
    const gchar *words;
    LogLevel level;
} outcomes[] = {
    [SEND_SENT] = {record_sent, "letter sent", LOG_OUTCOME},
    [SEND_LATER] = {record_later, "letter not accepted yet", LOG_WARNING_SIGN},
    [SEND_REFUSED] = {record_refusal, "letter refused", LOG_WARNING_SIGN},
    [SEND_UNKNOWN] = {record_unknown, "nobody can say whether the letter arrived",
                      LOG_WARNING_SIGN},
};

/* What is told of a server that is down is told once in a while: hundreds may wait for it. */
static void tell(const Office *office, const SendJob *job) {
    SendOutcome outcome = job->result.outcome;
    const gchar *reply = job->result.reply != NULL ? job->result.reply : "";
    g_autofree gchar *left_out = NULL;
    if (!job->result.is_server_down)
        trouble_log_forget(office->troubles, "delivery");
    else if (outcome == SEND_LATER && !trouble_log_may_tell(office->troubles, "delivery", reply,
                                                            g_get_monotonic_time(), &left_out))
        return;
    g_autofree gchar *letter = g_strdup_printf("%" G_GINT64_FORMAT, job->letter->id);
    g_autofree gchar *ticket =
        job->letter->ticket != 0
            ? reference_text(office->policy->reference_prefix, job->letter->ticket)
            : NULL;
    log_line(outcomes[outcome].level, outcomes[outcome].words, "letter", letter, "ticket", ticket,
             "to", job->letter->recipient, "reply", job->result.reply, "left_out", left_out, NULL);
}

static gboolean record_one(Office *office, const SendJob *job, gint64 now, GError **error) {
    SendOutcome outcome = job->result.outcome;
    if (!outcomes[outcome].record(office, job, now, error))
        return FALSE;
    tell(office, job);
    return TRUE;
}

static gboolean put_back_all(Office *office, const GPtrArray *jobs, GError **error) {
    gint64 due_at = office_now(office) + UNTRIED_WAIT;
    for (guint i = 0; i < jobs->len; i++) {
        const SendJob *job = jobs->pdata[i];
        if (!outbox_store_put_back(office->store, job->letter->id, due_at, NULL, error))
            return FALSE;
    }
    return store_commit(office->store, error);
}

gboolean send_outbox_put_back(Office *office, const GPtrArray *jobs, GError **error) {
    if (jobs->len == 0)
        return TRUE;
    if (!store_begin(office->store, error))
        return FALSE;
    if (put_back_all(office, jobs, error))
        return TRUE;
    store_rollback(office->store);
    return FALSE;
}

gboolean send_outbox_record(Office *office, const GPtrArray *jobs, GError **error) {
    gint64 now = office_now(office);
    if (jobs->len == 0)
        return TRUE;
    if (!store_begin(office->store, error))
        return FALSE;
    log_hold();
    gboolean is_done = TRUE;
    for (guint i = 0; i < jobs->len && is_done; i++)
        is_done = record_one(office, jobs->pdata[i], now, error);
    is_done = is_done && store_commit(office->store, error);
    log_release(is_done);
    if (!is_done) {
        store_rollback(office->store);
        return FALSE;
    }
    step_reached(STEP_SEND_RECORDED);
    return TRUE;
}

gboolean send_outbox_shift_back(Office *office, gint64 seconds, GError **error) {
    guint count = 0;
    if (!store_begin(office->store, error))
        return FALSE;
    if (!outbox_store_shift_back(office->store, office_now(office), seconds, &count, error) ||
        !store_commit(office->store, error)) {
        store_rollback(office->store);
        return FALSE;
    }
    g_autofree gchar *seconds_text = g_strdup_printf("%" G_GINT64_FORMAT, seconds);
    g_autofree gchar *letters = g_strdup_printf("%u", count);
    log_line(LOG_WARNING_SIGN, "the clock was set back", "seconds", seconds_text, "letters_moved",
             letters, NULL);
    return TRUE;
}
