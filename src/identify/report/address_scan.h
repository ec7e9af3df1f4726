/* address_scan.h - finds a mail address in running text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The first mail address at or behind `text` and before `end` (NULL: the end of the string), or
 * NULL. *out_start and *out_end (either may be NULL) are set to where it stands. The domain has a
 * dot or is "localhost"-like only when the address stands in angle brackets. Caller frees. */
gchar *address_scan(const gchar *text, const gchar *end, const gchar **out_start,
                    const gchar **out_end);
