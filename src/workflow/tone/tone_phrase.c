/* tone_phrase.c - a phrase of the rules, and where it stands in a text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A phrase is a row of parts, a part is a choice of runs of tokens: "今天/明天 给您" is a choice of
 * two runs of two characters, then one run of two.
 */
#include "tone_phrase.h"

#include <string.h>

enum { MOST_TOKENS = 40, GAP_WORDS = 4, GAP_CHARACTERS = 8 };

typedef enum { UNIT_EXACT, UNIT_BEGINNING, UNIT_ENDING, UNIT_NUMBER, UNIT_DATE } UnitKind;

typedef struct {
    UnitKind kind;
    gchar *folded;
} Unit;

/* Is NULL where a gap may be, else of GArray of Unit. */
struct TonePhrase {
    GPtrArray *parts;
};

static void clear_unit(gpointer data) {
    g_free(((Unit *)data)->folded);
}

static void free_part(gpointer data) {
    if (data != NULL)
        g_ptr_array_unref(data);
}

void tone_phrase_free(TonePhrase *phrase) {
    if (phrase == NULL)
        return;
    g_ptr_array_unref(phrase->parts);
    g_free(phrase);
}

/* --- reading ---------------------------------------------------------------------------------- */

static void add_unit(GArray *run, UnitKind kind, const gchar *folded) {
    const Unit unit = {.kind = kind, .folded = g_strdup(folded)};
    g_array_append_val(run, unit);
}

/* `star`: what the last word is, if not exactly this one. */
static void add_words(GArray *run, const gchar *words, UnitKind star) {
    g_autoptr(GArray) tokens = tone_tokens_read(words, MOST_TOKENS);
    for (guint i = 0; i < tokens->len; i++)
        add_unit(run, i + 1 == tokens->len ? star : UNIT_EXACT,
                 g_array_index(tokens, ToneToken, i).folded);
}

/* "{n}月{n}日", "apolog*": braces and a star, words between them. */
static GArray *read_run(const gchar *text) {
    static const struct {
        const gchar *mark;
        UnitKind kind;
    } marks[] = {{"{n}", UNIT_NUMBER}, {"{date}", UNIT_DATE}};
    GArray *run = g_array_new(FALSE, FALSE, sizeof(Unit));
    g_array_set_clear_func(run, clear_unit);
    gboolean is_beginning = g_str_has_suffix(text, "*");
    UnitKind star = is_beginning ? UNIT_BEGINNING : *text == '*' ? UNIT_ENDING : UNIT_EXACT;
    g_autofree gchar *rest = g_strndup(text, strlen(text) - (is_beginning ? 1 : 0));
    for (const gchar *at = rest; *at != '\0';) {
        gsize i = 0;
        while (i < G_N_ELEMENTS(marks) && !g_str_has_prefix(at, marks[i].mark))
            i++;
        if (i < G_N_ELEMENTS(marks)) {
            add_unit(run, marks[i].kind, "");
            at += strlen(marks[i].mark);
            continue;
        }
        const gchar *end = at + 1 + strcspn(at + 1, "{");
        g_autofree gchar *words = g_strndup(at, (gsize)(end - at));
        add_words(run, words, *end == '\0' ? star : UNIT_EXACT);
        at = end;
    }
    return run;
}

static GPtrArray *read_part(const gchar *text, gchar **out_fault) {
    g_autoptr(GPtrArray) part = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    g_auto(GStrv) choices = g_strsplit(text, "/", -1);
    for (gchar **choice = choices; *choice != NULL; choice++) {
        GArray *run = read_run(*choice);
        g_ptr_array_add(part, run);
        if (run->len == 0)
            *out_fault = g_strdup_printf("\"%s\" has no words to look for", text);
        if (run->len == 0 || strchr(*choice, '}') == NULL)
            continue;
        guint marks = 0;
        for (guint i = 0; i < run->len; i++)
            marks += g_array_index(run, Unit, i).kind >= UNIT_NUMBER ? 1 : 0;
        if (marks == 0 && *out_fault == NULL)
            *out_fault = g_strdup_printf("\"%s\": in braces may stand n or date", *choice);
    }
    return *out_fault == NULL ? g_steal_pointer(&part) : NULL;
}

