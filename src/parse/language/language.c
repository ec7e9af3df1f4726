/* language.c - which language a text is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Most languages that do not use the Latin script are known by their letters. Those that do are
 * told apart by their smallest words, which no sentence can do without, and by letters that few of
 * them have; a word or letter that only one of them has counts twice. Few words are not enough, and
 * close results are none: a wrong language is worse than the mailbox's own. */
#include "language.h"

#include <string.h>

#include "language_words.h"

enum {
    MOST_CHARACTERS = 400,
    MOST_WORDS = 80,
    LONGEST_WORD = 15,
    LEAST_LETTERS = 2,
    MOST_LETTER_WEIGHT = 6, /* for a language; names have foreign letters too */
    LEAST_FOUND = 2,
};

static const gchar *const latin_codes[] = {
    [LANGUAGE_EN] = "en", [LANGUAGE_DE] = "de", [LANGUAGE_FR] = "fr", [LANGUAGE_ES] = "es",
    [LANGUAGE_PT] = "pt", [LANGUAGE_IT] = "it", [LANGUAGE_NL] = "nl", [LANGUAGE_SV] = "sv",
    [LANGUAGE_DA] = "da", [LANGUAGE_NO] = "no", [LANGUAGE_FI] = "fi", [LANGUAGE_PL] = "pl",
    [LANGUAGE_CS] = "cs", [LANGUAGE_SK] = "sk", [LANGUAGE_HU] = "hu", [LANGUAGE_RO] = "ro",
    [LANGUAGE_TR] = "tr", [LANGUAGE_VI] = "vi", [LANGUAGE_ID] = "id"};
G_STATIC_ASSERT(G_N_ELEMENTS(latin_codes) == LANGUAGE_COUNT);

/* Letters of a script that only one of its languages uses. */
typedef struct {
    guint han, kana, hangul, cyrillic, ukrainian, arabic, persian, hebrew, greek, thai, latin;
} ScriptCounts;

static void count_letter(ScriptCounts *counts, gunichar c) {
    switch (g_unichar_get_script(c)) {
    case G_UNICODE_SCRIPT_HAN:
        counts->han++;
        break;
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
        counts->kana++;
        break;
    case G_UNICODE_SCRIPT_HANGUL:
        counts->hangul++;
        break;
    case G_UNICODE_SCRIPT_CYRILLIC:
        counts->cyrillic++;
        counts->ukrainian += c == 0x0456 || c == 0x0457 || c == 0x0454 || c == 0x0491;
        break;
    case G_UNICODE_SCRIPT_ARABIC:
        counts->arabic++;
        /* Persian has four letters more, and its own forms of two. */
        counts->persian +=
            c == 0x067e || c == 0x0686 || c == 0x0698 || c == 0x06af || c == 0x06a9 || c == 0x06cc;
        break;
    case G_UNICODE_SCRIPT_HEBREW:
        counts->hebrew++;
        break;
    case G_UNICODE_SCRIPT_GREEK:
        counts->greek++;
        break;
    case G_UNICODE_SCRIPT_THAI:
        counts->thai++;
        break;
    case G_UNICODE_SCRIPT_LATIN:
        counts->latin++;
        break;
    default:
        break;
    }
}

static ScriptCounts count_scripts(const gchar *text) {
    ScriptCounts counts = {0};
    for (guint seen = 0; *text != '\0' && seen < MOST_CHARACTERS; seen++) {
        if (g_ascii_isalpha(*text))
            counts.latin++;
        else if ((guchar)*text >= 0xe4 && (guchar)*text <= 0xe9)
            counts.han++; /* with U+4000 to U+4DFF, which nobody writes */
        else if ((guchar)*text >= 0x80)
            count_letter(&counts, g_utf8_get_char(text));
        text = g_utf8_next_char(text);
    }
    return counts;
}

static gboolean is_word_byte(gchar c) {
    return (guchar)c >= 0x80 || g_ascii_isalpha(c);
}

/* "’" is as good as "'". */
static gboolean is_apostrophe(const gchar *text) {
    return strncmp(text, "\xe2\x80\x99", 3) == 0;
}

