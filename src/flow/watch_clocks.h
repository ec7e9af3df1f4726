/* watch_clocks.h - clocks that strike become one mail for each person who has to know */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

/* All that has struck, in one committed transaction of its own. *out_struck counts it: call again
 * while it is not 0. */
gboolean watch_clocks(Office *office, guint *out_struck, GError **error);
