/* token_server.c - asks an OAuth 2 server over HTTPS; knows libcurl's HTTP */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A handle for each question: they are an hour apart. */
#include "token_server.h"

#include <stdarg.h>
#include <string.h>

#include "../curl/curl_library.h"
#include "base/error.h"

enum { BODY_LONGEST = 64 * 1024, CONNECT_LONGEST = 15, RETRY_LONGEST = 3600 };

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CURL, curl_easy_cleanup)

void token_answer_clear(TokenAnswer *answer) {
    if (answer->body != NULL) {
        explicit_bzero(answer->body->str, answer->body->len);
        g_string_free(answer->body, TRUE);
    }
    *answer = (TokenAnswer){0};
}

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

static size_t take_body(char *bytes, size_t size, size_t count, void *body) {
    if (((GString *)body)->len + size * count > BODY_LONGEST)
        return 0;
    g_string_append_len(body, bytes, (gssize)(size * count));
    return size * count;
}

static int look_around(void *is_cancelled, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
    return g_atomic_int_get((gint *)is_cancelled);
}

static void set_up(CURL *curl, const TokenServer *server, const gchar *url, const gchar *form) {
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (server->ca_file != NULL) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, server->ca_file);
        curl_easy_setopt(curl, CURLOPT_CAPATH, NULL);
    }
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)MIN(server->timeout, CONNECT_LONGEST));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)server->timeout);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, form);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "amends");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    if (server->is_cancelled != NULL) {
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, look_around);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, server->is_cancelled);
    }
}

static gboolean perform(CURL *curl, const gchar *url, GError **error) {
    gchar words[CURL_ERROR_SIZE] = "";
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, words);
    CURLcode code = curl_easy_perform(curl);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, NULL);
    if (code == CURLE_OK)
        return TRUE;
    gboolean is_setting = code == CURLE_PEER_FAILED_VERIFICATION ||
                          code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_URL_MALFORMAT ||
                          code == CURLE_SSL_CACERT_BADFILE;
    const gchar *what = code == CURLE_WRITE_ERROR           ? "the answer is too long"
                        : code == CURLE_ABORTED_BY_CALLBACK ? "stopped"
                        : words[0] != '\0'                  ? words
                                                            : curl_easy_strerror(code);
    g_set_error(error, AMENDS_ERROR, is_setting ? AMENDS_ERROR_BAD_SETTING : AMENDS_ERROR_TRY_LATER,
                "%s: %s", url, what);
    return FALSE;
}

gboolean token_server_post(const TokenServer *server, const gchar *url, const gchar *form,
                           TokenAnswer *out_answer, GError **error) {
    g_autoptr(CURL) curl = curl_library_start(error);
    if (curl == NULL)
        return FALSE;
    g_auto(TokenAnswer) answer = {.body = g_string_new(NULL)};
    set_up(curl, server, url, form);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, answer.body);
    if (!perform(curl, url, error))
        return FALSE;
    long status = 0;
    curl_off_t retry_after = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after);
    answer.status = (guint)status;
    answer.retry_after = CLAMP((gint64)retry_after, 0, RETRY_LONGEST);
    *out_answer = answer;
    answer = (TokenAnswer){0};
    return TRUE;
}
