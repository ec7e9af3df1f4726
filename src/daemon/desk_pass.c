/* desk_pass.c - one pass of the desk: a bounded piece of each story */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"

#include "base/log.h"
#include "desk_canary.h"
#include "flow/send_outbox.h"
#include "flow/watch_deadlines.h"
#include "intake_worker.h"

enum { BATCH_MAILS = 100, FLOOD_MAILS = 8 };

/* What one look into the queue found. */
typedef struct {
    GPtrArray *mails;    /* of IntakeItem */
    GPtrArray *incoming; /* of Incoming, the same mails */
    GPtrArray *done;     /* of SendJob */
    GPtrArray *alarms;   /* of AlarmMessage */
} Basket;

static void basket_clear(Basket *basket) {
    g_ptr_array_unref(basket->mails);
    g_ptr_array_unref(basket->incoming);
    g_ptr_array_unref(basket->done);
    g_ptr_array_unref(basket->alarms);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Basket, basket_clear)

static void basket_fill(Basket *basket, Desk *desk) {
    *basket = (Basket){.mails = g_ptr_array_new(),
                       .incoming = g_ptr_array_new(),
                       .alarms = g_ptr_array_new(),
                       .done = g_ptr_array_new()};
    DeskMessage message;
    while (basket->mails->len < BATCH_MAILS && desk_queue_pop(desk->place->queue, &message)) {
        if (message.kind == MESSAGE_MAIL) {
            g_ptr_array_add(basket->mails, message.item);
            g_ptr_array_add(basket->incoming, ((IntakeItem *)message.item)->incoming);
        } else if (message.kind == MESSAGE_DONE) {
            g_ptr_array_add(basket->done, message.item);
        } else if (message.kind == MESSAGE_ALARM) {
            g_ptr_array_add(basket->alarms, message.item);
        } else if (message.kind == MESSAGE_PROGRESS) {
            progress_notes_take(&desk->progress, message.item);
        }
    }
}

/* --- the stories, a bounded piece of each ------------------------------------------------------
 */

/* What can't be noted now is noted with the next pass: it was sent, or came back unsent. */
static gboolean note(Desk *desk, GPtrArray *jobs,
                     gboolean (*how)(Office *office, const GPtrArray *jobs, GError **error),
                     GError **error) {
    if (!how(desk->office, jobs, error))
        return FALSE;
    desk->letters_under_way -= jobs->len;
    g_ptr_array_set_size(jobs, 0);
    return TRUE;
}

static gboolean record_done(Desk *desk, const Basket *basket, GError **error) {
    for (guint i = 0; i < basket->done->len; i++) {
        SendJob *job = basket->done->pdata[i];
        health_letter_done(desk->place->health, &job->result);
        if (desk->delivery != NULL)
            delivery_workers_learn(desk->delivery, &job->result, desk->unsent);
        g_ptr_array_add(desk->unrecorded, job);
    }
    desk_canary_take(desk, desk->unrecorded);
    desk_canary_take(desk, desk->unsent);
    gboolean is_recorded = note(desk, desk->unrecorded, send_outbox_record, error);
    gboolean is_noted =
        note(desk, desk->unsent, send_outbox_put_back, is_recorded ? error : NULL) && is_recorded;
    if (is_noted && desk->letters_under_way == 0 && desk->place->journal != NULL)
        sending_journal_rewind(desk->place->journal);
    return is_noted;
}

static void note_alarms(Desk *desk, const Basket *basket) {
    for (guint i = 0; i < basket->alarms->len; i++)
        alarm_watch_note(desk->alarms, basket->alarms->pdata[i]);
}

/* A mailbox waits: whatever happens it gets its verdicts. */
static void settle_mails(const Basket *basket) {
    for (guint i = 0; i < basket->mails->len; i++)
        intake_worker_settle(basket->mails->pdata[i]);
}

static gboolean hand_out_letters(Desk *desk, guint *out_count, GError **error) {
    *out_count = 0;
    if (desk->delivery == NULL || desk->is_stopping)
        return TRUE;
    g_autoptr(GPtrArray) jobs = NULL;
    guint room = delivery_workers_room(desk->delivery, desk->letters_under_way);
    if (room == 0)
        return TRUE;
    if (!send_outbox_claim(desk->office, room, &jobs, error))
        return FALSE;
    *out_count = jobs->len;
    desk->letters_under_way += jobs->len;
    g_ptr_array_set_free_func(jobs, NULL);
    for (guint i = 0; i < jobs->len; i++)
        delivery_workers_send(desk->delivery, jobs->pdata[i]);
    return TRUE;
}

/* After a downtime the answer that a reminder asks for may be in the mailbox already: time passes
 * when mail has been read. A mailbox that can't be reached holds it up for a while only. */
static gboolean may_watch(Desk *desk) {
    if (desk->is_stopping)
        return FALSE;
    gboolean is_waiting = FALSE;
    for (guint i = 0; i < desk->intakes->len && !desk->is_up_to_date; i++)
        is_waiting = is_waiting || !intake_worker_is_up_to_date(desk->intakes->pdata[i]);
    desk->is_up_to_date = !is_waiting || g_get_monotonic_time() >= desk->catch_up_until;
    return desk->is_up_to_date;
}

gboolean desk_pass(Desk *desk, gboolean *out_worked, GError **error) {
    g_auto(Basket) basket = {0};
    if (desk->is_flooded && !desk->is_stopping)
        desk_queue_gather(desk->place->queue);
    basket_fill(&basket, desk);
    desk->is_flooded = basket.mails->len >= FLOOD_MAILS;
    guint under_way = desk->letters_under_way;
    guint fired = 0;
    guint handed_out = 0;
    GError **first = error;
    gboolean is_good = TRUE;
    is_good = record_done(desk, &basket, first) && is_good;
    guint recorded = under_way - desk->letters_under_way;
    note_alarms(desk, &basket);
    if (basket.mails->len > 0)
        is_good = receive_batch(desk->office, basket.incoming, is_good ? first : NULL) && is_good;
    is_good = (!may_watch(desk) || watch_deadlines(desk->office, &fired, is_good ? first : NULL)) &&
              is_good;
    is_good = hand_out_letters(desk, &handed_out, is_good ? first : NULL) && is_good;
    is_good = desk_canary_send(desk, is_good ? first : NULL) && is_good;
    /* Now, that the answers are on their way: whose mail it is waits for them, nobody for this. */
    settle_mails(&basket);
    if (basket.mails->len == 0)
        is_good =
            progress_notes_save(&desk->progress, desk->office, FALSE, is_good ? first : NULL) &&
            is_good;
    *out_worked = basket.mails->len + recorded + fired + handed_out > 0;
    return is_good;
}

void desk_turn_away(Desk *desk) {
    g_auto(Basket) basket = {0};
    g_autoptr(GError) error = NULL;
    basket_fill(&basket, desk);
    if (!record_done(desk, &basket, &error))
        log_line(LOG_WARNING_SIGN, "what became of the last letters could not be noted", "reason",
                 error->message, NULL);
    note_alarms(desk, &basket);
    settle_mails(&basket);
}
