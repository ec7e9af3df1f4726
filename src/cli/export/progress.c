/* progress.c - long work at a terminal: how far it is, and Ctrl-C */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

enum { FIRST_AFTER = G_TIME_SPAN_SECOND, EVERY = G_TIME_SPAN_SECOND / 4 };

static volatile sig_atomic_t signal_that_came;

static void remember(int number) {
    signal_that_came = number;
}

void progress_begin(Progress *progress, gint64 first, gint64 until) {
    struct sigaction action = {.sa_handler = remember};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    *progress = (Progress){
        .first = first, .until = until, .told_at = g_get_monotonic_time() + FIRST_AFTER - EVERY};
}

gboolean progress_watch(guint64 rows, gint64 ticket, gpointer data) {
    Progress *progress = data;
    gint64 now = rows % 256 == 0 ? g_get_monotonic_time() : 0;
    if (now - progress->told_at < EVERY || !isatty(STDERR_FILENO))
        return signal_that_came == 0;
    gint64 all = MAX(1, progress->until - progress->first);
    fprintf(stderr, "\r%" G_GUINT64_FORMAT " rows, %d %% ", rows,
            (gint)((ticket - progress->first) * 100 / all));
    progress->told_at = now;
    progress->is_shown = TRUE;
    return signal_that_came == 0;
}

gint progress_end(Progress *progress) {
    if (progress->is_shown)
        fprintf(stderr, "\r\033[K");
    return signal_that_came;
}