/* The next word in lower case; one that is too long to be in the table is cut. */
static gboolean next_word(const gchar **at, gchar *word) {
    gsize length = 0;
    const gchar *text = *at;
    while (*text != '\0' && !is_word_byte(*text))
        text++;
    while (is_word_byte(*text) || (*text == '\'' && length > 0)) {
        if ((guchar)*text < 0x80) {
            if (length < LONGEST_WORD)
                word[length] = g_ascii_tolower(*text);
            length = MIN(length + 1, LONGEST_WORD + 1);
            text++;
            continue;
        }
        gunichar c = is_apostrophe(text) ? '\'' : g_unichar_tolower(g_utf8_get_char(text));
        gchar bytes[6];
        gsize size = (gsize)g_unichar_to_utf8(c, bytes);
        if (length + size <= LONGEST_WORD)
            memcpy(word + length, bytes, size);
        length = MIN(length + size, LONGEST_WORD + 1);
        text = g_utf8_next_char(text);
    }
    word[MIN(length, LONGEST_WORD)] = '\0';
    *at = text;
    return length > 0;
}

typedef struct {
    guint found;  /* words and letters */
    guint weight; /* of them: two for one that no other language has */
} Evidence;

static void add_evidence(Evidence *evidence, guint32 languages) {
    guint weight = (languages & (languages - 1)) == 0 ? 2 : 1;
    for (; languages != 0; languages &= languages - 1) {
        Evidence *one = &evidence[g_bit_nth_lsf(languages, -1)];
        one->found++;
        one->weight += weight;
    }
}

static void count_letters(const gchar *text, Evidence *evidence) {
    Evidence letters[LANGUAGE_COUNT] = {{0}};
    for (guint seen = 0; *text != '\0' && seen < MOST_CHARACTERS; seen++) {
        if ((guchar)*text >= 0xc2)
            add_evidence(letters,
                         language_words_find_letter(g_unichar_tolower(g_utf8_get_char(text))));
        text = g_utf8_next_char(text);
    }
    for (guint language = 0; language < LANGUAGE_COUNT; language++) {
        evidence[language].found += letters[language].found;
        evidence[language].weight += MIN(letters[language].weight, MOST_LETTER_WEIGHT);
    }
}

static const gchar *latin_language(const gchar *text) {
    Evidence evidence[LANGUAGE_COUNT] = {{0}};
    gchar word[LONGEST_WORD + 1];
    count_letters(text, evidence);
    for (guint i = 0; i < MOST_WORDS && next_word(&text, word); i++)
        add_evidence(evidence, language_words_find(word));
    guint best = 0;
    guint second = 0;
    for (guint language = 1; language < LANGUAGE_COUNT; language++) {
        if (evidence[language].weight > evidence[best].weight) {
            second = evidence[best].weight;
            best = language;
        } else {
            second = MAX(second, evidence[language].weight);
        }
    }
    gboolean is_clear = evidence[best].weight > second && evidence[best].weight * 4 >= second * 5;
    return evidence[best].found >= LEAST_FOUND && is_clear ? latin_codes[best] : NULL;
}

const gchar *language_of(const gchar *text) {
    ScriptCounts counts = count_scripts(text);
    const struct {
        const gchar *code;
        guint letters;
        guint weight; /* of a letter, against a Latin one: how many a word takes */
    } rows[] = {
        /* Japanese is written with Han too; nobody else uses kana. */
        {"ja", counts.kana > 0 && counts.kana * 8 >= counts.han ? counts.kana + counts.han : 0, 3},
        {"ko", counts.hangul, 3},
        {"zh", counts.han, 3},
        {counts.ukrainian > 0 ? "uk" : "ru", counts.cyrillic, 1},
        {counts.persian * 10 > counts.arabic ? "fa" : "ar", counts.arabic, 1},
        {"he", counts.hebrew, 1},
        {"el", counts.greek, 1},
        {"th", counts.thai, 1},
    };
    gsize best = 0;
    for (gsize i = 1; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].letters * rows[i].weight > rows[best].letters * rows[best].weight)
            best = i;
    }
    if (rows[best].letters >= LEAST_LETTERS &&
        rows[best].letters * rows[best].weight >= counts.latin)
        return rows[best].code;
    return counts.latin > 0 ? latin_language(text) : NULL;
}
