/* desk_receipt.c - "your ticket has been created", of desks that mark it by no header field */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most desks say by Auto-Submitted or a field of their own that a program wrote the receipt
 * (automatic_fields.c). Some do not, and their From is an address that people read. Two signs must
 * come together then: a ticket number in the subject, in the form that such a desk gives it and not
 * behind "Re:", and a sentence that speaks to the customer of his request as received. Customers
 * say "my request", and agents of that desk answer with "Re:" or quote.
 */
#include "desk_receipt.h"

#include <string.h>

#include "../status/report_text.h"
#include "base/text.h"

enum { MAX_SUBJECT = 200, MAX_TEXT = 600, LONGEST_RECEIPT = 2500, LONGEST_GAP = 60 };

/* Folded; "9" stands for digits, "?" for letters and digits, all else for itself. */
static const struct {
    const gchar *form;
    const gchar *desk;
} numbers[] = {
    {"[#?-9-9]", "Kayako"},
    {"[#9]", "osTicket, Freshdesk, Zammad"},
    {"[ticket#9", "OTRS, Znuny"},
    {"[ticket #9", "several desks"},
    {"[ticket: 9", "several desks"},
    {"[ticket id: ?", "WHMCS, Zoho Desk"},
    {"[ticket id #9", "several desks"},
    {"[case #9", "several desks"},
    {"[case: 9", "several desks"},
    {"[case#9", "several desks"},
    {"(case 9", "Salesforce"},
    {"case 9: ", "Salesforce"},
    {"cas-9-?", "Dynamics 365"},
    {"crm:9", "Dynamics 365"},
    {"[ ref:?", "Salesforce"},
    {"ref:_?", "Salesforce"},
    {"ref:!?", "Salesforce"},
    {"##9##", "ServiceDesk Plus"},
    {"## 9 ##", "ServiceDesk Plus, Zoho Desk"},
    {"inc9", "ServiceNow"},
    {"ritm9", "ServiceNow"},
    {"[request received]", "Zendesk"},
    {"ticket received - ", "Freshdesk"},
    {"[sr #9", "several desks"},
    {"sr#9", "several desks"},
    {"{9}", "HelpSpot"},
    {"工单#9", "Chinese desks"},
    {"工单号", "Chinese desks"},
    {"[工单", "Chinese desks"},
    {"【工单", "Chinese desks"},
    {"お問い合わせ番号", "Japanese desks"},
    {"受付番号", "Japanese desks"},
    {"접수번호", "Korean desks"},
};

/* A sentence begins so; `end`, where it is needed, stands not far behind. */
static const struct {
    const gchar *words;
    const gchar *end;
} receipts[] = {
    {"your ticket", "has been"},
    {"your request", "has been"},
    {"your case", "has been"},
    {"your email", "has been"},
    {"your e-mail", "has been"},
    {"your message", "has been"},
    {"your enquiry", "has been"},
    {"your inquiry", "has been"},
    {"we have received your", NULL},
    {"we've received your", NULL},
    {"a new ticket", "has been"},
    {"a ticket has been", NULL},
    {"a support ticket", "has been"},
    {"a case has been", NULL},
    {"a new case", "has been"},
    {"this is an automat", NULL},
    {"this is an auto-", NULL},
    {"ihre anfrage", "eingegangen"},
    {"ihre anfrage", "erhalten"},
    {"ihr ticket", "wurde"},
    {"ihre e-mail", "eingegangen"},
    {"ihre nachricht", "eingegangen"},
    {"dies ist eine automatisch", NULL},
    {"votre demande", "a été"},
    {"votre demande", "a bien été"},
    {"votre message", "a bien été"},
    {"nous avons bien reçu votre", NULL},
    {"su solicitud", "ha sido"},
    {"su ticket", "ha sido"},
    {"hemos recibido su", NULL},
    {"hemos recibido tu", NULL},
    {"sua solicitação", "foi"},
    {"recebemos sua", NULL},
    {"recebemos a sua", NULL},
    {"la sua richiesta", "è stata"},
    {"la tua richiesta", "è stata"},
    {"abbiamo ricevuto la", NULL},
    {"wij hebben uw", "ontvangen"},
    {"we hebben je", "ontvangen"},
    {"vi har tagit emot ditt", NULL},
    {"vi har modtaget din", NULL},
    {"vi har mottatt din", NULL},
    {"olemme vastaanottaneet", NULL},
    {"twoje zgłoszenie", "został"},
    {"państwa zgłoszenie", "został"},
    {"váš požadavek", "byl"},
    {"ваше обращение", "принят"},
    {"ваше обращение", "зарегистрирован"},
    {"ваша заявка", "принят"},
    {"ваша заявка", "зарегистрирован"},
    {"ваше звернення", "прийнят"},
    {"ваше звернення", "зареєстрован"},
    {"talebiniz", "alın"},
    {"yêu cầu của bạn", "đã"},
    {"您的工单", "已"},
    {"您的请求", "已"},
    {"您的问题", "已"},
    {"您的咨询", "已"},
    {"您的邮件", "已"},
    {"我们已收到您", NULL},
    {"您的工單", "已"},
    {"我們已收到您", NULL},
    {"お問い合わせを受け付け", NULL},
    {"お問い合わせを承り", NULL},
    {"お問い合わせいただき", NULL},
    {"문의가 접수", NULL},
    {"문의하신", "접수"},
    {"تم استلام طلبك", NULL},
    {"פנייתך התקבלה", NULL},
};

