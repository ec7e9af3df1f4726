/* verb_departments.c - #forward: a question about a ticket to a department */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_departments.h"

#include "../inquiries.h"
#include "agent_time.h"
#include "base/text.h"
#include "store/conflict_store.h"
#include "store/limit_store.h"

static const gchar *title_of(const AgentWork *work, const Command *command) {
    return inquiries_title(work->arrival->office->policy, command->argument, work->language);
}

/* Somebody of the queue beside the one who asks, whom the ticket does not name. */
static gboolean has_somebody(const AgentWork *work, const Queue *queue, gboolean *out_has,
                             GError **error) {
    Office *office = work->arrival->office;
    *out_has = FALSE;
    for (guint i = 0; i < queue->agents->len && !*out_has; i++) {
        const Person *agent = policy_person(office->policy, queue->agents->pdata[i]);
        if (agent != NULL && agent != work->arrival->identity->person &&
            !conflict_store_may_see(office->store, work->rehearsed->id, agent->name, out_has,
                                    error))
            return FALSE;
    }
    return TRUE;
}

static gboolean can_be_asked(const AgentWork *work, const Command *command, gboolean *out_can,
                             GError **error) {
    if (command->department == NULL)
        return has_somebody(work, command->queue, out_can, error);
    gboolean is_suppressed = FALSE;
    if (!limit_store_is_suppressed(work->arrival->office->store,
                                   command->department->addresses->pdata[0], &is_suppressed, error))
        return FALSE;
    *out_can = !is_suppressed;
    return TRUE;
}

gboolean verb_forward_check(AgentWork *work, const Command *command, gchar **out_refusal,
                            GError **error) {
    gboolean can = FALSE;
    if (text_is_blank(work->reading->text)) {
        *out_refusal = g_strdup(agent_work_say(work, "write the question below the command",
                                               "请在命令下面写明要问的问题"));
        return TRUE;
    }
    if (!can_be_asked(work, command, &can, error))
        return FALSE;
    if (!can && command->department != NULL)
        *out_refusal =
            g_strdup_printf(agent_work_say(work, "letters to %s come back", "发往 %s 的信被退回"),
                            (const gchar *)command->department->addresses->pdata[0]);
    else if (!can)
        *out_refusal = g_strdup(agent_work_say(work, "nobody there can be asked about this ticket",
                                               "该部门没有可以询问此投诉的人"));
    return TRUE;
}

gboolean verb_forward(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    const Arrival *arrival = work->arrival;
    Office *office = arrival->office;
    Inquiry inquiry = {
        .event = store_draw_id(office->store, SEQUENCE_EVENT),
        .ticket = arrival->ticket->id,
        .department = command->argument,
        .person = arrival->identity->person->name,
        .question = work->reading->text,
        .mail = arrival->mail_id,
        .asked_at = arrival->now,
        .due_at = inquiries_due_at(office, arrival->ticket, command->argument, arrival->now),
    };
    g_autofree gchar *until = agent_time_words(work, inquiry.due_at);
    g_autofree gchar *noted = agent_time_for_history(work, inquiry.due_at);
    g_autofree gchar *value = g_strdup_printf("%s, until %s", command->argument, noted);
    Event event = agent_work_event(work, EVENT_DEPARTMENT_ASKED);
    event.id = inquiry.event;
    event.value = value;
    event.text = work->reading->text;
    const EventContext context = {.mail = arrival->mail, .words = "", .inquiry = &inquiry};
    *out_effect = g_strdup_printf(
        agent_work_say(work, "%s is asked, and has until %s; the complainant is not written to",
                       "已询问 %s，答复期限 %s；不会发给客户"),
        title_of(work, command), until);
    return inquiries_add(office, &inquiry, error) &&
           apply_event(office, arrival->ticket, &event, &context, error);
}
