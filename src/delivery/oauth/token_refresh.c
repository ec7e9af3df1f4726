/* token_refresh.c - one attempt to refresh a login, from the lock to the written file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The refresh-token grant of RFC 6749 section 6. The file's lock is held from reading the refresh
 * token to having written what came for it, so that two processes never spend one token twice. */
#include "token_refresh.h"

#include "token_server.h"

enum {
    EARLY = 300, /* seconds before the end of a token's life */
    LEEWAY = 10, /* a token this close to its end is over */
};

void token_refresh_clear(TokenRefresh *refresh) {
    token_record_clear(&refresh->record);
    g_free(refresh->words);
    *refresh = (TokenRefresh){0};
}

gboolean token_record_is_valid(const TokenRecord *record, gint64 now) {
    gint64 life = record->valid_until - record->refreshed_at;
    return record->access_token != NULL && now < record->valid_until - MIN(LEEWAY, life / 10);
}

gboolean token_record_is_due(const TokenRecord *record, gint64 now) {
    gint64 life = record->valid_until - record->refreshed_at;
    gint64 early = MIN(record->refreshed_at + life * 4 / 5, record->valid_until - EARLY);
    return !token_record_is_valid(record, now) ||
           now >= MAX(early, record->refreshed_at + life / 2);
}

static gint64 now_seconds(void) {
    return g_get_real_time() / G_USEC_PER_SEC;
}

static void give_up(TokenRefresh *refresh, TokenVerdict verdict, const gchar *words) {
    refresh->verdict = verdict;
    g_free(refresh->words);
    refresh->words = g_strdup(words);
}

static void take_grant(TokenReply *reply, TokenRecord *record) {
    gint64 now = now_seconds();
    if (reply->refresh_token != NULL) {
        token_secret_free(record->refresh_token);
        record->refresh_token = g_steal_pointer(&reply->refresh_token);
    }
    token_secret_free(record->access_token);
    record->access_token = g_steal_pointer(&reply->access_token);
    record->refreshed_at = now;
    record->valid_until = now + reply->lifetime;
    g_clear_pointer(&record->problem, g_free);
    record->problem_at = 0;
}

static void ask_server(const OauthOptions *options, gint *is_cancelled, TokenRefresh *refresh) {
    g_autoptr(GError) trouble = NULL;
    g_auto(HttpsAnswer) answer = {0};
    g_auto(TokenReply) reply = {0};
    const TokenServer server = {options->ca_file, options->timeout, is_cancelled};
    gchar *form = token_server_form("grant_type", "refresh_token", "refresh_token",
                                    refresh->record.refresh_token, "client_id", options->client_id,
                                    "client_secret", options->client_secret, NULL);
    gboolean has_answer = token_server_post(&server, options->token_url, form, &answer, &trouble);
    token_secret_free(form);
    if (!has_answer) {
        give_up(refresh, TOKEN_TRY_LATER, trouble->message);
        return;
    }
    token_reply_read(answer.status, answer.body->str, answer.body->len, &reply);
    refresh->retry_after = answer.retry_after;
    if (reply.verdict == TOKEN_GRANTED)
        take_grant(&reply, &refresh->record);
    else
        give_up(refresh, reply.verdict, reply.words);
}

static void save(const OauthOptions *options, TokenRefresh *refresh) {
    g_autoptr(GError) trouble = NULL;
    refresh->is_unsaved = !token_file_write(options->token_file, &refresh->record, &trouble);
    if (refresh->is_unsaved)
        give_up(refresh, TOKEN_TRY_LATER, trouble->message);
}

/* For "amends oauth status". That it can't be written is no further harm: the old file stands. */
static void save_problem(const OauthOptions *options, TokenRefresh *refresh) {
    g_free(refresh->record.problem);
    refresh->record.problem = g_strdup(refresh->words);
    refresh->record.problem_at = now_seconds();
    token_file_write(options->token_file, &refresh->record, NULL);
}

static void refresh_locked(const OauthOptions *options, gint *is_cancelled, const TokenRecord *held,
                           TokenRefresh *refresh) {
    g_autoptr(GError) trouble = NULL;
    if (!token_file_read(options->token_file, &refresh->record, &trouble)) {
        give_up(refresh, TOKEN_REFUSED, trouble->message);
        return;
    }
    if (refresh->record.refresh_token == NULL) {
        give_up(refresh, TOKEN_LOGIN_GONE, "there was no login yet");
        return;
    }
    gboolean is_other = g_strcmp0(refresh->record.access_token, held->access_token) != 0;
    if (is_other && !token_record_is_due(&refresh->record, now_seconds()))
        return;
    ask_server(options, is_cancelled, refresh);
    if (refresh->words == NULL)
        save(options, refresh);
    else if (!g_atomic_int_get(is_cancelled))
        save_problem(options, refresh);
}

void token_refresh_try(const OauthOptions *options, gint *is_cancelled, const TokenRecord *held,
                       gboolean is_unsaved, TokenRefresh *out_refresh) {
    g_autoptr(GError) trouble = NULL;
    *out_refresh = (TokenRefresh){.verdict = TOKEN_GRANTED};
    int lock = token_file_lock(options->token_file, 2 * options->timeout, is_cancelled, &trouble);
    if (is_unsaved) {
        out_refresh->record = (TokenRecord){.refresh_token = g_strdup(held->refresh_token),
                                            .access_token = g_strdup(held->access_token),
                                            .refreshed_at = held->refreshed_at,
                                            .valid_until = held->valid_until};
        out_refresh->is_unsaved = TRUE;
    }
    if (lock < 0)
        give_up(out_refresh, TOKEN_TRY_LATER, trouble->message);
    else if (is_unsaved)
        save(options, out_refresh);
    else
        refresh_locked(options, is_cancelled, held, out_refresh);
    token_file_unlock(lock);
}
