/* imap_login.c - who we are: LOGIN, AUTHENTICATE PLAIN or XOAUTH2 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Some servers (NetEase's among them) let nobody read who did not say ID before. What the server
 * can is asked again after the login: it may be more then, and what was said before TLS counts for
 * nothing.
 */
#include "imap_login.h"

#include <string.h>

#include "base/error.h"
#include "config.h"

static gboolean ask_capability(ImapSession *session, GError **error) {
    imap_session_begin(session, 0);
    struct mailimap_capability_data *told = NULL;
    int result = mailimap_capability(session->imap, &told);
    if (told != NULL)
        mailimap_capability_data_free(told);
    return imap_session_end(session, result, "asking what the server can", error);
}

static gboolean can(const ImapSession *session, const gchar *extension) {
    return mailimap_has_extension(session->imap, (char *)extension) != 0;
}

/* It would end the command and begin another. */
static gboolean has_control_character(const gchar *text) {
    for (const guchar *at = (const guchar *)text; *at != '\0'; at++) {
        if (*at < 0x20 || *at == 0x7F)
            return TRUE;
    }
    return FALSE;
}

static gboolean fail(const ImapSession *session, GError **error, const gchar *words) {
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING, "%s: %s", session->options->host,
                words);
    return FALSE;
}

static int log_in_simply(ImapSession *session) {
    return mailimap_login(session->imap, session->options->user, session->options->password);
}

/* RFC 4616. Ours, because libetpan's needs plug-ins of libsasl at run time. */
static int log_in_by_plain(ImapSession *session) {
    mailimap *imap = session->imap;
    const gchar *user = session->options->user, *password = session->options->password;
    g_autoptr(GString) secret = g_string_new(NULL);
    g_string_append_len(secret, "", 1);
    g_string_append_len(secret, user, (gssize)strlen(user) + 1);
    g_string_append(secret, password);
    g_autofree gchar *answer = g_base64_encode((const guchar *)secret->str, secret->len);
    int result = imap_session_say(session, "AUTHENTICATE PLAIN");
    if (result != MAILIMAP_NO_ERROR)
        return result;
    const gchar *line = mailstream_read_line(imap->imap_stream, imap->imap_stream_buffer);
    if (line == NULL)
        return MAILIMAP_ERROR_STREAM;
    if (*line != '+')
        return MAILIMAP_ERROR_PARSE;
    if (mailstream_write(imap->imap_stream, answer, strlen(answer)) < 0 ||
        mailstream_write(imap->imap_stream, "\r\n", 2) < 0 ||
        mailstream_flush(imap->imap_stream) < 0)
        return MAILIMAP_ERROR_STREAM;
    result = imap_session_hear(session);
    if (result == MAILIMAP_NO_ERROR)
        imap->imap_state = MAILIMAP_STATE_AUTHENTICATED;
    return result;
}

static gboolean log_in_by_password(ImapSession *session, GError **error) {
    const ImapOptions *options = session->options;
    if (options->password == NULL)
        return fail(session, error, "there is no password");
    if (has_control_character(options->user) || has_control_character(options->password))
        return fail(session, error, "the user or the password has control characters in it");
    gboolean has_plain = mailimap_has_authentication(session->imap, "PLAIN") != 0;
    gboolean is_ascii = g_str_is_ascii(options->user) && g_str_is_ascii(options->password);
    gboolean may_log_in = !can(session, "LOGINDISABLED");
    if (!has_plain && !may_log_in)
        return fail(session, error,
                    "the server takes no passwords on this connection (it wants "
                    "TLS, or OAuth)");
    imap_session_begin(session, 0);
    /* LOGIN has no charset. */
    int result =
        has_plain && (!may_log_in || !is_ascii) ? log_in_by_plain(session) : log_in_simply(session);
    return imap_session_end(session, result, "login", error);
}

/* Asks for a token once more when the server did not take the first. */
static gboolean log_in_by_token(ImapSession *session, GError **error) {
    const ImapOptions *options = session->options;
    if (has_control_character(options->user))
        return fail(session, error, "the user has control characters in it");
    if (!mailimap_has_authentication(session->imap, "XOAUTH2"))
        return fail(session, error, "the server knows no OAuth (AUTH=XOAUTH2)");
    for (guint tries = 0; tries < 2; tries++) {
        g_autofree gchar *token =
            options->access_token(options->access_token_data, tries > 0, error);
        if (token == NULL)
            return FALSE;
        imap_session_begin(session, 0);
        g_autoptr(GError) refused = NULL;
        int result = mailimap_oauth2_authenticate(session->imap, options->user, token);
        if (imap_session_end(session, result, "login by OAuth", &refused))
            return TRUE;
        if (tries > 0 || session->is_dead) {
            g_propagate_error(error, g_steal_pointer(&refused));
            return FALSE;
        }
    }
    return FALSE;
}

/* Only manners, but for the servers named above: a refusal means nothing. */
static gboolean say_who_we_are(ImapSession *session, GError **error) {
    if (!mailimap_has_id(session->imap))
        return TRUE;
    imap_session_begin(session, 0);
    char *server_name = NULL, *server_version = NULL;
    int result =
        mailimap_id_basic(session->imap, "Amends", PACKAGE_VERSION, &server_name, &server_version);
    if (result == MAILIMAP_NO_ERROR) {
        free(server_name);
        free(server_version);
    }
    g_autoptr(GError) refused = NULL;
    if (imap_session_end(session, result, "ID", &refused) || !session->is_dead)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&refused));
    return FALSE;
}

gboolean imap_login(ImapSession *session, GError **error) {
    if (!ask_capability(session, error))
        return FALSE;
    if (session->imap->imap_state != MAILIMAP_STATE_AUTHENTICATED) {
        gboolean is_in = session->options->access_token != NULL
                             ? log_in_by_token(session, error)
                             : log_in_by_password(session, error);
        if (!is_in || !ask_capability(session, error))
            return FALSE;
    }
    return say_who_we_are(session, error);
}
