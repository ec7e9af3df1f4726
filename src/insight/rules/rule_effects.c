/* rule_effects.c - what a rule that fits does */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rule_effects.h"

#include <string.h>

/* What one value of an effect does. */
typedef void (*ApplyValue)(const gchar *value, RuleCase *mail, Sorting *sorting);

static void set_category(const gchar *value, RuleCase *mail, Sorting *sorting) {
    sorting->category = value;
    mail->category = value;
}

static void set_queue(const gchar *value, RuleCase *mail, Sorting *sorting) {
    sorting->queue = value;
    mail->queue = value;
}

static void set_priority(const gchar *value, RuleCase *mail, Sorting *sorting) {
    sorting->priority = value;
}

static void set_severity(const gchar *value, RuleCase *mail, Sorting *sorting) {
    sorting->is_severe = strcmp(value, "high") == 0;
}

static void add_tag(const gchar *value, RuleCase *mail, Sorting *sorting) {
    sorting_add(sorting->tags, value);
}

static void choose_letter(const gchar *value, RuleCase *mail, Sorting *sorting) {
    sorting->letter = value;
}

static void tell(const gchar *value, RuleCase *mail, Sorting *sorting) {
    sorting_add(sorting->tell, value);
}

void rule_effects_apply(const Rule *rule, const gchar *because, RuleCase *mail, Sorting *sorting) {
    static const ApplyValue apply[] = {
        [RULE_SET_CATEGORY] = set_category,
        [RULE_SET_QUEUE] = set_queue,
        [RULE_SET_PRIORITY] = set_priority,
        [RULE_SET_SEVERITY] = set_severity,
        [RULE_ADD_TAGS] = add_tag,
        [RULE_CHOOSE_LETTER] = choose_letter,
        [RULE_TELL] = tell,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(apply) == RULE_EFFECT_COUNT);
    g_autoptr(GString) done = g_string_new(NULL);
    for (guint kind = 0; kind < RULE_EFFECT_COUNT; kind++) {
        for (guint i = 0; i < rule->then[kind]->len; i++) {
            const RuleValue *value = rule->then[kind]->pdata[i];
            apply[kind](value->text, mail, sorting);
            g_string_append_printf(done, "%s%s %s", done->len > 0 ? ", " : "",
                                   rule_effect_name(kind), value->text);
        }
    }
    sorting_say(sorting, "rule \"%s\" fits (%s): %s", rule->name,
                *because != '\0' ? because : "it asks for nothing", done->str);
}
