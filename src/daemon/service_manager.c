/* service_manager.c - what systemd is told; the only file that knows libsystemd */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The protocol: sd_notify(3). */
#include "service_manager.h"

#include "config.h"

#ifdef HAVE_SYSTEMD
#include <systemd/sd-daemon.h>

static void tell(const gchar *state) {
    sd_notify(0, state);
}

gint64 service_manager_alive_interval(void) {
    uint64_t microseconds = 0;
    return sd_watchdog_enabled(0, &microseconds) > 0 ? (gint64)(microseconds / 2) : 0;
}
#else
static void tell(const gchar *state) {
    (void)state;
}

gint64 service_manager_alive_interval(void) {
    return 0;
}
#endif

void service_manager_ready(void) {
    tell("READY=1");
}

void service_manager_status(const gchar *line) {
    g_autofree gchar *state = g_strconcat("STATUS=", line, NULL);
    tell(g_strdelimit(state, "\n", ' '));
}

/* Type=notify-reload wants to know when, so that an older READY is not taken for the answer. */
void service_manager_reloading(void) {
    g_autofree gchar *state =
        g_strdup_printf("RELOADING=1\nMONOTONIC_USEC=%" G_GINT64_FORMAT, g_get_monotonic_time());
    tell(state);
}

void service_manager_stopping(void) {
    tell("STOPPING=1\nSTATUS=ending");
}

void service_manager_alive(void) {
    tell("WATCHDOG=1");
}
