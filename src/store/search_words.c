/* search_words.c - the words of a text as the full-text index holds them, and as it is asked */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scripts without blanks (Chinese, Japanese, Thai, ...; Korean too, whose particles stick to words)
 * have no words to see. A run of their letters is indexed as pairs, and its last letter alone:
 *
 *     没有收到  ->  没有 有收 收到 到
 *
 * A run is asked for as a phrase of its pairs, which finds it inside any longer run; one letter is
 * asked for as the beginning of a pair, and every letter begins one or stands alone at the end.
 *
 * Other words are folded: case, width, compatibility forms (NFKC), accents of Latin letters.
 * Letters and digits make words, everything else parts them. Linear in the text; pure.
 */
#include "store/search_words.h"

#include <string.h>

#include "base/text.h"

enum {
    MAX_WORD_BYTES = 64, /* of longer ones (encoded data, mostly) the beginning counts */
    MAX_QUERY_TERMS = 32,
    MAX_FOLDED_BYTES = 256, /* at once: GLib's normalizing is quadratic where letters compose */
    LETTER_BYTES = 6,       /* at most, in UTF-8 as GLib sees it */
};

typedef struct {
    GString *out;             /* words, parted by blanks; of a query: those of the current term */
    GString *query;           /* terms so far, or NULL */
    guint terms;              /* how many they are */
    gsize word_bytes;         /* of the word that is being read */
    gsize run_length;         /* letters of the run that is being read */
    gchar last[LETTER_BYTES]; /* the last of them, */
    gsize last_length;        /* in bytes */
} Splitter;

typedef enum {
    LETTER_SEPARATOR,
    LETTER_WORD,    /* its lower case is all there is to fold */
    LETTER_PAIRED,  /* of a script without blanks */
    LETTER_IGNORED, /* within words, too */
    LETTER_TO_FOLD, /* only its folded form says what it is */
} Letter;

/* In order, without overlap. What is not ASCII and in no range is LETTER_TO_FOLD. */
static const struct {
    gunichar first;
    gunichar last;
    Letter kind;
} RANGES[] = {
    {0x00ad, 0x00ad, LETTER_IGNORED},   /* soft hyphen */
    {0x00c0, 0x00d6, LETTER_WORD},      /* Latin but the multiplication sign */
    {0x00d8, 0x00de, LETTER_WORD},      /* and sharp s */
    {0x00e0, 0x00f6, LETTER_WORD},      /* and the division sign */
    {0x00f8, 0x00ff, LETTER_WORD},      /* */
    {0x0300, 0x036f, LETTER_IGNORED},   /* combining accents */
    {0x0400, 0x0481, LETTER_WORD},      /* Cyrillic but its */
    {0x048a, 0x052f, LETTER_WORD},      /* combining signs */
    {0x0e00, 0x0fff, LETTER_PAIRED},    /* Thai, Lao, Tibetan */
    {0x1000, 0x109f, LETTER_PAIRED},    /* Myanmar */
    {0x1780, 0x17ff, LETTER_PAIRED},    /* Khmer */
    {0x2000, 0x200a, LETTER_SEPARATOR}, /* blanks */
    {0x200b, 0x200f, LETTER_IGNORED},   /* of no width */
    {0x2010, 0x205f, LETTER_SEPARATOR}, /* punctuation */
    {0x2060, 0x2060, LETTER_IGNORED},   /* word joiner */
    {0x2e80, 0x2fdf, LETTER_PAIRED},    /* radicals */
    {0x3000, 0x3004, LETTER_SEPARATOR}, /* punctuation */
    {0x3005, 0x3007, LETTER_PAIRED},    /* repetition mark, zero */
    {0x3008, 0x3020, LETTER_SEPARATOR}, /* brackets */
    {0x3021, 0x3029, LETTER_PAIRED},    /* numerals */
    {0x302a, 0x303f, LETTER_SEPARATOR}, /* punctuation */
    {0x3040, 0x30fa, LETTER_PAIRED},    /* kana */
    {0x30fb, 0x30fb, LETTER_SEPARATOR}, /* middle dot */
    {0x30fc, 0x318f, LETTER_PAIRED},    /* kana, bopomofo, jamo */
    {0x31a0, 0x31ff, LETTER_PAIRED},    /* more of them */
    {0x3400, 0x4dbf, LETTER_PAIRED},    /* ideographs A */
    {0x4e00, 0x9fff, LETTER_PAIRED},    /* ideographs */
    {0xa000, 0xa48f, LETTER_PAIRED},    /* Yi */
    {0xac00, 0xd7a3, LETTER_PAIRED},    /* Hangul */
    {0xf900, 0xfaff, LETTER_PAIRED},    /* compatibility ideographs */
    {0xfeff, 0xfeff, LETTER_IGNORED},   /* byte order mark */
    {0xfffd, 0xfffd, LETTER_SEPARATOR}, /* bytes that are no UTF-8 */
    {0x20000, 0x3ffff, LETTER_PAIRED},  /* ideographs B and later */
};

