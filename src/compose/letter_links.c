/* letter_links.c - links in a letter that write a mail: a vote, "take it" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * RFC 6068. The subject carries the tag, so that the mail finds its ticket even where the reply
 * address is changed on the way.
 */
#include "letter_facts.h"
#include "letter_text.h"

enum { MAX_TAG = 100, ROW = 5 /* votes beside each other, on a phone */ };

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

/* On the scales of more than five only the ends have words. */
static Value *make_vote(const LetterFacts *facts, guint score) {
    SurveyKind kind = facts->draft->survey_kind;
    const SurveyScale *scale = survey_kind_scale(kind);
    gboolean has_label = kind == SURVEY_CSAT || score == scale->least || score == scale->most;
    const gchar *group = kind == SURVEY_CSAT ? "vote" : survey_kind_name(kind);
    g_autofree gchar *number = g_strdup_printf("%u", score);
    g_autofree gchar *start = g_strconcat(number, " ", NULL);
    g_autofree gchar *link = letter_facts_mailto(facts, start);
    Value *item = value_new_map();
    value_set_text(item, "score", number);
    value_set_text(item, "label", has_label ? letter_facts_word(facts, group, number) : NULL);
    value_set_text(item, "link", link);
    return item;
}

Value *letter_facts_vote_links(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const SurveyScale *scale = survey_kind_scale(facts->draft->survey_kind);
    Value *list = value_new_list();
    for (guint score = scale->least; score <= scale->most; score++)
        value_add(list, make_vote(facts, score));
    return list;
}

Value *letter_facts_vote_rows(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const SurveyScale *scale = survey_kind_scale(facts->draft->survey_kind);
    Value *rows = value_new_list();
    guint count = scale->most - scale->least + 1;
    guint width = count > ROW ? (count + 1) / 2 : count;
    for (guint first = scale->least; first <= scale->most; first += width) {
        Value *row = value_new_map();
        Value *votes = value_new_list();
        for (guint i = first; i < first + width && i <= scale->most; i++)
            value_add(votes, make_vote(facts, i));
        value_set(row, "votes", votes);
        value_add(rows, row);
    }
    return rows;
}
