/* language.c - which language a text is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Most languages that do not use the Latin script are known by their letters. Those that do are
 * told apart by their smallest words, which no sentence can do without. Few words are not enough,
 * and close results are none: a wrong language is worse than the mailbox's own. */
#include "language.h"

#include <string.h>

enum { MOST_CHARACTERS = 400, MOST_WORDS = 80, LONGEST_WORD = 12, LEAST_LETTERS = 2 };

typedef enum { EN, DE, FR, ES, PT, IT, NL, LATIN_COUNT } LatinLanguage;

static const gchar *const latin_codes[] = {
    [EN] = "en", [DE] = "de", [FR] = "fr", [ES] = "es", [PT] = "pt", [IT] = "it", [NL] = "nl"};
G_STATIC_ASSERT(G_N_ELEMENTS(latin_codes) == LATIN_COUNT);

/* Frequent words, and in which languages they are ones. Lower case, sorted by bytes. */
static const struct {
    const gchar *word;
    guint8 languages; /* bits by LatinLanguage */
} latin_words[] = {
    /* clang-format off */
    {"aan", 1 << NL}, {"aber", 1 << DE}, {"ainda", 1 << PT}, {"al", 1 << ES | 1 << IT},
    {"alla", 1 << IT}, {"als", 1 << DE | 1 << NL}, {"anche", 1 << IT}, {"ancora", 1 << IT},
    {"and", 1 << EN}, {"are", 1 << EN}, {"as", 1 << PT}, {"au", 1 << FR}, {"auch", 1 << DE},
    {"auf", 1 << DE}, {"avec", 1 << FR}, {"bedankt", 1 << NL}, {"been", 1 << EN},
    {"bij", 1 << NL}, {"bitte", 1 << DE}, {"bonjour", 1 << FR}, {"buongiorno", 1 << IT},
    {"ce", 1 << FR}, {"che", 1 << IT}, {"com", 1 << PT}, {"como", 1 << ES | 1 << PT},
    {"con", 1 << ES | 1 << IT}, {"da", 1 << PT}, {"dal", 1 << IT}, {"danke", 1 << DE},
    {"dans", 1 << FR}, {"das", 1 << DE}, {"dat", 1 << NL},
    {"de", 1 << FR | 1 << ES | 1 << PT | 1 << NL}, {"del", 1 << ES | 1 << IT}, {"della", 1 << IT},
    {"dem", 1 << DE}, {"den", 1 << DE}, {"der", 1 << DE}, {"des", 1 << FR}, {"deze", 1 << NL},
    {"di", 1 << IT}, {"die", 1 << DE | 1 << NL}, {"dit", 1 << NL}, {"do", 1 << EN | 1 << PT},
    {"du", 1 << FR}, {"e", 1 << PT | 1 << IT}, {"een", 1 << NL}, {"ein", 1 << DE},
    {"eine", 1 << DE}, {"el", 1 << ES}, {"em", 1 << PT}, {"en", 1 << FR | 1 << ES | 1 << NL},
    {"er", 1 << DE | 1 << NL}, {"es", 1 << DE | 1 << ES}, {"est", 1 << FR},
    {"está", 1 << ES | 1 << PT}, {"et", 1 << FR}, {"eu", 1 << PT}, {"foi", 1 << PT},
    {"for", 1 << EN}, {"from", 1 << EN}, {"für", 1 << DE}, {"geen", 1 << NL}, {"gli", 1 << IT},
    {"graag", 1 << NL}, {"gracias", 1 << ES}, {"grazie", 1 << IT}, {"ha", 1 << ES},
    {"habe", 1 << DE}, {"hallo", 1 << DE}, {"has", 1 << EN}, {"have", 1 << EN}, {"he", 1 << ES},
    {"heb", 1 << NL}, {"hello", 1 << EN}, {"het", 1 << NL}, {"ho", 1 << IT}, {"hola", 1 << ES},
    {"i", 1 << EN | 1 << IT}, {"ich", 1 << DE}, {"ik", 1 << NL}, {"il", 1 << IT},
    {"in", 1 << EN | 1 << DE | 1 << IT | 1 << NL}, {"is", 1 << EN | 1 << NL}, {"isso", 1 << PT},
    {"ist", 1 << DE}, {"it", 1 << EN}, {"j'ai", 1 << FR}, {"je", 1 << FR}, {"kan", 1 << NL},
    {"la", 1 << FR | 1 << ES | 1 << IT}, {"las", 1 << ES}, {"le", 1 << FR | 1 << IT},
    {"les", 1 << FR}, {"lo", 1 << ES | 1 << IT}, {"los", 1 << ES}, {"ma", 1 << FR | 1 << IT},
    {"maar", 1 << NL}, {"mais", 1 << FR | 1 << PT}, {"mas", 1 << PT},
    {"me", 1 << EN | 1 << FR | 1 << ES | 1 << PT | 1 << IT | 1 << NL}, {"mein", 1 << DE},
    {"meine", 1 << DE}, {"merci", 1 << FR}, {"met", 1 << NL}, {"meu", 1 << PT},
    {"mi", 1 << ES | 1 << IT}, {"mia", 1 << IT}, {"mijn", 1 << NL}, {"minha", 1 << PT},
    {"mio", 1 << IT}, {"mit", 1 << DE}, {"mon", 1 << FR}, {"muito", 1 << PT}, {"muy", 1 << ES},
    {"my", 1 << EN}, {"más", 1 << ES}, {"na", 1 << PT}, {"naar", 1 << NL}, {"ne", 1 << FR},
    {"nel", 1 << IT}, {"nicht", 1 << DE}, {"niet", 1 << NL}, {"no", 1 << EN | 1 << ES | 1 << PT},
    {"noch", 1 << DE}, {"nog", 1 << NL}, {"non", 1 << IT}, {"nos", 1 << FR | 1 << ES | 1 << PT},
    {"nosotros", 1 << ES}, {"not", 1 << EN}, {"nous", 1 << FR}, {"não", 1 << PT}, {"o", 1 << PT},
    {"obrigada", 1 << PT}, {"obrigado", 1 << PT}, {"oder", 1 << DE}, {"of", 1 << EN},
    {"olá", 1 << PT}, {"on", 1 << EN | 1 << FR}, {"ont", 1 << FR}, {"ook", 1 << NL},
    {"op", 1 << NL}, {"order", 1 << EN}, {"os", 1 << PT}, {"our", 1 << EN},
    {"para", 1 << ES | 1 << PT}, {"pas", 1 << FR}, {"pedido", 1 << ES}, {"pelo", 1 << PT},
    {"per", 1 << IT}, {"pero", 1 << ES}, {"please", 1 << EN}, {"plus", 1 << FR}, {"por", 1 << ES},
    {"porque", 1 << ES | 1 << PT}, {"pour", 1 << FR}, {"que", 1 << FR | 1 << ES | 1 << PT},
    {"questo", 1 << IT}, {"qui", 1 << FR}, {"se", 1 << FR | 1 << ES | 1 << PT | 1 << IT},
    {"sehr", 1 << DE}, {"si", 1 << FR | 1 << ES | 1 << IT}, {"sie", 1 << DE}, {"sono", 1 << IT},
    {"su", 1 << ES}, {"sua", 1 << PT}, {"suis", 1 << FR}, {"sur", 1 << FR}, {"te", 1 << NL},
    {"thank", 1 << EN}, {"thanks", 1 << EN}, {"that", 1 << EN}, {"the", 1 << EN},
    {"they", 1 << EN}, {"this", 1 << EN}, {"to", 1 << EN}, {"u", 1 << NL}, {"um", 1 << PT},
    {"uma", 1 << PT}, {"un", 1 << FR | 1 << ES | 1 << IT}, {"una", 1 << ES | 1 << IT},
    {"und", 1 << DE}, {"une", 1 << FR}, {"usted", 1 << ES}, {"ustedes", 1 << ES}, {"uw", 1 << NL},
    {"van", 1 << NL}, {"vi", 1 << IT}, {"você", 1 << PT}, {"von", 1 << DE}, {"voor", 1 << NL},
    {"votre", 1 << FR}, {"vous", 1 << FR}, {"was", 1 << EN}, {"we", 1 << EN}, {"wenn", 1 << DE},
    {"were", 1 << EN}, {"what", 1 << EN}, {"when", 1 << EN}, {"wij", 1 << NL},
    {"will", 1 << EN | 1 << DE}, {"wir", 1 << DE}, {"with", 1 << EN},
    {"worden", 1 << DE | 1 << NL}, {"would", 1 << EN}, {"wurde", 1 << DE}, {"y", 1 << ES},
    {"you", 1 << EN}, {"your", 1 << EN}, {"zijn", 1 << NL}, {"zu", 1 << DE}, {"è", 1 << IT},
    {"été", 1 << FR},
    /* clang-format on */
};

