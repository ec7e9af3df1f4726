/* letter_failed.h - a letter came back or was refused: suppress the address, tell who must know */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/apply_event.h"

typedef struct {
    gint64 letter;
    const gchar *recipient;
    Ticket *ticket;       /* or NULL */
    const Mail *mail;     /* the report, or NULL: the server refused the letter at once */
    gint64 mail_id;       /* of the report, or 0 */
    const gchar *problem; /* in words */
    const gchar *status;  /* RFC 3463, as the report says, or NULL */
    gboolean is_permanent;
    gint64 now;
} LetterFailure;

/* Marks the letter failed, counts the failure against its address, and applies EVENT_LETTER_BOUNCED
 * if the letter was for the complainant; of letters to staff see staff_mailbox.h. Never causes mail
 * to the address that failed. Only inside a transaction. */
gboolean letter_failed(Office *office, const LetterFailure *failure, GError **error);
