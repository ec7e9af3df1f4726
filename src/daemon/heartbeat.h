/* heartbeat.h - every thread says until when it may be silent; who is longer so is stuck */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Those of all threads. Any thread may use them. */
typedef struct Heartbeats Heartbeats;
typedef struct Heartbeat Heartbeat;

Heartbeats *heartbeats_new(void);

/* Every heartbeat must have ended. */
void heartbeats_free(Heartbeats *all);

/* A thread of this name begins. It may be silent without limit until it beats first. */
Heartbeat *heartbeat_begin(Heartbeats *all, const gchar *name);
void heartbeat_end(Heartbeat *heart);

/* "I am alive, and am going to do `doing` (a static text) for at most `seconds`"; 0 = as long as
 * nobody wants anything from me. */
void heartbeat_beat(Heartbeat *heart, const gchar *doing, gint64 seconds);

/* Who is silent beyond its own word at `now` (monotonic microseconds), and at what: "mailbox
 * complaints: reading, for 75 s longer than it may". NULL = nobody. Caller frees. */
gchar *heartbeats_overdue(Heartbeats *all, gint64 now);
