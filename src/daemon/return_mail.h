/* return_mail.h - mail from the desk to the desk: does it come back, at the plus address too? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "delivery/letter_sender.h"
#include "intake/mail_trial.h"
#include "store/store.h"

/* All borrowed. */
typedef struct {
    const Settings *settings;
    LetterSender *sender;
    const GPtrArray *trials; /* of MailTrial: where it may arrive */
    Store *store;            /* or where a running desk has put it */
    guint patience;          /* seconds */
} ReturnMail;

/* "complaints+check@example.com". Caller frees. */
gchar *return_mail_plus_address(const gchar *desk_address);

/* Sends two mails and waits until both have come or the time is over. An error: one of them could
 * not be sent, or not be looked for. */
gboolean return_mail_try(const ReturnMail *mail, gboolean *out_plain, gboolean *out_plus,
                         GError **error);
