/* story_mails.c - the mails that people and mail servers of a story send */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "story_mails.h"

#include <string.h>

/* The name of the desk's own mail server, as the story's settings trust it. */
#define AUTHSERV_ID "mx.desk.example"

const gchar *story_mails_server(void) {
    return AUTHSERV_ID;
}

void story_letter_free(StoryLetter *letter) {
    if (letter == NULL)
        return;
    outbox_row_free(letter->row);
    mail_free(letter->mail);
    g_free(letter);
}

static gchar *mail_date_text(gint64 at) {
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    static const gchar *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const gchar *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return g_strdup_printf(
        "%s, %02d %s %d %02d:%02d:%02d +0000", days[g_date_time_get_day_of_week(utc) - 1],
        g_date_time_get_day_of_month(utc), months[g_date_time_get_month(utc) - 1],
        g_date_time_get_year(utc), g_date_time_get_hour(utc), g_date_time_get_minute(utc),
        g_date_time_get_second(utc));
}

/* RFC 2047, good for the short subjects of stories. */
static gchar *encode_subject(const gchar *subject) {
    if (g_str_is_ascii(subject))
        return g_strdup(subject);
    g_autofree gchar *base64 = g_base64_encode((const guchar *)subject, strlen(subject));
    return g_strdup_printf("=?utf-8?B?%s?=", base64);
}

static GString *begin_mail(const StoryMail *mail, const gchar *to, const gchar *subject) {
    GString *raw = g_string_new(NULL);
    g_autofree gchar *date = mail_date_text(mail->at);
    g_autofree gchar *encoded = encode_subject(subject);
    const gchar *domain = address_domain(mail->from);
    g_string_append_printf(raw,
                           "Authentication-Results: " AUTHSERV_ID "; dmarc=%s header.from=%s\n",
                           mail->is_forged ? "fail" : "pass", domain);
    g_string_append_printf(raw, "From: <%s>\nTo: <%s>\nSubject: %s\nDate: %s\n", mail->from, to,
                           encoded, date);
    g_string_append_printf(raw, "Message-ID: <story.%u@%s>\nMIME-Version: 1.0\n", mail->number,
                           domain);
    return raw;
}

static gchar *end_mail(GString *raw, const gchar *body) {
    g_string_append_printf(raw,
                           "Content-Type: text/plain; charset=utf-8\n"
                           "Content-Transfer-Encoding: 8bit\n\n%s",
                           body);
    return g_string_free(raw, FALSE);
}

gchar *story_mails_fresh(const StoryMail *mail) {
    return end_mail(begin_mail(mail, mail->desk, mail->subject), mail->body);
}

static const gchar *reply_address(const StoryLetter *letter) {
    const GPtrArray *list =
        letter->mail->reply_to->len > 0 ? letter->mail->reply_to : letter->mail->from;
    return ((const Address *)list->pdata[0])->address;
}

static GString *begin_reply(const StoryMail *mail, const StoryLetter *letter) {
    g_autofree gchar *subject = g_strdup_printf("Re: %s", letter->mail->subject);
    GString *raw = begin_mail(mail, reply_address(letter), subject);
    g_string_append_printf(raw, "In-Reply-To: <%s>\nReferences:", letter->mail->message_id);
    for (guint i = 0; i < letter->mail->references->len; i++)
        g_string_append_printf(raw, " <%s>\n", (const gchar *)letter->mail->references->pdata[i]);
    g_string_append_printf(raw, " <%s>\n", letter->mail->message_id);
    return raw;
}

gchar *story_mails_reply(const StoryMail *mail, const StoryLetter *letter) {
    g_autofree gchar *date = mail_date_text(letter->mail->date);
    g_autoptr(GString) body = g_string_new(mail->body);
    g_string_append_printf(body, "\nOn %s, %s wrote:\n", date, mail->desk);
    g_auto(GStrv) lines = g_strsplit(letter->mail->body_text, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++)
        g_string_append_printf(body, "> %s\n", lines[i]);
    return end_mail(begin_reply(mail, letter), body->str);
}

