/* clock.h - where `now` comes from: the real time, or a time that a rehearsal pretends */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct Clock Clock;

/* The real time. Free with clock_free(). */
Clock *clock_new(void);

/* A clock that always says `at` (seconds UTC), for demos, stories and previews. */
Clock *clock_new_pretended(gint64 at);

/* Moves a pretended clock. Does nothing to a real one. */
void clock_pretend(Clock *clock, gint64 at);

void clock_free(Clock *clock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Clock, clock_free)

/* Seconds UTC. Ask once per event, and again after the network was used. */
gint64 clock_now(const Clock *clock);

/* Reads "2026-11-03T09:30:00+08:00" (RFC 3339) or "+3d", "+5h", "+90m" from `base`.
 * FALSE with BAD_SETTING when it is neither. */
gboolean clock_read_time(const gchar *text, gint64 base, gint64 *out_at, GError **error);
