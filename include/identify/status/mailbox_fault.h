/* mailbox_fault.h - what a failed delivery says about the mailbox it was meant for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    MAILBOX_TROUBLE,        /* it may pass: a server out of reach, greylisting, nothing said */
    MAILBOX_FULL,           /* somebody has to make room */
    MAILBOX_DEAD,           /* nobody has such a mailbox, or it was switched off */
    MAILBOX_REFUSES_LETTER, /* only this letter: too large, taken for spam, our sender not liked */
} MailboxFault;

/* By the enhanced status code (RFC 3463) of a report, or NULL, and the words of the report or of a
 * server's reply, or NULL. */
MailboxFault mailbox_fault_of(const gchar *status, const gchar *reply);
