/* bench_clocks.c - what time costs the desk: a pass with nothing due, and a thousand things at once
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_clocks FOLDER [TICKETS [DUE]]
 *
 * Makes a desk with so many open tickets (100,000) and their clocks in an empty folder, and prints
 *   - the first look for bursts among all of these complaints,
 *   - a pass with nothing due,
 *   - DUE (1000) clocks that strike at once: the complainants are put off, a letter each, and their
 *     agents told in one mail for each person, committed,
 *   - DUE surveys that are due at once: a letter each, committed.
 * Run it with $AMENDS_TEMPLATES and $AMENDS_DATA; the desk's log goes to standard error. Exit
 * status 1: a pass with nothing due takes a millisecond or more, or DUE letters more than two
 * seconds.
 */
#include <glib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "flow/watch_deadlines.h"
#include "store/clock_store.h"
#include "store/deadline_store.h"
#include "store/outbox_store.h"
#include "store/ticket_store.h"
#include "workflow/clock_rules.h"

enum { START = 1800000000, HOUR = 3600, DAY = 24 * HOUR, PASSES = 1000, BATCH = 1000 };
enum { IDLE_MOST = 1000 /* us */, LETTERS_MOST = 2000 /* ms */ };

/* `call` takes &error. */
#define MUST(call)                                                                                 \
    do {                                                                                           \
        GError *error = NULL;                                                                      \
        if (!(call)) {                                                                             \
            fprintf(stderr, "bench_clocks: %s\n", error != NULL ? error->message : "failed");      \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

static const gchar settings_text[] =
    "desk: {name: Bench, address: desk@bench.test, key_file: key, store: amends.db}\n"
    "people:\n"
    "  - {name: anna, display: Anna Berg, addresses: [anna@bench.test]}\n"
    "  - {name: lina, display: Li Na, addresses: [lina@bench.test], language: zh}\n"
    "  - {name: mia, display: Mia Wong, role: manager, addresses: [mia@bench.test]}\n"
    "queues:\n  - {name: quality, agents: [anna, lina], manager: mia}\n"
    "delivery: {maildir: letters}\n"
    "limits: {fuse_letters_per_hour: 1000000}\n"
    "promises: {legal_profile: disp, solution: 30d, first_answer: 20d}\n"
    "clocks: {owner: 0, progress: 0}\n";

static Office *open_office(const gchar *folder) {
    g_autofree gchar *file = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *key = g_build_filename(folder, "key", NULL);
    MUST(g_file_set_contents(file, settings_text, -1, &error));
    MUST(g_file_set_contents_full(key, "ur7sUvB83h0GxOvsSIyq/DeikW6BrykwuKslRLvgjMA=", -1,
                                  G_FILE_SET_CONTENTS_NONE, 0600, &error));
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    Settings *settings = NULL;
    if (!settings_load(file, &settings, faults)) {
        g_autofree gchar *fault = setting_fault_text(faults->pdata[0]);
        fprintf(stderr, "bench_clocks: %s\n", fault);
        exit(1);
    }
    Office *office = NULL;
    MUST(office_open(settings, clock_new_pretended(START), STORE_READ_WRITE, &office, &error));
    return office;
}

/* Tickets come a second after each other, so that their clocks don't strike together. */
static void add_ticket(Office *office, guint number, Stage stage, gint64 at) {
    g_autoptr(Ticket) ticket = ticket_new();
    ticket->id = store_draw_id(office->store, SEQUENCE_TICKET);
    g_free(ticket->subject);
    ticket->subject = g_strdup_printf("Kettle %u leaks", number);
    ticket->complainant = g_strdup_printf("person%u@customer.test", number);
    ticket->language = g_strdup(number % 2 == 0 ? "en" : "zh");
    ticket->queue = g_strdup("quality");
    ticket->owner = g_strdup(number % 3 == 0 ? "anna" : "lina");
    ticket->stage = stage;
    ticket->waiting_on = stage == STAGE_CLOSED ? WAITING_ON_NOBODY : WAITING_ON_AGENT;
    ticket->created_at = at;
    MUST(ticket_store_add(office->store, ticket, &error));
    const ClockMoment moment = {.ticket = ticket, .policy = office->policy, .now = at};
    g_autoptr(GPtrArray) clocks = clock_rules_start(&moment);
    for (guint i = 0; i < clocks->len; i++)
        MUST(clock_store_save(office->store, clocks->pdata[i], &error));
    const DeadlineOrder survey = {.kind = DEADLINE_SURVEY, .due_at = at + DAY};
    if (stage == STAGE_CLOSED)
        MUST(deadline_store_set(office->store, ticket->id, &survey, &error));
}

static gdouble fill(Office *office, guint count, Stage stage, gint64 from, gint64 apart) {
    gint64 begun = g_get_monotonic_time();
    for (guint i = 0; i < count; i++) {
        if (i % BATCH == 0)
            MUST(store_begin(office->store, &error));
        add_ticket(office, i, stage, from + i * apart);
        if (i % BATCH == BATCH - 1 || i + 1 == count)
            MUST(store_commit(office->store, &error));
    }
    return (gdouble)(g_get_monotonic_time() - begun) / 1000;
}

/* Milliseconds until nothing is due any more. */
static gdouble pass_all(Office *office, gint64 now, guint *out_fired) {
    gint64 begun = g_get_monotonic_time();
    guint fired = 0;
    *out_fired = 0;
    clock_pretend(office->clock, now);
    do {
        MUST(watch_deadlines(office, &fired, &error));
        *out_fired += fired;
    } while (fired > 0);
    return (gdouble)(g_get_monotonic_time() - begun) / 1000;
}

/* A desk looks at complaints as they come; here all of them are new. */
static gdouble look_for_bursts(Office *office, gint64 now) {
    gint64 begun = g_get_monotonic_time();
    guint fired = 0;
    do
        (void)pass_all(office, now, &fired);
    while (office->has_sketched);
    return (gdouble)(g_get_monotonic_time() - begun) / 1000;
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "bench_clocks FOLDER [TICKETS [DUE]]\n");
        return 2;
    }
    guint tickets = argc > 2 ? (guint)atoi(argv[2]) : 100000;
    guint due = argc > 3 ? (guint)atoi(argv[3]) : 1000;
    guint fired = 0;
    Office *office = open_office(argv[1]);
    gint64 now = START + tickets + HOUR;
    gdouble filled = fill(office, tickets, STAGE_INVESTIGATING, START, 1);
    printf("%u open tickets, each with its clocks, made in %.0f ms\n", tickets, filled);

    printf("the first look for bursts: %.0f ms\n", look_for_bursts(office, now));

    gint64 begun = g_get_monotonic_time();
    for (guint i = 0; i < PASSES; i++)
        (void)pass_all(office, now, &fired);
    gdouble idle = (gdouble)(g_get_monotonic_time() - begun) / PASSES;
    printf("a pass with nothing due: %.1f us\n", idle);

    /* Their first answer was due five days ago. */
    fill(office, due, STAGE_INVESTIGATING, now - 25 * DAY, 0);
    gdouble struck = pass_all(office, now, &fired);
    gint64 letters = 0;
    MUST(outbox_store_newest(office->store, &letters, &error));
    printf("%u clocks that struck, %" G_GINT64_FORMAT " committed letters: %.0f ms\n", fired,
           letters, struck);

    fill(office, due, STAGE_CLOSED, now - 2 * DAY, 0);
    gdouble surveys = pass_all(office, now, &fired);
    gint64 all = 0;
    MUST(outbox_store_newest(office->store, &all, &error));
    printf("%u surveys that were due, %" G_GINT64_FORMAT " committed letters: %.0f ms\n", fired,
           all - letters, surveys);
    office_close(office);
    return idle < IDLE_MOST && MAX(struck, surveys) < LETTERS_MOST ? 0 : 1;
}
