/* automatic_mail.h - what header fields say about mail that no person wrote, or wrote to many */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/identity.h"
#include "model/mail.h"
#include "model/policy.h"

/* What a header field shows; they add up. */
typedef enum {
    AUTOMATIC_NOTHING = 0,
    AUTOMATIC_PERSON = 1 << 0, /* Auto-Submitted: no */
    AUTOMATIC_REPLY = 1 << 1,  /* an answer by a program: out of office, ticket robot */
    AUTOMATIC_BULK = 1 << 2,   /* a program's own mail, a newsletter */
    AUTOMATIC_LIST = 1 << 3,   /* through a mailing list */
    AUTOMATIC_SPAM = 1 << 4,   /* the site's filter says so */
    AUTOMATIC_SILENT = 1 << 5, /* a person may have written it, but wants no automatic answer */
} AutomaticMark;

/* All marks of the mail's header fields (a set of AutomaticMark); each is said in `why`. A list
 * whose address is one of our own is a way in to the desk: its marks do not count. `policy` may be
 * NULL. */
guint automatic_mail_marks(const Mail *mail, const Policy *policy, Identity *identity);
