/* webhook.h - posts a JSON text to an address on the web */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    const gchar *url;     /* https; may be a secret */
    const gchar *token;   /* sent as "Authorization: Bearer" (RFC 6750), or NULL */
    const gchar *ca_file; /* or NULL: the system's */
    guint timeout;        /* seconds for all of it */
} WebhookOptions;

/* Waits for the answer. A status of 2xx is good, and what its body says does not matter; a redirect
 * is not followed. FALSE with TRY_LATER, or BAD_SETTING when the certificate is not good; the words
 * never hold the address. *is_cancelled is looked at about once a second. */
gboolean webhook_post(const WebhookOptions *options, const gchar *json, gint *is_cancelled,
                      GError **error);
