/* regulator_words.h - what the lines of the report to a supervisor are called, and mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    REGULATOR_OPEN_BEFORE,
    REGULATOR_RECEIVED,
    REGULATOR_DECIDED,
    REGULATOR_OPEN_AFTER,
    REGULATOR_REOPENED,
    REGULATOR_DECIDED_WITHIN,
    REGULATOR_OPEN_BEYOND,
    REGULATOR_ANSWERED_WITHIN,
    REGULATOR_UNANSWERED_BEYOND,
    REGULATOR_SOLVED_AS_PROMISED,
    REGULATOR_UPHELD_SHARE,
    REGULATOR_OUTCOME,
    REGULATOR_REDRESS_ALL,
    REGULATOR_REDRESS_IN,
    REGULATOR_CATEGORY,
    REGULATOR_CAUSE,
    REGULATOR_OLD,
    REGULATOR_WORDS_COUNT
} RegulatorWord;

/* English and Chinese; a "%s" in a title is what the line is about, in a definition the time. */
typedef struct {
    const gchar *name;
    const gchar *titles[2];
    const gchar *definitions[2];
    const gchar *data; /* view and columns */
} RegulatorWords;

/* Static. */
const RegulatorWords *regulator_words(RegulatorWord word);
