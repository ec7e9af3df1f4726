/* secret_file.h - reads keys and passwords from files that nobody else may read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where `name` is: a plain name (no "/") among the systemd credentials ($CREDENTIALS_DIRECTORY) if
 * it is there, else below `folder`. Caller frees. */
gchar *secret_file_find(const gchar *name, const gchar *folder);

/* Reads the file at `path`: a regular file of at most 64 KiB, owned by us or root, with no rights
 * for group or others; a systemd credential is taken as systemd made it. BAD_SETTING says what is
 * wrong and the command that mends it, never a byte of the content. Caller unrefs *out_content. */
gboolean secret_file_read(const gchar *path, GBytes **out_content, GError **error);

/* One line of text without its line end: a password. BAD_SETTING if it is empty, not UTF-8, or
 * holds control characters. Caller frees *out_password. */
gboolean secret_file_read_password(const gchar *path, gchar **out_password, GError **error);

/* A key of at least 32 bytes. Text is read as base64, anything else as it is. BAD_SETTING says how
 * to make one. Caller unrefs *out_key. */
gboolean secret_file_read_key(const gchar *path, GBytes **out_key, GError **error);
