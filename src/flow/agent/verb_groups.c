/* verb_groups.c - #group-case: tickets of one problem */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case is known by its master's number; any member's number leads to it. The members stay
 * complaints of their own: each has its clocks, its owner and its answers. */
#include "verb_groups.h"

#include "../broadcasts.h"
#include "../burst_groups.h"
#include "model/reference.h"
#include "store/conflict_store.h"
#include "store/group_store.h"
#include "store/ticket_store.h"

static gchar *reference_of(const AgentWork *work, gint64 ticket) {
    return reference_text(work->arrival->office->policy->reference_prefix, ticket);
}

/* The case that the command names by one of its members; that the agent may not see is as if not
 * there. */
static gboolean find_named(AgentWork *work, gint64 number, GroupCase *out_group,
                           gboolean *out_is_known, GError **error) {
    Store *store = work->arrival->office->store;
    g_autoptr(Ticket) ticket = NULL;
    gboolean may_see = TRUE;
    *out_group = (GroupCase){0};
    *out_is_known = FALSE;
    if (!ticket_store_load_survivor(store, number, &ticket, error))
        return FALSE;
    if (ticket == NULL)
        return TRUE;
    if (!conflict_store_may_see(store, ticket->id, work->arrival->identity->person->name, &may_see,
                                error))
        return FALSE;
    *out_is_known = may_see;
    return !may_see || group_store_of_ticket(store, ticket->id, out_group, error);
}

static gchar *why_not_out_of(const AgentWork *work, const GroupCase *own) {
    if (own->master == 0)
        return g_strdup(
            agent_work_say(work, "it belongs to no group case", "这件投诉不属于任何群诉"));
    if (own->master == work->rehearsed->id && own->members > 1)
        return g_strdup_printf(
            agent_work_say(work, "it is the master of a group case with other members (%u)",
                           "它是群诉主件，另有%u件投诉从属于它，不能移出"),
            own->members - 1);
    return NULL;
}

static gchar *why_not_into(const AgentWork *work, const Command *command, const GroupCase *named,
                           gboolean is_known) {
    if (!is_known)
        return g_strdup_printf(
            agent_work_say(work, "there is no ticket %s", "没有编号为 %s 的投诉"),
            command->argument);
    if (named->master == 0)
        return g_strdup_printf(
            agent_work_say(work,
                           "%s is no group case: #group-case new in a mail about it makes it one",
                           "%s 还不是群诉：请在有关该件的邮件里写 #群诉 新建"),
            command->argument);
    return NULL;
}

gboolean verb_group_case_check(AgentWork *work, const Command *command, gchar **out_refusal,
                               GError **error) {
    GroupCase own = {0};
    GroupCase named = {0};
    gboolean is_known = TRUE;
    if (!group_store_of_ticket(work->arrival->office->store, work->rehearsed->id, &own, error) ||
        (command->group_case == GROUP_CASE_JOIN &&
         !find_named(work, command->ticket, &named, &is_known, error)))
        return FALSE;
    if (command->group_case == GROUP_CASE_NONE) {
        *out_refusal = why_not_out_of(work, &own);
        return TRUE;
    }
    g_autofree gchar *reference = reference_of(work, own.master);
    if (own.master != 0)
        *out_refusal = g_strdup_printf(
            agent_work_say(work,
                           "it belongs to the group case %s already; #group-case none takes it out",
                           "已属于群诉 %s，可先用 #群诉 退出 移出"),
            reference);
    else if (command->group_case == GROUP_CASE_JOIN)
        *out_refusal = why_not_into(work, command, &named, is_known);
    return TRUE;
}

/* --- doing -------------------------------------------------------------------------------------
 */

static gboolean note(AgentWork *work, EventKind kind, gint64 master, const Broadcast *statement,
                     GError **error) {
    Arrival *arrival = work->arrival;
    g_autofree gchar *reference = reference_of(work, master);
    Event event = agent_work_event(work, kind);
    event.value = reference;
    EventContext context = {.words = ""};
    broadcasts_state(arrival->office, statement, arrival->ticket, &context);
    event.text = statement != NULL ? context.words : NULL;
    return apply_event(arrival->office, arrival->ticket, &event, &context, error);
}

