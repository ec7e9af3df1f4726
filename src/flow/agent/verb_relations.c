/* verb_relations.c - #merge and #link: tickets that have to do with each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A merged ticket is closed and says into which it went; its mails, letters, links and people go
 * over. Nothing that names it is written anew: tokens, Message-IDs and tags lead to the survivor
 * because whoever looks them up follows merged_into. */
#include "verb_relations.h"

#include "../actions.h"
#include "../inquiries.h"
#include "../offers.h"
#include "../promises.h"
#include "flow/queue_letter.h"
#include "model/reference.h"
#include "store/conflict_store.h"
#include "store/group_store.h"
#include "store/held_answer_store.h"
#include "store/ticket_relations.h"
#include "store/ticket_store.h"
#include "verb_groups.h"

static gchar *reference_of(const AgentWork *work, gint64 ticket) {
    return reference_text(work->arrival->office->policy->reference_prefix, ticket);
}

/* The ticket that a command names, or what it became part of; NULL with the reason when it can't be
 * meant. One that names the agent is as if it were not there. */
static gboolean load_other(AgentWork *work, const Command *command, Ticket **out_other,
                           gchar **out_refusal, GError **error) {
    Store *store = work->arrival->office->store;
    g_autoptr(Ticket) other = NULL;
    gboolean may_see = TRUE;
    if (!ticket_store_load_survivor(store, command->ticket, &other, error) ||
        (other != NULL &&
         !conflict_store_may_see(store, other->id, work->arrival->identity->person->name, &may_see,
                                 error)))
        return FALSE;
    if (other == NULL || !may_see)
        *out_refusal =
            g_strdup_printf(agent_work_say(work, "there is no ticket %s", "没有编号为 %s 的投诉"),
                            command->argument);
    else if (other->id == work->rehearsed->id)
        *out_refusal = g_strdup(agent_work_say(work, "that is this ticket", "这就是本件投诉"));
    else
        *out_other = g_steal_pointer(&other);
    return TRUE;
}

/* --- #merge ------------------------------------------------------------------------------------
 */

static Event joined_event(const AgentWork *work, const Ticket *merged, const gchar *reference) {
    Event event = agent_work_event(work, EVENT_JOINED);
    event.value = reference;
    event.other = merged;
    return event;
}

gboolean verb_merge_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error) {
    g_autoptr(Ticket) survivor = NULL;
    if (!load_other(work, command, &survivor, out_refusal, error))
        return FALSE;
    if (survivor == NULL)
        return TRUE;
    g_autoptr(GPtrArray) waiting = NULL;
    if (!held_answer_store_waiting(work->arrival->office->store, work->rehearsed->id, &waiting,
                                   error))
        return FALSE;
    if (waiting->len > 0) {
        *out_refusal = g_strdup(
            agent_work_say(work, "an answer still waits on this ticket: send or cancel it first",
                           "这件投诉还有一封待发的答复：请先发送或取消"));
        return TRUE;
    }
    if (!verb_group_case_may_merge(work, work->rehearsed->id, out_refusal, error))
        return FALSE;
    if (*out_refusal != NULL)
        return TRUE;
    if (survivor->is_spam) {
        *out_refusal = g_strdup_printf(
            agent_work_say(work, "%s is marked as spam", "%s 已标为垃圾邮件"), command->argument);
        return TRUE;
    }
    g_autoptr(Ticket) merged = g_steal_pointer(&work->rehearsed);
    work->rehearsed = g_steal_pointer(&survivor);
    const Event event = joined_event(work, merged, command->argument);
    agent_work_rehearse(work, &event);
    return TRUE;
}

/* Whoever got letters about the merged ticket goes on getting them. */
static gboolean move_people(AgentWork *work, const Ticket *merged, const Ticket *survivor,
                            GError **error) {
    Store *store = work->arrival->office->store;
    g_autoptr(GPtrArray) copied = NULL;
    if (!ticket_store_participants_of_role(store, merged->id, ROLE_COPIED, &copied, error))
        return FALSE;
    if (*merged->complainant != '\0')
        g_ptr_array_add(copied, address_key(merged->complainant));
    for (guint i = 0; i < copied->len; i++) {
        if (!address_equal(copied->pdata[i], survivor->complainant) &&
            !ticket_store_add_participant(store, survivor->id, copied->pdata[i], ROLE_COPIED,
                                          error))
            return FALSE;
    }
    return conflict_store_copy(store, merged->id, survivor->id, error);
}

/* What is urgent in one of them is urgent in both; nobody owns a ticket that names him. */
static gboolean move_fields(AgentWork *work, const Ticket *merged, Ticket *survivor,
                            GError **error) {
    gboolean may_own = TRUE;
    g_auto(GStrv) tags = g_strsplit(merged->tags != NULL ? merged->tags : "", " ", -1);
    survivor->priority = MAX(survivor->priority, merged->priority);
    survivor->severity = MAX(survivor->severity, merged->severity);
    survivor->automatic_letters += merged->automatic_letters;
    for (gchar **tag = tags; *tag != NULL && **tag != '\0'; tag++)
        ticket_change_tag(survivor, *tag, TRUE);
    if (survivor->owner == NULL)
        survivor->owner = g_strdup(merged->owner);
    if (!conflict_store_may_see(work->arrival->office->store, survivor->id, survivor->owner,
                                &may_own, error))
        return FALSE;
    if (!may_own)
        g_clear_pointer(&survivor->owner, g_free);
    return TRUE;
}

