/* imap_session.h - one connection to an IMAP server: open, one command after the other, close */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../stream/tls_stream.h"
#include "intake/imap_options.h"

/* Where a mail that is done stays known as done; the first that the server allows. */
typedef enum {
    FILED_BY_MOVE,    /* UID MOVE to the folder for it (RFC 6851) */
    FILED_BY_COPY,    /* UID COPY, \Deleted, UID EXPUNGE (RFC 4315) */
    FILED_BY_KEYWORD, /* stays, with $AmendsDone */
    FILED_BY_CURSOR,  /* stays as it is: only how far was read says it */
} ImapFiling;

#define KEYWORD_DONE "$AmendsDone"
#define KEYWORD_QUARANTINE "$AmendsQuarantine"

typedef struct {
    const ImapOptions *options;
    mailimap *imap;
    TlsStream *stream; /* belongs to `imap` */
    gboolean is_dead;  /* nothing more can be said on this connection */
    gboolean has_news; /* EXISTS was seen; whoever looks for mail clears it */
    int idle_tag; /* of an IDLE whose end was written, not sent: it goes with what is said next;
                   * 0 = none */
    /* of the selected folder */
    guint32 uid_validity;
    guint32 uid_next; /* 0 = not told */
    gboolean keeps_keywords;
    ImapFiling filing;
    gchar *processed; /* name on the wire, or NULL */
    gchar *complaint; /* why `filing` is not what was asked for, or NULL */
} ImapSession;

/* Connects, TLS as asked; nobody is logged in yet. BAD_SETTING when an operator has to act, else
 * TRY_LATER. */
ImapSession *imap_session_connect(const ImapOptions *options, GError **error);

/* Says goodbye if the connection still works. NULL is fine. */
void imap_session_close(ImapSession *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImapSession, imap_session_close)

/* Every command stands between these two. `bytes`: how large its answer may be; at 16 KiB a second
 * it must come. `result` is libetpan's; `what` begins the words of an error: "moving mail". FALSE
 * when the server refused (the session lives on) or the connection is lost (`is_dead`). */
void imap_session_begin(ImapSession *session, guint64 bytes);
gboolean imap_session_end(ImapSession *session, int result, const gchar *what, GError **error);

/* Sends a command of our own, with a tag; its answer is read with imap_session_hear(). libetpan's
 * result. */
int imap_session_say(ImapSession *session, const gchar *command);
int imap_session_hear(ImapSession *session);

/* Writes the end of the IDLE that was said last; it is sent with the next command, in one packet.
 * What the server tells before it heard of that command needs no further look. */
int imap_session_leave_idle(ImapSession *session);

/* All of it: begin, say, hear, end. */
gboolean imap_session_run(ImapSession *session, const gchar *command, guint64 bytes,
                          const gchar *what, GError **error);
