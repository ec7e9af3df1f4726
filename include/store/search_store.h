/* search_store.h - full text over complaints, Chinese words of two characters too */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* `text` is subject and words of a mail; its first 64 KiB count. Letters of scripts without blanks
 * are indexed as pairs. It is found after the commit; a mail that was indexed is not indexed again.
 */
gboolean search_store_add(Store *store, gint64 mail, gint64 ticket, const gchar *text,
                          GError **error);

/* All words must be there (a run of Chinese is a phrase). Appends gint64 ticket ids, best first.
 * What a person types is never read as a query language. */
gboolean search_store_find(Store *store, const gchar *words, guint limit, GArray *out_tickets,
                           GError **error);
