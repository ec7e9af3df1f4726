/* verb_holds.c - #send anyway, #cancel, #approve, #deny: what becomes of an answer that waits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_holds.h"

#include "../promises.h"
#include "held_answer.h"
#include "held_release.h"
#include "store/undo_store.h"
#include "verb_broadcast.h"
#include "workflow/answer_rule.h"

static gchar *say(const AgentWork *work, const gchar *english, const gchar *chinese) {
    return g_strdup(agent_work_is_chinese(work) ? chinese : english);
}

static const gchar *display_of(const AgentWork *work, const gchar *name) {
    const Person *person = policy_person(work->arrival->office->policy, name);
    return person != NULL && person->display != NULL ? person->display : name;
}

/* --- #send anyway ------------------------------------------------------------------------------
 */

/* Options of a broadcast have words too. */
static gboolean is_about_own_text(const AgentWork *work) {
    return work->has_words || command_reading_find(work->reading, COMMAND_BROADCAST) != NULL;
}

/* With words below it, it is about them: they go out as they are. */
gboolean verb_send_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error) {
    (void)command;
    g_autoptr(HeldAnswer) held = NULL;
    gboolean is_unclear = FALSE;
    if (is_about_own_text(work))
        return TRUE;
    if (!held_answer_find(work, FALSE, &held, &is_unclear, error))
        return FALSE;
    if (held == NULL)
        *out_refusal = say(work, "no answer of yours waits on this ticket", "此件没有您暂扣的答复");
    else if (held->reason == HOLD_APPROVAL)
        *out_refusal = say(work, "a manager has to approve it; #cancel takes it back",
                           "这封答复须由主管批准；#取消 可以收回");
    return TRUE;
}

gboolean verb_send(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    (void)command;
    g_autoptr(HeldAnswer) held = NULL;
    gboolean is_unclear = FALSE;
    gboolean is_done = FALSE;
    if (is_about_own_text(work)) {
        *out_effect = say(work, "the text below it goes out as it is", "下面的正文照原样发出");
        return TRUE;
    }
    if (!held_answer_find(work, FALSE, &held, &is_unclear, error) ||
        !held_answer_release(work, held, &is_done, error))
        return FALSE;
    *out_effect = is_done ? say(work, "the answer that was held is dealt with", "暂扣的答复已处理")
                          : say(work, "it can't be carried out any more; see the other mail",
                                "现已无法执行，原因见另一封邮件");
    return TRUE;
}

/* --- #cancel -----------------------------------------------------------------------------------
 */

/* In the outbox: may it still be taken back, or why not? */
static gchar *why_too_late(const AgentWork *work, const GPtrArray *letters) {
    gboolean is_sent = FALSE;
    for (guint i = 0; i < letters->len; i++) {
        LetterState state = ((const UndoRow *)letters->pdata[i])->state;
        if (state == LETTER_STATE_QUEUED)
            return NULL;
        is_sent = is_sent || state == LETTER_STATE_SENT;
    }
    if (letters->len == 0)
        return work->arrival->office->policy->answers.undo_window > 0
                   ? say(work, "no answer of yours waits on this ticket",
                         "此件没有您等待发出的答复")
                   : say(work, "no answer of yours waits; answers go out at once here",
                         "没有等待发出的答复：本中心的答复即时发出");
    return is_sent ? say(work, "too late: it has been sent", "来不及了：已经发出")
                   : say(work, "too late: it is being sent, or was taken back before",
                         "来不及了：正在发送，或先前已收回");
}

gboolean verb_cancel_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error) {
    (void)command;
    g_autoptr(HeldAnswer) held = NULL;
    g_autoptr(GPtrArray) letters = NULL;
    gboolean is_unclear = FALSE;
    const Arrival *arrival = work->arrival;
    if (!held_answer_find(work, FALSE, &held, &is_unclear, error) ||
        !undo_store_newest(arrival->office->store, work->rehearsed->id,
                           arrival->identity->person->name, &letters, error))
        return FALSE;
    if (held == NULL)
        *out_refusal = why_too_late(work, letters);
    return TRUE;
}

/* The answer never reached the complainant: what it changed in the ticket is as it was. */
static gboolean note_cancel(AgentWork *work, const UndoRow *letter, GError **error) {
    Ticket *ticket = work->arrival->ticket;
    if (ticket->first_answered_at == letter->created_at)
        ticket->first_answered_at = 0;
    g_autofree gchar *value = g_strdup_printf("mail %" G_GINT64_FORMAT, letter->mail);
    Event event = agent_work_event(work, EVENT_ANSWER_TAKEN_BACK);
    event.value = value;
    return promises_take_back(work->arrival->office, ticket->id, letter->mail, error) &&
           agent_work_apply(work, &event, error);
}

