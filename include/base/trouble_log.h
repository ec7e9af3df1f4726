/* trouble_log.h - the same trouble is told once in a while, with a count, not each time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What was told of late. Any thread may ask. */
typedef struct TroubleLog TroubleLog;

TroubleLog *trouble_log_new(void);
void trouble_log_free(TroubleLog *log);

/* May the words `what` about `about` ("mailbox complaints") be logged at `now` (monotonic
 * microseconds)? The same words once in five minutes, of different words four. *out_left_out (may
 * be NULL): how many were not logged before this one, as text, or NULL for none; caller frees. */
gboolean trouble_log_may_tell(TroubleLog *log, const gchar *about, const gchar *what, gint64 now,
                              gchar **out_left_out);

/* It is over: the next trouble about `about` is told at once. */
void trouble_log_forget(TroubleLog *log, const gchar *about);
