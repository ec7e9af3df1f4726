/* letter_action.c - the named values of letters about an improvement */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"

#include "date_words.h"
#include "letter_text.h"
#include "model/cause.h"
#include "model/reference.h"
#include "query_facts.h"

enum { MAX_LINE = 300, WHOLE_WINDOW = 30 };

/* A letter about none has one of which nothing is known. */
static const ActionFacts *facts_of(const LetterFacts *facts) {
    static const Action no_action;
    static const ActionFacts nothing = {.action = &no_action};
    return facts->draft->action != NULL ? facts->draft->action : &nothing;
}

static Value *make_line(const gchar *text) {
    g_autofree gchar *line = letter_text_line(text, MAX_LINE);
    return value_new_text(line);
}

Value *letter_facts_action_number(gpointer data, gsize which) {
    (void)which;
    gint64 number = facts_of(data)->action->number;
    g_autofree gchar *reference = number != 0 ? action_reference(number) : NULL;
    return value_new_text(reference);
}

Value *letter_facts_action_line(gpointer data, gsize which) {
    return make_line(G_STRUCT_MEMBER(const gchar *, facts_of(data)->action, which));
}

Value *letter_facts_action_told(gpointer data, gsize which) {
    (void)which;
    const Action *action = facts_of(data)->action;
    return make_line(action->told != NULL ? action->told : action->words);
}

Value *letter_facts_action_person(gpointer data, gsize which) {
    const LetterFacts *facts = data;
    const gchar *name = G_STRUCT_MEMBER(const gchar *, facts_of(facts)->action, which);
    const Person *person = policy_person(facts->draft->policy, name);
    return make_line(person != NULL ? person->display : name);
}

Value *letter_facts_action_date(gpointer data, gsize which) {
    LetterFacts *facts = data;
    gint64 at = G_STRUCT_MEMBER(gint64, facts_of(facts)->action, which);
    if (at == 0 || facts->error != NULL)
        return value_new_text(NULL);
    g_autofree gchar *words =
        date_words(at, facts->now, facts->language->vocabulary, &facts->error);
    return value_new_text(words);
}

Value *letter_facts_action_cause(gpointer data, gsize which) {
    (void)which;
    const LetterFacts *facts = data;
    return make_line(cause_title(facts->draft->policy->causes, facts_of(facts)->action->cause,
                                 facts->language->name));
}

Value *letter_facts_action_is_mine(gpointer data, gsize which) {
    (void)which;
    const LetterFacts *facts = data;
    const Person *owner = policy_person(facts->draft->policy, facts_of(facts)->action->owner);
    return value_new_flag(owner != NULL && owner == facts->draft->recipient_person);
}

Value *letter_facts_action_count(gpointer data, gsize which) {
    guint count = G_STRUCT_MEMBER(guint, facts_of(data)->action, which);
    g_autofree gchar *words = g_strdup_printf("%u", count);
    return value_new_text(words);
}

Value *letter_facts_action_led(gpointer data, gsize which) {
    (void)which;
    return query_facts_number_section(facts_of(data)->led);
}

Value *letter_facts_effect_short(gpointer data, gsize which) {
    (void)which;
    guint days = facts_of(data)->days;
    g_autofree gchar *words = days > 0 && days < WHOLE_WINDOW ? g_strdup_printf("%u", days) : NULL;
    return value_new_text(words);
}

Value *letter_facts_effect_times(gpointer data, gsize which) {
    const ActionEffect *effect = &facts_of(data)->effect;
    gchar words[G_ASCII_DTOSTR_BUF_SIZE];
    if (!effect->has_ratio)
        return value_new_text(NULL);
    g_ascii_formatd(words, sizeof words, "%.2f", G_STRUCT_MEMBER(gdouble, effect, which));
    return value_new_text(words);
}

Value *letter_facts_effect_is(gpointer data, gsize which) {
    const ActionEffect *effect = &facts_of(data)->effect;
    EffectSign sign = EFFECT_UNCLEAR;
    if (effect->has_ratio && effect->high < 1)
        sign = EFFECT_FEWER;
    else if (effect->has_ratio && effect->low > 1)
        sign = EFFECT_MORE;
    return value_new_flag(sign == (EffectSign)which);
}

/* --- #list actions -----------------------------------------------------------------------------
 */

static Value *make_action(LetterFacts *facts, const Action *action) {
    const Policy *policy = facts->draft->policy;
    const Person *owner = policy_person(policy, action->owner);
    g_autofree gchar *number = action_reference(action->number);
    g_autofree gchar *from = reference_text(policy->reference_prefix, action->ticket);
    g_autofree gchar *what = letter_text_line(action->words, MAX_LINE);
    g_autofree gchar *by = query_facts_date(facts, action->due_at);
    gboolean is_late = action->state == ACTION_OPEN && action->due_at < facts->draft->now;
    g_autofree gchar *late = is_late ? query_facts_word(facts, "due", "late") : g_strdup("");
    Value *item = value_new_map();
    value_set_text(item, "number", number);
    value_set_text(item, "what", what);
    value_set_text(item, "who", owner != NULL ? owner->display : action->owner);
    value_set_text(item, "by", by);
    value_set_text(item, "late", late);
    value_set_text(item, "from", from);
    value_set(item, "is_open", value_new_flag(action->state == ACTION_OPEN));
    value_set(item, "is_done", value_new_flag(action->state == ACTION_DONE));
    value_set(item, "is_measured", value_new_flag(action->state == ACTION_MEASURED));
    return item;
}

Value *query_facts_actions(gpointer data, gsize which) {
    (void)which;
    LetterFacts *facts = data;
    const QueryAnswer *answer = facts->draft->answer;
    Value *list = value_new_list();
    for (guint i = 0; answer != NULL && i < answer->actions->len; i++)
        value_add(list, make_action(facts, answer->actions->pdata[i]));
    return list;
}