/* The same words to the other members of a group case. */
static gboolean cancel_broadcast(AgentWork *work, const UndoRow *letter, gchar **out_effect,
                                 GError **error) {
    guint count = 0;
    if (!verb_broadcast_take_back(work, letter->mail, &count, error))
        return FALSE;
    if (count == 0)
        return TRUE;
    gchar *effect = g_strdup_printf(agent_work_say(work, "%s; nor did %u others of the group case",
                                                   "%s；群诉中另外%u件也已收回"),
                                    *out_effect, count);
    g_free(*out_effect);
    *out_effect = effect;
    return TRUE;
}

static gboolean cancel_letters(AgentWork *work, gchar **out_effect, GError **error) {
    Arrival *arrival = work->arrival;
    g_autoptr(GPtrArray) letters = NULL;
    guint cancelled = 0;
    if (!undo_store_newest(arrival->office->store, arrival->ticket->id,
                           arrival->identity->person->name, &letters, error))
        return FALSE;
    for (guint i = 0; i < letters->len; i++) {
        const UndoRow *letter = letters->pdata[i];
        gboolean is_cancelled = FALSE;
        if (!undo_store_cancel(arrival->office->store, letter->letter, &is_cancelled, error))
            return FALSE;
        cancelled += is_cancelled ? 1 : 0;
    }
    *out_effect = cancelled == letters->len
                      ? say(work, "taken back before it was sent; the complainant got nothing",
                            "已在发出前收回，客户没有收到")
                      : say(work, "taken back where it was not sent yet; some have got it",
                            "未发出的已收回，部分收件人已经收到");
    return cancelled < letters->len ||
           (note_cancel(work, letters->pdata[0], error) &&
            cancel_broadcast(work, letters->pdata[0], out_effect, error));
}

gboolean verb_cancel(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    (void)command;
    g_autoptr(HeldAnswer) held = NULL;
    gboolean is_unclear = FALSE;
    if (!held_answer_find(work, FALSE, &held, &is_unclear, error))
        return FALSE;
    if (held == NULL)
        return cancel_letters(work, out_effect, error);
    *out_effect = say(work, "the answer that was held is dropped", "暂扣的答复不再发送");
    return held_answer_end(work, held, HELD_CANCELLED, NULL, error);
}

/* --- #approve, #deny ---------------------------------------------------------------------------
 */

static gchar *why_not_by(const AgentWork *work, const HeldAnswer *held) {
    switch (answer_rule_approver(work->arrival->identity->person, held->person)) {
    case APPROVER_IS_AUTHOR:
        return say(work, "nobody decides about an answer of his own", "不能审批自己的答复");
    case APPROVER_NO_MANAGER:
        return say(work, "only a manager decides about it", "只有主管可以审批");
    default:
        return NULL;
    }
}

gboolean verb_approve_check(AgentWork *work, const Command *command, gchar **out_refusal,
                            GError **error) {
    (void)command;
    g_autoptr(HeldAnswer) held = NULL;
    gboolean is_unclear = FALSE;
    if (!held_answer_find(work, TRUE, &held, &is_unclear, error))
        return FALSE;
    if (is_unclear)
        *out_refusal = say(work, "several answers wait: reply to the mail that shows the one",
                           "有多封答复待批：请直接回复展示该答复的那封邮件");
    else if (held == NULL)
        *out_refusal =
            say(work, "no answer waits for approval on this ticket", "此件没有待批准的答复");
    else
        *out_refusal = why_not_by(work, held);
    return TRUE;
}

gboolean verb_approve(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    (void)command;
    g_autoptr(HeldAnswer) held = NULL;
    gboolean is_unclear = FALSE;
    gboolean is_done = FALSE;
    if (!held_answer_find(work, TRUE, &held, &is_unclear, error) ||
        !held_answer_release(work, held, &is_done, error))
        return FALSE;
    const gchar *name = display_of(work, held->person);
    if (agent_work_is_chinese(work))
        *out_effect = is_done ? g_strdup_printf("以%s的名义发出", name)
                              : g_strdup_printf("现已无法执行，原因已告知%s", name);
    else
        *out_effect = is_done ? g_strdup_printf("it goes out in the name of %s", name)
                              : g_strdup_printf("it can't be done any more; %s was told why", name);
    return TRUE;
}

gboolean verb_deny(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    g_autoptr(HeldAnswer) held = NULL;
    gboolean is_unclear = FALSE;
    if (!held_answer_find(work, TRUE, &held, &is_unclear, error))
        return FALSE;
    *out_effect = agent_work_is_chinese(work)
                      ? g_strdup_printf("连同理由退回%s", display_of(work, held->person))
                      : g_strdup_printf("it goes back to %s with your reason",
                                        display_of(work, held->person));
    return held_answer_end(work, held, HELD_DENIED, command->words, error);
}
