/* collect_regulator.h - the figures of a period for whoever supervises the desk, out of the store
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/regulator_figures.h"

/* Borrowed. */
typedef struct {
    gint64 from; /* [from, until), seconds UTC; what is later than now has not happened */
    gint64 until;
    const gchar *queue; /* only its tickets; NULL: all */
} RegulatorQuestion;

/* Only reads; within a transaction all is of one moment. The times are those of the desk's legal
 * profile, which must outlive *out_figures. Caller owns them. */
gboolean collect_regulator(Office *office, const RegulatorQuestion *question,
                           RegulatorFigures **out_figures, GError **error);
