/* regulator_lines.h - the report to a supervisor as lines: a figure, what it means, whence it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/policy.h"
#include "model/regulator_figures.h"

typedef enum {
    REGULATOR_VOLUME,
    REGULATOR_TIMES,
    REGULATOR_OUTCOMES,
    REGULATOR_REDRESS,
    REGULATOR_CATEGORIES,
    REGULATOR_CAUSES,
    REGULATOR_OLDEST,
    REGULATOR_SECTION_COUNT
} RegulatorSection;

enum { REGULATOR_NO_BASE = -1 };

typedef struct {
    RegulatorSection section;
    gchar *name;  /* for programs: "decided_within/final-response"; the same in all languages */
    gchar *title; /* for people */
    gchar *definition; /* what is counted */
    gchar *source;     /* the rule that asks for it, or NULL: none is named */
    const gchar *data; /* whence it is counted: view and columns of amends-reports(7) */
    gint64 number;
    gint64 of;         /* of so many; REGULATOR_NO_BASE: of none */
    gchar currency[4]; /* of `minor`; "": no money */
    gint64 minor;
    gint64 since; /* of the oldest: when it was received, seconds UTC; 0: none */
} RegulatorLine;

/* "volume", "times", ...: for programs; and what people call it. */
const gchar *regulator_section_name(RegulatorSection section);
const gchar *regulator_section_title(RegulatorSection section, const gchar *language);

/* All lines, of RegulatorLine, section by section; caller unrefs. `language`: Chinese or else
 * English. */
GPtrArray *regulator_lines_new(const RegulatorFigures *figures, const Policy *policy,
                               const gchar *language);
