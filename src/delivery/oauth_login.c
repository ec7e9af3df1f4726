/* oauth_login.c - a person lets the desk use an account: by a code, or in a browser */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing is written before the token server has granted a refresh token, and then the file at
 * once: whoever gives up half way has the login that was there before. */
#include "delivery/oauth_login.h"

#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/json_object.h"
#include "oauth/login_page.h"
#include "oauth/token_file.h"
#include "oauth/token_reply.h"
#include "oauth/token_server.h"

enum {
    USUAL_TIMEOUT = 30,
    LOCK_SECONDS = 60,
    USUAL_INTERVAL = 5, /* RFC 8628 section 3.2 */
    SLOWER = 5,         /* section 3.5 */
    USUAL_LIFE = 900,
    PAGE_LIFE = 900,
    LOOK_US = 100 * 1000,
};

static gboolean fail(const OauthOptions *options, AmendsError code, const gchar *words,
                     GError **error) {
    g_set_error(error, AMENDS_ERROR, (gint)code, "the OAuth login \"%s\": %s", options->name,
                words);
    return FALSE;
}

/* A login that can't be kept is better not begun. */
static gboolean check_place(const OauthOptions *options, GError **error) {
    g_autofree gchar *folder = g_path_get_dirname(options->token_file);
    if (access(folder, W_OK | X_OK) == 0)
        return TRUE;
    g_autofree gchar *words = g_strdup_printf("%s can't be written to", folder);
    return fail(options, AMENDS_ERROR_BAD_SETTING, words, error);
}

static TokenServer server_of(const OauthOptions *options, const OauthPerson *person) {
    return (TokenServer){.ca_file = options->ca_file,
                         .timeout = options->timeout > 0 ? options->timeout : USUAL_TIMEOUT,
                         .is_cancelled = person->is_cancelled};
}

/* FALSE when there was no answer at all. */
static gboolean ask(const OauthOptions *options, const OauthPerson *person, gchar *form,
                    TokenReply *out_reply, GError **error) {
    const TokenServer server = server_of(options, person);
    g_auto(HttpsAnswer) answer = {0};
    gboolean has_answer = token_server_post(&server, options->token_url, form, &answer, error);
    token_secret_free(form);
    if (has_answer)
        token_reply_read(answer.status, answer.body->str, answer.body->len, out_reply);
    return has_answer;
}

static gboolean keep(const OauthOptions *options, TokenReply *reply, GError **error) {
    gint64 now = g_get_real_time() / G_USEC_PER_SEC;
    if (reply->refresh_token == NULL)
        return fail(options, AMENDS_ERROR_BAD_SETTING,
                    "the server gave no refresh token: the scope must ask for access while nobody "
                    "is there (Microsoft: offline_access)",
                    error);
    const TokenRecord record = {.refresh_token = reply->refresh_token,
                                .access_token = reply->access_token,
                                .refreshed_at = now,
                                .valid_until = now + reply->lifetime};
    int lock = token_file_lock(options->token_file, LOCK_SECONDS, NULL, error);
    gboolean is_kept = lock >= 0 && token_file_write(options->token_file, &record, error);
    token_file_unlock(lock);
    return is_kept;
}

static gboolean is_cancelled(const OauthPerson *person) {
    return person->is_cancelled != NULL && g_atomic_int_get(person->is_cancelled);
}

/* --- by a code --- */

typedef struct {
    gchar *device_code;
    gint64 interval, life; /* seconds */
} DeviceCode;

static void device_code_clear(DeviceCode *code) {
    token_secret_free(code->device_code);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DeviceCode, device_code_clear)

static gboolean begin(const OauthOptions *options, const OauthPerson *person, DeviceCode *out_code,
                      GError **error) {
    const TokenServer server = server_of(options, person);
    g_auto(HttpsAnswer) answer = {0};
    g_autofree gchar *form =
        token_server_form("client_id", options->client_id, "scope", options->scope, NULL);
    if (!token_server_post(&server, options->device_url, form, &answer, error))
        return FALSE;
    g_autoptr(GHashTable) object = json_object_read(answer.body->str, answer.body->len);
    const gchar *device = object != NULL ? g_hash_table_lookup(object, "device_code") : NULL;
    const gchar *code = object != NULL ? g_hash_table_lookup(object, "user_code") : NULL;
    const gchar *url = object != NULL ? g_hash_table_lookup(object, "verification_uri") : NULL;
    if (url == NULL && object != NULL)
        url = g_hash_table_lookup(object, "verification_url"); /* Google's name for it */
    if (answer.status != 200 || !token_secret_is_usable(device) || !token_secret_is_usable(code) ||
        !token_secret_is_usable(url)) {
        g_auto(TokenReply) reply = {0};
        token_reply_read(answer.status, answer.body->str, answer.body->len, &reply);
        return fail(options,
                    reply.verdict == TOKEN_TRY_LATER ? AMENDS_ERROR_TRY_LATER
                                                     : AMENDS_ERROR_BAD_SETTING,
                    reply.words != NULL ? reply.words : "the server gave no code", error);
    }
    *out_code = (DeviceCode){
        .device_code = g_strdup(device),
        .interval = CLAMP(json_object_number(object, "interval", USUAL_INTERVAL), 1, 60),
        .life = CLAMP(json_object_number(object, "expires_in", USUAL_LIFE), 1, 24 * 3600)};
    person->show(person->data, url, code);
    return TRUE;
}

