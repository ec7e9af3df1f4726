/* arrival.c - a read mail on its way from matching to its consequences: what every handler needs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arrival.h"

#include <string.h>

#include "base/text.h"
#include "guess_limit.h"
#include "store/outbox_store.h"
#include "store/search_store.h"
#include "store/ticket_store.h"
#include "store/trust_store.h"

enum { MAX_CANDIDATES = 8, MAX_INDEXED_IDS = 20 };

void arrival_clear(Arrival *arrival) {
    g_clear_pointer(&arrival->match, match_free);
    g_clear_pointer(&arrival->ticket, ticket_free);
}

/* --- candidates --------------------------------------------------------------------------------
 */

typedef struct {
    Candidate candidate;
    Ticket *ticket;
    GPtrArray *participants;
} OwnedCandidate;

static void owned_candidate_free(gpointer data) {
    OwnedCandidate *owned = data;
    ticket_free(owned->ticket);
    g_clear_pointer(&owned->participants, g_ptr_array_unref);
    g_free(owned);
}

/* A ticket that a key names; `message_id` is the key if it is an id on file. */
typedef struct {
    gint64 ticket;
    const gchar *message_id;
} Named;

static void add_named(GArray *named, gint64 ticket, const gchar *message_id) {
    for (guint i = 0; i < named->len; i++) {
        Named *one = &g_array_index(named, Named, i);
        if (one->ticket == ticket) {
            one->message_id = one->message_id != NULL ? one->message_id : message_id;
            return;
        }
    }
    const Named added = {ticket, message_id};
    if (ticket > 0 && named->len < MAX_CANDIDATES)
        g_array_append_val(named, added);
}

/* The ticket of the letter that a VERP address names. */
static gboolean name_by_letter(Store *store, gint64 letter, GArray *named, GError **error) {
    OutboxRow *row = NULL;
    if (!outbox_store_load(store, letter, &row, error))
        return FALSE;
    if (row != NULL)
        add_named(named, row->letter->ticket, NULL);
    outbox_row_free(row);
    return TRUE;
}

static gboolean name_by_message_id(Store *store, const gchar *message_id, GArray *named,
                                   GError **error) {
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(gint64));
    if (!mail_store_tickets_of_id(store, message_id, found, error))
        return FALSE;
    for (guint i = 0; i < found->len; i++)
        add_named(named, g_array_index(found, gint64, i), message_id);
    return TRUE;
}

/* Every ticket that one of the keys names, strongest key first. */
static gboolean name_tickets(Arrival *arrival, const MatchKeys *keys, GArray *named,
                             GError **error) {
    Store *store = arrival->office->store;
    for (guint i = 0; i < keys->tokens->len; i++) {
        const ReplyToken *token = &g_array_index(keys->tokens, ReplyToken, i);
        if (token->purpose == TOKEN_REPLY || token->purpose == TOKEN_ASKED)
            add_named(named, token->number, NULL);
        else if (token->purpose == TOKEN_BOUNCE &&
                 !name_by_letter(store, token->number, named, error))
            return FALSE;
    }
    for (guint i = 0; i < keys->message_ids->len && named->len < MAX_CANDIDATES; i++) {
        if (!name_by_message_id(store, keys->message_ids->pdata[i], named, error))
            return FALSE;
    }
    for (guint i = 0; i < keys->tagged_tickets->len; i++)
        add_named(named, g_array_index(keys->tagged_tickets, gint64, i), NULL);
    return TRUE;
}

static gboolean load_candidate(const Arrival *arrival, const Named *named, OwnedCandidate *one,
                               GError **error) {
    Store *store = arrival->office->store;
    const Person *person = arrival->identity->person;
    gint64 disclosed_at = 0;
    if (!ticket_store_load_survivor(store, named->ticket, &one->ticket, error))
        return FALSE;
    if (one->ticket == NULL)
        return TRUE;
    if (!ticket_store_participants(store, one->ticket->id, &one->participants, error))
        return FALSE;
    if (person != NULL &&
        !trust_store_disclosed_at(store, one->ticket->id, person->name, &disclosed_at, error))
        return FALSE;
    one->candidate = (Candidate){.ticket = one->ticket,
                                 .participants = one->participants,
                                 .named = named->ticket,
                                 .message_id = named->message_id,
                                 .disclosed_at = disclosed_at};
    return TRUE;
}

static gboolean load_candidates(Arrival *arrival, const MatchKeys *keys, GPtrArray *owned,
                                GError **error) {
    g_autoptr(GArray) named = g_array_new(FALSE, FALSE, sizeof(Named));
    if (!name_tickets(arrival, keys, named, error))
        return FALSE;
    for (guint i = 0; i < named->len; i++) {
        OwnedCandidate *one = g_new0(OwnedCandidate, 1);
        g_ptr_array_add(owned, one);
        if (!load_candidate(arrival, &g_array_index(named, Named, i), one, error))
            return FALSE;
        if (one->ticket == NULL)
            g_ptr_array_remove_index(owned, owned->len - 1);
    }
    return TRUE;
}

