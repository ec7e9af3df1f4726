/* desk_queue.c - what the workers tell the desk: mails read, letters done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk_queue.h"

struct DeskQueue {
    GAsyncQueue *messages; /* of DeskMessage */
};

DeskQueue *desk_queue_new(void) {
    DeskQueue *queue = g_new0(DeskQueue, 1);
    queue->messages = g_async_queue_new_full(g_free);
    return queue;
}

void desk_queue_free(DeskQueue *queue) {
    if (queue == NULL)
        return;
    g_async_queue_unref(queue->messages);
    g_free(queue);
}

void desk_queue_push(DeskQueue *queue, MessageKind kind, gpointer item) {
    DeskMessage *message = g_new(DeskMessage, 1);
    *message = (DeskMessage){kind, item};
    g_async_queue_push(queue->messages, message);
    g_main_context_wakeup(NULL);
}

gboolean desk_queue_pop(DeskQueue *queue, DeskMessage *out_message) {
    g_autofree DeskMessage *message = g_async_queue_try_pop(queue->messages);
    if (message == NULL)
        return FALSE;
    *out_message = *message;
    return TRUE;
}
