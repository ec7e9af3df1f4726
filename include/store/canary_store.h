/* canary_store.h - the mails that the desk wrote to itself: when they were sent and came back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/canary.h"
#include "store/store.h"

/* One is known by the second it was written in. Those of more than 400 days ago are dropped. */
gboolean canary_store_add(Store *store, gint64 written_at, GError **error);

/* The server took it (`reply` NULL), or why it was not sent. */
gboolean canary_store_note_sent(Store *store, gint64 written_at, gint64 sent_at, const gchar *reply,
                                GError **error);

/* The first time counts. One that is not known changes nothing. */
gboolean canary_store_note_back(Store *store, gint64 written_at, gint64 back_at, GError **error);

/* Those of which nobody knows whether they were sent, because the desk ended meanwhile. */
gboolean canary_store_forget_unsent(Store *store, GError **error);

gboolean canary_store_state(Store *store, CanaryState *out_state, GError **error);

/* How many were written from `from` on and before `until`. */
gboolean canary_store_count(Store *store, gint64 from, gint64 until, guint *out_written,
                            GError **error);

/* How long each of them that came back took: *out_seconds, of gint64, oldest first; caller unrefs.
 */
gboolean canary_store_trips(Store *store, gint64 from, gint64 until, GArray **out_seconds,
                            GError **error);
