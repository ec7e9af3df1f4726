/* test_status_words.c - enhanced status codes out of codes and words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/status/status_words.h"

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
    {"exact, nothing else", "5.1.1", "550 no", "5.1.1"},
    {"exact, but the server's own answer is another", "5.1.1", "550 5.2.2 full", "5.2.2"},
    {"exact, and a code that is no server's answer", "5.1.1", "see 5.2.2", "5.1.1"},
    {"exact, and an answer of another class", "5.1.1", "450 4.2.2 full", "5.1.1"},
    {"the far end's answer is in brackets", "4.4.7",
     "554 4.4.7 Message expired.<421 4.4.2 Connection timed out>", "4.4.2"},
    {"a quoted answer", "5.1.0", "5.1.0 - Unknown address error 550-'5.1.1 unknown'", "5.1.1"},
    {"nothing behind the reply code", NULL, "5.0.0 said 550", "5.0.0"},
    {"brackets around an address", "5.1.1", "550 5.1.1 <550 kim> unknown", "5.1.1"},
    {"accepted first", NULL, "250 2.1.5 ok 451 4.3.0 queue file write error", "4.3.0"},
    {"delivered", "2.0.0", "250 2.1.5 ok", "2.1.5"},
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
     "I'm not going to try again; this message has been in the queue too long.", "5.4.7"},
    {"rubbish stated", "failed", "user unknown", "5.1.1"},
    {"nothing at all", NULL, "the dog ate it", NULL},
    {"nothing given", NULL, NULL, NULL},
};

/* What mail systems and the big receivers answer without an enhanced code. */
static const struct {
    const gchar *words;
    const gchar *expected;
} answers[] = {
    {"user unknown", "5.1.1"},
    {"550 Requested action not taken: mailbox unavailable", "5.1.1"},
    {"No such user here", "5.1.1"},
    {"Recipient address rejected: undeliverable address", "5.1.1"},
    {"The email account that you tried to reach does not exist", "5.1.1"},
    {"sorry, no mailbox here by that name", "5.1.1"},
    {"User not listed in Domino Directory", "5.1.1"},
    {"Benutzer kim nicht im Domino-Verzeichnis aufgeführt", "5.1.1"},
    {"The following destination addresses were unknown", "5.1.1"},
    {"This user doesn’t have a shop.test account", "5.1.1"},
    {"Mailbox full", "5.2.2"},
    {"The recipient’s inbox is out of storage space", "5.2.2"},
    {"user is over quota", "5.2.2"},
    {"552 Quota exceeded (mailbox for user is full)", "5.2.2"},
    {"mailbox exceeds allowed size", "5.2.2"},
    {"account is disabled", "5.2.1"},
    {"sorry, your account has been suspended", "5.2.1"},
    {"User has moved to kim@other.test", "5.1.6"},
    {"Host or domain name not found", "5.1.2"},
    {"all relevant MX records point to non-existent hosts", "5.1.2"},
    {"NXDOMAIN", "5.1.2"},
    {"Domain does not accept mail (nullMX)", "5.1.10"},
    {"Connection refused", "4.4.1"},
    {"No route to host", "4.4.1"},
    {"lost connection with mx.shop.test", "4.4.2"},
    {"retry timeout exceeded", "4.4.7"},
    {"too many hops, this message is looping", "5.4.6"},
    {"Greylisted, please try again", "4.7.1"},
    {"421 too many connections from your IP", "4.7.28"},
    {"frequency limited", "4.7.28"},
    {"message size exceeds fixed maximum message size", "5.3.4"},
    {"Must issue a STARTTLS command first", "5.7.10"},
    {"SPF check failed", "5.7.23"},
    {"DKIM signature did not verify", "5.7.20"},
    {"rejected due to the domain's DMARC policy", "5.7.26"},
    {"Client host rejected: cannot find your reverse hostname", "5.7.25"},
    {"Relay access denied", "5.7.1"},
    {"blocked using bl.example.test", "5.7.1"},
    {"message looks like spam", "5.7.1"},
    {"Sender address rejected: Domain not found", "5.1.8"},
    {"Maildir over quota", "5.2.2"},
    {"451 temporary failure", "4.3.0"},
    {"收件人邮箱不存在", "5.1.1"},
    {"邮箱已满", "5.2.2"},
    {"垃圾邮件", "5.7.1"},
    {"查無此人", "5.1.1"},
    {"メールボックスが一杯のため", "5.2.2"},
    {"宛先のメールアドレスは存在しません", "5.1.1"},
    {"사용자를 찾을 수 없습니다", "5.1.1"},
    {"Das Postfach ist voll", "5.2.2"},
    {"Empfänger unbekannt", "5.1.1"},
    {"Die Nachricht ist zu groß", "5.3.4"},
    {"boîte aux lettres pleine", "5.2.2"},
    {"l'adresse n'existe pas", "5.1.1"},
    {"el buzón está lleno", "5.2.2"},
    {"usuario desconocido", "5.1.1"},
    {"caixa postal cheia", "5.2.2"},
    {"usuário inexistente", "5.1.1"},
    {"casella piena", "5.2.2"},
    {"utente sconosciuto", "5.1.1"},
    {"Почтовый ящик переполнен", "5.2.2"},
    {"Такого пользователя не существует", "5.1.1"},
    {"skrzynka nie istnieje", "5.1.1"},
    {"the dog ate it", NULL},
};

static void words_have_one_meaning_in_the_table(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(answers); i++) {
        const gchar *got = status_from_words(answers[i].words);
        if (g_strcmp0(got, answers[i].expected) != 0)
            fail_msg("%s: got %s", answers[i].words, got != NULL ? got : "nothing");
    }
}

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
        cmocka_unit_test(words_have_one_meaning_in_the_table),
        cmocka_unit_test(the_most_exact_status_wins),
        cmocka_unit_test(a_megabyte_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
