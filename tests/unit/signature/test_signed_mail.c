/* test_signed_mail.c - what the process says of signatures, and what that is worth */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* needs those above */

#include <string.h>

#include "signature/signed_mail.h"

#define PGP_KEY "44DE9C1A53C077DB0F4599B1DBB06538C9DFF603"
#define OURS "76396F91F7E21F6CDFA9D520B554B165230B43A3"
#define THEIRS "86396F91F7E21F6CDFA9D520B554B165230B43A3"
#define DIGEST "digest 769b492411d0c6efaa644ac622c1634c\n"

static const struct {
    const gchar *name;
    const gchar *said;
    gboolean is_good;
    const gchar *why;
    SignatureFault fault;
} rows[] = {
    {"OpenPGP", "protocol pgp\nsignature " PGP_KEY " 100 good\n" DIGEST, TRUE,
     "signed by key 44DE"},
    {"S/MIME", "protocol smime\nsignature " OURS " 100 good\n" DIGEST, TRUE, "signed by key 7639"},
    {"a certificate that came with the mail",
     "protocol smime\nsignature " THEIRS " 100 good\n" DIGEST, FALSE, "another key",
     SIGNATURE_OF_ANOTHER_KEY},
    {"a bad one", "protocol pgp\nsignature " PGP_KEY " 100 the mail was changed\n" DIGEST, FALSE,
     "the mail was changed", SIGNATURE_IS_UNCLEAR},
    {"a short id is no fingerprint", "protocol pgp\nsignature DBB06538C9DFF603 100 good\n" DIGEST,
     FALSE, "another key", SIGNATURE_OF_ANOTHER_KEY},
    {"a bad one beside a good one",
     "protocol pgp\nsignature " PGP_KEY " 100 good\nsignature - 0 it is of another key\n" DIGEST,
     FALSE, "another key", SIGNATURE_OF_ANOTHER_KEY},
    {"changed on the way",
     "protocol pgp\nsignature " PGP_KEY
     " 100 the mail was changed, or it is no signature of this key\n" DIGEST,
     FALSE, "the mail was changed", SIGNATURE_OF_CHANGED_WORDS},
    {"a revoked key", "protocol pgp\nsignature " PGP_KEY " 100 the key was revoked\n" DIGEST, FALSE,
     "revoked", SIGNATURE_OF_REVOKED_KEY},
    {"an expired certificate",
     "protocol smime\nsignature " OURS " 100 the key has expired\n" DIGEST, FALSE, "expired",
     SIGNATURE_OF_EXPIRED_KEY},
    {"an expired certificate of somebody else",
     "protocol smime\nsignature " THEIRS " 100 the key has expired\n" DIGEST, FALSE, "another key",
     SIGNATURE_OF_ANOTHER_KEY},
    {"an expired one beside a good one",
     "protocol smime\nsignature " OURS " 100 good\nsignature " OURS
     " 100 the signature has expired\n" DIGEST,
     FALSE, "expired", SIGNATURE_HAS_EXPIRED},
    {"no signature in it", "protocol pgp\n" DIGEST, FALSE, "no signature", SIGNATURE_IS_UNCLEAR},
    {"no digest", "protocol pgp\nsignature " PGP_KEY " 100 good\n", FALSE, "no signature",
     SIGNATURE_IS_UNCLEAR},
    {"no protocol", "signature " PGP_KEY " 100 good\n" DIGEST, FALSE, "not one whole signed part",
     SIGNATURE_IS_MISSING},
    {"another protocol", "protocol x\nsignature " PGP_KEY " 100 good\n" DIGEST, FALSE,
     "not one whole signed part", SIGNATURE_IS_MISSING},
    {"a line cut short", "protocol pgp\nsignature " PGP_KEY "\n" DIGEST, FALSE, "no signature",
     SIGNATURE_IS_UNCLEAR},
    {"nothing", "", FALSE, "not one whole signed part", SIGNATURE_IS_MISSING},
};

static const KeyHome home = {.certificate_id = (gchar *)OURS, .has_pgp = TRUE};

static void only_good_signatures_of_known_keys_count(void **state) {
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(SignedMail) found = signed_mail_read(&home, rows[i].said);
        if (found->is_good != rows[i].is_good || found->fault != rows[i].fault ||
            strstr(found->why, rows[i].why) == NULL)
            fail_msg("%s: %d, %s", rows[i].name, found->is_good, found->why);
        if (found->is_good)
            assert_int_equal(found->signed_at, 100);
    }
}

static void a_key_of_the_other_kind_is_not_known(void **state) {
    (void)state;
    const KeyHome smime = {.certificate_id = (gchar *)OURS};
    const KeyHome pgp = {.has_pgp = TRUE};
    g_autoptr(SignedMail) first = signed_mail_read(&smime, rows[0].said);
    g_autoptr(SignedMail) second = signed_mail_read(&pgp, rows[1].said);
    assert_false(first->is_good);
    assert_false(second->is_good);
}

static void a_certificate_counts_until_its_end(void **state) {
    (void)state;
    const KeyHome late = {.certificate_id = (gchar *)OURS, .certificate_until = 1};
    const KeyHome early = {.certificate_id = (gchar *)OURS, .certificate_until = G_MAXINT64};
    const gchar *said = "protocol smime\nsignature " OURS " 100 good\n" DIGEST;
    g_autoptr(SignedMail) refused = signed_mail_read(&late, said);
    g_autoptr(SignedMail) good = signed_mail_read(&early, said);
    assert_int_equal(refused->fault, SIGNATURE_OF_EXPIRED_KEY);
    assert_string_equal(refused->why, "the key has expired");
    assert_true(good->is_good);
}

static void the_digest_is_of_words_time_and_key(void **state) {
    (void)state;
    g_autoptr(SignedMail) one = signed_mail_read(&home, rows[0].said);
    g_autoptr(SignedMail) same = signed_mail_read(&home, rows[0].said);
    g_autoptr(SignedMail) later = signed_mail_read(
        &home, "protocol pgp\nsignature " PGP_KEY " 101 good\n" DIGEST "subject Re: [AM-1] x\n");
    g_autoptr(SignedMail) by_other = signed_mail_read(&home, rows[1].said);
    assert_string_equal(one->digest, same->digest);
    assert_string_not_equal(one->digest, later->digest);
    assert_string_not_equal(one->digest, by_other->digest);
    assert_null(one->subject);
    assert_string_equal(later->subject, "Re: [AM-1] x");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_good_signatures_of_known_keys_count),
        cmocka_unit_test(a_key_of_the_other_kind_is_not_known),
        cmocka_unit_test(a_certificate_counts_until_its_end),
        cmocka_unit_test(the_digest_is_of_words_time_and_key),
    };
    return cmocka_run_group_tests_name("signed_mail", tests, NULL, NULL);
}
