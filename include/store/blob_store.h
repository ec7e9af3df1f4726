/* blob_store.h - bytes that came from no mail: pictures and files that the desk made */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* Within a transaction: stores `content` unless it is there already. *out_sha256 is the name by
 * which a LetterFile and mail_store_blob() know it; the caller frees it. */
gboolean blob_store_add(Store *store, GBytes *content, gchar **out_sha256, GError **error);
