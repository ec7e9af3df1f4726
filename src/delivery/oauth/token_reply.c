/* token_reply.c - what a token server said, and what it means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only an answer in the form of RFC 6749 says anything about the login. A page of a proxy, an
 * overload, a text cut short mean no more than that the server is not there now. */
#include "token_reply.h"

#include <string.h>

#include "base/json_object.h"
#include "base/text.h"

enum {
    USUAL_LIFETIME = 3600,
    LONGEST_LIFETIME = 24 * 3600,
    SECRET_LONGEST = 16384,
    WORDS_LONGEST = 200,
    HTTP_OK = 200,
    HTTP_TOO_MANY = 429,
};

static const struct {
    const gchar *error;
    TokenVerdict verdict;
} verdicts[] = {
    {"authorization_pending", TOKEN_PENDING},
    {"slow_down", TOKEN_SLOW_DOWN},
    {"access_denied", TOKEN_DENIED},
    {"authorization_declined", TOKEN_DENIED}, /* Microsoft's name for it */
    {"expired_token", TOKEN_EXPIRED},
    {"code_expired", TOKEN_EXPIRED},
    {"invalid_grant", TOKEN_LOGIN_GONE},
    {"interaction_required", TOKEN_LOGIN_GONE}, /* OpenID Connect Core section 3.1.2.6 */
    {"login_required", TOKEN_LOGIN_GONE},
    {"consent_required", TOKEN_LOGIN_GONE},
    {"temporarily_unavailable", TOKEN_TRY_LATER},
    {"server_error", TOKEN_TRY_LATER},
    {"rate_limit_exceeded", TOKEN_TRY_LATER},
};

void token_secret_free(gchar *secret) {
    if (secret != NULL)
        explicit_bzero(secret, strlen(secret));
    g_free(secret);
}

gboolean token_secret_is_usable(const gchar *secret) {
    if (secret == NULL || *secret == '\0' || strlen(secret) > SECRET_LONGEST)
        return FALSE;
    for (const gchar *at = secret; *at != '\0'; at++) {
        if (*at <= 0x20 || *at >= 0x7f)
            return FALSE;
    }
    return TRUE;
}

void token_reply_clear(TokenReply *reply) {
    token_secret_free(reply->access_token);
    token_secret_free(reply->refresh_token);
    g_free(reply->words);
    *reply = (TokenReply){0};
}

static void grant(GHashTable *object, TokenReply *reply) {
    const gchar *type = g_hash_table_lookup(object, "token_type");
    const gchar *access = g_hash_table_lookup(object, "access_token");
    const gchar *refresh = g_hash_table_lookup(object, "refresh_token");
    gboolean is_bearer = type == NULL || g_ascii_strcasecmp(type, "bearer") == 0;
    if (!is_bearer || !token_secret_is_usable(access) ||
        (refresh != NULL && !token_secret_is_usable(refresh))) {
        reply->verdict = TOKEN_TRY_LATER;
        reply->words = g_strdup("the token server sent a token that can't be used");
        return;
    }
    gint64 lifetime = json_object_number(object, "expires_in", USUAL_LIFETIME);
    reply->verdict = TOKEN_GRANTED;
    reply->access_token = g_strdup(access);
    reply->refresh_token = g_strdup(refresh);
    reply->lifetime = CLAMP(lifetime, 1, LONGEST_LIFETIME);
}

static void refuse(GHashTable *object, const gchar *error, TokenReply *reply) {
    reply->verdict = TOKEN_REFUSED;
    for (gsize i = 0; i < G_N_ELEMENTS(verdicts); i++) {
        if (strcmp(verdicts[i].error, error) == 0)
            reply->verdict = verdicts[i].verdict;
    }
    const gchar *description = g_hash_table_lookup(object, "error_description");
    g_autofree gchar *words = g_strdup_printf("%s%s%s", error, description != NULL ? ": " : "",
                                              description != NULL ? description : "");
    g_autofree gchar *line = text_one_line(words);
    reply->words = text_shorten(line, WORDS_LONGEST);
}

void token_reply_read(guint status, const gchar *body, gsize length, TokenReply *out_reply) {
    *out_reply = (TokenReply){.verdict = TOKEN_TRY_LATER};
    g_autoptr(GHashTable) object = json_object_read(body, length);
    const gchar *error = object != NULL ? g_hash_table_lookup(object, "error") : NULL;
    gboolean is_about_us = status >= 400 && status < 500 && status != HTTP_TOO_MANY;
    if (status == HTTP_OK && object != NULL && error == NULL)
        grant(object, out_reply);
    else if ((status == HTTP_OK || is_about_us) && error != NULL)
        refuse(object, error, out_reply);
    else
        out_reply->words =
            g_strdup_printf("the token server answered with status %u%s", status,
                            status == HTTP_OK ? " and something that is no token" : "");
    if (object == NULL)
        return;
    /* The copies in the table are secrets too. */
    gchar *access = g_hash_table_lookup(object, "access_token");
    gchar *refresh = g_hash_table_lookup(object, "refresh_token");
    if (access != NULL)
        explicit_bzero(access, strlen(access));
    if (refresh != NULL)
        explicit_bzero(refresh, strlen(refresh));
}
