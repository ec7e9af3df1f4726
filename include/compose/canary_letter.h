/* canary_letter.h - the mail that the desk writes to itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/letter.h"

typedef struct {
    const gchar *desk_address; /* from and to */
    const gchar *token;        /* one word of ASCII */
    gint64 now;
} CanaryDraft;

/* The header field that the token stands in: it outlives a changed Message-ID and subject. */
extern const gchar canary_field[];

/* Marked as our own and as automatic (RFC 3834): no desk opens a ticket for it, and nobody answers.
 * It has no id in the store. Pure. Caller frees. */
Letter *compose_canary(const CanaryDraft *draft);