static Letter classify(gunichar c) {
    if (c < 0x80)
        return g_ascii_isalnum((gchar)c) ? LETTER_WORD : LETTER_SEPARATOR;
    for (gsize i = 0; i < G_N_ELEMENTS(RANGES) && RANGES[i].first <= c; i++) {
        if (c <= RANGES[i].last)
            return RANGES[i].kind;
    }
    return LETTER_TO_FOLD;
}

/* --- writing ---------------------------------------------------------------------------------- */

/* Room for `length` more bytes and a NUL. What is written is added to out->len by hand and the NUL
 * set at the end: this is where the time goes. */
static inline gchar *reserve(GString *out, gsize length) {
    if (out->len + length >= out->allocated_len) {
        gsize written = out->len;
        g_string_set_size(out, (written + length) * 2);
        out->len = written;
    }
    return out->str + out->len;
}

static inline gchar *put(gchar *to, const gchar *letter, gsize length) {
    if (length == 3) /* nearly always: a copy of known length is a move or two */
        memcpy(to, letter, 3);
    else if (length > 0)
        memcpy(to, letter, length);
    return to + length;
}

/* Two letters as a token; the second one may be empty. */
static inline void add_pair(Splitter *splitter, const gchar *second, gsize second_length) {
    gchar *to = reserve(splitter->out, 1 + 2 * LETTER_BYTES);
    if (splitter->out->len > 0)
        *to++ = ' ';
    to = put(to, splitter->last, splitter->last_length);
    to = put(to, second, second_length);
    splitter->out->len = (gsize)(to - splitter->out->str);
}

/* A word or run is complete. In a query it becomes a term, of which all tokens stand in a row. */
static void end_term(Splitter *splitter, gboolean is_beginning) {
    if (splitter->query == NULL)
        return;
    if (splitter->terms < MAX_QUERY_TERMS)
        g_string_append_printf(splitter->query, "%s\"%.*s\"%s", splitter->terms > 0 ? " AND " : "",
                               (int)splitter->out->len, splitter->out->str,
                               is_beginning ? " *" : "");
    splitter->terms++;
    splitter->out->len = 0;
}

static inline void end_word(Splitter *splitter) {
    if (splitter->word_bytes == 0)
        return;
    splitter->word_bytes = 0;
    end_term(splitter, FALSE);
}

static inline void end_run(Splitter *splitter) {
    gsize length = splitter->run_length;
    if (length == 0)
        return;
    splitter->run_length = 0;
    if (length == 1 || splitter->query == NULL)
        add_pair(splitter, NULL, 0);
    end_term(splitter, length == 1);
}

/* --- reading ---------------------------------------------------------------------------------- */

static void take_separator(Splitter *splitter) {
    end_word(splitter);
    end_run(splitter);
}

static inline void take_paired_letter(Splitter *splitter, const gchar *letter, gsize length) {
    end_word(splitter);
    if (splitter->run_length > 0)
        add_pair(splitter, letter, length);
    splitter->run_length++;
    put(splitter->last, letter, length);
    splitter->last_length = length;
}

static void take_word_letters(Splitter *splitter, const gchar *letters, gsize length) {
    end_run(splitter);
    gchar *to = reserve(splitter->out, 1 + length);
    if (splitter->word_bytes == 0 && splitter->out->len > 0)
        *to++ = ' ';
    if (splitter->word_bytes + length <= MAX_WORD_BYTES)
        to = put(to, letters, length);
    splitter->out->len = (gsize)(to - splitter->out->str);
    splitter->word_bytes += length;
}

static gunichar without_accent(gunichar c) {
    gunichar base = 0;
    gunichar accent = 0;
    while (c >= 0xc0 && g_unichar_get_script(c) == G_UNICODE_SCRIPT_LATIN &&
           g_unichar_decompose(c, &base, &accent))
        c = base;
    return c;
}

static void take_letter(Splitter *splitter, gunichar c) {
    gchar letter[LETTER_BYTES];
    gint length = g_unichar_to_utf8(without_accent(g_unichar_tolower(c)), letter);
    take_word_letters(splitter, letter, (gsize)length);
}

