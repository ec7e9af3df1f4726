/* working_time_laws.h - random calendars, and what must hold in all of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Tries `cases` random times and durations in random calendars. NULL when every law held, else
 * which one did not and where; the caller frees. The same seed gives the same cases. */
gchar *working_time_laws_try(guint32 seed, guint cases);
