/* test_system_sender.c - mail systems by name and by envelope */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/system_sender.h"

#include "build_mail.h"

static const struct {
    const gchar *name;    /* display name */
    const gchar *address; /* NULL: no address could be read, `name` is the raw field */
    gboolean expected;
} rows[] = {
    {NULL, "MAILER-DAEMON@mx.test", TRUE},
    {NULL, "Postmaster@mx.test", TRUE},
    {NULL, "post_master@mx.test", TRUE},
    {"Mail Delivery System", "bounces@mx.test", TRUE},
    {"Mail Delivery Subsystem", "x@mx.test", TRUE},
    {"Microsoft Outlook", "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mx.test", TRUE},
    {"系统退信", "x@mx.test", TRUE},
    {"MAILER-DAEMON <>", NULL, TRUE},
    {"<>", NULL, TRUE},
    {"somebody", NULL, FALSE},
    {"Kim Lee", "kim@shop.test", FALSE},
    {"Kim, about mail delivery", "kim@shop.test", FALSE},
    {NULL, "postmasters@shop.test", FALSE},
};

static void a_mail_system_is_known_by_its_names(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Mail) mail = build_mail(NULL, "x", "x");
        if (rows[i].address != NULL)
            g_ptr_array_add(mail->from, address_new(rows[i].name, rows[i].address));
        else
            mail_add_header(mail, "From", rows[i].name);
        g_autofree gchar *got = system_sender_name(mail);
        if ((got != NULL) != rows[i].expected)
            fail_msg("%s <%s>: got %s", rows[i].name, rows[i].address, got);
    }
}

static void an_empty_return_path_is_known(void **state) {
    static const struct {
        const gchar *path;
        gboolean expected;
    } paths[] = {{"<>", TRUE},
                 {" <>", TRUE},
                 {"<MAILER-DAEMON>", TRUE},
                 {"<mailer-daemon@x.test>", TRUE},
                 {"<kim@shop.test>", FALSE},
                 {"", FALSE},
                 {NULL, FALSE}};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(Mail) mail = build_mail("kim@shop.test", "x", "x");
        if (paths[i].path != NULL)
            mail_add_header(mail, "Return-Path", paths[i].path);
        mail_add_header(mail, "return-path", i == 4 ? "<>" : "<kim@shop.test>");
        if (system_sender_has_null_path(mail) != paths[i].expected)
            fail_msg("%s", paths[i].path);
    }
}

static void a_postmaster_may_be_a_person_but_no_daemon(void **state) {
    g_autoptr(Mail) daemon = build_mail("Mailer-Daemon@mx.test", "x", "x");
    g_autoptr(Mail) postmaster = build_mail("postmaster@mx.test", "x", "x");
    g_autoptr(Mail) nobody = build_mail(NULL, "x", "x");
    assert_true(system_sender_is_daemon(daemon));
    assert_false(system_sender_is_daemon(postmaster));
    assert_false(system_sender_is_daemon(nobody));
}

static void a_postmaster_with_a_way_back_may_be_a_person(void **state) {
    static const struct {
        const gchar *from, *name, *path;
        gboolean expected;
    } senders[] = {
        {"postmaster@shop.test", NULL, "<postmaster@shop.test>", TRUE},
        {"Postmaster@shop.test", "Kim Park", "<kim@shop.test>", TRUE},
        {"postmaster@shop.test", "Mail Delivery System", "<postmaster@shop.test>", FALSE},
        {"postmaster@shop.test", NULL, "<>", FALSE},
        {"postmaster@shop.test", NULL, "<MAILER-DAEMON@shop.test>", FALSE},
        {"postmaster@shop.test", NULL, NULL, FALSE},
        {"postmasters@shop.test", NULL, "<kim@shop.test>", FALSE},
        {"mailer-daemon@shop.test", NULL, "<kim@shop.test>", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(senders); i++) {
        g_autoptr(Mail) mail = build_mail(NULL, "x", "x");
        g_ptr_array_add(mail->from, address_new(senders[i].name, senders[i].from));
        if (senders[i].path != NULL)
            mail_add_header(mail, "Return-Path", senders[i].path);
        if (system_sender_may_be_person(mail) != senders[i].expected)
            fail_msg("row %" G_GSIZE_FORMAT, i);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mail_system_is_known_by_its_names),
        cmocka_unit_test(an_empty_return_path_is_known),
        cmocka_unit_test(a_postmaster_may_be_a_person_but_no_daemon),
        cmocka_unit_test(a_postmaster_with_a_way_back_may_be_a_person),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
