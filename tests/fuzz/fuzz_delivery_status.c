/* fuzz_delivery_status.c - any bytes as the parts and the text of a mail system's report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "identify/identify_mail.h"

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static void add_part(Mail *mail, const gchar *content_type, const gchar *text) {
    ReportPart *part = g_new0(ReportPart, 1);
    part->content_type = g_strdup(content_type);
    part->text = g_strdup(text);
    g_ptr_array_add(mail->report_parts, part);
}

/* The first byte chooses what the rest is. */
int LLVMFuzzerTestOneInput(const guint8 *data, size_t size) {
    static const gchar *const types[] = {"message/delivery-status", "text/rfc822-headers",
                                         "message/feedback-report",
                                         "message/disposition-notification"};
    if (size == 0)
        return 0;
    g_autofree gchar *text = g_utf8_make_valid((const gchar *)data + 1, (gssize)size - 1);
    g_autoptr(Mail) mail = mail_new();
    g_ptr_array_add(mail->from, address_new("Mail Delivery System", "mailer-daemon@mx.test"));
    g_clear_pointer(&mail->content_type, g_free);
    mail->content_type = g_strdup((data[0] & 8) != 0 ? "multipart/report" : "text/plain");
    if ((data[0] & 4) != 0)
        add_part(mail, types[data[0] & 3], text);
    g_clear_pointer(&mail->body_text, g_free);
    mail->body_text = g_strdup(text);
    g_autoptr(Identity) identity = identify_mail(mail, NULL);
    for (guint i = 0; i < identity->bounces->len; i++) {
        const BounceRow *row = identity->bounces->pdata[i];
        g_assert(g_utf8_validate(row->recipient, -1, NULL) && row->action != NULL);
    }
    g_assert(!identity->is_answerable);
    return 0;
}
