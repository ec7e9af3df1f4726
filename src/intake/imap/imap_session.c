/* imap_session.c - one connection to an IMAP server: open, one command after the other, close */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libetpan is the protocol: it writes commands and reads answers, one at a time, on this thread.
 * What it must never do: connect by itself, QRESYNC, COMPRESS, BODYSTRUCTURE, its own IDLE (see
 * doc/imap.md). Whatever a server sends is limited by the budget of the command.
 */
#include "imap_session.h"

#include <string.h>

#include "base/error.h"

enum {
    ANSWER_BYTES = 256 * 1024, /* of a command that has no large answer */
    LEAST_RATE = 16 * 1024,    /* bytes a second */
    COMMAND_SECONDS = 60,
    GOODBYE_SECONDS = 2,
};

/* --- commands --------------------------------------------------------------------------------- */

void imap_session_begin(ImapSession *session, guint64 bytes) {
    guint64 most = MAX(bytes, ANSWER_BYTES);
    tls_stream_allow(session->stream, most, (guint)(COMMAND_SECONDS + bytes / LEAST_RATE));
    if (session->imap->imap_selection_info != NULL)
        session->imap->imap_selection_info->sel_has_exists = 0;
}

/* "* BYE Shutting down" in what was read last; NULL when there is none. */
static gchar *parting_words(const ImapSession *session) {
    const MMAPString *heard = session->imap->imap_stream_buffer;
    const gchar *line = heard->len > 0 ? g_strstr_len(heard->str, heard->len, "* BYE ") : NULL;
    if (line == NULL)
        return NULL;
    g_autofree gchar *words = g_strndup(line + 6, strcspn(line + 6, "\r\n"));
    return g_utf8_make_valid(words, -1);
}

/* The server understood the tag, but not the command. */
static gboolean is_bad_command(const ImapSession *session) {
    const MMAPString *heard = session->imap->imap_stream_buffer;
    g_autofree gchar *answer = g_strdup_printf("%d BAD ", session->imap->imap_tag);
    return heard->len > 0 && g_strstr_len(heard->str, heard->len, answer) != NULL;
}

