/* charset_guess.c - what charset bytes are in that do not say so, or say it wrongly */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* uchardet compares with the letter frequencies of languages, which needs some text: from eight
 * bytes above 0x7f on it is asked. Some things are seen without it, in a subject of one word too:
 * Chinese and Korean, by the rows in which their common letters stand, and texts in Latin letters,
 * whose accents stand alone among ASCII letters. */
#include "charset_guess.h"

#include <string.h>

#include <uchardet/uchardet.h>

enum { LEAST_HIGH_BYTES = 8, MOST_FEW_BYTES = 32, DETECT_AT_MOST = 64 * 1024, LEAST_REPAIRS = 2 };

gsize charset_count_high_bytes(const gchar *bytes, gsize length) {
    gsize count = 0;
    for (gsize i = 0; i < length; i++)
        count += (guchar)bytes[i] >> 7;
    return count;
}

gboolean charset_is_mostly_high(const gchar *bytes, gsize length) {
    gsize high = 0;
    gsize letters = 0;
    gboolean is_tag = FALSE;
    for (gsize i = 0; i < length; i++) {
        is_tag = bytes[i] == '<' || (is_tag && bytes[i] != '>');
        high += (guchar)bytes[i] >= 0x80;
        letters += !is_tag && g_ascii_isalpha(bytes[i]);
    }
    return high >= LEAST_HIGH_BYTES && high > letters;
}

/* What stands in a text, read as if it were pairs of bytes above 0x7f with a partner. */
typedef struct {
    gsize pairs;
    gsize ascii_letters;
    gsize gb_common;     /* rows of GB2312's 3755 common letters */
    gsize beyond_hangul; /* those of them where EUC-KR has no Hangul */
    gsize big5_common;   /* rows of Big5's 5401 common letters */
    gsize low_partners;  /* partners below 0x80, which only Big5, Shift_JIS and GBK have */
    gsize longest_run;   /* pairs without anything between them */
    gboolean is_gb;      /* all pairs are in GB2312 */
    gboolean is_big5;    /* all pairs are in Big5 */
    gboolean has_kana;   /* rows that Chinese does not use and EUC-JP is full of */
} PairCounts;

static void count_pair(PairCounts *counts, guchar lead, guchar partner) {
    counts->pairs++;
    gboolean is_high = partner >= 0xa1 && partner != 0xff;
    gboolean is_low = partner >= 0x40 && partner <= 0x7e;
    counts->gb_common += lead >= 0xb0 && lead <= 0xd7;
    counts->beyond_hangul += lead > 0xc8 && lead <= 0xd7;
    counts->big5_common += lead >= 0xa4 && lead <= 0xc6;
    counts->low_partners += is_low;
    counts->has_kana |= is_high && (lead == 0xa4 || lead == 0xa5);
    counts->is_gb &= is_high && lead >= 0xa1 && lead <= 0xf7;
    counts->is_big5 &= (is_high || is_low) && lead >= 0xa1 && lead <= 0xf9;
}

static PairCounts count_pairs(const gchar *bytes, gsize length) {
    PairCounts counts = {.is_gb = TRUE, .is_big5 = TRUE};
    gsize run = 0;
    for (gsize i = 0; i < length; i++) {
        guchar lead = (guchar)bytes[i];
        if (lead < 0x80) {
            counts.ascii_letters += g_ascii_isalpha((gchar)lead) != 0;
            run = 0;
            continue;
        }
        count_pair(&counts, lead, i + 1 < length ? (guchar)bytes[i + 1] : 0);
        i++;
        run++;
        counts.longest_run = MAX(counts.longest_run, run);
    }
    return counts;
}

/* A double-byte charset of which a few letters tell enough, or NULL. Most letters of each stand in
 * rows of their own; Chinese in Big5 has partners below 0x80 within a few letters, Korean in EUC-KR
 * never, nor a letter beyond row 0xc8, and it has blanks between its words. */
static const gchar *guess_pairs(const gchar *bytes, gsize length) {
    enum { LEAST_KOREAN = 4, LONGEST_KOREAN_WORD = 7 };
    PairCounts counts = count_pairs(bytes, length);
    if (counts.pairs < 2 || counts.ascii_letters > counts.pairs * 8)
        return NULL;
    gsize most = counts.pairs - counts.pairs / 4;
    if (counts.is_gb && !counts.has_kana && counts.gb_common >= most) {
        gboolean is_korean = counts.beyond_hangul == 0 && counts.pairs >= LEAST_KOREAN &&
                             counts.longest_run <= LONGEST_KOREAN_WORD;
        return is_korean ? "euc-kr" : "gb18030";
    }
    gboolean is_big5 = counts.is_big5 && counts.low_partners > 0 && counts.big5_common >= most &&
                       counts.ascii_letters <= counts.pairs;
    return is_big5 ? "big5" : NULL;
}

