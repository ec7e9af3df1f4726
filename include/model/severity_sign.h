/* severity_sign.h - what makes a complaint severe */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    SIGN_SAFETY,
    SIGN_HEALTH,
    SIGN_MINORS,
    SIGN_LEGAL_THREAT,
    SIGN_MEDIA,
    SIGN_REPEAT, /* the same person complained before: counted, not read from words */
    SIGN_COUNT
} SeveritySign;

/* "safety", "health", "minors", "legal-threat", "media", "repeat-complainant": also the tags. */
const gchar *severity_sign_name(SeveritySign sign);

/* The sign of a name, or -1. */
gint severity_sign_from_name(const gchar *name);
