/* alarm_letter.c - an alarm as a mail: plain text from the desk to its operators */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose/alarm_letter.h"

#include "header_writer.h"
#include "mime_writer.h"

static void write_recipients(GString *out, const GPtrArray *to) {
    /* A field for each would be one too many (RFC 5322 section 3.6): they follow each other. */
    for (guint i = 0; i < to->len; i++) {
        g_autoptr(GString) field = g_string_new(NULL);
        header_write_mailbox(field, "To", NULL, to->pdata[i]);
        if (i == 0) {
            g_string_append_len(out, field->str, (gssize)field->len);
            continue;
        }
        g_string_truncate(out, out->len - 2);
        g_string_append(out, ",\r\n ");
        g_string_append(out, field->str + sizeof "To: " - 1);
    }
}

GBytes *compose_alarm_letter(const AlarmLetter *letter) {
    GString *out = g_string_new(NULL);
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    g_ptr_array_add(ids, (gpointer)letter->message_id);
    header_write_mailbox(out, "From", letter->desk, letter->from);
    write_recipients(out, letter->to);
    header_write_text(out, "Subject", letter->subject);
    header_write_date(out, letter->now, letter->zone);
    header_write_ids(out, "Message-ID", ids, 1);
    header_write_word(out, "Auto-Submitted", "auto-generated");
    header_write_word(out, "X-Auto-Response-Suppress", "All");
    header_write_word(out, "Importance", "high");
    header_write_word(out, "MIME-Version", "1.0");
    mime_write_text(out, "plain", letter->text);
    return g_string_free_to_bytes(out);
}
