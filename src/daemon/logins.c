/* logins.c - the OAuth logins of the settings, each shared by all who use it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "daemon/logins.h"

#include <string.h>

struct Logins {
    GHashTable *tokens; /* name -> OauthToken */
};

static OauthOptions options_of(const OauthSettings *login) {
    return (OauthOptions){.name = login->name,
                          .client_id = login->client_id,
                          .client_secret = login->client_secret,
                          .token_url = login->token_url,
                          .device_url = login->device_url,
                          .browser_url = login->browser_url,
                          .scope = login->scope,
                          .token_file = login->token_file,
                          .ca_file = login->ca_file};
}

Logins *logins_open(const Settings *settings, GError **error) {
    g_autoptr(Logins) logins = g_new0(Logins, 1);
    logins->tokens =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)oauth_token_free);
    for (guint i = 0; i < settings->oauth->len; i++) {
        const OauthSettings *login = settings->oauth->pdata[i];
        const OauthOptions options = options_of(login);
        OauthToken *token = oauth_token_new(&options, error);
        if (token == NULL)
            return NULL;
        g_hash_table_insert(logins->tokens, g_strdup(login->name), token);
    }
    return g_steal_pointer(&logins);
}

void logins_free(Logins *logins) {
    if (logins == NULL)
        return;
    g_hash_table_unref(logins->tokens);
    g_free(logins);
}

OauthToken *logins_find(const Logins *logins, const gchar *name) {
    return name != NULL ? g_hash_table_lookup(logins->tokens, name) : NULL;
}

void logins_describe(const Logins *logins, DeskState *state) {
    GHashTableIter iter;
    gpointer name = NULL;
    gpointer token = NULL;
    g_hash_table_iter_init(&iter, logins->tokens);
    while (g_hash_table_iter_next(&iter, &name, &token)) {
        g_auto(OauthState) login = {0};
        AccountState *account = desk_state_add_account(state, name);
        oauth_token_state(token, &login);
        account->expires_at = login.valid_until;
        if (!login.is_dead)
            continue;
        account->since = login.problem_at;
        account->trouble = g_strdup_printf("%s. Run: amends oauth login %s",
                                           login.problem != NULL ? login.problem : "no token",
                                           (const gchar *)name);
    }
}

void logins_cancel(Logins *logins) {
    GHashTableIter iter;
    gpointer token = NULL;
    g_hash_table_iter_init(&iter, logins->tokens);
    while (g_hash_table_iter_next(&iter, NULL, &token))
        oauth_token_cancel(token);
}

static void add_account(GString *accounts, const ServerSettings *server, const gchar *name) {
    if (g_strcmp0(server->oauth, name) == 0 && strstr(accounts->str, server->user) == NULL)
        g_string_append_printf(accounts, "%s%s", accounts->len > 0 ? ", " : "", server->user);
}

gchar *logins_accounts(const Settings *settings, const gchar *name) {
    GString *accounts = g_string_new(NULL);
    for (guint i = 0; i < settings->mailboxes->len; i++)
        add_account(accounts, &((const MailboxSettings *)settings->mailboxes->pdata[i])->imap,
                    name);
    add_account(accounts, &settings->delivery.smtp, name);
    add_account(accounts, &settings->alarms.smtp, name);
    return g_string_free(accounts, FALSE);
}

gboolean logins_make(const OauthSettings *login, gboolean in_browser, const OauthPerson *person,
                     GError **error) {
    const OauthOptions options = options_of(login);
    if (in_browser || (login->device_url == NULL && login->browser_url != NULL))
        return oauth_login_by_browser(&options, person, error);
    return oauth_login_by_code(&options, person, error);
}
