/* burst_case.c - many like complaints at once: what is known of them, and what a manager is told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/burst_case.h"

#include "base/names.h"

static const gchar *const NAMES[] = {
    [BURST_TOLD] = "told",
    [BURST_IGNORED] = "ignored",
    [BURST_GROUPED] = "grouped",
};
G_STATIC_ASSERT(G_N_ELEMENTS(NAMES) == BURST_STATE_COUNT);

const gchar *burst_state_name(BurstState state) {
    return NAMES[state];
}

gint burst_state_from_name(const gchar *name) {
    return names_find(NAMES, BURST_STATE_COUNT, name);
}

static void sample_free(gpointer data) {
    BurstSample *sample = data;
    g_free(sample->complainant);
    g_free(sample->subject);
    g_free(sample->words);
    g_free(sample);
}

BurstFacts *burst_facts_new(void) {
    BurstFacts *facts = g_new0(BurstFacts, 1);
    facts->tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    facts->samples = g_ptr_array_new_with_free_func(sample_free);
    return facts;
}

void burst_facts_free(BurstFacts *facts) {
    if (facts == NULL)
        return;
    g_array_unref(facts->tickets);
    g_ptr_array_unref(facts->samples);
    g_free(facts);
}

BurstSample *burst_facts_add_sample(BurstFacts *facts) {
    BurstSample *sample = g_new0(BurstSample, 1);
    g_ptr_array_add(facts->samples, sample);
    return sample;
}
