/* test_smtp_talk.c - what each answer of a server means for the letter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/delivery/smtp_talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A talk as lines: "C: ..." is said by us, "S: ..." by the server, "END" is the end of the message.
 */
static void play(SmtpTalk *talk, const gchar *lines) {
    g_auto(GStrv) list = g_strsplit(lines, "\n", -1);
    smtp_talk_begin(talk);
    for (gchar **line = list; *line != NULL; line++) {
        g_autofree gchar *wire =
            strlen(*line) > 3 ? g_strconcat(*line + 3, "\r\n", NULL) : g_strdup("");
        if (g_str_has_prefix(*line, "C: "))
            smtp_talk_hear_command(talk, wire, strlen(wire));
        else if (g_str_has_prefix(*line, "S: "))
            smtp_talk_hear_reply(talk, wire, strlen(wire));
        else if (strcmp(*line, "END") == 0)
            smtp_talk_reach_end(talk);
    }
}

#define HELLO "S: 220 hi\nC: EHLO x\nS: 250-mail\nS: 250 SIZE 1\n"
#define TO_DATA HELLO "C: MAIL FROM:<a>\nS: 250 ok\nC: RCPT TO:<b>\nS: 250 ok\nC: DATA\nS: 354 go\n"

static const struct {
    const gchar *name;
    const gchar *lines;
    SmtpEnding ending;
    SendOutcome outcome;
    gint code;
    const gchar *status;
    gboolean is_down;
    const gchar *reply;
} endings[] = {
    {"no connection", "", SMTP_FAILED, SEND_LATER, 0, NULL, TRUE, "problem"},
    {"a greeting of 554", "S: 554 no", SMTP_FAILED, SEND_LATER, 554, NULL, TRUE, "no"},
    {"TLS that fails", HELLO "C: STARTTLS\nS: 220 go", SMTP_FAILED, SEND_LATER, 0, NULL, TRUE,
     "problem"},
    {"a wrong password", HELLO "C: AUTH PLAIN\nS: 334\nC: TUFJTA==\nS: 535 5.7.8 no", SMTP_FAILED,
     SEND_LATER, 535, "5.7.8", TRUE, "5.7.8 no"},
    {"a password that looks like a verb", HELLO "C: AUTH LOGIN\nS: 334 x\nC: DATA\nS: 550 no",
     SMTP_FAILED, SEND_LATER, 550, NULL, TRUE, "no"},
    {"MAIL refused", HELLO "C: MAIL FROM:<a>\nS: 550 5.1.7 who", SMTP_FAILED, SEND_REFUSED, 550,
     "5.1.7", FALSE, "5.1.7 who"},
    {"MAIL without a login", HELLO "C: MAIL FROM:<a>\nS: 530 5.7.0 login", SMTP_FAILED, SEND_LATER,
     530, "5.7.0", TRUE, "5.7.0 login"},
    {"MAIL later", HELLO "C: MAIL FROM:<a>\nS: 451 4.3.0 busy", SMTP_FAILED, SEND_LATER, 451,
     "4.3.0", FALSE, "4.3.0 busy"},
    {"the server's disk is full", HELLO "C: MAIL FROM:<a>\nS: 452 4.3.1 full", SMTP_FAILED,
     SEND_LATER, 452, "4.3.1", TRUE, "4.3.1 full"},
    {"a rate at RCPT", HELLO "C: MAIL FROM:<a>\nS: 250 ok\nC: RCPT TO:<b>\nS: 450 4.7.1 too much",
     SMTP_FAILED, SEND_LATER, 450, "4.7.1", TRUE, "4.7.1 too much"},
    {"a rate at the end", TO_DATA "END\nS: 451 4.7.0 slow down", SMTP_FAILED, SEND_LATER, 451,
     "4.7.0", TRUE, "4.7.0 slow down"},
    {"a quota of sending costs no letter", TO_DATA "END\nS: 550 5.4.5 daily sending quota",
     SMTP_FAILED, SEND_LATER, 550, "5.4.5", TRUE, "5.4.5 daily sending quota"},
    {"a token that is refused", HELLO "C: AUTH XOAUTH2 dXNlcg==\nS: 334 eyJzdGF0dXMiOiI0MDEifQ==",
     SMTP_FAILED, SEND_LATER, 0, NULL, TRUE, "problem"},
    {"MAIL unanswered", HELLO "C: MAIL FROM:<a>", SMTP_FAILED, SEND_LATER, 0, NULL, TRUE,
     "problem"},
    {"RCPT refused in two lines",
     HELLO "C: MAIL FROM:<a>\nS: 250 ok\nC: RCPT TO:<b>\nS: 550-5.1.1 no\nS: 550 5.1.1 such",
     SMTP_FAILED, SEND_REFUSED, 550, "5.1.1", FALSE, "5.1.1 no 5.1.1 such"},
    {"RCPT greylisted, then QUIT",
     HELLO "C: MAIL FROM:<a>\nS: 250 ok\nC: RCPT TO:<b>\nS: 450 4.2.0 wait\nC: QUIT\nS: 221 bye",
     SMTP_FAILED, SEND_LATER, 450, "4.2.0", FALSE, "4.2.0 wait"},
    {"RCPT 421", HELLO "C: MAIL FROM:<a>\nS: 250 ok\nC: RCPT TO:<b>\nS: 421 4.3.2 bye", SMTP_FAILED,
     SEND_LATER, 421, "4.3.2", TRUE, "4.3.2 bye"},
    {"lost in the message", TO_DATA, SMTP_FAILED, SEND_LATER, 0, NULL, FALSE, "problem"},
    {"silent in the message", TO_DATA, SMTP_TIMED_OUT, SEND_LATER, 0, NULL, TRUE, "problem"},
    {"stopped by us", TO_DATA, SMTP_STOPPED, SEND_LATER, 0, NULL, FALSE, "problem"},
    {"taken", TO_DATA "END\nS: 250 2.0.0 ok", SMTP_WENT_WELL, SEND_SENT, 250, "2.0.0", FALSE,
     "2.0.0 ok"},
    {"refused at the end", TO_DATA "END\nS: 554 5.6.0 spam", SMTP_FAILED, SEND_REFUSED, 554,
     "5.6.0", FALSE, "5.6.0 spam"},
    {"later at the end", TO_DATA "END\nS: 451 4.3.0 disk", SMTP_FAILED, SEND_LATER, 451, "4.3.0",
     FALSE, "4.3.0 disk"},
    {"lost at the end", TO_DATA "END", SMTP_FAILED, SEND_UNKNOWN, 0, NULL, FALSE, "problem"},
    {"silent at the end", TO_DATA "END", SMTP_TIMED_OUT, SEND_UNKNOWN, 0, NULL, TRUE, "problem"},
    {"a status of another class", TO_DATA "END\nS: 554 4.6.0 spam", SMTP_FAILED, SEND_REFUSED, 554,
     NULL, FALSE, "4.6.0 spam"},
    {"a status that is none", TO_DATA "END\nS: 554 5..1 spam", SMTP_FAILED, SEND_REFUSED, 554, NULL,
     FALSE, "5..1 spam"},
    {"an address that looks like a status", TO_DATA "END\nS: 554 5.1.2.3 blocked", SMTP_FAILED,
     SEND_REFUSED, 554, NULL, FALSE, "5.1.2.3 blocked"},
    {"noise", TO_DATA "END\nS: what\nS: 99\nS: 2x0", SMTP_FAILED, SEND_UNKNOWN, 0, NULL, FALSE,
     "problem"},
};

