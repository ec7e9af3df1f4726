/* service_manager.h - what systemd is told: ready, how it goes, reloading, alive, stopping */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing happens where nobody asked to be told (no NOTIFY_SOCKET). */
#pragma once

#include <glib.h>

/* The desk works. Also ends what service_manager_reloading() began. */
void service_manager_ready(void);

/* One line for people, shown by "systemctl status". */
void service_manager_status(const gchar *line);

void service_manager_reloading(void);
void service_manager_stopping(void);

/* Everything answers: resets the watchdog. */
void service_manager_alive(void);

/* How often service_manager_alive() has to be called, in microseconds: half of what the watchdog
 * allows. 0 = there is no watchdog. */
gint64 service_manager_alive_interval(void);
