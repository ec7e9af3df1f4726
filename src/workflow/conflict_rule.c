/* conflict_rule.c - whom of the staff a complaint names: they neither own it nor see it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Most mails name nobody: whether a surname stands anywhere in the words is asked first, of all of
 * them at once. Only then are they read line by line and sentence by sentence. */
#include "workflow/conflict_rule.h"

#include <string.h>

#include "base/text.h"
#include "person_names.h"

enum { SALUTATION_LINES = 3, SALUTATION_CHARACTERS = 40, MOST_BYTES = 256 * 1024 };

/* Folded. English ones stand at the beginning of a line. */
static const gchar *const greetings[] = {"dear",         "hello",          "hi",           "hey",
                                         "good morning", "good afternoon", "good evening", "attn",
                                         "attention",    "thanks",         "thank you"};
static const gchar *const chinese_greetings[] = {"您好",   "你好",   "尊敬的", "亲爱的",
                                                 "早上好", "下午好", "谢谢",   "感谢"};

/* Headers of a mail that somebody copied into the words. */
static const gchar *const headers[] = {"from:", "to:", "cc:", "sent:", "subject:"};
static const gchar *const chinese_headers[] = {"发件人:", "收件人:", "抄送:"};

/* What makes naming somebody a complaint about him. */
static const gchar *const accusations[] = {
    "complain",    "complaint",  "rude",       "impolite", "insult",       "shouted",
    "yelled",      "lied",       "liar",       "refused",  "ignored",      "hung up",
    "unhelpful",   "arrogant",   "laughed at", "promised", "never called", "did nothing",
    "incompetent", "disrespect", "mocked",     "threaten", "discriminat",  "投诉",
    "态度",        "骂",         "推诿",       "敷衍",     "不理",         "撒谎",
    "骗",          "威胁",       "挂电话",     "挂断",     "拒绝",         "不负责",
    "嘲笑",        "吼",         "不耐烦",     "歧视",     "没有回",       "失职",
    "傲慢"};

static gchar *folded_line(const gchar *text) {
    g_autofree gchar *one_line = text_one_line(text);
    return text_fold(one_line);
}

