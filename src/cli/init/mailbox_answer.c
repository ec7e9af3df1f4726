/* mailbox_answer.c - "imap", "imap:HOST", "maildir:PATH" or "pipe" -> where the desk's mail is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mailbox_answer.h"

#include <gio/gio.h>
#include <string.h>

#include "model/address.h"

enum { PORT_SMTP = 25, PORT_SUBMISSION = 587, PORT_SUBMISSIONS = 465, PORT_IMAPS = 993 };

/* Ports on which servers wait for STARTTLS; 1143 is Proton's. */
static const guint starttls_ports[] = {143, 1143};

static gboolean is_loopback(const gchar *host) {
    g_autoptr(GInetAddress) address = g_inet_address_new_from_string(host);
    return g_ascii_strcasecmp(host, "localhost") == 0 ||
           (address != NULL && g_inet_address_get_is_loopback(address));
}

/* HOST, HOST:PORT, or an IPv6 address, in brackets when a port follows. FALSE for a port that is
 * none; whether the host is good is asked of the settings. */
static gboolean read_place(const gchar *text, guint usual_port, ServerPlace *out_place) {
    g_autofree gchar *host = g_strdup(text);
    gchar *colon = strrchr(host, ':');
    guint64 port = usual_port;
    if (*host == '[' && g_str_has_suffix(host, "]"))
        colon = NULL;
    else if (*host != '[' && colon != strchr(host, ':'))
        colon = NULL;
    if (colon != NULL && !g_ascii_string_to_unsigned(colon + 1, 10, 1, G_MAXUINT16, &port, NULL))
        return FALSE;
    if (colon != NULL)
        *colon = '\0';
    gchar *bare = *host == '[' ? host + 1 : host;
    bare[strcspn(bare, "]")] = '\0';
    *out_place = (ServerPlace){g_intern_string(bare), (guint)port, SERVER_TLS_IMPLICIT};
    return TRUE;
}

static ServerTls imap_tls(guint port) {
    for (gsize i = 0; i < G_N_ELEMENTS(starttls_ports); i++) {
        if (port == starttls_ports[i])
            return SERVER_TLS_STARTTLS;
    }
    return SERVER_TLS_IMPLICIT;
}

static ServerTls smtp_tls(const ServerPlace *place) {
    if (place->port == PORT_SUBMISSIONS)
        return SERVER_TLS_IMPLICIT;
    return place->port == PORT_SMTP && is_loopback(place->host) ? SERVER_TLS_NONE
                                                                : SERVER_TLS_STARTTLS;
}

/* "imap.example.com" sends by "smtp.example.com"; another name by itself. */
static ServerPlace smtp_beside(const gchar *imap_host) {
    g_autofree gchar *host = g_str_has_prefix(imap_host, "imap.")
                                 ? g_strconcat("smtp.", imap_host + strlen("imap."), NULL)
                                 : g_strdup(imap_host);
    return (ServerPlace){g_intern_string(host), PORT_SUBMISSION, SERVER_TLS_STARTTLS};
}

static gchar *put_provider(Draft *draft, const Provider *provider) {
    if (provider->login == LOGIN_NONE)
        return g_strdup(provider->hint);
    draft->provider = provider;
    draft->imap = provider->imap;
    draft->smtp = provider->smtp;
    return NULL;
}

static gchar *put_guess(Draft *draft) {
    const gchar *domain = address_domain(draft->address);
    const Provider *provider = provider_of_domain(domain);
    draft->is_guess = TRUE;
    if (provider != NULL)
        return put_provider(draft, provider);
    g_autofree gchar *host = g_strconcat("imap.", domain, NULL);
    draft->imap = (ServerPlace){g_intern_string(host), PORT_IMAPS, SERVER_TLS_IMPLICIT};
    draft->smtp = smtp_beside(host);
    return NULL;
}

static gchar *put_server(Draft *draft, const gchar *word) {
    const Provider *provider = provider_named(word);
    if (provider != NULL)
        return put_provider(draft, provider);
    if (strpbrk(word, ".:") == NULL && !is_loopback(word))
        return g_strdup_printf("\"%s\" is neither a server nor a provider that is known here",
                               word);
    if (!read_place(word, PORT_IMAPS, &draft->imap))
        return g_strdup_printf("\"%s\" has no port between 1 and 65535", word);
    draft->imap.tls = imap_tls(draft->imap.port);
    draft->smtp = smtp_beside(draft->imap.host);
    return NULL;
}

