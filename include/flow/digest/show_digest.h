/* show_digest.h - the digest of a person as it would be read now; nothing is sent */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/compose_letter.h"
#include "flow/office.h"

/* Whose digest. */
typedef struct {
    const DigestPlan *plan; /* its person is one of the policy's */
    gboolean is_weekly;
    gint64 now; /* it tells of the days before this one */
} DigestWish;

/* Only reads. Without pictures. Caller clears *out_words. */
gboolean show_digest(Office *office, const DigestWish *wish, LetterWords *out_words,
                     GError **error);
