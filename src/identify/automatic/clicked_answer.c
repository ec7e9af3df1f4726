/* clicked_answer.c - read receipts and calendar answers that a mail program wrote at a click */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exchange and Notes, through a gateway, write read receipts as plain mails: the subject begins
 * with a word ("Read:"), the text is a form. Both must fit: a customer may write "Read: your own
 * terms". An answer to an invitation is a calendar with METHOD:REPLY (RFC 5546); where a gateway
 * lost it, the subject begins with a word and there is no text at all.
 */
#include "clicked_answer.h"

#include <string.h>

#include "../status/report_text.h"
#include "base/text.h"

enum { MAX_SUBJECT = 80, MAX_TEXT = 800, MAX_CALENDAR = 64 * 1024 };

/* Folded; "%s:" of Outlook and Exchange by language. */
static const gchar *const receipt_subjects[] = {
    "read:",          "not read:",
    "return receipt", "read receipt",
    "gelesen:",       "ungelesen gelöscht:",
    "nicht gelesen:", "lesebestätigung",
    "lu :",           "lu:",
    "non lu :",       "non lu:",
    "leído:",         "leido:",
    "no leído:",      "lida:",
    "não lida:",      "letto:",
    "non letto:",     "gelezen:",
    "niet gelezen:",  "läst:",
    "oläst:",         "læst:",
    "lest:",          "luettu:",
    "przeczytano:",   "přečteno:",
    "прочтено:",      "не прочтено:",
    "прочитано:",     "okundu:",
    "已读:",          "未读:",
    "已讀:",          "未讀:",
    "已读回执:",      "開封済み:",
    "未開封:",        "開封通知",
    "읽음:",          "읽지 않음:",
    "notice of read",
};

/* How the form begins: "Your message", "To: ...", "was read on". */
static const gchar *const receipt_beginnings[] = {
    "your message",    "your mail",      "your document",  "return receipt", "this is a receipt",
    "the message",     "ihre nachricht", "die nachricht",  "votre message",  "le message",
    "su mensaje",      "el mensaje",     "a sua mensagem", "sua mensagem",   "a mensagem",
    "il messaggio",    "messaggio",      "uw bericht",     "het bericht",    "ditt meddelande",
    "meddelandet",     "din meddelelse", "meddelelsen",    "viestisi",       "wiadomość",
    "twoja wiadomość", "ваше сообщение", "сообщение",      "повідомлення",   "您的邮件",
    "您的消息",        "邮件",           "您的郵件",       "メッセージ",     "送信したメッセージ",
    "このメール",      "메시지",         "보낸 메시지",
};

/* How a later line of it begins. */
static const gchar *const receipt_lines[] = {
    "was read on",
    "was deleted without being read",
    "was displayed on",
    "was received by",
    "has been read",
    "wurde am",
    "wurde gelesen",
    "wurde ungelesen",
    "a été lu",
    "a été supprimé sans",
    "se leyó el",
    "fue leído",
    "se ha leído",
    "foi lida",
    "è stato letto",
    "werd gelezen",
    "is gelezen",
    "lästes",
    "blev læst",
    "ble lest",
    "luettiin",
    "została przeczytana",
    "було прочитано",
    "было прочитано",
    "было прочтено",
    "прочитано",
    "已于",
    "已被",
    "note: this return receipt only acknowledges", /* Thunderbird */
    "開封日時",
    "は ",
    "을(를)",
    "이(가)",
};

