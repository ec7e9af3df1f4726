/* letter_sample_offer.c - invented options for letters about an offer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_offer.h"

enum { DAY = 24 * 3600 };

static gboolean is_about_offer(LetterKind kind) {
    return kind == LETTER_OPTIONS || kind == LETTER_OPTIONS_REMINDER ||
           kind == LETTER_OPTION_TAKEN || kind == LETTER_OPTION_UNCLEAR ||
           kind == LETTER_OPTIONS_EXPIRED;
}

static void add_option(Offer *offer, Remedy remedy, const gchar *words) {
    const Money none = {0};
    g_ptr_array_add(offer->options, offer_option_new(remedy, words, &none));
}

Offer *letter_sample_offer(LetterKind kind, const gchar *language, gint64 now) {
    gboolean is_chinese = language != NULL && g_str_has_prefix(language, "zh");
    gboolean is_over = kind == LETTER_OPTIONS_EXPIRED;
    if (!is_about_offer(kind))
        return NULL;
    Offer *offer = offer_new();
    offer->state = kind == LETTER_OPTION_TAKEN ? OFFER_ACCEPTED
                   : is_over                   ? OFFER_EXPIRED
                                               : OFFER_OPEN;
    offer->person = g_strdup("anna");
    offer->words = g_strdup(is_chinese ? "检测证实密封圈有缺陷，这是我们的责任。"
                                       : "The test shows that the seal was faulty. That is ours "
                                         "to put right.");
    offer->made_at = is_over ? now - 10 * DAY : now;
    offer->answer_by = offer->made_at + 10 * DAY;
    offer->chosen = 1;
    add_option(offer, REMEDY_REFUND, is_chinese ? "全额退款 300 元" : "refund of 300.00 CNY");
    add_option(offer, REMEDY_REPLACEMENT,
               is_chinese ? "换一只新水壶，三天内送到"
                          : "a new kettle, delivered within three days");
    add_option(offer, REMEDY_VOUCHER, is_chinese ? "400 元代金券" : "voucher of 400.00 CNY");
    return offer;
}
