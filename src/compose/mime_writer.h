/* mime_writer.h - bodies and boundaries of a letter, seven-bit, lines of at most 76 bytes, CRLF */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Content-Type and encoding of a text part, the empty line, and the text (valid UTF-8, LF): as it
 * is, quoted-printable or base64, whichever is shortest and survives. Ends with CRLF. */
void mime_write_text(GString *out, const gchar *subtype, const gchar *text);

/* `bytes` as lines of base64. */
void mime_write_base64(GString *out, const gchar *bytes, gsize length);

/* "=_" and 32 digits derived from the id and `level`: the same letter gets the same boundary, and
 * neither quoted-printable nor base64 can hold one. Caller frees. */
gchar *mime_boundary(const gchar *message_id, const gchar *level);

/* "Content-Type: multipart/<subtype>; boundary=..." and CRLF. */
void mime_write_multipart(GString *out, const gchar *subtype, const gchar *boundary);

/* The line that begins a part, and the line behind the last one. */
void mime_write_boundary(GString *out, const gchar *boundary, gboolean is_last);
