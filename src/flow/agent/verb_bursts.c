/* verb_bursts.c - #ignore: many like complaints at once that are no matter of their own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_bursts.h"

#include "model/reference.h"
#include "store/burst_store.h"

static gboolean find(const AgentWork *work, gint64 ticket, BurstCase *out_burst, GError **error) {
    return burst_store_of_ticket(work->arrival->office->store, ticket, out_burst, error);
}

gboolean verb_ignore_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error) {
    (void)command;
    BurstCase burst = {0};
    if (!find(work, work->rehearsed->id, &burst, error))
        return FALSE;
    if (burst.id == 0) {
        *out_refusal =
            g_strdup(agent_work_say(work, "it is not among many like complaints of one time",
                                    "它不在短时间内集中出现的相似投诉之列"));
    } else if (burst.state == BURST_GROUPED) {
        g_autofree gchar *reference =
            reference_text(work->arrival->office->policy->reference_prefix, burst.master);
        *out_refusal = g_strdup_printf(
            agent_work_say(work, "they are the group case %s already", "已设为群诉 %s"), reference);
    }
    return TRUE;
}

gboolean verb_ignore(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    (void)command;
    const Arrival *arrival = work->arrival;
    BurstCase burst = {0};
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (!find(work, arrival->ticket->id, &burst, error) ||
        !burst_store_tickets(arrival->office->store, burst.id, tickets, error))
        return FALSE;
    *out_effect = g_strdup_printf(
        agent_work_say(work, "these %u complaints, and more like them, are not told of again",
                       "这%u件相似投诉及后续同类来信不再提醒"),
        tickets->len);
    return burst_store_set_state(arrival->office->store, burst.id, BURST_IGNORED, 0, error);
}
