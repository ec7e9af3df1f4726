/* imap_idle.h - waiting for mail: IDLE where the server has it, else asking now and then */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "imap_session.h"

/* Waits until the server tells of news, or it is time to look again, or it was cancelled; with
 * `has_news` of the session set when mail may be there. FALSE when the connection is lost. */
gboolean imap_idle_wait(ImapSession *session, GError **error);
