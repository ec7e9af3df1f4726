/* verb_actions.c - #action with #owner and #due, #done, #redo */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *   open --- #done by its owner, or a manager ---> done --- a month ---> measured
 *    ^                                               |                      |
 *    '---------------- #redo by a manager -----------+----------------------+--- #done by a
 *                                                                           v    manager
 *                                                                        finished
 */
#include "verb_actions.h"

#include <string.h>

#include "../actions.h"
#include "agent_time.h"
#include "store/action_store.h"
#include "store/conflict_store.h"
#include "store/ticket_store.h"
#include "workflow/working_time.h"

enum { DAY = 24 * 3600, LATEST = 2 * 366 * DAY };

/* --- #action -----------------------------------------------------------------------------------
 */

static const Person *owner_of(const AgentWork *work, const Command *command) {
    return command->person != NULL ? command->person : work->arrival->identity->person;
}

static gint64 due_at(const AgentWork *work, const Command *command) {
    const Queue *queue = policy_queue(work->arrival->office->policy, work->rehearsed->queue);
    if (command->date != NULL)
        return agent_time_end_of(work, command->date);
    if (command->working_days > 0)
        return working_time_due(queue != NULL ? queue->calendar : NULL, work->arrival->now,
                                (gint64)command->working_days * DAY);
    if (command->seconds == 0)
        return agent_time_after(work, ACTION_USUAL_DAYS * (gint64)DAY, TRUE);
    return agent_time_after(work, command->seconds, command->is_in_days);
}

static const gchar *why_no_action(const AgentWork *work, const Command *command, gboolean may_own) {
    gint64 at = due_at(work, command);
    if (work->rehearsed->cause == NULL)
        return agent_work_say(
            work, "name what the complaint came from first, in a line above: #cause CAUSE",
            "请先在上一行写明投诉的根源：#原因 原因名");
    if (strstr(command->words, "#owner") != NULL || strstr(command->words, "#due") != NULL)
        return agent_work_say(work, "#owner and #due need lines of their own below it",
                              "#负责人、#期限 请另起一行写在下面");
    if (!may_own)
        return agent_work_say(work, "the complaint names that person: choose another owner",
                              "投诉提到了这个人，请另选负责人");
    if (at <= work->arrival->now)
        return agent_work_say(work, "that day is over", "这个日期已经过去");
    if (at > work->arrival->now + LATEST)
        return agent_work_say(work, "that is more than two years away", "日期不能超过两年");
    return NULL;
}

gboolean verb_action_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error) {
    gboolean may_own = FALSE;
    if (!conflict_store_may_see(work->arrival->office->store, work->rehearsed->id,
                                owner_of(work, command)->name, &may_own, error))
        return FALSE;
    *out_refusal = g_strdup(why_no_action(work, command, may_own));
    return TRUE;
}

gboolean verb_action(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    const Arrival *arrival = work->arrival;
    const Person *owner = owner_of(work, command);
    Action action = {
        .ticket = arrival->ticket->id,
        .cause = arrival->ticket->cause,
        .words = command->words,
        .owner = owner->name,
        .person = arrival->identity->person->name,
        .made_at = arrival->now,
        .due_at = due_at(work, command),
        .next_at = due_at(work, command),
    };
    if (!action_store_add(arrival->office->store, &action, error))
        return FALSE;
    g_autofree gchar *until = agent_time_words(work, action.due_at);
    g_autofree gchar *reference = action_reference(action.number);
    Event event = agent_work_event(work, EVENT_ACTION_NOTED);
    *out_effect = g_strdup_printf(
        agent_work_say(work, "noted as %s: %s has until %s", "已记为 %s：由 %s 负责，期限 %s"),
        reference, owner->display, until);
    return actions_apply(arrival->office, arrival->ticket, &action, &event, error);
}

/* --- one that there is -------------------------------------------------------------------------
 */

/* The action that is meant, and its ticket; NULL with a refusal if there is none, or none that this
 * agent may know of. */
static gboolean load(const AgentWork *work, const Command *command, Action **out_action,
                     gchar **out_refusal, GError **error) {
    Store *store = work->arrival->office->store;
    g_autoptr(Action) action = NULL;
    gboolean may_see = FALSE;
    if (!action_store_load(store, command->action, &action, error))
        return FALSE;
    if (action != NULL &&
        !conflict_store_may_see(store, action->ticket, work->arrival->identity->person->name,
                                &may_see, error))
        return FALSE;
    if (may_see)
        *out_action = g_steal_pointer(&action);
    else
        *out_refusal =
            g_strdup_printf(agent_work_say(work, "there is no action A-%" G_GINT64_FORMAT,
                                           "没有改进事项 A-%" G_GINT64_FORMAT),
                            command->action);
    return TRUE;
}

static gboolean is_manager(const AgentWork *work) {
    return work->arrival->identity->person->role == ROLE_MANAGER;
}

