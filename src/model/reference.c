/* reference.c - how a ticket is named to people: AM-1042 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/reference.h"

#include <string.h>

gchar *reference_text(const gchar *prefix, gint64 ticket) {
    return g_strdup_printf("%s-%" G_GINT64_FORMAT, prefix, ticket);
}

gint64 reference_read(const gchar *prefix, const gchar *text) {
    gsize prefix_length = strlen(prefix);
    if (g_ascii_strncasecmp(text, prefix, prefix_length) == 0 && text[prefix_length] == '-')
        text += prefix_length + 1;
    guint64 number = 0;
    if (!g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT64, &number, NULL))
        return 0;
    return (gint64)number;
}
