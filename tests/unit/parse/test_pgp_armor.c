/* test_pgp_armor.c - the frame of PGP goes, the words in it stay */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/part/pgp_armor.h"

#define SIGNED "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
#define SIGNATURE                                                                                  \
    "-----BEGIN PGP SIGNATURE-----\nVersion: 1\n\niQEc\n=abcd\n-----END PGP SIGNATURE-----\n"

static void a_clear_signed_text_is_opened(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected; /* NULL: nothing to open */
    } rows[] = {
        {"alone", SIGNED "Hello\n" SIGNATURE, "Hello\n"},
        {"dashes", SIGNED "a\n- -- \nKim\n- b\n" SIGNATURE, "a\n-- \nKim\nb\n"},
        {"with words around it", "Hi\n" SIGNED "Hello\n" SIGNATURE "Bye\n", "Hi\nHello\nBye\n"},
        {"two", SIGNED "a\n" SIGNATURE SIGNED "b\n" SIGNATURE, "a\nb\n"},
        {"no signature", SIGNED "Hello\n", SIGNED "Hello\n"},
        {"quoted", "> -----BEGIN PGP SIGNED MESSAGE-----\n> a\n",
         "> -----BEGIN PGP SIGNED MESSAGE-----\n> a\n"},
        {"none", "Hello\n", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = pgp_armor_open(rows[i].given);
        if (g_strcmp0(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text != NULL ? text : "NULL");
    }
}

static void an_encrypted_text_is_seen(void **state) {
    assert_true(pgp_armor_is_sealed("\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n"));
    assert_false(pgp_armor_is_sealed("See -----BEGIN PGP MESSAGE-----"));
    assert_false(pgp_armor_is_sealed(""));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clear_signed_text_is_opened),
        cmocka_unit_test(an_encrypted_text_is_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