static gboolean apply(AgentWork *work, const Action *action, EventKind kind, const gchar *why,
                      GError **error) {
    Office *office = work->arrival->office;
    Ticket *here = work->arrival->ticket;
    g_autoptr(Ticket) other = NULL;
    Event event = agent_work_event(work, kind);
    event.text = why;
    if (here != NULL && here->id == action->ticket)
        return actions_apply(office, here, action, &event, error);
    return ticket_store_load(office->store, action->ticket, &other, error) &&
           actions_apply(office, other, action, &event, error);
}

/* --- #done -------------------------------------------------------------------------------------
 */

gboolean verb_done_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error) {
    g_autoptr(Action) action = NULL;
    if (!load(work, command, &action, out_refusal, error))
        return FALSE;
    if (action == NULL || is_manager(work))
        return TRUE;
    gboolean is_own = g_ascii_strcasecmp(action->owner, work->arrival->identity->person->name) == 0;
    if (action->state == ACTION_OPEN && !is_own)
        *out_refusal = g_strdup_printf(
            agent_work_say(work, "it is %s's: only its owner or a manager can say so",
                           "该事项由 %s 负责，只有负责人或主管可以确认完成"),
            action->owner);
    else if (action->state == ACTION_MEASURED)
        *out_refusal = g_strdup(
            agent_work_say(work, "a manager decides whether it has helped", "是否见效由主管确认"));
    return TRUE;
}

/* What is said of one that needs nothing. */
static gchar *say_nothing_to_do(const AgentWork *work, const Action *action) {
    if (action->state == ACTION_FINISHED)
        return g_strdup(agent_work_say(work, "it is finished already", "该事项已经办结"));
    g_autofree gchar *at = agent_time_words(work, action->next_at);
    return g_strdup_printf(agent_work_say(work,
                                          "it is done already; what came of it is counted on %s",
                                          "该事项已完成；效果将于 %s 统计"),
                           at);
}

static gboolean is_done_now(AgentWork *work, Action *action, gchar **out_effect, GError **error) {
    action->state = ACTION_DONE;
    action->done_at = work->arrival->now;
    action->next_at = action->done_at + ACTION_WINDOW_DAYS * (gint64)DAY;
    g_autofree gchar *at = agent_time_words(work, action->next_at);
    *out_effect = g_strdup_printf(
        agent_work_say(work,
                       "done; on %s complaints before and after are compared, and a manager "
                       "decides",
                       "已完成；%s 比较前后的投诉数量，由主管确认效果"),
        at);
    return apply(work, action, EVENT_ACTION_DONE, NULL, error);
}

static gboolean finish(AgentWork *work, const Command *command, Action *action, gchar **out_effect,
                       GError **error) {
    action->state = ACTION_FINISHED;
    action->decided_at = work->arrival->now;
    action->next_at = work->arrival->now;
    if (command->words != NULL) {
        g_free(action->told);
        action->told = g_strdup(command->words);
    }
    *out_effect = g_strdup_printf(
        agent_work_say(work, "finished; those whose complaints led to it are told: \"%s\"",
                       "已办结；将告知相关客户：“%s”"),
        action->told != NULL ? action->told : action->words);
    return apply(work, action, EVENT_ACTION_FINISHED, NULL, error);
}

gboolean verb_done(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    g_autoptr(Action) action = NULL;
    g_autofree gchar *refusal = NULL;
    if (!load(work, command, &action, &refusal, error))
        return FALSE;
    if (action->state == ACTION_OPEN)
        return is_done_now(work, action, out_effect, error);
    if (action->state == ACTION_MEASURED)
        return finish(work, command, action, out_effect, error);
    *out_effect = say_nothing_to_do(work, action);
    return TRUE;
}

/* --- #redo -------------------------------------------------------------------------------------
 */

gboolean verb_redo_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error) {
    g_autoptr(Action) action = NULL;
    if (!load(work, command, &action, out_refusal, error))
        return FALSE;
    if (action == NULL)
        return TRUE;
    if (action->state == ACTION_OPEN || action->state == ACTION_FINISHED)
        *out_refusal = g_strdup(action->state == ACTION_OPEN
                                    ? agent_work_say(work, "it is not done yet", "该事项尚未完成")
                                    : agent_work_say(work, "it is finished; note a new #action",
                                                     "该事项已办结，请另写 #改进"));
    else if (command->words == NULL)
        *out_refusal =
            g_strdup(agent_work_say(work, "write why behind the number", "请在编号后面写明理由"));
    return TRUE;
}

gboolean verb_redo(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    g_autoptr(Action) action = NULL;
    g_autofree gchar *refusal = NULL;
    if (!load(work, command, &action, &refusal, error))
        return FALSE;
    action->state = ACTION_OPEN;
    action->due_at = work->arrival->now + ACTION_USUAL_DAYS * (gint64)DAY;
    action->next_at = action->due_at;
    action->done_at = 0;
    g_autofree gchar *until = agent_time_words(work, action->due_at);
    *out_effect =
        g_strdup_printf(agent_work_say(work, "back to %s, who has until %s", "已退回 %s，期限 %s"),
                        action->owner, until);
    return apply(work, action, EVENT_ACTION_REOPENED, command->words, error);
}
