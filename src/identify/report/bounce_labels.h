/* bounce_labels.h - what stands before a failed recipient in reports that are only words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Does the line begin, behind blanks and bullets, with a label of a failed recipient ("Recipient:",
 * "收件人:")? `folded_line` is folded (report_text_fold). */
gboolean bounce_label_begins(const gchar *folded_line);
