/* letter_offer.c - the named values of options that are offered, and of the one that was chosen */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"

#include "date_words.h"
#include "letter_text.h"

enum { MAX_OPTION = 400, MAX_WORDS = 4000 };

static Value *make_option(const LetterFacts *facts, guint place) {
    const OfferOption *option = facts->draft->offer->options->pdata[place];
    gchar letter[] = {(gchar)('A' + place), '\0'};
    gchar start[] = {letter[0], ' ', '\0'};
    g_autofree gchar *words = letter_text_line(option->words, MAX_OPTION);
    g_autofree gchar *link = letter_facts_mailto(facts, start);
    Value *item = value_new_map();
    value_set_text(item, "letter", letter);
    value_set_text(item, "words", words);
    value_set_text(item, "link", link);
    return item;
}

Value *letter_facts_options(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Offer *offer = facts->draft->offer;
    Value *list = value_new_list();
    (void)which;
    for (guint i = 0; offer != NULL && i < offer->options->len; i++)
        value_add(list, make_option(facts, i));
    return list;
}

/* "B: replacement"; of an offer that is accepted. */
Value *letter_facts_chosen_option(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Offer *offer = facts->draft->offer;
    (void)which;
    if (offer == NULL || offer->state != OFFER_ACCEPTED)
        return value_new_text(NULL);
    const OfferOption *option = offer->options->pdata[offer->chosen];
    g_autofree gchar *words = letter_text_line(option->words, MAX_OPTION);
    g_autofree gchar *text = g_strdup_printf("%c: %s", 'A' + (gint)offer->chosen, words);
    return value_new_text(text);
}

Value *letter_facts_options_refused(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const Offer *offer = facts->draft->offer;
    (void)which;
    return value_new_flag(offer != NULL && offer->state == OFFER_REFUSED);
}

Value *letter_facts_choose_by(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const Offer *offer = facts->draft->offer;
    (void)which;
    if (offer == NULL || facts->error != NULL)
        return value_new_text(NULL);
    g_autofree gchar *words =
        date_words(offer->answer_by, facts->now, facts->language->vocabulary, &facts->error);
    return value_new_text(words);
}

static gchar *offered_words(const LetterFacts *facts) {
    const Offer *offer = facts->draft->offer;
    gboolean is_cut = FALSE;
    return letter_text_body(offer != NULL && offer->words != NULL ? offer->words : "", MAX_WORDS,
                            &is_cut);
}

Value *letter_facts_offered_words(gpointer data, gsize which) {
    g_autofree gchar *words = offered_words(data);
    (void)which;
    return value_new_text(words);
}

Value *letter_facts_offered_lines(gpointer data, gsize which) {
    g_autofree gchar *words = offered_words(data);
    (void)which;
    return letter_text_lines(words);
}
