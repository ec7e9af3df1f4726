/* search_store.h - full text over complaints, Chinese words of two characters too */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* `words`: of a mail's subject and text, made by search_words_to_index(). They are found after the
 * commit; a mail that was indexed is not indexed again. */
gboolean search_store_add(Store *store, gint64 mail, gint64 ticket, const gchar *words,
                          GError **error);

/* All words must be there (a run of Chinese is a phrase). Appends gint64 ticket ids, best first.
 * What a person types is never read as a query language. */
gboolean search_store_find(Store *store, const gchar *words, guint limit, GArray *out_tickets,
                           GError **error);
