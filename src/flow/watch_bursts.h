/* watch_bursts.h - the desk looks for bursts by itself: the manager hears of each once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

/* Now and then (bursts.every), and only when complaints came: a bounded piece of it. *out_done: how
 * many complaints were looked at; more than 0: call again soon. Commits what it does. */
gboolean watch_bursts(Office *office, guint *out_done, GError **error);