static const gchar *const calendar_subjects[] = {
    "accepted:",
    "declined:",
    "tentative:",
    "tentatively accepted:",
    "new time proposed:",
    "zugesagt:",
    "angenommen:",
    "abgelehnt:",
    "mit vorbehalt:",
    "accepté :",
    "accepté:",
    "refusé :",
    "refusé:",
    "aceptada:",
    "aceptado:",
    "rechazada:",
    "rechazado:",
    "aceite:",
    "aceita:",
    "recusada:",
    "đã chấp nhận:",
    "đã từ chối:",
    "مقبول:",
    "مرفوض:",
    "התקבל:",
    "נדחה:",
    "aceito:",
    "recusado:",
    "accettato:",
    "rifiutato:",
    "geaccepteerd:",
    "afgewezen:",
    "accepterat:",
    "avböjt:",
    "accepteret:",
    "godtatt:",
    "hyväksytty:",
    "zaakceptowano:",
    "odrzucono:",
    "přijato:",
    "принято:",
    "отклонено:",
    "прийнято:",
    "kabul edildi:",
    "已接受:",
    "已拒绝:",
    "已谢绝:",
    "暂定:",
    "已接受的:",
    "已拒絕:",
    "承諾済み:",
    "承諾:",
    "辞退:",
    "仮承諾:",
    "수락됨:",
    "미정:",
    "provisoire :",
    "provisoire:",
    "provisional:",
    "provisório:",
    "tentativa:",
    "provvisorio:",
    "voorlopig:",
    "preliminärt:",
    "afvist:",
    "foreløbig:",
    "avslått:",
    "foreløpig:",
    "hylätty:",
    "alustava:",
    "wstępne:",
    "odmítnuto:",
    "nezávazně:",
    "под вопросом:",
    "відхилено:",
    "reddedildi:",
    "belirsiz:",
    "暫訂:",
    "거절됨:",
};

static const gchar *beginning(const gchar *const *words, gsize count, const gchar *text) {
    if (text == NULL)
        return NULL;
    g_autofree gchar *folded = report_text_fold(text, MAX_SUBJECT);
    const gchar *start = folded + strspn(folded, " \t");
    for (gsize i = 0; i < count; i++) {
        if (g_str_has_prefix(start, words[i]))
            return words[i];
    }
    return NULL;
}

/* Is the line alone one of the words, but for blanks and a colon? Thunderbird writes a sentence. */
static gboolean is_form_head(const gchar *line) {
    if (g_str_has_prefix(line, "this is a return receipt for the mail that you sent to "))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(receipt_beginnings); i++) {
        gsize length = strlen(receipt_beginnings[i]);
        if (strncmp(line, receipt_beginnings[i], length) == 0 &&
            line[length + strspn(line + length, " \t:")] == '\0')
            return TRUE;
    }
    return FALSE;
}

/* The cheap question first: most mail has neither a colon nor "receipt" in its subject, or "Re:".
 */
static gboolean may_be_receipt(const gchar *subject) {
    static const gchar wide_colon[] = "：";
    return subject != NULL && g_ascii_strncasecmp(subject, "re:", 3) != 0 &&
           (strchr(subject, ':') != NULL || strstr(subject, wide_colon) != NULL ||
            strstr(subject, "eceipt") != NULL || (guchar)*subject >= 0x80);
}

const gchar *clicked_answer_receipt(const Mail *mail) {
    if (!may_be_receipt(mail->subject) ||
        beginning(receipt_subjects, G_N_ELEMENTS(receipt_subjects), mail->subject) == NULL)
        return NULL;
    g_autofree gchar *folded = report_text_fold(mail->body_text, MAX_TEXT);
    g_strstrip(folded);
    g_auto(GStrv) lines = g_strsplit(folded, "\n", -1);
    if (lines[0] == NULL || !is_form_head(lines[0]))
        return NULL;
    for (gchar **line = lines + 1; *line != NULL; line++) {
        const gchar *words = beginning(receipt_lines, G_N_ELEMENTS(receipt_lines), *line);
        if (words != NULL)
            return words;
    }
    return NULL;
}

/* METHOD stands before the first component, but a generous stretch is cheap. */
static gboolean is_calendar_reply(const Attachment *attachment) {
    static const gchar method[] = "METHOD:REPLY";
    if (strcmp(attachment->content_type, "text/calendar") != 0)
        return FALSE;
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(attachment->content, &size);
    return size > 0 && g_strstr_len(bytes, (gssize)MIN(size, MAX_CALENDAR), method) != NULL;
}

const gchar *clicked_answer_calendar(const Mail *mail) {
    for (guint i = 0; i < mail->attachments->len; i++) {
        if (is_calendar_reply(mail->attachments->pdata[i]))
            return "a calendar with METHOD:REPLY (RFC 5546)";
    }
    if (!text_is_blank(mail->body_text))
        return NULL;
    return beginning(calendar_subjects, G_N_ELEMENTS(calendar_subjects), mail->subject);
}