static void each_ending_has_its_outcome(void **state) {
    SmtpTalk talk = {0};
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        SendResult result = {0};
        play(&talk, endings[i].lines);
        smtp_talk_judge(&talk, endings[i].ending, "problem", &result);
        if (result.outcome != endings[i].outcome || result.reply_code != endings[i].code ||
            g_strcmp0(result.status, endings[i].status) != 0 ||
            result.is_server_down != endings[i].is_down ||
            g_strcmp0(result.reply, endings[i].reply) != 0)
            fail_msg("%s: %d %d %s %d \"%s\"", endings[i].name, result.outcome, result.reply_code,
                     result.status, result.is_server_down, result.reply);
        send_result_clear(&result);
    }
    smtp_talk_clear(&talk);
}

static void what_was_heard_is_told(void **state) {
    static const struct {
        const gchar *lines;
        SmtpEnding ending;
        gboolean is_untried, is_login_refused;
    } rows[] = {
        {"", SMTP_FAILED, TRUE, FALSE},
        {HELLO "C: AUTH PLAIN x\nS: 535 5.7.8 no", SMTP_FAILED, TRUE, TRUE},
        {HELLO "C: AUTH XOAUTH2 x\nS: 334 eyJ9", SMTP_FAILED, TRUE, TRUE},
        {HELLO "C: AUTH XOAUTH2\nS: 334\nC: dXNlcg==\nS: 334 eyJ9", SMTP_FAILED, TRUE, TRUE},
        {HELLO "C: AUTH XOAUTH2\nS: 334\nC: dXNlcg==", SMTP_FAILED, TRUE, FALSE},
        {HELLO "C: AUTH PLAIN x\nS: 454 4.7.0 not now", SMTP_FAILED, TRUE, FALSE},
        {HELLO "C: AUTH PLAIN x", SMTP_TIMED_OUT, TRUE, FALSE},
        {HELLO "C: MAIL FROM:<a>\nS: 535 5.7.8 no", SMTP_FAILED, FALSE, FALSE},
        {TO_DATA "END\nS: 250 2.0.0 ok", SMTP_WENT_WELL, FALSE, FALSE},
    };
    SmtpTalk talk = {0};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        SendResult result = {0};
        play(&talk, rows[i].lines);
        smtp_talk_judge(&talk, rows[i].ending, "problem", &result);
        if (result.is_untried != rows[i].is_untried ||
            result.is_login_refused != rows[i].is_login_refused)
            fail_msg("%s: %d %d", rows[i].lines, result.is_untried, result.is_login_refused);
        send_result_clear(&result);
    }
    smtp_talk_clear(&talk);
}