/* "NO [OVERQUOTA] ..." and others say themselves that they pass. */
static gboolean is_passing(const ImapSession *session) {
    static const gchar *const codes[] = {"UNAVAILABLE",  "INUSE",     "LIMIT",        "SERVERBUG",
                                         "CONTACTADMIN", "OVERQUOTA", "EXPUNGEISSUED"};
    const struct mailimap_response_info *info = session->imap->imap_response_info;
    for (gsize i = 0; info != NULL && info->rsp_atom != NULL && i < G_N_ELEMENTS(codes); i++) {
        if (g_ascii_strcasecmp(info->rsp_atom, codes[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

static void fail_refused(const ImapSession *session, const gchar *what, GError **error) {
    const gchar *said = session->imap->imap_response;
    g_autofree gchar *words = g_utf8_make_valid(said != NULL ? said : "no reason given", -1);
    g_set_error(error, AMENDS_ERROR,
                is_passing(session) ? AMENDS_ERROR_TRY_LATER : AMENDS_ERROR_BAD_SETTING,
                "%s: %s: the server says: %.200s", session->options->host, what, words);
}

static void fail_lost(const ImapSession *session, int result, const gchar *what, GError **error) {
    const GError *trouble = tls_stream_error(session->stream);
    g_autofree gchar *parting = parting_words(session);
    if (parting != NULL)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER,
                    "%s: %s: the server closed the connection: %.200s", session->options->host,
                    what, parting);
    else if (trouble != NULL)
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "%s (%s)", trouble->message, what);
    else
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER,
                    "%s: %s: the server's answer is no IMAP (%d)", session->options->host, what,
                    result);
}

static gboolean is_lost(const ImapSession *session, int result) {
    switch (result) {
    case MAILIMAP_ERROR_BAD_STATE:
    case MAILIMAP_ERROR_STREAM:
    case MAILIMAP_ERROR_PARSE:
    case MAILIMAP_ERROR_MEMORY:
    case MAILIMAP_ERROR_FATAL:
    case MAILIMAP_ERROR_DONT_ACCEPT_CONNECTION:
    case MAILIMAP_ERROR_NEEDS_MORE_DATA:
        return TRUE;
    case MAILIMAP_ERROR_PROTOCOL:
        return !is_bad_command(session);
    default:
        return tls_stream_error(session->stream) != NULL;
    }
}

gboolean imap_session_end(ImapSession *session, int result, const gchar *what, GError **error) {
    const struct mailimap_selection_info *selected = session->imap->imap_selection_info;
    if (selected != NULL && selected->sel_has_exists)
        session->has_news = TRUE;
    if (result == MAILIMAP_NO_ERROR || result == MAILIMAP_NO_ERROR_AUTHENTICATED ||
        result == MAILIMAP_NO_ERROR_NON_AUTHENTICATED)
        return TRUE;
    session->is_dead = session->is_dead || is_lost(session, result);
    if (session->is_dead)
        fail_lost(session, result, what, error);
    else
        fail_refused(session, what, error);
    return FALSE;
}

int imap_session_say(ImapSession *session, const gchar *command) {
    mailstream *stream = session->imap->imap_stream;
    int result = mailimap_send_current_tag(session->imap);
    if (result != MAILIMAP_NO_ERROR)
        return result;
    gboolean is_sent = mailstream_write(stream, command, strlen(command)) >= 0 &&
                       mailstream_write(stream, "\r\n", 2) >= 0 && mailstream_flush(stream) >= 0;
    return is_sent ? MAILIMAP_NO_ERROR : MAILIMAP_ERROR_STREAM;
}

static int hear_answer(ImapSession *session) {
    mailimap *imap = session->imap;
    if (mailstream_read_line(imap->imap_stream, imap->imap_stream_buffer) == NULL)
        return MAILIMAP_ERROR_STREAM;
    struct mailimap_response *response = NULL;
    int result = mailimap_parse_response(imap, &response);
    if (result != MAILIMAP_NO_ERROR)
        return result;
    int answer = response->rsp_resp_done->rsp_data.rsp_tagged->rsp_cond_state->rsp_type;
    mailimap_response_free(response);
    return answer == MAILIMAP_RESP_COND_STATE_OK ? MAILIMAP_NO_ERROR
                                                 : MAILIMAP_ERROR_CUSTOM_COMMAND;
}

/* What a server thinks of our leaving is no matter, as long as it can be understood. */
static int hear_idle_end(ImapSession *session) {
    mailimap *imap = session->imap;
    int next_tag = imap->imap_tag;
    imap->imap_tag = session->idle_tag;
    session->idle_tag = 0;
    int result = hear_answer(session);
    gboolean is_refused = result != MAILIMAP_NO_ERROR && !is_lost(session, result);
    imap->imap_tag = next_tag;
    imap->imap_selection_info->sel_has_exists = 0;
    return is_refused ? MAILIMAP_NO_ERROR : result;
}

int imap_session_hear(ImapSession *session) {
    int result = session->idle_tag != 0 ? hear_idle_end(session) : MAILIMAP_NO_ERROR;
    return result == MAILIMAP_NO_ERROR ? hear_answer(session) : result;
}

/* "DONE" has no tag: the answer is that of IDLE. */
int imap_session_leave_idle(ImapSession *session) {
    session->idle_tag = session->imap->imap_tag;
    return mailstream_write(session->imap->imap_stream, "DONE\r\n", 6) >= 0 ? MAILIMAP_NO_ERROR
                                                                            : MAILIMAP_ERROR_STREAM;
}

gboolean imap_session_run(ImapSession *session, const gchar *command, guint64 bytes,
                          const gchar *what, GError **error) {
    imap_session_begin(session, bytes);
    int result = imap_session_say(session, command);
    if (result == MAILIMAP_NO_ERROR)
        result = imap_session_hear(session);
    return imap_session_end(session, result, what, error);
}

/* --- opening and closing ---------------------------------------------------------------------- */

static gboolean greet(ImapSession *session, GError **error) {
    imap_session_begin(session, 0);
    int result = mailimap_connect(session->imap, tls_stream_as_mailstream(session->stream));
    if (!imap_session_end(session, result, "greeting", error))
        return FALSE;
    /* A session that is logged in before TLS: somebody in between may have said so. */
    if (result == MAILIMAP_NO_ERROR_AUTHENTICATED && session->options->tls == IMAP_TLS_STARTTLS) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "%s: the server is logged in before TLS begins (PREAUTH): not safe with "
                    "starttls",
                    session->options->host);
        return FALSE;
    }
    return TRUE;
}

/* What was sent in clear behind the answer to STARTTLS must not count as said by the server (RFC
 * 9051, 6.2.1). */
static gboolean start_tls(ImapSession *session, GError **error) {
    imap_session_begin(session, 0);
    int result = mailimap_starttls(session->imap);
    if (!imap_session_end(session, result, "STARTTLS", error))
        return FALSE;
    if (session->imap->imap_stream->read_buffer_len != 0) {
        g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING,
                    "%s: something was sent between STARTTLS and TLS: the connection is not safe",
                    session->options->host);
        return FALSE;
    }
    return tls_stream_start_tls(session->stream, error);
}

static gboolean open_steps(ImapSession *session, GError **error) {
    if (!greet(session, error))
        return FALSE;
    return session->options->tls != IMAP_TLS_STARTTLS || start_tls(session, error);
}

ImapSession *imap_session_connect(const ImapOptions *options, GError **error) {
    TlsStream *stream = tls_stream_connect(options, error);
    if (stream == NULL)
        return NULL;
    ImapSession *session = g_new0(ImapSession, 1);
    session->options = options;
    session->stream = stream;
    session->imap = mailimap_new(0, NULL);
    if (open_steps(session, error))
        return session;
    session->is_dead = TRUE;
    imap_session_close(session);
    return NULL;
}

void imap_session_close(ImapSession *session) {
    if (session == NULL)
        return;
    mailimap *imap = session->imap;
    if (!session->is_dead) {
        imap_session_begin(session, 0);
        tls_stream_allow(session->stream, ANSWER_BYTES, GOODBYE_SECONDS);
        if (session->idle_tag == 0 || (mailstream_flush(imap->imap_stream) >= 0 &&
                                       hear_idle_end(session) == MAILIMAP_NO_ERROR))
            mailimap_logout(imap);
    }
    if (imap->imap_stream != NULL)
        mailstream_close(imap->imap_stream);
    imap->imap_stream = NULL;
    mailimap_free(imap);
    g_free(session->processed);
    g_free(session->complaint);
    g_free(session);
}
