/* unsaid_transfer.c - a transfer encoding that the header does not speak of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web forms and gateways lose the field, or write "7bit" over what they have already encoded. A
 * code or a key that a customer sends is base64, too, but decodes to no words. */
#include "unsaid_transfer.h"

#include <string.h>

#include "transfer.h"

enum { LEAST_BASE64 = 32, LEAST_HIGH_LETTERS = 2, LEAST_FOREIGN = 60 };

static gboolean is_base64_letter(gchar c) {
    return g_ascii_isalnum(c) || c == '+' || c == '/';
}

/* Lines of base64 letters, as many as groups of four need, with padding at the end alone. */
static gboolean is_all_base64(const gchar *bytes, gsize size) {
    gsize letters = 0;
    gsize padding = 0;
    for (gsize i = 0; i < size; i++) {
        if (is_base64_letter(bytes[i]) && padding == 0)
            letters++;
        else if (bytes[i] == '=')
            padding++;
        else if (bytes[i] != '\n' && bytes[i] != '\r')
            return FALSE;
    }
    return letters >= LEAST_BASE64 && padding <= 2 && (letters + padding) % 4 == 0;
}

/* Words have blanks, tags, or letters beyond ASCII between them; no text has controls. */
static gboolean is_words(const gchar *text, gsize length) {
    gboolean has_gaps = FALSE;
    for (gsize i = 0; i < length; i++) {
        if (((guchar)text[i] < ' ' && strchr("\t\r\n\x1b", text[i]) == NULL) || text[i] == '\0' ||
            text[i] == 0x7f)
            return FALSE;
        has_gaps |= text[i] == ' ' || text[i] == '<' || (guchar)text[i] >= 0x80;
    }
    return has_gaps && (length >= LEAST_FOREIGN || g_utf8_validate(text, (gssize)length, NULL));
}

static gboolean is_base64_text(const gchar *bytes, gsize size) {
    if (!is_all_base64(bytes, size))
        return FALSE;
    g_autofree guchar *decoded = g_malloc(size / 4 * 3 + 4);
    gsize length = transfer_base64(bytes, size, decoded);
    return is_words((const gchar *)decoded, length);
}

/* "=E4=BD=A0" and "=" at the ends of lines; small digits are not written by programs. */
static gboolean is_quoted_printable(const gchar *bytes, gsize size) {
    static const gchar digits[] = "0123456789ABCDEF";
    const gchar *end = bytes + size;
    gsize high_letters = 0;
    for (const gchar *at = bytes; (at = memchr(at, '=', (gsize)(end - at))) != NULL; at++) {
        gboolean is_soft =
            (end - at >= 2 && at[1] == '\n') || (end - at >= 3 && at[1] == '\r' && at[2] == '\n');
        gboolean is_byte = end - at >= 3 && at[1] != '\0' && at[2] != '\0' &&
                           strchr(digits, at[1]) != NULL && strchr(digits, at[2]) != NULL;
        if (!is_soft && !is_byte)
            return FALSE;
        high_letters += is_byte && at[1] >= '8';
    }
    if (high_letters < LEAST_HIGH_LETTERS)
        return FALSE;
    for (const gchar *at = bytes; at < end; at++) {
        if ((guchar)*at >= 0x80)
            return FALSE;
    }
    return TRUE;
}

GMimeContentEncoding unsaid_transfer(GBytes *text) {
    gsize size = 0;
    const gchar *bytes = g_bytes_get_data(text, &size);
    gsize start = 0;
    while (start < size && is_base64_letter(bytes[start]) && start < LEAST_BASE64)
        start++;
    if (start == LEAST_BASE64 && is_base64_text(bytes, size))
        return GMIME_CONTENT_ENCODING_BASE64;
    if (size > 0 && is_quoted_printable(bytes, size))
        return GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
    return GMIME_CONTENT_ENCODING_DEFAULT;
}
