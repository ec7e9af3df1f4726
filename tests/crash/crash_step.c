/* crash_step.c - the step marker of the crash tests: ends the process as if power had failed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* AMENDS_CRASH_AT=12:3 ends the process when step 12 is reached for the third time. */
#include <glib.h>
#include <signal.h>
#include <stdio.h>

#include "flow/step.h"

void step_reached(Step step) {
    static gint reached;
    const gchar *where = g_getenv("AMENDS_CRASH_AT");
    int wanted = 0;
    int time = 1;
    if (where == NULL || sscanf(where, "%d:%d", &wanted, &time) < 1 || (int)step != wanted)
        return;
    if (g_atomic_int_add(&reached, 1) + 1 == time)
        raise(SIGKILL);
}
