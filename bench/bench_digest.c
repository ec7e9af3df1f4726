/* bench_digest.c - how long the figures of a digest take, with very many tickets in the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_digest DATABASE [TICKETS [DAYS]]
 *
 * Fills the database, if it is new, with a made-up past of DAYS days (in a process of its own, for
 * its memory not to count), then collects all figures of a day, of a week, and those to compare
 * them with, and prints seconds and the most memory that was in use.
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../tests/figures/figure_world.h"
#include "flow/digest/collect_figures.h"

enum { DAY = 86400, NOW = 1800000000, TICKETS = 1000000, DAYS = 1000 };

static void fail(const GError *error) {
    fprintf(stderr, "bench_digest: %s\n", error != NULL ? error->message : "failed");
    exit(1);
}

static void fill(const gchar *path, guint tickets, gint64 days) {
    Store *store = NULL;
    GError *error = NULL;
    if (!store_open(path, STORE_READ_WRITE, &store, &error))
        fail(error);
    store_close(store);
    World *world = world_new(1, tickets, NOW - days * DAY, NOW);
    if (!world_write(world, path))
        fail(NULL);
    world_free(world);
}

/* Writes in a child, waits for it. */
static void fill_elsewhere(const gchar *path, guint tickets, gint64 days) {
    gint status = 0;
    pid_t child = fork();
    if (child == 0) {
        fill(path, tickets, days);
        _exit(0);
    }
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
        fail(NULL);
}

static void measure(Office *office, const gchar *title, const FiguresQuestion *question) {
    g_autoptr(Figures) figures = NULL;
    GError *error = NULL;
    struct rusage usage;
    gint64 begin = g_get_monotonic_time();
    if (!collect_figures(office, question, &figures, &error))
        fail(error);
    gdouble seconds = (gdouble)(g_get_monotonic_time() - begin) / G_USEC_PER_SEC;
    getrusage(RUSAGE_SELF, &usage);
    printf("%-24s %6.2f s  %4ld MiB at most  (%u received, %u closed, %u open)\n", title, seconds,
           usage.ru_maxrss / 1024, figures->received, figures->closed, figures->open);
}

int main(int argc, char **argv) {
    static const struct {
        const gchar *title;
        gint64 ago, days, trend;
        FigureExtent extent;
    } rows[] = {
        {"a day", 0, 1, 28, FIGURES_WHOLE},
        {"the day a week before", 7, 1, 0, FIGURES_OF_PERIOD},
        {"the day a year before", 364, 1, 0, FIGURES_OF_PERIOD},
        {"a week", 0, 7, 84, FIGURES_WHOLE},
        {"the week before", 7, 7, 0, FIGURES_OF_PERIOD},
        {"the week a year before", 364, 7, 0, FIGURES_OF_PERIOD},
    };
    if (argc < 2) {
        fprintf(stderr, "bench_digest DATABASE [TICKETS [DAYS]]\n");
        return 1;
    }
    if (!g_file_test(argv[1], G_FILE_TEST_EXISTS))
        fill_elsewhere(argv[1], argc > 2 ? (guint)atoi(argv[2]) : TICKETS,
                       argc > 3 ? atoi(argv[3]) : DAYS);
    GError *error = NULL;
    Office office = {.policy = policy_new()};
    if (!store_open(argv[1], STORE_READ_ONLY, &office.store, &error))
        fail(error);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 until = NOW - rows[i].ago * DAY;
        const FiguresQuestion question = {.from = until - rows[i].days * DAY,
                                          .until = until,
                                          .at = NOW,
                                          .extent = rows[i].extent,
                                          .days_from =
                                              rows[i].trend != 0 ? until - rows[i].trend * DAY : 0};
        measure(&office, rows[i].title, &question);
    }
    store_close(office.store);
    return 0;
}
