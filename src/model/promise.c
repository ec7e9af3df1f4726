/* promise.c - a dated promise on a ticket: the names of its kinds and states */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/promise.h"

#include "base/names.h"

static const gchar *const kind_names[] = {
    [PROMISE_OF_AGENT] = "promise",
    [PROMISE_DELAY] = "delay",
};
G_STATIC_ASSERT(G_N_ELEMENTS(kind_names) == PROMISE_KIND_COUNT);

static const gchar *const state_names[] = {
    [PROMISE_OPEN] = "open",
    [PROMISE_KEPT] = "kept",
    [PROMISE_DROPPED] = "dropped",
};
G_STATIC_ASSERT(G_N_ELEMENTS(state_names) == PROMISE_STATE_COUNT);

const gchar *promise_kind_name(PromiseKind kind) {
    return kind_names[kind];
}

gint promise_kind_from_name(const gchar *name) {
    return names_find(kind_names, PROMISE_KIND_COUNT, name);
}

const gchar *promise_state_name(PromiseState state) {
    return state_names[state];
}

gint promise_state_from_name(const gchar *name) {
    return names_find(state_names, PROMISE_STATE_COUNT, name);
}

void promise_free(Promise *promise) {
    if (promise == NULL)
        return;
    g_free(promise->person);
    g_free(promise->words);
    g_free(promise);
}