gboolean arrival_match(Arrival *arrival, GError **error) {
    const Office *office = arrival->office;
    const MatchKeys *keys = arrival->incoming->keys;
    g_autoptr(GPtrArray) owned = g_ptr_array_new_with_free_func(owned_candidate_free);
    if (!load_candidates(arrival, keys, owned, error))
        return FALSE;
    g_autoptr(GPtrArray) candidates = g_ptr_array_new();
    for (guint i = 0; i < owned->len; i++)
        g_ptr_array_add(candidates, &((OwnedCandidate *)owned->pdata[i])->candidate);
    MatchFacts facts = {.candidates = candidates, .now = arrival->now};
    if (!guess_limit_note(arrival, &facts.doubts_tags, error))
        return FALSE;
    arrival->match =
        match_ticket(arrival->mail, arrival->identity, keys, &facts, office->policy, office->key);
    for (guint i = 0; i < owned->len && arrival->ticket == NULL; i++) {
        OwnedCandidate *one = owned->pdata[i];
        if (arrival->match->verdict != MATCH_NEW && one->ticket->id == arrival->match->ticket)
            arrival->ticket = g_steal_pointer(&one->ticket);
    }
    return TRUE;
}

/* --- storing -----------------------------------------------------------------------------------
 */

static gchar *evidence(const Arrival *arrival, const gchar *note) {
    g_autoptr(GString) why = g_string_new(NULL);
    for (guint i = 0; i < arrival->identity->why->len; i++)
        g_string_append_printf(why, "%s\n", (const gchar *)arrival->identity->why->pdata[i]);
    if (arrival->match != NULL)
        g_string_append_printf(why, "%s\n", arrival->match->why);
    if (note != NULL)
        g_string_append_printf(why, "%s\n", note);
    return g_string_free(g_steal_pointer(&why), FALSE);
}

static gboolean index_ids(Arrival *arrival, gint64 ticket, GError **error) {
    Store *store = arrival->office->store;
    const Mail *mail = arrival->mail;
    if (mail->message_id != NULL && !mail_store_index_id(store, mail->message_id, ticket, error))
        return FALSE;
    guint first =
        mail->references->len > MAX_INDEXED_IDS ? mail->references->len - MAX_INDEXED_IDS : 0;
    for (guint i = first; i < mail->references->len; i++) {
        if (!mail_store_index_id(store, mail->references->pdata[i], ticket, error))
            return FALSE;
    }
    for (guint i = 0; i < MIN(mail->in_reply_to->len, MAX_INDEXED_IDS); i++) {
        if (!mail_store_index_id(store, mail->in_reply_to->pdata[i], ticket, error))
            return FALSE;
    }
    return TRUE;
}

gboolean arrival_store(Arrival *arrival, gint64 ticket, MailState state, const gchar *note,
                       GError **error) {
    const Person *person = arrival->identity->person;
    const Mail *mail = arrival->mail;
    const Address *author = mail_author(mail);
    g_autofree gchar *why = evidence(arrival, note);
    const MailRow row = {.id = arrival->mail_id,
                         .ticket = ticket,
                         .state = state,
                         .kind = arrival->identity->kind,
                         .message_id = mail->message_id,
                         .content_key = mail->content_key,
                         .mailbox = arrival->incoming->mailbox,
                         .sender = author != NULL ? author->address : (gchar *)"",
                         .subject = mail->subject != NULL ? mail->subject : (gchar *)"",
                         .held_for = state == MAIL_STATE_HELD ? person->name : NULL,
                         .why = why,
                         .received_at = arrival->incoming->received_at,
                         .size = arrival->incoming->size};
    Store *store = arrival->office->store;
    /* A mail out of quarantine shows its files now; a held one did so when it came. */
    if (arrival->is_stored && !arrival->is_released &&
        !mail_store_add_files(store, row.id, mail->attachments, error))
        return FALSE;
    gboolean is_saved = arrival->is_stored
                            ? mail_store_update(store, &row, error)
                            : mail_store_add(store, &row, arrival->incoming->bytes, error);
    if (!is_saved)
        return FALSE;
    arrival->is_stored = TRUE;
    if (ticket == 0 || state != MAIL_STATE_HANDLED)
        return TRUE;
    return index_ids(arrival, ticket, error) &&
           (arrival->identity->kind != MAIL_KIND_PERSON ||
            search_store_add(store, arrival->mail_id, ticket, arrival->incoming->index_words,
                             error));
}

/* --- small questions ---------------------------------------------------------------------------
 */

/* A signature says nothing to whom the words are handed on in other mails. */
static gboolean is_signature(const Attachment *attachment) {
    static const gchar *const types[] = {"application/pgp-signature", "application/pkcs7-signature",
                                         "application/x-pkcs7-signature"};
    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        if (strcmp(attachment->content_type, types[i]) == 0)
            return TRUE;
    }
    return FALSE;
}

GPtrArray *arrival_files(const Arrival *arrival) {
    GPtrArray *files = g_ptr_array_new_with_free_func((GDestroyNotify)letter_file_free);
    for (guint i = 0; i < arrival->mail->attachments->len; i++) {
        const Attachment *attachment = arrival->mail->attachments->pdata[i];
        if (is_signature(attachment))
            continue;
        LetterFile *file = g_new0(LetterFile, 1);
        *file = (LetterFile){.filename = g_strdup(attachment->filename),
                             .content_type = g_strdup(attachment->content_type),
                             .sha256 = g_strdup(attachment->sha256),
                             .size = g_bytes_get_size(attachment->content)};
        g_ptr_array_add(files, file);
    }
    return files;
}

Event arrival_event(const Arrival *arrival, EventKind kind) {
    const Address *author = mail_author(arrival->mail);
    const Person *person = arrival->identity->person;
    return (Event){.kind = kind,
                   .at = arrival->now,
                   .mail = arrival->mail_id,
                   .actor = person != NULL   ? person->name
                            : author != NULL ? author->address
                                             : NULL,
                   .person = person,
                   .is_answerable = arrival->identity->is_answerable && author != NULL &&
                                    address_is_valid(author->address)};
}
