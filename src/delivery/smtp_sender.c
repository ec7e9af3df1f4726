/* smtp_sender.c - sends letters to an SMTP server; the only file that knows libcurl */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One easy handle, one connection, one recipient a transaction (libcurl tells no results of single
 * recipients, and VERP wants it too). TLS is required unless the server is this machine;
 * certificates are always verified. What the server said comes out of libcurl's debug channel; its
 * words decide together with libcurl's code, see smtp_talk.c.
 *
 * The end of the message: the last two bytes are held back until all before them are on the wire.
 * Before they go, `before_end` is asked, and from then on a silence means "unknown". What is in
 * doubt is thus two bytes and a dot, not a whole letter.
 *
 * libcurl 7 compares the count of bytes sent, dots that it added included, with the announced size,
 * and stops when they happen to be equal: the size is announced only where no line begins with a
 * dot. */
#include "smtp_sender.h"

#include <curl/curl.h>
#include <gio/gio.h>
#include <string.h>

#include "base/error.h"
#include "smtp_talk.h"

enum { CONNECT_LONGEST = 60, END_BYTES = 2, SLOWEST_BYTES = 1024, TIMEOUTS_A_LETTER = 6 };

struct SmtpSender {
    CURL *curl;
    gchar *server; /* "mail.example.com:587", for messages */
    guint timeout;
    gchar error[CURL_ERROR_SIZE];
    SmtpTalk talk;
    /* of the letter that is being sent */
    const Outgoing *letter;
    gsize position;
    gboolean is_stopped;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(SmtpSender, smtp_sender_free)

static gboolean is_loopback(const gchar *host) {
    g_autoptr(GInetAddress) address = g_inet_address_new_from_string(host);
    return g_ascii_strcasecmp(host, "localhost") == 0 ||
           (address != NULL && g_inet_address_get_is_loopback(address));
}

/* libcurl gives lines with their line ends, commands and replies apart. */
static int hear(CURL *curl, curl_infotype kind, char *line, size_t length, void *self) {
    SmtpTalk *talk = &((SmtpSender *)self)->talk;
    if (kind == CURLINFO_HEADER_OUT)
        smtp_talk_hear_command(talk, line, length);
    else if (kind == CURLINFO_HEADER_IN)
        smtp_talk_hear_reply(talk, line, length);
    return 0;
}

static size_t hand_over(char *buffer, size_t size, size_t count, void *self) {
    SmtpSender *sender = self;
    gsize length = 0;
    const gchar *bytes = g_bytes_get_data(sender->letter->content, &length);
    gsize left = length - sender->position;
    if (left == 0)
        return 0;
    if (left <= END_BYTES) {
        if (!outgoing_may_end(sender->letter)) {
            sender->is_stopped = TRUE;
            return CURL_READFUNC_ABORT;
        }
        smtp_talk_reach_end(&sender->talk);
    }
    gsize step = MIN(size * count, left > END_BYTES ? left - END_BYTES : left);
    memcpy(buffer, bytes + sender->position, step);
    sender->position += step;
    return step;
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
    curl_easy_setopt(curl, CURLOPT_TCP_KEEPALIVE, 1L);
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
    if (options->user != NULL) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, options->user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD,
                         options->password != NULL ? options->password : "");
        curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
    }
}

static void set_times(CURL *curl, guint timeout) {
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)MIN(timeout, CONNECT_LONGEST));
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)timeout);
    /* A server that does not take our bytes is silent too. */
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, (long)timeout);
}

static void start_curl(void) {
    static gsize is_started;
    if (g_once_init_enter(&is_started)) {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        g_once_init_leave(&is_started, 1);
    }
}

/* What would be read as something else in a URL is no host. */
static gboolean is_host(const gchar *host) {
    gsize allowed = strspn(host, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "0123456789.-_:");
    return allowed > 0 && host[allowed] == '\0';
}