/* Letters of a script that only one of its languages uses. */
typedef struct {
    guint han, kana, hangul, cyrillic, ukrainian, arabic, hebrew, greek, thai, latin;
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
        else if ((guchar)*text >= 0x80)
            count_letter(&counts, g_utf8_get_char(text));
        text = g_utf8_next_char(text);
    }
    return counts;
}

/* Bits of the languages in which it is a frequent word. */
static guint languages_of_word(const gchar *word) {
    gsize first = 0;
    gsize end = G_N_ELEMENTS(latin_words);
    while (first < end) {
        gsize middle = first + (end - first) / 2;
        gint order = strcmp(word, latin_words[middle].word);
        if (order == 0)
            return latin_words[middle].languages;
        if (order < 0)
            end = middle;
        else
            first = middle + 1;
    }
    return 0;
}

/* The next word in lower case, cut at its start where it is too long to be in the table. */
static gboolean next_word(const gchar **at, gchar *word) {
    gsize length = 0;
    const gchar *text = *at;
    while (*text != '\0' && (guchar)*text < 0x80 && !g_ascii_isalpha(*text))
        text++;
    for (; (guchar)*text >= 0x80 || g_ascii_isalpha(*text) || (*text == '\'' && length > 0);
         text++) {
        if (length < LONGEST_WORD)
            word[length++] = g_ascii_tolower(*text);
        else
            length = LONGEST_WORD;
    }
    word[length] = '\0';
    *at = text;
    return length > 0;
}

static const gchar *latin_language(const gchar *text) {
    guint hits[LATIN_COUNT] = {0};
    gchar word[LONGEST_WORD + 1];
    for (guint i = 0; i < MOST_WORDS && next_word(&text, word); i++) {
        guint languages = languages_of_word(word);
        for (LatinLanguage language = EN; languages >> language != 0; language++)
            hits[language] += languages >> language & 1;
    }
    LatinLanguage best = EN;
    guint second = 0;
    for (LatinLanguage language = DE; language < LATIN_COUNT; language++) {
        if (hits[language] > hits[best]) {
            second = hits[best];
            best = language;
        } else {
            second = MAX(second, hits[language]);
        }
    }
    return hits[best] >= 2 && hits[best] * 2 >= second * 3 ? latin_codes[best] : NULL;
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
        {"ar", counts.arabic, 1},
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