static void smtputf8_is_of_the_last_greeting(void **state) {
    static const struct {
        const gchar *lines;
        gboolean has_utf8;
    } rows[] = {
        {"S: 220 hi\nC: EHLO x\nS: 250-mail\nS: 250-SMTPUTF8\nS: 250 SIZE 1", TRUE},
        {"C: MAIL FROM:<a>\nS: 250 ok", TRUE}, /* the same connection */
        {"S: 220 hi\nC: EHLO x\nS: 250-mail\nS: 250 SIZE 1", FALSE},
        {"S: 220 SMTPUTF8\nC: EHLO x\nS: 250 mail", FALSE},
        {"S: 220 hi\nC: EHLO x\nS: 250-smtputf8\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\n"
         "C: EHLO x\nS: 250 mail",
         FALSE},
        {"S: 220 hi\nC: EHLO x\nS: 250 smtputf8", TRUE},
    };
    SmtpTalk talk = {0};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        play(&talk, rows[i].lines);
        if (talk.has_utf8 != rows[i].has_utf8)
            fail_msg("%s", rows[i].lines);
    }
    smtp_talk_clear(&talk);
}

static void an_endless_reply_is_cut(void **state) {
    SmtpTalk talk = {0};
    SendResult result = {0};
    smtp_talk_begin(&talk);
    g_autofree gchar *words = g_strnfill(100000, 'x');
    g_autofree gchar *line = g_strdup_printf("250-%s\r\n", words);
    for (guint i = 0; i < 1000; i++)
        smtp_talk_hear_reply(&talk, line, strlen(line));
    smtp_talk_judge(&talk, SMTP_WENT_WELL, "problem", &result);
    assert_true(strlen(result.reply) < 5000);
    send_result_clear(&result);
    smtp_talk_clear(&talk);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_ending_has_its_outcome),
        cmocka_unit_test(what_was_heard_is_told),
        cmocka_unit_test(smtputf8_is_of_the_last_greeting),
        cmocka_unit_test(an_endless_reply_is_cut),
    };
    return cmocka_run_group_tests_name("smtp_talk", tests, NULL, NULL);
}
