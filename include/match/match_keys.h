/* match_keys.h - what to look up for a mail: tokens in addresses, Message-IDs, subject tags */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "match/reply_token.h"
#include "model/identity.h"
#include "model/mail.h"
#include "model/policy.h"

typedef struct {
    GArray *tokens; /* of ReplyToken, from To, Cc, Delivered-To, X-Original-To, ... */
    GPtrArray
        *message_ids; /* of gchar*: In-Reply-To, References newest first, a report's original */
    GArray *tagged_tickets; /* of gint64: well signed subject tags */
    guint wrong_tags;       /* ill signed ones, 16 at most */
} MatchKeys;

/* Caller frees with match_keys_free(). */
MatchKeys *match_keys_find(const Mail *mail, const Identity *identity, const Policy *policy,
                           GBytes *key);
void match_keys_free(MatchKeys *keys);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MatchKeys, match_keys_free)

/* "Re: 答复: [AM-1042-K7Q2] Kettle" -> "Kettle": reply and forward prefixes of many languages, list
 * tags of ours. Never NULL. Caller frees. */
gchar *match_bare_subject(const gchar *subject, const gchar *reference_prefix);
