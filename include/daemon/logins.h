/* logins.h - the OAuth logins of the settings, each shared by all who use it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "daemon/desk_state.h"
#include "delivery/oauth_login.h"
#include "delivery/oauth_token.h"

typedef struct Logins Logins;

/* Opens all of them; none is refreshed yet. BAD_SETTING for a token file that can't be used. */
Logins *logins_open(const Settings *settings, GError **error);
void logins_free(Logins *logins);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Logins, logins_free)

/* NULL for NULL and for a name that is not in the settings. Borrowed; any thread may use it. */
OauthToken *logins_find(const Logins *logins, const gchar *name);

/* Adds how each stands to `state`, for "amends status" and the alarms. */
void logins_describe(const Logins *logins, DeskState *state);

/* Ends all waiting for token servers. */
void logins_cancel(Logins *logins);

/* The accounts that log in by it, "a@example.com, b@example.com"; "" when nobody does. Caller
 * frees. */
gchar *logins_accounts(const Settings *settings, const gchar *name);

/* A person lets the desk use an account, in a browser or by a code; without `in_browser` by a code
 * where the provider can. As oauth_login_by_code(). */
gboolean logins_make(const OauthSettings *login, gboolean in_browser, const OauthPerson *person,
                     GError **error);
