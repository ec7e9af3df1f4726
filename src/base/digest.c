/* digest.c - SHA-256 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/digest.h"

#include <nettle/sha2.h>

gchar *digest_sha256(gconstpointer bytes, gsize size) {
    static const gchar digits[] = "0123456789abcdef";
    struct sha256_ctx state;
    guint8 digest[SHA256_DIGEST_SIZE];
    sha256_init(&state);
    sha256_update(&state, size, bytes);
    sha256_digest(&state, sizeof digest, digest);
    gchar *hex = g_malloc(2 * sizeof digest + 1);
    for (gsize i = 0; i < sizeof digest; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    hex[2 * sizeof digest] = '\0';
    return hex;
}
