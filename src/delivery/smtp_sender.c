/* smtp_sender.c - sends letters to an SMTP server, one after the other on one connection */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One easy handle, one connection, one recipient a transaction (libcurl tells no results of single
 * recipients, and VERP wants it too). What the server said comes out of libcurl's debug channel;
 * its words decide together with libcurl's code, see smtp_talk.c.
 *
 * The end of the message: the last two bytes are held back until all before them are on the wire.
 * Before they go, `before_end` is asked, and from then on a silence means "unknown". What is in
 * doubt is thus two bytes and a dot, not a whole letter.
 *
 * libcurl 7 compares the count of bytes sent, dots that it added included, with the announced size,
 * and stops when they happen to be equal: the size is announced only where no line begins with a
 * dot. */
#include "smtp_sender.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

#include "base/error.h"
#include "smtp_handle.h"
#include "smtp_talk.h"

enum { QUIT_LONGEST = 1, END_BYTES = 2, SLOWEST_BYTES = 1024, TIMEOUTS_A_LETTER = 6 };

struct SmtpSender {
    SmtpOptions options; /* own copies */
    CURL *curl;          /* NULL: at rest, no connection */
    gchar *server;       /* "mail.example.com:587", for messages */
    gchar error[CURL_ERROR_SIZE];
    SmtpTalk talk;
    /* of the letter that is being sent */
    const Outgoing *letter;
    gsize position;
    gboolean is_stopped;
};

/* --- what libcurl calls --- */

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

/* --- opening --- */

