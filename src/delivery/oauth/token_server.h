/* token_server.h - asks an OAuth 2 server over HTTPS */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "../https/https_post.h"

typedef struct {
    const gchar *ca_file; /* or NULL: the system's */
    guint timeout;        /* seconds for the whole question */
    gint *is_cancelled;   /* looked at about once a second; or NULL */
} TokenServer;

/* Posts a form, "a=b&c=d", see https_post(). */
gboolean token_server_post(const TokenServer *server, const gchar *url, const gchar *form,
                           HttpsAnswer *out_answer, GError **error);

/* "a=b&c=d" from pairs of name and value, NULL at the end; a pair whose value is NULL is left out.
 * Caller frees. */
gchar *token_server_form(const gchar *name, ...) G_GNUC_NULL_TERMINATED;
