/* transfer.h - base64, quoted-printable and uuencode, as damaged as they come */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gmime/gmime.h>

/* The bytes [start, end) of `raw` with their transfer encoding (RFC 2045 section 6) taken off.
 * What is not encoded is shared with `raw`, not copied. Never fails. Caller owns the result. */
GBytes *transfer_decode(GBytes *raw, gsize start, gsize end, GMimeContentEncoding encoding);

/* Base64 of `length` bytes into `out` (room for length / 4 * 3 + 3). Blanks and foreign bytes are
 * skipped, padding in the middle starts a new stream. Returns the number of bytes written. */
gsize transfer_base64(const gchar *in, gsize length, guchar *out);
