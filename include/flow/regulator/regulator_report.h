/* regulator_report.h - the report to a supervisor as text, rows, a workbook or a page */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "flow/office.h"

typedef enum {
    REGULATOR_AS_TEXT, /* of 78 columns */
    REGULATOR_AS_CSV,
    REGULATOR_AS_JSON_LINES,
    REGULATOR_AS_PAGE, /* HTML that needs nothing else */
    REGULATOR_AS_WORKBOOK,
    REGULATOR_FORM_COUNT
} RegulatorForm;

/* All borrowed. */
typedef struct {
    gint64 from; /* [from, until), seconds UTC; 0: since the first complaint */
    gint64 until;
    const gchar *queue;    /* only its complaints; NULL: all */
    const gchar *language; /* of the words: Chinese or else English */
    RegulatorForm form;
    gboolean has_bom; /* U+FEFF before the first line of CSV */
    FILE *out;
    const gchar *path; /* of a workbook, which goes nowhere else */
} RegulatorWish;

/* The last whole period of so many months before the day of `now` by the clocks of `wall`: of 6
 * months, asked in August, January to June. */
void regulator_report_usual(gint64 now, const WallClock *wall, guint months, gint64 *out_from,
                            gint64 *out_until);

/* Writes it; all is of one moment. Errors: TRY_LATER when it can't be written, BAD_SETTING when a
 * workbook can't be made here. Must not be called within a transaction. */
gboolean regulator_report_write(Office *office, const RegulatorWish *wish, GError **error);
