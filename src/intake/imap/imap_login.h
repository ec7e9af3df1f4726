/* imap_login.h - who we are: LOGIN, AUTHENTICATE PLAIN or XOAUTH2 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "imap_session.h"

/* Asks for the server's capabilities before and after; says who we are by ID (RFC 2971). */
gboolean imap_login(ImapSession *session, GError **error);
