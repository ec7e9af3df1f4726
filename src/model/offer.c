/* offer.c - options offered to a complainant, one of which may be chosen: remedies and amounts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/offer.h"

#include <string.h>

#include "base/names.h"
#include "base/text.h"

static const gchar *const remedy_names[] = {
    [REMEDY_REFUND] = "refund",   [REMEDY_REPLACEMENT] = "replacement", [REMEDY_REPAIR] = "repair",
    [REMEDY_VOUCHER] = "voucher", [REMEDY_APOLOGY] = "apology",         [REMEDY_OTHER] = "other",
};
G_STATIC_ASSERT(G_N_ELEMENTS(remedy_names) == REMEDY_COUNT);

static const gchar *const state_names[] = {
    [OFFER_OPEN] = "open",       [OFFER_ACCEPTED] = "accepted", [OFFER_REFUSED] = "refused",
    [OFFER_EXPIRED] = "expired", [OFFER_DROPPED] = "dropped",
};
G_STATIC_ASSERT(G_N_ELEMENTS(state_names) == OFFER_STATE_COUNT);

/* Folded; where several stand in an option, the one that comes first counts. */
static const struct {
    const gchar *word;
    Remedy remedy;
} words_of_remedies[] = {
    {"refund", REMEDY_REFUND},        {"money back", REMEDY_REFUND},
    {"reimburse", REMEDY_REFUND},     {"compensation", REMEDY_REFUND},
    {"退款", REMEDY_REFUND},          {"退还", REMEDY_REFUND},
    {"返还", REMEDY_REFUND},          {"赔偿", REMEDY_REFUND},
    {"补偿", REMEDY_REFUND},          {"replace", REMEDY_REPLACEMENT},
    {"exchange", REMEDY_REPLACEMENT}, {"换货", REMEDY_REPLACEMENT},
    {"更换", REMEDY_REPLACEMENT},     {"换新", REMEDY_REPLACEMENT},
    {"补发", REMEDY_REPLACEMENT},     {"repair", REMEDY_REPAIR},
    {"维修", REMEDY_REPAIR},          {"修理", REMEDY_REPAIR},
    {"voucher", REMEDY_VOUCHER},      {"gift card", REMEDY_VOUCHER},
    {"coupon", REMEDY_VOUCHER},       {"store credit", REMEDY_VOUCHER},
    {"代金券", REMEDY_VOUCHER},       {"优惠券", REMEDY_VOUCHER},
    {"购物卡", REMEDY_VOUCHER},       {"礼品卡", REMEDY_VOUCHER},
    {"apolog", REMEDY_APOLOGY},       {"道歉", REMEDY_APOLOGY},
};

const gchar *remedy_name(Remedy remedy) {
    return remedy_names[remedy];
}

gint remedy_from_name(const gchar *name) {
    return names_find(remedy_names, REMEDY_COUNT, name);
}

const gchar *offer_state_name(OfferState state) {
    return state_names[state];
}

gint offer_state_from_name(const gchar *name) {
    return names_find(state_names, OFFER_STATE_COUNT, name);
}

Remedy remedy_of_words(const gchar *words) {
    g_autofree gchar *folded = text_fold(words);
    const gchar *first = NULL;
    Remedy remedy = REMEDY_OTHER;
    for (gsize i = 0; i < G_N_ELEMENTS(words_of_remedies); i++) {
        const gchar *at = strstr(folded, words_of_remedies[i].word);
        if (at == NULL || (first != NULL && at >= first))
            continue;
        first = at;
        remedy = words_of_remedies[i].remedy;
    }
    return remedy;
}

OfferOption *offer_option_new(Remedy remedy, const gchar *words, const Money *money) {
    OfferOption *option = g_new0(OfferOption, 1);
    *option = (OfferOption){.remedy = remedy, .words = g_strdup(words), .money = *money};
    return option;
}

void offer_option_free(OfferOption *option) {
    if (option == NULL)
        return;
    g_free(option->words);
    g_free(option);
}

Offer *offer_new(void) {
    Offer *offer = g_new0(Offer, 1);
    offer->options = g_ptr_array_new_with_free_func((GDestroyNotify)offer_option_free);
    return offer;
}

void offer_free(Offer *offer) {
    if (offer == NULL)
        return;
    g_free(offer->person);
    g_free(offer->words);
    g_ptr_array_unref(offer->options);
    g_free(offer);
}
