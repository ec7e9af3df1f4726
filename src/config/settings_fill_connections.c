/* settings_fill_connections.c - from the raw records to mailboxes, logins, delivery and alarms */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings_fill_connections.h"

#include <string.h>

#include "oauth_providers.h"

typedef struct {
    const gchar *folder;
    const SettingsFiles *files;
} Source;

/* Ports by kind of server, in the order of ServerTls. */
static const guint imap_ports[] = {143, 993, 143};
static const guint smtp_ports[] = {587, 465, 25};

static guint number(const gchar *text) {
    return (guint)value_read(VALUE_NUMBER, text);
}

static guint seconds(const gchar *text) {
    return (guint)value_read(VALUE_DURATION, text);
}

static gchar *path(const Source *source, const gchar *text) {
    return text != NULL ? g_canonicalize_filename(text, source->folder) : NULL;
}

static gchar *password(const Source *source, const gchar *file) {
    return file != NULL ? g_strdup(g_hash_table_lookup(source->files->passwords, file)) : NULL;
}

static void fill_server(const Source *source, const RawServer *raw, const guint ports[3],
                        ServerSettings *server) {
    static const gchar *const kinds[] = {"starttls", "implicit", "none"};
    if (raw->host == NULL)
        return;
    server->host = g_strdup(raw->host);
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strcmp(kinds[i], raw->tls) == 0)
            server->tls = (ServerTls)i;
    }
    server->port = raw->port != NULL ? number(raw->port) : ports[server->tls];
    server->ca_file = path(source, raw->ca_file);
    server->user = g_strdup(raw->user);
    server->password = password(source, raw->password_file);
    server->oauth = g_strdup(raw->oauth);
}

static void fill_mailboxes(const Source *source, const RawSettings *raw, GPtrArray *mailboxes) {
    const RawQueue *first_queue = raw->queues.items;
    for (guint i = 0; i < raw->mailboxes.count; i++) {
        const RawMailbox *row = (const RawMailbox *)raw->mailboxes.items + i;
        MailboxSettings *mailbox = g_new0(MailboxSettings, 1);
        mailbox->name = g_strdup(row->name);
        mailbox->maildir = path(source, row->maildir);
        fill_server(source, &row->imap.server, imap_ports, &mailbox->imap);
        mailbox->folder = g_strdup(row->imap.folder);
        mailbox->processed = g_strdup(row->imap.processed);
        mailbox->poll_seconds = seconds(row->imap.poll);
        mailbox->queue = g_strdup(row->queue != NULL ? row->queue : first_queue->name);
        g_ptr_array_add(mailboxes, mailbox);
    }
}

static gchar *login_url(const gchar *own, const gchar *known, const gchar *tenant) {
    return own != NULL ? g_strdup(own) : oauth_provider_url(known, tenant);
}

static void fill_oauth(const Source *source, const RawGroups *logins, const gchar *store_path,
                       GPtrArray *oauth) {
    static const OauthProvider unknown = {0};
    g_autofree gchar *beside_store = g_path_get_dirname(store_path);
    for (guint i = 0; i < logins->count; i++) {
        const RawOauth *raw = (const RawOauth *)logins->items + i;
        const OauthProvider *found = oauth_provider_find(raw->provider);
        const OauthProvider *known = found != NULL ? found : &unknown;
        g_autofree gchar *file = g_strdup_printf("oauth-%s.json", raw->name);
        OauthSettings *login = g_new0(OauthSettings, 1);
        login->name = g_strdup(raw->name);
        login->client_id = g_strdup(raw->client_id);
        login->client_secret = password(source, raw->client_secret_file);
        login->token_url = login_url(raw->token_url, known->token_url, raw->tenant);
        login->device_url = login_url(raw->device_url, known->device_url, raw->tenant);
        login->browser_url = login_url(raw->browser_url, known->browser_url, raw->tenant);
        login->scope = g_strdup(raw->scope != NULL ? raw->scope : known->scope);
        login->token_file = raw->token_file != NULL ? path(source, raw->token_file)
                                                    : g_build_filename(beside_store, file, NULL);
        login->ca_file = path(source, raw->ca_file);
        g_ptr_array_add(oauth, login);
    }
}

