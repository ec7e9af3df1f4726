/* settings_check_servers.c - servers, logins and routes that must fit each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings_check_servers.h"

#include <gio/gio.h>
#include <string.h>

#include "setting_fault.h"
#include "setting_names.h"

typedef struct {
    const gchar *file;
    const YamlNode *root;
    GPtrArray *faults;
    GHashTable *logins; /* names of oauth */
} Check;

/* Ports that speak one kind of encryption only. */
static const struct {
    const gchar *port;
    const gchar *spoken;
    const gchar *remedy;
} fixed_ports[] = {
    {"465", "implicit", "Write \"tls: implicit\", or port 587"},
    {"993", "implicit", "Write \"tls: implicit\", or port 143"},
    {"143", "starttls", "Write \"tls: starttls\", or port 993"},
    {"587", "starttls", "Write \"tls: starttls\", or port 465"},
};

static SettingFault *complain(const Check *check, const YamlNode *node, const gchar *what) {
    return setting_fault_add(check->faults, check->file, node->line, node->column, "%s", what);
}

static gboolean is_loopback(const gchar *host) {
    g_autoptr(GInetAddress) address = g_inet_address_new_from_string(host);
    return g_ascii_strcasecmp(host, "localhost") == 0 ||
           (address != NULL && g_inet_address_get_is_loopback(address));
}

static void check_encryption(const Check *check, const YamlNode *server, const gchar *usual) {
    const gchar *host = yaml_node_text(server, "host");
    const gchar *tls = yaml_node_text(server, "tls");
    const gchar *port = yaml_node_text(server, "port");
    gboolean is_none = g_strcmp0(tls, "none") == 0;
    if (is_none && host != NULL && !is_loopback(host))
        setting_fault_remedy(complain(check, yaml_node_child(server, "tls"),
                                      "mail and password would travel unencrypted"),
                             "\"tls: none\" is for a server on this machine (localhost): write "
                             "starttls or implicit");
    for (gsize i = 0; i < G_N_ELEMENTS(fixed_ports) && !is_none; i++) {
        if (g_strcmp0(port, fixed_ports[i].port) != 0 ||
            strcmp(tls != NULL ? tls : usual, fixed_ports[i].spoken) == 0)
            continue;
        g_autofree gchar *what =
            g_strdup_printf("port %s does not speak %s", port, tls != NULL ? tls : usual);
        setting_fault_remedy(complain(check, yaml_node_child(server, "port"), what), "%s",
                             fixed_ports[i].remedy);
    }
}

/* A user with exactly one of password_file and oauth, or nothing of the three. */
static void check_login(const Check *check, const YamlNode *server) {
    const YamlNode *user = yaml_node_child(server, "user");
    const YamlNode *password = yaml_node_child(server, "password_file");
    const YamlNode *oauth = yaml_node_child(server, "oauth");
    const SettingNames logins = {check->file, check->root, "oauth", "login", check->logins};
    setting_names_resolve(&logins, oauth, check->faults);
    if (password != NULL && oauth != NULL)
        setting_fault_remedy(complain(check, oauth, "both password_file and oauth are given"),
                             "Keep one of them");
    if (user != NULL && password == NULL && oauth == NULL)
        setting_fault_remedy(complain(check, user, "user has neither password_file nor oauth"),
                             "Add password_file, or take user out");
    const YamlNode *lonely = password != NULL ? password : oauth;
    if (user != NULL || lonely == NULL)
        return;
    setting_fault_remedy(
        complain(check, lonely,
                 password != NULL ? "password_file has no user" : "oauth has no user"),
        "Add user, or take %s out", lonely->key);
}

static void check_server(const Check *check, const YamlNode *server, const gchar *usual) {
    if (server == NULL || server->kind != YAML_MAP)
        return;
    check_encryption(check, server, usual);
    check_login(check, server);
}

/* Exactly one of two keys. */
static void check_either(const Check *check, const YamlNode *group, const gchar *called,
                         const gchar *const keys[2]) {
    gboolean has_first = yaml_node_child(group, keys[0]) != NULL;
    if (group->kind != YAML_MAP || has_first != (yaml_node_child(group, keys[1]) != NULL))
        return;
    g_autofree gchar *what =
        g_strdup_printf(has_first ? "%s says both %s and %s" : "%s says neither %s nor %s", called,
                        keys[0], keys[1]);
    setting_fault_remedy(complain(check, group, what), "Write exactly one of them");
}

