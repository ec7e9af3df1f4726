/* verb_broadcast.c - #broadcast: the words of the mail go to all members of a group case */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The master gets its answer as ever: held for tone or approval, waiting for the undo window. Only
 * when that went out do the others get theirs. */
#include "verb_broadcast.h"

#include "../broadcasts.h"
#include "../offers.h"
#include "../promises.h"
#include "broadcast_rule.h"
#include "broadcast_texts.h"
#include "model/reference.h"
#include "store/broadcast_store.h"
#include "store/group_store.h"
#include "store/ticket_store.h"
#include "store/undo_store.h"

/* --- doing ---------------------------------------------------------------------------------------
 */

gboolean verb_broadcast(AgentWork *work, const Command *command, gchar **out_effect,
                        GError **error) {
    (void)command;
    const Arrival *arrival = work->arrival;
    GroupCase group = {0};
    g_autofree gchar *more = NULL;
    if (!group_store_of_ticket(arrival->office->store, arrival->ticket->id, &group, error) ||
        !broadcast_rule_describe(work, &more, error))
        return FALSE;
    g_autofree gchar *reference =
        reference_text(arrival->office->policy->reference_prefix, group.master);
    g_autofree gchar *letters = g_strdup_printf(
        agent_work_say(work, "a letter of its own for each of the %u tickets of the group case %s",
                       "群诉 %2$s 的%1$u件投诉，一人一信"),
        group.members, reference);
    *out_effect = g_strconcat(letters, more, NULL);
    return TRUE;
}

static void set_end(const AgentWork *work, Broadcast *broadcast) {
    const Command *close = command_reading_find(work->reading, COMMAND_CLOSE);
    if (close != NULL) {
        broadcast->end = BROADCAST_CLOSES;
        broadcast->outcome = g_strdup(outcome_name(close->outcome));
    } else if (command_reading_find(work->reading, COMMAND_SOLVED) != NULL) {
        broadcast->end = BROADCAST_SOLVES;
    }
}

gboolean verb_broadcast_spread(AgentWork *work, const AgentAnswer *answer, GError **error) {
    const Arrival *arrival = work->arrival;
    Store *store = arrival->office->store;
    if (command_reading_find(work->reading, COMMAND_BROADCAST) == NULL)
        return TRUE;
    g_autoptr(Broadcast) broadcast = broadcast_new();
    broadcast->event = store_draw_id(store, SEQUENCE_EVENT);
    broadcast->master = arrival->ticket->id;
    broadcast->mail = arrival->mail_id;
    broadcast->person = g_strdup(arrival->identity->person->name);
    broadcast->at = arrival->now;
    broadcast->has_signature = answer != NULL && answer->has_signature;
    for (guint i = 0; answer != NULL && i < answer->files->len; i++)
        g_ptr_array_add(broadcast->files, letter_file_copy(answer->files->pdata[i]));
    set_end(work, broadcast);
    return broadcast_texts_fill(work, answer, broadcast, error) &&
           broadcasts_begin(arrival->office, broadcast, arrival->ticket, error);
}

/* --- taking back ---------------------------------------------------------------------------------
 */

static gboolean note_take_back(AgentWork *work, gint64 id, const UndoRow *letter, GError **error) {
    Office *office = work->arrival->office;
    g_autoptr(Ticket) ticket = NULL;
    if (!ticket_store_load(office->store, id, &ticket, error))
        return FALSE;
    if (ticket->first_answered_at == letter->created_at)
        ticket->first_answered_at = 0;
    g_autofree gchar *value = g_strdup_printf("mail %" G_GINT64_FORMAT, letter->mail);
    Event event = agent_work_event(work, EVENT_ANSWER_TAKEN_BACK);
    event.value = value;
    const EventContext context = {.words = ""};
    return promises_take_back(office, id, letter->mail, error) &&
           offers_take_back(office, id, letter->mail, error) &&
           apply_event(office, ticket, &event, &context, error);
}

static gboolean take_back_one(AgentWork *work, gint64 ticket, gint64 mail, guint *count,
                              GError **error) {
    Store *store = work->arrival->office->store;
    g_autoptr(GPtrArray) letters = NULL;
    guint cancelled = 0;
    if (!undo_store_newest(store, ticket, work->arrival->identity->person->name, &letters, error))
        return FALSE;
    if (letters->len == 0 || ((const UndoRow *)letters->pdata[0])->mail != mail)
        return TRUE;
    for (guint i = 0; i < letters->len; i++) {
        gboolean is_cancelled = FALSE;
        if (!undo_store_cancel(store, ((const UndoRow *)letters->pdata[i])->letter, &is_cancelled,
                               error))
            return FALSE;
        cancelled += is_cancelled ? 1 : 0;
    }
    if (cancelled < letters->len)
        return TRUE;
    (*count)++;
    return note_take_back(work, ticket, letters->pdata[0], error);
}

gboolean verb_broadcast_take_back(AgentWork *work, gint64 mail, guint *out_count, GError **error) {
    Store *store = work->arrival->office->store;
    gint64 master = work->arrival->ticket->id;
    g_autoptr(Broadcast) broadcast = NULL;
    g_autoptr(GArray) told = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 newest = 0;
    *out_count = 0;
    if (!broadcast_store_of_mail(store, master, mail, &broadcast, error))
        return FALSE;
    if (broadcast == NULL)
        return TRUE;
    if (!broadcast_store_told(store, broadcast->event, told, error) ||
        !broadcast_store_stop(store, broadcast->event, error) ||
        !broadcast_store_newest(store, master, broadcast->event, &newest, error) ||
        !group_store_set_statement(store, master, newest, error))
        return FALSE;
    for (guint i = 0; i < told->len; i++) {
        gint64 ticket = g_array_index(told, gint64, i);
        if (ticket != master && !take_back_one(work, ticket, mail, out_count, error))
            return FALSE;
    }
    return TRUE;
}
