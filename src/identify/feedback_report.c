/* feedback_report.c - abuse feedback reports (ARF): a recipient pressed "this is spam" */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 5965: multipart/report; report-type=feedback-report with a part message/feedback-report and
 * the mail complained of, or its headers (RFC 6591 for failed authentication). The types are read
 * for `why` only: whatever it is, a person does not wait for an answer to it.
 */
#include "feedback_report.h"

#include <string.h>

#include "base/text.h"
#include "report_fields.h"

/* Who complained: the first of these that is there. Many providers take it out or hash it. */
static const gchar *const recipient_fields[] = {"Original-Rcpt-To", "Removal-Recipient",
                                                "X-HmXmrOriginalRecipient", "Redacted-Address"};

static const ReportPart *feedback_part(const Mail *mail) {
    for (guint i = 0; i < mail->report_parts->len; i++) {
        const ReportPart *part = mail->report_parts->pdata[i];
        if (strcmp(part->content_type, "message/feedback-report") == 0)
            return part;
    }
    return NULL;
}

gboolean feedback_report_read(const Mail *mail, Identity *identity) {
    gboolean is_report = g_strcmp0(mail->content_type, "multipart/report") == 0;
    gboolean says_so = is_report && g_strcmp0(mail->report_type, "feedback-report") == 0;
    const ReportPart *part = feedback_part(mail);
    if (!says_so && !(is_report && part != NULL))
        return FALSE;

    const gchar *at = part != NULL ? part->text : "";
    g_autoptr(GPtrArray) fields = report_fields_next(&at);
    const gchar *type = fields != NULL ? report_fields_value(fields, "Feedback-Type") : NULL;
    const gchar *recipient = NULL;
    for (gsize i = 0; fields != NULL && recipient == NULL && i < G_N_ELEMENTS(recipient_fields);
         i++)
        recipient = report_fields_value(fields, recipient_fields[i]);
    g_autofree gchar *type_line = text_one_line(type != NULL ? type : "type not said");
    g_autofree gchar *who = text_one_line(recipient != NULL ? recipient : "a recipient not named");
    g_autofree gchar *type_shown = text_shorten(type_line, 40);
    g_autofree gchar *who_shown = text_shorten(who, 120);

    identity->kind = MAIL_KIND_FEEDBACK_REPORT;
    identity->original_message_id = report_fields_original_id(mail);
    identity_say(identity, "feedback report (RFC 5965): %s, complained: %s", type_shown, who_shown);
    return TRUE;
}
