/* imap_moves.c - where mail goes that is done: moved, copied, marked, or left */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Many mails are one command. \Seen is never set and never looked at: it belongs to people. What
 * another client moved or deleted meanwhile is simply not there, which no server takes for an
 * error. A connection that is lost in the middle leaves some mails where they were: they come
 * again, are known by their Message-ID, and are filed then.
 */
#include "imap_moves.h"

#include "imap_folder.h"
#include "uid_list.h"

#define FILING "filing mail"

/* A name on the wire as a quoted string; it has no control characters. */
static gchar *quoted(const gchar *name) {
    g_autoptr(GString) text = g_string_new("\"");
    for (const gchar *at = name; *at != '\0'; at++) {
        if (*at == '"' || *at == '\\')
            g_string_append_c(text, '\\');
        g_string_append_c(text, *at);
    }
    g_string_append_c(text, '"');
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static gboolean run_on(ImapSession *session, const gchar *verb, GArray *uids, const gchar *argument,
                       GError **error) {
    g_autofree gchar *list = uid_list_to_text(uids);
    g_autofree gchar *command = g_strdup_printf("UID %s %s%s", verb, list, argument);
    /* Each mail that leaves may bring an EXPUNGE or a FETCH. */
    return imap_session_run(session, command, (guint64)uids->len * 200, FILING, error);
}

static gboolean move(ImapSession *session, GArray *uids, GError **error) {
    g_autofree gchar *name = quoted(session->processed);
    g_autofree gchar *argument = g_strconcat(" ", name, NULL);
    return run_on(session, "MOVE", uids, argument, error);
}

/* UID EXPUNGE, never EXPUNGE: what others marked as deleted is theirs (RFC 4315). */
static gboolean copy(ImapSession *session, GArray *uids, GError **error) {
    g_autofree gchar *name = quoted(session->processed);
    g_autofree gchar *argument = g_strconcat(" ", name, NULL);
    return run_on(session, "COPY", uids, argument, error) &&
           run_on(session, "STORE", uids, " +FLAGS.SILENT (\\Deleted)", error) &&
           run_on(session, "EXPUNGE", uids, "", error);
}

static gboolean mark(ImapSession *session, GArray *uids, GError **error) {
    return run_on(session, "STORE", uids, " +FLAGS.SILENT (" KEYWORD_DONE ")", error);
}

static gboolean leave(ImapSession *session, GArray *uids, GError **error) {
    return TRUE;
}

static gboolean (*const ways[])(ImapSession *session, GArray *uids, GError **error) = {
    [FILED_BY_MOVE] = move,
    [FILED_BY_COPY] = copy,
    [FILED_BY_KEYWORD] = mark,
    [FILED_BY_CURSOR] = leave,
};

gboolean imap_moves_file(ImapSession *session, GArray *uids, GError **error) {
    g_autoptr(GError) refused = NULL;
    if (uids->len == 0 || ways[session->filing](session, uids, &refused))
        return TRUE;
    /* The folder may have been removed since we found it. */
    gboolean is_moving = session->filing <= FILED_BY_COPY;
    if (!session->is_dead && is_moving && imap_folder_prepare(session, NULL) &&
        session->filing <= FILED_BY_COPY) {
        g_clear_error(&refused);
        if (ways[session->filing](session, uids, &refused))
            return TRUE;
    }
    if (!session->is_dead) {
        imap_folder_fall_back(session, refused != NULL ? refused->message : "refused");
        /* So that they are known as done all the same. */
        ways[session->filing](session, uids, NULL);
    }
    g_propagate_error(error, g_steal_pointer(&refused));
    return FALSE;
}

gboolean imap_moves_begin(ImapSession *session, GArray *uids, GError **error) {
    g_autofree gchar *list = uid_list_to_text(uids);
    g_autofree gchar *name = quoted(session->processed);
    g_autofree gchar *command = g_strdup_printf("UID MOVE %s %s", list, name);
    imap_session_begin(session, 0);
    int result = imap_session_say(session, command);
    return result == MAILIMAP_NO_ERROR || imap_session_end(session, result, FILING, error);
}

gboolean imap_moves_end(ImapSession *session, GError **error) {
    imap_session_begin(session, 0);
    return imap_session_end(session, imap_session_hear(session), FILING, error);
}

gboolean imap_moves_mark_quarantined(ImapSession *session, GArray *uids, GError **error) {
    if (uids->len == 0 || !session->keeps_keywords)
        return TRUE;
    return run_on(session, "STORE", uids, " +FLAGS.SILENT (" KEYWORD_QUARANTINE ")", error);
}
