/* raw_mail.c - a mail as its source hands it over: taking its bytes, freeing it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/raw_mail.h"

GBytes *raw_mail_take_bytes(RawMail *mail) {
    if (mail->bytes != NULL)
        return g_steal_pointer(&mail->bytes);
    return g_steal_pointer(&mail->head);
}

void raw_mail_free(RawMail *mail) {
    if (mail == NULL)
        return;
    g_clear_pointer(&mail->bytes, g_bytes_unref);
    g_clear_pointer(&mail->head, g_bytes_unref);
    g_free(mail->handle);
    g_free(mail);
}
