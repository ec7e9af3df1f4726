/* status_word_table.h - what the words of a diagnostic mean, as enhanced status codes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct {
    const gchar *words; /* folded (report_text_fold) */
    const gchar *status;
} StatusWords;

/* The status of the first row whose words stand in `folded`, of the English table, then of the
 * national one; NULL if none does. Class 5 unless the trouble passes by itself. Static. */
const gchar *status_word_table_find(const gchar *folded);
