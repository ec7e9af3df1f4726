/* setting_fault.h - collects what is wrong with amends.yaml, each with its place and a remedy */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"

enum {
    SETTING_FAULTS_MOST = 100
}; /* a file that is no amends.yaml at all must not flood a screen */

/* Adds "what" at a place and returns the fault, so that the caller can set its remedy; NULL when
 * the list is full. Words that come from the file are made fit for one line. */
SettingFault *setting_fault_add(GPtrArray *faults, const gchar *file, guint line, guint column,
                                const gchar *format, ...) G_GNUC_PRINTF(5, 6);

/* Sets the remedy; `fault` may be NULL. */
void setting_fault_remedy(SettingFault *fault, const gchar *format, ...) G_GNUC_PRINTF(2, 3);

/* Remedy "Did you mean NEAREST? / Write one of: a, b, c". `names` are gchar*. */
void setting_fault_remedy_names(SettingFault *fault, const gchar *word, const GPtrArray *names);

/* In the order of the lines. */
void setting_faults_sort(GPtrArray *faults);

/* The name that `word` was probably meant to be (one slip in four letters), or NULL. Borrowed. */
const gchar *setting_fault_nearest(const gchar *word, const GPtrArray *names);

/* A word of the file as it can be shown: one line, short, in quotes. Caller frees. */
gchar *setting_fault_quote(const gchar *word);
