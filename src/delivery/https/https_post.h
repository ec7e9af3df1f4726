/* https_post.h - posts a body over HTTPS and takes the answer; knows libcurl's HTTP */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    const gchar *url;
    const gchar *body;
    const gchar *type;         /* Content-Type, or NULL: a form, "a=b&c=d" */
    const gchar *bearer;       /* a token (RFC 6750), or NULL */
    const gchar *ca_file;      /* or NULL: the system's */
    guint timeout;             /* seconds for the whole question */
    gint *is_cancelled;        /* looked at about once a second; or NULL */
    gboolean status_is_enough; /* an answer that breaks off behind its status is one */
} HttpsPost;

typedef struct {
    guint status;
    GString *body;
    gint64 retry_after; /* seconds that the server asks for, or 0 */
} HttpsAnswer;

/* Wipes the body: it may hold secrets. */
void https_answer_clear(HttpsAnswer *answer);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HttpsAnswer, https_answer_clear)

/* TLS 1.2 or newer, verified; no redirect is followed, because it would carry the secrets
 * elsewhere; an answer over 64 KiB is refused. TRY_LATER when there is no answer, BAD_SETTING when
 * the certificate is not good or `url` is not https. No words name the address: it may be a secret.
 */
gboolean https_post(const HttpsPost *post, HttpsAnswer *out_answer, GError **error);
