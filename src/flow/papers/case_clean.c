/* case_clean.c - words of mails and letters without what gives a stranger power over the ticket */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case_clean.h"

#include <string.h>

#include "compose/private_addresses.h"

enum { TAG_LETTERS = 4 };

/* The letters of a tag behind "AM-1042" at `at`: a dash and four of base32; 0 if there are none. */
static gsize tag_length(const gchar *at) {
    if (*at != '-')
        return 0;
    for (gsize i = 1; i <= TAG_LETTERS; i++) {
        if (!g_ascii_isalnum(at[i]))
            return 0;
    }
    return g_ascii_isalnum(at[TAG_LETTERS + 1]) ? 0 : TAG_LETTERS + 1;
}

/* Where the number ends of a reference that begins at `at`; NULL if none does. */
static const gchar *reference_end(const gchar *at, const gchar *prefix) {
    gsize length = strlen(prefix);
    if (g_ascii_strncasecmp(at, prefix, length) != 0 || at[length] != '-' ||
        !g_ascii_isdigit(at[length + 1]))
        return NULL;
    at += length + 1;
    while (g_ascii_isdigit(*at))
        at++;
    return at;
}

gchar *case_clean(const gchar *text, const Policy *policy) {
    guint count = 0;
    g_autofree gchar *without = private_addresses_replace(text, policy, &count);
    GString *out = g_string_sized_new(strlen(without));
    for (const gchar *at = without; *at != '\0';) {
        const gchar *end = reference_end(at, policy->reference_prefix);
        if (end == NULL) {
            g_string_append_c(out, *at++);
            continue;
        }
        g_string_append_len(out, at, end - at);
        at = end + tag_length(end);
    }
    return g_string_free(out, FALSE);
}
