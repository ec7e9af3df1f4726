/* oauth_login.h - a person lets the desk use an account: by a code, or in a browser */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "delivery/oauth_token.h"

/* The person at the terminal. */
typedef struct {
    /* "Open `url`, and enter `code` there" (NULL: there is nothing to enter). */
    void (*show)(gpointer data, const gchar *url, const gchar *code);
    gpointer data;
    int answers; /* file descriptor where the address of the last page may be pasted, or -1 */
    gint *is_cancelled; /* set it to end the waiting */
} OauthPerson;

/* The device grant of RFC 8628: the person enters a code on any machine. Blocks until it is
 * answered, refused, too old or cancelled; then the login is in the token file, or nothing is.
 * BAD_SETTING: refused, or the client is registered wrongly. TRY_LATER: no answer in time. */
gboolean oauth_login_by_code(const OauthOptions *options, const OauthPerson *person,
                             GError **error);

/* The authorization code grant with PKCE (RFC 7636) and a page on this machine (RFC 8252): the
 * browser comes back to http://localhost. Where the browser runs elsewhere it can't: then the
 * person pastes the address of the page that it did not find. Otherwise as above. */
gboolean oauth_login_by_browser(const OauthOptions *options, const OauthPerson *person,
                                GError **error);
