/* private_addresses.c - addresses that no complainant may see: of staff, and the desk's with tokens
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose/private_addresses.h"

#include <string.h>

enum { LONGEST_ADDRESS = 320 };

/* Where an "@" is, and how it is written; NULL if there is none. */
static const gchar *find_sign(const gchar *text, gsize *out_length) {
    for (const gchar *at = text; (at = strpbrk(at, "@%")) != NULL; at++) {
        *out_length = *at == '@' ? 1 : 3;
        if (*at == '@' || (at[1] == '4' && at[2] == '0'))
            return at;
    }
    return NULL;
}

static gboolean is_local(gchar c) {
    return g_ascii_isalnum(c) || (c != '\0' && strchr("._+-", c) != NULL);
}

static const gchar *local_start(const gchar *text, const gchar *sign) {
    const gchar *start = sign;
    while (start > text && sign - start < LONGEST_ADDRESS && is_local(start[-1]))
        start--;
    return start;
}

static const gchar *domain_end(const gchar *domain) {
    const gchar *end = domain;
    while (end - domain < LONGEST_ADDRESS && (g_ascii_isalnum(*end) || *end == '.' || *end == '-'))
        end++;
    while (end > domain && (end[-1] == '.' || end[-1] == '-'))
        end--;
    return end;
}

/* Without what stands behind a "+": mail to that reaches the same person. */
static gchar *without_detail(const gchar *address) {
    const gchar *plus = strchr(address, '+');
    const gchar *sign = strchr(address, '@');
    return plus != NULL && sign != NULL && plus < sign
               ? g_strdup_printf("%.*s%s", (int)(plus - address), address, sign)
               : g_strdup(address);
}

static gboolean is_private(const gchar *address, const Policy *policy) {
    g_autofree gchar *bare = without_detail(address);
    gboolean has_detail = strcmp(bare, address) != 0;
    return policy_person_by_address(policy, address) != NULL ||
           policy_person_by_address(policy, bare) != NULL ||
           (has_detail && policy_is_own_address(policy, address));
}

static void append_public(GString *out, const Policy *policy, const gchar *sign, gsize length) {
    const gchar *desk = policy->desk_address;
    const gchar *at_sign = strrchr(desk, '@');
    g_string_append_len(out, desk, at_sign - desk);
    g_string_append_len(out, sign, (gssize)length);
    g_string_append(out, at_sign + 1);
}

gchar *private_addresses_replace(const gchar *text, const Policy *policy, guint *out_count) {
    GString *out = g_string_sized_new(strlen(text) + 1);
    const gchar *from = text;
    const gchar *sign = text;
    gsize length = 0;
    *out_count = 0;
    while ((sign = find_sign(sign, &length)) != NULL) {
        const gchar *start = MAX(local_start(text, sign), from);
        const gchar *end = domain_end(sign + length);
        g_autofree gchar *address =
            g_strdup_printf("%.*s@%.*s", (int)(sign - start), start,
                            (int)(end - sign - (gssize)length), sign + length);
        if (is_private(address, policy)) {
            g_string_append_len(out, from, start - from);
            append_public(out, policy, sign, length);
            from = end;
            (*out_count)++;
        }
        sign += length;
    }
    g_string_append(out, from);
    return g_string_free(out, FALSE);
}

gboolean private_addresses_has(const gchar *text, const Policy *policy) {
    guint count = 0;
    G_GNUC_UNUSED g_autofree gchar *replaced = private_addresses_replace(text, policy, &count);
    return count > 0;
}
