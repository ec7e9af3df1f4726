/* imap_opening.h - from nothing to a folder that can be read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "imap_session.h"

/* Connects (TLS as asked), logs in, selects the folder, finds or makes the folder for what is done.
 * BAD_SETTING when an operator has to act (certificate, password, folder), else TRY_LATER. */
ImapSession *imap_opening_open(const ImapOptions *options, GError **error);
