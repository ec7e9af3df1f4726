/* test_mailbox_fault.c - what a failed delivery says about the mailbox */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "identify/status/mailbox_fault.h"

static void full_dead_and_refused_are_told_apart(void **state) {
    static const struct {
        const gchar *status;
        const gchar *reply;
        MailboxFault fault;
    } rows[] = {
        {"5.2.2", NULL, MAILBOX_FULL},
        {"4.2.2", "mailbox full", MAILBOX_FULL},
        {NULL, "452 4.2.2 The recipient's inbox is out of storage space", MAILBOX_FULL},
        {NULL, "552 Mailbox full", MAILBOX_FULL},
        {"5.0.0", "552 5.2.2 over quota", MAILBOX_FULL},
        {"5.1.1", NULL, MAILBOX_DEAD},
        {"5.1.10", NULL, MAILBOX_DEAD},
        {"5.2.1", NULL, MAILBOX_DEAD},
        {NULL, "550 5.1.1 no such user", MAILBOX_DEAD},
        {NULL, "550 User unknown", MAILBOX_DEAD},
        {"5.1.8", "bad sender's domain", MAILBOX_REFUSES_LETTER},
        {"5.3.4", NULL, MAILBOX_REFUSES_LETTER},
        {"5.7.1", "554 5.7.1 spam", MAILBOX_REFUSES_LETTER},
        {"4.1.1", NULL, MAILBOX_TROUBLE},
        {"4.4.7", "expired", MAILBOX_TROUBLE},
        {"5.4.4", "unable to route", MAILBOX_TROUBLE},
        {"5.1", NULL, MAILBOX_TROUBLE},
        {NULL, "451 try again", MAILBOX_TROUBLE},
        {NULL, NULL, MAILBOX_TROUBLE},
        {"", "", MAILBOX_TROUBLE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        MailboxFault fault = mailbox_fault_of(rows[i].status, rows[i].reply);
        if (fault != rows[i].fault)
            fail_msg("%s, %s: %d", rows[i].status, rows[i].reply, (int)fault);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(full_dead_and_refused_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
