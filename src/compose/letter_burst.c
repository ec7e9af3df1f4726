/* letter_burst.c - the named values of a letter about many like complaints at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_burst.h"

#include "date_words.h"
#include "letter_facts.h"
#include "letter_text.h"
#include "model/reference.h"
#include "query_facts.h"

enum { MAX_LINE = 120, MAX_WORDS = 280, MANY_TICKETS = 30 };
#define MILLION 1e6
static const gdouble MOST_ODDS = 1e9; /* beyond that no number says more */

static const BurstFacts *burst_of(gconstpointer data) {
    return ((const LetterFacts *)data)->draft->burst;
}

static gchar *reference_of(const LetterFacts *facts, gint64 ticket) {
    return reference_text(facts->draft->policy->reference_prefix, ticket);
}

Value *letter_facts_burst_number(gpointer data, gsize which) {
    const BurstFacts *burst = burst_of(data);
    return burst != NULL ? query_facts_number(G_STRUCT_MEMBER(guint, burst, which))
                         : value_new_text(NULL);
}

Value *letter_facts_burst_count(gpointer data, gsize which) {
    (void)which;
    const BurstFacts *burst = burst_of(data);
    return burst != NULL ? query_facts_number(burst->tickets->len) : value_new_text(NULL);
}

Value *letter_facts_burst_is_new(gpointer data, gsize which) {
    (void)which;
    const BurstFacts *burst = burst_of(data);
    return value_new_flag(burst != NULL && burst->usual == 0);
}

/* To one figure that counts: more would be a precision that there is not. */
static gdouble odds_of(const BurstFacts *burst) {
    gdouble odds = 1 / MAX(burst->probability, 1 / MOST_ODDS);
    gdouble unit = 1;
    while (odds >= 10 * unit)
        unit *= 10;
    return (guint)(odds / unit + 1e-9) * unit;
}

Value *letter_facts_burst_odds(gpointer data, gsize which) {
    const BurstFacts *burst = burst_of(data);
    if (burst == NULL)
        return value_new_text(NULL);
    static const gdouble units[] = {[BURST_ODDS_IN_MILLIONS] = MILLION,
                                    [BURST_ODDS_IN_WAN] = MILLION / 100,
                                    [BURST_ODDS_IN_YI] = MILLION * 100};
    gdouble odds = odds_of(burst);
    gboolean is_large = odds >= units[BURST_ODDS_IN_YI];
    if ((which == BURST_ODDS_IN_WAN && is_large) || (which == BURST_ODDS_IN_YI && !is_large))
        return value_new_text(NULL);
    return query_facts_number((guint)(odds / units[which] + 1e-9));
}

Value *letter_facts_burst_is_beyond(gpointer data, gsize which) {
    (void)which;
    const BurstFacts *burst = burst_of(data);
    return value_new_flag(burst != NULL && burst->probability <= 1 / MOST_ODDS);
}

/* "AM-1041, AM-1043, ...": enough to look at. */
Value *letter_facts_burst_tickets(gpointer data, gsize which) {
    (void)which;
    const LetterFacts *facts = data;
    const BurstFacts *burst = burst_of(facts);
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint i = 0; burst != NULL && i < MIN(burst->tickets->len, MANY_TICKETS); i++) {
        g_autofree gchar *reference = reference_of(facts, g_array_index(burst->tickets, gint64, i));
        g_string_append_printf(list, "%s%s", i > 0 ? ", " : "", reference);
    }
    if (burst != NULL && burst->tickets->len > MANY_TICKETS)
        g_string_append(list, ", …");
    return value_new_text(list->str);
}

static Value *make_sample(LetterFacts *facts, const BurstSample *sample) {
    g_autofree gchar *reference = reference_of(facts, sample->ticket);
    g_autofree gchar *subject = letter_text_line(sample->subject, MAX_LINE);
    g_autofree gchar *complainant = letter_text_line(sample->complainant, MAX_LINE);
    g_autofree gchar *words = letter_text_line(sample->words, MAX_WORDS);
    g_autofree gchar *at =
        facts->error == NULL
            ? date_words(sample->at, facts->now, facts->language->vocabulary, &facts->error)
            : NULL;
    Value *item = value_new_map();
    value_set_text(item, "reference", reference);
    value_set_text(item, "subject", subject);
    value_set_text(item, "complainant", complainant);
    value_set_text(item, "words", words);
    value_set_text(item, "at", at);
    return item;
}

Value *letter_facts_burst_samples(gpointer data, gsize which) {
    (void)which;
    LetterFacts *facts = data;
    const BurstFacts *burst = burst_of(facts);
    Value *list = value_new_list();
    for (guint i = 0; burst != NULL && i < burst->samples->len; i++)
        value_add(list, make_sample(facts, burst->samples->pdata[i]));
    return list;
}
