/* match_ticket.h - keys + candidates -> this ticket, a new one, or a linked one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/identity.h"
#include "model/mail.h"
#include "model/policy.h"
#include "model/ticket.h"

#include "match/match_keys.h"

/* A ticket that a key named, with all who belong to it. Merged ones are already followed to the
 * survivor by the caller (`ticket` is the survivor; `named` is the id the key had). */
typedef struct {
    const Ticket *ticket;
    const GPtrArray *participants; /* of gchar*: addresses; the complainant is among them */
    gint64 named;
    const gchar *message_id; /* the one of keys->message_ids that the store has on file for it; NULL
                              * if a token, an id of ours or a tag named it */
    gint64 disclosed_at;     /* when the sender's keys to it were last shown to strangers, or 0 */
} Candidate;

/* What the store and the clock know. */
typedef struct {
    const GPtrArray *candidates; /* of Candidate */
    gint64 now;                  /* seconds UTC */
    gboolean doubts_tags;        /* somebody guesses them: a tag alone leads to a linked ticket */
} MatchFacts;

/* Why a key that was made for this very sender gives no powers. */
typedef enum {
    TOKEN_IS_GOOD, /* or there is none */
    TOKEN_IS_EXPIRED,
    TOKEN_IS_DISCLOSED, /* strangers may have it; enough for who is verified besides */
} TokenFault;

typedef enum {
    MATCH_NEW,      /* opens a ticket */
    MATCH_EXISTING, /* belongs to `ticket` */
    MATCH_LINKED,   /* opens a ticket that is linked to `ticket` and shows nothing of it */
} MatchVerdict;

typedef struct {
    MatchVerdict verdict;
    gint64 ticket;          /* of EXISTING and LINKED, else 0 */
    gboolean has_token;     /* the sender carried a token signed for this very person */
    gboolean is_asked;      /* that token answers a question: it gives no powers */
    TokenFault token_fault; /* if not has_token */
    gint64 token_issued_at; /* of the sender's own key, good or not; 0: none */
    gint64 bounced_letter;  /* well signed VERP address: id of our letter, else 0 */
    gint64 released_mail;   /* well signed TOKEN_HELD for this agent: id of the held mail, else 0 */
    gchar *why;             /* which key, and why it was (not) believed; owned */
} Match;

/* Keys in their order: reply token, Message-IDs (newest first), subject tag. On every key the
 * sender must be a participant, the complainant, or staff with a token (staff without one are
 * matched, but has_token is FALSE). A stranger with a good key: MATCH_LINKED. The complainant on a
 * closed ticket with a quite different subject: MATCH_LINKED. Reports (bounce, delay, auto reply)
 * match without the participant check. A key that was made for the sender, but longer ago than the
 * policy lets it live or before it was shown to strangers, matches and gives no powers. Who was
 * asked about a ticket matches it by the key of that question alone (`is_asked`); in the hands of
 * others it is a stranger's. Pure.
 * Caller frees with match_free(). */
Match *match_ticket(const Mail *mail, const Identity *identity, const MatchKeys *keys,
                    const MatchFacts *facts, const Policy *policy, GBytes *key);
void match_free(Match *match);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Match, match_free)
