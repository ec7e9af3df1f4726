/* https_post.c - posts a body over HTTPS and takes the answer; knows libcurl's HTTP */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A handle for each question: they are minutes or hours apart. */
#include "https_post.h"

#include <string.h>

#include "../curl/curl_library.h"
#include "base/error.h"

enum { BODY_LONGEST = 64 * 1024, CONNECT_LONGEST = 15, RETRY_LONGEST = 3600, FIRST_FINAL = 200 };

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CURL, curl_easy_cleanup)

typedef struct curl_slist HeaderList;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HeaderList, curl_slist_free_all)

void https_answer_clear(HttpsAnswer *answer) {
    if (answer->body != NULL) {
        explicit_bzero(answer->body->str, answer->body->len);
        g_string_free(answer->body, TRUE);
    }
    *answer = (HttpsAnswer){0};
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

static void set_up(CURL *curl, const HttpsPost *post) {
    curl_easy_setopt(curl, CURLOPT_URL, post->url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (post->ca_file != NULL) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, post->ca_file);
        curl_easy_setopt(curl, CURLOPT_CAPATH, NULL);
    }
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)MIN(post->timeout, CONNECT_LONGEST));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)post->timeout);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, post->body);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "amends");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    if (post->bearer != NULL) {
        curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
        curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, post->bearer);
    }
    if (post->is_cancelled != NULL) {
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, look_around);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, post->is_cancelled);
    }
}

static HeaderList *name_type(CURL *curl, const gchar *type) {
    if (type == NULL)
        return NULL;
    g_autofree gchar *field = g_strconcat("Content-Type: ", type, NULL);
    HeaderList *fields = curl_slist_append(NULL, field);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, fields);
    return fields;
}

static gboolean perform(CURL *curl, GError **error) {
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
    g_set_error_literal(error, AMENDS_ERROR,
                        is_setting ? AMENDS_ERROR_BAD_SETTING : AMENDS_ERROR_TRY_LATER, what);
    return FALSE;
}

gboolean https_post(const HttpsPost *post, HttpsAnswer *out_answer, GError **error) {
    g_autoptr(CURL) curl = curl_library_start(error);
    if (curl == NULL)
        return FALSE;
    g_auto(HttpsAnswer) answer = {.body = g_string_new(NULL)};
    set_up(curl, post);
    G_GNUC_UNUSED g_autoptr(HeaderList) fields = name_type(curl, post->type);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, answer.body);
    g_autoptr(GError) failure = NULL;
    gboolean is_whole = perform(curl, &failure);
    long status = 0;
    curl_off_t retry_after = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (!is_whole && (!post->status_is_enough || status < FIRST_FINAL)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after);
    answer.status = (guint)status;
    answer.retry_after = CLAMP((gint64)retry_after, 0, RETRY_LONGEST);
    *out_answer = answer;
    answer = (HttpsAnswer){0};
    return TRUE;
}
