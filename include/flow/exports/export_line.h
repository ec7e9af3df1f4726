/* export_line.h - a row of a report as a line of CSV or of JSON */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "store/report_rows.h"

/* Columns beside their values, NULL where there is none. Borrowed. */
typedef struct {
    const ReportColumn *columns;
    const gchar *const *values;
    guint count;
} ExportLine;

/* Appends the line as RFC 4180 has it, CR LF at its end; no value is an empty field. Where text
 * begins with what a spreadsheet takes for the beginning of a formula (= + - @, their wide forms,
 * tab, CR, LF), an apostrophe stands before it, so that nobody's subject runs in the reader's
 * program. */
void export_line_csv(const ExportLine *line, GString *out);

/* Appends the names of the columns in the same way. */
void export_line_csv_names(const ExportLine *line, GString *out);

/* Appends the line as one JSON object (RFC 8259) with LF at its end: numbers as numbers, what is
 * yes or no as true or false, amounts of money as text, no value as null. */
void export_line_json(const ExportLine *line, GString *out);
