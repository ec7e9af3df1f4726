/* letter_ids.c - the ids of a letter, by which an answer to it finds its way back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_ids.h"

#include "match/reply_token.h"
#include "model/reference.h"

void letter_ids_clear(LetterIds *ids) {
    g_free(ids->message_id);
    g_free(ids->reply_to);
    g_free(ids->envelope_sender);
    g_free(ids->subject_tag);
}

/* Whoever is asked gets keys that answer the question and can do nothing else: one of the staff
 * has others for the rest. */
static gchar *holder_of(const Occasion *occasion, const LetterDraft *draft) {
    const Inquiry *inquiry = occasion->context->inquiry;
    if (letter_kind_asks(draft->kind) && inquiry != NULL)
        return reply_token_asked_holder(draft->recipient_person, inquiry->department);
    return reply_token_holder(draft->recipient_person, draft->recipient->address);
}

/* A held mail has a token of its own, because answering it releases that mail and nothing else. */
static ReplyToken token_of(const Occasion *occasion, const LetterDraft *draft, gint64 ticket) {
    gint64 held = occasion->context->held_mail;
    ReplyToken token = {.purpose = TOKEN_REPLY,
                        .number = held != 0 ? held : ticket,
                        .issued_at = occasion->event->at};
    if (held != 0)
        token.purpose = TOKEN_HELD;
    else if (letter_kind_asks(draft->kind))
        token.purpose = TOKEN_ASKED;
    return token;
}

/* A department's tag is not signed: it would lead to the ticket, where a question's key does not.
 */
static gchar *tag_of(const Occasion *occasion, const LetterDraft *draft, gint64 ticket) {
    const gchar *prefix = occasion->office->policy->reference_prefix;
    if (ticket == 0)
        return NULL;
    if (draft->recipient_person == NULL && !letter_kind_asks(draft->kind))
        return reply_token_tag(occasion->office->key, prefix, ticket);
    g_autofree gchar *reference = reference_text(prefix, ticket);
    return g_strdup_printf("[%s]", reference);
}

void letter_ids_furnish(const Occasion *occasion, const LetterIdQuestion *question,
                        LetterDraft *draft, LetterIds *out_ids) {
    const Policy *policy = occasion->office->policy;
    GBytes *key = occasion->office->key;
    gint64 ticket = occasion->ticket != NULL ? occasion->ticket->id : 0;
    g_autofree gchar *holder = holder_of(occasion, draft);
    const LetterName name = {.ticket = ticket,
                             .event = occasion->event->id,
                             .place = question->place,
                             .issued_at = occasion->event->at};
    const ReplyToken reply = token_of(occasion, draft, ticket);
    const ReplyToken bounce = {
        .purpose = TOKEN_BOUNCE, .number = question->letter, .issued_at = occasion->event->at};
    out_ids->message_id =
        reply_token_message_id(key, &name, holder, address_domain(policy->desk_address));
    if (reply.number != 0)
        out_ids->reply_to = reply_token_address(key, &reply, holder, policy->desk_address);
    out_ids->envelope_sender = reply_token_address(key, &bounce, "", policy->desk_address);
    out_ids->subject_tag = tag_of(occasion, draft, ticket);
    draft->message_id = out_ids->message_id;
    draft->reply_to = out_ids->reply_to != NULL ? out_ids->reply_to : policy->desk_address;
    draft->envelope_sender = out_ids->envelope_sender;
    draft->subject_tag = out_ids->subject_tag;
}
