/* evidence.c - what was found in the words of a mail, before anything is decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/evidence.h"

Evidence *evidence_new(void) {
    Evidence *evidence = g_new(Evidence, 1);
    evidence->features.count = 0;
    for (guint i = 0; i < CATEGORY_COUNT; i++)
        evidence->features.terms[i] = 0;
    for (guint i = 0; i < SIGN_COUNT; i++)
        evidence->signs[i] = 0;
    evidence->hits = g_array_new(FALSE, FALSE, sizeof(guint16));
    evidence->found = g_ptr_array_new_with_free_func(g_free);
    evidence->notes = g_ptr_array_new_with_free_func(g_free);
    return evidence;
}

void evidence_free(Evidence *evidence) {
    if (evidence == NULL)
        return;
    g_array_unref(evidence->hits);
    g_ptr_array_unref(evidence->found);
    g_ptr_array_unref(evidence->notes);
    g_free(evidence);
}
