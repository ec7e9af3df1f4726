/* verb_state.c - #spam and #help: what the table of transitions does not know of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_state.h"

gboolean verb_spam_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error) {
    (void)command;
    (void)error;
    if (work->has_words)
        *out_refusal = g_strdup(agent_work_is_chinese(work)
                                    ? "垃圾邮件不回复：请删去正文，或加上 #备注"
                                    : "spam is not answered: take the text away, or add #note");
    return TRUE;
}

gboolean verb_help(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    (void)command;
    (void)out_effect;
    (void)error;
    g_autoptr(GPtrArray) lines = receipt_of_help(work->language);
    g_ptr_array_extend_and_steal(work->receipt, g_steal_pointer(&lines));
    return TRUE;
}
