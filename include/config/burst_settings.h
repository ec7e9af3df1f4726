/* burst_settings.h - when the desk looks for many like complaints at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    guint every;      /* seconds between two looks, 0: by hand only */
    guint hours;      /* that are looked at */
    guint least;      /* fewer like complaints are no burst */
    GPtrArray *codes; /* of gchar *: patterns of batches, models, orders */
} BurstSettings;
