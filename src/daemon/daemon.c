/* daemon.c - the main loop: wake on mail, time and signals; run the stories */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads carry bytes, one desk decides: this file is the desk. A pass does a bounded piece of each
 * story and says whether there was anything to do; only when there was not, the desk waits: for a
 * worker's message, the next deadline, a signal, or a second (another process may have queued
 * letters). */
#include "daemon/daemon.h"

#include <glib-unix.h>

#include "base/error.h"
#include "base/log.h"
#include "delivery_worker.h"
#include "desk_lock.h"
#include "desk_queue.h"
#include "flow/send_outbox.h"
#include "flow/watch_deadlines.h"
#include "intake_worker.h"

enum {
    BATCH_MAILS = 100,
    LETTERS_UNDER_WAY = 64,
    LOOK_AROUND_MS = 1000,
    TROUBLE_WAIT_MS = 5000,
    STOP_SECONDS = 4,
    CLOSING_MS = 20,
};

typedef struct {
    Office *office;
    const DaemonOptions *options;
    DeskQueue *queue;
    GPtrArray *intakes;        /* of IntakeWorker */
    DeliveryWorkers *delivery; /* NULL: letters stay in the outbox */
    guint letters_under_way;
    gboolean is_stopping;
    DaemonEnd end;
    gint64 stop_at; /* monotonic microseconds: wait no longer for letters under way */
    gboolean had_trouble;
} Desk;

/* What one look into the queue found. */
typedef struct {
    GPtrArray *mails;    /* of IntakeItem */
    GPtrArray *incoming; /* of Incoming, the same mails */
    GPtrArray *doubts;   /* of DoubtRequest */
    GPtrArray *done;     /* of SendJob, owned */
} Basket;

static void basket_clear(Basket *basket) {
    g_ptr_array_unref(basket->mails);
    g_ptr_array_unref(basket->incoming);
    g_ptr_array_unref(basket->doubts);
    g_ptr_array_unref(basket->done);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Basket, basket_clear)

static void basket_fill(Basket *basket, DeskQueue *queue) {
    *basket = (Basket){.mails = g_ptr_array_new(),
                       .incoming = g_ptr_array_new(),
                       .doubts = g_ptr_array_new(),
                       .done = g_ptr_array_new_with_free_func((GDestroyNotify)send_job_free)};
    DeskMessage message;
    while (basket->mails->len < BATCH_MAILS && desk_queue_pop(queue, &message)) {
        if (message.kind == MESSAGE_MAIL) {
            g_ptr_array_add(basket->mails, message.item);
            g_ptr_array_add(basket->incoming, ((IntakeItem *)message.item)->incoming);
        } else if (message.kind == MESSAGE_IN_DOUBT) {
            g_ptr_array_add(basket->doubts, message.item);
        } else if (message.kind == MESSAGE_DONE) {
            g_ptr_array_add(basket->done, message.item);
        }
    }
}

/* --- the stories, a bounded piece of each ------------------------------------------------------
 */

/* A sender waits: whatever happens it gets its answer. */
static gboolean answer_doubts(Desk *desk, const Basket *basket, GError **error) {
    if (basket->doubts->len == 0)
        return TRUE;
    g_autoptr(GArray) letters = g_array_new(FALSE, FALSE, sizeof(gint64));
    for (guint i = 0; i < basket->doubts->len; i++) {
        const DoubtRequest *request = basket->doubts->pdata[i];
        g_array_append_val(letters, request->letter);
    }
    gboolean is_committed = send_outbox_mark_in_doubt(desk->office, letters, error);
    for (guint i = 0; i < basket->doubts->len; i++) {
        DoubtRequest *request = basket->doubts->pdata[i];
        g_async_queue_push(request->answer, is_committed ? DOUBT_COMMITTED : DOUBT_REFUSED);
    }
    return is_committed;
}

static gboolean record_done(Desk *desk, const Basket *basket, GError **error) {
    desk->letters_under_way -= basket->done->len;
    return send_outbox_record(desk->office, basket->done, error);
}

