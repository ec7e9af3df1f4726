/* envelope.c - what must hold before a letter is handed to anybody: its addresses and line ends */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last door before the wire: whatever came this far with a line end in an address is stopped
 * here, because libcurl would pass it on as a further SMTP command. RFC 5321
 * sections 2.3.8, 4.5.2, 4.5.3.1. */
#include "envelope.h"

#include <string.h>

#include "base/text.h"

enum { ADDRESS_LONGEST = 254 };

static gboolean is_harmless(const gchar *text) {
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_isspace(c) || g_unichar_iscntrl(c) || c == '<' || c == '>')
            return FALSE;
    }
    return TRUE;
}

gchar *envelope_address(const gchar *address, gboolean may_be_empty) {
    if (address == NULL || *address == '\0')
        return may_be_empty ? g_strdup("") : NULL;
    if (strlen(address) > ADDRESS_LONGEST || !g_utf8_validate(address, -1, NULL) ||
        !is_harmless(address))
        return NULL;
    const gchar *at_sign = strchr(address, '@');
    if (at_sign == NULL || at_sign == address || at_sign[1] == '\0' ||
        strchr(at_sign + 1, '@') != NULL)
        return NULL;
    if (g_str_is_ascii(at_sign))
        return g_strdup(address);
    g_autofree gchar *domain = g_hostname_to_ascii(at_sign + 1);
    if (domain == NULL)
        return NULL;
    return g_strdup_printf("%.*s@%s", (int)(at_sign - address), address, domain);
}

/* Is every CR followed by LF, every LF preceded by CR, and the last line ended? */
static gboolean is_canonical(const gchar *bytes, gsize length) {
    for (gsize i = 0; i < length; i++) {
        if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r'))
            return FALSE;
        if (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n'))
            return FALSE;
    }
    return length > 0 && bytes[length - 1] == '\n';
}

GBytes *envelope_content(GBytes *bytes) {
    gsize length = 0;
    const gchar *from = g_bytes_get_data(bytes, &length);
    if (length == 0 || memchr(from, '\0', length) != NULL)
        return NULL;
    if (is_canonical(from, length))
        return g_bytes_ref(bytes);
    GString *content = g_string_sized_new(length + length / 32 + 2);
    for (gsize i = 0; i < length; i++) {
        if (from[i] != '\r' && from[i] != '\n') {
            g_string_append_c(content, from[i]);
            continue;
        }
        g_string_append(content, "\r\n");
        i += from[i] == '\r' && i + 1 < length && from[i + 1] == '\n';
    }
    if (content->str[content->len - 1] != '\n')
        g_string_append(content, "\r\n");
    return g_string_free_to_bytes(content);
}

gboolean envelope_has_dot_line(GBytes *content) {
    gsize length = 0;
    const gchar *bytes = g_bytes_get_data(content, &length);
    return bytes[0] == '.' || g_strstr_len(bytes, (gssize)length, "\n.") != NULL;
}

gboolean outgoing_may_end(const Outgoing *letter) {
    return letter->before_end == NULL || letter->before_end(letter->data);
}

void send_result_clear(SendResult *result) {
    g_clear_pointer(&result->status, g_free);
    g_clear_pointer(&result->reply, g_free);
    *result = (SendResult){0};
}

void send_result_set(SendResult *result, SendOutcome outcome, gint code, const gchar *reply) {
    g_autofree gchar *valid = reply != NULL ? text_make_valid(reply, -1) : NULL;
    *result = (SendResult){.outcome = outcome,
                           .reply_code = code,
                           .reply = valid != NULL ? text_one_line(valid) : NULL};
}
