/* header_writer.h - header fields of a letter: folded, encoded, seven-bit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* All of them append "Name: value" and CRLF. No value may bring a line end in: whatever is given is
 * made one clean line first. Lines are at most 76 bytes, but for a single long word. */

/* A value of our own making: a word, a number. */
void header_write_word(GString *out, const gchar *name, const gchar *word);

/* Free text, as encoded-words where it must be (RFC 2047). */
void header_write_text(GString *out, const gchar *name, const gchar *text);

/* One mailbox; `display` may be NULL. The domain is written in its ASCII form; a local part that is
 * not ASCII stays UTF-8 (RFC 6532) as nothing else can name it. `address` must be valid. */
void header_write_mailbox(GString *out, const gchar *name, const gchar *display,
                          const gchar *address);

/* Ids with <> around them; ids that can't be written are left out, the header too if none is left.
 * Of more than `most` ids the first and the last ones stay. */
void header_write_ids(GString *out, const gchar *name, const GPtrArray *ids, guint most);

/* RFC 5322 section 3.3, in the given zone. */
void header_write_date(GString *out, gint64 at, GTimeZone *zone);

/* May it stand between < and > in a Message-ID or References? */
gboolean header_is_id(const gchar *id);

/* Appends ";\r\n name=..." to a header that is being written: quoted if ASCII and short, else as
 * RFC 2231 says, in pieces. */
void header_append_parameter(GString *out, const gchar *name, const gchar *value);

/* The same for programs that do not know RFC 2231: what is not ASCII becomes "_", the end of a long
 * value stays. */
void header_append_ascii_parameter(GString *out, const gchar *name, const gchar *value);
