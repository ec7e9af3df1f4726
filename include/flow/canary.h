/* canary.h - mails to ourselves: written now and then, known when they come in again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/incoming.h"
#include "flow/send_outbox.h"
#include "model/alarm.h"
#include "model/canary.h"

/* Once, before any is written. */
gboolean canary_begin(Office *office, GError **error);

/* Is it time for one? Then it is noted and committed, and *out_job is to be sent: an ordinary job
 * whose letter is in no outbox (its id is 0). Else NULL. */
gboolean canary_write(Office *office, SendJob **out_job, GError **error);

gboolean canary_is_job(const SendJob *job);

/* Notes what became of one, and commits. */
gboolean canary_note_sent(Office *office, const SendJob *job, GError **error);

/* Is this mail one of ours, by its signed token? */
gboolean canary_is_mail(const Office *office, const Incoming *incoming);

/* It is noted, inside the caller's transaction, and nothing of it is kept. */
gboolean canary_take_back(Office *office, const Incoming *incoming, gint64 now, GError **error);

/* ALARM_CANARY_LOST as it is now. `started_at`: since when the desk runs. Caller frees. */
gboolean canary_look(Office *office, gint64 started_at, Condition **out_condition, GError **error);

/* Of those written from `from` on and before `until`. */
gboolean canary_figures(Store *store, gint64 from, gint64 until, CanaryFigures *out_figures,
                        GError **error);
