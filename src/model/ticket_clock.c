/* ticket_clock.c - what of a ticket has to be done by when: names, making and copying */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ticket_clock.h"

#include <string.h>

#include "base/names.h"

#define LEGAL_PREFIX "legal/"

static const gchar *const kinds[] = {
    [CLOCK_OWNER] = "owner",       [CLOCK_ANSWER] = "first-answer", [CLOCK_PROGRESS] = "progress",
    [CLOCK_SOLUTION] = "solution", [CLOCK_LEGAL] = "legal",
};
G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == CLOCK_KIND_COUNT);

TicketClock *ticket_clock_new(gint64 ticket, ClockKind kind, const gchar *legal) {
    TicketClock *clock = g_new0(TicketClock, 1);
    *clock = (TicketClock){.ticket = ticket, .kind = kind, .legal = g_strdup(legal)};
    return clock;
}

TicketClock *ticket_clock_copy(const TicketClock *clock) {
    TicketClock *copy = g_new(TicketClock, 1);
    *copy = *clock;
    copy->legal = g_strdup(clock->legal);
    return copy;
}

void ticket_clock_free(TicketClock *clock) {
    if (clock == NULL)
        return;
    g_free(clock->legal);
    g_free(clock);
}

const gchar *clock_kind_name(ClockKind kind) {
    return kinds[kind];
}

gchar *ticket_clock_name(const TicketClock *clock) {
    return clock->kind == CLOCK_LEGAL ? g_strconcat(LEGAL_PREFIX, clock->legal, NULL)
                                      : g_strdup(kinds[clock->kind]);
}

gboolean ticket_clock_read_name(const gchar *name, ClockKind *out_kind, const gchar **out_legal) {
    *out_legal = NULL;
    if (name == NULL)
        return FALSE;
    if (g_str_has_prefix(name, LEGAL_PREFIX)) {
        *out_kind = CLOCK_LEGAL;
        *out_legal = name + strlen(LEGAL_PREFIX);
        return TRUE;
    }
    gint kind = names_find(kinds, CLOCK_LEGAL, name);
    if (kind >= 0)
        *out_kind = (ClockKind)kind;
    return kind >= 0;
}

gboolean ticket_clock_runs(const TicketClock *clock) {
    return clock->met_at == 0 && clock->paused_at == 0;
}

ClockNotice *clock_notice_new(const Ticket *ticket, const TicketClock *clock,
                              ClockUrgency urgency) {
    ClockNotice *notice = g_new0(ClockNotice, 1);
    *notice = (ClockNotice){
        .ticket = ticket_copy(ticket), .clock = ticket_clock_copy(clock), .urgency = urgency};
    return notice;
}

void clock_notice_free(ClockNotice *notice) {
    if (notice == NULL)
        return;
    ticket_free(notice->ticket);
    ticket_clock_free(notice->clock);
    g_free(notice);
}
