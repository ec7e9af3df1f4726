/* login_page.h - the page on this machine that a browser comes back to with a code */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct LoginPage LoginPage;

/* Listens on a free port of loopback and draws fresh secrets. TRY_LATER if it can't. */
LoginPage *login_page_open(GError **error);
void login_page_free(LoginPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LoginPage, login_page_free)

const gchar *login_page_url(const LoginPage *page);       /* http://localhost:PORT */
const gchar *login_page_state(const LoginPage *page);     /* RFC 6749 section 10.12 */
const gchar *login_page_verifier(const LoginPage *page);  /* RFC 7636 section 4.1 */
const gchar *login_page_challenge(const LoginPage *page); /* S256 of it */

/* Waits for the browser, or for a line on `answers` (-1: none) with the address that it was sent
 * to. The code, which the caller frees with token_secret_free(); NULL with BAD_SETTING when the
 * person refused, TRY_LATER when it was cancelled or took too long. */
gchar *login_page_wait(LoginPage *page, int answers, gint *is_cancelled, guint seconds,
                       GError **error);
