/* queue.c - a department that owns tickets */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/queue.h"

Queue *queue_new(const gchar *name) {
    Queue *queue = g_new0(Queue, 1);
    queue->name = g_strdup(name);
    queue->title = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    queue->agents = g_ptr_array_new_with_free_func(g_free);
    return queue;
}

void queue_free(Queue *queue) {
    if (queue == NULL)
        return;
    g_free(queue->name);
    g_hash_table_unref(queue->title);
    g_ptr_array_unref(queue->agents);
    g_free(queue->manager);
    g_free(queue);
}

const gchar *queue_title(const Queue *queue, const gchar *language) {
    const gchar *title = language != NULL ? g_hash_table_lookup(queue->title, language) : NULL;
    return title != NULL ? title : queue->name;
}
