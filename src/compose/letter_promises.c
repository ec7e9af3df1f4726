/* letter_promises.c - the named values of what agents have promised */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"

#include "date_words.h"
#include "letter_text.h"

enum { MAX_WHAT = 300 };

static Value *make_promise(LetterFacts *facts, const Promise *promise) {
    const Person *person = policy_person(facts->draft->policy, promise->person);
    g_autofree gchar *what = letter_text_line(promise->words, MAX_WHAT);
    g_autofree gchar *by =
        facts->error == NULL
            ? date_words(promise->due_at, facts->now, facts->language->vocabulary, &facts->error)
            : NULL;
    Value *item = value_new_map();
    value_set_text(item, "what", what);
    value_set_text(item, "by", by);
    value_set_text(item, "who", person != NULL ? person->display : promise->person);
    value_set(item, "is_delay", value_new_flag(promise->kind == PROMISE_DELAY));
    return item;
}

/* `which`: is it the list of what is due, which is a letter of its own? */
Value *letter_facts_promises(gpointer data, gsize which) {
    LetterFacts *facts = data;
    const GPtrArray *promises = facts->draft->promises;
    gboolean is_asked = (facts->draft->kind == LETTER_PROMISE_DUE) == (gboolean)which;
    Value *list = value_new_list();
    for (guint i = 0; is_asked && promises != NULL && i < promises->len; i++)
        value_add(list, make_promise(facts, promises->pdata[i]));
    return list;
}
