/* verb_offers.c - #offer and #accept: options for the complainant, and a choice made elsewhere */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verb_offers.h"

#include "../offers.h"
#include "agent_time.h"
#include "broadcast_texts.h"
#include "store/limit_store.h"
#include "store/offer_store.h"

/* --- #offer ------------------------------------------------------------------------------------
 */

gboolean verb_offer_check(AgentWork *work, const Command *command, gchar **out_refusal,
                          GError **error) {
    const gchar *complainant = work->rehearsed->complainant;
    gboolean is_suppressed = FALSE;
    (void)command;
    if (!limit_store_is_suppressed(work->arrival->office->store, complainant, &is_suppressed,
                                   error))
        return FALSE;
    if (is_suppressed || address_is_no_reply(complainant))
        *out_refusal = g_strdup(
            agent_work_say(work, "the complainant can't be told by mail", "无法通过邮件通知客户"));
    return TRUE;
}

gboolean verb_offers_make(AgentWork *work, GPtrArray *options, gchar **out_effect, GError **error) {
    const Arrival *arrival = work->arrival;
    Office *office = arrival->office;
    gboolean is_foreign = FALSE;
    const gchar *words = broadcast_texts_own(work, &is_foreign);
    Offer offer = {
        .event = store_draw_id(office->store, SEQUENCE_EVENT),
        .ticket = arrival->ticket->id,
        .person = arrival->identity->person->name,
        .options = options,
        .words = (gchar *)words,
        .mail = arrival->mail_id,
        .made_at = arrival->now,
    };
    if (!offers_make(office, arrival->ticket, &offer, error))
        return FALSE;
    g_autofree gchar *understood = offers_options_text(options, agent_work_is_chinese(work));
    g_autofree gchar *until = agent_time_words(work, offer.answer_by);
    *out_effect =
        g_strdup_printf(agent_work_say(work, "offered: %s; the complainant may choose until %s",
                                       "已提出：%s；客户可在 %s 前选择"),
                        understood, until);
    Event event = agent_work_event(work, EVENT_OFFERED);
    event.id = offer.event;
    event.value = understood;
    event.text = words;
    const EventContext context = {
        .mail = arrival->mail, .words = words, .is_foreign = is_foreign, .offer = &offer};
    return apply_event(office, arrival->ticket, &event, &context, error);
}

gboolean verb_offer(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    return verb_offers_make(work, command->options, out_effect, error);
}

/* --- #accept -----------------------------------------------------------------------------------
 */

/* The option that the command names, of the open offer; FALSE with *out_refusal when there is none.
 */
static gboolean find_option(AgentWork *work, const Command *command, Offer **out_offer,
                            gchar **out_refusal, GError **error) {
    g_autoptr(Offer) open = NULL;
    *out_offer = NULL;
    if (!offer_store_open(work->arrival->office->store, work->rehearsed->id, &open, error))
        return FALSE;
    if (open == NULL) {
        *out_refusal = g_strdup(
            agent_work_say(work, "nothing is offered on this ticket: #offer A … / B … comes first",
                           "本投诉没有待选择的方案：请先用 #方案 A … / B … 提出"));
        return TRUE;
    }
    open->chosen = (guint)(command->argument[0] - 'A');
    if (open->chosen >= open->options->len)
        *out_refusal =
            g_strdup_printf(agent_work_say(work, "there is no option %s: they are A to %c",
                                           "没有方案 %s：可选 A 到 %c"),
                            command->argument, 'A' + (gint)open->options->len - 1);
    *out_offer = g_steal_pointer(&open);
    return TRUE;
}

gboolean verb_accept_check(AgentWork *work, const Command *command, gchar **out_refusal,
                           GError **error) {
    g_autoptr(Offer) offer = NULL;
    return find_option(work, command, &offer, out_refusal, error);
}

gboolean verb_accept(AgentWork *work, const Command *command, gchar **out_effect, GError **error) {
    const Arrival *arrival = work->arrival;
    g_autoptr(Offer) offer = NULL;
    g_autofree gchar *refusal = NULL;
    if (!find_option(work, command, &offer, &refusal, error))
        return FALSE;
    if (refusal != NULL ||
        !offers_end(arrival->office, offer, OFFER_ACCEPTED, arrival->mail_id, error))
        return refusal != NULL;
    g_autofree gchar *choice = offers_choice_text(offer);
    *out_effect = g_strdup_printf(
        agent_work_say(work, "noted that the complainant takes %s", "已记录客户接受 %s"), choice);
    Event event = agent_work_event(work, EVENT_OPTION_TAKEN);
    event.value = choice;
    const EventContext context = {.mail = arrival->mail, .words = "", .offer = offer};
    return apply_event(arrival->office, arrival->ticket, &event, &context, error);
}
