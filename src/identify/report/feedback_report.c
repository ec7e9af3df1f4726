/* feedback_report.c - abuse feedback reports (ARF): a recipient pressed "this is spam" */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 5965: multipart/report; report-type=feedback-report with a part message/feedback-report and
 * the mail complained of, or its headers (RFC 6591 for failed authentication). Some providers say
 * multipart/mixed, and some write no such part at all: Hotmail's junk mail reporting sends the mail
 * itself under a subject of its own, X-ARF (xarf) marks its mails by a field. The types are read
 * for `why` only: whatever it is, a person does not wait for an answer to it. Aggregate reports of
 * DMARC (RFC 7489) are none of these: nobody complained.
 */
#include "feedback_report.h"

#include <string.h>

#include "base/text.h"
#include "report_fields.h"

/* Who complained: the first of these that is there. Many providers take it out or hash it. */
static const gchar *const recipient_fields[] = {"Original-Rcpt-To", "Removal-Recipient",
                                                "X-HmXmrOriginalRecipient", "Redacted-Address"};

/* Complaint robots that send the mail complained of and no message/feedback-report. */
static const struct {
    const gchar *from;    /* how the address begins */
    const gchar *subject; /* how the subject begins */
    const gchar *provider;
} robots[] = {
    {"staff@hotmail.", "complaint about message from", "Hotmail JMRP"},
    {"staff@live.", "complaint about message from", "Hotmail JMRP"},
    {"staff@outlook.", "complaint about message from", "Hotmail JMRP"},
    {"scomp@aol.", "email feedback report for ip", "AOL"},
    {"feedback@", "abuse complaint", "feedback loops of old"},
    {"abuse@", "email feedback report", "feedback loops of old"},
};

/* How the addresses of feedback loops begin: with one of these a part is enough, where a person's
 * mail may have it as a file. */
static const gchar *const loop_senders[] = {
    "fbl", "feedback", "arf", "abuse", "scomp", "complaint", "no-reply", "noreply", "postmaster"};

static const ReportPart *feedback_part(const Mail *mail) {
    for (guint i = 0; i < mail->report_parts->len; i++) {
        const ReportPart *part = mail->report_parts->pdata[i];
        if (strcmp(part->content_type, "message/feedback-report") == 0)
            return part;
    }
    return NULL;
}

static gboolean begins(const gchar *text, const gchar *with) {
    return text != NULL && g_ascii_strncasecmp(text, with, strlen(with)) == 0;
}

static gboolean is_from_loop(const Mail *mail) {
    const Address *author = mail_author(mail);
    for (gsize i = 0; author != NULL && i < G_N_ELEMENTS(loop_senders); i++) {
        if (begins(author->address, loop_senders[i]))
            return TRUE;
    }
    return FALSE;
}

/* The provider whose robot wrote the mail, or NULL. */
static const gchar *complaint_robot(const Mail *mail) {
    if (mail_header(mail, "X-XARF") != NULL || mail_header(mail, "X-ARF") != NULL)
        return "X-ARF";
    const Address *author = mail_author(mail);
    for (gsize i = 0; author != NULL && i < G_N_ELEMENTS(robots); i++) {
        if (begins(author->address, robots[i].from) && begins(mail->subject, robots[i].subject) &&
            report_fields_has_returned_mail(mail))
            return robots[i].provider;
    }
    return NULL;
}

static void read_report(const Mail *mail, const ReportPart *part, Identity *identity) {
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
    identity_say(identity, "feedback report (RFC 5965): %s, complained: %s", type_shown, who_shown);
}

gboolean feedback_report_read(const Mail *mail, Identity *identity) {
    gboolean is_report = g_strcmp0(mail->content_type, "multipart/report") == 0;
    gboolean says_so = is_report && g_strcmp0(mail->report_type, "feedback-report") == 0;
    const ReportPart *part = is_report || is_from_loop(mail) ? feedback_part(mail) : NULL;
    const gchar *robot = complaint_robot(mail);
    if (!says_so && part == NULL && robot == NULL)
        return FALSE;
    if (says_so || part != NULL)
        read_report(mail, part, identity);
    else
        identity_say(identity, "complaint of a provider's robot: %s", robot);
    identity->kind = MAIL_KIND_FEEDBACK_REPORT;
    identity->original_message_id = report_fields_original_id(mail);
    return TRUE;
}
