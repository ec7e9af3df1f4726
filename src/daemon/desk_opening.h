/* desk_opening.h - the desk takes its place and its threads, tries other settings, and closes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk.h"

enum { DESK_CLOSING_MS = 20 };

/* Makes what all threads share; desk_put_away() frees it when no thread is left. */
void desk_prepare(Desk *desk);
void desk_put_away(Desk *desk);

/* Puts right what a crash left and starts every thread. A mailbox or server that does not answer is
 * no fault: the threads come back to it. After FALSE the desk has to be closed all the same. */
gboolean desk_open(Desk *desk, GError **error);

/* Reads the settings again and tries them. TRUE: `desk->fresh` is the office to open next. FALSE:
 * every fault was logged, and the desk goes on as it is. */
gboolean desk_read_again(Desk *desk);

/* Asks every thread to end. */
void desk_call_in(Desk *desk);

/* Have all threads ended, and are the results of all letters recorded? */
gboolean desk_is_empty(const Desk *desk);

/* Frees the threads of an empty desk. FALSE, and nothing is freed, when it is not empty: those
 * that wait for a silent server are left behind. */
gboolean desk_close(Desk *desk);
