/* test_ticket_visits.c - visits show the right tickets, in order, and end when they are asked to */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/ticket_visits.h"

/* Departments in the order of a visit; it ends behind `most` of them. */
typedef struct {
    GString *seen;
    guint most;
} Seen;

static gboolean note_ticket(const Ticket *ticket, gpointer data) {
    Seen *seen = data;
    g_string_append_printf(seen->seen, "%s ", ticket->queue);
    return --seen->most > 0;
}

static void visits_show_the_right_tickets_in_order(void **state) {
    static const Ticket tickets[] = {
        {.queue = (gchar *)"late",
         .stage = STAGE_ACKNOWLEDGED,
         .created_at = 10,
         .answer_by = 20,
         .solve_by = 90},
        {.queue = (gchar *)"answered",
         .stage = STAGE_INVESTIGATING,
         .created_at = 20,
         .answer_by = 5,
         .solve_by = 60,
         .first_answered_at = 50},
        {.queue = (gchar *)"resolved",
         .stage = STAGE_RESOLVED,
         .created_at = 30,
         .answer_by = 1,
         .solve_by = 2,
         .first_answered_at = 40},
        {.queue = (gchar *)"closed",
         .stage = STAGE_CLOSED,
         .created_at = 40,
         .answer_by = 1,
         .solve_by = 2,
         .closed_at = 70},
        {.queue = (gchar *)"new",
         .stage = STAGE_RECEIVED,
         .created_at = 50,
         .answer_by = 40,
         .solve_by = 95},
    };
    static const struct {
        TicketVisitKind which;
        gint64 from;
        gint64 until;
        guint most;
        const gchar *expected;
    } rows[] = {
        {VISIT_OPEN, 0, 0, 9, "late new answered "},
        {VISIT_OPEN, 0, 0, 2, "late new "},
        {VISIT_RECEIVED, 20, 50, 9, "closed resolved answered "},
        {VISIT_RECEIVED, 0, 999, 9, "new closed resolved answered late "},
        {VISIT_CLOSED, 70, 71, 9, "closed "},
        {VISIT_CLOSED, 0, 70, 9, ""},
    };
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(tickets); i++) {
        Ticket ticket = tickets[i];
        ticket.id = store_draw_id(store, SEQUENCE_TICKET);
        ticket.complainant = (gchar *)"mei@example.cn";
        ticket.subject = (gchar *)"";
        GOOD(ticket_store_add(store, &ticket, &error));
    }
    GOOD(store_commit(store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Seen seen = {g_string_new(NULL), rows[i].most};
        const TicketVisit visit = {rows[i].which, rows[i].from, rows[i].until, note_ticket, &seen};
        GOOD(ticket_visits_run(store, &visit, &error));
        g_autofree gchar *got = g_string_free(seen.seen, FALSE);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("row %u: %s", (guint)i, got);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(visits_show_the_right_tickets_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
