/* match_ticket.c - keys + candidates -> this ticket, a new one, or a linked one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A key says which ticket is meant; it never says who writes. So each key is asked two questions:
 * is it good (signed, or an id on file), and does the sender belong to the ticket it names? The
 * answers make a belief, and the strongest belief wins; among equals the earlier key does:
 *
 *   SIGNED    good, made for this very sender, who belongs to the ticket
 *   MEMBER    good, and the sender belongs to the ticket (or the mail is a report, which nobody
 * wrote) STRANGER  good, but the sender does not belong: the mail opens a linked ticket that shows
 * nothing NONE      forged or unknown: as if it were not there
 *
 * Equal subjects are no key. Powers (`has_token`) come from SIGNED alone, never from a report: the
 * vacation program of an agent answers with the agent's own token. A key made for the sender that
 * is too old, or was shown to strangers since, is worth MEMBER.
 *
 * Who was asked about a ticket need not belong to it: the key of the question is SIGNED if it was
 * made for the sender, and of a STRANGER else. It leads to the answer of that question, never to
 * powers, so that a mail that lacks anything opens a linked ticket.
 */
#include "match/match_ticket.h"

#include <string.h>

#include "asked_holder.h"
#include "base/text.h"
#include "model/reference.h"
#include "subject_change.h"

typedef enum { BELIEF_NONE, BELIEF_STRANGER, BELIEF_MEMBER, BELIEF_SIGNED } Belief;

/* HMACs spent on the question for whom a token was made. */
enum { MAX_HOLDERS_TRIED = 200, MAX_SENDER_SHOWN = 100, NOT_FOR_SENDER = -1 };

typedef struct {
    const Mail *mail;
    const Identity *identity;
    const MatchKeys *keys;
    const MatchFacts *facts;
    const Policy *policy;
    GBytes *key;
    const gchar *sender; /* address, or "" */
    const gchar *holder; /* of the sender's tokens */
    gchar *asked_holder; /* the same, as one who was asked; NULL: the desk asks no such address */
    /* the best so far */
    Belief belief;
    const Candidate *candidate;
    const gchar *key_words;
    gboolean is_asked;   /* the key is of a question */
    gboolean is_doubted; /* the key is a tag, at a time when tags are guessed */
    TokenFault fault;    /* of the newest of the sender's own keys */
    gint64 issued_at;    /* its date, or 0 */
    /* a key that was good for nobody */
    gint64 forged;
} Search;

