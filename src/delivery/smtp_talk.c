/* smtp_talk.c - what was said in an SMTP transaction, and what it means for the letter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule, by how far the transaction came and what the server said last (RFC 5321 sections 4.2
 * and 4.5.4.2; enhanced codes: RFC 3463):
 *
 *   before MAIL       any refusal is about us, our password or the server, not about this letter:
 *                     LATER, and others will fare alike
 *   MAIL, RCPT, DATA  4xx LATER; 5xx REFUSED, but 530 to 538 ask for a login: as before MAIL
 *   END               2xx SENT; 4xx LATER; 5xx REFUSED; no answer: UNKNOWN, it may have arrived
 *   no answer         before the end: LATER
 *   a limit of ours   LATER, also as 5xx, and others will fare alike: server_limit.c
 *
 * 421 says that the server goes away; it and time-outs are about the server. A connection that is
 * lost after MAIL was answered may be this letter's fault: others are not held up by it. */
#include "smtp_talk.h"

#include <string.h>

#include "envelope.h"
#include "server_limit.h"

enum { WORDS_LONGEST = 600 };

void smtp_talk_begin(SmtpTalk *talk) {
    GString *words = talk->words != NULL ? g_string_truncate(talk->words, 0) : g_string_new(NULL);
    *talk = (SmtpTalk){.words = words, .is_closed = TRUE, .has_utf8 = talk->has_utf8};
}

void smtp_talk_clear(SmtpTalk *talk) {
    if (talk->words != NULL)
        g_string_free(talk->words, TRUE);
    *talk = (SmtpTalk){0};
}

static void enter(SmtpTalk *talk, SmtpStage stage) {
    talk->stage = stage;
    talk->code = 0;
    talk->is_closed = TRUE;
    g_string_truncate(talk->words, 0);
}

void smtp_talk_hear_command(SmtpTalk *talk, const gchar *line, gsize length) {
    static const struct {
        const gchar *verb;
        SmtpStage stage;
    } verbs[] = {{"EHLO", SMTP_HELLO}, {"HELO", SMTP_HELLO}, {"STARTTLS", SMTP_TLS},
                 {"AUTH", SMTP_LOGIN}, {"MAIL", SMTP_MAIL},  {"RCPT", SMTP_RCPT},
                 {"DATA", SMTP_DATA}};
    if (length >= 4 && g_ascii_strncasecmp(line, "QUIT", 4) == 0)
        talk->is_over = TRUE;
    else if (talk->stage == SMTP_LOGIN)
        enter(talk, SMTP_LOGIN); /* what was answered so far was no refusal */
    for (gsize i = 0; i < G_N_ELEMENTS(verbs) && talk->stage < SMTP_END; i++) {
        gsize letters = strlen(verbs[i].verb);
        gboolean is_verb = length > letters && strchr(" \r\n", line[letters]) != NULL &&
                           g_ascii_strncasecmp(line, verbs[i].verb, letters) == 0;
        /* Behind AUTH come lines in base64, which could look like a verb. */
        gboolean is_secret = talk->stage == SMTP_LOGIN && verbs[i].stage != SMTP_MAIL;
        if (!is_verb || is_secret)
            continue;
        enter(talk, verbs[i].stage);
        talk->has_utf8 = talk->has_utf8 && talk->stage != SMTP_HELLO;
    }
}

void smtp_talk_hear_reply(SmtpTalk *talk, const gchar *line, gsize length) {
    if (talk->is_over || length < 3 || !g_ascii_isdigit(line[0]) || !g_ascii_isdigit(line[1]) ||
        !g_ascii_isdigit(line[2]))
        return;
    if (talk->is_closed)
        g_string_truncate(talk->words, 0);
    talk->code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + line[2] - '0';
    talk->is_closed = length == 3 || line[3] != '-';
    gsize start = MIN(length, 4);
    if (talk->stage == SMTP_HELLO && length >= 12 &&
        g_ascii_strncasecmp(line + start, "SMTPUTF8", 8) == 0)
        talk->has_utf8 = TRUE;
    if (talk->words->len >= WORDS_LONGEST)
        return;
    if (talk->words->len > 0)
        g_string_append_c(talk->words, ' ');
    g_string_append_len(talk->words, line + start, (gssize)MIN(length - start, WORDS_LONGEST));
}

void smtp_talk_reach_end(SmtpTalk *talk) {
    enter(talk, SMTP_END);
}

/* "5.1.1" at the beginning of `words`, if its class is that of the reply; else NULL. */
static gchar *enhanced_status(const gchar *words, gint code) {
    gsize length = strspn(words, "0123456789.");
    if (length < 5 || length > 9 || words[0] - '0' != code / 100)
        return NULL;
    g_autofree gchar *status = g_strndup(words, length);
    g_auto(GStrv) numbers = g_strsplit(status, ".", -1);
    if (g_strv_length(numbers) != 3 || *numbers[0] == '\0' || *numbers[1] == '\0' ||
        *numbers[2] == '\0' || strlen(numbers[0]) != 1)
        return NULL;
    return g_steal_pointer(&status);
}

gboolean smtp_talk_is_login_refused(const SmtpTalk *talk, SmtpEnding ending) {
    gboolean is_refusal = talk->code == 334 || talk->code >= 500; /* 334: RFC 7628 section 3.2.2 */
    return ending == SMTP_FAILED && talk->stage == SMTP_LOGIN && is_refusal;
}

static SendOutcome outcome_of(const SmtpTalk *talk, SmtpEnding ending, gboolean is_limit) {
    if (ending == SMTP_WENT_WELL)
        return SEND_SENT;
    if (ending == SMTP_STOPPED || talk->stage < SMTP_MAIL)
        return SEND_LATER;
    if (talk->stage == SMTP_END && talk->code < 400)
        return SEND_UNKNOWN;
    gboolean asks_for_login = talk->code >= 530 && talk->code <= 538;
    return talk->code >= 500 && !asks_for_login && !is_limit ? SEND_REFUSED : SEND_LATER;
}

static gboolean is_down(const SmtpTalk *talk, SmtpEnding ending, SendOutcome outcome) {
    if (outcome == SEND_SENT || outcome == SEND_REFUSED || ending == SMTP_STOPPED)
        return FALSE;
    gboolean was_answered = talk->code >= 400 && talk->code != 421;
    if (talk->stage >= SMTP_MAIL && was_answered)
        return outcome == SEND_LATER && talk->code >= 500; /* asked for a login, or a limit */
    return talk->stage <= SMTP_MAIL || talk->code == 421 || ending == SMTP_TIMED_OUT;
}

void smtp_talk_judge(const SmtpTalk *talk, SmtpEnding ending, const gchar *problem,
                     SendResult *out_result) {
    gboolean has_answer = talk->code >= 400 || ending == SMTP_WENT_WELL;
    g_autofree gchar *status = has_answer ? enhanced_status(talk->words->str, talk->code) : NULL;
    gboolean is_limit = ending == SMTP_FAILED && talk->stage >= SMTP_MAIL &&
                        server_limit_is_told(talk->code, status, talk->words->str);
    SendOutcome outcome = outcome_of(talk, ending, is_limit);
    send_result_set(out_result, outcome, has_answer ? talk->code : 0,
                    has_answer ? talk->words->str : problem);
    out_result->status = g_steal_pointer(&status);
    out_result->is_server_down = is_limit || is_down(talk, ending, outcome);
    out_result->is_untried = ending != SMTP_WENT_WELL && talk->stage < SMTP_MAIL;
    out_result->is_login_refused = smtp_talk_is_login_refused(talk, ending);
}
