/* digest_store.h - what a digest needs beside figures: until when each reader was told, what waits
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* Until when digests have told this person; 0: none ever has. Seconds UTC. */
gboolean digest_store_told(Store *store, const gchar *person, gint64 *out_until, GError **error);
gboolean digest_store_tell(Store *store, const gchar *person, gint64 until, GError **error);

/* When the first ticket of all came; 0: none has. */
gboolean digest_store_first_at(Store *store, gint64 *out_at, GError **error);

/* Something of a ticket that waits. */
typedef struct {
    gint64 ticket;
    gint64 at;     /* since */
    gchar *person; /* who wrote the answer that waits; or NULL */
} DigestWait;

void digest_wait_free(DigestWait *wait);

/* Both of DigestWait, oldest first, up to `limit`: answers that wait for a manager; complainants
 * who have asked for a manager since `since`, and whom nobody has answered after that. */
gboolean digest_store_approvals(Store *store, guint limit, GPtrArray **out_waits, GError **error);
gboolean digest_store_escalations(Store *store, gint64 since, guint limit, GPtrArray **out_waits,
                                  GError **error);
