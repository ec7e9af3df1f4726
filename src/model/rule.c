/* rule.c - a site's rule for new complaints: what must hold, and what is done then */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rule.h"

const gchar *rule_condition_name(RuleCondition kind) {
    static const gchar *const names[] = {
        [RULE_WORDS] = "words",           [RULE_PATTERN] = "pattern",   [RULE_FROM] = "from",
        [RULE_CATEGORY] = "category",     [RULE_QUEUE] = "queue",       [RULE_SIGN] = "sign",
        [RULE_ATTACHMENT] = "attachment", [RULE_LANGUAGE] = "language",
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(names) == RULE_CONDITION_COUNT);
    return names[kind];
}

const gchar *rule_effect_name(RuleEffect kind) {
    static const gchar *const names[] = {
        [RULE_SET_CATEGORY] = "category",
        [RULE_SET_QUEUE] = "queue",
        [RULE_SET_PRIORITY] = "priority",
        [RULE_SET_SEVERITY] = "severity",
        [RULE_ADD_TAGS] = "tags",
        [RULE_CHOOSE_LETTER] = "letter",
        [RULE_TELL] = "tell",
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(names) == RULE_EFFECT_COUNT);
    return names[kind];
}

static void value_free(gpointer data) {
    RuleValue *value = data;
    g_free(value->text);
    g_free(value);
}

Rule *rule_new(const gchar *name) {
    Rule *rule = g_new0(Rule, 1);
    rule->name = g_strdup(name);
    for (guint i = 0; i < RULE_CONDITION_COUNT; i++)
        rule->when[i] = g_ptr_array_new_with_free_func(value_free);
    for (guint i = 0; i < RULE_EFFECT_COUNT; i++)
        rule->then[i] = g_ptr_array_new_with_free_func(value_free);
    rule->examples = g_ptr_array_new_with_free_func(value_free);
    rule->counter_examples = g_ptr_array_new_with_free_func(value_free);
    return rule;
}

void rule_free(Rule *rule) {
    if (rule == NULL)
        return;
    g_free(rule->name);
    for (guint i = 0; i < RULE_CONDITION_COUNT; i++)
        g_ptr_array_unref(rule->when[i]);
    for (guint i = 0; i < RULE_EFFECT_COUNT; i++)
        g_ptr_array_unref(rule->then[i]);
    g_ptr_array_unref(rule->examples);
    g_ptr_array_unref(rule->counter_examples);
    g_free(rule);
}

void rule_add(GPtrArray *list, const gchar *text, guint line, guint column) {
    RuleValue *value = g_new0(RuleValue, 1);
    *value = (RuleValue){.text = g_strdup(text), .line = line, .column = column};
    g_ptr_array_add(list, value);
}

void rule_fault_free(RuleFault *fault) {
    if (fault == NULL)
        return;
    g_free(fault->what);
    g_free(fault->remedy);
    g_free(fault);
}
