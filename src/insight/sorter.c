/* sorter.c - FRONT: the words of a new complaint -> where it belongs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/sorter.h"

#include <string.h>

#include "base/error.h"
#include "classifier/plain_text.h"
#include "classifier/term_index.h"
#include "knowledge.h"
#include "rules/rule_set.h"

enum { SIGN_SPEAKS = 3 };

struct Sorter {
    Knowledge *knowledge;
    RuleSet *rules;
};

Sorter *sorter_new(void) {
    Sorter *sorter = g_new0(Sorter, 1);
    sorter->knowledge = knowledge_new();
    return sorter;
}

void sorter_free(Sorter *sorter) {
    if (sorter == NULL)
        return;
    g_clear_pointer(&sorter->rules, rule_set_free);
    knowledge_free(sorter->knowledge);
    g_free(sorter);
}

gboolean sorter_add_file(Sorter *sorter, const gchar *language, const gchar *file,
                         const gchar *content, GError **error) {
    return knowledge_add_file(sorter->knowledge, language, file, content, error);
}

gboolean sorter_settle(Sorter *sorter, const GPtrArray *rules, GPtrArray *out_faults,
                       GError **error) {
    if (!knowledge_read_terms(sorter->knowledge, error))
        return FALSE;
    TermIndex *index = knowledge_index(sorter->knowledge);
    sorter->rules = rule_set_new(rules, index, KNOWLEDGE_GROUP_COUNT, out_faults);
    term_index_settle(index);
    return knowledge_read_complaints(sorter->knowledge, error);
}

const NaiveBayes *sorter_model(const Sorter *sorter) {
    return knowledge_model(sorter->knowledge);
}

/* --- reading -----------------------------------------------------------------------------------
 */

/* A subject says in few words what the mail is about, so it stands before them. */
static gchar *whole_text(const gchar *subject, const gchar *words) {
    if (subject == NULL || words == NULL)
        return g_strdup(subject != NULL ? subject : words != NULL ? words : "");
    return g_strconcat(subject, "\n", words, NULL);
}

Evidence *sorter_read(const Sorter *sorter, const gchar *subject, const gchar *words) {
    g_autofree gchar *text = whole_text(subject, words);
    g_autofree gchar *plain = plain_text(text);
    Evidence *evidence = evidence_new();
    knowledge_read(sorter->knowledge, plain, evidence);
    rule_set_read(sorter->rules, text, evidence);
    return evidence;
}

/* --- sorting -----------------------------------------------------------------------------------
 */

/* The terms that speak for a group, for people: "hospital", "stitches". */
static gchar *terms_of(const Sorter *sorter, const Evidence *evidence, guint group) {
    g_autoptr(GString) terms = g_string_new(NULL);
    for (guint i = 0; i < evidence->hits->len; i++) {
        const Term *term = term_index_term(knowledge_index(sorter->knowledge),
                                           g_array_index(evidence->hits, guint16, i));
        if (term->group == group)
            g_string_append_printf(terms, "%s\"%s\"", terms->len > 0 ? ", " : "", term->text);
    }
    return g_string_free(g_steal_pointer(&terms), FALSE);
}

static void take_sign(SeveritySign sign, const gchar *because, RuleCase *mail, Sorting *sorting) {
    mail->has_sign[sign] = TRUE;
    sorting->has_sign[sign] = TRUE;
    sorting->is_severe = TRUE;
    sorting_add(sorting->tags, severity_sign_name(sign));
    sorting_say(sorting, "severe, %s: %s", severity_sign_name(sign), because);
}

static void take_signs(const Sorter *sorter, const SortingCase *given, RuleCase *mail,
                       Sorting *sorting) {
    for (guint sign = 0; sign < SIGN_COUNT; sign++) {
        if (given->evidence->signs[sign] < SIGN_SPEAKS)
            continue;
        g_autofree gchar *terms = terms_of(sorter, given->evidence, KNOWLEDGE_FIRST_SIGN + sign);
        take_sign(sign, terms, mail, sorting);
    }
    if (given->is_repeated)
        take_sign(SIGN_REPEAT, "this complainant has complained before", mail, sorting);
}

static void take_suggestion(const Sorter *sorter, const SortingCase *given, RuleCase *mail,
                            Sorting *sorting) {
    sorting->suggestion = given->suggestion;
    if (given->suggestion.category < 0) {
        sorting_say(sorting, "looks like nothing that is known");
        return;
    }
    const gchar *name = category_name(given->suggestion.category);
    g_autofree gchar *terms = terms_of(sorter, given->evidence, (guint)given->suggestion.category);
    gboolean is_sure = given->suggestion.certainty >= given->act_above;
    sorting_say(sorting, "looks like %s, %u %%%s%s%s", name, given->suggestion.certainty,
                *terms != '\0' ? ", by the terms " : "", terms,
                is_sure ? "" : "; too unsure to be taken");
    if (!is_sure)
        return;
    sorting->category = name;
    mail->category = name;
}

Sorting *sorter_sort(const Sorter *sorter, const SortingCase *given) {
    Sorting *sorting = sorting_new();
    RuleCase mail = {.evidence = given->evidence,
                     .index = knowledge_index(sorter->knowledge),
                     .sender = given->sender,
                     .language = given->language,
                     .attachments = given->attachments,
                     .queue = given->queue};
    take_suggestion(sorter, given, &mail, sorting);
    take_signs(sorter, given, &mail, sorting);
    rule_set_apply(sorter->rules, &mail, given->stops_at_first, sorting);
    for (guint i = 0; i < given->evidence->notes->len; i++)
        sorting_say(sorting, "%s", (const gchar *)given->evidence->notes->pdata[i]);
    return sorting;
}

/* --- the rules' own examples -------------------------------------------------------------------
 */

static void try_examples(const Sorter *sorter, guint place, gboolean is_to_fit,
                         GPtrArray *out_faults) {
    const Rule *rule = rule_set_rule(sorter->rules, place);
    const GPtrArray *examples = is_to_fit ? rule->examples : rule->counter_examples;
    for (guint i = 0; i < examples->len; i++) {
        const RuleValue *example = examples->pdata[i];
        g_autoptr(Evidence) evidence = sorter_read(sorter, NULL, example->text);
        const RuleCase mail = {.evidence = evidence, .index = knowledge_index(sorter->knowledge)};
        if (rule_set_fits_words(sorter->rules, place, &mail) == is_to_fit)
            continue;
        RuleFault *fault = g_new0(RuleFault, 1);
        *fault = (RuleFault){
            .line = example->line,
            .column = example->column,
            .what = g_strdup_printf(is_to_fit ? "rule \"%s\" does not fit its own example"
                                              : "rule \"%s\" fits what it must not fit",
                                    rule->name),
            .remedy = g_strdup("Change its words or pattern, or this line")};
        g_ptr_array_add(out_faults, fault);
    }
}

void sorter_try_examples(const Sorter *sorter, GPtrArray *out_faults) {
    for (guint i = 0; i < rule_set_count(sorter->rules); i++) {
        try_examples(sorter, i, TRUE, out_faults);
        try_examples(sorter, i, FALSE, out_faults);
    }
}
