/* token_server.h - asks an OAuth 2 server over HTTPS; knows libcurl's HTTP */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    const gchar *ca_file; /* or NULL: the system's */
    guint timeout;        /* seconds for the whole question */
    gint *is_cancelled;   /* looked at about once a second; or NULL */
} TokenServer;

typedef struct {
    guint status;
    GString *body;
    gint64 retry_after; /* seconds that the server asks for, or 0 */
} TokenAnswer;

void token_answer_clear(TokenAnswer *answer);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TokenAnswer, token_answer_clear)

/* Posts a form, "a=b&c=d". TLS 1.2 or newer, verified; no redirect is followed, because it would
 * carry the secrets elsewhere; an answer over 64 KiB is refused. TRY_LATER when there is no answer,
 * BAD_SETTING when the certificate is not good or `url` is not https. */
gboolean token_server_post(const TokenServer *server, const gchar *url, const gchar *form,
                           TokenAnswer *out_answer, GError **error);

/* "a=b&c=d" from pairs of name and value, NULL at the end; a pair whose value is NULL is left out.
 * Caller frees. */
gchar *token_server_form(const gchar *name, ...) G_GNUC_NULL_TERMINATED;
