/* oauth_token.h - an OAuth 2 access token that is always fresh, for all who log in with it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    const gchar *name; /* of the entry below oauth:, for messages */
    const gchar *client_id;
    const gchar *client_secret; /* or NULL */
    const gchar *token_url;     /* https:// */
    const gchar *device_url;    /* or NULL: no login by code */
    const gchar *browser_url;   /* or NULL: no login by browser */
    const gchar *scope;         /* or NULL */
    const gchar *token_file;    /* absolute path; made by a login */
    const gchar *ca_file;       /* or NULL: the system's */
    guint timeout;              /* seconds the token server may take; 0 = 30 */
} OauthOptions;

/* How a login stands. */
typedef struct {
    gboolean is_dead;    /* a person has to act: `problem` says what to do */
    gint64 valid_until;  /* of the access token, seconds UTC; 0 = there is none */
    gint64 refreshed_at; /* or 0 = never */
    gint64 problem_at;   /* or 0 */
    gchar *problem;      /* why it was not refreshed last, or NULL */
} OauthState;

void oauth_state_clear(OauthState *state);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(OauthState, oauth_state_clear)

typedef struct OauthToken OauthToken;

/* Copies `options`, reads the token file. That there was no login yet is no error here: the state
 * says so. BAD_SETTING for addresses that are not https and for a file that can't be used. */
OauthToken *oauth_token_new(const OauthOptions *options, GError **error);
void oauth_token_free(OauthToken *token);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OauthToken, oauth_token_free)

/* An access token (RFC 6749 section 1.4) that is valid for a while. Blocks while it is refreshed;
 * any thread may call, one of them refreshes. `was_refused`: the token that this thread got last
 * was refused by a mail server; a new one is fetched, unless another thread has done so or the
 * last one came less than a minute ago. Caller frees the token and must not log it.
 *
 * TRY_LATER: the token server did not answer, or is to be left alone for a while (it is asked less
 * and less often). BAD_SETTING: the login is gone or was never made, the words say how to make it;
 * a login made meanwhile by "amends oauth login" is found without a restart. */
gchar *oauth_token_get(OauthToken *token, gboolean was_refused, GError **error);

/* Ends waiting for the token server within a second, now and from now on. From any thread. */
void oauth_token_cancel(OauthToken *token);

/* Fills *out_state; clear it with oauth_state_clear(). Does not block. */
void oauth_token_state(OauthToken *token, OauthState *out_state);
