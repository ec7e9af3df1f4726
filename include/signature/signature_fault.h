/* signature_fault.h - what may be wrong with a signature */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    SIGNATURE_GOOD,
    SIGNATURE_IS_MISSING,       /* the mail is not one whole signed part */
    SIGNATURE_OF_ANOTHER_KEY,   /* than the desk knows */
    SIGNATURE_OF_CHANGED_WORDS, /* or made up */
    SIGNATURE_OF_REVOKED_KEY,
    SIGNATURE_OF_EXPIRED_KEY,
    SIGNATURE_HAS_EXPIRED,
    SIGNATURE_IS_UNCLEAR, /* GnuPG could not say */
    SIGNATURE_FAULT_COUNT
} SignatureFault;

/* For the log and for what the process says: "the key was revoked". Static. */
const gchar *signature_fault_words(SignatureFault fault);

/* The fault of these words; SIGNATURE_IS_UNCLEAR if they are none of the above. */
SignatureFault signature_fault_from_words(const gchar *words);
