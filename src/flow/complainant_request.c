/* complainant_request.c - STATUS, ESCALATE, WITHDRAW, REOPEN, STOP and START in a complainant's
 * mail */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "complainant_request.h"

#include "command/customer_request.h"
#include "match/match_keys.h"
#include "store/ticket_store.h"

enum { CANDIDATES = 2 };

static const EventKind events[] = {
    [REQUEST_NONE] = EVENT_COMPLAINANT_WROTE,  [REQUEST_STATUS] = EVENT_STATUS_ASKED,
    [REQUEST_ESCALATE] = EVENT_ESCALATED,      [REQUEST_WITHDRAW] = EVENT_WITHDRAWN,
    [REQUEST_REOPEN] = EVENT_REOPENED_BY_WORD, [REQUEST_STOP] = EVENT_STOPPED,
    [REQUEST_START] = EVENT_LETTERS_WANTED,
};
G_STATIC_ASSERT(G_N_ELEMENTS(events) == REQUEST_COUNT);

/* What agents are told: it was done; it stands among other words; its sender may be another. */
static const struct {
    const gchar *made, *seen, *unproven;
} sayings[] = {
    [REQUEST_NONE] = {NULL, NULL, NULL},
    [REQUEST_STATUS] = {"made_status", "seen_status", "unproven_status"},
    [REQUEST_ESCALATE] = {"made_escalate", "seen_escalate", "unproven_escalate"},
    [REQUEST_WITHDRAW] = {"made_withdraw", "seen_withdraw", "unproven_withdraw"},
    [REQUEST_REOPEN] = {"made_reopen", "seen_reopen", "unproven_reopen"},
    [REQUEST_STOP] = {"made_stop", "seen_stop", "unproven_stop"},
    [REQUEST_START] = {"made_start", "seen_start", "unproven_start"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(sayings) == REQUEST_COUNT);

static gboolean is_proven(const Arrival *arrival) {
    return arrival->match->has_token || arrival->identity->is_verified;
}

/* A reply keeps the subject of what it answers: then the complainant did not write it now. A mail
 * with files has more to say than its words. */
static CustomerRequest read_request(const Arrival *arrival) {
    const gchar *prefix = arrival->office->policy->reference_prefix;
    g_autofree gchar *bare = match_bare_subject(arrival->mail->subject, prefix);
    const gchar *earlier = arrival->ticket != NULL ? arrival->ticket->subject : "";
    g_autofree gchar *one = g_utf8_casefold(bare, -1);
    g_autofree gchar *other = g_utf8_casefold(earlier, -1);
    CustomerRequest request =
        customer_request_read(g_str_equal(one, other) ? NULL : bare, arrival->mail->new_text);
    if (arrival->mail->attachments->len > 0) {
        request.has_words = TRUE;
        request.is_made =
            request.is_made && request.kind != REQUEST_WITHDRAW && request.kind != REQUEST_STOP;
    }
    return request;
}

AskedFor complainant_request(const Arrival *arrival) {
    const CustomerRequest request = read_request(arrival);
    if (!request.is_made)
        return (AskedFor){EVENT_COMPLAINANT_WROTE, sayings[request.kind].seen, FALSE};
    if (!is_proven(arrival))
        return (AskedFor){EVENT_COMPLAINANT_WROTE, sayings[request.kind].unproven, FALSE};
    if (request.kind == REQUEST_STATUS && request.has_words)
        return (AskedFor){EVENT_COMPLAINANT_WROTE, sayings[request.kind].made, TRUE};
    return (AskedFor){events[request.kind], sayings[request.kind].made, FALSE};
}

static gboolean is_complainants(const Arrival *arrival) {
    const Address *author = mail_author(arrival->mail);
    return author != NULL && address_equal(author->address, arrival->ticket->complainant);
}

/* The only open one; REOPEN means the newest that is not; STATUS, STOP and START the newest at
 * worst.
 */
static Ticket *pick(RequestKind kind, GPtrArray *open, GPtrArray *all) {
    GPtrArray *from = kind == REQUEST_REOPEN || open->len == 0 ? all : open;
    gboolean is_safe =
        kind == REQUEST_STATUS || kind == REQUEST_STOP || kind == REQUEST_START || from->len == 1;
    return from->len > 0 && is_safe ? g_ptr_array_steal_index(from, 0) : NULL;
}

static gboolean find_by_address(Arrival *arrival, RequestKind kind, GError **error) {
    TicketFilter filter = {.stage = -1,
                           .only_open = TRUE,
                           .complainant = mail_author(arrival->mail)->address,
                           .limit = CANDIDATES};
    g_autoptr(GPtrArray) open = NULL;
    g_autoptr(GPtrArray) all = NULL;
    if (!ticket_store_list(arrival->office->store, &filter, &open, error))
        return FALSE;
    filter.only_open = FALSE;
    if (!ticket_store_list(arrival->office->store, &filter, &all, error))
        return FALSE;
    arrival->ticket = pick(kind, open, all);
    return TRUE;
}

gboolean complainant_request_find_ticket(Arrival *arrival, gboolean *out_is_found, GError **error) {
    *out_is_found = FALSE;
    if (!is_proven(arrival) || mail_author(arrival->mail) == NULL)
        return TRUE;
    const CustomerRequest request = read_request(arrival);
    if (!request.is_made || request.has_words)
        return TRUE;
    /* Linked: somebody's ticket was named, perhaps another's. */
    if (arrival->ticket == NULL && !find_by_address(arrival, request.kind, error))
        return FALSE;
    *out_is_found = arrival->ticket != NULL && is_complainants(arrival);
    return TRUE;
}
