/* delivery_worker.c - threads that carry letters out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "delivery_worker.h"

#include "flow/step.h"

struct DeliveryWorkers {
    const Workplace *place;
    GAsyncQueue *jobs;  /* of SendJob; end_mark ends a thread */
    GPtrArray *threads; /* of GThread */
    GPtrArray *senders; /* of LetterSender, one a thread */
    SendJob end_mark;
};

typedef struct {
    DeliveryWorkers *workers;
    LetterSender *sender;
} Sending;

static const SenderTls sender_tls[] = {
    [SMTP_TLS_STARTTLS] = SENDER_TLS_STARTTLS,
    [SMTP_TLS_IMPLICIT] = SENDER_TLS_IMPLICIT,
    [SMTP_TLS_NONE] = SENDER_TLS_NONE,
};

static LetterSender *make_sender(const DeliverySettings *delivery, GError **error) {
    if (delivery->maildir != NULL)
        return letter_sender_new_maildir(delivery->maildir, error);
    const SmtpOptions options = {.host = delivery->smtp_host,
                                 .port = delivery->smtp_port,
                                 .tls = sender_tls[delivery->smtp_tls],
                                 .ca_file = delivery->smtp_ca_file,
                                 .user = delivery->smtp_user,
                                 .password = delivery->smtp_password,
                                 .timeout = delivery->timeout};
    return letter_sender_new_smtp(&options, error);
}

/* --- on the sender's thread --------------------------------------------------------------------
 */

typedef struct {
    DeskQueue *desk;
    gint64 letter;
} Doubt;

/* The commit that says "in doubt" has to stand before the end of the message goes out. */
static gboolean ask_desk(gpointer data) {
    const Doubt *doubt = data;
    DoubtRequest request = {.letter = doubt->letter, .answer = g_async_queue_new()};
    desk_queue_push(doubt->desk, MESSAGE_IN_DOUBT, &request);
    gboolean may_end = g_async_queue_pop(request.answer) == DOUBT_COMMITTED;
    g_async_queue_unref(request.answer);
    return may_end;
}

static gpointer run(gpointer data) {
    g_autofree Sending *sending = data;
    DeliveryWorkers *workers = sending->workers;
    gboolean is_repeatable = letter_sender_is_repeatable(sending->sender);
    for (;;) {
        SendJob *job = g_async_queue_pop(workers->jobs);
        if (job == &workers->end_mark)
            return NULL;
        step_reached(STEP_SEND_STARTED);
        const Letter *letter = job->letter;
        g_autoptr(GBytes) bytes = send_job_bytes(job);
        Doubt doubt = {.desk = workers->place->queue, .letter = letter->id};
        letter_sender_send(sending->sender, letter->envelope_sender, letter->recipient,
                           letter->message_id, bytes, is_repeatable ? NULL : ask_desk, &doubt,
                           &job->result);
        desk_queue_push(workers->place->queue, MESSAGE_DONE, job);
    }
}

/* --- on the desk's thread ----------------------------------------------------------------------
 */

DeliveryWorkers *delivery_workers_start(const Workplace *place, GError **error) {
    const DeliverySettings *delivery = &place->office->settings->delivery;
    g_autoptr(GPtrArray) senders =
        g_ptr_array_new_with_free_func((GDestroyNotify)letter_sender_free);
    for (guint i = 0; i < MAX(1, delivery->connections); i++) {
        LetterSender *sender = make_sender(delivery, error);
        if (sender == NULL)
            return NULL;
        g_ptr_array_add(senders, sender);
    }
    DeliveryWorkers *workers = g_new0(DeliveryWorkers, 1);
    workers->place = place;
    workers->jobs = g_async_queue_new();
    workers->threads = g_ptr_array_new();
    workers->senders = g_steal_pointer(&senders);
    for (guint i = 0; i < workers->senders->len; i++) {
        Sending *sending = g_new0(Sending, 1);
        *sending = (Sending){workers, workers->senders->pdata[i]};
        g_ptr_array_add(workers->threads, g_thread_new("sender", run, sending));
    }
    return workers;
}

void delivery_workers_send(DeliveryWorkers *workers, SendJob *job) {
    g_async_queue_push(workers->jobs, job);
}

void delivery_workers_stop(DeliveryWorkers *workers) {
    if (workers == NULL)
        return;
    for (guint i = 0; i < workers->threads->len; i++)
        g_async_queue_push(workers->jobs, &workers->end_mark);
    for (guint i = 0; i < workers->threads->len; i++)
        g_thread_join(workers->threads->pdata[i]);
    g_ptr_array_unref(workers->threads);
    g_ptr_array_unref(workers->senders);
    g_async_queue_unref(workers->jobs);
    g_free(workers);
}
