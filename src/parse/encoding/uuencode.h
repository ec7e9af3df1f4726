/* uuencode.h - lines of uuencoded bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Appends what the lines at `at`, behind "begin", hold to `content`; returns where the text goes
 * on: behind "end", or behind the last line that is one. */
const gchar *uuencode_read(const gchar *at, const gchar *end, GByteArray *content);
