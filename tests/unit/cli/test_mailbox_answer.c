/* test_mailbox_answer.c - where the desk's mail is, as people write it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/cli/init/mailbox_answer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

/* "imap HOST PORT TLS, smtp HOST PORT TLS", a Maildir, "pipe", or "no: FAULT". */
static gchar *taken(Draft *draft, const gchar *answer) {
    static const gchar *const tls[] = {"starttls", "implicit", "none"};
    g_autofree gchar *fault = mailbox_answer_take(draft, answer);
    if (fault != NULL)
        return g_strdup_printf("no: %s", fault);
    if (draft->mailbox == DRAFT_PIPE)
        return g_strdup("pipe");
    if (draft->mailbox == DRAFT_MAILDIR)
        return g_strdup_printf("maildir %s", draft->maildir);
    return g_strdup_printf("%s %u %s, %s %u %s", draft->imap.host, draft->imap.port,
                           tls[draft->imap.tls], draft->smtp.host, draft->smtp.port,
                           tls[draft->smtp.tls]);
}

static void mailboxes_are_read_as_people_write_them(void **state) {
    static const struct {
        const gchar *address;
        const gchar *answer;
        const gchar *expected; /* what it begins with */
    } rows[] = {
        {"a@gmail.com", "imap", "imap.gmail.com 993 implicit, smtp.gmail.com 465 implicit"},
        {"a@shop.example", "imap", "imap.shop.example 993 implicit, smtp.shop.example 587 star"},
        {"a@shop.example", "IMAP:Google", "imap.gmail.com 993"},
        {"a@shop.example", "google", "imap.gmail.com 993"},
        {"a@shop.example", "imap:imap.qq.com", "imap.qq.com 993 implicit, smtp.qq.com 465 impl"},
        {"a@shop.example", "imap:mail.shop.example",
         "mail.shop.example 993 implicit, mail.shop.example 587 starttls"},
        {"a@shop.example", "imap.b.example", "imap.b.example 993 implicit, smtp.b.example 587"},
        {"a@shop.example", "imap:b.example:143", "b.example 143 starttls"},
        {"a@shop.example", "imap:localhost:10993", "localhost 10993 implicit, localhost 587"},
        {"a@shop.example", "imap:[::1]:1143", "::1 1143 starttls"},
        {"a@shop.example", "imap:::1", "::1 993 implicit"},
        {"a@shop.example", "pipe", "pipe"},
        {"a@shop.example", "maildir:/tmp/amends-no-such-box", "maildir /tmp/amends-no-such-box"},
        {"a@tuta.com", "imap", "no: Tuta has no IMAP"},
        {"a@shop.example", "imap:", "no: \"\" is neither a server nor a provider"},
        {"a@shop.example", "imap:gogle", "no: \"gogle\" is neither a server nor a provider"},
        {"a@shop.example", "imap:b.example:0", "no: \"b.example:0\" has no port"},
        {"a@shop.example", "imap:b.example:99999", "no: \"b.example:99999\" has no port"},
        {"a@shop.example", "imap:b.example:x", "no: \"b.example:x\" has no port"},
        {"a@shop.example", "imap:b.example/x", "no: mailboxes[1].imap.host can't be"},
        {"a@shop.example", "imap:b.example\nuser: x", "no: "},
        {"a@shop.example", "maildir:", "no: a path must follow"},
        {"a@shop.example", "/no-such-folder/box", "no: there is no folder /no-such-folder"},
        {"a@shop.example", "maildir:/usr", "no: /usr is no Maildir"},
        {"a@shop.example", "letterbox", "no: \"letterbox\" is none of imap"},
        {"a@shop.example", "", "no: \"\" is none of imap"},
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Draft) draft = draft_new();
        g_free(draft->address);
        draft->address = g_strdup(rows[i].address);
        g_autofree gchar *got = taken(draft, rows[i].answer);
        if (!g_str_has_prefix(got, rows[i].expected))
            fail_msg("%s, \"%s\": %s", rows[i].address, rows[i].answer, got);
    }
}

static void a_bad_answer_changes_nothing(void **state) {
    static const gchar *const bad[] = {"imap:b.example:0", "maildir:/usr", "imap:a/b", "x"};
    (void)state;
    g_autoptr(Draft) draft = draft_new();
    g_free(taken(draft, "imap:mail.shop.example"));
    g_autofree gchar *before = draft_text(draft);
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autofree gchar *fault = mailbox_answer_take(draft, bad[i]);
        assert_non_null(fault);
        g_autofree gchar *after = draft_text(draft);
        assert_string_equal(after, before);
    }
}

static void the_way_out_can_be_another_server(void **state) {
    static const struct {
        const gchar *answer;
        const gchar *host; /* NULL: refused */
        guint port;
        ServerTls tls;
    } rows[] = {
        {"smtp.b.example", "smtp.b.example", 587, SERVER_TLS_STARTTLS},
        {"smtp.b.example:465", "smtp.b.example", 465, SERVER_TLS_IMPLICIT},
        {"smtp.b.example:25", "smtp.b.example", 25, SERVER_TLS_STARTTLS},
        {"localhost:25", "localhost", 25, SERVER_TLS_NONE},
        {"[::1]:25", "::1", 25, SERVER_TLS_NONE},
        {"localhost:70000", NULL, 0, 0},
        {"a b", NULL, 0, 0},
    };
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Draft) draft = draft_new();
        g_autofree gchar *fault = mailbox_answer_take_smtp(draft, rows[i].answer);
        if (rows[i].host == NULL) {
            assert_non_null(fault);
            assert_string_equal(draft->smtp.host, "localhost");
            continue;
        }
        assert_null(fault);
        assert_string_equal(draft->smtp.host, rows[i].host);
        assert_int_equal(draft->smtp.port, rows[i].port);
        assert_int_equal(draft->smtp.tls, rows[i].tls);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mailboxes_are_read_as_people_write_them),
        cmocka_unit_test(a_bad_answer_changes_nothing),
        cmocka_unit_test(the_way_out_can_be_another_server),
    };
    return cmocka_run_group_tests_name("mailbox_answer", tests, NULL, NULL);
}
