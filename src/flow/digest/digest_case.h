/* digest_case.h - what one complainant of the week wrote, without anything that tells who it was */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "digest_sight.h"

typedef struct {
    gchar *words; /* owned */
    gchar *category;
} DigestCase;

/* Of the complaints that were closed within the turn's days with an outcome in the complainant's
 * favour, the one that took longest. Both are NULL when there is none, or its words are too few.
 */
gboolean digest_case_find(Office *office, DigestSight *sight, const DigestTurn *turn,
                          DigestCase *out_case, GError **error);
