/* verb_promises.c - #promise and #delay: what is to be done by when */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_promises.h"

#include <string.h>

#include "../promises.h"
#include "agent_time.h"
#include "store/limit_store.h"
#include "store/promise_store.h"
#include "workflow/working_time.h"

enum { MAX_DAYS = 366, DAY = 24 * 3600 };

/* Every command of the mail is rehearsed before the first is done. NULL: all hours count. */
static const WorkingCalendar *calendar_of(const AgentWork *work) {
    const Queue *queue = policy_queue(work->arrival->office->policy, work->rehearsed->queue);
    return queue != NULL ? queue->calendar : NULL;
}

/* A length of time counts from now, working days in the calendar of the ticket's department; a date
 * is kept until its last minute. 0: there is none. */
static gint64 due_at(const AgentWork *work, const Command *command) {
    gint64 now = work->arrival->now;
    if (command->working_days > 0)
        return working_time_due(calendar_of(work), now, (gint64)command->working_days * DAY);
    if (command->date == NULL)
        return agent_time_after(work, command->seconds, command->is_in_days);
    return agent_time_end_of(work, command->date);
}

/* What is wrong with the date, or NULL. */
static gchar *why_not_then(const AgentWork *work, const Command *command) {
    if (command->working_days > 0 && calendar_of(work) == NULL)
        return g_strdup(agent_work_say(
            work,
            "the department has no working calendar to count working days in: write days (5d) or "
            "the date (2026-12-05)",
            "该部门没有设置工作日历，无法按工作日计算：请写自然日（如 5天）或日期（如 "
            "2026-12-05）"));
    gint64 at = due_at(work, command);
    gint64 now = work->arrival->now;
    if (at <= now)
        return g_strdup(agent_work_say(work, "that day is over", "这个日期已经过去"));
    if (at > now + (gint64)MAX_DAYS * DAY)
        return g_strdup(agent_work_say(work, "that is more than a year away", "日期不能超过一年"));
    return NULL;
}

/* Applies the event and keeps the promise, whose id it gives. */
static gboolean keep(AgentWork *work, const Command *command, PromiseKind kind, GError **error) {
    const Arrival *arrival = work->arrival;
    const Promise promise = {
        .event = store_draw_id(arrival->office->store, SEQUENCE_EVENT),
        .ticket = arrival->ticket->id,
        .kind = kind,
        .person = arrival->identity->person->name,
        .words = command->words,
        .mail = arrival->mail_id,
        .made_at = arrival->now,
        .due_at = due_at(work, command),
    };
    g_autofree gchar *until = agent_time_for_history(work, promise.due_at);
    g_autofree gchar *value = g_strdup_printf("%s: %s", until, command->words);
    Event event = agent_work_event(work, kind == PROMISE_DELAY ? EVENT_DELAYED : EVENT_PROMISED);
    event.id = promise.event;
    event.value = value;
    event.text = command->words;
    return promise_store_add(arrival->office->store, &promise, error) &&
           promises_set_deadline(arrival->office, promise.ticket, error) &&
           agent_work_apply(work, &event, error);
}

/* --- #promise ----------------------------------------------------------------------------------
 */

gboolean verb_promise_check(AgentWork *work, const Command *command, gchar **out_refusal,
                            GError **error) {
    (void)error;
    *out_refusal = why_not_then(work, command);
    return TRUE;
}

gboolean verb_promise(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    g_autofree gchar *until = agent_time_words(work, due_at(work, command));
    *out_effect = g_strdup_printf(
        agent_work_say(work, "noted until %s; nothing is sent, you are reminded if it is not kept",
                       "已记下，期限 %s；不会发给客户，到期未兑现会提醒您"),
        until);
    return keep(work, command, PROMISE_OF_AGENT, error);
}

/* --- #delay ------------------------------------------------------------------------------------
 */

static gboolean was_delayed(const AgentWork *work, gboolean *out_was, GError **error) {
    g_autoptr(GPtrArray) open = NULL;
    if (!promise_store_open(work->arrival->office->store, work->rehearsed->id, &open, error))
        return FALSE;
    *out_was = FALSE;
    for (guint i = 0; i < open->len; i++)
        *out_was = *out_was || ((const Promise *)open->pdata[i])->kind == PROMISE_DELAY;
    return TRUE;
}

static gchar *why_no_delay(const AgentWork *work, gint64 at, gboolean was_delayed_before,
                           gboolean is_unreachable) {
    const Ticket *ticket = work->rehearsed;
    if (was_delayed_before)
        return g_strdup(agent_work_say(work,
                                       "the complainant was put off once already: answer in your "
                                       "own words first",
                                       "已经延期过一次：请先亲自答复客户，才能再次延期"));
    if (work->has_words)
        return g_strdup(agent_work_say(work,
                                       "the complainant would get two letters: write the reason "
                                       "behind the command, and no text below it",
                                       "客户会收到两封信：理由请写在命令后面，下面不要再写正文"));
    if (is_unreachable)
        return g_strdup(
            agent_work_say(work, "the complainant can't be told by mail", "无法通过邮件通知客户"));
    if (at > ticket->solve_by)
        return NULL;
    g_autofree gchar *promised = agent_time_words(work, ticket->solve_by);
    return g_strdup_printf(
        agent_work_say(work, "the complainant was promised %s: the new date has to be later",
                       "已承诺客户 %s 前解决，新日期必须更晚"),
        promised);
}

gboolean verb_delay_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error) {
    const gchar *complainant = work->rehearsed->complainant;
    gboolean was_before = FALSE;
    gboolean is_suppressed = FALSE;
    *out_refusal = why_not_then(work, command);
    if (*out_refusal != NULL || work->rehearsed->stage >= STAGE_RESOLVED)
        return TRUE;
    if (!was_delayed(work, &was_before, error) ||
        !limit_store_is_suppressed(work->arrival->office->store, complainant, &is_suppressed,
                                   error))
        return FALSE;
    *out_refusal = why_no_delay(work, due_at(work, command), was_before,
                                is_suppressed || address_is_no_reply(complainant));
    return TRUE;
}

void verb_delay_change(const AgentWork *work, const Command *command, Ticket *ticket) {
    ticket->solve_by = due_at(work, command);
}

gboolean verb_delay(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    Ticket *ticket = work->arrival->ticket;
    g_autofree gchar *before = agent_time_words(work, ticket->solve_by);
    verb_delay_change(work, command, ticket);
    g_autofree gchar *after = agent_time_words(work, ticket->solve_by);
    *out_effect = g_strdup_printf(
        agent_work_say(work, "to be solved by %s (it was %s)", "解决期限改为 %s（原为 %s）"), after,
        before);
    return keep(work, command, PROMISE_DELAY, error);
}
