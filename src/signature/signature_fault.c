/* signature_fault.c - what may be wrong with a signature: its words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signature/signature_fault.h"

#include "base/names.h"

static const gchar *const fault_words[] = {
    [SIGNATURE_GOOD] = "good",
    [SIGNATURE_IS_MISSING] = "the mail is not one whole signed part",
    [SIGNATURE_OF_ANOTHER_KEY] = "it is of another key",
    [SIGNATURE_OF_CHANGED_WORDS] = "the mail was changed, or it is no signature of this key",
    [SIGNATURE_OF_REVOKED_KEY] = "the key was revoked",
    [SIGNATURE_OF_EXPIRED_KEY] = "the key has expired",
    [SIGNATURE_HAS_EXPIRED] = "the signature has expired",
    [SIGNATURE_IS_UNCLEAR] = "it could not be verified",
};
G_STATIC_ASSERT(G_N_ELEMENTS(fault_words) == SIGNATURE_FAULT_COUNT);

const gchar *signature_fault_words(SignatureFault fault) {
    return fault_words[fault];
}

SignatureFault signature_fault_from_words(const gchar *words) {
    gint fault = names_find(fault_words, SIGNATURE_FAULT_COUNT, words);
    return fault >= 0 ? (SignatureFault)fault : SIGNATURE_IS_UNCLEAR;
}
