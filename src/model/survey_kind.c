/* survey_kind.c - what a survey asks, and the scale it is answered on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/survey_kind.h"

#include "base/names.h"

static const gchar *const survey_kind_names[] = {
    [SURVEY_CSAT] = "csat",
    [SURVEY_NPS] = "nps",
    [SURVEY_CES] = "ces",
};
G_STATIC_ASSERT(G_N_ELEMENTS(survey_kind_names) == SURVEY_KIND_COUNT);

const gchar *survey_kind_name(SurveyKind kind) {
    return survey_kind_names[kind];
}

gint survey_kind_from_name(const gchar *name) {
    return names_find(survey_kind_names, SURVEY_KIND_COUNT, name);
}

const SurveyScale *survey_kind_scale(SurveyKind kind) {
    static const SurveyScale scales[] = {
        [SURVEY_CSAT] = {1, 5, 2},
        [SURVEY_NPS] = {0, 10, 6},
        [SURVEY_CES] = {1, 7, 3},
    };
    return &scales[kind];
}
