/* final_letter.c - what a last letter lacks of all that the legal profile asks of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words are looked for, not what they mean: it finds what was forgotten, and judges no decision. */
#include "workflow/final_letter.h"

#include <string.h>

/* The rule by which a part is looked for. */
static const gchar *rule_of(const FinalQuestion *question, FinalPart part) {
    return part == FINAL_DECISION ? outcome_name(question->outcome) : final_part_name(part);
}

static gboolean is_wanted(const FinalQuestion *question, const gchar *rule) {
    const LegalProfile *profile = question->profile;
    for (guint part = 0; part < FINAL_PART_COUNT; part++) {
        if (strcmp(rule_of(question, part), rule) == 0)
            return profile->final_letter[part].is_required &&
                   legal_profile_text(profile, part, question->letter_language) == NULL;
    }
    return FALSE;
}

GPtrArray *final_letter_check(const FinalQuestion *question) {
    const ToneQuestion asked = {.language = question->language,
                                .reader_language = question->reader_language,
                                .words = question->words,
                                .is_first = TRUE};
    if (question->profile == NULL)
        return g_ptr_array_new_with_free_func((GDestroyNotify)tone_fault_free);
    GPtrArray *faults = tone_check(question->rules, &asked);
    for (guint i = faults->len; i > 0; i--) {
        if (!is_wanted(question, ((const ToneFault *)faults->pdata[i - 1])->rule))
            g_ptr_array_remove_index(faults, i - 1);
    }
    return faults;
}
