/* letter_links.c - links in a letter that write a mail: a vote, "take it" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * RFC 6068. The subject carries the tag, so that the mail finds its ticket even where the reply
 * address is changed on the way.
 */
#include "letter_facts.h"
#include "letter_text.h"

enum { MAX_SCORE = 5, MAX_TAG = 100 };

gchar *letter_facts_mailto(const LetterFacts *facts, const gchar *words) {
    if (facts->draft->reply_to == NULL)
        return NULL;
    g_autofree gchar *tag = letter_text_line(facts->draft->subject_tag, MAX_TAG);
    g_autofree gchar *subject = g_strconcat(words, tag, NULL);
    return letter_text_mailto(facts->draft->reply_to, subject);
}

Value *letter_facts_take_link(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    g_autofree gchar *link = facts->draft->ticket != NULL ? letter_facts_mailto(facts, "") : NULL;
    g_autofree gchar *take = link != NULL ? g_strconcat(link, "&body=%23assign%20me", NULL) : NULL;
    return value_new_text(take);
}

Value *letter_facts_vote_links(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    Value *list = value_new_list();
    for (guint score = 1; score <= MAX_SCORE; score++) {
        gchar digit[] = {(gchar)('0' + score), '\0'};
        gchar start[] = {digit[0], ' ', '\0'};
        Value *item = value_new_map();
        value_set_text(item, "score", digit);
        g_autofree gchar *link = letter_facts_mailto(facts, start);
        value_set_text(item, "label", letter_facts_word(facts, "vote", digit));
        value_set_text(item, "link", link);
        value_add(list, item);
    }
    return list;
}
