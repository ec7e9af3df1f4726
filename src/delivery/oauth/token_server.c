/* token_server.c - asks an OAuth 2 server over HTTPS */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "token_server.h"

#include <stdarg.h>

gchar *token_server_form(const gchar *name, ...) {
    GString *form = g_string_new(NULL);
    va_list arguments;
    va_start(arguments, name);
    for (const gchar *key = name; key != NULL; key = va_arg(arguments, const gchar *)) {
        const gchar *value = va_arg(arguments, const gchar *);
        if (value == NULL)
            continue;
        g_autofree gchar *escaped = g_uri_escape_string(value, NULL, FALSE);
        g_string_append_printf(form, "%s%s=%s", form->len > 0 ? "&" : "", key, escaped);
    }
    va_end(arguments);
    return g_string_free(form, FALSE);
}

gboolean token_server_post(const TokenServer *server, const gchar *url, const gchar *form,
                           HttpsAnswer *out_answer, GError **error) {
    const HttpsPost post = {.url = url,
                            .body = form,
                            .ca_file = server->ca_file,
                            .timeout = server->timeout,
                            .is_cancelled = server->is_cancelled};
    if (https_post(&post, out_answer, error))
        return TRUE;
    g_prefix_error(error, "%s: ", url);
    return FALSE;
}
