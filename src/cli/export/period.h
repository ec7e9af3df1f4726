/* period.h - days, months and years as people write them, as a period of time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    gint64 from; /* seconds UTC; [from, until) */
    gint64 until;
} Period;

/* From the beginning of `from` to the end of `to`, each "2026-11-28", "2026-11" or "2026", by the
 * clocks of `zone`. NULL: since ever, or for ever. FALSE with BAD_SETTING when one is no date, or
 * the end is before the beginning. */
gboolean period_read(const gchar *from, const gchar *to, GTimeZone *zone, Period *out_period,
                     GError **error);
