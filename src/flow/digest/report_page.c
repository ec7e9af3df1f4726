/* report_page.c - the figures of some days as one page of HTML */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/digest/report_page.h"

#include "compose/compose_page.h"
#include "compose/report_charts.h"

gboolean report_page(Office *office, const ReportQuestion *question, const gchar *language,
                     gchar **out_html, GError **error) {
    g_autoptr(ReportFigures) report = NULL;
    if (!report_figures_collect(office, question, &report, error))
        return FALSE;
    LetterDraft draft = {.now = question->now,
                         .policy = office->policy,
                         .language = policy_letter_language(office->policy, language),
                         .report = &report->facts};
    g_autoptr(GPtrArray) charts = report_charts(&draft, office->templates, FALSE);
    draft.charts = charts;
    return compose_page(&draft, office->templates, "report.html", out_html, error);
}
