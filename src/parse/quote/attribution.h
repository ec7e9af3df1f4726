/* attribution.h - is it a line like "On Mon, 3 Nov 2025, Jane <jane@example.com> wrote:"? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

typedef enum {
    ATTRIBUTION_NONE,
    ATTRIBUTION_WEAK, /* one only if quoted lines follow */
    ATTRIBUTION_SURE, /* nobody but a program writes so */
} AttributionKind;

/* Could an attribution end with this line? A cheap question; attribution_kind() is the real one. */
gboolean attribution_may_end(TextLine line);

/* What `text`, one to six lines joined by blanks, is as a whole. */
AttributionKind attribution_kind(const gchar *text);

/* Is there a year or a date like 3/11/25 in it? */
gboolean attribution_has_date(TextLine line);

/* Is a line that has the date the beginning of an attribution whose end stands below? */
gboolean attribution_may_begin(TextLine line);