/* A mailbox waits: whatever happens it gets its verdicts. */
static gboolean receive_mails(Desk *desk, const Basket *basket, GError **error) {
    if (basket->mails->len == 0)
        return TRUE;
    gboolean is_received = receive_batch(desk->office, basket->incoming, error);
    for (guint i = 0; i < basket->mails->len; i++)
        intake_worker_settle(basket->mails->pdata[i]);
    return is_received;
}

static gboolean hand_out_letters(Desk *desk, guint *out_count, GError **error) {
    *out_count = 0;
    if (desk->delivery == NULL || desk->is_stopping || desk->letters_under_way >= LETTERS_UNDER_WAY)
        return TRUE;
    g_autoptr(GPtrArray) jobs = NULL;
    if (!send_outbox_claim(desk->office, LETTERS_UNDER_WAY - desk->letters_under_way, &jobs, error))
        return FALSE;
    *out_count = jobs->len;
    desk->letters_under_way += jobs->len;
    g_ptr_array_set_free_func(jobs, NULL);
    for (guint i = 0; i < jobs->len; i++)
        delivery_workers_send(desk->delivery, jobs->pdata[i]);
    return TRUE;
}

/* Each story goes on when another one failed; the first error is told. */
static gboolean pass(Desk *desk, gboolean *out_worked, GError **error) {
    g_auto(Basket) basket = {0};
    basket_fill(&basket, desk->queue);
    guint fired = 0;
    guint handed_out = 0;
    GError **first = error;
    gboolean is_good = TRUE;
    /* In this order, so that a connection has never more than one letter in doubt. */
    is_good = record_done(desk, &basket, first) && is_good;
    is_good = answer_doubts(desk, &basket, is_good ? first : NULL) && is_good;
    is_good = receive_mails(desk, &basket, is_good ? first : NULL) && is_good;
    is_good =
        (desk->is_stopping || watch_deadlines(desk->office, &fired, is_good ? first : NULL)) &&
        is_good;
    is_good = hand_out_letters(desk, &handed_out, is_good ? first : NULL) && is_good;
    *out_worked =
        basket.mails->len + basket.doubts->len + basket.done->len + fired + handed_out > 0;
    return is_good;
}

/* --- waiting and ending ------------------------------------------------------------------------
 */

static gboolean wake(gpointer data) {
    *(gboolean *)data = TRUE;
    return G_SOURCE_REMOVE;
}

static void wait_ms(guint milliseconds) {
    gboolean is_over = FALSE;
    guint timer = g_timeout_add(milliseconds, wake, &is_over);
    g_main_context_iteration(NULL, TRUE);
    if (!is_over)
        g_source_remove(timer);
}

static gboolean wait_for_work(Desk *desk, GError **error) {
    gint64 next = 0;
    if (!watch_deadlines_next(desk->office, &next, error))
        return FALSE;
    gint64 seconds = next - office_now(desk->office);
    gboolean is_due = desk->delivery != NULL && seconds <= 0;
    if (!is_due || desk->letters_under_way > 0)
        wait_ms(LOOK_AROUND_MS);
    return TRUE;
}

static gboolean stop(gpointer data) {
    Desk *desk = data;
    desk->is_stopping = TRUE;
    desk->stop_at = g_get_monotonic_time() + STOP_SECONDS * G_USEC_PER_SEC;
    return G_SOURCE_CONTINUE;
}

static gboolean reload(gpointer data) {
    Desk *desk = data;
    desk->end = DAEMON_ASKED_TO_RELOAD;
    return stop(desk);
}

static gboolean all_intakes_finished(const Desk *desk) {
    for (guint i = 0; i < desk->intakes->len; i++) {
        if (!intake_worker_is_finished(desk->intakes->pdata[i]))
            return FALSE;
    }
    return TRUE;
}

static gboolean is_at_end(const Desk *desk) {
    if (desk->is_stopping)
        return desk->letters_under_way == 0 || g_get_monotonic_time() > desk->stop_at;
    return desk->options->is_once && desk->letters_under_way == 0 && all_intakes_finished(desk);
}

