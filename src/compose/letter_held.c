/* letter_held.c - the named values of letters about an answer that waits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"

#include "date_words.h"
#include "letter_text.h"

enum { MAX_LINE = 200, MAX_FIRST_ANSWER = 20000 };

/* A letter about nothing that waits has one of which nothing is known. */
static const HeldFacts *held_of(const LetterFacts *facts) {
    static const HeldFacts nothing;
    return facts->draft->held != NULL ? facts->draft->held : &nothing;
}

Value *letter_facts_held_line(gpointer data, gsize which) {
    g_autofree gchar *line =
        letter_text_line(G_STRUCT_MEMBER(const gchar *, held_of(data), which), MAX_LINE);
    return value_new_text(line);
}

Value *letter_facts_held_date(gpointer data, gsize which) {
    LetterFacts *facts = data;
    gint64 at = G_STRUCT_MEMBER(gint64, held_of(facts), which);
    if (at == 0 || facts->error != NULL)
        return value_new_text(NULL);
    g_autofree gchar *words =
        date_words(at, facts->now, facts->language->vocabulary, &facts->error);
    return value_new_text(words);
}

Value *letter_facts_held_flag(gpointer data, gsize which) {
    return value_new_flag(G_STRUCT_MEMBER(gboolean, held_of(data), which));
}

static gchar *first_answer_of(const LetterFacts *facts) {
    gboolean is_cut = FALSE;
    return letter_text_body(held_of(facts)->first_words, MAX_FIRST_ANSWER, &is_cut);
}

Value *letter_facts_first_answer(gpointer data, gsize which) {
    (void)which;
    g_autofree gchar *answer = first_answer_of(data);
    return value_new_text(answer);
}

Value *letter_facts_first_answer_lines(gpointer data, gsize which) {
    (void)which;
    g_autofree gchar *answer = first_answer_of(data);
    return letter_text_lines(answer);
}

Value *letter_facts_held_commands(gpointer data, gsize which) {
    gboolean is_cut = FALSE;
    g_autofree gchar *lines = letter_text_body(held_of(data)->commands, MAX_FIRST_ANSWER, &is_cut);
    (void)which;
    return letter_text_lines(lines);
}

Value *letter_facts_held_has_commands(gpointer data, gsize which) {
    (void)which;
    return value_new_flag(held_of(data)->commands != NULL);
}

Value *letter_facts_held_money(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const HeldFacts *held = held_of(facts);
    g_autofree gchar *text = money_text(&G_STRUCT_MEMBER(Money, held, which),
                                        g_str_has_prefix(facts->language->name, "zh"));
    return value_new_text(*text != '\0' ? text : NULL);
}

Value *letter_facts_held_is_unstated(gpointer data, gsize which) {
    (void)which;
    return value_new_flag(held_of(data)->grant.verdict == GRANT_WITHOUT_AMOUNT);
}