TonePhrase *tone_phrase_new(const gchar *text, gchar **out_fault) {
    g_autoptr(TonePhrase) phrase = g_new0(TonePhrase, 1);
    phrase->parts = g_ptr_array_new_with_free_func(free_part);
    g_auto(GStrv) words = g_strsplit_set(text, " \t", -1);
    gboolean may_gap = FALSE;
    *out_fault = NULL;
    for (gchar **word = words; *word != NULL; word++) {
        if (**word == '\0')
            continue;
        gboolean is_gap = strcmp(*word, "...") == 0;
        if (is_gap && !may_gap) {
            *out_fault = g_strdup("\"...\" stands between words");
            return NULL;
        }
        GPtrArray *part = is_gap ? NULL : read_part(*word, out_fault);
        if (part == NULL && !is_gap)
            return NULL;
        g_ptr_array_add(phrase->parts, part);
        may_gap = !is_gap;
    }
    if (!may_gap)
        *out_fault = g_strdup(phrase->parts->len == 0 ? "there are no words to look for"
                                                      : "\"...\" stands between words");
    return may_gap ? g_steal_pointer(&phrase) : NULL;
}

/* --- finding ---------------------------------------------------------------------------------- */

/* Behind what `unit` matches at `at`, or `at` if it does not. Numerals of Chinese come in a row. */
static guint skip_unit(const Unit *unit, const GArray *tokens, guint at) {
    const ToneToken *token = &g_array_index(tokens, ToneToken, at);
    switch (unit->kind) {
    case UNIT_EXACT:
        return strcmp(token->folded, unit->folded) == 0 ? at + 1 : at;
    case UNIT_BEGINNING:
        return g_str_has_prefix(token->folded, unit->folded) ? at + 1 : at;
    case UNIT_ENDING:
        return g_str_has_suffix(token->folded, unit->folded) ? at + 1 : at;
    case UNIT_DATE:
        return token->kind == TOKEN_DATE ? at + 1 : at;
    case UNIT_NUMBER:
        break;
    }
    while (at < tokens->len && tone_token_counts(&g_array_index(tokens, ToneToken, at)))
        at++;
    return at;
}

static gboolean skip_run(const GArray *run, const GArray *tokens, guint at, guint *out_end) {
    for (guint i = 0; i < run->len; i++) {
        guint behind = at < tokens->len ? skip_unit(&g_array_index(run, Unit, i), tokens, at) : at;
        if (behind == at)
            return FALSE;
        at = behind;
    }
    *out_end = at;
    return TRUE;
}

static gboolean match_from(const TonePhrase *phrase, guint part, const GArray *tokens, guint at,
                           guint *out_end);

/* The parts from `part` on, with up to so many tokens of the same sentence before them. */
static gboolean match_behind_gap(const TonePhrase *phrase, guint part, const GArray *tokens,
                                 guint at, guint *out_end) {
    guint words = 0;
    guint characters = 0;
    for (; at < tokens->len && words <= GAP_WORDS && characters <= GAP_CHARACTERS; at++) {
        if (match_from(phrase, part, tokens, at, out_end))
            return TRUE;
        ToneTokenKind kind = g_array_index(tokens, ToneToken, at).kind;
        if (kind == TOKEN_STOP || kind == TOKEN_QUESTION)
            return FALSE;
        words += kind != TOKEN_HAN ? 1 : 0;
        characters += kind == TOKEN_HAN ? 1 : 0;
    }
    return FALSE;
}

static gboolean match_from(const TonePhrase *phrase, guint part, const GArray *tokens, guint at,
                           guint *out_end) {
    if (part == phrase->parts->len) {
        *out_end = at;
        return TRUE;
    }
    const GPtrArray *choices = phrase->parts->pdata[part];
    if (choices == NULL)
        return match_behind_gap(phrase, part + 1, tokens, at, out_end);
    for (guint i = 0; i < choices->len; i++) {
        guint behind = at;
        if (skip_run(choices->pdata[i], tokens, at, &behind) &&
            match_from(phrase, part + 1, tokens, behind, out_end))
            return TRUE;
    }
    return FALSE;
}

gboolean tone_phrase_stands_at(const TonePhrase *phrase, const GArray *tokens, guint first,
                               guint *out_end) {
    return match_from(phrase, 0, tokens, first, out_end);
}
