/* action.c - an improvement: the names of its states, and its reference */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/action.h"

#include "base/names.h"

static const gchar *const state_names[] = {
    [ACTION_OPEN] = "open",
    [ACTION_DONE] = "done",
    [ACTION_MEASURED] = "measured",
    [ACTION_FINISHED] = "finished",
};
G_STATIC_ASSERT(G_N_ELEMENTS(state_names) == ACTION_STATE_COUNT);

const gchar *action_state_name(ActionState state) {
    return state_names[state];
}

gint action_state_from_name(const gchar *name) {
    return names_find(state_names, ACTION_STATE_COUNT, name);
}

void action_free(Action *action) {
    if (action == NULL)
        return;
    g_free(action->cause);
    g_free(action->words);
    g_free(action->told);
    g_free(action->owner);
    g_free(action->person);
    g_free(action);
}

gchar *action_reference(gint64 number) {
    return g_strdup_printf("A-%" G_GINT64_FORMAT, number);
}

gint64 action_reference_read(const gchar *text, const gchar **out_rest) {
    enum { MAX_DIGITS = 9 };
    const gchar *at = text;
    gint64 number = 0;
    guint digits = 0;
    if (*at == 'A' || *at == 'a')
        at += at[1] == '-' ? 2 : 1;
    for (; g_ascii_isdigit(*at) && digits <= MAX_DIGITS; at++, digits++)
        number = number * 10 + (*at - '0');
    *out_rest = at;
    return digits > MAX_DIGITS ? 0 : number;
}
