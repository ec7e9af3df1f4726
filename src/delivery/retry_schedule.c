/* retry_schedule.c - when a letter is tried again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 1, 2, 4, 8, ... minutes, at most 4 hours (RFC 5321 section 4.5.4.1 asks for at least 30 minutes
 * in the long run, and four to five days in all): 36 attempts take about five days. The spread is
 * no chance but taken from the letter's number, so that a repeated computation says the same. */
#include "delivery/retry_schedule.h"

enum { FIRST_WAIT = 60, LONGEST_WAIT = 4 * 3600, DOUBLINGS = 8 };

/* splitmix64: neighbours in, quite different numbers out. */
static guint64 scatter(guint64 number) {
    number += G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
    number = (number ^ (number >> 30)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
    number = (number ^ (number >> 27)) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
    return number ^ (number >> 31);
}

gint64 retry_schedule_wait(guint attempts, gint64 letter) {
    guint doublings = attempts > 0 ? MIN(attempts - 1, DOUBLINGS) : 0;
    gint64 wait = MIN((gint64)FIRST_WAIT << doublings, LONGEST_WAIT);
    gint64 fifth = wait / 5;
    guint64 spread = scatter((guint64)letter * 64 + attempts) % (guint64)(2 * fifth + 1);
    return wait - fifth + (gint64)spread;
}