/* The letter at `at`, U+FFFD for a byte that is none, and where the next one begins. */
static gunichar read_letter(const gchar *at, const gchar *end, const gchar **out_next) {
    gunichar c = g_utf8_get_char_validated(at, end - at);
    gboolean is_letter = c != (gunichar)-1 && c != (gunichar)-2;
    *out_next = is_letter ? g_utf8_next_char(at) : at + 1;
    return is_letter ? c : 0xfffd;
}

/* A row of LETTER_TO_FOLD. */
static void take_to_fold(Splitter *splitter, const gchar *start, gsize length) {
    g_autofree gchar *part = g_strndup(start, length);
    g_autofree gchar *folded = text_fold(part);
    for (const gchar *at = folded; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        Letter kind = classify(c);
        if (kind == LETTER_PAIRED)
            take_paired_letter(splitter, at, (gsize)(g_utf8_next_char(at) - at));
        else if (kind != LETTER_IGNORED && (g_unichar_isalnum(c) || g_unichar_ismark(c)))
            take_letter(splitter, c);
        else if (kind != LETTER_IGNORED)
            take_separator(splitter);
    }
}

/* What is not ASCII. Returns where the next letter begins. */
static const gchar *take_wide(Splitter *splitter, const gchar *at, const gchar *end) {
    enum { WIDE_FIRST = 0xff01, WIDE_LAST = 0xff5e, WIDE_TO_ASCII = 0xff01 - 0x21 };
    const gchar *next = NULL;
    gunichar c = read_letter(at, end, &next);
    if (c >= WIDE_FIRST && c <= WIDE_LAST)
        c -= WIDE_TO_ASCII;
    switch (classify(c)) {
    case LETTER_SEPARATOR:
        take_separator(splitter);
        break;
    case LETTER_WORD:
        take_letter(splitter, c);
        break;
    case LETTER_PAIRED:
        take_paired_letter(splitter, at, (gsize)(next - at));
        break;
    case LETTER_IGNORED:
        break;
    case LETTER_TO_FOLD:
        for (const gchar *after = next; next < end && next - at < MAX_FOLDED_BYTES &&
                                        classify(read_letter(next, end, &after)) == LETTER_TO_FOLD;)
            next = after;
        take_to_fold(splitter, at, (gsize)(next - at));
        break;
    }
    return next;
}

/* ASCII letters and digits in a row. Returns where they end. */
static const gchar *take_ascii_word(Splitter *splitter, const gchar *at, const gchar *end) {
    gchar lower[MAX_WORD_BYTES];
    gsize room = MAX_WORD_BYTES - MIN(splitter->word_bytes, MAX_WORD_BYTES);
    gsize length = 0;
    for (; at < end && g_ascii_isalnum(*at); at++) {
        if (length < room)
            lower[length++] = (gchar)(*at >= 'A' ? *at | 0x20 : *at);
    }
    take_word_letters(splitter, lower, length);
    return at;
}

/* U+4E00 to U+9FFF in UTF-8: most of what is not ASCII. */
static inline gboolean is_ideograph(const gchar *at, const gchar *end) {
    guchar first = (guchar)at[0];
    return first >= 0xe4 && first <= 0xe9 && end - at >= 3 && ((guchar)at[1] & 0xc0) == 0x80 &&
           ((guchar)at[2] & 0xc0) == 0x80 && (first > 0xe4 || (guchar)at[1] >= 0xb8);
}

static void split(Splitter *splitter, const gchar *text, gsize length) {
    const gchar *end = text + length;
    for (const gchar *at = text; at < end;) {
        if (is_ideograph(at, end)) {
            take_paired_letter(splitter, at, 3);
            at += 3;
        } else if (g_ascii_isalnum(*at)) {
            at = take_ascii_word(splitter, at, end);
        } else if ((guchar)*at < 0x80) {
            take_separator(splitter);
            at++;
        } else {
            at = take_wide(splitter, at, end);
        }
    }
    take_separator(splitter);
}

static void split_text(const gchar *text, gsize length, Splitter *splitter) {
    /* Room for pairs, so that it seldom grows. */
    splitter->out = g_string_sized_new(length * 5 / 2 + 64);
    split(splitter, text, length);
    splitter->out->str[splitter->out->len] = '\0';
}

gchar *search_words_to_index(const gchar *text, gsize max_bytes) {
    gsize length = strnlen(text, max_bytes);
    Splitter splitter = {0};
    split_text(text, length, &splitter);
    return g_string_free(splitter.out, FALSE);
}

gchar *search_words_to_query(const gchar *words) {
    enum { MAX_QUERY_BYTES = 4096 };
    Splitter splitter = {.query = g_string_new(NULL)};
    split_text(words, strnlen(words, MAX_QUERY_BYTES), &splitter);
    g_string_free(splitter.out, TRUE);
    return g_string_free(splitter.query, splitter.terms == 0);
}
