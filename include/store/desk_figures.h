/* desk_figures.h - how much waits: letters, deadlines, quarantine; how many tickets came today */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/store.h"

typedef struct {
    guint tickets_today;
    guint letters_queued;    /* also those on their way */
    gint64 oldest_queued_at; /* when the oldest of them was written, or 0 */
    guint letters_in_doubt;  /* nobody can say whether they arrived */
    guint letters_held;
    guint deadlines_due;  /* at `now` or before: they wait for the desk */
    guint deadlines_soon; /* within a day after `now` */
    gint64 next_deadline; /* or 0 */
    guint quarantined;
    guint quarantined_lately; /* came within the last hour */
    guint mails_held;         /* wait for their agent */
    guint mails_held_lately;  /* of them, that came within the last hour */
    guint guesses_lately;     /* wrong subject tags of this hour and the last */
    gboolean is_fuse_blown;
} DeskFigures;

/* Reads only. `midnight`: when today began, seconds UTC. */
gboolean desk_figures_read(Store *store, gint64 now, gint64 midnight, DeskFigures *out_figures,
                           GError **error);
