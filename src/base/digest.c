/* digest.c - SHA-256 and HMAC-SHA256 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/digest.h"

#include <string.h>

#include <nettle/hmac.h>

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

void digest_hmac_sha256(GBytes *key, const gchar *text, guint8 out_digest[DIGEST_BYTES]) {
    gsize key_length = 0;
    const guint8 *key_bytes = g_bytes_get_data(key, &key_length);
    struct hmac_sha256_ctx state;
    hmac_sha256_set_key(&state, key_length, key_bytes);
    hmac_sha256_update(&state, strlen(text), (const guint8 *)text);
    hmac_sha256_digest(&state, DIGEST_BYTES, out_digest);
}
