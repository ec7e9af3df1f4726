/* header_date.h - when a mail was written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The seconds UTC of a Date `value` (unfolded), however it was written; FALSE if day, month or year
 * is missing or impossible. `out_zone_minutes` is how far east of UTC its clock stood; 0 at UTC,
 * where many servers write their dates, and without a zone. */
gboolean header_date_read(const gchar *value, gint64 *out_seconds, gint *out_zone_minutes);