SmtpSender *smtp_sender_new(const SmtpOptions *options, GError **error) {
    const gchar *what = NULL;
    if (options->host == NULL || !is_host(options->host))
        what = "is no host name";
    else if (options->port == 0 || options->port > G_MAXUINT16)
        what = "has no valid port";
    else if (options->tls == SENDER_TLS_NONE && !is_loopback(options->host))
        what = "is another machine: letters may not go there unencrypted";
    if (what != NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "the SMTP server \"%s\" %s",
                    options->host != NULL ? options->host : "", what);
        return NULL;
    }
    start_curl();
    g_autoptr(SmtpSender) sender = g_new0(SmtpSender, 1);
    sender->server = g_strdup_printf("%s:%u", options->host, options->port);
    sender->timeout = MAX(options->timeout, 1);
    sender->curl = curl_easy_init();
    if (sender->curl == NULL) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "libcurl can't be started");
        return NULL;
    }
    set_transport(sender->curl, options);
    set_times(sender->curl, sender->timeout);
    curl_easy_setopt(sender->curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(sender->curl, CURLOPT_READFUNCTION, hand_over);
    curl_easy_setopt(sender->curl, CURLOPT_READDATA, sender);
    curl_easy_setopt(sender->curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(sender->curl, CURLOPT_DEBUGFUNCTION, hear);
    curl_easy_setopt(sender->curl, CURLOPT_DEBUGDATA, sender);
    curl_easy_setopt(sender->curl, CURLOPT_ERRORBUFFER, sender->error);
    return g_steal_pointer(&sender);
}

void smtp_sender_free(SmtpSender *sender) {
    if (sender == NULL)
        return;
    if (sender->curl != NULL)
        curl_easy_cleanup(sender->curl); /* says QUIT: its talk must still be there */
    smtp_talk_clear(&sender->talk);
    g_free(sender->server);
    g_free(sender);
}

static CURLcode transact(SmtpSender *sender, gboolean is_fresh) {
    smtp_talk_begin(&sender->talk);
    sender->position = 0;
    sender->is_stopped = FALSE;
    sender->error[0] = '\0';
    curl_easy_setopt(sender->curl, CURLOPT_FRESH_CONNECT, is_fresh ? 1L : 0L);
    return curl_easy_perform(sender->curl);
}

/* A kept connection may have ended meanwhile; servers also say 421 after so many letters. Nothing
 * of this letter was taken then. */
static gboolean was_stale(const SmtpSender *sender, CURLcode code) {
    long connects = 1;
    curl_easy_getinfo(sender->curl, CURLINFO_NUM_CONNECTS, &connects);
    return code != CURLE_OK && code != CURLE_OPERATION_TIMEDOUT && connects == 0 &&
           sender->talk.stage <= SMTP_MAIL && (sender->talk.code == 0 || sender->talk.code == 421);
}

static SmtpEnding ending_of(const SmtpSender *sender, CURLcode code) {
    if (sender->is_stopped)
        return SMTP_STOPPED;
    if (code == CURLE_OK)
        return SMTP_WENT_WELL;
    return code == CURLE_OPERATION_TIMEDOUT ? SMTP_TIMED_OUT : SMTP_FAILED;
}

static void set_letter(SmtpSender *sender, const Outgoing *letter,
                       const struct curl_slist *recipients) {
    gsize length = g_bytes_get_size(letter->content);
    curl_off_t announced = envelope_has_dot_line(letter->content) ? -1 : (curl_off_t)length;
    gint64 longest = (gint64)sender->timeout * TIMEOUTS_A_LETTER + (gint64)length / SLOWEST_BYTES;
    sender->letter = letter;
    curl_easy_setopt(sender->curl, CURLOPT_MAIL_FROM, letter->sender);
    curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(sender->curl, CURLOPT_INFILESIZE_LARGE, announced);
    curl_easy_setopt(sender->curl, CURLOPT_TIMEOUT, (long)MIN(longest, G_MAXINT / 1000));
}

void smtp_sender_send(SmtpSender *sender, const Outgoing *letter, SendResult *out_result) {
    struct curl_slist *recipients = curl_slist_append(NULL, letter->recipient);
    set_letter(sender, letter, recipients);
    CURLcode code = transact(sender, FALSE);
    if (was_stale(sender, code))
        code = transact(sender, TRUE);
    const gchar *words = sender->error[0] != '\0' ? sender->error : curl_easy_strerror(code);
    g_autofree gchar *problem = sender->is_stopped
                                    ? g_strdup("stopped before the end")
                                    : g_strdup_printf("%s: %s", sender->server, words);
    smtp_talk_judge(&sender->talk, ending_of(sender, code), problem, out_result);
    curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, NULL);
    curl_slist_free_all(recipients);
    sender->letter = NULL;
}
