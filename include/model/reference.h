/* reference.h - how a ticket is named to people: AM-1042 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* "AM-1042". Caller frees. */
gchar *reference_text(const gchar *prefix, gint64 ticket);

/* The ticket's number in "AM-1042", "am-1042" or "1042"; 0 if it is none. */
gint64 reference_read(const gchar *prefix, const gchar *text);