/* A store that is full or locked may work again in a while; a damaged one will not. */
static gboolean may_go_on(Desk *desk, GError *trouble) {
    if (desk->options->is_once ||
        g_error_matches(trouble, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED))
        return FALSE;
    log_line(LOG_FAILURE, "the desk can't work now and tries again", "reason", trouble->message,
             NULL);
    return TRUE;
}

static gboolean work(Desk *desk, GError **error) {
    for (;;) {
        g_autoptr(GError) trouble = NULL;
        gboolean has_worked = FALSE;
        while (g_main_context_iteration(NULL, FALSE))
            continue;
        gboolean is_finished = is_at_end(desk);
        if (!pass(desk, &has_worked, &trouble) ||
            (!has_worked && !is_finished && !wait_for_work(desk, &trouble))) {
            if (!may_go_on(desk, trouble)) {
                g_propagate_error(error, g_steal_pointer(&trouble));
                return FALSE;
            }
            wait_ms(TROUBLE_WAIT_MS);
        }
        if (is_finished && !has_worked)
            return TRUE;
    }
}

/* What the threads hand in after the desk has closed goes back unhandled: nothing of it is lost. */
static void turn_away(Desk *desk) {
    g_auto(Basket) basket = {0};
    basket_fill(&basket, desk->queue);
    for (guint i = 0; i < basket.doubts->len; i++)
        g_async_queue_push(((DoubtRequest *)basket.doubts->pdata[i])->answer, DOUBT_REFUSED);
    for (guint i = 0; i < basket.mails->len; i++)
        intake_worker_settle(basket.mails->pdata[i]);
}

static void close_desk(Desk *desk) {
    for (guint i = 0; i < desk->intakes->len; i++)
        intake_worker_cancel(desk->intakes->pdata[i]);
    while (!all_intakes_finished(desk)) {
        turn_away(desk);
        wait_ms(CLOSING_MS);
    }
    turn_away(desk);
    g_ptr_array_unref(desk->intakes);
    if (desk->letters_under_way > 0) {
        /* A server is silent. The process ends now; the next start recovers these letters. */
        log_line(LOG_WARNING_SIGN, "stopped while letters were under way", NULL);
        return;
    }
    delivery_workers_stop(desk->delivery);
    desk_queue_free(desk->queue);
}

static gboolean open_desk(Desk *desk, GError **error) {
    const Settings *settings = desk->office->settings;
    if (!send_outbox_recover(desk->office, error))
        return FALSE;
    if (!desk->options->keeps_letters) {
        desk->delivery = delivery_workers_start(desk->office, desk->queue, error);
        if (desk->delivery == NULL)
            return FALSE;
    }
    for (guint i = 0; i < settings->mailboxes->len; i++) {
        IntakeWorker *worker = intake_worker_start(desk->office, settings->mailboxes->pdata[i],
                                                   desk->queue, desk->options->is_once, error);
        if (worker == NULL)
            return FALSE;
        g_ptr_array_add(desk->intakes, worker);
    }
    return TRUE;
}

gboolean daemon_run(Office *office, const DaemonOptions *options, DaemonEnd *out_end,
                    GError **error) {
    g_autoptr(DeskLock) lock = desk_lock_take(office->settings->store_path, error);
    if (lock == NULL)
        return FALSE;
    Desk desk = {.office = office,
                 .options = options,
                 .queue = desk_queue_new(),
                 .intakes = g_ptr_array_new_with_free_func((GDestroyNotify)intake_worker_stop)};
    guint term = g_unix_signal_add(SIGTERM, stop, &desk);
    guint interrupt = g_unix_signal_add(SIGINT, stop, &desk);
    guint hangup = g_unix_signal_add(SIGHUP, reload, &desk);
    gboolean is_good = open_desk(&desk, error) && work(&desk, error);
    close_desk(&desk);
    g_source_remove(term);
    g_source_remove(interrupt);
    g_source_remove(hangup);
    /* Another one while the settings are read again must not end the process. */
    signal(SIGHUP, SIG_IGN);
    *out_end = desk.end;
    return is_good;
}
