/* names.h - from the name of an enum value back to the value */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Index of `name` in `names` (case of ASCII letters does not matter), or -1; NULL is never found.
 */
gint names_find(const gchar *const *names, gsize count, const gchar *name);
