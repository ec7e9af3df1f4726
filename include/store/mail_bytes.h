/* mail_bytes.h - the bytes of a mail in the form in which they are stored */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Raw bytes without the encoded form of the attachments, which are stored as files beside them. */
typedef struct {
    gsize size;                   /* of the raw mail */
    GBytes *skeleton;             /* what is left of it */
    GArray *cuts;                 /* of RawCut */
    const GPtrArray *attachments; /* of Attachment; borrowed; may be NULL */
} MailBytes;

/* Takes the large attachments out of `raw` whose encoding would be made again byte for byte. Pure:
 * may be called on any thread. `attachments` must outlive it. Caller frees. */
MailBytes *mail_bytes_new(GBytes *raw, const GPtrArray *attachments);
void mail_bytes_free(MailBytes *bytes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailBytes, mail_bytes_free)