static gboolean pause_seconds(const OauthPerson *person, gint64 seconds) {
    gint64 end = g_get_monotonic_time() + seconds * G_USEC_PER_SEC;
    while (g_get_monotonic_time() < end && !is_cancelled(person))
        g_usleep(LOOK_US);
    return !is_cancelled(person);
}

static gboolean refuse(const OauthOptions *options, const TokenReply *reply, GError **error) {
    const gchar *words = reply->verdict == TOKEN_DENIED    ? "access was denied in the browser"
                         : reply->verdict == TOKEN_EXPIRED ? "the code is too old: run it again"
                                                           : reply->words;
    AmendsError code = reply->verdict == TOKEN_EXPIRED || reply->verdict == TOKEN_TRY_LATER
                           ? AMENDS_ERROR_TRY_LATER
                           : AMENDS_ERROR_BAD_SETTING;
    return fail(options, code, words, error);
}

gboolean oauth_login_by_code(const OauthOptions *options, const OauthPerson *person,
                             GError **error) {
    g_auto(DeviceCode) code = {0};
    if (options->device_url == NULL)
        return fail(options, AMENDS_ERROR_BAD_SETTING,
                    "its provider has no login by code (device_url): use --browser", error);
    if (!check_place(options, error) || !begin(options, person, &code, error))
        return FALSE;
    gint64 end = g_get_monotonic_time() + code.life * G_USEC_PER_SEC;
    while (g_get_monotonic_time() < end) {
        g_auto(TokenReply) reply = {0};
        if (!pause_seconds(person, code.interval))
            return fail(options, AMENDS_ERROR_TRY_LATER, "stopped; nothing was changed", error);
        gboolean has_answer =
            ask(options, person,
                token_server_form("grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                                  "device_code", code.device_code, "client_id", options->client_id,
                                  "client_secret", options->client_secret, NULL),
                &reply, NULL);
        if (has_answer && reply.verdict == TOKEN_GRANTED)
            return keep(options, &reply, error);
        if (!has_answer || reply.verdict == TOKEN_SLOW_DOWN || reply.verdict == TOKEN_TRY_LATER)
            code.interval += SLOWER;
        else if (reply.verdict != TOKEN_PENDING)
            return refuse(options, &reply, error);
    }
    const TokenReply late = {.verdict = TOKEN_EXPIRED};
    return refuse(options, &late, error);
}

/* --- in a browser --- */

gboolean oauth_login_by_browser(const OauthOptions *options, const OauthPerson *person,
                                GError **error) {
    if (options->browser_url == NULL)
        return fail(options, AMENDS_ERROR_BAD_SETTING,
                    "its provider has no login by browser (browser_url): leave --browser out",
                    error);
    g_autoptr(LoginPage) page = NULL;
    if (!check_place(options, error) || (page = login_page_open(error)) == NULL)
        return FALSE;
    g_autofree gchar *query = token_server_form(
        "response_type", "code", "client_id", options->client_id, "redirect_uri",
        login_page_url(page), "scope", options->scope, "state", login_page_state(page),
        "code_challenge", login_page_challenge(page), "code_challenge_method", "S256", NULL);
    const gchar *joint = strchr(options->browser_url, '?') != NULL ? "&" : "?";
    g_autofree gchar *url = g_strconcat(options->browser_url, joint, query, NULL);
    person->show(person->data, url, NULL);
    gchar *code = login_page_wait(page, person->answers, person->is_cancelled, PAGE_LIFE, error);
    if (code == NULL) {
        g_prefix_error(error, "the OAuth login \"%s\": ", options->name);
        return FALSE;
    }
    g_auto(TokenReply) reply = {0};
    gchar *form =
        token_server_form("grant_type", "authorization_code", "code", code, "redirect_uri",
                          login_page_url(page), "client_id", options->client_id, "client_secret",
                          options->client_secret, "code_verifier", login_page_verifier(page), NULL);
    token_secret_free(code);
    if (!ask(options, person, form, &reply, error))
        return FALSE;
    return reply.verdict == TOKEN_GRANTED ? keep(options, &reply, error)
                                          : refuse(options, &reply, error);
}
