/* bounce_labels.c - what stands before a failed recipient in reports that are only words */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels of forms and beginnings of sentences. Nothing that may stand before another address: many
 * reports ask to "send mail to postmaster@...".
 */
#include "bounce_labels.h"

#include <string.h>

/* What stands before a failed recipient, at the beginning of a line. */
/* What stands before a failed recipient, at the beginning of a line; folded. */
static const gchar *const labels[] = {
    "final-recipient:",
    "original-recipient:",
    "failed recipient:",
    "failed recipient address:",
    "failed to deliver to ",
    "failed to:",
    "recipient:",
    "recipient address:",
    "recipient ", /* "Recipient <kim@shop.test> ..." */
    "intended recipient:",
    "original recipient:",
    "email address:",
    "e-mail address:",
    "your message to ",
    "your message to:",
    "failed to send to:",
    "addressed to:",
    "the email to ",
    "to address:",
    "delivery to:",
    "delivery to ",
    "delivery of message to ",
    "delivery failed to ",
    "delivery failed:",
    "delivery error:",
    "undeliverable to ",
    "undeliverable address:",
    "undelivered to:",
    "could not be delivered to:",
    "could not deliver mail to ",
    "could not deliver message to:",
    "unable to deliver mail to ",
    "unable to deliver to ",
    "cannot deliver mail to ",
    "failed address:",
    "address:",
    "invalid address:",
    "invalid recipient",
    "unknown recipient:",
    "unknown local user:",
    "unknown user",
    "user unknown:",
    "user not found:",
    "no such user:",
    "mailbox full:",
    "recipients:",
    "recipient(s):",
    "message sent to:",
    "rejected recipient",
    "smtp&lt;",
    "address [", /* Zoho */
    "[status: error, address:",
    "发往:",
    "收件人:",
    "收件人地址:",
    "收件人邮件地址",
    "收件人邮箱",
    "收件邮箱",
    "收件地址",
    "收件人(",
    "收件人 ",
    "收件者:",
    "收信人:",
    "无法发送到",
    "无法投递到",
    "目标地址:",
    "宛先:",
    "送信先:",
    "受信者:",
    "받는사람:",
    "받는 사람:",
    "수신자:",
    "empfänger:",
    "destinataire:",
    "destinatario:",
    "destinatário:",
    "адресат:",
    "получатель:",
    "unknown local-part",
    "x-failed-recipients:",
    "rcpt to:",
    ">>> rcpt to:",
    "in:  rcpt to:",
    "in: rcpt to:",
};

/* A form's label may be anything that ends so before its colon ... */
static const gchar *const label_ends[] = {"address",    "recipient", "recipients",  "mailbox",
                                          "empfängers", "adressat",  "destinataire"};

/* ... unless it is about who sent the mail, or whom to ask. */
static const gchar *const others[] = {"sender",     "from",  "return", "reply", "contact",
                                      "postmaster", "your ", "host",   "ip ",   "absender"};

static gboolean is_form_label(const gchar *line) {
    const gchar *colon = strchr(line, ':');
    if (colon == NULL || colon == line || colon - line > 48 ||
        memchr(line, '@', (gsize)(colon - line)) != NULL)
        return FALSE;
    g_autofree gchar *label = g_strndup(line, (gsize)(colon - line));
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        if (strstr(label, others[i]) != NULL)
            return FALSE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(label_ends); i++) {
        if (g_str_has_suffix(label, label_ends[i]))
            return TRUE;
    }
    return FALSE;
}

gboolean bounce_label_begins(const gchar *folded_line) {
    const gchar *line = folded_line + strspn(folded_line, " \t*-");
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        if (g_str_has_prefix(line, labels[i]))
            return TRUE;
    }
    return is_form_label(line);
}
