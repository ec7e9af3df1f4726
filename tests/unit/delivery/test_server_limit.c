/* test_server_limit.c - answers that say the server has had enough of us */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/delivery/server_limit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    gint code;
    const gchar *status;
    const gchar *words;
    gboolean is_told;
} answers[] = {
    {421, NULL, "bye", TRUE},
    {421, "4.7.0", "Temporary System Problem. Try again later", TRUE},
    {450, "4.7.1", "Error: too much mail from 192.0.2.1", TRUE},
    {450, "4.7.1", "<anna@example.com>: Recipient address rejected: Greylisted", FALSE},
    {451, "4.7.1", "Graylisting in action, come back in 5 minutes", FALSE},
    {450, "4.2.0", "<anna@example.com>: Recipient address rejected: Greylisted", FALSE},
    {450, "4.2.1", "The user you wrote to gets mail at a rate that is too fast", FALSE},
    {451, "4.3.0", "queue file write error", FALSE},
    {452, "4.3.1", "Insufficient system storage", TRUE},
    {432, "4.3.2", "sender thread limit exceeded", TRUE},
    {452, "4.2.2", "mailbox full", FALSE},
    {452, "4.5.3", "Too many recipients", TRUE},
    {450, NULL, "Too many messages, slow down", TRUE},
    {451, NULL, "local error in processing", FALSE},
    {451, "4.4.5", "system congested", TRUE},
    {450, NULL, "mailbox unavailable", FALSE},
    {550, "5.1.1", "no such user", FALSE},
    {550, "5.7.1", "relaying denied", FALSE},
    {550, "5.4.5", "Daily user quota of sending exceeded", TRUE},
    {554, "5.2.0", "STOREDRV; SubmissionQuotaExceededException", TRUE},
    {550, "5.1.90", "you have reached your daily limit for recipients", TRUE},
    {550, NULL, "Sending limit of this account reached", TRUE},
    {552, "5.2.2", "daily limit: mailbox over quota", FALSE},
    {250, "2.0.0", "ok, too many", FALSE},
};

static void each_answer_is_about_us_or_about_the_letter(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(answers); i++) {
        if (server_limit_is_told(answers[i].code, answers[i].status, answers[i].words) !=
            answers[i].is_told)
            fail_msg("%d %s %s", answers[i].code, answers[i].status, answers[i].words);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_answer_is_about_us_or_about_the_letter),
    };
    return cmocka_run_group_tests_name("server_limit", tests, NULL, NULL);
}
