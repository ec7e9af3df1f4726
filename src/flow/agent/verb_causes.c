/* verb_causes.c - #cause, #why, and that a severe complaint is not closed without them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_causes.h"

#include "model/cause.h"

void verb_cause_change(const AgentWork *work, const Command *command, Ticket *ticket) {
    (void)work;
    gchar *old = ticket->cause;
    ticket->cause = g_strdup(command->argument);
    g_free(old);
}

gboolean verb_why_check(AgentWork *work, const Command *command, gchar **out_refusal,
                        GError **error) {
    (void)command;
    (void)error;
    if (cause_why_count(work->rehearsed) >= CAUSE_MAX_WHYS)
        *out_refusal = g_strdup_printf(
            agent_work_say(work, "there are %d already, which is as many as a ticket may have",
                           "已有%d条，一件投诉不能再多"),
            CAUSE_MAX_WHYS);
    return TRUE;
}

void verb_why_change(const AgentWork *work, const Command *command, Ticket *ticket) {
    (void)work;
    cause_add_why(ticket, command->words);
}

gchar *verb_causes_missing(const AgentWork *work) {
    const Ticket *ticket = work->rehearsed;
    const GPtrArray *causes = work->arrival->office->policy->causes;
    gboolean needs_cause = ticket->cause == NULL && causes->len > 0 &&
                           command_reading_find(work->reading, COMMAND_CAUSE) == NULL;
    gboolean needs_why =
        cause_why_count(ticket) == 0 && command_reading_find(work->reading, COMMAND_WHY) == NULL;
    if (!needs_cause && !needs_why)
        return NULL;
    return g_strconcat(needs_cause ? agent_work_say(work, " #cause CAUSE", " #原因 原因名") : "",
                       needs_cause && needs_why ? agent_work_say(work, " and", " 和") : "",
                       needs_why ? agent_work_say(work, " #why TEXT", " #为什么 内容") : "", NULL);
}

gboolean verb_causes_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error) {
    (void)command;
    (void)error;
    if (work->rehearsed->severity != SEVERITY_HIGH)
        return TRUE;
    g_autofree gchar *missing = verb_causes_missing(work);
    if (missing != NULL)
        *out_refusal = g_strconcat(
            agent_work_say(work, "its severity is high: add what it came from, above the text:",
                           "该投诉严重程度为高，请先写明根源，在正文上方加上："),
            missing, NULL);
    return TRUE;
}
