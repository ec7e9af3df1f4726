/* chart_png.h - a chart as a PNG in memory, for mails */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/chart.h"

/* Draws `chart` with two points for each of its `width` pixels, on a light ground that is not
 * transparent, so that it is read in a dark mail as well. *out_png is NULL if no font of this
 * machine has all of its characters: boxes are no picture. Fails with AMENDS_ERROR_TRY_LATER when
 * memory is short. Asks fontconfig for fonts; no other file is read or written. May be called in
 * any thread. */
gboolean chart_png(const Chart *chart, guint width, GBytes **out_png, GError **error);
