/* token_file.h - the durable record of a login: its refresh token, and the last access token */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gchar *refresh_token; /* NULL: there was no login */
    gchar *access_token;  /* or NULL */
    gint64 refreshed_at;  /* seconds UTC; 0 = never */
    gint64 valid_until;
    gchar *problem; /* why it was not refreshed last, or NULL */
    gint64 problem_at;
} TokenRecord;

void token_record_clear(TokenRecord *record);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TokenRecord, token_record_clear)

/* Reads the file. A file that is not there is an empty record. BAD_SETTING if others may read it or
 * it is no record; never says a byte of it. */
gboolean token_file_read(const gchar *path, TokenRecord *out_record, GError **error);

/* Writes it so that it is there after a power cut: a new file of mode 0600, fsync, rename, fsync of
 * the folder. TRY_LATER if it can't. */
gboolean token_file_write(const gchar *path, const TokenRecord *record, GError **error);

/* Tells one version of the file from another without reading it; "" when there is none. Caller
 * frees. */
gchar *token_file_stamp(const gchar *path);

/* One process at a time reads, refreshes and writes. Waits up to `seconds`, less if *is_cancelled
 * (or NULL) becomes true. -1 with TRY_LATER; else close it with token_file_unlock(). */
int token_file_lock(const gchar *path, guint seconds, gint *is_cancelled, GError **error);
void token_file_unlock(int lock);
