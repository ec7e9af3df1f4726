/* letter_sample_action.c - invented facts for letters about an improvement */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_action.h"

enum { DAY = 24 * 3600 };

gboolean letter_sample_has_action(LetterKind kind) {
    return kind == LETTER_ACTION || kind == LETTER_ACTION_DUE || kind == LETTER_ACTION_EFFECT ||
           kind == LETTER_YOU_SAID;
}

Action letter_sample_action(LetterKind kind, const gchar *language, gint64 now) {
    gboolean is_chinese = language != NULL && g_str_has_prefix(language, "zh");
    gboolean is_over = kind == LETTER_ACTION_EFFECT || kind == LETTER_YOU_SAID;
    return (Action){
        .number = 12,
        .cause = (gchar *)"product/defect",
        .words = is_chinese ? (gchar *)"水壶全部改用加厚密封圈，出厂前逐只做漏水测试"
                            : (gchar *)"Every kettle has a thicker seal and is tested for leaks "
                                       "before it leaves",
        .owner = (gchar *)"anna",
        .person = (gchar *)"ruth",
        .made_at = now - 60 * DAY,
        .due_at = kind == LETTER_ACTION ? now + 30 * DAY : now - DAY,
        .done_at = is_over ? now - 30 * DAY : 0,
        .before = is_over ? 40 : 0,
        .after = is_over ? 10 : 0};
}

ActionEffect letter_sample_effect(void) {
    return (ActionEffect){.has_ratio = TRUE, .ratio = 0.25, .low = 0.111, .high = 0.509};
}
