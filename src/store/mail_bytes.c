/* mail_bytes.c - the bytes of a mail in the form in which they are stored */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mail_bytes.h"

#include "raw_cut.h"

MailBytes *mail_bytes_new(GBytes *raw, const GPtrArray *attachments) {
    MailBytes *bytes = g_new0(MailBytes, 1);
    bytes->size = g_bytes_get_size(raw);
    bytes->skeleton = raw_cut(raw, attachments, &bytes->cuts);
    bytes->attachments = attachments;
    return bytes;
}

void mail_bytes_free(MailBytes *bytes) {
    if (bytes == NULL)
        return;
    g_bytes_unref(bytes->skeleton);
    g_array_unref(bytes->cuts);
    g_free(bytes);
}
