/* workbook_words.h - headings and values of a workbook, in English and Chinese */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* "zh": Chinese; every other language: English. */
gboolean workbook_is_chinese(const gchar *language);

/* The heading over a column of report_ticket. Static. */
const gchar *workbook_heading(const gchar *column, gboolean is_chinese);

/* A value that is one of few, as people say it: "partly", "third_party"; others stay. Static, or
 * `value` itself. */
const gchar *workbook_value(const gchar *column, const gchar *value, gboolean is_chinese);
