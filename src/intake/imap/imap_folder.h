/* imap_folder.h - the folder that mail is read from, and the one for what is done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "imap_session.h"

gboolean imap_folder_select(ImapSession *session, GError **error);

/* Finds the folder for what is done, or makes and subscribes it; decides how mail is filed. That it
 * can't be made is no failure: `complaint` says why, and mail is filed in another way. */
gboolean imap_folder_prepare(ImapSession *session, GError **error);

/* Goes on with the next way of filing. `why` is kept as the complaint. */
void imap_folder_fall_back(ImapSession *session, const gchar *why);

/* Appends the UIDs of mails to be handled. With FILED_BY_CURSOR those above `cursor`, with
 * FILED_BY_KEYWORD those without it, else all. Mails that are marked as deleted are not among them.
 */
gboolean imap_folder_search(ImapSession *session, guint32 cursor, GArray *out_uids, GError **error);

/* Those that have the keyword and could be moved now. */
gboolean imap_folder_search_done(ImapSession *session, GArray *out_uids, GError **error);
