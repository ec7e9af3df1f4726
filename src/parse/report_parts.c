/* report_parts.c - parts by which programs talk about another mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Their text is kept whole (up to a limit) and not understood here. */
#include "report_parts.h"

#include "attachments.h"
#include "body_text.h"
#include "charset.h"

enum { LONGEST_REPORT = 256 * 1024 };

static const gchar *const report_types[][2] = {
    {"message", "delivery-status"},          /* RFC 3464 */
    {"message", "global-delivery-status"},   /* RFC 6533 */
    {"message", "disposition-notification"}, /* RFC 8098 */
    {"message", "global-disposition-notification"},
    {"message", "feedback-report"}, /* RFC 5965 */
    {"message", "tracking-status"}, /* RFC 3886 */
    {"text", "rfc822-headers"},     /* RFC 6522 */
    {"message", "global-headers"},  /* RFC 6533 */
    {"message", "rfc822-headers"},  /* some say so */
};

gboolean report_parts_is_one(GMimeObject *part) {
    GMimeContentType *type = g_mime_object_get_content_type(part);
    for (gsize i = 0; type != NULL && i < G_N_ELEMENTS(report_types); i++) {
        if (g_mime_content_type_is_type(type, report_types[i][0], report_types[i][1]))
            return TRUE;
    }
    return FALSE;
}

void report_parts_add(PartReader *reader, GMimeObject *part) {
    g_autoptr(GBytes) content = GMIME_IS_PART(part)
                                    ? part_reader_content(reader, GMIME_PART(part), NULL, NULL)
                                    : attachments_object_bytes(part);
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(content, &size);
    ReportPart *report = g_new0(ReportPart, 1);
    report->content_type = part_reader_type(part);
    g_autofree gchar *text = charset_to_utf8(size > 0 ? bytes : "", MIN(size, LONGEST_REPORT), NULL,
                                             reader->charset, NULL);
    report->text = body_text_clean(g_steal_pointer(&text));
    g_ptr_array_add(reader->mail->report_parts, report);
}
