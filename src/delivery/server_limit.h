/* server_limit.h - answers that say the server has had enough of us, whatever the letter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Is the refusal about a rate, a quota of sending, or the server's own state, so that other letters
 * would fare alike? Also some 5xx are, which must not cost a letter. `status`: RFC 3463, or NULL.
 */
gboolean server_limit_is_told(gint code, const gchar *status, const gchar *words);
