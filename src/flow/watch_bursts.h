/* watch_bursts.h - the desk looks for bursts by itself: the manager hears of each once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"

/* Now and then (bursts.every), and only when complaints came: a bounded piece of it, the next one
 * when it is called again. It hurries nobody: a desk that is at its end does not stay for it.
 * Commits what it does. */
gboolean watch_bursts(Office *office, GError **error);
