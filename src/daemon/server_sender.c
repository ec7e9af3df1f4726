/* server_sender.c - the sender of letters that the settings of a server mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "server_sender.h"

static const SenderTls sender_tls[] = {
    [SERVER_TLS_STARTTLS] = SENDER_TLS_STARTTLS,
    [SERVER_TLS_IMPLICIT] = SENDER_TLS_IMPLICIT,
    [SERVER_TLS_NONE] = SENDER_TLS_NONE,
};

LetterSender *server_sender_new(const ServerSettings *server, const Logins *logins, guint timeout,
                                GError **error) {
    const SmtpOptions options = {.host = server->host,
                                 .port = server->port,
                                 .tls = sender_tls[server->tls],
                                 .ca_file = server->ca_file,
                                 .user = server->user,
                                 .password = server->password,
                                 .oauth =
                                     logins != NULL ? logins_find(logins, server->oauth) : NULL,
                                 .timeout = timeout};
    return letter_sender_new_smtp(&options, error);
}
