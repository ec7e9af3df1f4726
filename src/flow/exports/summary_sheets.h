/* summary_sheets.h - the sheets of a workbook that add up, with their charts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/figures/period_summary.h"
#include "model/policy.h"
#include "workbook/workbook_file.h"

enum {
    SUMMARY_FIGURES,
    SUMMARY_DAYS,
    SUMMARY_OUTCOMES,
    SUMMARY_CATEGORIES,
    SUMMARY_CAUSES,
    SUMMARY_REMEDIES,
    SUMMARY_VOTES,
    SUMMARY_SHEET_COUNT
};

typedef struct {
    WorkbookSheet *sheets[SUMMARY_SHEET_COUNT]; /* the workbook's */
    const Policy *policy;                       /* names causes and categories */
    const gchar *language;
    gboolean is_by_week; /* the period is too long for a row a day */
} SummarySheets;

/* Makes the empty sheets, so that they stand before what is added next. */
void summary_sheets_begin(SummarySheets *sheets, WorkbookFile *file);

void summary_sheets_fill(SummarySheets *sheets, const PeriodSummary *summary);