gchar *story_mails_vote(const StoryMail *mail, const StoryLetter *letter, const gchar *score) {
    const gchar *tag = strchr(letter->mail->subject, '[');
    g_autofree gchar *subject = g_strdup_printf("%s %s", score, tag != NULL ? tag : "");
    return end_mail(begin_mail(mail, reply_address(letter), subject), mail->body);
}

gchar *story_mails_away(const StoryMail *mail, const StoryLetter *letter) {
    GString *raw = begin_reply(mail, letter);
    g_string_append(raw, "Auto-Submitted: auto-replied\n");
    return end_mail(raw, mail->body);
}

gchar *story_mails_bounce(const StoryMail *mail, const StoryLetter *letter, const gchar *status) {
    GString *raw = begin_mail(mail, letter->row->letter->envelope_sender, "Undelivered Mail");
    g_string_append_printf(
        raw,
        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"story\"\n\n"
        "--story\nContent-Type: text/plain\n\nYour mail could not be delivered.\n\n"
        "--story\nContent-Type: message/delivery-status\n\n"
        "Reporting-MTA: dns; mx.example.com\n\n"
        "Final-Recipient: rfc822; %s\nAction: failed\nStatus: %s\n"
        "Diagnostic-Code: smtp; 550 %s no such mailbox\n\n"
        "--story\nContent-Type: text/rfc822-headers\n\n"
        "Message-ID: <%s>\nSubject: %s\n\n--story--\n",
        letter->row->letter->recipient, status, status, letter->mail->message_id,
        "the letter that came back");
    return g_string_free(raw, FALSE);
}

/* What a mail program puts below an answer in HTML: what is in the body of the letter. */
static gchar *body_of_html(const gchar *html) {
    const gchar *start = strstr(html, "<body");
    start = start != NULL ? strchr(start, '>') : NULL;
    const gchar *end = start != NULL ? g_strrstr(start, "</body>") : NULL;
    return end != NULL ? g_strndup(start + 1, (gsize)(end - start - 1)) : g_strdup(html);
}

/* The lines of `text` with ">" in front. */
static gchar *quote_text(const gchar *text) {
    g_autoptr(GString) quoted = g_string_new("> ");
    g_string_append(quoted, text);
    g_string_replace(quoted, "\n", "\n> ", 0);
    return g_string_free(g_steal_pointer(&quoted), FALSE);
}

gchar *story_mails_fill(const gchar *text, const StoryMail *mail, const StoryLetter *letter) {
    g_autofree gchar *date = mail_date_text(mail->at);
    g_autofree gchar *subject = encode_subject(letter->mail->subject);
    g_autofree gchar *html = body_of_html(letter->row->letter->html);
    g_autofree gchar *quoted = quote_text(letter->row->letter->text);
    const struct {
        const gchar *mark;
        const gchar *value;
    } fills[] = {
        {"@LETTER_TEXT@", letter->row->letter->text},
        {"@LETTER_QUOTED@", quoted},
        {"@LETTER_HTML@", html},
        {"@REPLY_TO@", reply_address(letter)},
        {"@MESSAGE_ID@", letter->mail->message_id},
        {"@SUBJECT@", subject},
        {"@TAG@", strchr(letter->mail->subject, '[')},
        {"@TO@", letter->row->letter->recipient},
        {"@ENVELOPE_SENDER@", letter->row->letter->envelope_sender},
        {"@DATE@", date},
    };
    GString *filled = g_string_new(text);
    for (gsize i = 0; i < G_N_ELEMENTS(fills); i++)
        g_string_replace(filled, fills[i].mark, fills[i].value != NULL ? fills[i].value : "", 0);
    /* The same file may be sent twice in a story: each is a mail of its own. */
    g_autofree gchar *id = g_strdup_printf("\nMessage-ID: <story.%u.", mail->number);
    g_string_replace(filled, "\nMessage-ID: <", id, 1);
    return g_string_free(filled, FALSE);
}