/* When there is something to send: a desk that waits for mail does without libcurl's megabytes. */
static gboolean open_handle(SmtpSender *sender, GError **error) {
    if (sender->curl == NULL)
        sender->curl = smtp_handle_new(&sender->options, error);
    if (sender->curl == NULL)
        return FALSE;
    curl_easy_setopt(sender->curl, CURLOPT_READFUNCTION, hand_over);
    curl_easy_setopt(sender->curl, CURLOPT_READDATA, sender);
    curl_easy_setopt(sender->curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(sender->curl, CURLOPT_DEBUGFUNCTION, hear);
    curl_easy_setopt(sender->curl, CURLOPT_DEBUGDATA, sender);
    curl_easy_setopt(sender->curl, CURLOPT_ERRORBUFFER, sender->error);
    return TRUE;
}

SmtpSender *smtp_sender_new(const SmtpOptions *options, GError **error) {
    if (!smtp_options_check(options, error))
        return NULL;
    SmtpSender *sender = g_new0(SmtpSender, 1);
    smtp_options_copy(options, &sender->options);
    sender->server = g_strdup_printf("%s:%u", options->host, options->port);
    return sender;
}

/* --- a transaction --- */

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

static CURLcode transact_anyhow(SmtpSender *sender) {
    CURLcode code = transact(sender, FALSE);
    return was_stale(sender, code) ? transact(sender, TRUE) : code;
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
    gint64 longest =
        (gint64)sender->options.timeout * TIMEOUTS_A_LETTER + (gint64)length / SLOWEST_BYTES;
    sender->letter = letter;
    curl_easy_setopt(sender->curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(sender->curl, CURLOPT_MAIL_FROM, letter->sender);
    curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(sender->curl, CURLOPT_INFILESIZE_LARGE, announced);
    curl_easy_setopt(sender->curl, CURLOPT_TIMEOUT, (long)MIN(longest, G_MAXINT / 1000));
}

static curl_socket_t open_socket(const SmtpSender *sender) {
    curl_socket_t found = CURL_SOCKET_BAD;
    curl_easy_getinfo(sender->curl, CURLINFO_ACTIVESOCKET, &found);
    return found;
}

/* Ends the connection without a word. */
static void hang_up(SmtpSender *sender) {
    curl_socket_t connection = open_socket(sender);
    if (connection != CURL_SOCKET_BAD)
        shutdown(connection, SHUT_RDWR);
    g_clear_pointer(&sender->curl, curl_easy_cleanup);
}

/* --- commands without a letter --- */

/* Opens the connection if there is none. */
static CURLcode command(SmtpSender *sender, const gchar *verb, guint timeout, gboolean is_fresh) {
    curl_easy_setopt(sender->curl, CURLOPT_UPLOAD, 0L);
    curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, NULL);
    curl_easy_setopt(sender->curl, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(sender->curl, CURLOPT_CUSTOMREQUEST, verb);
    curl_easy_setopt(sender->curl, CURLOPT_TIMEOUT, (long)timeout);
    CURLcode code = transact(sender, is_fresh);
    curl_easy_setopt(sender->curl, CURLOPT_CUSTOMREQUEST, NULL);
    curl_easy_setopt(sender->curl, CURLOPT_NOBODY, 0L);
    return code;
}

/* Nothing waits to be read from a connection at rest but the server's word that it is over. */
static gboolean is_quiet(curl_socket_t connection) {
    gchar byte = '\0';
    return recv(connection, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN;
}

/* Cleaning up would say QUIT too, but wait for the answer as long as for any: for ten minutes. */
void smtp_sender_rest(SmtpSender *sender) {
    if (sender->curl == NULL)
        return;
    curl_socket_t connection = open_socket(sender);
    if (connection != CURL_SOCKET_BAD && is_quiet(connection))
        command(sender, "QUIT", QUIT_LONGEST, FALSE);
    hang_up(sender);
}

void smtp_sender_free(SmtpSender *sender) {
    if (sender == NULL)
        return;
    smtp_sender_rest(sender);
    smtp_talk_clear(&sender->talk);
    smtp_options_clear(&sender->options);
    g_free(sender->server);
    g_free(sender);
}

/* --- what must hold before --- */

/* FALSE after *out_result says why there is no token. */
static gboolean set_token(SmtpSender *sender, gboolean was_refused, SendResult *out_result) {
    g_autoptr(GError) error = NULL;
    if (sender->options.oauth == NULL)
        return TRUE;
    gchar *token = oauth_token_get(sender->options.oauth, was_refused, &error);
    if (token == NULL) {
        send_result_set(out_result, SEND_LATER, 0, error->message);
        out_result->is_server_down = out_result->is_untried = TRUE;
        out_result->is_login_refused =
            g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING);
        return FALSE;
    }
    curl_easy_setopt(sender->curl, CURLOPT_XOAUTH2_BEARER, token);
    explicit_bzero(token, strlen(token));
    g_free(token);
    return TRUE;
}

static gboolean needs_utf8(const Outgoing *letter) {
    return !g_str_is_ascii(letter->sender) || !g_str_is_ascii(letter->recipient);
}

/* Whether SMTPUTF8 is offered is only known behind EHLO; libcurl would go on without it and send
 * the bytes to a server that can't have them. A NOOP opens the connection first. */
static gboolean lacks_utf8(SmtpSender *sender) {
    CURLcode code = command(sender, "NOOP", sender->options.timeout, FALSE);
    if (was_stale(sender, code))
        code = command(sender, "NOOP", sender->options.timeout, TRUE);
    return code == CURLE_OK && !sender->talk.has_utf8;
}

/* In words, where the server has none. */
static gchar *problem_of(const SmtpSender *sender, CURLcode code) {
    const gchar *words = sender->error[0] != '\0' ? sender->error : curl_easy_strerror(code);
    g_autofree gchar *certificate =
        code == CURLE_PEER_FAILED_VERIFICATION ? smtp_handle_certificate(sender->curl) : NULL;
    if (sender->is_stopped)
        return g_strdup("stopped before the end");
    return g_strconcat(sender->server, ": ", words, certificate, NULL);
}

/* --- a letter --- */

static void send_once(SmtpSender *sender, const Outgoing *letter, SendResult *out_result) {
    if (needs_utf8(letter) && lacks_utf8(sender)) {
        g_autofree gchar *words = g_strdup_printf(
            "%s takes no addresses with letters beyond ASCII (SMTPUTF8)", sender->server);
        send_result_set(out_result, SEND_REFUSED, 0, words);
        out_result->status = g_strdup("5.6.7");
        return;
    }
    struct curl_slist *recipients = curl_slist_append(NULL, letter->recipient);
    set_letter(sender, letter, recipients);
    CURLcode code = transact_anyhow(sender);
    g_autofree gchar *problem = problem_of(sender, code);
    smtp_talk_judge(&sender->talk, ending_of(sender, code), problem, out_result);
    curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, NULL);
    curl_slist_free_all(recipients);
    sender->letter = NULL;
    /* libcurl 7 keeps a connection whose answer to the end of a message did not come in time: it
     * would be taken for the answer to the next letter. */
    if (code != CURLE_OK)
        hang_up(sender);
}

static void try_once(SmtpSender *sender, const Outgoing *nothing, SendResult *out_result) {
    CURLcode code = command(sender, "NOOP", sender->options.timeout, FALSE);
    g_autofree gchar *problem = problem_of(sender, code);
    smtp_talk_judge(&sender->talk, ending_of(sender, code), problem, out_result);
    if (code != CURLE_OK)
        hang_up(sender);
}

/* Does something that needs a login; once more with a new token if the token was refused: tokens
 * may be withdrawn before their time, but twice is no accident. */
static void do_logged_in(SmtpSender *sender, const Outgoing *letter,
                         void (*what)(SmtpSender *, const Outgoing *, SendResult *),
                         SendResult *out_result) {
    g_autoptr(GError) missing = NULL;
    if (!open_handle(sender, &missing)) {
        send_result_set(out_result, SEND_LATER, 0, missing->message);
        return;
    }
    if (!set_token(sender, FALSE, out_result))
        return;
    what(sender, letter, out_result);
    if (sender->options.oauth == NULL || !out_result->is_login_refused ||
        !open_handle(sender, NULL))
        return;
    send_result_clear(out_result);
    if (set_token(sender, TRUE, out_result))
        what(sender, letter, out_result);
}

void smtp_sender_send(SmtpSender *sender, const Outgoing *letter, SendResult *out_result) {
    do_logged_in(sender, letter, send_once, out_result);
}

void smtp_sender_try(SmtpSender *sender, SendResult *out_result) {
    do_logged_in(sender, NULL, try_once, out_result);
}
