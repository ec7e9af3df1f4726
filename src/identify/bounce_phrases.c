/* bounce_phrases.c - what plain-text reports of mail systems say, as tables */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a phrase, with who writes it. A phrase alone proves nothing: bounce_report.c asks for
 * them only in a mail that a mail system sent. First match wins, so what says "late" stands above
 * what says "failed": reports of delay say both.
 */
#include "bounce_phrases.h"

#include <string.h>

static const BouncePhrase phrases[] = {
    /* where the returned mail begins */
    {"below this line is a copy of the message", PHRASE_RETURNED_MAIL, "qmail"},
    {"this is a copy of the message, including all the headers", PHRASE_RETURNED_MAIL, "Exim"},
    {"this is a copy of your message, including all the headers", PHRASE_RETURNED_MAIL, "Exim"},
    {"this is a copy of the headers of the original message", PHRASE_RETURNED_MAIL, "1&1"},
    {"the body of the message is", PHRASE_RETURNED_MAIL, "Exim"},
    {"unsent message follows", PHRASE_RETURNED_MAIL, "Sendmail 5"},
    {"unsent message below", PHRASE_RETURNED_MAIL, "Sendmail"},
    {"original message follows", PHRASE_RETURNED_MAIL, "Sendmail, IMail"},
    {"message header follows", PHRASE_RETURNED_MAIL, "Sendmail"},
    {"message headers follow", PHRASE_RETURNED_MAIL, "OpenSMTPD, DragonFly"},
    {"undelivered message follows", PHRASE_RETURNED_MAIL, "several"},
    {"returned message follows", PHRASE_RETURNED_MAIL, "several"},
    {"the header of the original message is following", PHRASE_RETURNED_MAIL, "1&1"},
    {"the header from the original message", PHRASE_RETURNED_MAIL, "several"},
    {"header of the undelivered message", PHRASE_RETURNED_MAIL, "several"},
    {"---- original message", PHRASE_RETURNED_MAIL, "Gmail"},
    {"---- the header of the original", PHRASE_RETURNED_MAIL, "GMX"},
    {"--- original message", PHRASE_RETURNED_MAIL, "several"},
    {"--- header of", PHRASE_RETURNED_MAIL, "several"},
    {"--- returned mail", PHRASE_RETURNED_MAIL, "several"},
    {"--- a copy of", PHRASE_RETURNED_MAIL, "Yahoo"},
    {"--- message header", PHRASE_RETURNED_MAIL, "several"},
    {"--- 原始邮件", PHRASE_RETURNED_MAIL, "Chinese web mail"},
    {"原始邮件内容", PHRASE_RETURNED_MAIL, "Chinese web mail"},

    /* late */
    {"had transient non-fatal errors", PHRASE_DELAYED_SECTION, "Sendmail"},
    {"delivery to the following recipient has been delayed", PHRASE_DELAYED_SECTION, "Gmail"},
    {"delivery to the following recipients has been delayed", PHRASE_DELAYED_SECTION, "Exchange"},
    {"delivery to these recipients or groups has been delayed", PHRASE_DELAYED_SECTION, "Exchange"},
    {"the address to which the message has not yet been", PHRASE_DELAYED_SECTION, "Exim"},
    {"addresses to which the message has not yet been", PHRASE_DELAYED_SECTION, "Exim"},
    {"warning message only", PHRASE_DELAYED, "Sendmail"},
    {"is a warning only", PHRASE_DELAYED, "Postfix"},
    {"need to resend your message", PHRASE_DELAYED, "Sendmail, Postfix"},
    {"could not send message for past", PHRASE_DELAYED, "Sendmail"},
    {"delivery has been delayed", PHRASE_DELAYED, "Messaging Server"},
    {"delivery delayed", PHRASE_DELAYED, "several"},
    {"notification (delay)", PHRASE_DELAYED, "Gmail"},
    {"notification: delayed", PHRASE_DELAYED, "several"},
    {"message delayed", PHRASE_DELAYED, "several"},
    {"delayed mail", PHRASE_DELAYED, "Postfix"},
    {"not yet been delivered", PHRASE_DELAYED, "Exim"},
    {"not been delivered yet", PHRASE_DELAYED, "several"},
    {"will be retried", PHRASE_DELAYED, "Postfix, Gmail"},
    {"still being retried", PHRASE_DELAYED, "Postfix"},
    {"will continue to try", PHRASE_DELAYED, "several"},
    {"will continue to be attempted", PHRASE_DELAYED, "Messaging Server"},
    {"will keep trying", PHRASE_DELAYED, "several"},
    {"delivery attempts will continue", PHRASE_DELAYED, "Exim"},
    {"no action is required on your part", PHRASE_DELAYED, "Exim"},
    {"暂时无法送达", PHRASE_DELAYED, "Chinese web mail"},
    {"将继续尝试", PHRASE_DELAYED, "Chinese web mail"},

    /* failed, and the recipients stand below */
    {"had permanent fatal errors", PHRASE_FAILED_SECTION, "Sendmail"},
    {"had fatal errors", PHRASE_FAILED_SECTION, "Sendmail's imitators"},
    {"had permanent delivery errors", PHRASE_FAILED_SECTION, "Sendmail's imitators"},
    {"the following addresses had delivery problems", PHRASE_FAILED_SECTION, "Sendmail"},
    {"the following addresses had delivery errors", PHRASE_FAILED_SECTION, "several"},
    {"following recipient failed permanently", PHRASE_FAILED_SECTION, "Gmail"},
    {"following recipients failed permanently", PHRASE_FAILED_SECTION, "Gmail"},
    {"the following address(es) failed", PHRASE_FAILED_SECTION, "Exim"},
    {"to the following recipients failed", PHRASE_FAILED_SECTION, "Exchange 2003"},
    {"did not reach the following recipient", PHRASE_FAILED_SECTION, "Exchange 5.5"},
    {"deliver your message to the following address", PHRASE_FAILED_SECTION, "qmail, Yahoo"},
    {"following recipients could not be reached", PHRASE_FAILED_SECTION, "Exchange 2003"},
    {"following recipient(s) could not be reached", PHRASE_FAILED_SECTION, "Exchange 2003"},
    {"delivered to the following recipients:", PHRASE_FAILED_SECTION, "Messaging Server"},
    {"to these recipients or groups", PHRASE_FAILED_SECTION, "Exchange 2007 and later"},
    {"following recipients cannot be reached", PHRASE_FAILED_SECTION, "several"},

    /* failed */
    {"could not be delivered", PHRASE_FAILED, "Postfix, Exim and most others"},
    {"couldn't be delivered", PHRASE_FAILED, "Microsoft 365"},
    {"cannot be delivered", PHRASE_FAILED, "several"},
    {"can't be delivered", PHRASE_FAILED, "several"},
    {"can not be delivered", PHRASE_FAILED, "several"},
    {"could not deliver", PHRASE_FAILED, "several"},
    {"couldn't deliver", PHRASE_FAILED, "several"},
    {"cannot deliver", PHRASE_FAILED, "several"},
    {"unable to deliver", PHRASE_FAILED, "Yahoo and others"},
    {"failed to deliver", PHRASE_FAILED, "several"},
    {"was not delivered", PHRASE_FAILED, "Domino"},
    {"wasn't delivered", PHRASE_FAILED, "Gmail"},
    {"not delivered to", PHRASE_FAILED, "several"},
    {"error delivering", PHRASE_FAILED, "several"},
    {"error sending your mail", PHRASE_FAILED, "several"},
    {"undeliver", PHRASE_FAILED, "undeliverable, undelivered: most"},
    {"delivery to the following", PHRASE_FAILED, "several"},
    {"delivery failed", PHRASE_FAILED, "Exim"},
    {"delivery failure", PHRASE_FAILED, "Domino, Gmail"},
    {"delivery has failed", PHRASE_FAILED, "Messaging Server"},
    {"failed delivery", PHRASE_FAILED, "several"},
    {"failure notice", PHRASE_FAILED, "qmail"},
    {"failure notification", PHRASE_FAILED, "several"},
    {"mail failure", PHRASE_FAILED, "Exim, mail.ru"},
    {"notification (failure)", PHRASE_FAILED, "Gmail, Exchange"},
    {"notification: failed", PHRASE_FAILED, "several"},
    {"delivery error", PHRASE_FAILED, "several"},
    {"returned mail", PHRASE_FAILED, "Sendmail"},
    {"returned to sender", PHRASE_FAILED, "Postfix"},
    {"returning message to sender", PHRASE_FAILED, "Exim"},
    {"returning your message", PHRASE_FAILED, "several"},
    {"message rejected", PHRASE_FAILED, "several"},
    {"message blocked", PHRASE_FAILED, "filters"},
    {"was rejected by", PHRASE_FAILED, "several"},
    {"has been rejected", PHRASE_FAILED, "several"},
    {"you sent blocked", PHRASE_FAILED, "Barracuda"},
    {"permanent error", PHRASE_FAILED, "several"},
    {"permanent delivery failure", PHRASE_FAILED, "several"},
    {"user unknown", PHRASE_FAILED, "several"},
    {"were unable to be delivered", PHRASE_FAILED, "several"},
    {"无法送达", PHRASE_FAILED, "QQ, NetEase"},
    {"无法投递", PHRASE_FAILED, "Chinese web mail"},
    {"无法发送到", PHRASE_FAILED, "QQ"},
    {"被退回", PHRASE_FAILED, "QQ, NetEase"},
    {"退信", PHRASE_FAILED, "QQ, NetEase"},
    {"投递失败", PHRASE_FAILED, "Chinese web mail"},
    {"发送失败", PHRASE_FAILED, "Chinese web mail"},
    {"無法傳送", PHRASE_FAILED, "Exchange, traditional Chinese"},
    {"配信できません", PHRASE_FAILED, "Japanese carriers"},
    {"送信できません", PHRASE_FAILED, "Japanese carriers"},
    {"メールエラー", PHRASE_FAILED, "Japanese carriers"},
    {"konnte nicht zugestellt werden", PHRASE_FAILED, "German"},
    {"nicht zustellbar", PHRASE_FAILED, "Exchange, German"},
    {"unzustellbar", PHRASE_FAILED, "Exchange, German"},
    {"pas pu être remis", PHRASE_FAILED, "Exchange, French"},
    {"non remis", PHRASE_FAILED, "Exchange, French"},
    {"impossible de remettre", PHRASE_FAILED, "French"},
    {"pas pu être délivré", PHRASE_FAILED, "French"},
    {"no se puede entregar", PHRASE_FAILED, "Exchange, Spanish"},
    {"no se pudo entregar", PHRASE_FAILED, "Spanish"},
    {"no se ha podido entregar", PHRASE_FAILED, "Spanish"},
    {"impossibile recapitare", PHRASE_FAILED, "Italian"},
    {"não pôde ser entregue", PHRASE_FAILED, "Portuguese"},
    {"не может быть доставлено", PHRASE_FAILED, "Russian"},
    {"не доставлено", PHRASE_FAILED, "mail.ru"},
    {"недоставленное", PHRASE_FAILED, "Yandex"},
    {"не удалось доставить", PHRASE_FAILED, "Russian"},
};

/* What stands before a failed recipient, at the beginning of a line. */
static const gchar *const labels[] = {
    "final-recipient:",
    "original-recipient:",
    "failed recipient:",
    "recipient:",
    "recipient address:",
    "intended recipient:",
    "to address:",
    "delivery to:",
    "failed address:",
    "invalid address:",
    "unknown user:",
    "user unknown:",
    "recipients:",
    "message sent to:",
    "发往:",
    "收件人:",
    "收件人：",
    "收件人地址:",
    "收件人地址：",
    "收件人邮件地址",
    "收件人（",
    "收件人(",
    "unknown local-part",
    "x-failed-recipients:",
    "delivery to",
    "rcpt to:",
    ">>> rcpt to:",
};

const BouncePhrase *bounce_phrase_in(const gchar *folded_line) {
    for (gsize i = 0; i < G_N_ELEMENTS(phrases); i++) {
        if (strstr(folded_line, phrases[i].words) != NULL)
            return &phrases[i];
    }
    return NULL;
}

const gchar *bounce_label_rest(const gchar *line) {
    line += strspn(line, " \t*-");
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        gsize length = strlen(labels[i]);
        if (g_ascii_strncasecmp(line, labels[i], length) == 0)
            return line + length;
    }
    return NULL;
}
