/* raw_mail.c - a mail as its source hands it over: freeing it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/raw_mail.h"

void raw_mail_free(RawMail *mail) {
    if (mail == NULL)
        return;
    g_clear_pointer(&mail->bytes, g_bytes_unref);
    g_clear_pointer(&mail->head, g_bytes_unref);
    g_free(mail->handle);
    g_free(mail);
}