/* `path` is absolute. One that is not there will be made, but not the folder that it is in: that
 * would hide a slip. */
static gchar *find_maildir_fault(const gchar *path) {
    g_autofree gchar *parent = g_path_get_dirname(path);
    g_autofree gchar *incoming = g_build_filename(path, "new", NULL);
    g_autofree gchar *current = g_build_filename(path, "cur", NULL);
    if (!g_file_test(parent, G_FILE_TEST_IS_DIR))
        return g_strdup_printf("there is no folder %s", parent);
    if (g_file_test(path, G_FILE_TEST_EXISTS) &&
        (!g_file_test(incoming, G_FILE_TEST_IS_DIR) || !g_file_test(current, G_FILE_TEST_IS_DIR)))
        return g_strdup_printf("%s is no Maildir: new/ and cur/ are not in it", path);
    return NULL;
}

static gchar *put_local(Draft *draft, DraftMailbox mailbox) {
    draft->mailbox = mailbox;
    draft->smtp = (ServerPlace){"localhost", PORT_SMTP, SERVER_TLS_NONE};
    return NULL;
}

static gchar *put_maildir(Draft *draft, const gchar *path) {
    if (*path == '\0')
        return g_strdup("a path must follow, as in maildir:/var/mail/complaints");
    draft->maildir = g_canonicalize_filename(path, NULL);
    put_local(draft, DRAFT_MAILDIR);
    return find_maildir_fault(draft->maildir);
}

static gchar *put_answer(Draft *draft, const gchar *answer) {
    static const gchar imap[] = "imap:";
    static const gchar maildir[] = "maildir:";
    draft->mailbox = DRAFT_IMAP;
    draft->provider = NULL;
    draft->is_guess = FALSE;
    draft->maildir = NULL;
    if (g_ascii_strcasecmp(answer, "pipe") == 0)
        return put_local(draft, DRAFT_PIPE);
    if (g_ascii_strcasecmp(answer, "imap") == 0)
        return put_guess(draft);
    if (*answer == '/')
        return put_maildir(draft, answer);
    if (g_ascii_strncasecmp(answer, maildir, strlen(maildir)) == 0)
        return put_maildir(draft, answer + strlen(maildir));
    if (g_ascii_strncasecmp(answer, imap, strlen(imap)) == 0)
        return put_server(draft, answer + strlen(imap));
    if (strchr(answer, '.') != NULL || provider_named(answer) != NULL)
        return put_server(draft, answer);
    return g_strdup_printf("\"%s\" is none of imap, imap:HOST, maildir:PATH and pipe", answer);
}

gchar *mailbox_answer_take(Draft *draft, const gchar *answer) {
    const Draft before = *draft;
    gchar *fault = put_answer(draft, answer);
    /* A mailbox has a user; who it is, is asked later. */
    gboolean needs_user = draft->mailbox == DRAFT_IMAP && draft->user == NULL;
    if (needs_user)
        draft->user = g_strdup(draft->address);
    if (fault == NULL)
        fault = draft_fault(draft);
    if (fault == NULL) {
        g_free(before.maildir);
        return NULL;
    }
    g_free(draft->maildir);
    if (needs_user)
        g_free(draft->user);
    *draft = before;
    return fault;
}

gchar *mailbox_answer_take_smtp(Draft *draft, const gchar *answer) {
    const ServerPlace before = draft->smtp;
    if (!read_place(answer, PORT_SUBMISSION, &draft->smtp)) {
        draft->smtp = before;
        return g_strdup_printf("\"%s\" has no port between 1 and 65535", answer);
    }
    draft->smtp.tls = smtp_tls(&draft->smtp);
    gchar *fault = draft_fault(draft);
    if (fault != NULL)
        draft->smtp = before;
    return fault;
}

gchar *mailbox_answer_guess(const Draft *draft, const gchar **out_hint) {
    const gchar *domain = address_domain(draft->address);
    const Provider *provider = provider_of_domain(domain);
    if (provider == NULL)
        return g_strdup_printf("imap.%s (a guess: nobody known has %s)", domain, domain);
    *out_hint = provider->hint;
    return provider->login == LOGIN_NONE
               ? NULL
               : g_strdup_printf("%s (%s)", provider->imap.host, provider->title);
}