static gchar *say_begun(const AgentWork *work, const gchar *reference, guint joined) {
    if (joined > 0)
        return g_strdup_printf(
            agent_work_say(work,
                           "%s is a group case now, with the %u complaints like it; more that come "
                           "join by themselves, and #broadcast writes to all of them",
                           "%s 已设为群诉，另有%u件相似投诉一并加入；后续同类来信会自动加入，"
                           "#群发 可写信给全部客户"),
            reference, joined);
    return g_strdup_printf(
        agent_work_say(work,
                       "%s is a group case now: #group-case %s makes other tickets part of it, "
                       "#broadcast writes to all of them",
                       "%s 已设为群诉：其他投诉用 #群诉 %s 加入，#群发 可写信给全部客户"),
        reference, reference);
}

static gboolean begin(AgentWork *work, gchar **out_effect, GError **error) {
    const Arrival *arrival = work->arrival;
    Office *office = arrival->office;
    gint64 master = arrival->ticket->id;
    guint joined = 0;
    g_autofree gchar *reference = reference_of(work, master);
    if (!group_store_add(office->store, master, arrival->now, error) ||
        !note(work, EVENT_GROUPED, master, NULL, error) ||
        !burst_groups_begin(office, master, &joined, error))
        return FALSE;
    *out_effect = say_begun(work, reference, joined);
    return TRUE;
}

static gboolean join(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    const Arrival *arrival = work->arrival;
    Store *store = arrival->office->store;
    GroupCase group = {0};
    gboolean is_known = FALSE;
    g_autoptr(Broadcast) statement = NULL;
    if (!find_named(work, command->ticket, &group, &is_known, error) ||
        !group_store_join(store, group.master, arrival->ticket->id, arrival->now, error) ||
        !broadcasts_for_newcomer(arrival->office, &group, arrival->ticket->id, &statement, error))
        return FALSE;
    g_autofree gchar *reference = reference_of(work, group.master);
    *out_effect =
        g_strdup_printf(agent_work_say(work, "part of the group case %s now, which has %u tickets",
                                       "已加入群诉 %s，现共%u件"),
                        reference, group.members + 1);
    return note(work, EVENT_GROUPED, group.master, statement, error);
}

static gboolean leave(AgentWork *work, gchar **out_effect, GError **error) {
    const Arrival *arrival = work->arrival;
    Store *store = arrival->office->store;
    GroupCase group = {0};
    if (!group_store_of_ticket(store, arrival->ticket->id, &group, error) ||
        !group_store_leave(store, arrival->ticket->id, error))
        return FALSE;
    g_autofree gchar *reference = reference_of(work, group.master);
    gboolean is_end = group.master == arrival->ticket->id;
    *out_effect = g_strdup_printf(
        is_end ? agent_work_say(work, "the group case %s is no more", "群诉 %s 已撤销")
               : agent_work_say(work, "no part of the group case %s any more", "已移出群诉 %s"),
        reference);
    return note(work, EVENT_UNGROUPED, group.master, NULL, error);
}

gboolean verb_group_case(AgentWork *work, const Command *command, gchar **out_effect,
                         GError **error) {
    if (command->group_case == GROUP_CASE_NEW)
        return begin(work, out_effect, error);
    if (command->group_case == GROUP_CASE_NONE)
        return leave(work, out_effect, error);
    return join(work, command, out_effect, error);
}

gboolean verb_group_case_may_merge(AgentWork *work, gint64 ticket, gchar **out_refusal,
                                   GError **error) {
    GroupCase group = {0};
    if (!group_store_of_ticket(work->arrival->office->store, ticket, &group, error))
        return FALSE;
    if (group.master != 0 && group.master == ticket)
        *out_refusal = g_strdup(agent_work_say(
            work, "it is the master of a group case: merge the other ticket into this one",
            "它是群诉主件：请反过来，把另一件并入本件"));
    return TRUE;
}
