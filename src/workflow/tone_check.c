/* tone_check.c - what an answer lacks, or should not say, by rules that a site may edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workflow/tone_check.h"

#include <string.h>

#include "base/text.h"
#include "tone/tone_file.h"

enum { MOST_TOKENS = 4000, MOST_SHOWN = 80 };

struct ToneRules {
    GHashTable *languages; /* name -> GPtrArray of ToneRule */
};

ToneRules *tone_rules_new(void) {
    ToneRules *rules = g_new0(ToneRules, 1);
    rules->languages =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    return rules;
}

void tone_rules_free(ToneRules *rules) {
    if (rules == NULL)
        return;
    g_hash_table_unref(rules->languages);
    g_free(rules);
}

gboolean tone_rules_add(ToneRules *rules, const gchar *language, const gchar *name,
                        const gchar *content, GPtrArray *out_faults) {
    GPtrArray *read = tone_file_read(name, content, out_faults);
    if (read == NULL)
        return FALSE;
    g_hash_table_replace(rules->languages, g_strdup(language), read);
    return TRUE;
}

/* "zh-CN" is "zh" if there is nothing nearer. */
static const GPtrArray *rules_of(const ToneRules *rules, const gchar *language) {
    if (rules == NULL || language == NULL)
        return NULL;
    const GPtrArray *exactly = g_hash_table_lookup(rules->languages, language);
    g_autofree gchar *main_part = g_strndup(language, strcspn(language, "-_"));
    return exactly != NULL ? exactly : g_hash_table_lookup(rules->languages, main_part);
}

gboolean tone_rules_have(const ToneRules *rules, const gchar *language) {
    return rules_of(rules, language) != NULL;
}

void tone_fault_free(ToneFault *fault) {
    if (fault == NULL)
        return;
    g_free(fault->rule);
    g_free(fault->reason);
    g_free(fault->words);
    g_free(fault);
}

/* --- one rule --------------------------------------------------------------------------------- */

typedef struct {
    guint first;
    guint end;
} Place;

static void find_exceptions(const ToneRule *rule, const GArray *tokens, GArray *out_places) {
    for (guint at = 0; at < tokens->len; at++) {
        for (guint i = 0; i < rule->exceptions->len; i++) {
            Place place = {.first = at};
            if (tone_phrase_stands_at(rule->exceptions->pdata[i], tokens, at, &place.end))
                g_array_append_val(out_places, place);
        }
    }
}

/* Does one of the places cover where `place` begins? */
static gboolean is_covered(const GArray *places, const Place *place) {
    for (guint i = 0; i < places->len; i++) {
        const Place *over = &g_array_index(places, Place, i);
        if (over->first <= place->first && over->end > place->first)
            return TRUE;
    }
    return FALSE;
}

/* The first place where one of the phrases stands and no exception covers it. */
static gboolean find_phrase(const ToneRule *rule, const GArray *tokens, Place *out_place) {
    g_autoptr(GArray) excepted = g_array_new(FALSE, FALSE, sizeof(Place));
    find_exceptions(rule, tokens, excepted);
    for (guint at = 0; at < tokens->len; at++) {
        for (guint i = 0; i < rule->phrases->len; i++) {
            out_place->first = at;
            if (tone_phrase_stands_at(rule->phrases->pdata[i], tokens, at, &out_place->end) &&
                !is_covered(excepted, out_place))
                return TRUE;
        }
    }
    return FALSE;
}

static gboolean has_courtesy(const ToneRule *rule, const GArray *tokens, const Place *sentence) {
    guint end = 0;
    for (guint at = sentence->first; at < sentence->end; at++) {
        for (guint i = 0; i < rule->courtesies->len; i++) {
            if (tone_phrase_stands_at(rule->courtesies->pdata[i], tokens, at, &end))
                return TRUE;
        }
    }
    return FALSE;
}

/* Are there so many words besides those that are only polite that they will tell something? */
static gboolean says_enough(const ToneRule *rule, const GArray *tokens) {
    guint count = 0;
    Place sentence = {0};
    for (guint at = 0; at <= tokens->len && rule->enough > 0; at++) {
        gboolean is_end =
            at == tokens->len || g_array_index(tokens, ToneToken, at).kind >= TOKEN_QUESTION;
        if (!is_end)
            continue;
        sentence.end = at;
        if (!has_courtesy(rule, tokens, &sentence))
            count += sentence.end - sentence.first;
        sentence.first = at + 1;
    }
    return rule->enough > 0 && count >= rule->enough;
}

/* Does the rule find something wrong? Where it does not lie in what is missing, *out_place. */
static gboolean is_broken(const ToneRule *rule, const GArray *tokens, Place *out_place) {
    gboolean is_there = find_phrase(rule, tokens, out_place);
    return rule->is_forbidding ? is_there : !is_there && !says_enough(rule, tokens);
}

static const gchar *reason_for(const ToneRule *rule, const gchar *language) {
    g_autofree gchar *main_part =
        language != NULL ? g_strndup(language, strcspn(language, "-_")) : g_strdup("en");
    const gchar *reason = g_hash_table_lookup(rule->reasons, main_part);
    if (reason == NULL)
        reason = g_hash_table_lookup(rule->reasons, "en");
    GHashTableIter any;
    gpointer words = NULL;
    g_hash_table_iter_init(&any, rule->reasons);
    return reason != NULL || !g_hash_table_iter_next(&any, NULL, &words) ? reason : words;
}

static gchar *words_at(const gchar *text, const GArray *tokens, const Place *place) {
    gsize start = g_array_index(tokens, ToneToken, place->first).start;
    gsize end = g_array_index(tokens, ToneToken, place->end - 1).end;
    g_autofree gchar *piece = g_strndup(text + start, end - start);
    g_autofree gchar *line = text_one_line(piece);
    return text_shorten(line, MOST_SHOWN);
}

GPtrArray *tone_check(const ToneRules *rules, const ToneQuestion *question) {
    GPtrArray *faults = g_ptr_array_new_with_free_func((GDestroyNotify)tone_fault_free);
    const GPtrArray *list = rules_of(rules, question->language);
    if (list == NULL || text_is_blank(question->words))
        return faults;
    g_autofree gchar *text = text_make_valid(question->words, -1);
    g_autoptr(GArray) tokens = tone_tokens_read(text, MOST_TOKENS);
    for (guint i = 0; i < list->len; i++) {
        const ToneRule *rule = list->pdata[i];
        Place place = {0};
        if (!rule->is_forbidding && !question->is_first)
            continue;
        if (!is_broken(rule, tokens, &place))
            continue;
        ToneFault *fault = g_new0(ToneFault, 1);
        fault->rule = g_strdup(rule->name);
        fault->reason = g_strdup(reason_for(rule, question->reader_language));
        fault->words = rule->is_forbidding ? words_at(text, tokens, &place) : NULL;
        g_ptr_array_add(faults, fault);
    }
    return faults;
}
