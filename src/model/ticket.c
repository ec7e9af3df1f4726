/* ticket.c - one complaint: making and freeing the record, names of stages and outcomes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ticket.h"

#include <string.h>

#include "base/names.h"

static const gchar *const stage_names[] = {
    [STAGE_NONE] = "none",
    [STAGE_RECEIVED] = "received",
    [STAGE_ACKNOWLEDGED] = "acknowledged",
    [STAGE_INVESTIGATING] = "investigating",
    [STAGE_OFFERED] = "offered",
    [STAGE_RESOLVED] = "resolved",
    [STAGE_CLOSED] = "closed",
};
G_STATIC_ASSERT(G_N_ELEMENTS(stage_names) == STAGE_COUNT);

static const gchar *const waiting_on_names[] = {
    [WAITING_ON_AGENT] = "agent",
    [WAITING_ON_COMPLAINANT] = "complainant",
    [WAITING_ON_THIRD_PARTY] = "third_party",
    [WAITING_ON_NOBODY] = "nobody",
};
G_STATIC_ASSERT(G_N_ELEMENTS(waiting_on_names) == WAITING_ON_COUNT);

static const gchar *const outcome_names[] = {
    [OUTCOME_NONE] = "none",           [OUTCOME_UPHELD] = "upheld",
    [OUTCOME_PARTLY] = "partly",       [OUTCOME_REJECTED] = "rejected",
    [OUTCOME_WITHDRAWN] = "withdrawn", [OUTCOME_DISMISSED] = "dismissed",
};
G_STATIC_ASSERT(G_N_ELEMENTS(outcome_names) == OUTCOME_COUNT);

static const gchar *const priority_names[] = {
    [PRIORITY_LOW] = "low",
    [PRIORITY_NORMAL] = "normal",
    [PRIORITY_HIGH] = "high",
    [PRIORITY_URGENT] = "urgent",
};
G_STATIC_ASSERT(G_N_ELEMENTS(priority_names) == PRIORITY_COUNT);

static const gchar *const severity_names[] = {
    [SEVERITY_NORMAL] = "normal",
    [SEVERITY_HIGH] = "high",
};
G_STATIC_ASSERT(G_N_ELEMENTS(severity_names) == SEVERITY_COUNT);

Ticket *ticket_new(void) {
    Ticket *ticket = g_new0(Ticket, 1);
    ticket->priority = PRIORITY_NORMAL;
    ticket->subject = g_strdup("");
    return ticket;
}

Ticket *ticket_copy(const Ticket *ticket) {
    Ticket *copy = g_new0(Ticket, 1);
    *copy = *ticket;
    copy->subject = g_strdup(ticket->subject);
    copy->complainant = g_strdup(ticket->complainant);
    copy->complainant_name = g_strdup(ticket->complainant_name);
    copy->language = g_strdup(ticket->language);
    copy->queue = g_strdup(ticket->queue);
    copy->owner = g_strdup(ticket->owner);
    copy->category = g_strdup(ticket->category);
    copy->cause = g_strdup(ticket->cause);
    copy->whys = g_strdup(ticket->whys);
    copy->tags = g_strdup(ticket->tags);
    return copy;
}

void ticket_free(Ticket *ticket) {
    if (ticket == NULL)
        return;
    g_free(ticket->subject);
    g_free(ticket->complainant);
    g_free(ticket->complainant_name);
    g_free(ticket->language);
    g_free(ticket->queue);
    g_free(ticket->owner);
    g_free(ticket->category);
    g_free(ticket->cause);
    g_free(ticket->whys);
    g_free(ticket->tags);
    g_free(ticket);
}

const gchar *stage_name(Stage stage) {
    return stage_names[stage];
}

const gchar *waiting_on_name(WaitingOn waiting_on) {
    return waiting_on_names[waiting_on];
}

const gchar *outcome_name(Outcome outcome) {
    return outcome_names[outcome];
}

const gchar *priority_name(Priority priority) {
    return priority_names[priority];
}

const gchar *severity_name(Severity severity) {
    return severity_names[severity];
}

gint stage_from_name(const gchar *name) {
    return names_find(stage_names, STAGE_COUNT, name);
}

gint waiting_on_from_name(const gchar *name) {
    return names_find(waiting_on_names, WAITING_ON_COUNT, name);
}

gint outcome_from_name(const gchar *name) {
    return names_find(outcome_names, OUTCOME_COUNT, name);
}

gint priority_from_name(const gchar *name) {
    return names_find(priority_names, PRIORITY_COUNT, name);
}

gint severity_from_name(const gchar *name) {
    return names_find(severity_names, SEVERITY_COUNT, name);
}

/* --- tags --------------------------------------------------------------------------------------
 */

gboolean ticket_has_tag(const Ticket *ticket, const gchar *tag) {
    g_auto(GStrv) tags = g_strsplit(ticket->tags != NULL ? ticket->tags : "", " ", -1);
    return g_strv_contains((const gchar *const *)tags, tag);
}

static gint compare_tags(gconstpointer one, gconstpointer other) {
    return strcmp(*(const gchar *const *)one, *(const gchar *const *)other);
}

gboolean ticket_change_tag(Ticket *ticket, const gchar *tag, gboolean is_wanted) {
    if (ticket_has_tag(ticket, tag) == is_wanted)
        return FALSE;
    g_auto(GStrv) old = g_strsplit(ticket->tags != NULL ? ticket->tags : "", " ", -1);
    g_autoptr(GPtrArray) tags = g_ptr_array_new();
    for (gchar **one = old; *one != NULL; one++) {
        if (**one != '\0' && strcmp(*one, tag) != 0)
            g_ptr_array_add(tags, *one);
    }
    if (is_wanted)
        g_ptr_array_add(tags, (gpointer)tag);
    g_ptr_array_sort(tags, compare_tags);
    gboolean is_empty = tags->len == 0;
    g_ptr_array_add(tags, NULL);
    g_autofree gchar *joined = is_empty ? NULL : g_strjoinv(" ", (gchar **)tags->pdata);
    g_free(ticket->tags);
    ticket->tags = g_steal_pointer(&joined);
    return TRUE;
}