static void fill_delivery(const Source *source, const RawDelivery *raw,
                          DeliverySettings *delivery) {
    delivery->maildir = path(source, raw->maildir);
    fill_server(source, &raw->smtp.server, smtp_ports, &delivery->smtp);
    delivery->connections = number(raw->smtp.connections);
    delivery->timeout = seconds(raw->smtp.timeout);
    delivery->max_attempts = number(raw->smtp.max_attempts);
    delivery->unknown_retries = number(raw->smtp.unknown_retries);
    delivery->letters_per_minute = number(raw->smtp.letters_per_minute);
}

static void fill_alarms(const Source *source, const RawAlarms *raw, AlarmSettings *alarms) {
    alarms->to = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < raw->to.count; i++)
        g_ptr_array_add(alarms->to, g_strdup(raw->to.items[i]));
    fill_server(source, &raw->smtp, smtp_ports, &alarms->smtp);
    if (raw->command.count > 0) {
        alarms->command = g_new0(gchar *, raw->command.count + 1);
        for (guint i = 0; i < raw->command.count; i++)
            alarms->command[i] = g_strdup(raw->command.items[i]);
    }
    alarms->command_takes_json = strcmp(raw->command_input, "json") == 0;
    const RawWebhook *webhook = &raw->webhook;
    alarms->webhook.url =
        webhook->url != NULL ? g_strdup(webhook->url) : password(source, webhook->url_file);
    alarms->webhook.token = password(source, webhook->token_file);
    alarms->webhook.ca_file = path(source, webhook->ca_file);
    alarms->mailbox_silent = seconds(raw->mailbox_silent);
    alarms->store_check = seconds(raw->store_check);
    alarms->canary_every = seconds(raw->canary.every);
    alarms->canary_within = seconds(raw->canary.within);
}

/* --- freeing ------------------------------------------------------------------------------------
 */

static void free_secret(gchar *secret) {
    if (secret != NULL)
        explicit_bzero(secret, strlen(secret));
    g_free(secret);
}

static void clear_server(ServerSettings *server) {
    g_free(server->host);
    g_free(server->ca_file);
    g_free(server->user);
    free_secret(server->password);
    g_free(server->oauth);
}

static void free_mailbox(gpointer data) {
    MailboxSettings *mailbox = data;
    g_free(mailbox->name);
    g_free(mailbox->maildir);
    clear_server(&mailbox->imap);
    g_free(mailbox->folder);
    g_free(mailbox->processed);
    g_free(mailbox->queue);
    g_free(mailbox);
}

static void free_login(gpointer data) {
    OauthSettings *login = data;
    g_free(login->name);
    g_free(login->client_id);
    free_secret(login->client_secret);
    g_free(login->token_url);
    g_free(login->device_url);
    g_free(login->browser_url);
    g_free(login->scope);
    g_free(login->token_file);
    g_free(login->ca_file);
    g_free(login);
}

void settings_free_connections(Settings *settings) {
    g_clear_pointer(&settings->mailboxes, g_ptr_array_unref);
    g_clear_pointer(&settings->oauth, g_ptr_array_unref);
    g_free(settings->delivery.maildir);
    clear_server(&settings->delivery.smtp);
    g_clear_pointer(&settings->alarms.to, g_ptr_array_unref);
    clear_server(&settings->alarms.smtp);
    g_strfreev(settings->alarms.command);
    free_secret(settings->alarms.webhook.url);
    free_secret(settings->alarms.webhook.token);
    g_free(settings->alarms.webhook.ca_file);
}

void settings_fill_connections(const RawSettings *raw, const gchar *folder,
                               const SettingsFiles *files, Settings *settings) {
    const Source source = {folder, files};
    settings->mailboxes = g_ptr_array_new_with_free_func(free_mailbox);
    settings->oauth = g_ptr_array_new_with_free_func(free_login);
    fill_mailboxes(&source, raw, settings->mailboxes);
    fill_oauth(&source, &raw->oauth, settings->store_path, settings->oauth);
    fill_delivery(&source, &raw->delivery, &settings->delivery);
    fill_alarms(&source, &raw->alarms, &settings->alarms);
}

const OauthSettings *settings_oauth(const Settings *settings, const gchar *name) {
    for (guint i = 0; i < settings->oauth->len; i++) {
        const OauthSettings *login = settings->oauth->pdata[i];
        if (name != NULL && g_ascii_strcasecmp(login->name, name) == 0)
            return login;
    }
    return NULL;
}