/* A text in Latin letters: accents one by one or by twos, among ASCII letters. */
static gboolean looks_latin(const gchar *bytes, gsize length) {
    gsize high = 0;
    gsize letters = 0;
    gsize run = 0;
    for (gsize i = 0; i < length; i++) {
        gboolean is_high = (guchar)bytes[i] >= 0x80;
        run = is_high ? run + 1 : 0;
        if (run > 2)
            return FALSE;
        high += is_high;
        letters += g_ascii_isalpha(bytes[i]) != 0;
    }
    return high > 0 && letters >= high;
}

/* Which Latin charset: Polish and Czech have letters where CP1252 has signs, and signs do not stand
 * inside a word; what they have where CP1252 has nothing tells, too. */
static gboolean is_latin2_letter(guchar byte) {
    return byte == 0xb1 || byte == 0xb3 || byte == 0xb6 || byte == 0xbc || byte == 0xbf ||
           byte == 0xb5 || byte == 0xbe;
}

static const gchar *latin_charset(const gchar *bytes, gsize length) {
    gboolean is_latin2 = FALSE;
    for (gsize i = 1; i < length; i++) {
        guchar byte = (guchar)bytes[i];
        gboolean is_inside =
            g_ascii_islower(bytes[i - 1]) && (i + 1 == length || g_ascii_isalpha(bytes[i + 1]));
        if (byte == 0x9d || byte == 0x8d || byte == 0x8f || (byte == 0xb9 && is_inside))
            return "windows-1250";
        /* Two different signs beside each other are none either: "żądam". */
        gboolean is_pair = bytes[i] != bytes[i - 1] && is_latin2_letter((guchar)bytes[i - 1]);
        is_latin2 |= (is_inside || is_pair) && is_latin2_letter(byte);
    }
    gboolean has_c1 = FALSE;
    for (gsize i = 0; i < length; i++)
        has_c1 |= (guchar)bytes[i] >= 0x80 && (guchar)bytes[i] < 0xa0;
    return !is_latin2 ? "windows-1252" : has_c1 ? "windows-1250" : "iso-8859-2";
}

/* --- Cyrillic of a few words ---------------------------------------------------------------------
 */

/* The 32 letters in the order of the charset: V and v are vowels, C and c consonants, the frequent
 * ones large. */
static const struct {
    const gchar *name;
    guchar small; /* where the small letters begin; the capital ones are the other half */
    const gchar *kinds;
} cyrillic[] = {
    {"windows-1251", 0xe0, "VcCcCVccVcCCCCVCCCCvcccccccvcvvv"},
    {"koi8-r", 0xc0, "vVccCVcccVcCCCCVCvCCCvcCcvccvccc"},
};

typedef struct {
    guint letters, frequent, vowels;
    guint longest; /* word */
} CyrillicCounts;

/* One word of letters above 0x7f. FALSE if it is none: a capital letter behind a small one. */
static gboolean count_cyrillic_word(const guchar *word, gsize length, gsize which,
                                    CyrillicCounts *counts) {
    gsize capitals = 0;
    for (gsize i = 0; i < length; i++) {
        if (word[i] < 0xc0)
            return FALSE;
        gboolean is_small = (word[i] & 0xe0) == cyrillic[which].small;
        if (!is_small && capitals < i)
            return FALSE;
        capitals += !is_small;
        gchar kind = cyrillic[which].kinds[word[i] & 0x1f];
        counts->frequent += kind == 'V' || kind == 'C';
        counts->vowels += kind == 'V' || kind == 'v';
    }
    counts->letters += (guint)length;
    counts->longest = MAX(counts->longest, (guint)length);
    return capitals <= 1 || capitals == length;
}

/* All letters above 0x7f stand in words of their own, which look like Russian: the case of the
 * letters tells the two charsets apart, their frequency tells them from Greek and Hebrew. */
static guint rate_cyrillic(const gchar *bytes, gsize length, gsize which) {
    enum { LEAST_LETTERS = 5, LEAST_WORD = 3 };
    CyrillicCounts counts = {0};
    for (gsize i = 0; i < length;) {
        gsize start = i;
        while (i < length && (guchar)bytes[i] >= 0x80)
            i++;
        gboolean touches = (start > 0 && g_ascii_isalpha(bytes[start - 1])) ||
                           (i < length && g_ascii_isalpha(bytes[i]));
        if (i > start && (touches || !count_cyrillic_word((const guchar *)bytes + start, i - start,
                                                          which, &counts)))
            return 0;
        i += i == start;
    }
    gboolean fits = counts.letters >= LEAST_LETTERS && counts.longest >= LEAST_WORD &&
                    counts.frequent * 5 >= counts.letters * 3 &&
                    counts.vowels * 4 >= counts.letters && counts.vowels * 5 <= counts.letters * 3;
    return fits ? counts.frequent : 0;
}

/* A charset for so little Cyrillic that uchardet can't tell, or NULL. */
static const gchar *guess_cyrillic(const gchar *bytes, gsize length) {
    guint windows = rate_cyrillic(bytes, length, 0);
    guint koi8 = rate_cyrillic(bytes, length, 1);
    if (windows == koi8)
        return NULL;
    return cyrillic[windows > koi8 ? 0 : 1].name;
}

