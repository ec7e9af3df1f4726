/* survey_kind.h - what a survey asks, and the scale it is answered on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    SURVEY_CSAT, /* how well was it handled, 1 to 5 */
    SURVEY_NPS,  /* how likely is a recommendation, 0 to 10 */
    SURVEY_CES,  /* how easy was it, 1 to 7 */
    SURVEY_KIND_COUNT
} SurveyKind;

typedef struct {
    guint least, most;
    guint unhappy_until; /* a vote up to this is a bad one */
} SurveyScale;

/* "csat", "nps", "ces" */
const gchar *survey_kind_name(SurveyKind kind);
gint survey_kind_from_name(const gchar *name);

/* Static. */
const SurveyScale *survey_kind_scale(SurveyKind kind);
