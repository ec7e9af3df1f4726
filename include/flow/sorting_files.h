/* sorting_files.h - reads what is known about complaints, and the rules, into a sorter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/letter_templates.h"
#include "config/settings.h"
#include "insight/sorter.h"

/* The shipped files, then the site's own over them, then the rules, whose letters must be among
 * `templates`. NULL with BAD_SETTING or BAD_TEMPLATE, all faults of rules in one message. Caller
 * frees. */
Sorter *sorting_files_read(const Settings *settings, const LetterTemplates *templates,
                           GError **error);

/* The same, and each rule is tried on its examples. All faults are appended to `out_faults` (of
 * gchar*), a line each. `templates` may be NULL: letters are not asked for then. */
void sorting_files_check(const Settings *settings, const LetterTemplates *templates,
                         GPtrArray *out_faults);
