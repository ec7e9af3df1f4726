/* report_page.h - the figures of some days as one page of HTML */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/digest/report_figures.h"

/* The page by the template report.html of `language` (NULL: the desk's), whole in itself. Only
 * reads. BAD_TEMPLATE when the template fails. Caller frees *out_html. */
gboolean report_page(Office *office, const ReportQuestion *question, const gchar *language,
                     gchar **out_html, GError **error);
