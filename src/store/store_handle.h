/* store_handle.h - what the files of this folder share of an open store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

#include "database.h"
#include "letter_packer.h"

/* Words that wait for the end of the transaction; see search_store.c. */
typedef struct {
    gint64 mail;
    gint64 ticket;
    gchar *words;
} PendingWords;

struct Store {
    Database *database;
    StoreMode mode;
    gboolean is_in_transaction; /* as the caller sees it: the engine may have taken it back */
    gint64 next_id[SEQUENCE_COUNT];
    gint64 next_id_at_begin[SEQUENCE_COUNT];
    GArray *pending; /* of PendingWords */
    LetterPacker *packer;
};

/* The statement for a static text. store_to_write() needs a transaction, and fails with TRY_LATER
 * when the engine has taken it back: what follows must not be saved without what went before. */
Statement *store_to_read(Store *store, const gchar *sql, GError **error);
Statement *store_to_write(Store *store, const gchar *sql, GError **error);

/* search_store.c: adds the pending words to the index; forgets them. */
gboolean store_write_pending_search(Store *store, GError **error);
void store_forget_pending_search(Store *store);
