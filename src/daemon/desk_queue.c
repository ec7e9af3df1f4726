/* desk_queue.c - what the workers tell the desk: mails read, letters done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk_queue.h"

/* Half of what an intake worker may have ahead: it reads the next while the desk handles these. */
enum { ENOUGH_MAILS = 48, ENOUGH_BYTES = 896 * 1024, LONGEST_MS = 25 };

struct DeskQueue {
    GMutex mutex;
    GCond is_enough;  /* of what follows */
    GArray *messages; /* of DeskMessage; those before `first` are taken */
    guint first;
    guint mails;
    gsize bytes;  /* of the mails */
    guint others; /* messages that are no mails */
};

DeskQueue *desk_queue_new(void) {
    DeskQueue *queue = g_new0(DeskQueue, 1);
    g_mutex_init(&queue->mutex);
    g_cond_init(&queue->is_enough);
    queue->messages = g_array_new(FALSE, FALSE, sizeof(DeskMessage));
    return queue;
}

void desk_queue_free(DeskQueue *queue) {
    if (queue == NULL)
        return;
    g_array_unref(queue->messages);
    g_cond_clear(&queue->is_enough);
    g_mutex_clear(&queue->mutex);
    g_free(queue);
}

static gboolean has_enough(const DeskQueue *queue) {
    return queue->others > 0 || queue->mails >= ENOUGH_MAILS || queue->bytes >= ENOUGH_BYTES;
}

/* The desk sleeps only after it has seen the queue empty: more need not wake it again. */
static void push(DeskQueue *queue, DeskMessage message) {
    g_mutex_lock(&queue->mutex);
    gboolean was_empty = queue->first == queue->messages->len;
    g_array_append_val(queue->messages, message);
    queue->mails += message.kind == MESSAGE_MAIL;
    queue->others += message.kind != MESSAGE_MAIL;
    queue->bytes += message.bytes;
    if (has_enough(queue))
        g_cond_signal(&queue->is_enough);
    g_mutex_unlock(&queue->mutex);
    if (was_empty)
        g_main_context_wakeup(NULL);
}

void desk_queue_push(DeskQueue *queue, MessageKind kind, gpointer item) {
    push(queue, (DeskMessage){kind, item, 0});
}

void desk_queue_push_mail(DeskQueue *queue, gpointer item, gsize bytes) {
    push(queue, (DeskMessage){MESSAGE_MAIL, item, bytes});
}

void desk_queue_gather(DeskQueue *queue) {
    gint64 end = g_get_monotonic_time() + LONGEST_MS * G_TIME_SPAN_MILLISECOND;
    g_mutex_lock(&queue->mutex);
    while (!has_enough(queue) && g_cond_wait_until(&queue->is_enough, &queue->mutex, end))
        continue;
    g_mutex_unlock(&queue->mutex);
}

gboolean desk_queue_pop(DeskQueue *queue, DeskMessage *out_message) {
    g_mutex_lock(&queue->mutex);
    gboolean has_message = queue->first < queue->messages->len;
    if (has_message) {
        *out_message = g_array_index(queue->messages, DeskMessage, queue->first++);
        queue->mails -= out_message->kind == MESSAGE_MAIL;
        queue->others -= out_message->kind != MESSAGE_MAIL;
        queue->bytes -= out_message->bytes;
    }
    if (queue->first == queue->messages->len) {
        g_array_set_size(queue->messages, 0);
        queue->first = 0;
    }
    g_mutex_unlock(&queue->mutex);
    return has_message;
}