/* Does the form stand at `at`? */
static gboolean form_fits(const gchar *form, const gchar *at) {
    for (; *form != '\0'; form++) {
        if (*form != '9' && *form != '?') {
            if (*form != *at)
                return FALSE;
            at++;
            continue;
        }
        gsize length = 0;
        while (*form == '9' ? g_ascii_isdigit(at[length]) : g_ascii_isalnum(at[length]))
            length++;
        if (length == 0)
            return FALSE;
        at += length;
    }
    return TRUE;
}

static const gchar *desk_of_subject(const gchar *subject) {
    static const gchar *const answers[] = {"re:",   "aw:",   "sv:",   "fw:",   "fwd:", "wg:",
                                           "回复:", "答复:", "回覆:", "转发:", "rv:",  "tr:"};
    /* The cheap question first: every form has one of these, but for words of other scripts. */
    gboolean has_sign = strpbrk(subject, "[#({-0123456789") != NULL;
    for (const gchar *at = subject; !has_sign && *at != '\0'; at++)
        has_sign = (guchar)*at >= 0x80;
    if (!has_sign && strstr(subject, "ref:") == NULL)
        return NULL;
    g_autofree gchar *folded = report_text_fold(subject, MAX_SUBJECT);
    const gchar *start = folded + strspn(folded, " \t");
    for (gsize i = 0; i < G_N_ELEMENTS(answers); i++) {
        if (g_str_has_prefix(start, answers[i]))
            return NULL;
    }
    for (const gchar *at = start; *at != '\0'; at++) {
        gboolean is_inside = at > start && g_ascii_isalnum(*at) && g_ascii_isalnum(at[-1]);
        for (gsize i = 0; !is_inside && i < G_N_ELEMENTS(numbers); i++) {
            if (*at == *numbers[i].form && form_fits(numbers[i].form, at))
                return numbers[i].desk;
        }
    }
    return NULL;
}

/* Does the sentence of the row stand at `at`? */
static gboolean receipt_fits(gsize row, const gchar *at) {
    gsize length = strlen(receipts[row].words);
    gsize left = strnlen(at + length, LONGEST_GAP);
    return receipts[row].end == NULL ||
           g_strstr_len(at + length, (gssize)left, receipts[row].end) != NULL;
}

const gchar *desk_receipt_in_line(const gchar *line) {
    for (gsize i = 0; i < G_N_ELEMENTS(receipts); i++) {
        if (*line == *receipts[i].words && g_str_has_prefix(line, receipts[i].words) &&
            receipt_fits(i, line))
            return receipts[i].words;
    }
    return NULL;
}

const gchar *desk_receipt_words(const Mail *mail, const gchar **out_desk) {
    if (mail->subject == NULL || !text_is_blank(mail->quoted_text) ||
        strlen(mail->new_text) > LONGEST_RECEIPT)
        return NULL;
    const gchar *desk = desk_of_subject(mail->subject);
    if (desk == NULL)
        return NULL;
    g_autofree gchar *folded = report_text_fold(mail->new_text, MAX_TEXT);
    for (gsize i = 0; i < G_N_ELEMENTS(receipts); i++) {
        const gchar *found = strstr(folded, receipts[i].words);
        if (found == NULL || !receipt_fits(i, found))
            continue;
        *out_desk = desk;
        return receipts[i].words;
    }
    return NULL;
}
