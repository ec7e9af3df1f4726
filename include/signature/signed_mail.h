/* signed_mail.h - is a mail signed by a known key of its agent? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "signature/key_home.h"
#include "signature/signature_fault.h"

typedef struct {
    gboolean is_good;
    gint64 signed_at; /* seconds UTC, as the signature says */
    gchar *digest;  /* of the signed words, their time and key: the same only of the same signing */
    gchar *subject; /* that was signed with them (RFC 9788), or NULL */
    SignatureFault fault; /* SIGNATURE_GOOD if it is */
    gchar *why;           /* what was found, for people */
} SignedMail;

void signed_mail_free(SignedMail *signed_mail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SignedMail, signed_mail_free)

/* Lets a process of its own look at the raw mail, which waits for it: at most SIGNATURE_SECONDS. A
 * mail that is not one whole signed part, or is very large, is not good. Never NULL; any thread may
 * ask. */
SignedMail *signed_mail_verify(const KeyHome *home, GBytes *raw);

/* What the process said, read: the inside of the above, for tests. */
SignedMail *signed_mail_read(const KeyHome *home, const gchar *said);
