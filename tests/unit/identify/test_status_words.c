/* test_status_words.c - enhanced status codes out of codes and words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/status_words.h"

#include "build_mail.h"

static const struct {
    const gchar *text;
    const gchar *expected;
} codes[] = {
    {"550 5.1.1 no such user", "5.1.1"},
    {"smtp;550-5.7.26 x", "5.7.26"},
    {"(#5.4.6)", "5.4.6"},
    {"5.1.1", "5.1.1"},
    {"5.1.1 (permanent failure)", "5.1.1"},
    {"host 5.1.1.9 said no", NULL},
    {"[192.5.1.1]", NULL},
    {"Exim 4.96.2 said", NULL},
    {"Exim 4.96.2: 550 5.2.1 off", "5.2.1"},
    {"3.1.1", NULL},
    {"5.1", NULL},
    {"5.1234.1", NULL},
    {"15.1.1", NULL},
    {"", NULL},
};

static void an_enhanced_code_is_told_from_other_numbers(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
        g_autofree gchar *got = status_code_in(codes[i].text);
        if (g_strcmp0(got, codes[i].expected) != 0)
            fail_msg("%s: got %s", codes[i].text, got != NULL ? got : "nothing");
    }
}

static void a_reply_code_is_told_from_other_numbers(void **state) {
    static const struct {
        const gchar *text;
        guint expected;
    } replies[] = {
        {"550 no", 550},    {"said: 421-later", 421},
        {"551", 551},       {"5501 pieces", 0},
        {"192.0.2.550", 0}, {"599 x", 0},
        {"port 25", 0},     {"a550", 0},
        {"550abc", 0},      {"", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(replies); i++) {
        if (status_reply_code_in(replies[i].text) != replies[i].expected)
            fail_msg("%s: got %u", replies[i].text, status_reply_code_in(replies[i].text));
    }
}

static const struct {
    const gchar *name;
    const gchar *stated;
    const gchar *diagnostic;
    const gchar *expected;
} rows[] = {
    {"exact", "5.1.1", "550 5.2.2 full", "5.1.1"},
    {"exact with words", "5.1.1 (bad mailbox)", NULL, "5.1.1"},
    {"vague, code inside", "5.0.0", "550 5.1.1 unknown", "5.1.1"},
    {"vague, code of another class", "5.0.0", "451 4.3.0 later", "5.0.0"},
    {"vague, words only", "5.0.0", "mailbox full", "5.0.0"},
    {"nothing stated, code inside", NULL, "550 5.7.1 go away", "5.7.1"},
    {"words", NULL, "Mailbox is full", "5.2.2"},
    {"words and reply code", NULL, "452 mailbox full", "4.2.2"},
    {"reply code alone", NULL, "553 sorry", "5.1.3"},
    {"unknown reply code", NULL, "557 sorry", "5.0.0"},
    {"unknown reply code, temporary", NULL, "454 sorry", "4.0.0"},
    {"Chinese words", NULL, "收件人邮箱不存在", "5.1.1"},
    {"case", NULL, "USER UNKNOWN", "5.1.1"},
    {"host", NULL, "Sorry, I couldn't find any host named shop.test", "5.1.2"},
    {"too long in the queue", NULL,
     "I'm not going to try again; this message has been in the queue too long.", "4.4.7"},
    {"rubbish stated", "failed", "user unknown", "5.1.1"},
    {"nothing at all", NULL, "the dog ate it", NULL},
    {"nothing given", NULL, NULL, NULL},
};

static void the_most_exact_status_wins(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *got = status_most_exact(rows[i].stated, rows[i].diagnostic);
        if (g_strcmp0(got, rows[i].expected) != 0)
            fail_msg("%s: got %s", rows[i].name, got != NULL ? got : "nothing");
    }
}

static void a_megabyte_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"5.", "5.1.", "550", "4", "mailbox ", "\xff"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *text = build_megabyte(pieces[i]);
        clock_t started = clock();
        g_free(status_most_exact(text, text));
        assert_quick(started);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_enhanced_code_is_told_from_other_numbers),
        cmocka_unit_test(a_reply_code_is_told_from_other_numbers),
        cmocka_unit_test(the_most_exact_status_wins),
        cmocka_unit_test(a_megabyte_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