static void check_mailboxes(const Check *check) {
    static const gchar *const kinds[2] = {"maildir", "imap"};
    const YamlNode *list = yaml_node_child(check->root, "mailboxes");
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const YamlNode *mailbox = yaml_node_at(list, i);
        const YamlNode *imap = yaml_node_child(mailbox, "imap");
        check_either(check, mailbox, "the mailbox", kinds);
        check_server(check, imap, "implicit");
        if (imap != NULL && imap->kind == YAML_MAP && yaml_node_child(imap, "user") == NULL)
            setting_fault_remedy(complain(check, imap, "\"user\" is missing"),
                                 "Add it: an IMAP server asks who reads");
        const gchar *folder = yaml_node_text(imap, "folder");
        const gchar *processed = yaml_node_text(imap, "processed");
        if (g_strcmp0(folder != NULL ? folder : "INBOX",
                      processed != NULL ? processed : "Processed") == 0)
            setting_fault_remedy(complain(check, imap, "folder and processed are the same"),
                                 "Mail that is dealt with must leave the folder: name another one");
    }
}

static void check_logins(const Check *check) {
    static const gchar *const needed[] = {"token_url", "scope"};
    const YamlNode *list = yaml_node_child(check->root, "oauth");
    for (guint i = 0; i < yaml_node_count(list); i++) {
        const YamlNode *login = yaml_node_at(list, i);
        const gchar *provider = yaml_node_text(login, "provider");
        if (login->kind != YAML_MAP || (provider != NULL && strcmp(provider, "other") != 0))
            continue;
        for (gsize k = 0; k < G_N_ELEMENTS(needed); k++) {
            if (yaml_node_child(login, needed[k]) != NULL)
                continue;
            g_autofree gchar *what = g_strdup_printf("\"%s\" is missing", needed[k]);
            setting_fault_remedy(
                complain(check, login, what),
                "Add it, or write \"provider: google\" or \"provider: microsoft\", "
                "whose is known");
        }
    }
}

static void check_delivery(const Check *check) {
    static const gchar *const kinds[2] = {"maildir", "smtp"};
    const YamlNode *delivery = yaml_node_child(check->root, "delivery");
    if (delivery == NULL || delivery->kind != YAML_MAP)
        return;
    check_either(check, delivery, "delivery", kinds);
    check_server(check, yaml_node_child(delivery, "smtp"), "starttls");
}

/* The port of an SMTP server, also when it is left out. */
static const gchar *smtp_port(const YamlNode *server) {
    static const gchar *const usual[][2] = {{"implicit", "465"}, {"none", "25"}};
    const gchar *port = yaml_node_text(server, "port");
    const gchar *tls = yaml_node_text(server, "tls");
    for (gsize i = 0; i < G_N_ELEMENTS(usual) && port == NULL; i++) {
        if (g_strcmp0(tls, usual[i][0]) == 0)
            port = usual[i][1];
    }
    return port != NULL ? port : "587";
}

/* Server and user of the second route must not be those of the first. The ports of one host are one
 * server, but on this machine each may be a way of its own. */
static gboolean is_same_account(const YamlNode *one, const YamlNode *other) {
    const gchar *host = yaml_node_text(one, "host");
    const gchar *other_host = yaml_node_text(other, "host");
    return host != NULL && other_host != NULL && g_ascii_strcasecmp(host, other_host) == 0 &&
           (!is_loopback(host) || strcmp(smtp_port(one), smtp_port(other)) == 0) &&
           g_strcmp0(yaml_node_text(one, "user"), yaml_node_text(other, "user")) == 0;
}

static void check_alarms(const Check *check) {
    const YamlNode *alarms = yaml_node_child(check->root, "alarms");
    const YamlNode *smtp = yaml_node_child(alarms, "smtp");
    const YamlNode *to = yaml_node_child(alarms, "to");
    if (alarms == NULL || alarms->kind != YAML_MAP)
        return;
    check_server(check, smtp, "starttls");
    const YamlNode *webhook = yaml_node_child(alarms, "webhook");
    static const gchar *const addresses[2] = {"url", "url_file"};
    if (webhook != NULL)
        check_either(check, webhook, "the webhook", addresses);
    if (smtp != NULL && to == NULL)
        setting_fault_remedy(complain(check, smtp, "alarms are sent by mail, but to nobody"),
                             "Add alarms.to, a list of addresses");
    if (to != NULL && smtp == NULL)
        setting_fault_remedy(complain(check, to, "alarms.to has no alarms.smtp"),
                             "Add alarms.smtp: another server or account than that of delivery");
    if (is_same_account(smtp, yaml_node_child(yaml_node_child(check->root, "delivery"), "smtp")))
        setting_fault_remedy(complain(check, smtp, "alarms take the same way as letters"),
                             "When letters can't be sent, this can't either: name another server "
                             "or account");
}

void settings_check_servers(const gchar *file, const YamlNode *root, GPtrArray *out_faults) {
    g_autoptr(GHashTable) logins = setting_names_of(file, root, "oauth", out_faults);
    const Check check = {.file = file, .root = root, .faults = out_faults, .logins = logins};
    check_mailboxes(&check);
    check_logins(&check);
    check_delivery(&check);
    check_alarms(&check);
}
