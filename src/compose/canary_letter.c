/* canary_letter.c - the mail that the desk writes to itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose/canary_letter.h"

#include "header_writer.h"

const gchar canary_field[] = "X-Amends-Canary";

static const gchar words[] = "The desk sent this to itself, to see whether mail goes out and comes "
                             "in. It files it by itself; it may be deleted.";

Letter *compose_canary(const CanaryDraft *draft) {
    Letter *letter = letter_new();
    g_autoptr(GString) headers = g_string_new(NULL);
    g_autoptr(GTimeZone) zone = g_time_zone_new_utc();
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    letter->message_id =
        g_strdup_printf("canary.%s@%s", draft->token, address_domain(draft->desk_address));
    g_ptr_array_add(ids, letter->message_id);
    header_write_mailbox(headers, "From", NULL, draft->desk_address);
    header_write_mailbox(headers, "To", NULL, draft->desk_address);
    header_write_text(headers, "Subject", "Amends asks: does mail arrive?");
    header_write_date(headers, draft->now, zone);
    header_write_ids(headers, "Message-ID", ids, 1);
    header_write_word(headers, "Auto-Submitted", "auto-generated");
    header_write_word(headers, "X-Auto-Response-Suppress", "All");
    header_write_mailbox(headers, "X-Amends-Desk", NULL, draft->desk_address);
    header_write_word(headers, canary_field, draft->token);
    header_write_word(headers, "MIME-Version", "1.0");
    letter->recipient = g_strdup(draft->desk_address);
    letter->envelope_sender = g_strdup(draft->desk_address);
    letter->subject = g_strdup("Amends asks: does mail arrive?");
    letter->headers = g_string_free(g_steal_pointer(&headers), FALSE);
    letter->text = g_strconcat(words, "\n", NULL);
    letter->html = g_strconcat("<p>", words, "</p>\n", NULL);
    letter->is_automatic = TRUE;
    return letter;
}
