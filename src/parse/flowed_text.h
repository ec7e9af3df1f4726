/* flowed_text.h - text/plain; format=flowed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* `text` (LF) with its soft line breaks taken out and its stuffed blanks removed (RFC 3676). With
 * `deletes_space` (DelSp=yes) the blank of a soft break goes too. Caller frees. */
gchar *flowed_text(const gchar *text, gboolean deletes_space);
