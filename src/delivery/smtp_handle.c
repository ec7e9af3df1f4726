/* smtp_handle.c - a libcurl handle that speaks SMTP as the options say: TLS, login, patience */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TLS is required unless the server is this machine; certificates are always verified. libcurl
 * switches Nagle's algorithm off (TCP_NODELAY) by itself: the end of a message is never held back
 * for an acknowledgement. */
#include "smtp_handle.h"

#include <gio/gio.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>

#include "base/error.h"

enum { CONNECT_LONGEST = 60, UNACKNOWLEDGED_MS = 30 * 1000 };

static gboolean is_loopback(const gchar *host) {
    g_autoptr(GInetAddress) address = g_inet_address_new_from_string(host);
    return g_ascii_strcasecmp(host, "localhost") == 0 ||
           (address != NULL && g_inet_address_get_is_loopback(address));
}

/* What would be read as something else in a URL is no host. */
static gboolean is_host(const gchar *host) {
    gsize allowed = strspn(host, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "0123456789.-_:");
    return allowed > 0 && host[allowed] == '\0';
}

gboolean smtp_options_check(const SmtpOptions *options, GError **error) {
    const gchar *what = NULL;
    if (options->host == NULL || !is_host(options->host))
        what = "is no host name";
    else if (options->port == 0 || options->port > G_MAXUINT16)
        what = "has no valid port";
    else if (options->tls == SENDER_TLS_NONE && !is_loopback(options->host))
        what = "is another machine: letters may not go there unencrypted";
    else if (options->oauth != NULL && options->user == NULL)
        what = "needs a user beside its OAuth login";
    if (what == NULL)
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "the SMTP server \"%s\" %s",
                options->host != NULL ? options->host : "", what);
    return FALSE;
}

void smtp_options_copy(const SmtpOptions *from, SmtpOptions *to) {
    *to = (SmtpOptions){.host = g_strdup(from->host),
                        .port = from->port,
                        .tls = from->tls,
                        .ca_file = g_strdup(from->ca_file),
                        .user = g_strdup(from->user),
                        .password = g_strdup(from->password),
                        .oauth = from->oauth,
                        .timeout = MAX(from->timeout, 1)};
}

void smtp_options_clear(SmtpOptions *options) {
    if (options->password != NULL)
        explicit_bzero((gchar *)options->password, strlen(options->password));
    g_free((gchar *)options->host);
    g_free((gchar *)options->ca_file);
    g_free((gchar *)options->user);
    g_free((gchar *)options->password);
    *options = (SmtpOptions){0};
}

/* A network that loses everything without a word (a firewall that has forgotten the connection) is
 * noticed after half a minute, not after the server's ten. A kept connection is thus found dead
 * before the end of its letter goes out. */
static int set_socket(void *data, curl_socket_t socket, curlsocktype purpose) {
    const unsigned int longest = UNACKNOWLEDGED_MS;
    setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &longest, sizeof longest);
    return CURL_SOCKOPT_OK;
}

static void set_login(CURL *curl, const SmtpOptions *options) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, options->user);
    if (options->oauth != NULL) {
        /* Nothing else: where XOAUTH2 is not offered, libcurl would go on with an empty password.
         */
        curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
        return;
    }
    curl_easy_setopt(curl, CURLOPT_PASSWORD, options->password != NULL ? options->password : "");
    curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
}

static void set_transport(CURL *curl, const SmtpOptions *options) {
    const gchar *scheme = options->tls == SENDER_TLS_IMPLICIT ? "smtps" : "smtp";
    gboolean is_bare_ipv6 = strchr(options->host, ':') != NULL;
    g_autofree gchar *url = g_strdup_printf(is_bare_ipv6 ? "%s://[%s]:%u" : "%s://%s:%u", scheme,
                                            options->host, options->port);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, scheme);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXCONNECTS, 1L);
    curl_easy_setopt(curl, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(curl, CURLOPT_SOCKOPTFUNCTION, set_socket);
    /* ALL, not TRY: where no STARTTLS is offered, TRY would go on in the clear. */
    if (options->tls != SENDER_TLS_NONE)
        curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (options->ca_file != NULL) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, options->ca_file);
        curl_easy_setopt(curl, CURLOPT_CAPATH, NULL); /* else the system's would count too */
    }
}

static void set_times(CURL *curl, guint timeout) {
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)MIN(timeout, CONNECT_LONGEST));
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)timeout);
    /* A server that does not take our bytes is silent too. */
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, (long)timeout);
}

CURL *smtp_handle_new(const SmtpOptions *options, GError **error) {
    CURL *curl = curl_library_start(error);
    if (curl == NULL)
        return NULL;
    set_transport(curl, options);
    set_times(curl, options->timeout);
    curl_easy_setopt(curl, CURLOPT_CERTINFO, 1L);
    if (options->user != NULL)
        set_login(curl, options);
    return curl;
}

/* The value of "Name:value" among the facts of the server's own certificate. */
static const gchar *fact(const struct curl_certinfo *chain, const gchar *name) {
    const struct curl_slist *at = chain->num_of_certs > 0 ? chain->certinfo[0] : NULL;
    for (; at != NULL; at = at->next) {
        if (g_ascii_strncasecmp(at->data, name, strlen(name)) == 0)
            return at->data + strlen(name);
    }
    return NULL;
}

gchar *smtp_handle_certificate(CURL *curl) {
    struct curl_certinfo *chain = NULL;
    if (curl_easy_getinfo(curl, CURLINFO_CERTINFO, &chain) != CURLE_OK || chain == NULL)
        return NULL;
    const gchar *subject = fact(chain, "Subject:");
    const gchar *until = fact(chain, "Expire date:");
    if (subject == NULL || until == NULL)
        return NULL;
    return g_strdup_printf("; its certificate is for %s and good until %s", subject, until);
}
