/* letter_inquiry.c - the named values of letters about a question to a department */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_facts.h"

#include "date_words.h"
#include "letter_text.h"

enum { MAX_LINE = 200, MAX_QUESTION = 20000 };

/* A letter about no question has one of which nothing is known. */
static const Inquiry *inquiry_of(const LetterFacts *facts) {
    static const Inquiry nothing;
    return facts->draft->inquiry != NULL ? facts->draft->inquiry : &nothing;
}

static const gchar *title_of(const LetterFacts *facts) {
    const Policy *policy = facts->draft->policy;
    const gchar *name = inquiry_of(facts)->department;
    const Department *department = policy_department(policy, name);
    const Queue *queue = policy_queue(policy, name);
    if (department != NULL)
        return department_title(department, facts->language->name);
    return queue != NULL ? queue_title(queue, facts->language->name) : name;
}

Value *letter_facts_department_asked(gpointer data, gsize which) {
    (void)which;
    g_autofree gchar *line = letter_text_line(title_of(data), MAX_LINE);
    return value_new_text(line);
}

Value *letter_facts_asked_by(gpointer data, gsize which) {
    (void)which;
    const LetterFacts *facts = data;
    const gchar *name = inquiry_of(facts)->person;
    const Person *person = policy_person(facts->draft->policy, name);
    g_autofree gchar *line = letter_text_line(person != NULL ? person->display : name, MAX_LINE);
    return value_new_text(line);
}

static gchar *question_of(const LetterFacts *facts) {
    gboolean is_cut = FALSE;
    return letter_text_body(inquiry_of(facts)->question, MAX_QUESTION, &is_cut);
}

Value *letter_facts_question(gpointer data, gsize which) {
    (void)which;
    g_autofree gchar *question = question_of(data);
    return value_new_text(question);
}

Value *letter_facts_question_lines(gpointer data, gsize which) {
    (void)which;
    g_autofree gchar *question = question_of(data);
    return letter_text_lines(question);
}

Value *letter_facts_inquiry_date(gpointer data, gsize which) {
    LetterFacts *facts = data;
    gint64 at = G_STRUCT_MEMBER(gint64, inquiry_of(facts), which);
    if (at == 0 || facts->error != NULL)
        return value_new_text(NULL);
    g_autofree gchar *words =
        date_words(at, facts->now, facts->language->vocabulary, &facts->error);
    return value_new_text(words);
}

Value *letter_facts_bounced_department(gpointer data, gsize which) {
    (void)which;
    const LetterFacts *facts = data;
    const gchar *address = facts->draft->bounced_address;
    const Department *department =
        address != NULL ? policy_department_by_address(facts->draft->policy, address) : NULL;
    g_autofree gchar *line =
        department != NULL
            ? letter_text_line(department_title(department, facts->language->name), MAX_LINE)
            : NULL;
    return value_new_text(line);
}
