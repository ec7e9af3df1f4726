/* imap_opening.c - from nothing to a folder that can be read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "imap_opening.h"

#include "imap_folder.h"
#include "imap_login.h"

ImapSession *imap_opening_open(const ImapOptions *options, GError **error) {
    g_autoptr(ImapSession) session = imap_session_connect(options, error);
    if (session == NULL)
        return NULL;
    if (imap_login(session, error) && imap_folder_select(session, error) &&
        imap_folder_prepare(session, error))
        return g_steal_pointer(&session);
    session->is_dead = TRUE; /* no goodbye to a server that does not want us */
    return NULL;
}