/* Nobody wrote it: it is about a letter of ours, whoever From says it is. */
static gboolean is_report(const Identity *identity) {
    switch (identity->kind) {
    case MAIL_KIND_BOUNCE:
    case MAIL_KIND_DELAY_NOTICE:
    case MAIL_KIND_DELIVERY_NOTICE:
    case MAIL_KIND_AUTO_REPLY:
    case MAIL_KIND_FEEDBACK_REPORT:
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean is_participant(const Candidate *candidate, const gchar *address) {
    if (address_equal(candidate->ticket->complainant, address))
        return TRUE;
    for (guint i = 0; candidate->participants != NULL && i < candidate->participants->len; i++) {
        if (address_equal(candidate->participants->pdata[i], address))
            return TRUE;
    }
    return FALSE;
}

/* Staff belong to every ticket; of others every author named in From has to be a participant. */
static gboolean sender_belongs(const Search *search, const Candidate *candidate) {
    if (search->identity->person != NULL)
        return TRUE;
    for (guint i = 0; i < search->mail->from->len; i++) {
        const Address *author = search->mail->from->pdata[i];
        if (!is_participant(candidate, author->address))
            return FALSE;
    }
    return search->mail->from->len > 0;
}

static gboolean is_expired(const Search *search, gint64 issued_at) {
    gint64 life = search->policy->token_life;
    return life > 0 && search->facts->now - issued_at > life;
}

static TokenFault fault_of(const Search *search, const Candidate *candidate, gint64 issued_at) {
    if (is_expired(search, issued_at))
        return TOKEN_IS_EXPIRED;
    return candidate->disclosed_at != 0 && issued_at <= candidate->disclosed_at ? TOKEN_IS_DISCLOSED
                                                                                : TOKEN_IS_GOOD;
}

/* A good key names this candidate. `issued_at`: when it was made for this very sender, or
 * NOT_FOR_SENDER. */
static void believe(Search *search, const Candidate *candidate, const gchar *key_words,
                    gint64 issued_at) {
    Belief belief = BELIEF_STRANGER;
    if (is_report(search->identity)) {
        belief = BELIEF_MEMBER;
    } else if (sender_belongs(search, candidate)) {
        TokenFault fault = fault_of(search, candidate, issued_at);
        belief =
            issued_at != NOT_FOR_SENDER && fault == TOKEN_IS_GOOD ? BELIEF_SIGNED : BELIEF_MEMBER;
        if (issued_at > search->issued_at) {
            search->issued_at = issued_at;
            search->fault = fault;
        }
    }
    if (belief <= search->belief)
        return;
    search->belief = belief;
    search->candidate = candidate;
    search->key_words = key_words;
    search->is_asked = FALSE;
    search->is_doubted = FALSE;
}

/* The same for the key of a question. */
static void believe_asked(Search *search, const Candidate *candidate, const gchar *key_words,
                          gint64 issued_at) {
    gboolean is_of_sender = issued_at != NOT_FOR_SENDER && !is_expired(search, issued_at) &&
                            search->mail->from->len == 1 && !search->identity->has_conflict;
    Belief belief = is_of_sender ? BELIEF_SIGNED : BELIEF_STRANGER;
    if (is_report(search->identity)) {
        believe(search, candidate, key_words, NOT_FOR_SENDER);
        return;
    }
    if (belief <= search->belief)
        return;
    search->belief = belief;
    search->candidate = candidate;
    search->key_words = key_words;
    search->is_asked = is_of_sender;
    search->is_doubted = FALSE;
}

static gboolean is_for_address(const Search *search, const ReplyToken *token,
                               const gchar *address) {
    g_autofree gchar *holder = reply_token_holder(NULL, address);
    return reply_token_check(search->key, token, holder);
}

/* Was the token made for somebody we know: a participant, or staff? */
static gboolean is_for_anybody(const Search *search, const ReplyToken *token,
                               const Candidate *candidate) {
    const GPtrArray *participants = candidate->participants;
    const GPtrArray *persons = search->policy->persons;
    if (is_for_address(search, token, candidate->ticket->complainant) ||
        is_for_address(search, token, search->sender))
        return TRUE;
    for (guint i = 0; participants != NULL && i < MIN(participants->len, MAX_HOLDERS_TRIED); i++) {
        if (is_for_address(search, token, participants->pdata[i]))
            return TRUE;
    }
    for (guint i = 0; i < MIN(persons->len, MAX_HOLDERS_TRIED); i++) {
        g_autofree gchar *holder = reply_token_holder(persons->pdata[i], NULL);
        if (reply_token_check(search->key, token, holder))
            return TRUE;
    }
    return FALSE;
}

static void try_asked_token(Search *search, const ReplyToken *token, const Candidate *candidate) {
    static const gchar words[] = "the reply address of a question";
    if (search->asked_holder != NULL && reply_token_check(search->key, token, search->asked_holder))
        believe_asked(search, candidate, words, token->issued_at);
    else if (asked_holder_is_any(search->policy, search->key, token))
        believe_asked(search, candidate, words, NOT_FOR_SENDER);
    else
        search->forged = token->number;
}

static void try_token(Search *search, const ReplyToken *token) {
    static const gchar words[] = "the reply address";
    for (guint i = 0; i < search->facts->candidates->len; i++) {
        const Candidate *candidate = search->facts->candidates->pdata[i];
        if (candidate->named != token->number)
            continue;
        if (token->purpose == TOKEN_ASKED)
            try_asked_token(search, token, candidate);
        else if (reply_token_check(search->key, token, search->holder))
            believe(search, candidate, words, token->issued_at);
        else if (is_for_anybody(search, token, candidate))
            believe(search, candidate, words, NOT_FOR_SENDER);
        else
            search->forged = token->number;
        return;
    }
}

static void try_message_id(Search *search, const gchar *message_id) {
    gint64 ticket = 0;
    gboolean is_ours = reply_token_message_id_check(
        search->key, message_id, address_domain(search->policy->desk_address), &ticket);
    gint64 issued_at = NOT_FOR_SENDER;
    gboolean is_asked = FALSE;
    if (is_ours &&
        !reply_token_message_id_is_for(search->key, message_id, search->holder, &issued_at))
        is_asked = search->asked_holder != NULL &&
                   reply_token_message_id_is_for(search->key, message_id, search->asked_holder,
                                                 &issued_at);
    for (guint i = 0; i < search->facts->candidates->len; i++) {
        const Candidate *candidate = search->facts->candidates->pdata[i];
        if (is_asked && candidate->named == ticket)
            believe_asked(search, candidate, "the Message-ID of a question", issued_at);
        else if (is_ours && candidate->named == ticket)
            believe(search, candidate, "a Message-ID of ours", issued_at);
        else if (g_strcmp0(candidate->message_id, message_id) == 0)
            believe(search, candidate, "a Message-ID on file", NOT_FOR_SENDER);
    }
}

/* As a stranger's, whoever writes. */
static void doubt_tag(Search *search, const Candidate *candidate) {
    if (search->belief >= BELIEF_STRANGER)
        return;
    search->belief = BELIEF_STRANGER;
    search->candidate = candidate;
    search->key_words = "the subject tag";
    search->is_doubted = TRUE;
}

static void try_tag(Search *search, gint64 ticket) {
    for (guint i = 0; i < search->facts->candidates->len; i++) {
        const Candidate *candidate = search->facts->candidates->pdata[i];
        if (candidate->named != ticket)
            continue;
        if (search->facts->doubts_tags && !is_report(search->identity))
            doubt_tag(search, candidate);
        else
            believe(search, candidate, "the subject tag", NOT_FOR_SENDER);
    }
}

static void try_all(Search *search) {
    const MatchKeys *keys = search->keys;
    for (guint i = 0; i < keys->tokens->len; i++) {
        const ReplyToken *token = &g_array_index(keys->tokens, ReplyToken, i);
        if (token->purpose == TOKEN_REPLY || token->purpose == TOKEN_ASKED)
            try_token(search, token);
    }
    for (guint i = 0; i < keys->message_ids->len; i++)
        try_message_id(search, keys->message_ids->pdata[i]);
    for (guint i = 0; i < keys->tagged_tickets->len; i++)
        try_tag(search, g_array_index(keys->tagged_tickets, gint64, i));
}

/* A person's mail to an address made for that person (or, of a letter, for whom it may concern). */
static gint64 find_number(const Search *search, TokenPurpose purpose, const gchar *holder) {
    for (guint i = 0; i < search->keys->tokens->len; i++) {
        const ReplyToken *token = &g_array_index(search->keys->tokens, ReplyToken, i);
        if (token->purpose == purpose && reply_token_check(search->key, token, holder) &&
            (purpose == TOKEN_BOUNCE || !is_expired(search, token->issued_at)))
            return token->number;
    }
    return 0;
}

static gboolean may_have_powers(const Search *search) {
    const Identity *identity = search->identity;
    if (identity->kind != MAIL_KIND_PERSON)
        return FALSE;
    return identity->person == NULL || (!identity->has_conflict && search->mail->from->len == 1);
}

/* The complainant kept the letter to write about something else. Who left our tag in the subject
 * did not change the subject. */
static gboolean is_another_matter(const Search *search) {
    const Ticket *ticket = search->candidate->ticket;
    if (search->is_asked || ticket->stage != STAGE_CLOSED || ticket->is_spam ||
        search->identity->person != NULL || is_report(search->identity))
        return FALSE;
    for (guint i = 0; i < search->keys->tagged_tickets->len; i++) {
        gint64 tagged = g_array_index(search->keys->tagged_tickets, gint64, i);
        if (tagged == ticket->id || tagged == search->candidate->named)
            return FALSE;
    }
    const gchar *prefix = search->policy->reference_prefix;
    g_autofree gchar *bare = match_bare_subject(search->mail->subject, prefix);
    return subject_is_quite_different(bare, ticket->subject);
}

/* "the reply address names AM-41, which is now part of AM-40" */
static gchar *naming_words(const Search *search) {
    const gchar *prefix = search->policy->reference_prefix;
    const Candidate *candidate = search->candidate;
    g_autofree gchar *named = reference_text(prefix, candidate->named);
    g_autofree gchar *survivor = reference_text(prefix, candidate->ticket->id);
    if (candidate->named == candidate->ticket->id)
        return g_strdup_printf("%s names %s", search->key_words, named);
    return g_strdup_printf("%s names %s, which was merged into %s", search->key_words, named,
                           survivor);
}

static gchar *say_unmatched(const Search *search) {
    if (search->forged == 0)
        return g_strdup(search->keys->tokens->len + search->keys->message_ids->len +
                                    search->keys->tagged_tickets->len ==
                                0
                            ? "no key in the mail: a new matter"
                            : "no key in the mail leads to a ticket: a new matter");
    g_autofree gchar *named = reference_text(search->policy->reference_prefix, search->forged);
    return g_strdup_printf("the reply address names %s, but its signature is wrong: not believed",
                           named);
}

static gchar *say_matched(const Search *search, MatchVerdict verdict, gboolean has_token) {
    g_autofree gchar *naming = naming_words(search);
    g_autofree gchar *sender = text_shorten(search->sender, MAX_SENDER_SHOWN);
    if (search->is_doubted)
        return g_strdup_printf("%s, but tags are being guessed: a linked ticket", naming);
    if (search->belief == BELIEF_STRANGER)
        return g_strdup_printf("%s, but %s does not belong to it: a linked ticket", naming, sender);
    if (verdict == MATCH_LINKED)
        return g_strdup_printf(
            "%s, but that is closed and the subject is quite different: a linked "
            "ticket",
            naming);
    if (is_report(search->identity))
        return g_strdup_printf("%s; reports are filed whoever sent them", naming);
    if (search->is_asked)
        return g_strdup_printf("%s, which was sent to %s", naming, sender);
    if (has_token)
        return g_strdup_printf("%s and was made for %s", naming, sender);
    if (search->identity->person == NULL)
        return g_strdup_printf("%s, and %s belongs to it", naming, sender);
    static const gchar *const fault_words[] = {
        [TOKEN_IS_GOOD] = "no key was made for that person",
        [TOKEN_IS_EXPIRED] = "that person's key is too old",
        [TOKEN_IS_DISCLOSED] = "that person's key was shown to others since it was made",
    };
    return g_strdup_printf("%s; %s is the address of staff, but %s", naming, sender,
                           search->belief == BELIEF_SIGNED
                               ? "the mail's senders conflict or a program wrote it"
                               : fault_words[search->fault]);
}

Match *match_ticket(const Mail *mail, const Identity *identity, const MatchKeys *keys,
                    const MatchFacts *facts, const Policy *policy, GBytes *key) {
    const Address *author = mail_author(mail);
    const gchar *sender = author != NULL ? author->address : "";
    g_autofree gchar *holder = reply_token_holder(identity->person, sender);
    Search search = {.mail = mail,
                     .identity = identity,
                     .keys = keys,
                     .facts = facts,
                     .policy = policy,
                     .key = key,
                     .sender = sender,
                     .holder = holder};
    g_autofree gchar *asked_holder = asked_holder_of(policy, identity->person, sender);
    search.asked_holder = asked_holder;
    try_all(&search);
    Match *match = g_new0(Match, 1);
    match->bounced_letter = find_number(&search, TOKEN_BOUNCE, "");
    if (identity->person != NULL && may_have_powers(&search))
        match->released_mail = find_number(&search, TOKEN_HELD, holder);
    if (search.belief == BELIEF_NONE) {
        match->verdict = MATCH_NEW;
        match->why = say_unmatched(&search);
        return match;
    }
    gboolean is_linked = search.belief == BELIEF_STRANGER || is_another_matter(&search);
    match->verdict = is_linked ? MATCH_LINKED : MATCH_EXISTING;
    match->ticket = search.candidate->ticket->id;
    match->has_token = search.belief == BELIEF_SIGNED && may_have_powers(&search);
    match->is_asked = search.is_asked && match->has_token && match->verdict == MATCH_EXISTING;
    if (match->verdict == MATCH_EXISTING && may_have_powers(&search)) {
        match->token_fault = match->has_token ? TOKEN_IS_GOOD : search.fault;
        match->token_issued_at = search.issued_at;
    }
    match->why = say_matched(&search, match->verdict, match->has_token);
    return match;
}

void match_free(Match *match) {
    if (match == NULL)
        return;
    g_free(match->why);
    g_free(match);
}
