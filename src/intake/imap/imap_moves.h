/* imap_moves.h - where mail goes that is done: moved, copied, marked, or left */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "imap_session.h"

/* Files all mails of `uids` (sorted). Mails that are not there any more are no failure. FALSE when
 * the server refused (the session lives on, and files in the next way from now on, until the next
 * connection), or the connection is lost: then nobody knows, and it may be repeated. */
gboolean imap_moves_file(ImapSession *session, GArray *uids, GError **error);

/* The same in two halves where UID MOVE does it, so that the server moves while we work: begin says
 * it, end hears the answer; nothing else may be said between. Where the second half fails with a
 * session that lives, nothing was moved, and the whole has to be done by imap_moves_file(). */
gboolean imap_moves_begin(ImapSession *session, GArray *uids, GError **error);
gboolean imap_moves_end(ImapSession *session, GError **error);

/* Marks mails as unreadable, where keywords can be kept. */
gboolean imap_moves_mark_quarantined(ImapSession *session, GArray *uids, GError **error);
