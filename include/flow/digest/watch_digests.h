/* watch_digests.h - digests that are due become a mail for each reader, once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

/* Writes what is due, each reader's in a committed transaction of its own. *out_sent counts them.
 */
gboolean watch_digests(Office *office, guint *out_sent, GError **error);

/* When the next one is due: seconds UTC, or G_MAXINT64. */
gboolean watch_digests_next(Office *office, gint64 *out_at, GError **error);
