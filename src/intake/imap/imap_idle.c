/* imap_idle.c - waiting for mail: IDLE where the server has it, else asking now and then */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * IDLE of RFC 2177, and not libetpan's, which hangs when anything comes before the "+". Nothing is
 * missed: what stands in a buffer of libetpan or of TLS counts before the socket is asked. No timer
 * runs but one long wait: a peer that vanished is found by the kernel, a server that says nothing
 * at all by a new IDLE, whose answer has a deadline.
 */
#include "imap_idle.h"

#include <string.h>

enum {
    SILENCE_SECONDS = 9 * 60, /* begin a new IDLE when the server said nothing for so long */
    MOST_SECONDS = 13 * 60,   /* and in any case: servers end it after 29 minutes, NATs before */
    CHATTER_BYTES = 64 * 1024,
    USUAL_POLL_SECONDS = 60,
};

/* A tenth earlier or later, so that many mailboxes do not do it at once. */
static gint spread_ms(guint seconds) {
    return (gint)(seconds * 1000 - seconds * 100 +
                  (guint)g_random_int_range(0, 1000) * seconds / 5);
}

static const gchar *read_line(ImapSession *session) {
    mailimap *imap = session->imap;
    return mailstream_read_line(imap->imap_stream, imap->imap_stream_buffer);
}

/* "* 23 EXISTS", which libetpan does not see here. */
static gboolean take_exists(ImapSession *session, const gchar *line) {
    gchar *end = NULL;
    if (!g_str_has_prefix(line, "* "))
        return FALSE;
    guint64 count = g_ascii_strtoull(line + 2, &end, 10);
    if (end == line + 2 || g_ascii_strncasecmp(end, " EXISTS", 7) != 0)
        return FALSE;
    session->imap->imap_selection_info->sel_exists = (guint32)MIN(count, G_MAXUINT32);
    return TRUE;
}

/* Reads up to the "+"; what stands before it counts. */
static int enter(ImapSession *session) {
    int result = imap_session_say(session, "IDLE");
    g_autofree gchar *tag = g_strdup_printf("%d ", session->imap->imap_tag);
    while (result == MAILIMAP_NO_ERROR) {
        const gchar *line = read_line(session);
        if (line == NULL || g_ascii_strncasecmp(line, "* BYE", 5) == 0)
            return MAILIMAP_ERROR_STREAM;
        if (*line == '+')
            return MAILIMAP_NO_ERROR;
        if (g_str_has_prefix(line, tag))
            return MAILIMAP_ERROR_EXTENSION;
        session->has_news = take_exists(session, line) || session->has_news;
    }
    return result;
}

/* Reads lines until there is news, silence, or enough. */
static int listen(ImapSession *session) {
    const mailstream *stream = session->imap->imap_stream;
    gint64 end = g_get_monotonic_time() + (gint64)MOST_SECONDS * G_USEC_PER_SEC;
    while (!session->has_news && g_get_monotonic_time() < end) {
        if (stream->read_buffer_len == 0 &&
            !tls_stream_wait(session->stream, spread_ms(SILENCE_SECONDS)))
            return MAILIMAP_NO_ERROR;
        /* A line that has begun has to end soon. */
        imap_session_begin(session, CHATTER_BYTES);
        const gchar *line = read_line(session);
        if (line == NULL || g_ascii_strncasecmp(line, "* BYE", 5) == 0)
            return MAILIMAP_ERROR_STREAM;
        session->has_news = take_exists(session, line);
    }
    return MAILIMAP_NO_ERROR;
}

static gboolean idle(ImapSession *session, GError **error) {
    imap_session_begin(session, CHATTER_BYTES);
    int result = enter(session);
    if (result == MAILIMAP_NO_ERROR)
        result = listen(session);
    if (result == MAILIMAP_NO_ERROR)
        result = imap_session_leave_idle(session);
    return imap_session_end(session, result, "waiting for mail", error);
}

static gboolean poll_server(ImapSession *session, GError **error) {
    guint seconds = session->options->poll_seconds;
    /* Anything but silence is for NOOP to find out. */
    tls_stream_wait(session->stream, spread_ms(seconds > 0 ? seconds : USUAL_POLL_SECONDS));
    imap_session_begin(session, CHATTER_BYTES);
    session->has_news = TRUE;
    return imap_session_end(session, mailimap_noop(session->imap), "asking for news", error);
}

gboolean imap_idle_wait(ImapSession *session, GError **error) {
    if (session->has_news)
        return TRUE;
    return mailimap_has_extension(session->imap, "IDLE") ? idle(session, error)
                                                         : poll_server(session, error);
}
