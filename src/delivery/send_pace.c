/* send_pace.c - how many letters may go out now: the provider's rate, and a server that is down */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A token bucket that is filled by time. A bucket of B letters, refilled at R a minute, lets at
 * most B + R - 1 letters out in less than a minute; with R = limit - B + 1 this is the limit.
 *
 * A refusal that is about us (no connection, no login, "too many messages") would meet every letter
 * alike: so the door is closed for all of them, and each is tried less often than with a schedule
 * of its own. */
#include "delivery/send_pace.h"

#define MINUTE (60 * G_USEC_PER_SEC)

enum { AT_ONCE = 4, FIRST_WAIT_S = 15, LONGEST_WAIT_S = 600, DOUBLINGS = 6 };

void send_pace_init(SendPace *pace, guint letters_per_minute, gint64 now) {
    *pace = (SendPace){.counted_at = now};
    if (letters_per_minute == 0)
        return;
    guint at_once = MAX(1, letters_per_minute / AT_ONCE);
    guint refill = letters_per_minute - at_once + 1;
    pace->interval = MINUTE / refill + (MINUTE % refill != 0);
    pace->most = pace->credit = pace->interval * at_once;
}

static void count_credit(SendPace *pace, gint64 now) {
    pace->credit = MIN(pace->most, pace->credit + MAX(now - pace->counted_at, 0));
    pace->counted_at = now;
}

guint send_pace_room(SendPace *pace, gint64 now, guint wanted, guint under_way) {
    if (now < pace->closed_until || (pace->failures > 0 && under_way > 0))
        return 0;
    guint room = pace->failures > 0 ? MIN(wanted, 1) : wanted;
    if (pace->interval == 0)
        return room;
    count_credit(pace, now);
    return (guint)MIN((gint64)room, MAX(pace->credit, 0) / pace->interval);
}

void send_pace_take(SendPace *pace, guint count) {
    pace->credit -= pace->interval * count;
}

void send_pace_learn(SendPace *pace, gboolean is_server_down, gint64 now) {
    if (now < pace->closed_until)
        return;
    if (!is_server_down) {
        pace->failures = 0;
        pace->closed_until = 0;
        return;
    }
    gint64 wait = (gint64)FIRST_WAIT_S << MIN(pace->failures, DOUBLINGS);
    pace->failures++;
    pace->closed_until = now + MIN(wait, LONGEST_WAIT_S) * G_USEC_PER_SEC;
}

gint64 send_pace_wait(SendPace *pace, gint64 now) {
    gint64 wait = MAX(pace->closed_until - now, 0);
    if (pace->interval == 0)
        return wait;
    count_credit(pace, now);
    return MAX(wait, pace->interval - pace->credit);
}
