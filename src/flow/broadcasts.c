/* broadcasts.c - an agent's words go to every member of a group case, each in a letter of its own
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each member gets what an answer on its ticket alone would be: own number, name, language, reply
 * address and thread; nobody sees who the others are. A member that names the author gets it in the
 * desk's name. Options are offered to each for himself; newcomers are told the last words that have
 * none. Which members are still to be told stands in the store, and is marked in the
 * transaction that writes the letter. */
#include "broadcasts.h"

#include "model/cause.h"
#include "model/reference.h"
#include "offers.h"
#include "store/broadcast_store.h"
#include "store/conflict_store.h"
#include "store/deadline_store.h"
#include "store/group_store.h"
#include "store/limit_store.h"
#include "store/ticket_store.h"

/* One broadcast while it is carried out. */
typedef struct {
    Office *office;
    const Broadcast *broadcast;
    const Ticket *master;
    gint64 now;
    gchar *value; /* what the history says: the case */
} Round;

static Event event_of(const Round *round, EventKind kind, const Person *person) {
    return (Event){.kind = kind,
                   .at = round->now,
                   .mail = round->broadcast->mail,
                   .actor = round->broadcast->person,
                   .person = person,
                   .value = round->value,
                   .has_text = TRUE};
}

/* One problem has one cause: a member without one has that of the master. */
static void take_cause(const Ticket *master, Ticket *ticket) {
    if (ticket->cause == NULL)
        ticket->cause = g_strdup(master->cause);
    if (cause_why_count(ticket) == 0) {
        g_free(ticket->whys);
        ticket->whys = g_strdup(master->whys);
    }
}

/* What is done already stays as it is. */
static gboolean end_member(const Round *round, Ticket *ticket, const Person *person,
                           GError **error) {
    const Broadcast *broadcast = round->broadcast;
    gboolean is_closing = broadcast->end == BROADCAST_CLOSES;
    if (broadcast->end == BROADCAST_TELLS || ticket->stage == STAGE_CLOSED ||
        (!is_closing && ticket->stage == STAGE_RESOLVED))
        return TRUE;
    Event event = event_of(round, is_closing ? EVENT_CLOSED_BY_AGENT : EVENT_SOLVED, person);
    if (is_closing)
        event.outcome = (Outcome)MAX(outcome_from_name(broadcast->outcome), OUTCOME_NONE);
    const EventContext context = {.words = ""};
    take_cause(round->master, ticket);
    return apply_event(round->office, ticket, &event, &context, error);
}

gboolean broadcasts_can_offer(Office *office, const Ticket *ticket, gboolean *out_can,
                              GError **error) {
    gboolean is_suppressed = FALSE;
    *out_can = FALSE;
    if (ticket->stage >= STAGE_RESOLVED || address_is_no_reply(ticket->complainant))
        return TRUE;
    if (!limit_store_is_suppressed(office->store, ticket->complainant, &is_suppressed, error))
        return FALSE;
    *out_can = !is_suppressed;
    return TRUE;
}

/* Each chooses for himself. Who can't, or needs no more, gets nothing. */
static gboolean offer(const Round *round, Ticket *ticket, const Person *person, GError **error) {
    Office *office = round->office;
    gboolean can = FALSE;
    gboolean is_foreign = FALSE;
    const gchar *language = policy_letter_language(office->policy, ticket->language);
    const BroadcastPart *part = broadcast_part_for(round->broadcast, language, &is_foreign);
    if (!broadcasts_can_offer(office, ticket, &can, error))
        return FALSE;
    if (!can)
        return TRUE;
    Offer made = {.event = store_draw_id(office->store, SEQUENCE_EVENT),
                  .ticket = ticket->id,
                  .person = round->broadcast->person,
                  .options = part->options,
                  .words = part->words,
                  .mail = round->broadcast->mail,
                  .made_at = round->now};
    if (!offers_make(office, ticket, &made, error))
        return FALSE;
    g_autofree gchar *options = offers_options_text(part->options, FALSE);
    Event event = event_of(round, EVENT_OFFERED, person);
    event.id = made.event;
    event.value = options;
    event.text = part->words;
    const EventContext context = {.words = part->words, .is_foreign = is_foreign, .offer = &made};
    return apply_event(office, ticket, &event, &context, error);
}

static gboolean answer(const Round *round, Ticket *ticket, const Person *person, GError **error) {
    const Broadcast *broadcast = round->broadcast;
    const gchar *language = policy_letter_language(round->office->policy, ticket->language);
    gboolean is_foreign = FALSE;
    const BroadcastPart *part = broadcast_part_for(broadcast, language, &is_foreign);
    Event event = event_of(round, EVENT_AGENT_ANSWERED, person);
    event.text = part->words;
    const EventContext context = {.words = part->words,
                                  .words_html = part->words_html,
                                  .is_foreign = is_foreign,
                                  .has_signature = broadcast->has_signature && person != NULL,
                                  .files = broadcast->files};
    return end_member(round, ticket, person, error) &&
           apply_event(round->office, ticket, &event, &context, error);
}

