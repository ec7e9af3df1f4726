/* retry_schedule.h - when a letter is tried again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Seconds to wait after attempt number `attempts` (1 first): 1 min, doubling up to 4 h, give or
 * take a fifth that is derived from `letter`, so that many letters do not come back at once. Pure.
 */
gint64 retry_schedule_wait(guint attempts, gint64 letter);
