/* verb_final.c - #final: a last letter that lacks what the legal profile asks of it comes back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_final.h"

#include "store/limit_store.h"
#include "verb_causes.h"
#include "workflow/final_letter.h"

/* Words in a language that there are rules for are judged by them; else by the ticket's language.
 */
static const gchar *language_of(const AgentWork *work) {
    const gchar *written = work->arrival->mail->language;
    return tone_rules_have(work->arrival->office->final_rules, written) ? written
                                                                        : work->rehearsed->language;
}

static guint note_lacks(AgentWork *work, Outcome outcome) {
    const Office *office = work->arrival->office;
    const FinalQuestion question = {
        .rules = office->final_rules,
        .profile = office->policy->legal,
        .language = language_of(work),
        .letter_language = policy_letter_language(office->policy, work->rehearsed->language),
        .reader_language = work->language,
        .words = work->reading->text,
        .outcome = outcome};
    g_autoptr(GPtrArray) lacks = final_letter_check(&question);
    for (guint i = 0; i < lacks->len; i++)
        g_ptr_array_add(work->receipt, receipt_of_lack(((const ToneFault *)lacks->pdata[i])->reason,
                                                       work->language));
    return lacks->len;
}

gboolean verb_final_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error) {
    gboolean is_suppressed = FALSE;
    const gchar *complainant = work->rehearsed->complainant;
    if (!verb_causes_check(work, command, out_refusal, error) ||
        !limit_store_is_suppressed(work->arrival->office->store, complainant, &is_suppressed,
                                   error))
        return FALSE;
    if (*out_refusal != NULL || work->rehearsed->stage == STAGE_CLOSED)
        return TRUE;
    if (!work->has_words)
        *out_refusal = g_strdup(agent_work_say(
            work, "it sends your letter with the decision: write it below the command",
            "此命令会发出写明结论的答复：请在命令下方写好正文"));
    else if (is_suppressed || address_is_no_reply(complainant))
        *out_refusal = g_strdup(
            agent_work_say(work, "the complainant can't be told by mail", "无法通过邮件通知客户"));
    else if (note_lacks(work, command->outcome) > 0)
        *out_refusal = g_strdup(agent_work_say(
            work, "the last letter lacks what stands above; add it and send the mail again",
            "最终答复缺少以上内容，请补上后再发一次"));
    return TRUE;
}
