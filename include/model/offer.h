/* offer.h - options offered to a complainant, one of which may be chosen: remedies and amounts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/money.h"

enum { OFFER_MOST_OPTIONS = 6 };

typedef enum {
    REMEDY_REFUND,
    REMEDY_REPLACEMENT,
    REMEDY_REPAIR,
    REMEDY_VOUCHER,
    REMEDY_APOLOGY,
    REMEDY_OTHER,
    REMEDY_COUNT
} Remedy;

typedef enum {
    OFFER_OPEN,
    OFFER_ACCEPTED, /* `chosen` says which */
    OFFER_REFUSED,  /* none of the options is wanted */
    OFFER_EXPIRED,  /* no answer came */
    OFFER_DROPPED,  /* another offer took its place, or the ticket was done */
    OFFER_STATE_COUNT
} OfferState;

typedef struct {
    Remedy remedy;
    gchar *words; /* "refund 300 CNY", as the agent wrote it */
    Money money;  /* what it costs, where it says so */
} OfferOption;

/* All times are seconds UTC, 0 = not yet. */
typedef struct {
    gint64 event; /* that made it; one offer an event */
    gint64 ticket;
    OfferState state;
    gchar *person;      /* name of the agent */
    GPtrArray *options; /* of OfferOption: A, B, ... */
    gchar *words;       /* what the agent wrote beside them, or NULL */
    gint64 mail;
    gint64 made_at;
    gint64 remind_at;
    gint64 answer_by;
    gint64 reminded_at;
    gint64 asked_back_at; /* the answer was not clear, and he was asked */
    guint chosen;         /* of ACCEPTED: 0 is A */
    gint64 ended_at;
    gint64 ended_by; /* the mail that proves the choice, or 0 */
} Offer;

/* "refund", ...; "open", ... */
const gchar *remedy_name(Remedy remedy);
gint remedy_from_name(const gchar *name);
const gchar *offer_state_name(OfferState state);
gint offer_state_from_name(const gchar *name);

/* What an option is about, by its first words in English or Chinese. */
Remedy remedy_of_words(const gchar *words);

OfferOption *offer_option_new(Remedy remedy, const gchar *words, const Money *money);
void offer_option_free(OfferOption *option);

/* Open, without options. */
Offer *offer_new(void);
void offer_free(Offer *offer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Offer, offer_free)
