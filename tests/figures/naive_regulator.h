/* naive_regulator.h - the report to a supervisor by plain loops over a made-up past */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure_world.h"
#include "model/legal_profile.h"

/* One of queue or of all, within [from, until); days are those of `zone`, Monday to Friday are
 * worked. */
typedef struct {
    gint64 from, until;
    const gchar *queue; /* or NULL: all */
    const LegalProfile *profile;
    GTimeZone *zone;
} NaiveReport;

/* Each figure in words, a line each, as the test writes them. */
gchar *naive_regulator(const World *world, const NaiveReport *report);
