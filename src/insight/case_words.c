/* case_words.c - a complainant's own words, cut and masked so that nobody is known by them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * It rather masks a word too many: what is left has to make a manager feel the complaint, not to
 * find it. Han characters have no word boundaries, so names of them are looked for everywhere.
 */
#include "insight/case_words.h"

#include <string.h>

#include "base/text.h"

#define MASK "…"

enum { MOST_CHARACTERS = 280, LEAST_LETTERS = 40, HAN_COUNTS = 3 };

/* What is masked whoever wrote it, in this order. */
static const gchar *const patterns[] = {
    /* links, and mail addresses */
    "(?:https?://|www\\.)\\S+",
    "[\\w.+%-]+@[\\w.-]+",
    /* who somebody is */
    "(?<=my name is |My name is |I am called |this is )\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)*",
    "(?<=我叫|我姓|我的名字是|联系人|收件人)[：: ]*\\p{Han}{1,4}",
    "\\p{Han}(?:先生|女士|小姐|太太|经理|师傅)",
    "\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? \\p{Lu}[\\p{L}'-]+",
    /* where somebody lives */
    ("(?:\\p{N}+\\w? )?(?:\\p{Lu}[\\p{L}'-]+ )+"
     "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Square|Way)\\b"),
    "(?:\\p{Han}{2,7}(?:省|市|区|县|镇))+",
    ("\\p{Han}{1,6}(?:大道|路|街|弄|巷|小区|村)"
     "(?:[\\p{N}一二三四五六七八九十]+(?:号|弄|栋|幢|单元|室|楼))*"),
    /* numbers: of orders, telephones, accounts, plates; with what stands inside them */
    "[\\p{L}]{0,4}[-#№]?\\+?\\p{Nd}(?:[ ./:-]?[\\p{Nd}]|[A-Za-z]+(?=\\p{Nd}))+[A-Za-z]?",
    "\\b(?=\\w*\\d)(?=\\w*[A-Za-z])\\w{5,}\\b",
};

/* A line that greets, and one with which a signature begins. */
static const gchar greeting[] = "^\\s*(?:dear|hello|hi|good (?:morning|afternoon|evening)|to "
                                "whom|尊敬|您好|你好|敬启)[^\\n]{0,60}[,，:：!！]?\\s*$";
static const gchar farewell[] =
    "^\\s*(?:(?:kind|best|warm|with)? ?(?:regards|wishes)|yours|sincerely|thanks|thank "
    "you|cheers|此致|敬礼|谢谢|祝好|顺祝)[^\\n]{0,40}$";

static gchar *replace(const gchar *text, const gchar *pattern, GRegexCompileFlags flags,
                      const gchar *with) {
    g_autoptr(GRegex) regex = g_regex_new(pattern, flags | G_REGEX_OPTIMIZE, 0, NULL);
    g_assert(regex != NULL);
    gchar *replaced = g_regex_replace_literal(regex, text, -1, 0, with, 0, NULL);
    return replaced != NULL ? replaced : g_strdup("");
}

static void apply(gchar **text, const gchar *pattern, GRegexCompileFlags flags, const gchar *with) {
    gchar *replaced = replace(*text, pattern, flags, with);
    g_free(*text);
    *text = replaced;
}

/* --- greetings and signatures ------------------------------------------------------------------
 */

static gchar *body_of(const gchar *text) {
    g_autoptr(GRegex) first = g_regex_new(greeting, G_REGEX_CASELESS, 0, NULL);
    g_autoptr(GRegex) last = g_regex_new(farewell, G_REGEX_CASELESS, 0, NULL);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    GString *body = g_string_new(NULL);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (body->len > 0 && g_regex_match(last, lines[i], 0, NULL))
            break;
        if (lines[i][0] == '>' || (body->len == 0 && g_regex_match(first, lines[i], 0, NULL)))
            continue;
        g_string_append(body, lines[i]);
        g_string_append_c(body, '\n');
    }
    return g_string_free(body, FALSE);
}

/* --- names -------------------------------------------------------------------------------------
 */

static gboolean has_han(const gchar *word) {
    for (const gchar *at = word; *at != '\0'; at = g_utf8_next_char(at)) {
        if (g_unichar_get_script(g_utf8_get_char(at)) == G_UNICODE_SCRIPT_HAN)
            return TRUE;
    }
    return FALSE;
}

/* A part of two letters, "Li", is a name only as it is written. */
static void mask_word(gchar **text, const gchar *word) {
    glong length = g_utf8_strlen(word, -1);
    g_autofree gchar *escaped = g_regex_escape_string(word, -1);
    if (has_han(word)) {
        if (length > 1)
            apply(text, escaped, 0, MASK);
        return;
    }
    if (length < 2)
        return;
    g_autofree gchar *pattern = g_strconcat("\\b", escaped, "\\b", NULL);
    apply(text, pattern, length > 2 ? G_REGEX_CASELESS : 0, MASK);
}

/* All of it first, then its parts; of an address what stands before the @. */
static void mask_name(gchar **text, const gchar *name) {
    g_autofree gchar *person = g_strndup(name, strcspn(name, "@"));
    g_auto(GStrv) parts = g_strsplit_set(person, " ._-+,0123456789\"'()", -1);
    mask_word(text, name);
    mask_word(text, person);
    for (guint i = 0; parts[i] != NULL; i++)
        mask_word(text, parts[i]);
}

/* --- all of it ---------------------------------------------------------------------------------
 */

/* How much there is to read: a Han character says as much as three letters. */
static guint letters_in(const gchar *text) {
    guint letters = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (g_unichar_isalpha(character))
            letters += g_unichar_get_script(character) == G_UNICODE_SCRIPT_HAN ? HAN_COUNTS : 1;
    }
    return letters;
}

gchar *case_words_mask(const gchar *text, const GPtrArray *names) {
    g_autofree gchar *body = body_of(text);
    for (guint i = 0; i < names->len; i++)
        mask_name(&body, names->pdata[i]);
    for (gsize i = 0; i < G_N_ELEMENTS(patterns); i++)
        apply(&body, patterns[i], 0, MASK);
    apply(&body, "(?:" MASK "[ ,]*)+" MASK, 0, MASK);
    g_autofree gchar *line = text_one_line(body);
    if (letters_in(line) < LEAST_LETTERS)
        return NULL;
    return text_shorten(line, MOST_CHARACTERS);
}
