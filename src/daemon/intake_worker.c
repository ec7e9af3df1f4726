/* intake_worker.c - a thread per mailbox: carries raw mails in, tells the source the verdict */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thread owns its source: only it fetches, only it settles. Reading a mail (parse, identify) is
 * pure and happens here, beside the desk. One broken mailbox waits and tries again; the others and
 * the desk do not notice. */
#include "intake_worker.h"

#include "base/log.h"
#include "flow/step.h"

enum {
    MAX_BYTES_AHEAD = 2 * 1024 * 1024,
    MAX_MAILS_AHEAD = 100,
    WAIT_MS = 30 * 1000,
    SETTLE_WAIT_MS = 200,
    RETRY_MS = 5 * 1000,
    MAX_ERRORS_IN_A_ROW = 16,
};

struct IntakeWorker {
    const Workplace *place;
    const MailboxSettings *mailbox;
    MailSource *source;
    GAsyncQueue *settled; /* of IntakeItem */
    GCancellable *cancellable;
    GThread *thread;
    guint mails_ahead; /* handed to the desk, not settled yet */
    guint64 bytes_ahead;
    guint errors_in_a_row;
    gboolean must_rest; /* something went wrong: wait before trying again */
    gint is_finished;   /* atomic */
};

static void intake_item_free(gpointer data) {
    IntakeItem *item = data;
    raw_mail_free(item->raw);
    incoming_free(item->incoming);
    g_free(item);
}

static const Verdict verdicts[] = {
    [RECEIVED_DONE] = VERDICT_DONE,
    [RECEIVED_QUARANTINED] = VERDICT_QUARANTINE,
    [RECEIVED_LATER] = VERDICT_LATER,
};

static void settle(IntakeWorker *worker, IntakeItem *item) {
    g_autoptr(GError) error = NULL;
    Verdict verdict = verdicts[item->incoming->verdict];
    /* Not being able to tell the source is harmless: the mail is recognised when it comes again. */
    if (!mail_source_settle(worker->source, item->raw, verdict, &error))
        log_line(LOG_WARNING_SIGN, "mailbox could not be told of a mail", "mailbox",
                 worker->mailbox->name, "reason", error->message, NULL);
    step_reached(STEP_RECEIVE_SETTLED);
    worker->must_rest = worker->must_rest || verdict == VERDICT_LATER;
    worker->mails_ahead--;
    worker->bytes_ahead -= item->raw->size;
    intake_item_free(item);
}

/* Hands the next mail to the desk. FALSE when nothing waits, or too much went wrong. */
static gboolean fetch(IntakeWorker *worker) {
    g_autoptr(GError) error = NULL;
    RawMail *raw = NULL;
    if (!mail_source_next(worker->source, &raw, &error)) {
        log_line(LOG_FAILURE, "mailbox can't be read", "mailbox", worker->mailbox->name, "reason",
                 error->message, NULL);
        /* One file that can't be read is not the whole mailbox: the next may be good. */
        worker->must_rest = ++worker->errors_in_a_row >= MAX_ERRORS_IN_A_ROW;
        return !worker->must_rest;
    }
    worker->errors_in_a_row = 0;
    if (raw == NULL)
        return FALSE;
    IntakeItem *item = g_new0(IntakeItem, 1);
    item->worker = worker;
    item->raw = raw;
    item->incoming = incoming_new(raw->bytes != NULL ? raw->bytes : raw->head, raw->size,
                                  worker->mailbox->name, worker->mailbox->queue, raw->received_at);
    incoming_read(worker->place->office, item->incoming);
    worker->mails_ahead++;
    worker->bytes_ahead += raw->size;
    desk_queue_push(worker->place->queue, MESSAGE_MAIL, item);
    return TRUE;
}

static gboolean may_fetch(const IntakeWorker *worker) {
    return !worker->must_rest && worker->mails_ahead < MAX_MAILS_AHEAD &&
           (worker->mails_ahead == 0 || worker->bytes_ahead < MAX_BYTES_AHEAD);
}

static void rest(IntakeWorker *worker) {
    GPollFD cancelled;
    if (g_cancellable_make_pollfd(worker->cancellable, &cancelled)) {
        g_poll(&cancelled, 1, RETRY_MS);
        g_cancellable_release_fd(worker->cancellable);
    }
    worker->must_rest = FALSE;
    worker->errors_in_a_row = 0;
}

/* One step; FALSE when there is no more to do for now and everything is settled. */
static gboolean work(IntakeWorker *worker) {
    IntakeItem *item = g_async_queue_try_pop(worker->settled);
    if (item != NULL) {
        settle(worker, item);
        return TRUE;
    }
    if (!g_cancellable_is_cancelled(worker->cancellable) && may_fetch(worker) && fetch(worker))
        return TRUE;
    if (worker->mails_ahead == 0)
        return FALSE;
    item = g_async_queue_timeout_pop(worker->settled, SETTLE_WAIT_MS * 1000);
    if (item != NULL)
        settle(worker, item);
    return TRUE;
}

static gpointer run(gpointer data) {
    IntakeWorker *worker = data;
    for (;;) {
        if (work(worker))
            continue;
        if (g_cancellable_is_cancelled(worker->cancellable) || worker->place->is_once)
            break;
        if (worker->must_rest)
            rest(worker);
        else
            mail_source_wait(worker->source, WAIT_MS, worker->cancellable);
    }
    g_atomic_int_set(&worker->is_finished, 1);
    desk_queue_push(worker->place->queue, MESSAGE_WAKE, NULL);
    return NULL;
}

IntakeWorker *intake_worker_start(const Workplace *place, const MailboxSettings *mailbox,
                                  GError **error) {
    MailSource *source =
        mail_source_new_maildir(mailbox->maildir, place->office->settings->max_mail_bytes, error);
    if (source == NULL) {
        g_prefix_error(error, "mailbox %s: ", mailbox->name);
        return NULL;
    }
    IntakeWorker *worker = g_new0(IntakeWorker, 1);
    worker->place = place;
    worker->mailbox = mailbox;
    worker->source = source;
    worker->settled = g_async_queue_new_full(intake_item_free);
    worker->cancellable = g_cancellable_new();
    worker->thread = g_thread_new(mailbox->name, run, worker);
    return worker;
}

void intake_worker_cancel(IntakeWorker *worker) {
    g_cancellable_cancel(worker->cancellable);
}

void intake_worker_stop(IntakeWorker *worker) {
    if (worker == NULL)
        return;
    intake_worker_cancel(worker);
    g_thread_join(worker->thread);
    g_async_queue_unref(worker->settled);
    mail_source_free(worker->source);
    g_object_unref(worker->cancellable);
    g_free(worker);
}

void intake_worker_settle(IntakeItem *item) {
    g_async_queue_push(item->worker->settled, item);
}

gboolean intake_worker_is_finished(IntakeWorker *worker) {
    return g_atomic_int_get(&worker->is_finished) != 0;
}
