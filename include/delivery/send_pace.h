/* send_pace.h - how many letters may go out now: the provider's rate, and a server that is down */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A state of the desk, which hands letters out: no thread and no connection waits for it. Times are
 * monotonic, in microseconds. Pure. */
typedef struct {
    gint64 interval; /* microseconds of credit that a letter costs; 0 = no limit */
    gint64 most;     /* credit that can be saved up */
    gint64 credit;
    gint64 counted_at;
    guint failures;      /* closings since letters went out last; 0 = open */
    gint64 closed_until; /* nothing goes out before */
} SendPace;

/* Never more than `letters_per_minute` in any 60 seconds (0 = no limit), a quarter of them at once.
 */
void send_pace_init(SendPace *pace, guint letters_per_minute, gint64 now);

/* How many of `wanted` letters may go out now, when `under_way` are on their way. After a failure
 * a single one tries whether the server is back. */
guint send_pace_room(SendPace *pace, gint64 now, guint wanted, guint under_way);

/* So many go out now. */
void send_pace_take(SendPace *pace, guint count);

/* What a letter found. A server that is down is left alone: 15 s, then twice as long each time, up
 * to 10 minutes. What was under way when it went down says nothing new. */
void send_pace_learn(SendPace *pace, gboolean is_server_down, gint64 now);

/* Microseconds until there may be room for a letter; 0 = now. */
gint64 send_pace_wait(SendPace *pace, gint64 now);
