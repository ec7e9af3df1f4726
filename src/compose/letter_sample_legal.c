/* letter_sample_legal.c - an invented legal profile, for the preview of a last letter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_legal.h"

static void put(LegalProfile *profile, FinalPart part, const gchar *language, const gchar *en,
                const gchar *zh) {
    FinalPartRule *rule = &profile->final_letter[part];
    rule->is_required = TRUE;
    g_hash_table_replace(rule->texts, g_strdup(language),
                         g_strdup(g_str_has_prefix(language, "zh") ? zh : en));
}

LegalProfile *letter_sample_legal(const gchar *language) {
    LegalProfile *profile = legal_profile_new();
    put(profile, FINAL_NEXT_BODY, language,
        "If you are not satisfied with our answer, you may take your complaint to the Example "
        "Ombudsman. It is free of charge: www.ombudsman.example.",
        "如果您对我们的答复不满意，可以向示例市消费者协会申诉，不收取任何费用。网址 "
        "www.ombudsman.example。");
    put(profile, FINAL_TIME_LIMIT, language,
        "You have to do so within six months of the date of this letter.",
        "请在本函日期起六个月内提出申诉。");
    return profile;
}
