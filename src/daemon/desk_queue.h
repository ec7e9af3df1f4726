/* desk_queue.h - what the workers tell the desk: mails read, letters done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    MESSAGE_MAIL,     /* `item` is an IntakeItem */
    MESSAGE_DONE,     /* `item` is a SendJob with its result */
    MESSAGE_ALARM,    /* `item` is an AlarmMessage, told or not */
    MESSAGE_PROGRESS, /* `item` is a ProgressNote */
    MESSAGE_WAKE,     /* look around */
} MessageKind;

typedef struct {
    MessageKind kind;
    gpointer item;
    gsize bytes; /* of a mail, as it came */
} DeskMessage;

/* Many threads push, the desk pops. Bounded by what the workers may have in flight. */
typedef struct DeskQueue DeskQueue;

DeskQueue *desk_queue_new(void);
void desk_queue_free(DeskQueue *queue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DeskQueue, desk_queue_free)

/* Wakes the desk, which waits in the default main context. */
void desk_queue_push(DeskQueue *queue, MessageKind kind, gpointer item);

void desk_queue_push_mail(DeskQueue *queue, gpointer item, gsize bytes);

/* While mails pour in: waits a moment (25 ms at most) until there are enough for a commit that is
 * worth its cost, or anything else is said. A worker that has no more at hand says so. */
void desk_queue_gather(DeskQueue *queue);

/* FALSE when nothing waits. Does not block. */
gboolean desk_queue_pop(DeskQueue *queue, DeskMessage *out_message);