/* The merged ticket's events come first: its letters are none, and its clocks stop. */
static gboolean close_merged(AgentWork *work, const Ticket *survivor, GError **error) {
    Ticket *merged = work->arrival->ticket;
    g_autofree gchar *reference = reference_of(work, survivor->id);
    Event event = agent_work_event(work, EVENT_MERGED);
    event.value = reference;
    merged->merged_into = survivor->id;
    return agent_work_apply(work, &event, error) &&
           ticket_relations_move_all(work->arrival->office->store, merged->id, survivor->id,
                                     error) &&
           promises_move(work->arrival->office, merged->id, survivor->id, error) &&
           inquiries_move(work->arrival->office, merged->id, survivor->id, error) &&
           offers_move(work->arrival->office, merged->id, survivor->id, error) &&
           actions_move(work->arrival->office, merged->id, survivor->id, error) &&
           group_store_merge(work->arrival->office->store, merged->id, survivor->id, error);
}

/* Somebody else's complaint goes on under a number that this person has never seen. */
static gboolean tell_other_complainant(AgentWork *work, const Ticket *merged, const Event *event,
                                       GError **error) {
    Arrival *arrival = work->arrival;
    const Address address = {.name = merged->complainant_name, .address = merged->complainant};
    if (!address_is_valid(address.address) || address_is_no_reply(address.address) ||
        address_equal(address.address, arrival->ticket->complainant))
        return TRUE;
    const EventContext context = {.mail = arrival->mail, .words = ""};
    Occasion occasion = {.office = arrival->office,
                         .ticket = arrival->ticket,
                         .event = event,
                         .context = &context,
                         .place = 100};
    return queue_letter_to(&occasion, LETTER_MERGED, &address, NULL, error);
}

gboolean verb_merge_perform(AgentWork *work, const Command *command, gchar **out_effect,
                            GError **error) {
    Arrival *arrival = work->arrival;
    g_autoptr(Ticket) survivor = NULL;
    g_autoptr(Ticket) before = ticket_copy(arrival->ticket);
    if (!ticket_store_load_survivor(arrival->office->store, command->ticket, &survivor, error) ||
        !move_people(work, before, survivor, error) ||
        !move_fields(work, before, survivor, error) || !close_merged(work, survivor, error))
        return FALSE;
    ticket_free(arrival->ticket);
    arrival->ticket = g_steal_pointer(&survivor);
    g_autofree gchar *merged_reference = reference_of(work, before->id);
    g_autofree gchar *reference = reference_of(work, arrival->ticket->id);
    Event event = joined_event(work, before, merged_reference);
    gboolean is_same_person = address_equal(before->complainant, arrival->ticket->complainant);
    *out_effect = g_strdup_printf(
        agent_work_say(work,
                       "%s is part of %s now: its mails are there, answers to it go there%s%s",
                       "%s 已并入 %s：邮件和后续回复都归到那里%s%s"),
        merged_reference, reference,
        is_same_person
            ? ""
            : agent_work_say(work, "; the answers go to this person, too: ", "；答复也会发给 "),
        is_same_person ? "" : before->complainant);
    return agent_work_apply(work, &event, error) &&
           tell_other_complainant(work, before, &event, error);
}

/* --- #link -------------------------------------------------------------------------------------
 */

gboolean verb_link_check(AgentWork *work, const Command *command, gchar **out_refusal,
                         GError **error) {
    g_autoptr(Ticket) other = NULL;
    return load_other(work, command, &other, out_refusal, error);
}

gboolean verb_link_perform(AgentWork *work, const Command *command, gchar **out_effect,
                           GError **error) {
    Arrival *arrival = work->arrival;
    g_autoptr(Ticket) other = NULL;
    if (!ticket_store_load_survivor(arrival->office->store, command->ticket, &other, error) ||
        !ticket_relations_link(arrival->office->store, arrival->ticket->id, other->id, error))
        return FALSE;
    g_autofree gchar *here = reference_of(work, arrival->ticket->id);
    g_autofree gchar *there = reference_of(work, other->id);
    const EventContext context = {.mail = arrival->mail, .words = ""};
    Event event = agent_work_event(work, EVENT_LINKED);
    Event event_there = event;
    event.value = there;
    event_there.value = here;
    *out_effect = g_strdup_printf(agent_work_say(work, "linked with %s: %s", "已与 %s 关联：%s"),
                                  there, other->subject);
    return agent_work_apply(work, &event, error) &&
           apply_event(arrival->office, other, &event_there, &context, error);
}
