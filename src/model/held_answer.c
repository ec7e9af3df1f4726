/* held_answer.c - an agent's answer that waits: names, and freeing the record */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/held_answer.h"

#include "base/names.h"

static const gchar *const reason_names[] = {
    [HOLD_NONE] = "none",
    [HOLD_COLLISION] = "collision",
    [HOLD_TONE] = "tone",
    [HOLD_APPROVAL] = "approval",
};
G_STATIC_ASSERT(G_N_ELEMENTS(reason_names) == HOLD_REASON_COUNT);

static const gchar *const state_names[] = {
    [HELD_WAITING] = "waiting",   [HELD_SENT] = "sent",     [HELD_CANCELLED] = "cancelled",
    [HELD_REPLACED] = "replaced", [HELD_DENIED] = "denied", [HELD_EXPIRED] = "expired",
};
G_STATIC_ASSERT(G_N_ELEMENTS(state_names) == HELD_STATE_COUNT);

const gchar *hold_reason_name(HoldReason reason) {
    return reason_names[reason];
}

gint hold_reason_from_name(const gchar *name) {
    return names_find(reason_names, HOLD_REASON_COUNT, name);
}

const gchar *held_state_name(HeldState state) {
    return state_names[state];
}

gint held_state_from_name(const gchar *name) {
    return names_find(state_names, HELD_STATE_COUNT, name);
}

void held_answer_free(HeldAnswer *held) {
    if (held == NULL)
        return;
    g_free(held->person);
    g_free(held->detail);
    g_free(held->decided_by);
    g_free(held);
}
