/* tone_file.c - the rules of one language, as they stand in its file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *   # a comment
 *   [require thanks]                a rule and its name; or [forbid blame]
 *   say en: it thanks for nothing   the reason, for readers of that language
 *   thank you                       a phrase; see tone_phrase.h
 *   ! not thank you                 what it covers does not count
 *   ~ we value                      a sentence with this says nothing (it is only polite)
 *   enough: 6                       so many words in other sentences will do, without any phrase
 */
#include "tone_file.h"

#include <string.h>

#include "base/text.h"

static void tone_rule_free(gpointer data) {
    ToneRule *rule = data;
    g_free(rule->name);
    g_hash_table_unref(rule->reasons);
    g_ptr_array_unref(rule->phrases);
    g_ptr_array_unref(rule->exceptions);
    g_ptr_array_unref(rule->courtesies);
    g_free(rule);
}

/* A file while it is read. */
typedef struct {
    const gchar *name;
    guint line;
    guint rule_line; /* of the rule that is read */
    GPtrArray *rules;
    GPtrArray *faults;
} Reading;

static void complain(const Reading *reading, guint line, const gchar *what) {
    g_ptr_array_add(reading->faults, g_strdup_printf("%s:%u: %s", reading->name, line, what));
}

static ToneRule *last_rule(const Reading *reading) {
    return reading->rules->len > 0 ? reading->rules->pdata[reading->rules->len - 1] : NULL;
}

/* A rule without phrases, or without words for it, would hold everything and say nothing. */
static void end_rule(const Reading *reading) {
    const ToneRule *rule = last_rule(reading);
    if (rule == NULL)
        return;
    if (rule->phrases->len == 0)
        complain(reading, reading->rule_line, "this rule has no phrases");
    if (g_hash_table_size(rule->reasons) == 0)
        complain(reading, reading->rule_line,
                 "this rule gives no reason: write \"say en: ...\" below it");
}

static void begin_rule(Reading *reading, const gchar *line) {
    static const gchar *const kinds[] = {"[require ", "[forbid "};
    end_rule(reading);
    gsize kind = 0;
    while (kind < G_N_ELEMENTS(kinds) && !g_str_has_prefix(line, kinds[kind]))
        kind++;
    const gchar *name = kind < G_N_ELEMENTS(kinds) ? line + strlen(kinds[kind]) : "";
    gsize length = strcspn(name, "] ");
    if (length == 0 || strcmp(name + length, "]") != 0) {
        complain(reading, reading->line, "a rule begins with [require NAME] or [forbid NAME]");
        length = 0;
        name = "?";
    }
    ToneRule *rule = g_new0(ToneRule, 1);
    rule->name = g_strndup(name, length);
    rule->is_forbidding = kind == 1;
    rule->reasons = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    rule->phrases = g_ptr_array_new_with_free_func((GDestroyNotify)tone_phrase_free);
    rule->exceptions = g_ptr_array_new_with_free_func((GDestroyNotify)tone_phrase_free);
    rule->courtesies = g_ptr_array_new_with_free_func((GDestroyNotify)tone_phrase_free);
    for (guint i = 0; i < reading->rules->len; i++) {
        if (*rule->name != '\0' &&
            strcmp(((ToneRule *)reading->rules->pdata[i])->name, rule->name) == 0)
            complain(reading, reading->line, "there is a rule of this name above");
    }
    g_ptr_array_add(reading->rules, rule);
    reading->rule_line = reading->line;
}

static void read_reason(const Reading *reading, ToneRule *rule, const gchar *line) {
    const gchar *language = line + strlen("say ");
    gsize length = strcspn(language, ":");
    g_autofree gchar *name = g_strstrip(g_strndup(language, length));
    if (language[length] == '\0' || *name == '\0' || text_is_blank(language + length + 1)) {
        complain(reading, reading->line, "a reason is \"say LANGUAGE: WORDS\"");
        return;
    }
    g_hash_table_replace(rule->reasons, g_steal_pointer(&name),
                         g_strstrip(g_strdup(language + length + 1)));
}

static void read_enough(const Reading *reading, ToneRule *rule, const gchar *number) {
    guint64 enough = 0;
    g_autofree gchar *bare = g_strstrip(g_strdup(number));
    if (rule->is_forbidding || !g_ascii_string_to_unsigned(bare, 10, 1, 1000, &enough, NULL))
        complain(reading, reading->line,
                 "\"enough: NUMBER\" (1 to 1000) belongs into a [require ...]");
    rule->enough = (guint)enough;
}

static void read_phrase(const Reading *reading, ToneRule *rule, const gchar *line) {
    g_autofree gchar *fault = NULL;
    gboolean is_marked = *line == '!' || *line == '~';
    TonePhrase *phrase = tone_phrase_new(is_marked ? line + 1 : line, &fault);
    if (phrase == NULL)
        complain(reading, reading->line, fault);
    else
        g_ptr_array_add(*line == '!'   ? rule->exceptions
                        : *line == '~' ? rule->courtesies
                                       : rule->phrases,
                        phrase);
}

static void read_line(Reading *reading, const gchar *line) {
    ToneRule *rule = last_rule(reading);
    if (*line == '\0' || *line == '#')
        return;
    if (*line == '[') {
        begin_rule(reading, line);
        return;
    }
    if (rule == NULL) {
        complain(reading, reading->line, "words before the first [require ...] or [forbid ...]");
        return;
    }
    if (g_str_has_prefix(line, "say ") && strchr(line, ':') != NULL) {
        read_reason(reading, rule, line);
        return;
    }
    if (g_str_has_prefix(line, "enough:"))
        read_enough(reading, rule, line + strlen("enough:"));
    else
        read_phrase(reading, rule, line);
}

GPtrArray *tone_file_read(const gchar *name, const gchar *content, GPtrArray *out_faults) {
    g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(tone_rule_free);
    guint faults_before = out_faults->len;
    Reading reading = {.name = name, .rules = rules, .faults = out_faults};
    if (!g_utf8_validate(content, -1, NULL)) {
        complain(&reading, 1, "it is not UTF-8");
        return NULL;
    }
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        reading.line = i + 1;
        read_line(&reading, g_strstrip(lines[i]));
    }
    end_rule(&reading);
    if (rules->len == 0 && out_faults->len == faults_before)
        complain(&reading, 1, "there are no rules in it");
    return out_faults->len == faults_before ? g_steal_pointer(&rules) : NULL;
}
