/* sorting_files.h - reads what is known about complaints, and the rules, into a sorter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "insight/sorter.h"

/* The shipped files, then the site's own over them, then the rules of `file`, amends.yaml. NULL
 * with BAD_SETTING or BAD_TEMPLATE, all faults of rules in one message. Caller frees. */
Sorter *sorting_files_read(const SortingPolicy *settings, const gchar *file, GError **error);

/* The same, and each rule is tried on its examples. All faults are appended to `out_faults` (of
 * gchar*), a line each. */
void sorting_files_check(const SortingPolicy *settings, const gchar *file, GPtrArray *out_faults);
