/* report_sample.h - invented figures of a week, for previews and for proving templates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/report.h"

typedef struct {
    ReportFacts facts; /* borrowed from the rest */
    Figures *figures;
    Figures *before;
    Figures *year;
} ReportSample;

/* Those of the week before `now`. With is_scarce a quiet one, with nothing to compare. */
ReportSample *report_sample_new(const gchar *language, gint64 now, gboolean is_scarce);
void report_sample_free(ReportSample *sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReportSample, report_sample_free)
