/* conflict.c - a mail that names one of the staff: noted, and the ticket taken out of his hands */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "conflict.h"

#include <string.h>

#include "base/log.h"
#include "flow/queue_letter.h"
#include "store/conflict_store.h"
#include "store/history_store.h"
#include "workflow/conflict_rule.h"

/* The owner, and whoever has answered: of gchar*. */
static gboolean list_dealing(Arrival *arrival, GPtrArray **out_dealing, GError **error) {
    g_autoptr(GPtrArray) history = NULL;
    g_autoptr(GPtrArray) dealing = g_ptr_array_new_with_free_func(g_free);
    if (!history_store_of_ticket(arrival->office->store, arrival->ticket->id, &history, error))
        return FALSE;
    if (arrival->ticket->owner != NULL)
        g_ptr_array_add(dealing, g_strdup(arrival->ticket->owner));
    for (guint i = 0; i < history->len; i++) {
        const HistoryRow *row = history->pdata[i];
        if (strcmp(row->name, event_name(EVENT_AGENT_ANSWERED)) == 0 && row->actor != NULL)
            g_ptr_array_add(dealing, g_strdup(row->actor));
    }
    *out_dealing = g_steal_pointer(&dealing);
    return TRUE;
}

/* Who deals with the ticket is asked only where somebody is named at all. */
static gboolean list_named(Arrival *arrival, ConflictQuestion *question, GPtrArray **out_named,
                           GError **error) {
    g_autoptr(GPtrArray) named = conflict_rule_named(question);
    g_autoptr(GPtrArray) dealing = NULL;
    if (named->len > 0) {
        if (!list_dealing(arrival, &dealing, error))
            return FALSE;
        question->dealing = dealing;
        g_ptr_array_unref(named);
        named = conflict_rule_named(question);
        question->dealing = NULL;
    }
    *out_named = g_steal_pointer(&named);
    return TRUE;
}

gboolean conflict_note(Arrival *arrival, const gchar *subject, const gchar *words, gchar **out_note,
                       GError **error) {
    Ticket *ticket = arrival->ticket;
    ConflictQuestion question = {.staff = arrival->office->staff,
                                 .subject = subject,
                                 .words = words,
                                 .complainant_name = ticket->complainant_name};
    g_autoptr(GPtrArray) named = NULL;
    if (!list_named(arrival, &question, &named, error))
        return FALSE;
    g_autoptr(GString) note = g_string_new(NULL);
    for (guint i = 0; i < named->len; i++) {
        const Person *person = named->pdata[i];
        if (!conflict_store_add(arrival->office->store, ticket->id, person->name, arrival->mail_id,
                                error))
            return FALSE;
        g_string_append_printf(note, "%s%s", i > 0 ? ", " : "it names ", person->name);
        if (ticket->owner != NULL && g_ascii_strcasecmp(ticket->owner, person->name) == 0)
            g_clear_pointer(&ticket->owner, g_free);
    }
    if (named->len > 0)
        g_string_append(note, ", who may not see or own the ticket");
    *out_note = named->len > 0 ? g_string_free(g_steal_pointer(&note), FALSE) : NULL;
    return TRUE;
}

gboolean conflict_refuse(Arrival *arrival, GError **error) {
    Office *office = arrival->office;
    const Person *person = arrival->identity->person;
    if (!arrival_store(arrival, arrival->ticket->id, MAIL_STATE_HANDLED,
                       "the ticket names its author: nothing is done", error))
        return FALSE;
    log_line(LOG_WARNING_SIGN, "mail of a person whom the ticket names; nothing is done", "person",
             person->name, NULL);
    Event event = arrival_event(arrival, EVENT_NOTED);
    event.id = store_draw_id(office->store, SEQUENCE_EVENT);
    const EventContext context = {.mail = arrival->mail, .words = ""};
    const Address address = {.name = person->display, .address = person->addresses->pdata[0]};
    Occasion occasion = {
        .office = office, .ticket = arrival->ticket, .event = &event, .context = &context};
    return queue_letter_to(&occasion, LETTER_NOT_YOURS, &address, person, error);
}
