/* answer_policy.c - what is so about agents' answers where the operator decided nothing */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/answer_policy.h"

#include "model/money.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

AnswerPolicy answer_policy_usual(void) {
    return (AnswerPolicy){.tone = TONE_FIRST_ANSWER,
                          .approves_first = APPROVE_NONE,
                          .approve_above = g_array_new(FALSE, FALSE, sizeof(Money)),
                          .collision_window = HOUR,
                          .held_reminder = 4 * HOUR,
                          .held_expiry = 3 * DAY};
}

void answer_policy_clear(AnswerPolicy *policy) {
    g_clear_pointer(&policy->approve_above, g_array_unref);
}
