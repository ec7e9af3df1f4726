/* digest_items.c - what waits for a manager, and the address to answer to */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digest_items.h"

#include "match/reply_token.h"
#include "store/action_store.h"
#include "store/report/digest_store.h"
#include "store/survey_store.h"
#include "store/ticket_store.h"

enum { DAY = 86400, MOST = 200, ESCALATED_LATELY = 30 * DAY };

typedef struct {
    Office *office;
    const DigestItemQuestion *question;
    GPtrArray *items; /* of DigestItem */
} Collecting;

gchar *digest_items_address(const Office *office, const Person *person, gint64 ticket, gint64 now) {
    g_autofree gchar *holder = reply_token_holder(person, NULL);
    const ReplyToken token = {.purpose = TOKEN_REPLY, .number = ticket, .issued_at = now};
    return reply_token_address(office->key, &token, holder, office->policy->desk_address);
}

/* Adds what is about a ticket that counts, and fills what it says of that; else *out_item is NULL.
 * Borrowed. */
static gboolean add(Collecting *collecting, DigestItemKind kind, const DigestWait *wait,
                    DigestItem **out_item, GError **error) {
    const DigestSight *sight = collecting->question->sight;
    g_autoptr(Ticket) ticket = NULL;
    *out_item = NULL;
    if (!ticket_store_load(collecting->office->store, wait->ticket, &ticket, error))
        return FALSE;
    if (ticket == NULL || ticket->merged_into != 0 || ticket->is_spam ||
        !digest_sight_may_count(ticket, (gpointer)sight))
        return TRUE;
    DigestItem *item = digest_item_new(kind, ticket->id, wait->at);
    const gchar *complainant =
        ticket->complainant_name != NULL ? ticket->complainant_name : ticket->complainant;
    item->subject = g_strdup(ticket->subject);
    item->who = g_strdup(wait->person != NULL ? wait->person : complainant);
    item->reply_to = digest_items_address(collecting->office, sight->person, ticket->id,
                                          collecting->question->now);
    g_ptr_array_add(collecting->items, item);
    *out_item = item;
    return TRUE;
}

static gboolean add_waits(Collecting *collecting, DigestItemKind kind, const GPtrArray *waits,
                          GError **error) {
    for (guint i = 0; i < waits->len; i++) {
        DigestItem *item = NULL;
        if (!add(collecting, kind, waits->pdata[i], &item, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean add_escalations(Collecting *collecting, GError **error) {
    g_autoptr(GPtrArray) waits = NULL;
    return digest_store_escalations(collecting->office->store,
                                    collecting->question->now - ESCALATED_LATELY, MOST, &waits,
                                    error) &&
           add_waits(collecting, DIGEST_ESCALATION, waits, error);
}

static gboolean add_approvals(Collecting *collecting, GError **error) {
    g_autoptr(GPtrArray) waits = NULL;
    return digest_store_approvals(collecting->office->store, MOST, &waits, error) &&
           add_waits(collecting, DIGEST_APPROVAL, waits, error);
}

/* Those of yesterday, and since. */
static gboolean add_votes(Collecting *collecting, GError **error) {
    g_autoptr(GArray) votes = NULL;
    if (!survey_store_votes(collecting->office->store, collecting->question->figures->from,
                            collecting->question->now + 1, &votes, error))
        return FALSE;
    for (guint i = votes->len; i > 0; i--) {
        const SurveyVote *vote = &g_array_index(votes, SurveyVote, i - 1);
        const DigestWait wait = {.ticket = vote->ticket};
        DigestItem *item = NULL;
        if (vote->score > survey_kind_scale(vote->kind)->unhappy_until)
            continue;
        if (!add(collecting, DIGEST_UNHAPPY, &wait, &item, error))
            return FALSE;
        if (item != NULL)
            item->score = vote->score;
    }
    return TRUE;
}

static gboolean add_action(Collecting *collecting, DigestItemKind kind, const Action *action,
                           GError **error) {
    const DigestWait wait = {.ticket = action->ticket,
                             .at = kind == DIGEST_ACTION ? action->due_at : action->done_at,
                             .person = action->owner};
    DigestItem *item = NULL;
    if (!add(collecting, kind, &wait, &item, error))
        return FALSE;
    if (item == NULL)
        return TRUE;
    item->action = action->number;
    g_free(item->subject);
    item->subject = g_strdup(action->words);
    return TRUE;
}

static gboolean add_effects(Collecting *collecting, GError **error) {
    g_autoptr(GPtrArray) actions = NULL;
    if (!action_store_unfinished(collecting->office->store, MOST, &actions, error))
        return FALSE;
    for (guint i = 0; i < actions->len; i++) {
        const Action *action = actions->pdata[i];
        if (action->state == ACTION_MEASURED &&
            !add_action(collecting, DIGEST_EFFECT, action, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean add_actions(Collecting *collecting, GError **error) {
    const GPtrArray *actions = collecting->question->figures->actions;
    for (guint i = 0; i < actions->len; i++) {
        if (!add_action(collecting, DIGEST_ACTION, actions->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

gboolean digest_items_collect(Office *office, const DigestItemQuestion *question,
                              GPtrArray **out_items, GError **error) {
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func((GDestroyNotify)digest_item_free);
    Collecting collecting = {office, question, items};
    if (!add_escalations(&collecting, error) || !add_approvals(&collecting, error) ||
        !add_votes(&collecting, error) || !add_effects(&collecting, error) ||
        !add_actions(&collecting, error))
        return FALSE;
    *out_items = g_steal_pointer(&items);
    return TRUE;
}