static gboolean has_any(const gchar *text, const gchar *const *words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (strstr(text, words[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

static gboolean begins_with_any(const gchar *text, const gchar *const *words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        const gchar *behind = g_str_has_prefix(text, words[i]) ? text + strlen(words[i]) : NULL;
        if (behind != NULL && !g_ascii_isalnum(*behind))
            return TRUE;
    }
    return FALSE;
}

/* A short line near the top that greets, or thanks: "Dear Anna Berg," "林悦，您好！" A line that
 * complains greets nobody. */
static gboolean is_salutation(const gchar *folded, guint words_lines) {
    if (words_lines >= SALUTATION_LINES || g_utf8_strlen(folded, -1) > SALUTATION_CHARACTERS ||
        has_any(folded, accusations, G_N_ELEMENTS(accusations)))
        return FALSE;
    return begins_with_any(folded, greetings, G_N_ELEMENTS(greetings)) ||
           has_any(folded, chinese_greetings, G_N_ELEMENTS(chinese_greetings));
}

/* How long the full stop at `at` is; 0 = none. The point of "ms." ends nothing. */
static gsize stop_length(const gchar *text, const gchar *at) {
    static const gchar *const stops[] = {". ", "! ", "? ", "; ", "。", "！", "？", "；", "!", "?"};
    static const gchar *const points[] = {"mr", "mrs", "ms", "dr"};
    if (g_ascii_isalnum(*at) || *at == ' ')
        return 0;
    for (gsize i = 0; i < G_N_ELEMENTS(points) && *at == '.'; i++) {
        gsize length = strlen(points[i]);
        if ((gsize)(at - text) >= length && memcmp(at - length, points[i], length) == 0)
            return 0;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(stops); i++) {
        if (g_str_has_prefix(at, stops[i]))
            return strlen(stops[i]);
    }
    return 0;
}

/* The parts of folded text that end in a full stop of any script. Of gchar*. */
static GPtrArray *sentences_of(const gchar *text) {
    GPtrArray *sentences = g_ptr_array_new_with_free_func(g_free);
    const gchar *start = text;
    for (const gchar *at = text; *at != '\0';) {
        gsize length = stop_length(text, at);
        if (length == 0) {
            at = g_utf8_next_char(at);
            continue;
        }
        g_ptr_array_add(sentences, g_strndup(start, (gsize)(at - start)));
        at += length;
        start = at;
    }
    g_ptr_array_add(sentences, g_strdup(start));
    return sentences;
}

/* A mail while it is searched. */
typedef struct {
    const ConflictQuestion *question;
    const GPtrArray *all; /* of PersonNames */
    GPtrArray *named;
} Search;

static gboolean is_dealing(const ConflictQuestion *question, const Person *person) {
    const GPtrArray *dealing = question->dealing;
    for (guint i = 0; dealing != NULL && i < dealing->len; i++) {
        if (g_ascii_strcasecmp(dealing->pdata[i], person->name) == 0)
            return TRUE;
    }
    return FALSE;
}

static void search_sentence(Search *search, const gchar *folded) {
    gboolean accuses = has_any(folded, accusations, G_N_ELEMENTS(accusations));
    for (guint i = 0; i < search->all->len; i++) {
        const PersonNames *names = search->all->pdata[i];
        if (g_ptr_array_find(search->named, names->person, NULL) ||
            (!accuses && is_dealing(search->question, names->person)))
            continue;
        if (person_names_stand_in(names, search->all, folded))
            g_ptr_array_add(search->named, (gpointer)names->person);
    }
}

/* Lines that name nobody: quoted ones, headers of a mail, the salutation. */
static gboolean is_left_out(const gchar *folded, guint words_lines) {
    return *folded == '>' || begins_with_any(folded, headers, G_N_ELEMENTS(headers)) ||
           has_any(folded, chinese_headers, G_N_ELEMENTS(chinese_headers)) ||
           is_salutation(folded, words_lines);
}

/* A name may be broken where a mail program breaks lines; Chinese has no blank there. */
static void append_line(GString *text, const gchar *folded) {
    const gchar *last =
        text->len > 0 ? g_utf8_find_prev_char(text->str, text->str + text->len) : "";
    gboolean joins_closely = g_unichar_get_script(g_utf8_get_char(last)) == G_UNICODE_SCRIPT_HAN &&
                             g_unichar_get_script(g_utf8_get_char(folded)) == G_UNICODE_SCRIPT_HAN;
    g_string_append_printf(text, "%s%s", joins_closely || text->len == 0 ? "" : " ", folded);
}

/* All that may name somebody, folded, in one line; a blank line ends a sentence. */
static gchar *what_is_said(const gchar *folded_subject, const gchar *words) {
    g_autoptr(GString) said = g_string_new(NULL);
    g_string_append_printf(said, "%s. ", folded_subject);
    g_auto(GStrv) lines = g_strsplit(words, "\n", -1);
    guint words_lines = 0;
    for (gchar **line = lines; *line != NULL; line++) {
        g_autofree gchar *folded = folded_line(*line);
        if (*folded == '\0')
            g_string_append(said, ". ");
        else if (!is_left_out(folded, words_lines++))
            append_line(said, folded);
    }
    return g_string_free(g_steal_pointer(&said), FALSE);
}

/* All but whoever has the complainant's own name: it stands below each of his mails. */
static GPtrArray *but_namesakes(const ConflictQuestion *question) {
    GPtrArray *others = g_ptr_array_new();
    g_autofree gchar *own = folded_line(question->complainant_name);
    for (guint i = 0; i < question->staff->len; i++) {
        if (*own == '\0' || !person_names_are(question->staff->pdata[i], own))
            g_ptr_array_add(others, question->staff->pdata[i]);
    }
    return others;
}

static gboolean may_name(const GPtrArray *people, const gchar *folded) {
    for (guint i = 0; i < people->len; i++) {
        if (person_names_may_stand_in(people->pdata[i], folded))
            return TRUE;
    }
    return FALSE;
}

GPtrArray *conflict_rule_staff(const Policy *policy) {
    return person_names_list(policy);
}

GPtrArray *conflict_rule_named(const ConflictQuestion *question) {
    GPtrArray *named = g_ptr_array_new();
    g_autoptr(GPtrArray) all = but_namesakes(question);
    const gchar *given = question->words != NULL ? question->words : "";
    const gchar *end = given + strnlen(given, MOST_BYTES);
    while (end > given && ((guchar)*end & 0xc0) == 0x80) /* within a character */
        end--;
    g_autofree gchar *words = g_strndup(given, (gsize)(end - given));
    g_autofree gchar *folded_subject = folded_line(question->subject);
    g_autofree gchar *folded_words = text_fold(words);
    if (!may_name(all, folded_subject) && !may_name(all, folded_words))
        return named;
    Search search = {.question = question, .all = all, .named = named};
    g_autofree gchar *said = what_is_said(folded_subject, words);
    g_autoptr(GPtrArray) sentences = sentences_of(said);
    for (guint i = 0; i < sentences->len; i++)
        search_sentence(&search, sentences->pdata[i]);
    return named;
}

gboolean conflict_rule_may_see(const GPtrArray *named, const Person *person) {
    for (guint i = 0; named != NULL && i < named->len; i++) {
        if (g_ascii_strcasecmp(named->pdata[i], person->name) == 0)
            return FALSE;
    }
    return TRUE;
}
