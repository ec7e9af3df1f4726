/* test_bounce_phrases.c - phrases of mail systems: late stands above failed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/bounce_phrases.h"

#include "base/text.h"
#include "build_mail.h"

static const struct {
    const gchar *line;
    gint expected; /* PhraseMeaning, -1: none */
} rows[] = {
    {"--- Below this line is a copy of the message.", PHRASE_RETURNED_MAIL},
    {"   ----- Unsent message follows -----", PHRASE_RETURNED_MAIL},
    {"----- Original message -----", PHRASE_RETURNED_MAIL},
    {"Your message could not be delivered for 4 hours. It will be retried.", PHRASE_DELAYED},
    {"Delivery Status Notification (Delay)", PHRASE_DELAYED},
    {"Delivery Status Notification (Failure)", PHRASE_FAILED},
    {"   ----- The following addresses had transient non-fatal errors -----",
     PHRASE_DELAYED_SECTION},
    {"   ----- The following addresses had permanent fatal errors -----", PHRASE_FAILED_SECTION},
    {"Your message has been successfully relayed to the following recipients",
     PHRASE_DELIVERED_SECTION},
    {"Delivery Status Notification (Relay)", PHRASE_DELIVERED_SECTION},
    {"Message headers follow:", PHRASE_RETURNED_MAIL},
    {"Original message headers:", PHRASE_RETURNED_MAIL},
    {"Your message couldn't be delivered to the following recipients:", PHRASE_FAILED_SECTION},
    {"邮件无法传递给以下收件人或组:", PHRASE_FAILED_SECTION},
    {"您的邮件暂时无法送达", PHRASE_DELAYED},
    {"この メールは配信できませんでした", PHRASE_FAILED},
    {"Ваше сообщение не доставлено", PHRASE_FAILED},
    {"Échec de la remise à ces destinataires", PHRASE_FAILED},
    {"UNDELIVERABLE: order 12", PHRASE_FAILED},
    {"Diese E-Mail konnte nicht zugestellt werden", PHRASE_FAILED},
    {"您的邮件被退回", PHRASE_FAILED},
    {"Thank you for your order", -1},
    {"", -1},
};

static void a_phrase_means_what_its_row_says(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *folded = text_fold(rows[i].line);
        const BouncePhrase *phrase = bounce_phrase_in(folded);
        gint got = phrase != NULL ? (gint)phrase->meaning : -1;
        if (got != rows[i].expected)
            fail_msg("%s: got %d", rows[i].line, got);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_phrase_means_what_its_row_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
