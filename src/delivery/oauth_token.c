/* oauth_token.c - an OAuth 2 access token that is always fresh, for all who log in with it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in memory mirrors the token file. One thread refreshes at a time:
 *
 *   fresh   the token is handed out as it is
 *   due     at 80 % of its life, at least 5 minutes before its end, one thread fetches a new one;
 *           the others go on with the old one
 *   over    all wait for the thread that fetches
 *
 * A new refresh token is on the disk before the access token that came with it is used. The server
 * is left alone after a failure: 15 s, then twice as long each time up to 15 minutes. A login that
 * was refused is not tried again until the file has changed. */
#include "delivery/oauth_token.h"

#include <string.h>

#include "base/error.h"
#include "oauth/token_refresh.h"

enum {
    USUAL_TIMEOUT = 30,
    FIRST_WAIT = 15,
    LONGEST_WAIT = 900,
    DOUBLINGS = 6,
    REFUSAL_PAUSE = 60,   /* a token younger than this is not fetched anew when it is refused */
    REFUSAL_MEMORY = 900, /* so long after it the login counts as dead */
};

struct OauthToken {
    OauthOptions options; /* own copies */
    gint is_cancelled;
    GMutex mutex; /* over all below */
    GCond changed;
    TokenRecord record;
    gchar *stamp; /* of the file as it was read or written last */
    gboolean is_refreshing, is_dead, is_unsaved;
    guint failures;
    gint64 not_before; /* the token server is left alone until then */
    gint64 refused_at; /* a mail server did not take a new token */
    gint generation;   /* counts the access tokens */
    GHashTable *seen;  /* thread -> generation that it got last */
};

void oauth_state_clear(OauthState *state) {
    g_free(state->problem);
    *state = (OauthState){0};
}

static gint64 now_seconds(void) {
    return g_get_real_time() / G_USEC_PER_SEC;
}

/* --- what is known; the mutex is held --- */

static void note_problem(OauthToken *token, const gchar *words) {
    gchar *copy = g_strdup(words);
    g_free(token->record.problem);
    token->record.problem = copy;
    token->record.problem_at = words != NULL ? now_seconds() : 0;
}

static void take_record(OauthToken *token, TokenRecord *record) {
    token_record_clear(&token->record);
    token->record = *record;
    *record = (TokenRecord){0};
    token->generation++;
}

static void learn(OauthToken *token, TokenRefresh *refresh) {
    gint64 now = now_seconds();
    gboolean is_later = refresh->verdict == TOKEN_TRY_LATER;
    g_free(token->stamp);
    token->stamp = token_file_stamp(token->options.token_file);
    token->is_unsaved = refresh->is_unsaved;
    if (g_strcmp0(refresh->record.access_token, token->record.access_token) != 0)
        take_record(token, &refresh->record);
    token->is_dead = refresh->words != NULL && !is_later;
    note_problem(token, refresh->words);
    token->failures = is_later ? token->failures + 1 : 0;
    token->not_before = 0;
    if (is_later) {
        gint64 wait = (gint64)FIRST_WAIT << MIN(token->failures - 1, DOUBLINGS);
        token->not_before = now + MAX(MIN(wait, LONGEST_WAIT), refresh->retry_after);
    }
}

/* Lets go of the mutex while the network is used. */
static void refresh(OauthToken *token) {
    g_auto(TokenRefresh) outcome = {0};
    g_auto(TokenRecord) held = {.refresh_token = g_strdup(token->record.refresh_token),
                                .access_token = g_strdup(token->record.access_token),
                                .refreshed_at = token->record.refreshed_at,
                                .valid_until = token->record.valid_until};
    gboolean is_unsaved = token->is_unsaved;
    token->is_refreshing = TRUE;
    g_mutex_unlock(&token->mutex);
    token_refresh_try(&token->options, &token->is_cancelled, &held, is_unsaved, &outcome);
    g_mutex_lock(&token->mutex);
    token->is_refreshing = FALSE;
    learn(token, &outcome);
    g_cond_broadcast(&token->changed);
}

/* Somebody may have logged in meanwhile, or another process may have refreshed. */
static void look_at_file(OauthToken *token) {
    g_autofree gchar *stamp = token_file_stamp(token->options.token_file);
    if (token->is_refreshing || token->is_unsaved || strcmp(stamp, token->stamp) == 0)
        return;
    g_auto(TokenRecord) record = {0};
    g_free(token->stamp);
    token->stamp = g_steal_pointer(&stamp);
    if (!token_file_read(token->options.token_file, &record, NULL) || record.refresh_token == NULL)
        return;
    if (g_strcmp0(record.refresh_token, token->record.refresh_token) != 0 ||
        g_strcmp0(record.access_token, token->record.access_token) != 0) {
        token->is_dead = FALSE;
        token->not_before = token->refused_at = token->failures = 0;
    }
    take_record(token, &record);
}

/* --- answers --- */

static gchar *hand_out(OauthToken *token) {
    g_hash_table_insert(token->seen, g_thread_self(), GINT_TO_POINTER(token->generation));
    return g_strdup(token->record.access_token);
}

