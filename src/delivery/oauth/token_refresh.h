/* token_refresh.h - one attempt to refresh a login, from the lock to the written file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "delivery/oauth_token.h"
#include "token_file.h"
#include "token_reply.h"

/* What came of it. */
typedef struct {
    TokenRecord record;   /* what there is now; no refresh token when that is not known */
    gboolean is_unsaved;  /* `record` is new and could not be written: it must not be used */
    TokenVerdict verdict; /* GRANTED: `record` is fresh */
    gchar *words;         /* why it is not; NULL when granted */
    gint64 retry_after;   /* seconds that the server asks for, or 0 */
} TokenRefresh;

void token_refresh_clear(TokenRefresh *refresh);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TokenRefresh, token_refresh_clear)

/* Is it time for a new access token? */
gboolean token_record_is_due(const TokenRecord *record, gint64 now);

/* Is the access token still good? */
gboolean token_record_is_valid(const TokenRecord *record, gint64 now);

/* Blocks. `held` is what the caller has in memory; with `is_unsaved` it is only written once more.
 * Otherwise the file counts: when another process has refreshed it, nothing is asked. */
void token_refresh_try(const OauthOptions *options, gint *is_cancelled, const TokenRecord *held,
                       gboolean is_unsaved, TokenRefresh *out_refresh);
