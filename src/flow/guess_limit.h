/* guess_limit.h - who guesses subject tags is not believed by a tag alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "arrival.h"

/* Counts the mail's ill-signed subject tags. *out_is_doubted: so many came from this sender within
 * a day, or from anybody within an hour, that a tag alone proves nothing now. A mail without tags
 * costs nothing. */
gboolean guess_limit_note(Arrival *arrival, gboolean *out_is_doubted, GError **error);
