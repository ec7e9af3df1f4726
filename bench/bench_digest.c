/* bench_digest.c - how long a digest takes, with very many tickets in the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_digest DATABASE [TICKETS [DAYS]]
 *
 * Fills the database, if it is new, with a made-up past of DAYS days (in a process of its own, for
 * its memory not to count), then collects all figures of a day, of a week, and those to compare
 * them with, and writes the whole letters, each in a process of its own: figures, lists, pictures,
 * once a week the workbook, into the outbox. Prints seconds and the most memory that was in use.
 * Templates are those of AMENDS_TEMPLATES.
 */
#include <glib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../tests/figures/figure_world.h"
#include "flow/digest/collect_figures.h"
#include "flow/digest/show_digest.h"
#include "flow/digest/watch_digests.h"
#include "store/report/digest_store.h"

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

typedef struct {
    gint64 wall; /* microseconds */
    gdouble processor;
} Moment;

static Moment moment(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (Moment){g_get_monotonic_time(),
                    (gdouble)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                        (gdouble)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) /
                            G_USEC_PER_SEC};
}

static void print_since(const Moment *begin, const gchar *title) {
    const Moment end = moment();
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%-24s %6.2f s (%.2f s of a processor)  %4ld MiB at most", title,
           (gdouble)(end.wall - begin->wall) / G_USEC_PER_SEC, end.processor - begin->processor,
           usage.ru_maxrss / 1024);
}

static void measure(Office *office, const gchar *title, const FiguresQuestion *question) {
    g_autoptr(Figures) figures = NULL;
    GError *error = NULL;
    const Moment begin = moment();
    if (!collect_figures(office, question, &figures, &error))
        fail(error);
    print_since(&begin, title);
    printf("  (%u received, %u closed, %u open)\n", figures->received, figures->closed,
           figures->open);
}

/* --- whole letters -----------------------------------------------------------------------------
 */

static const gchar configuration[] =
    "desk:\n  name: Example Ltd\n  address: complaints@desk.example\n  prefix: AM\n"
    "  language: en\n  time_zone: UTC\n  key_file: key\n  store: %s\n"
    "people:\n"
    "  - {name: mia, display: Mia Wong, role: manager, addresses: [mia@desk.example]}\n"
    "  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}\n"
    "queues:\n"
    "  - {name: quality, agents: [anna], manager: mia}\n"
    "  - {name: logistics, agents: [anna], manager: mia}\n"
    "  - {name: billing, agents: [anna], manager: mia}\n"
    "digests:\n  - {person: mia, daily: %s, weekly: %s}\n"
    "mailboxes:\n  - {name: complaints, maildir: mail, queue: quality}\n"
    "delivery:\n  maildir: letters\n";

/* The last comes first where one lies in another. */
static const gchar *const parts[] = {"amends.yaml", "key",        "mail",    "mail/new",
                                     "mail/cur",    "mail/tmp",   "letters", "letters/new",
                                     "letters/cur", "letters/tmp"};
enum { FIRST_FOLDER = 2 };

static void make_folders(const gchar *folder) {
    for (gsize i = FIRST_FOLDER; i < G_N_ELEMENTS(parts); i++) {
        g_autofree gchar *path = g_build_filename(folder, parts[i], NULL);
        if (g_mkdir(path, 0700) != 0)
            fail(NULL);
    }
}

static void remove_folder(const gchar *folder) {
    for (gsize i = G_N_ELEMENTS(parts); i > 0; i--) {
        g_autofree gchar *path = g_build_filename(folder, parts[i - 1], NULL);
        g_remove(path);
    }
    g_remove(folder);
}

static Office *open_office(const gchar *folder, const gchar *database, gboolean is_weekly) {
    g_autoptr(GPtrArray) faults =
        g_ptr_array_new_with_free_func((GDestroyNotify)setting_fault_free);
    g_autofree gchar *path = g_build_filename(folder, "amends.yaml", NULL);
    g_autofree gchar *key = g_build_filename(folder, "key", NULL);
    g_autofree gchar *whole = g_canonicalize_filename(database, NULL);
    g_autofree gchar *text = g_strdup_printf(configuration, whole, is_weekly ? "no" : "\"08:00\"",
                                             is_weekly ? "friday 08:00" : "no");
    make_folders(folder);
    Settings *settings = NULL;
    Office *office = NULL;
    GError *error = NULL;
    if (!g_file_set_contents_full(key, "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", -1,
                                  G_FILE_SET_CONTENTS_NONE, 0600, &error) ||
        !g_file_set_contents(path, text, -1, &error))
        fail(error);
    if (!settings_load(path, &settings, faults)) {
        g_autofree gchar *fault = setting_fault_text(faults->pdata[0]);
        fprintf(stderr, "%s\n", fault);
        fail(NULL);
    }
    if (!office_open(settings, clock_new_pretended(NOW), STORE_READ_WRITE, &office, &error))
        fail(error);
    return office;
}

static void write_letter(const gchar *folder, const gchar *database, gboolean is_weekly) {
    Office *office = open_office(folder, database, is_weekly);
    g_auto(LetterWords) words = {NULL, NULL, NULL};
    const DigestWish wish = {
        .plan = office->policy->digests->pdata[0], .is_weekly = is_weekly, .now = NOW};
    GError *error = NULL;
    guint sent = 0;
    if (!store_begin(office->store, &error) ||
        !digest_store_tell(office->store, "mia", 1, &error) || !store_commit(office->store, &error))
        fail(error);
    const Moment begin = moment();
    if (!watch_digests(office, &sent, &error) || sent != 1)
        fail(error);
    print_since(&begin, is_weekly ? "the weekly letter" : "the daily letter");
    if (!show_digest(office, &wish, &words, &error))
        fail(error);
    printf("  (HTML of %zu bytes)\n", strlen(words.html));
    fflush(stdout);
    office_close(office);
}

static void write_elsewhere(const gchar *database, gboolean is_weekly) {
    GError *error = NULL;
    gint status = 0;
    g_autofree gchar *folder = g_dir_make_tmp("bench_digest.XXXXXX", &error);
    if (folder == NULL)
        fail(error);
    pid_t child = fork();
    if (child == 0) {
        write_letter(folder, database, is_weekly);
        exit(0);
    }
    gboolean is_good = child > 0 && waitpid(child, &status, 0) == child && status == 0;
    remove_folder(folder);
    if (!is_good)
        fail(NULL);
}

/* --- all ---------------------------------------------------------------------------------------
 */

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
    write_elsewhere(argv[1], FALSE);
    write_elsewhere(argv[1], TRUE);
    GError *error = NULL;
    Office office = {.policy = policy_new()};
    if (!store_open(argv[1], STORE_READ_ONLY, &office.store, &error))
        fail(error);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 until = NOW - rows[i].ago * DAY;
        const FiguresQuestion question = {.from = until - rows[i].days * DAY,
                                          .until = until,
                                          .at = NOW - rows[i].ago * DAY,
                                          .extent = rows[i].extent,
                                          .days_from =
                                              rows[i].trend != 0 ? until - rows[i].trend * DAY : 0};
        measure(&office, rows[i].title, &question);
    }
    store_close(office.store);
    return 0;
}
