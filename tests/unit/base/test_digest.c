/* test_digest.c - SHA-256 and its HMAC give the published values */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/digest.h"

static void published_values_come_out(void **state) {
    g_autofree gchar *empty = digest_sha256(NULL, 0);
    assert_string_equal(empty, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    g_autofree gchar *abc = digest_sha256("abc", 3);
    assert_string_equal(abc, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* RFC 4231, test case 2. */
static void the_published_hmac_comes_out(void **state) {
    static const guint8 expected[DIGEST_BYTES] = {0x5b, 0xdc, 0xc1, 0x46, 0xbf, 0x60, 0x75, 0x4e,
                                                  0x6a, 0x04, 0x24, 0x26, 0x08, 0x95, 0x75, 0xc7,
                                                  0x5a, 0x00, 0x3f, 0x08, 0x9d, 0x27, 0x39, 0x83,
                                                  0x9d, 0xec, 0x58, 0xb9, 0x64, 0xec, 0x38, 0x43};
    g_autoptr(GBytes) key = g_bytes_new_static("Jefe", 4);
    guint8 digest[DIGEST_BYTES];
    digest_hmac_sha256(key, "what do ya want for nothing?", digest);
    assert_memory_equal(digest, expected, sizeof expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_values_come_out),
        cmocka_unit_test(the_published_hmac_comes_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
