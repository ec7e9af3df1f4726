/* query_offers.c - the named values of what was offered on a ticket that #show shows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query_facts.h"

#include "letter_text.h"

enum { MAX_OPTION = 300 };

/* "A refund 300 CNY (chosen)" */
static Value *make_line(const LetterFacts *facts, const Offer *offer, guint place) {
    const OfferOption *option = offer->options->pdata[place];
    gboolean is_chinese = g_str_has_prefix(facts->language->name, "zh");
    g_autofree gchar *chosen = query_facts_word(facts, "offer", "chosen");
    g_autofree gchar *words = letter_text_line(option->words, MAX_OPTION);
    g_autoptr(GString) line = g_string_new(NULL);
    g_string_printf(line, "%c %s", 'A' + (gint)place, words);
    if (offer->state == OFFER_ACCEPTED && offer->chosen == place)
        g_string_append_printf(line, is_chinese ? "（%s）" : " (%s)", chosen);
    return value_new_text(line->str);
}

/* Of the mail that proves a choice or a refusal. */
static gchar *mail_number(const Offer *offer) {
    return offer->ended_by != 0 ? g_strdup_printf("%" G_GINT64_FORMAT, offer->ended_by)
                                : g_strdup("");
}

static Value *make_offer(LetterFacts *facts, const Offer *offer) {
    const Person *person = policy_person(facts->draft->policy, offer->person);
    const gchar *by = person != NULL && person->display != NULL ? person->display : offer->person;
    gboolean is_open = offer->state == OFFER_OPEN;
    Value *lines = value_new_list();
    for (guint i = 0; i < offer->options->len; i++)
        value_add(lines, make_line(facts, offer, i));
    Value *item = value_new_map();
    value_set(item, "by", value_take_text(letter_text_line(by, MAX_OPTION)));
    value_set(item, "at", value_take_text(query_facts_date(facts, offer->made_at)));
    value_set(item, "state",
              value_take_text(query_facts_word(facts, "offer", offer_state_name(offer->state))));
    value_set(item, "until",
              value_take_text(query_facts_date(facts, is_open ? offer->answer_by : 0)));
    value_set(item, "ended", value_take_text(query_facts_date(facts, offer->ended_at)));
    value_set(item, "mail", value_take_text(mail_number(offer)));
    value_set(item, "lines", lines);
    return item;
}

Value *query_facts_offers(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const QueryAnswer *answer = facts->draft->answer;
    Value *list = value_new_list();
    (void)which;
    for (guint i = 0; answer != NULL && i < answer->offers->len; i++)
        value_add(list, make_offer(facts, answer->offers->pdata[i]));
    return list;
}
