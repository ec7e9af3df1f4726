/* intake_worker.c - a thread per mailbox: carries raw mails in, tells the source the verdict */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thread owns its source: only it fetches, only it settles. Reading a mail (parse, identify) is
 * pure and happens here, beside the desk. One broken mailbox waits and tries again; the others and
 * the desk do not notice. */
#include "intake_worker.h"

#include "base/error.h"
#include "base/log.h"
#include "flow/step.h"
#include "mailbox_source.h"
#include "progress_notes.h"

enum {
    MAX_BYTES_AHEAD = 1792 * 1024,
    MAX_MAILS_AHEAD = 100,
    WAIT_MS = 30 * 1000,
    SETTLE_WAIT_MS = 200,
    RETRY_MS = 5 * 1000,
    MAX_ERRORS_IN_A_ROW = 16,
    NETWORK_SECONDS = 15 * 60, /* connecting, logging in, fetching: what the source allows itself */
    DESK_SECONDS = 60,
};

struct IntakeWorker {
    const Workplace *place;
    const MailboxSettings *mailbox;
    MailboxSource opened;
    MailSource *source; /* its */
    MailboxHealth *health;
    Heartbeat *heart;
    gchar *subject;       /* "mailbox complaints", for troubles */
    GAsyncQueue *settled; /* of IntakeItem */
    GCancellable *cancellable;
    GThread *thread;
    guint mails_ahead; /* handed to the desk, not settled yet */
    guint64 bytes_ahead;
    guint errors_in_a_row;
    gboolean must_rest; /* something went wrong: wait before trying again */
    guint rest_ms;      /* ... so long */
    gint is_up_to_date; /* atomic, as the next */
    gint is_finished;
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

/* One line, unless the same was told a moment ago. */
static void tell_trouble(IntakeWorker *worker, LogLevel level, const gchar *words,
                         const GError *error) {
    g_autofree gchar *left_out = NULL;
    if (trouble_log_may_tell(worker->place->office->troubles, worker->subject, error->message,
                             g_get_monotonic_time(), &left_out))
        log_line(level, words, "mailbox", worker->mailbox->name, "reason", error->message,
                 "left_out", left_out, NULL);
}

static void settle(IntakeWorker *worker, IntakeItem *item) {
    g_autoptr(GError) error = NULL;
    Verdict verdict = verdicts[item->incoming->verdict];
    heartbeat_beat(worker->heart, "telling the mailbox", NETWORK_SECONDS);
    /* Not being able to tell the source is harmless: the mail is recognised when it comes again. */
    if (!mail_source_settle(worker->source, item->raw, verdict, &error))
        tell_trouble(worker, LOG_WARNING_SIGN, "mailbox could not be told of a mail", error);
    step_reached(STEP_RECEIVE_SETTLED);
    mailbox_health_settled(worker->health, item->raw->received_at, verdict != VERDICT_LATER);
    if (verdict == VERDICT_LATER && !worker->must_rest) {
        worker->must_rest = TRUE;
        worker->rest_ms = RETRY_MS;
    }
    worker->mails_ahead--;
    worker->bytes_ahead -= item->raw->size;
    intake_item_free(item);
}

/* Its bytes are Incoming's alone, which knows when they are no longer needed. */
static Incoming *take_in(const MailboxSettings *mailbox, RawMail *raw) {
    g_autoptr(GBytes) bytes = raw_mail_take_bytes(raw);
    return incoming_new(bytes, raw->size, mailbox->name, mailbox->queue, raw->received_at);
}

static void hand_in(IntakeWorker *worker, RawMail *raw) {
    IntakeItem *item = g_new0(IntakeItem, 1);
    item->worker = worker;
    item->raw = raw;
    item->incoming = take_in(worker->mailbox, raw);
    incoming_read(worker->place->office, item->incoming);
    worker->mails_ahead++;
    worker->bytes_ahead += raw->size;
    mailbox_health_took(worker->health, raw->received_at);
    desk_queue_push_mail(worker->place->queue, item, raw->size);
}

static void note_works(IntakeWorker *worker) {
    worker->errors_in_a_row = 0;
    if (!mailbox_health_works(worker->health))
        return;
    trouble_log_forget(worker->place->office->troubles, worker->subject);
    log_line(LOG_OUTCOME, "mailbox can be read again", "mailbox", worker->mailbox->name, NULL);
}

/* Hands the next mail to the desk. FALSE when nothing waits, or too much went wrong. */
static gboolean fetch(IntakeWorker *worker) {
    g_autoptr(GError) error = NULL;
    RawMail *raw = NULL;
    heartbeat_beat(worker->heart, "reading the mailbox", NETWORK_SECONDS);
    if (!mail_source_next(worker->source, &raw, &error)) {
        /* The desk closes: this is no fault of the mailbox. */
        if (g_cancellable_is_cancelled(worker->cancellable))
            return FALSE;
        mailbox_health_fails(worker->health, error->message);
        tell_trouble(worker, LOG_FAILURE, "mailbox can't be read", error);
        /* One file that can't be read is not the whole mailbox: the next may be good. */
        guint rest_ms = mail_source_rest_ms(worker->source);
        worker->must_rest = ++worker->errors_in_a_row >= MAX_ERRORS_IN_A_ROW || rest_ms > 0;
        worker->rest_ms = rest_ms > 0 ? rest_ms : RETRY_MS;
        return !worker->must_rest;
    }
    note_works(worker);
    if (raw == NULL)
        return FALSE;
    hand_in(worker, raw);
    return TRUE;
}

static gboolean may_fetch(const IntakeWorker *worker) {
    return !worker->must_rest && worker->mails_ahead < MAX_MAILS_AHEAD &&
           (worker->mails_ahead == 0 || worker->bytes_ahead < MAX_BYTES_AHEAD);
}

static void rest(IntakeWorker *worker) {
    GPollFD cancelled;
    heartbeat_beat(worker->heart, "resting", worker->rest_ms / 1000 + DESK_SECONDS);
    if (g_cancellable_make_pollfd(worker->cancellable, &cancelled)) {
        g_poll(&cancelled, 1, (gint)worker->rest_ms);
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
    heartbeat_beat(worker->heart, "waiting for the desk", DESK_SECONDS);
    desk_queue_push(worker->place->queue, MESSAGE_WAKE, NULL); /* that's all for now */
    item = g_async_queue_timeout_pop(worker->settled, SETTLE_WAIT_MS * 1000);
    if (item != NULL)
        settle(worker, item);
    return TRUE;
}

/* Everything is settled: the mailbox hears of it now. */
static void flush(IntakeWorker *worker) {
    g_autoptr(GError) error = NULL;
    MailProgress progress = {0};
    heartbeat_beat(worker->heart, "telling the mailbox", NETWORK_SECONDS);
    if (!mail_source_flush(worker->source, &error))
        tell_trouble(worker, LOG_WARNING_SIGN, "mailbox could not be told of a mail", error);
    if (mail_source_progress(worker->source, &progress))
        desk_queue_push(
            worker->place->queue, MESSAGE_PROGRESS,
            progress_note_new(worker->mailbox->name, progress.uid_validity, progress.uid));
}

/* Nothing waits in the mailbox any more. */
static void note_up_to_date(IntakeWorker *worker) {
    if (!worker->must_rest && g_atomic_int_compare_and_exchange(&worker->is_up_to_date, 0, 1))
        desk_queue_push(worker->place->queue, MESSAGE_WAKE, NULL);
}

static void wait_for_mail(IntakeWorker *worker) {
    heartbeat_beat(worker->heart, "waiting for mail",
                   WAIT_MS / 1000 + 2 * worker->mailbox->poll_seconds + NETWORK_SECONDS);
    mail_source_wait(worker->source, WAIT_MS, worker->cancellable);
}

static gpointer run(gpointer data) {
    IntakeWorker *worker = data;
    for (;;) {
        if (work(worker))
            continue;
        note_up_to_date(worker);
        flush(worker);
        if (g_cancellable_is_cancelled(worker->cancellable) || worker->place->is_once)
            break;
        if (worker->must_rest)
            rest(worker);
        else
            wait_for_mail(worker);
    }
    /* Here, for it may say goodbye to a server that is silent. */
    mailbox_source_close(&worker->opened);
    heartbeat_end(worker->heart);
    g_atomic_int_set(&worker->is_finished, 1);
    desk_queue_push(worker->place->queue, MESSAGE_WAKE, NULL);
    return NULL;
}

gboolean intake_worker_prove(const Office *office, const MailboxSettings *mailbox, GError **error) {
    MailboxSource opened;
    const Workplace place = {.office = office};
    if (!mailbox_source_open(&opened, &place, mailbox, NULL, error))
        return FALSE;
    mailbox_source_close(&opened);
    return TRUE;
}

IntakeWorker *intake_worker_start(const Workplace *place, const MailboxSettings *mailbox,
                                  GError **error) {
    IntakeWorker *worker = g_new0(IntakeWorker, 1);
    worker->cancellable = g_cancellable_new();
    if (!mailbox_source_open(&worker->opened, place, mailbox, worker->cancellable, error)) {
        g_object_unref(worker->cancellable);
        g_free(worker);
        return NULL;
    }
    worker->place = place;
    worker->mailbox = mailbox;
    worker->source = worker->opened.source;
    worker->subject = g_strconcat("mailbox ", mailbox->name, NULL);
    worker->health = health_of_mailbox(place->health, mailbox->name);
    worker->heart = heartbeat_begin(place->heartbeats, worker->subject);
    worker->settled = g_async_queue_new_full(intake_item_free);
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
    g_free(worker->subject);
    g_object_unref(worker->cancellable);
    g_free(worker);
}

void intake_worker_settle(IntakeItem *item) {
    g_async_queue_push(item->worker->settled, item);
}

gboolean intake_worker_is_up_to_date(IntakeWorker *worker) {
    return g_atomic_int_get(&worker->is_up_to_date) != 0 || intake_worker_is_finished(worker);
}

gboolean intake_worker_is_finished(IntakeWorker *worker) {
    return g_atomic_int_get(&worker->is_finished) != 0;
}
