/* mailbox_name.h - names of IMAP folders as they go over the wire: modified UTF-7 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* "Entwürfe" -> "Entw&APw-rfe" (RFC 3501, 5.1.3). With `delimiter` other than 0, each "/" becomes
 * the server's. NULL with BAD_SETTING when it is no UTF-8, empty, or has control characters, which
 * would end the command. Caller frees. */
gchar *mailbox_name_to_wire(const gchar *name, gchar delimiter, GError **error);
