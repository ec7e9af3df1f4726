/* ticket.c - one complaint: making and freeing the record, names of stages and outcomes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ticket.h"

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

Ticket *ticket_new(void) {
    Ticket *ticket = g_new0(Ticket, 1);
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

gint stage_from_name(const gchar *name) {
    return names_find(stage_names, STAGE_COUNT, name);
}

gint waiting_on_from_name(const gchar *name) {
    return names_find(waiting_on_names, WAITING_ON_COUNT, name);
}

gint outcome_from_name(const gchar *name) {
    return names_find(outcome_names, OUTCOME_COUNT, name);
}