static gchar *ask_uchardet(const gchar *bytes, gsize length) {
    uchardet_t detector = uchardet_new();
    gchar *name = NULL;
    if (uchardet_handle_data(detector, bytes, MIN(length, DETECT_AT_MOST)) == 0) {
        uchardet_data_end(detector);
        name = g_strdup(uchardet_get_charset(detector));
    }
    uchardet_delete(detector);
    if (name != NULL && *name == '\0')
        g_clear_pointer(&name, g_free);
    return name;
}

gchar *charset_guess(const gchar *bytes, gsize length) {
    const gchar *pairs = guess_pairs(bytes, length);
    if (pairs != NULL)
        return g_strdup(pairs);
    gsize high_bytes = charset_count_high_bytes(bytes, length);
    const gchar *cyrillic_name =
        high_bytes <= MOST_FEW_BYTES ? guess_cyrillic(bytes, length) : NULL;
    if (cyrillic_name != NULL)
        return g_strdup(cyrillic_name);
    gboolean is_latin = looks_latin(bytes, length);
    const gchar *latin = is_latin ? latin_charset(bytes, length) : NULL;
    if (is_latin && (strcmp(latin, "windows-1252") != 0 || high_bytes < LEAST_HIGH_BYTES))
        return g_strdup(latin);
    return high_bytes >= LEAST_HIGH_BYTES ? ask_uchardet(bytes, length) : NULL;
}

/* --- UTF-8 twice --------------------------------------------------------------------------------
 */

/* What CP1252 has between 0x80 and 0x9f; 0 where it has nothing, and the C1 control is taken. */
static const gunichar cp1252[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* The byte that a relay read as this letter, or 0. */
static guchar byte_of(gunichar letter) {
    if (letter >= 0x80 && letter <= 0xff)
        return (guchar)letter;
    for (gsize i = 0; letter > 0xff && i < G_N_ELEMENTS(cp1252); i++) {
        if (cp1252[i] == letter)
            return (guchar)(0x80 + i);
    }
    return 0;
}

gunichar charset_letter_of_control(gunichar control) {
    return control >= 0x80 && control < 0xa0 ? cp1252[control - 0x80] : 0;
}

gchar *charset_letters_of_controls(const gchar *text) {
    g_autoptr(GString) out = NULL;
    const gchar *copied = text;
    for (const gchar *at = text; (at = strchr(at, '\xc2')) != NULL; at++) {
        gunichar letter = charset_letter_of_control((guchar)at[1]);
        if (letter == 0)
            continue;
        out = out != NULL ? out : g_string_sized_new(strlen(text) + 16);
        g_string_append_len(out, copied, at - copied);
        g_string_append_unichar(out, letter);
        copied = at + 2;
    }
    if (out == NULL)
        return NULL;
    g_string_append(out, copied);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

gchar *charset_bytes_behind(const gchar *text) {
    g_autofree gchar *bytes = g_malloc(strlen(text) + 1);
    gsize length = 0;
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        guchar byte = (guchar)*at < 0x80 ? (guchar)*at : byte_of(g_utf8_get_char(at));
        if (byte == 0)
            return NULL;
        bytes[length++] = (gchar)byte;
    }
    bytes[length] = '\0';
    return looks_latin(bytes, length) ? NULL : g_steal_pointer(&bytes);
}

/* Certain is: every letter above ASCII was a byte of CP1252, all those bytes are UTF-8 again, and
 * not by the chance of a single pair. A right text fails at its first accent. */
gchar *charset_undo_double_utf8(const gchar *text) {
    const gchar *at = text;
    while (*at != '\0' && (guchar)*at < 0x80)
        at++;
    /* U+00C0 to U+00FF: all lead bytes are there. */
    if ((guchar)*at != 0xc3)
        return NULL;
    g_autoptr(GString) out = g_string_sized_new(64);
    g_string_append_len(out, text, at - text);
    gsize letters = 0;
    while (*at != '\0') {
        if ((guchar)*at < 0x80) {
            g_string_append_c(out, *at++);
            continue;
        }
        guchar bytes[4];
        gsize count = 0;
        gsize wanted = 1;
        for (; count < wanted; count++) {
            gunichar letter = g_utf8_get_char(at);
            bytes[count] = byte_of(letter);
            if (bytes[count] == 0 || (count == 0 && (bytes[0] < 0xc2 || bytes[0] > 0xf4)))
                return NULL;
            if (count == 0)
                wanted = bytes[0] < 0xe0 ? 2 : bytes[0] < 0xf0 ? 3 : 4;
            at = g_utf8_next_char(at);
        }
        if (!g_utf8_validate((const gchar *)bytes, (gssize)count, NULL))
            return NULL;
        g_string_append_len(out, (const gchar *)bytes, (gssize)count);
        letters++;
    }
    return letters >= LEAST_REPAIRS ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}
