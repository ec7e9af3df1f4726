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
#include "search_words.h"

#include <string.h>

#include "base/text.h"

enum {
    MAX_WORD_BYTES = 64, /* of longer ones (encoded data, mostly) the beginning counts */
    MAX_QUERY_TERMS = 32,
};

typedef struct {
    GString *out;
    GString *word; /* folded so far */
    gunichar *run; /* of letters of scripts without blanks */
    gsize run_length;
    gsize run_room;
    gboolean is_query;
    guint terms;
} Splitter;

typedef enum {
    LETTER_SEPARATOR,
    LETTER_WORD,
    LETTER_PAIRED,
    LETTER_IGNORED,
    LETTER_TO_FOLD
} Letter;

/* In order, without overlap. What is in no range is known only when it is folded. */
static const struct {
    gunichar first;
    gunichar last;
    Letter kind;
} RANGES[] = {
    {0x00ad, 0x00ad, LETTER_IGNORED},                                    /* soft hyphen */
    {0x0300, 0x036f, LETTER_IGNORED},                                    /* combining accents */
    {0x0e00, 0x0fff, LETTER_PAIRED},                                     /* Thai, Lao, Tibetan */
    {0x1000, 0x109f, LETTER_PAIRED},                                     /* Myanmar */
    {0x1780, 0x17ff, LETTER_PAIRED},                                     /* Khmer */
    {0x2000, 0x200a, LETTER_SEPARATOR},                                  /* blanks */
    {0x200b, 0x200f, LETTER_IGNORED},                                    /* of no width */
    {0x2010, 0x205f, LETTER_SEPARATOR},                                  /* punctuation */
    {0x2060, 0x2060, LETTER_IGNORED},                                    /* word joiner */
    {0x2e80, 0x2fdf, LETTER_PAIRED},                                     /* radicals */
    {0x3000, 0x3004, LETTER_SEPARATOR},                                  /* punctuation */
    {0x3005, 0x3007, LETTER_PAIRED},                                     /* repetition mark, zero */
    {0x3008, 0x3020, LETTER_SEPARATOR},                                  /* brackets */
    {0x3021, 0x3029, LETTER_PAIRED},                                     /* numerals */
    {0x302a, 0x303f, LETTER_SEPARATOR}, {0x3040, 0x318f, LETTER_PAIRED}, /* kana, bopomofo, jamo */
    {0x31a0, 0x31ff, LETTER_PAIRED},                                     /* more of them */
    {0x3400, 0x4dbf, LETTER_PAIRED},                                     /* ideographs A */
    {0x4e00, 0x9fff, LETTER_PAIRED},                                     /* ideographs */
    {0xa000, 0xa48f, LETTER_PAIRED},                                     /* Yi */
    {0xac00, 0xd7a3, LETTER_PAIRED},                                     /* Hangul */
    {0xf900, 0xfaff, LETTER_PAIRED},   /* compatibility ideographs */
    {0xfeff, 0xfeff, LETTER_IGNORED},  /* byte order mark */
    {0x20000, 0x3ffff, LETTER_PAIRED}, /* ideographs B and later */
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

static gboolean may_add_term(Splitter *splitter) {
    if (splitter->is_query && splitter->terms == MAX_QUERY_TERMS)
        return FALSE;
    if (splitter->out->len > 0)
        g_string_append(splitter->out, splitter->is_query ? " AND " : " ");
    splitter->terms++;
    return TRUE;
}

static void end_word(Splitter *splitter) {
    if (splitter->word->len == 0)
        return;
    if (may_add_term(splitter))
        g_string_append_printf(splitter->out, splitter->is_query ? "\"%s\"" : "%s",
                               splitter->word->str);
    g_string_truncate(splitter->word, 0);
}

static void append_pairs(GString *out, const gunichar *run, gsize length) {
    for (gsize i = 0; i + 1 < length; i++) {
        if (i > 0)
            g_string_append_c(out, ' ');
        g_string_append_unichar(out, run[i]);
        g_string_append_unichar(out, run[i + 1]);
    }
}

static void end_run(Splitter *splitter) {
    gsize length = splitter->run_length;
    splitter->run_length = 0;
    if (length == 0 || !may_add_term(splitter))
        return;
    GString *out = splitter->out;
    if (splitter->is_query)
        g_string_append_c(out, '"');
    append_pairs(out, splitter->run, length);
    if (length > 1 && !splitter->is_query)
        g_string_append_c(out, ' ');
    if (length == 1 || !splitter->is_query)
        g_string_append_unichar(out, splitter->run[length - 1]);
    if (splitter->is_query)
        g_string_append(out, length == 1 ? "\" *" : "\"");
}

static void end_both(Splitter *splitter) {
    end_word(splitter);
    end_run(splitter);
}

/* --- reading ---------------------------------------------------------------------------------- */

static void take_word_letter(Splitter *splitter, gunichar c) {
    end_run(splitter);
    if (splitter->word->len < MAX_WORD_BYTES)
        g_string_append_unichar(splitter->word, c);
}

static void take_paired_letter(Splitter *splitter, gunichar c) {
    end_word(splitter);
    if (splitter->run_length == splitter->run_room) {
        splitter->run_room = MAX(64, splitter->run_room * 2);
        splitter->run = g_renew(gunichar, splitter->run, splitter->run_room);
    }
    splitter->run[splitter->run_length++] = c;
}

static gunichar without_accent(gunichar c) {
    gunichar base = 0;
    gunichar accent = 0;
    while (c >= 0xc0 && g_unichar_get_script(c) == G_UNICODE_SCRIPT_LATIN &&
           g_unichar_decompose(c, &base, &accent))
        c = base;
    return c;
}

/* Letters of which only their folded form says what they are. */
static void take_folded(Splitter *splitter, const gchar *start, gsize length) {
    g_autofree gchar *part = g_strndup(start, length);
    g_autofree gchar *folded = text_fold(part);
    for (const gchar *at = folded; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        Letter kind = classify(c);
        if (kind == LETTER_PAIRED)
            take_paired_letter(splitter, c);
        else if (kind != LETTER_IGNORED && (g_unichar_isalnum(c) || g_unichar_ismark(c)))
            take_word_letter(splitter, without_accent(c));
        else if (kind != LETTER_IGNORED)
            end_both(splitter);
    }
}

static void split(Splitter *splitter, const gchar *text, gsize length) {
    const gchar *end = text + length;
    for (const gchar *at = text; at < end;) {
        gunichar c = g_utf8_get_char(at);
        if (c >= 0xff01 && c <= 0xff5e) /* wide ASCII */
            c -= 0xff01 - 0x21;
        Letter kind = classify(c);
        const gchar *next = g_utf8_next_char(at);
        if (kind == LETTER_TO_FOLD) {
            while (next < end && classify(g_utf8_get_char(next)) == LETTER_TO_FOLD)
                next = g_utf8_next_char(next);
            take_folded(splitter, at, (gsize)(next - at));
        } else if (kind == LETTER_WORD) {
            take_word_letter(splitter, g_unichar_tolower(c));
        } else if (kind == LETTER_PAIRED) {
            take_paired_letter(splitter, c);
        } else if (kind == LETTER_SEPARATOR) {
            end_both(splitter);
        }
        at = next;
    }
    end_both(splitter);
}

static gchar *split_text(const gchar *text, gsize length, gboolean is_query) {
    g_autofree gchar *valid = NULL;
    if (!g_utf8_validate_len(text, length, NULL)) {
        valid = g_utf8_make_valid(text, (gssize)length);
        text = valid;
        length = strlen(valid);
    }
    Splitter splitter = {.out = g_string_sized_new(is_query ? 64 : length + length / 2 + 16),
                         .word = g_string_sized_new(MAX_WORD_BYTES + 8),
                         .is_query = is_query};
    split(&splitter, text, length);
    g_string_free(splitter.word, TRUE);
    g_free(splitter.run);
    return g_string_free(splitter.out, FALSE);
}

gchar *search_words_to_index(const gchar *text, gsize max_bytes) {
    gsize length = strnlen(text, max_bytes);
    /* Not within a letter: its rest would become U+FFFD, which parts words. */
    while (length > 0 && ((guchar)text[length] & 0xc0) == 0x80)
        length--;
    return split_text(text, length, FALSE);
}

gchar *search_words_to_query(const gchar *words) {
    enum { MAX_QUERY_BYTES = 4096 };
    gchar *query = split_text(words, strnlen(words, MAX_QUERY_BYTES), TRUE);
    if (*query == '\0')
        g_clear_pointer(&query, g_free);
    return query;
}
