/* make_past.c - writes a desk's made-up past into a new database, for tests of the whole program */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* make_past DATABASE SEED TICKETS DAYS NOW: tickets of DAYS days before NOW (seconds UTC) */
#include <stdio.h>
#include <stdlib.h>

#include "figure_world.h"
#include "store/store.h"

int main(int argc, char **argv) {
    enum { DAY = 86400 };
    if (argc != 6) {
        fprintf(stderr, "make_past DATABASE SEED TICKETS DAYS NOW\n");
        return 64;
    }
    Store *store = NULL;
    g_autoptr(GError) error = NULL;
    if (!store_open(argv[1], STORE_READ_WRITE, &store, &error)) {
        fprintf(stderr, "make_past: %s\n", error->message);
        return 1;
    }
    store_close(store);
    gint64 now = g_ascii_strtoll(argv[5], NULL, 10);
    World *world = world_new((guint32)strtoul(argv[2], NULL, 10), (guint)strtoul(argv[3], NULL, 10),
                             now - atol(argv[4]) * DAY, now);
    gboolean is_written = world_write(world, argv[1]);
    world_free(world);
    return is_written ? 0 : 1;
}