static gchar *tell_problem(const OauthToken *token, gint64 now, GError **error) {
    const gchar *problem = token->record.problem != NULL ? token->record.problem : "no token yet";
    if (token->is_dead || token->refused_at == now)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "the OAuth login \"%s\" does not work: %s. Run: amends oauth login %s",
                    token->options.name, problem, token->options.name);
    else
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER,
                    "the OAuth login \"%s\" can't be refreshed now: %s (asked again in %d s)",
                    token->options.name, problem, (gint)MAX(token->not_before - now, 0));
    return NULL;
}

/* Another thread may have fetched a new one since. */
static gboolean is_refused_now(const OauthToken *token, gboolean was_refused) {
    gpointer seen = g_hash_table_lookup(token->seen, g_thread_self());
    return was_refused && GPOINTER_TO_INT(seen) == token->generation;
}

gchar *oauth_token_get(OauthToken *token, gboolean was_refused, GError **error) {
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&token->mutex);
    for (gboolean has_tried = FALSE;;) {
        gint64 now = now_seconds();
        look_at_file(token);
        gboolean is_refused = is_refused_now(token, was_refused);
        gboolean is_new = has_tried && token->record.problem == NULL; /* however short its life */
        gboolean is_usable = (is_new || token_record_is_valid(&token->record, now)) &&
                             !is_refused && !token->is_unsaved;
        gboolean may_ask =
            !token->is_dead && !has_tried && (token->is_unsaved || now >= token->not_before);
        if (is_usable &&
            (token->is_refreshing || !may_ask || !token_record_is_due(&token->record, now)))
            return hand_out(token);
        if (token->is_refreshing) {
            g_cond_wait(&token->changed, &token->mutex);
            continue;
        }
        if (is_refused && now < token->record.refreshed_at + REFUSAL_PAUSE) {
            token->refused_at = now;
            note_problem(token, "the mail server refuses a new token: look at the user, the scope, "
                                "and whether the account may use IMAP and SMTP");
            return tell_problem(token, now, error);
        }
        if (!may_ask)
            return tell_problem(token, now, error);
        if (is_refused)
            token->record.valid_until = 0; /* nobody gets it any more, whatever comes */
        has_tried = TRUE;
        refresh(token);
    }
}

void oauth_token_cancel(OauthToken *token) {
    g_atomic_int_set(&token->is_cancelled, TRUE);
}

void oauth_token_state(OauthToken *token, OauthState *out_state) {
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&token->mutex);
    look_at_file(token);
    const TokenRecord *record = &token->record;
    gboolean is_refused =
        token->refused_at > 0 && now_seconds() < token->refused_at + REFUSAL_MEMORY;
    *out_state = (OauthState){.is_dead = token->is_dead || is_refused,
                              .valid_until = record->valid_until,
                              .refreshed_at = record->refreshed_at,
                              .problem_at = record->problem_at,
                              .problem = g_strdup(record->problem)};
}

/* --- making one --- */

static gboolean check_url(const OauthOptions *options, const gchar *url, GError **error) {
    if (url == NULL || g_str_has_prefix(url, "https://"))
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                "the OAuth login \"%s\": %s is no https:// address", options->name, url);
    return FALSE;
}

OauthToken *oauth_token_new(const OauthOptions *options, GError **error) {
    g_auto(TokenRecord) record = {0};
    if (!check_url(options, options->token_url, error) ||
        !check_url(options, options->device_url, error) ||
        !check_url(options, options->browser_url, error) ||
        !token_file_read(options->token_file, &record, error))
        return NULL;
    OauthToken *token = g_new0(OauthToken, 1);
    token->options =
        (OauthOptions){.name = g_strdup(options->name),
                       .client_id = g_strdup(options->client_id),
                       .client_secret = g_strdup(options->client_secret),
                       .token_url = g_strdup(options->token_url),
                       .token_file = g_strdup(options->token_file),
                       .ca_file = g_strdup(options->ca_file),
                       .timeout = options->timeout > 0 ? options->timeout : USUAL_TIMEOUT};
    g_mutex_init(&token->mutex);
    g_cond_init(&token->changed);
    token->stamp = token_file_stamp(options->token_file);
    token->seen = g_hash_table_new(NULL, NULL);
    take_record(token, &record);
    token->is_dead = token->record.refresh_token == NULL;
    if (token->is_dead)
        note_problem(token, "there was no login yet");
    return token;
}

void oauth_token_free(OauthToken *token) {
    if (token == NULL)
        return;
    const OauthOptions *options = &token->options;
    token_secret_free((gchar *)options->client_secret);
    g_free((gchar *)options->name);
    g_free((gchar *)options->client_id);
    g_free((gchar *)options->token_url);
    g_free((gchar *)options->token_file);
    g_free((gchar *)options->ca_file);
    token_record_clear(&token->record);
    g_free(token->stamp);
    g_hash_table_unref(token->seen);
    g_mutex_clear(&token->mutex);
    g_cond_clear(&token->changed);
    g_free(token);
}
