/* webhook.c - posts a JSON text to an address on the web */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "delivery/webhook.h"

#include "base/error.h"
#include "base/text.h"
#include "https/https_post.h"

enum { SHOWN = 200 };

static gboolean judge(const HttpsAnswer *answer, GError **error) {
    if (answer->status >= 200 && answer->status < 300)
        return TRUE;
    g_autofree gchar *start =
        text_make_valid(answer->body->str, (gssize)MIN(answer->body->len, SHOWN));
    g_autofree gchar *said = text_one_line(start);
    g_set_error(
        error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "its answer is %u%s%s%s", answer->status,
        answer->status >= 300 && answer->status < 400 ? ", and no redirect is followed" : "",
        *said != '\0' ? ": " : "", said);
    return FALSE;
}

gboolean webhook_post(const WebhookOptions *options, const gchar *json, gint *is_cancelled,
                      GError **error) {
    const HttpsPost post = {.url = options->url,
                            .body = json,
                            .type = "application/json",
                            .bearer = options->token,
                            .ca_file = options->ca_file,
                            .timeout = options->timeout,
                            .is_cancelled = is_cancelled,
                            .status_is_enough = TRUE};
    g_auto(HttpsAnswer) answer = {0};
    return https_post(&post, &answer, error) && judge(&answer, error);
}
