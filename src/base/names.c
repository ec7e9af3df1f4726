/* names.c - from the name of an enum value back to the value */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/names.h"

gint names_find(const gchar *const *names, gsize count, const gchar *name) {
    for (gsize i = 0; name != NULL && i < count; i++) {
        if (names[i] != NULL && g_ascii_strcasecmp(names[i], name) == 0)
            return (gint)i;
    }
    return -1;
}
