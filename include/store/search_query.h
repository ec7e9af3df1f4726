/* search_query.h - what an agent types to find tickets: words, phrases in quotation marks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

/* An FTS5 expression in which all words and all "phrases" must be there, or NULL if there are none.
 * Quotation marks of any kind count; one that is not closed reaches to the end. Only letters and
 * digits get into it. Pure. Caller frees. */
gchar *search_query_make(const gchar *typed);

/* A ticket of which a mail has the words. */
typedef struct {
    gint64 ticket;
    gint64 mail; /* the newest that has them */
} SearchHit;

typedef struct {
    const gchar *typed; /* borrowed */
    guint limit;        /* of tickets */
} SearchQuestion;

/* Appends a SearchHit for each ticket, the one with the newest mail first. *out_is_cut: there may
 * be more, because of the limit or because the words stand in very many mails, of which only the
 * newest were looked at. */
gboolean search_query_find(Store *store, const SearchQuestion *question, GArray *out_hits,
                           gboolean *out_is_cut, GError **error);

/* The raw mail without its large files: enough to read its words. NULL if there is none. Caller
 * unrefs. */
gboolean search_query_skeleton(Store *store, gint64 mail, GBytes **out_skeleton, GError **error);
