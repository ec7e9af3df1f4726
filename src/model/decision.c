/* decision.c - the names of deadlines */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/decision.h"

#include "base/names.h"

static const gchar *const deadline_names[] = {
    [DEADLINE_GRACE] = "grace",
    [DEADLINE_SURVEY] = "survey",
    [DEADLINE_HELD_ANSWER] = "held_answer",
    [DEADLINE_SURVEY_REMINDER] = "survey_reminder",
    [DEADLINE_PROMISE] = "promise",
    [DEADLINE_INQUIRY] = "inquiry",
    [DEADLINE_SILENCE] = "silence",
    [DEADLINE_OFFER] = "offer",
    [DEADLINE_ACTION] = "action",
    [DEADLINE_BROADCAST] = "broadcast",
    [DEADLINE_STILL_WELL] = "still_well",
};
G_STATIC_ASSERT(G_N_ELEMENTS(deadline_names) == DEADLINE_COUNT);

const gchar *deadline_name(DeadlineKind kind) {
    return deadline_names[kind];
}

gint deadline_from_name(const gchar *name) {
    return names_find(deadline_names, DEADLINE_COUNT, name);
}
