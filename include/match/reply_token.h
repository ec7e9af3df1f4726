/* reply_token.h - HMAC tokens in addresses, Message-IDs and subject tags: make and check */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/policy.h"

/* What an address token is for. */
typedef enum {
    TOKEN_REPLY,  /* "t": answers about ticket `number` */
    TOKEN_BOUNCE, /* "b": VERP, delivery reports about letter `number` */
    TOKEN_HELD,   /* "h": releases the held mail `number` */
    TOKEN_ASKED,  /* "q": answers a question about ticket `number`, and can do nothing else */
    TOKEN_COUNT
} TokenPurpose;

typedef struct {
    TokenPurpose purpose;
    gint64 number;
    gint64 issued_at; /* seconds UTC, from 0 to 2^35 */
    gchar mac[17];    /* 16 base32 letters = 80 bits, lower case: mail systems fold case */
} ReplyToken;

/* Which letter a Message-ID of ours names. */
typedef struct {
    gint64 ticket; /* 0: none */
    gint64 event;
    gint64 place;     /* among the event's letters */
    gint64 issued_at; /* as above */
} LetterName;

/* Who a token is for, as text that goes into the HMAC: "person:anna" for staff (any of their
 * addresses may use it), "address:zhou@example.cn" for others. Caller frees. */
gchar *reply_token_holder(const Person *person, const gchar *address);

/* The same for who was asked about a ticket: one of the staff, or else a department by its name.
 * Caller frees. */
gchar *reply_token_asked_holder(const Person *person, const gchar *department);

/* "complaints+t42.k7q2...@desk.example", from purpose, number and date of `token`. `holder` may be
 * "" for TOKEN_BOUNCE. Caller frees. */
gchar *reply_token_address(GBytes *key, const ReplyToken *token, const gchar *holder,
                           const gchar *desk_address);

/* Does `address` look like such an address below one of `own_addresses` (of gchar*)? The MAC is NOT
 * checked. */
gboolean reply_token_read(const gchar *address, const GPtrArray *own_addresses,
                          ReplyToken *out_token);

/* Is the MAC good for this holder? Constant time. */
gboolean reply_token_check(GBytes *key, const ReplyToken *token, const gchar *holder);

/* "am.42.9.3.k7q2...@desk.example": derived from the event and its time, place and holder, so that
 * the same event makes the same id. Caller frees. */
gchar *reply_token_message_id(GBytes *key, const LetterName *name, const gchar *holder,
                              const gchar *domain);

/* Is `message_id` one of ours: right shape, domain and MAC? The holder is not needed: the MAC
 * covers it through a digest in the id. Then *out_ticket is its ticket. */
gboolean reply_token_message_id_check(GBytes *key, const gchar *message_id, const gchar *domain,
                                      gint64 *out_ticket);

/* The event that the letter of this id told of; 0 if it is none of ours. */
gint64 reply_token_message_id_event(GBytes *key, const gchar *message_id);

/* Was this id made for that holder? Then *out_issued_at is when. */
gboolean reply_token_message_id_is_for(GBytes *key, const gchar *message_id, const gchar *holder,
                                       gint64 *out_issued_at);

/* "[AM-1042-K7Q2]". Caller frees. */
gchar *reply_token_tag(GBytes *key, const gchar *prefix, gint64 ticket);

/* Every well signed tag in a subject: appends gint64 ticket ids to `out_tickets`. Returns how many
 * were ill signed, of the first 16 that have the form of a tag. */
guint reply_token_tags_in(GBytes *key, const gchar *prefix, const gchar *subject,
                          GArray *out_tickets);
