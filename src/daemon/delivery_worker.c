/* delivery_worker.c - threads that carry letters out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "delivery_worker.h"

#include "base/log.h"
#include "delivery/send_pace.h"
#include "flow/step.h"
#include "server_sender.h"

enum {
    TIMEOUTS_A_LETTER = 8,
    SLOWEST_BYTES = 512,
    LETTERS_UNDER_WAY = 64,
    IDLE_SECONDS = 60, /* servers close idle connections after a few minutes */
};

struct DeliveryWorkers {
    const Workplace *place;
    GAsyncQueue *jobs;  /* of SendJob; end_mark ends a thread */
    GPtrArray *threads; /* of GThread */
    SendPace pace;
    SendJob end_mark;
    gboolean is_called_in;
    guint count;
    gint finished; /* atomic: threads that have ended */
};

typedef struct {
    DeliveryWorkers *workers;
    LetterSender *sender;
    Heartbeat *heart;
} Sending;

static LetterSender *make_sender(const DeliverySettings *delivery, const Logins *logins,
                                 GError **error) {
    return delivery->maildir != NULL
               ? letter_sender_new_maildir(delivery->maildir, error)
               : server_sender_new(&delivery->smtp, logins, delivery->timeout, error);
}

/* --- on the sender's thread --------------------------------------------------------------------
 */

typedef struct {
    const Workplace *place;
    const SendJob *job;
} Ending;

/* It has to stand on the disk before the end of the message goes out. */
static gboolean note_end(gpointer data) {
    const Ending *ending = data;
    g_autoptr(GError) error = NULL;
    if (sending_journal_note_end(ending->place->journal, ending->job->letter->id,
                                 ending->job->attempts, &error)) {
        step_reached(STEP_SEND_IN_DOUBT);
        return TRUE;
    }
    g_autofree gchar *left_out = NULL;
    if (trouble_log_may_tell(ending->place->office->troubles, "journal", error->message,
                             g_get_monotonic_time(), &left_out))
        log_line(LOG_FAILURE, "letters can't be sent", "reason", error->message, "left_out",
                 left_out, NULL);
    return FALSE;
}

static const SendingFate fates[] = {
    [SEND_SENT] = SENDING_ACCEPTED,
    [SEND_LATER] = SENDING_NOT_ACCEPTED,
    [SEND_REFUSED] = SENDING_NOT_ACCEPTED,
    [SEND_UNKNOWN] = SENDING_ENDING,
};

/* How long a letter may take: the server may be silent before and after each command, and slow. */
static gint64 longest(const Sending *sending, GBytes *bytes) {
    gint64 timeout = MAX(1, sending->workers->place->office->settings->delivery.timeout);
    return TIMEOUTS_A_LETTER * timeout + (gint64)g_bytes_get_size(bytes) / SLOWEST_BYTES;
}

static void send_letter(Sending *sending, SendJob *job) {
    step_reached(STEP_SEND_STARTED);
    gboolean is_repeatable = letter_sender_is_repeatable(sending->sender);
    const Letter *letter = job->letter;
    g_autoptr(GBytes) bytes = send_job_bytes(job);
    const Workplace *place = sending->workers->place;
    Ending ending = {place, job};
    heartbeat_beat(sending->heart, "sending a letter", longest(sending, bytes));
    letter_sender_send(sending->sender, letter->envelope_sender, letter->recipient,
                       letter->message_id, bytes, is_repeatable ? NULL : note_end, &ending,
                       &job->result);
    if (!is_repeatable)
        sending_journal_note_fate(place->journal, letter->id, job->attempts,
                                  fates[job->result.outcome]);
    step_reached(STEP_SEND_ENDED);
    heartbeat_beat(sending->heart, "waiting for letters", 0);
    desk_queue_push(place->queue, MESSAGE_DONE, job);
}

/* A connection that nobody uses is closed before the server does it. */
static SendJob *next_job(Sending *sending) {
    GAsyncQueue *jobs = sending->workers->jobs;
    SendJob *job = g_async_queue_timeout_pop(jobs, IDLE_SECONDS * G_USEC_PER_SEC);
    if (job != NULL)
        return job;
    letter_sender_rest(sending->sender);
    return g_async_queue_pop(jobs);
}

static gpointer run(gpointer data) {
    g_autofree Sending *sending = data;
    DeliveryWorkers *workers = sending->workers;
    for (SendJob *job = next_job(sending); job != &workers->end_mark; job = next_job(sending))
        send_letter(sending, job);
    letter_sender_free(sending->sender);
    heartbeat_end(sending->heart);
    g_atomic_int_inc(&workers->finished);
    desk_queue_push(workers->place->queue, MESSAGE_WAKE, NULL);
    return NULL;
}

