/* test_list_refusal.c - list managers that did not pass a mail on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/report/list_refusal.h"

#include "build_mail.h"

static const struct {
    const gchar *name;
    const gchar *from;
    const gchar *subject;
    const gchar *text;
    gboolean is_marked;
    const gchar *expected; /* NULL: no refusal */
} rows[] = {
    {"Mailman", "talk-owner@lists.test", "Hello",
     "You are not allowed to post to this mailing list, and your message has\nbeen automatically "
     "rejected. If you think that your messages are\nbeing rejected in error, contact the owner "
     "at\ntalk-owner@lists.test.\n",
     TRUE, "talk-owner@lists.test 5.7.2 failed permanent"},
    {"LISTSERV", "LISTSERV@LISTS.TEST", "Rejected posting to TALK@LISTS.TEST",
     "You are not authorized to send mail to the TALK list from your account.\n(talk@lists.test)\n",
     FALSE, "talk@lists.test 5.7.2 failed permanent"},
    {"ezmlm", "talk-help@lists.test", "Returned post for talk@lists.test",
     "Hi! This is the ezmlm program. I'm managing the talk@lists.test mailing list.\n\nI'm sorry, "
     "the list moderators for the talk list\nhave failed to act on your post.\n",
     TRUE, "talk@lists.test 5.7.2 failed permanent"},
    {"Sympa", "sympa@lists.test", "Message distribution",
     "Your message for list 'talk@lists.test' was rejected.\nYou are not authorized to post.\n",
     FALSE, "talk@lists.test 5.7.2 failed permanent"},
    {"Majordomo", "owner-talk@lists.test",
     "BOUNCE talk@lists.test: Non-member submission from [kim]", "kim wrote to talk@lists.test\n",
     FALSE, "talk@lists.test 5.7.2 failed permanent"},
    {"a shop's administrator", "sales-admin@shop.test", "My order",
     "Your posting to the forum was good, but request to mailing list was not.\n", FALSE, NULL},
    {"a person", "kim@shop.test", "Rejected posting to the wall", "You are not authorized to post.",
     FALSE, NULL},
    {"a list's own mail", "talk-admin@lists.test", "Meeting", "We meet at five.\n", TRUE, NULL},
};

static void a_refusal_names_the_list(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail(rows[i].from, rows[i].subject, rows[i].text);
        mail->new_text = (g_free(mail->new_text), g_strdup(rows[i].text));
        g_autoptr(Identity) identity = identity_new();
        gboolean is = list_refusal_read(mail, rows[i].is_marked, identity);
        g_autofree gchar *got = build_rows(identity->bounces);
        if (is != (rows[i].expected != NULL) || (is && strcmp(got, rows[i].expected) != 0))
            fail_msg("%s: %d %s", rows[i].name, is, got);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_refusal_names_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
