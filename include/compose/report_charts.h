/* report_charts.h - the charts of a report, out of its figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/letter_templates.h"
#include "model/letter.h"

/* Of ChartPicture, none of them without figures, with the words of the templates of
 * draft->language, which is that of draft->report. With is_for_letter only those that say what a
 * table does not. Caller unrefs. */
GPtrArray *report_charts(const LetterDraft *draft, const LetterTemplates *templates,
                         gboolean is_for_letter);