/* --- on the desk's thread ----------------------------------------------------------------------
 */

DeliveryWorkers *delivery_workers_start(const Workplace *place, GError **error) {
    const DeliverySettings *delivery = &place->office->settings->delivery;
    g_autoptr(GPtrArray) senders =
        g_ptr_array_new_with_free_func((GDestroyNotify)letter_sender_free);
    for (guint i = 0; i < MAX(1, delivery->connections); i++) {
        LetterSender *sender = make_sender(delivery, place->logins, error);
        if (sender == NULL)
            return NULL;
        g_ptr_array_add(senders, sender);
    }
    DeliveryWorkers *workers = g_new0(DeliveryWorkers, 1);
    workers->place = place;
    workers->jobs = g_async_queue_new();
    workers->threads = g_ptr_array_new();
    workers->count = senders->len;
    send_pace_init(&workers->pace, delivery->letters_per_minute, g_get_monotonic_time());
    g_ptr_array_set_free_func(senders, NULL);
    for (guint i = 0; i < senders->len; i++) {
        Sending *sending = g_new0(Sending, 1);
        *sending =
            (Sending){workers, senders->pdata[i], heartbeat_begin(place->heartbeats, "sender")};
        g_ptr_array_add(workers->threads, g_thread_new("sender", run, sending));
    }
    return workers;
}

gboolean delivery_workers_prove(const Office *office, GError **error) {
    g_autoptr(Logins) logins = logins_open(office->settings, error);
    g_autoptr(LetterSender) sender =
        logins != NULL ? make_sender(&office->settings->delivery, logins, error) : NULL;
    return sender != NULL;
}

guint delivery_workers_room(DeliveryWorkers *workers, guint under_way) {
    guint noted = sending_journal_room(workers->place->journal);
    guint most = MIN(LETTERS_UNDER_WAY, noted);
    guint wanted = most - MIN(under_way, most);
    return send_pace_room(&workers->pace, g_get_monotonic_time(), wanted, under_way);
}

guint delivery_workers_wait(DeliveryWorkers *workers) {
    gint64 wait = send_pace_wait(&workers->pace, g_get_monotonic_time());
    return (guint)CLAMP(wait / 1000 + (wait > 0), 0, G_MAXINT);
}

static void log_pace(const SendPace *pace, guint failures, const gchar *reason, gint64 now) {
    if ((pace->failures > 0) == (failures > 0))
        return;
    if (pace->failures == 0) {
        log_line(LOG_OUTCOME, "letters go out again", NULL);
        return;
    }
    g_autofree gchar *seconds =
        g_strdup_printf("%d", (gint)((pace->closed_until - now) / G_USEC_PER_SEC));
    log_line(LOG_WARNING_SIGN, "letters wait: their server takes none", "reason", reason,
             "tried_again_in_seconds", seconds, NULL);
}

void delivery_workers_learn(DeliveryWorkers *workers, const SendResult *result,
                            GPtrArray *taken_back) {
    gint64 now = g_get_monotonic_time();
    guint failures = workers->pace.failures;
    send_pace_learn(&workers->pace, result->is_server_down, now);
    log_pace(&workers->pace, failures, result->reply, now);
    if (!result->is_server_down || workers->is_called_in)
        return;
    SendJob *job = NULL;
    while ((job = g_async_queue_try_pop(workers->jobs)) != NULL)
        g_ptr_array_add(taken_back, job);
}

void delivery_workers_send(DeliveryWorkers *workers, SendJob *job) {
    send_pace_take(&workers->pace, 1);
    g_async_queue_push(workers->jobs, job);
}

void delivery_workers_call_in(DeliveryWorkers *workers) {
    for (guint i = 0; i < workers->count && !workers->is_called_in; i++)
        g_async_queue_push(workers->jobs, &workers->end_mark);
    workers->is_called_in = TRUE;
}

gboolean delivery_workers_are_finished(DeliveryWorkers *workers) {
    return (guint)g_atomic_int_get(&workers->finished) == workers->count;
}

void delivery_workers_stop(DeliveryWorkers *workers) {
    if (workers == NULL)
        return;
    for (guint i = 0; i < workers->threads->len; i++)
        g_thread_join(workers->threads->pdata[i]);
    g_ptr_array_unref(workers->threads);
    g_async_queue_unref(workers->jobs);
    g_free(workers);
}
