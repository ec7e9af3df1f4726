/* rule_set.c - a site's rules: compiled, tried on their examples, applied in their order */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rule_set.h"

#include <string.h>

#include "pattern.h"
#include "rule_effects.h"

struct RuleSet {
    const GPtrArray *rules; /* of Rule */
    guint first_group;
    GPtrArray *patterns; /* one a rule: of Pattern, or NULL */
};

/* --- compiling ---------------------------------------------------------------------------------
 */

static void add_fault(GPtrArray *faults, const RuleValue *value, guint offset, gchar *what,
                      const gchar *remedy) {
    RuleFault *fault = g_new0(RuleFault, 1);
    *fault = (RuleFault){.line = value->line,
                         .column = value->column > 0 ? value->column + offset : 0,
                         .what = what,
                         .remedy = g_strdup(remedy)};
    g_ptr_array_add(faults, fault);
}

/* A rule has one pattern: what two would say can be said by "one|two". */
static Pattern *compile_pattern(const Rule *rule, GPtrArray *faults) {
    if (rule->when[RULE_PATTERN]->len == 0)
        return NULL;
    const RuleValue *value = rule->when[RULE_PATTERN]->pdata[0];
    g_autofree gchar *what = NULL;
    gsize at = 0;
    Pattern *pattern = pattern_new(value->text, &what, &at);
    if (pattern != NULL)
        return pattern;
    g_autofree gchar *rest = g_utf8_make_valid(value->text + MIN(at, strlen(value->text)), -1);
    add_fault(faults, value, (guint)g_utf8_strlen(value->text, (gssize)at),
              g_strdup_printf("rule \"%s\": the pattern is none: %s%s%s%s", rule->name, what,
                              *rest != '\0' ? " before \"" : " at its end", rest,
                              *rest != '\0' ? "\"" : ""),
              "Patterns are those of PCRE2, see pcre2pattern(3); plain words go below \"words\"");
    return NULL;
}

static void compile_words(const Rule *rule, TermIndex *index, guint group, GPtrArray *faults) {
    for (guint i = 0; i < rule->when[RULE_WORDS]->len; i++) {
        const RuleValue *value = rule->when[RULE_WORDS]->pdata[i];
        g_autoptr(GError) error = NULL;
        if (!term_index_add(index, group, 0, value->text, &error))
            add_fault(faults, value, 0,
                      g_strdup_printf("rule \"%s\": %s", rule->name, error->message),
                      "Shorter words stand in other words: take a longer phrase, or a pattern");
    }
}

RuleSet *rule_set_new(const GPtrArray *rules, TermIndex *index, guint first_group,
                      GPtrArray *out_faults) {
    RuleSet *set = g_new0(RuleSet, 1);
    set->rules = rules;
    set->first_group = first_group;
    set->patterns = g_ptr_array_new_with_free_func((GDestroyNotify)pattern_free);
    for (guint i = 0; i < rules->len; i++) {
        g_ptr_array_add(set->patterns, compile_pattern(rules->pdata[i], out_faults));
        compile_words(rules->pdata[i], index, first_group + i, out_faults);
    }
    return set;
}

void rule_set_free(RuleSet *set) {
    if (set == NULL)
        return;
    g_ptr_array_unref(set->patterns);
    g_free(set);
}

guint rule_set_count(const RuleSet *set) {
    return set->rules->len;
}

const Rule *rule_set_rule(const RuleSet *set, guint place) {
    return set->rules->pdata[place];
}

/* --- asking ------------------------------------------------------------------------------------
 */

void rule_set_read(const RuleSet *set, const gchar *text, Evidence *evidence) {
    g_ptr_array_set_size(evidence->found, 0);
    for (guint i = 0; i < set->rules->len; i++) {
        const Pattern *pattern = set->patterns->pdata[i];
        gchar *found = NULL;
        if (pattern != NULL && pattern_find(pattern, text, &found) == PATTERN_TOO_COSTLY)
            g_ptr_array_add(
                evidence->notes,
                g_strdup_printf("the pattern of rule \"%s\" needs too much work on this "
                                "mail and was given up: it counts as not fitting",
                                rule_set_rule(set, i)->name));
        g_ptr_array_add(evidence->found, found);
    }
}

/* FALSE, or TRUE with what makes each condition hold appended to `out_because` (may be NULL). */
static gboolean fits(const PlacedRule *placed, const RuleCase *mail, guint conditions,
                     GString *out_because) {
    for (guint kind = 0; kind < conditions; kind++) {
        if (placed->rule->when[kind]->len == 0)
            continue;
        const gchar *because = rule_case_fits(mail, kind, placed);
        if (because == NULL)
            return FALSE;
        if (out_because != NULL)
            g_string_append_printf(out_because, "%s%s \"%s\"", out_because->len > 0 ? ", " : "",
                                   rule_condition_name(kind), because);
    }
    return TRUE;
}

static PlacedRule placed_rule(const RuleSet *set, guint place) {
    return (PlacedRule){
        .rule = rule_set_rule(set, place), .place = place, .group = set->first_group + place};
}

gboolean rule_set_fits_words(const RuleSet *set, guint place, const RuleCase *mail) {
    G_STATIC_ASSERT(RULE_WORDS == 0 && RULE_PATTERN == 1);
    const PlacedRule placed = placed_rule(set, place);
    return fits(&placed, mail, RULE_PATTERN + 1, NULL);
}

void rule_set_apply(const RuleSet *set, RuleCase *mail, gboolean stops_at_first, Sorting *sorting) {
    for (guint i = 0; i < set->rules->len; i++) {
        const PlacedRule placed = placed_rule(set, i);
        g_autoptr(GString) because = g_string_new(NULL);
        if (!fits(&placed, mail, RULE_CONDITION_COUNT, because))
            continue;
        rule_effects_apply(placed.rule, because->str, mail, sorting);
        if (stops_at_first)
            return;
    }
}