static gboolean tell(const Round *round, Ticket *ticket, GError **error) {
    const Broadcast *broadcast = round->broadcast;
    gboolean may_see = TRUE;
    if (!conflict_store_may_see(round->office->store, ticket->id, broadcast->person, &may_see,
                                error))
        return FALSE;
    const Person *person = may_see ? policy_person(round->office->policy, broadcast->person) : NULL;
    return broadcast_has_options(broadcast) ? offer(round, ticket, person, error)
                                            : answer(round, ticket, person, error);
}

/* A ticket that was merged is told by its survivor. */
static gboolean tell_member(const Round *round, gint64 id, GError **error) {
    Store *store = round->office->store;
    g_autoptr(Ticket) ticket = NULL;
    const ToldMember told = {round->broadcast->event, id, round->now};
    gboolean is_first = FALSE;
    if (!broadcast_store_written(store, &told, &is_first, error) ||
        !ticket_store_load(store, id, &ticket, error))
        return FALSE;
    gboolean is_meant = is_first && ticket != NULL && ticket->merged_into == 0 &&
                        !ticket->is_spam && address_is_valid(ticket->complainant);
    return !is_meant || tell(round, ticket, error);
}

static gboolean write_step(const Round *round, GError **error) {
    Store *store = round->office->store;
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 unfinished = 0;
    if (!broadcast_store_to_write(store, round->broadcast->event, BROADCAST_STEP, tickets, error))
        return FALSE;
    for (guint i = 0; i < tickets->len; i++) {
        if (!tell_member(round, g_array_index(tickets, gint64, i), error))
            return FALSE;
    }
    if (!broadcast_store_unfinished(store, round->master->id, &unfinished, error))
        return FALSE;
    const DeadlineOrder order = {.kind = DEADLINE_BROADCAST,
                                 .due_at = unfinished != 0 ? round->now : 0};
    return deadline_store_set(store, round->master->id, &order, error);
}

static gboolean run_step(Office *office, const Broadcast *broadcast, const Ticket *master,
                         GError **error) {
    g_autofree gchar *reference =
        reference_text(office->policy->reference_prefix, broadcast->master);
    g_autofree gchar *value = g_strconcat("#broadcast ", reference, NULL);
    const Round round = {.office = office,
                         .broadcast = broadcast,
                         .master = master,
                         .now = office_now(office),
                         .value = value};
    return write_step(&round, error);
}

gboolean broadcasts_begin(Office *office, const Broadcast *broadcast, const Ticket *master,
                          GError **error) {
    Store *store = office->store;
    const ToldMember told = {broadcast->event, master->id, broadcast->at};
    gboolean is_first = FALSE;
    return broadcast_store_add(store, broadcast, error) &&
           broadcast_store_plan(store, broadcast, error) &&
           broadcast_store_written(store, &told, &is_first, error) &&
           (broadcast_has_options(broadcast) ||
            group_store_set_statement(store, broadcast->master, broadcast->event, error)) &&
           run_step(office, broadcast, master, error);
}

gboolean broadcasts_due(Office *office, const Ticket *master, GError **error) {
    g_autoptr(Broadcast) broadcast = NULL;
    gint64 event = 0;
    if (!broadcast_store_unfinished(office->store, master->id, &event, error) ||
        (event != 0 && !broadcast_store_load(office->store, event, &broadcast, error)))
        return FALSE;
    return broadcast == NULL || run_step(office, broadcast, master, error);
}

gboolean broadcasts_for_newcomer(Office *office, const GroupCase *group, gint64 ticket,
                                 Broadcast **out_broadcast, GError **error) {
    const ToldMember told = {group->statement, ticket, office_now(office)};
    gboolean is_first = FALSE;
    *out_broadcast = NULL;
    if (group->statement == 0)
        return TRUE;
    return broadcast_store_written(office->store, &told, &is_first, error) &&
           (!is_first ||
            broadcast_store_load(office->store, group->statement, out_broadcast, error));
}

void broadcasts_state(const Office *office, const Broadcast *statement, const Ticket *ticket,
                      EventContext *context) {
    if (statement == NULL)
        return;
    const gchar *language = policy_letter_language(office->policy, ticket->language);
    const BroadcastPart *part = broadcast_part_for(statement, language, &context->is_foreign);
    context->words = part->words;
    context->words_html = part->words_html;
    context->files = statement->files;
}
