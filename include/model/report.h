/* report.h - the figures of a period beside those that they are compared with */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/digest_facts.h"
#include "model/figures.h"

/* What a digest or the page of a report tells. Borrowed. */
typedef struct {
    const Figures *figures;
    const Figures *before;     /* of the period before it, as long; NULL: none to compare with */
    const Figures *year;       /* of the same period a year before; NULL: none to compare with */
    const gchar *queue;        /* name of the one queue whose tickets count; NULL: several */
    const gchar *zone;         /* of the reader, as in the tz database; NULL: the desk's */
    const DigestFacts *digest; /* of a digest; NULL: there is none */
} ReportFacts;
