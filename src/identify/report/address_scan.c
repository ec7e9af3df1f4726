/* address_scan.c - finds a mail address in running text */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For reports and forward lines, where an address stands between words: "Delivery to kim@shop.test
 * failed", "Von: Kim [mailto:kim@shop.test]", "rfc822;kim@shop.test". It takes what surely belongs
 * to the address and no more: characters beyond ASCII count only inside angle brackets, because
 * Chinese words stand beside an address without a blank. It does not read RFC 5322 quoted local
 * parts. Linear: each "@" is looked at once, with a bounded stretch to both sides.
 */
#include "address_scan.h"

#include <string.h>

/* RFC 5321 section 4.5.3.1 allows 64 and 255; VERP senders use more of the first. */
enum { MAX_LOCAL_PART = 128, MAX_DOMAIN = 255 };

static gboolean is_local_char(gchar c, gboolean is_bracketed) {
    if ((guchar)c >= 0x80)
        return is_bracketed;
    return g_ascii_isalnum(c) || (c != '\0' && strchr("!#$%&'*+-/=?^_`{|}~.", c) != NULL);
}

static gboolean is_domain_char(gchar c, gboolean is_bracketed) {
    if ((guchar)c >= 0x80)
        return is_bracketed;
    return g_ascii_isalnum(c) || c == '-' || c == '.';
}

/* Where the local part that ends at `at_sign` begins; `at_sign` if it is too long to be one. */
static const gchar *local_part_start(const gchar *text, const gchar *at_sign,
                                     gboolean is_bracketed) {
    const gchar *start = at_sign;
    while (start > text && at_sign - start <= MAX_LOCAL_PART &&
           is_local_char(start[-1], is_bracketed))
        start--;
    if (at_sign - start > MAX_LOCAL_PART)
        return at_sign;
    /* 'kim@shop.test' and =kim@shop.test: what a sentence puts before an address. */
    while (start < at_sign && strchr("'`=.*", *start) != NULL)
        start++;
    return start;
}

/* Behind the domain; at its beginning if it is too long to be one. */
static const gchar *domain_end(const gchar *domain, const gchar *end, gboolean is_bracketed) {
    const gchar *stop = domain;
    while (stop < end && stop - domain <= MAX_DOMAIN && is_domain_char(*stop, is_bracketed))
        stop++;
    if (stop - domain > MAX_DOMAIN)
        return domain;
    while (stop > domain && (stop[-1] == '.' || stop[-1] == '-'))
        stop--;
    return stop;
}

static const gchar *bracket_before(const gchar *text, const gchar *at_sign) {
    for (const gchar *at = at_sign; at > text && at_sign - at <= MAX_LOCAL_PART; at--) {
        if (at[-1] == '<')
            return at - 1;
        if (g_ascii_isspace(at[-1]) || at[-1] == '>' || at[-1] == '@')
            return NULL;
    }
    return NULL;
}

gchar *address_scan(const gchar *text, const gchar *end, const gchar **out_start,
                    const gchar **out_end) {
    if (end == NULL)
        end = text + strlen(text);
    const gchar *from = text;
    while (from < end) {
        const gchar *at_sign = memchr(from, '@', (gsize)(end - from));
        if (at_sign == NULL)
            return NULL;
        gboolean is_bracketed = bracket_before(from, at_sign) != NULL;
        const gchar *start = local_part_start(from, at_sign, is_bracketed);
        const gchar *stop = domain_end(at_sign + 1, end, is_bracketed);
        gboolean has_dot = memchr(at_sign, '.', (gsize)(stop - at_sign)) != NULL;
        if (start < at_sign && stop > at_sign + 1 && (has_dot || is_bracketed)) {
            if (out_start != NULL)
                *out_start = start;
            if (out_end != NULL)
                *out_end = stop;
            return g_strndup(start, (gsize)(stop - start));
        }
        from = at_sign + 1;
    }
    return NULL;
}
