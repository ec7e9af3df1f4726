/* send_one.c - sends letters through the real sender and prints what became of each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* send_one [options] RECIPIENT...
 * One line a letter: outcome, code, status, "down" or "up", "login" if that was refused, how often
 * the end was reached, the reply. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "delivery/letter_sender.h"

static gchar *host, *tls, *ca_file, *user, *password, *letter, *envelope_sender, *maildir;
static gchar *token_url, *token_file;
static OauthToken *oauth;
static gint port, timeout = 3, pause_ms;
static gboolean is_stopped, rests;

static const GOptionEntry options[] = {
    {"host", 0, 0, G_OPTION_ARG_STRING, &host, "", NULL},
    {"port", 0, 0, G_OPTION_ARG_INT, &port, "", NULL},
    {"tls", 0, 0, G_OPTION_ARG_STRING, &tls, "starttls, implicit, none", NULL},
    {"ca-file", 0, 0, G_OPTION_ARG_STRING, &ca_file, "", NULL},
    {"user", 0, 0, G_OPTION_ARG_STRING, &user, "", NULL},
    {"password", 0, 0, G_OPTION_ARG_STRING, &password, "", NULL},
    {"token-url", 0, 0, G_OPTION_ARG_STRING, &token_url, "XOAUTH2, refreshed there", NULL},
    {"token-file", 0, 0, G_OPTION_ARG_STRING, &token_file, "", NULL},
    {"timeout", 0, 0, G_OPTION_ARG_INT, &timeout, "seconds", NULL},
    {"pause", 0, 0, G_OPTION_ARG_INT, &pause_ms, "between letters, milliseconds", NULL},
    {"letter", 0, 0, G_OPTION_ARG_STRING, &letter, "file with the letter", NULL},
    {"from", 0, 0, G_OPTION_ARG_STRING, &envelope_sender, "envelope sender", NULL},
    {"maildir", 0, 0, G_OPTION_ARG_STRING, &maildir, "write there instead", NULL},
    {"rest", 0, 0, G_OPTION_ARG_NONE, &rests, "rest between letters", NULL},
    {"stop", 0, 0, G_OPTION_ARG_NONE, &is_stopped, "say no before the end", NULL},
    {NULL}};

static gboolean count_end(gpointer data) {
    ++*(guint *)data;
    return !is_stopped;
}

static GBytes *read_letter(guint number) {
    gchar *content = NULL;
    gsize length = 0;
    if (letter != NULL && !g_file_get_contents(letter, &content, &length, NULL))
        exit(2);
    if (letter != NULL)
        return g_bytes_new_take(content, length);
    content = g_strdup_printf("From: Desk <desk@example.com>\r\nMessage-ID: <%u@example.com>\r\n"
                              "Subject: Letter %u\r\n\r\nDear customer,\r\n"
                              "..a line with two dots\r\n.\r\nYours\r\n",
                              number, number);
    return g_bytes_new_take(content, strlen(content));
}

static void send_to(LetterSender *sender, const gchar *recipient, guint number) {
    static const gchar *const outcomes[] = {[SEND_SENT] = "sent",
                                            [SEND_LATER] = "later",
                                            [SEND_REFUSED] = "refused",
                                            [SEND_UNKNOWN] = "unknown"};
    guint ends = 0;
    SendResult result = {0};
    g_autoptr(GBytes) bytes = read_letter(number);
    g_autofree gchar *id = g_strdup_printf("%u@example.com", number);
    letter_sender_send(sender, envelope_sender != NULL ? envelope_sender : "desk@example.com",
                       recipient, id, bytes, count_end, &ends, &result);
    g_print("%s %d %s %s%s %u %s\n", outcomes[result.outcome], result.reply_code,
            result.status != NULL ? result.status : "-", result.is_server_down ? "down" : "up",
            result.is_login_refused ? " login" : "", ends,
            result.reply != NULL ? result.reply : "-");
    send_result_clear(&result);
}

static LetterSender *open_sender(GError **error) {
    const OauthOptions login = {.name = "work",
                                .client_id = "desk-client",
                                .token_url = token_url,
                                .token_file = token_file,
                                .ca_file = ca_file,
                                .timeout = 5};
    if (token_url != NULL && (oauth = oauth_token_new(&login, error)) == NULL)
        return NULL;
    SmtpOptions smtp = {.host = host,
                        .port = (guint)port,
                        .tls = g_strcmp0(tls, "implicit") == 0 ? SENDER_TLS_IMPLICIT
                               : g_strcmp0(tls, "none") == 0   ? SENDER_TLS_NONE
                                                               : SENDER_TLS_STARTTLS,
                        .ca_file = ca_file,
                        .user = user,
                        .password = password,
                        .oauth = oauth,
                        .timeout = (guint)timeout};
    return maildir != NULL ? letter_sender_new_maildir(maildir, error)
                           : letter_sender_new_smtp(&smtp, error);
}

int main(int argc, char **argv) {
    setlocale(LC_ALL, "C.UTF-8");
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new("RECIPIENT...");
    g_option_context_add_main_entries(context, options, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &error)) {
        g_printerr("%s\n", error->message);
        return 2;
    }
    g_autoptr(LetterSender) sender = open_sender(&error);
    if (sender == NULL) {
        g_print("error %s\n", error->message);
        return 1;
    }
    for (int i = 1; i < argc; i++) {
        if (i > 1 && pause_ms > 0)
            g_usleep((gulong)pause_ms * 1000);
        if (i > 1 && rests)
            letter_sender_rest(sender);
        send_to(sender, argv[i], (guint)i);
    }
    g_clear_pointer(&sender, letter_sender_free);
    oauth_token_free(oauth);
    return 0;
}
