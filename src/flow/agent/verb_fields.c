/* verb_fields.c - #assign, #group, #priority, #category, #tag, #untag: what a ticket is like */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_fields.h"

#include "flow/learn_category.h"
#include "store/conflict_store.h"

static void set_text(gchar **field, const gchar *text) {
    gchar *old = *field;
    *field = g_strdup(text);
    g_free(old);
}

gboolean verb_assign_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error) {
    gboolean may_see = TRUE;
    const gchar *name = command->person != NULL ? command->person->name : NULL;
    if (!conflict_store_may_see(work->arrival->office->store, work->rehearsed->id, name, &may_see,
                                error))
        return FALSE;
    if (!may_see)
        *out_refusal =
            g_strdup(agent_work_is_chinese(work) ? "这件投诉不能转给此人"
                                                 : "the ticket can't be given to this person");
    return TRUE;
}

void verb_assign_change(const AgentWork *work, const Command *command, Ticket *ticket) {
    (void)work;
    set_text(&ticket->owner, command->person != NULL ? command->person->name : NULL);
}

static gboolean belongs_to(const Queue *queue, const gchar *name) {
    for (guint i = 0; i < queue->agents->len; i++) {
        if (g_strcmp0(queue->agents->pdata[i], name) == 0)
            return TRUE;
    }
    return g_strcmp0(queue->manager, name) == 0;
}

void verb_group_change(const AgentWork *work, const Command *command, Ticket *ticket) {
    set_text(&ticket->queue, command->queue->name);
    if (command_reading_find(work->reading, COMMAND_ASSIGN) == NULL && ticket->owner != NULL &&
        !belongs_to(command->queue, ticket->owner))
        set_text(&ticket->owner, NULL);
}

void verb_priority_change(const AgentWork *work, const Command *command, Ticket *ticket) {
    (void)work;
    ticket->priority = command->priority;
}

void verb_category_change(const AgentWork *work, const Command *command, Ticket *ticket) {
    (void)work;
    set_text(&ticket->category, command->category);
}

gboolean verb_category_learn(AgentWork *work, const Command *command, GError **error) {
    return learn_category(work->arrival->office, work->arrival->ticket, command->category, error);
}

void verb_tag_change(const AgentWork *work, const Command *command, Ticket *ticket) {
    (void)work;
    for (guint i = 0; i < command->tags->len; i++) {
        const gchar *tag = command->tags->pdata[i];
        gboolean is_removal = *tag == '-' || command->kind == COMMAND_UNTAG;
        ticket_change_tag(ticket, *tag == '-' ? tag + 1 : tag, !is_removal);
    }
}
