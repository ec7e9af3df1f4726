/* bench_working_time.c - tries the laws of working time on a million random cases, and says how
 * long it took */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Usage: bench_working_time [CASES [SEED]]. Exit status 1: a law is broken, or it took longer than
 * a minute. "scripts/check" runs it. */
#include <stdio.h>
#include <stdlib.h>

#include "../tests/unit/workflow/working_time_laws.h"

enum { USUAL_CASES = 1000000, USUAL_SEED = 1, SECONDS_MOST = 60 };

int main(int argc, char **argv) {
    guint cases = argc > 1 ? (guint)strtoul(argv[1], NULL, 10) : USUAL_CASES;
    guint32 seed = argc > 2 ? (guint32)strtoul(argv[2], NULL, 10) : USUAL_SEED;
    gint64 began = g_get_monotonic_time();
    g_autofree gchar *fault = working_time_laws_try(seed, cases);
    gdouble seconds = (gdouble)(g_get_monotonic_time() - began) / G_USEC_PER_SEC;
    if (fault != NULL) {
        fprintf(stderr, "%s\n", fault);
        return 1;
    }
    printf("%u random cases, every law held: %.1f s\n", cases, seconds);
    return seconds < SECONDS_MOST ? 0 : 1;
}
