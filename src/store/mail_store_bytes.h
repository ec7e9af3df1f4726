/* mail_store_bytes.h - the bytes of mails and of their files, each stored once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/mail_bytes.h"
#include "store/store.h"

/* Stores the raw mail and the files of a mail whose row is there. What
 * reads them is in store/mail_store.h. */
gboolean mail_store_add_bytes(Store *store, gint64 mail, const MailBytes *bytes, GError **error);
