/* mailbox_fault.c - what a failed delivery says about the mailbox it was meant for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "identify/status/mailbox_fault.h"

#include "status_words.h"

/* Subject and detail of RFC 3463; the first row whose beginning fits. What class 4 says of a dead
 * mailbox is not final. */
static const struct {
    const gchar *beginning;
    MailboxFault fault;
} rows[] = {
    {"5.1.7", MAILBOX_REFUSES_LETTER}, /* the sender's address, and its domain */
    {"5.1.8", MAILBOX_REFUSES_LETTER}, {"5.1.", MAILBOX_DEAD},
    {"5.2.1", MAILBOX_DEAD},           {"5.2.2", MAILBOX_FULL},
    {"4.2.2", MAILBOX_FULL},           {"5.2.3", MAILBOX_REFUSES_LETTER},
    {"5.3.4", MAILBOX_REFUSES_LETTER}, {"5.6.", MAILBOX_REFUSES_LETTER},
    {"5.7.", MAILBOX_REFUSES_LETTER},
};

MailboxFault mailbox_fault_of(const gchar *status, const gchar *reply) {
    g_autofree gchar *exact = status_most_exact(status, reply);
    for (gsize i = 0; exact != NULL && i < G_N_ELEMENTS(rows); i++) {
        if (g_str_has_prefix(exact, rows[i].beginning))
            return rows[i].fault;
    }
    return MAILBOX_TROUBLE;
}
