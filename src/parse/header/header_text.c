/* header_text.c - what a header field says: unfolding and RFC 2047 words, in their broken forms too
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real mailers cut an encoded-word inside a character, or cut one base64 text into words that are
 * no multiple of four long, leave padding away, put blanks into Q words, forget the closing "?=",
 * write words without a blank before and after them, and put them between quotes. Words of one
 * charset that follow each other are therefore decoded into one run of bytes, and only that run is
 * turned into characters. */
#include "header_text.h"

#include <string.h>

#include "../encoding/charset.h"
#include "../encoding/charset_names.h"
#include "../encoding/shifted_text.h"
#include "../encoding/transfer.h"
#include "base/text.h"

typedef struct {
    const gchar *charset; /* up to "?" or "*" */
    gsize charset_length;
    gchar encoding; /* 'b' or 'q' */
    const gchar *text;
    gsize text_length;
    const gchar *end; /* behind the word */
} EncodedWord;

/* Other letters written in ASCII bytes, as they show by their escapes. */
static gboolean is_shifted(const gchar *raw, gsize length) {
    return memchr(raw, '\033', length) != NULL || shifted_is_hz(raw, length);
}

gchar *header_text_unfold(const gchar *raw, gsize length, const gchar *fallback) {
    gchar *value = text_is_valid(raw, length) && !is_shifted(raw, length)
                       ? g_strndup(raw, length)
                       : charset_to_utf8(raw, length, NULL, fallback, NULL);
    gchar *to = value;
    for (const gchar *at = value; *at != '\0';) {
        gsize plain = strcspn(at, "\r\n\t");
        memmove(to, at, plain);
        to += plain;
        at += plain;
        if (*at == '\t')
            *to++ = ' ';
        at += *at != '\0';
    }
    *to = '\0';
    return g_strstrip(value);
}

/* "?=20" in a Q word whose writer forgot to encode a "?". */
static gboolean is_question(const gchar *at, gchar encoding) {
    return encoding == 'q' && g_ascii_isxdigit(at[2]) && g_ascii_isxdigit(at[3]) &&
           at[strcspn(at + 4, "?= ") + 4] != '\0' && strstr(at + 4, "?=") != NULL;
}

/* Where the text of a word ends: at "?=", or where that was lost, at the next word or at the end.
 */
static const gchar *find_word_end(const gchar *text, gchar encoding) {
    const gchar *at = text;
    for (; *at != '\0'; at++) {
        gboolean is_end = at[0] == '?' && at[1] == '=' && !is_question(at, encoding);
        gboolean is_next_word = at[0] == '=' && at[1] == '?' && at[2] != '=';
        if (is_end || is_next_word)
            break;
    }
    return at;
}

/* Is there an encoded-word at `at`? */
static gboolean read_word(const gchar *at, EncodedWord *word) {
    if (at[0] != '=' || at[1] != '?')
        return FALSE;
    word->charset = at + 2 + strspn(at + 2, " \"'");
    word->charset_length = strcspn(word->charset, "?* \t\"'<>");
    const gchar *mark = word->charset + word->charset_length;
    mark += strspn(mark, " \"'");
    if (*mark == '*') /* RFC 2231 section 5: a language */
        mark += strcspn(mark, "? \t");
    if (word->charset_length == 0 || word->charset_length > 40 || mark[0] != '?')
        return FALSE;
    mark += 1 + strspn(mark + 1, " ");
    word->encoding = g_ascii_tolower(*mark);
    if (word->encoding != 'b' && word->encoding != 'q')
        return FALSE;
    mark += 1 + strspn(mark + 1, " ");
    if (*mark != '?')
        return FALSE;
    word->text = mark + 1;
    const gchar *end = find_word_end(word->text, word->encoding);
    word->text_length = (gsize)(end - word->text);
    word->end = g_str_has_prefix(end, "?=") ? end + 2 : end;
    /* Half of a "?=" that was cut off. */
    if (*end == '\0' && word->text_length > 0 && (end[-1] == '?' || end[-1] == '='))
        word->text_length--;
    return TRUE;
}

gsize header_text_word_length(const gchar *at) {
    EncodedWord word;
    return read_word(at, &word) ? (gsize)(word.end - at) : 0;
}

static void append_q(GByteArray *bytes, const gchar *text, gsize length) {
    for (gsize i = 0; i < length; i++) {
        guint8 byte = text[i] == '_' ? ' ' : (guint8)text[i];
        if (text[i] == '=' && i + 2 < length && g_ascii_isxdigit(text[i + 1]) &&
            g_ascii_isxdigit(text[i + 2])) {
            byte = (guint8)(g_ascii_xdigit_value(text[i + 1]) * 16 +
                            g_ascii_xdigit_value(text[i + 2]));
            i += 2;
        } else if (text[i] == '=' && i + 1 < length && text[i + 1] == ' ') {
            /* A soft line break, which belongs into bodies, and the fold behind it. */
            i++;
            continue;
        }
        g_byte_array_append(bytes, &byte, 1);
    }
}

static void append_b(GByteArray *bytes, const gchar *text, gsize length) {
    guint before = bytes->len;
    g_byte_array_set_size(bytes, before + (guint)length + 4);
    gsize used = transfer_base64(text, length, bytes->data + before);
    g_byte_array_set_size(bytes, before + (guint)used);
}

static gboolean is_same_charset(const EncodedWord *one, const EncodedWord *other) {
    return one->charset_length == other->charset_length &&
           g_ascii_strncasecmp(one->charset, other->charset, one->charset_length) == 0;
}

/* Several B words are one base64 text cut anywhere, if only all of them together are a multiple of
 * four long. */
static void append_b_words(GByteArray *bytes, GString *pending, gboolean is_one_text,
                           GArray *lengths) {
    const gchar *at = pending->str;
    if (is_one_text)
        append_b(bytes, pending->str, pending->len);
    for (guint i = 0; !is_one_text && i < lengths->len; i++) {
        gsize length = g_array_index(lengths, gsize, i);
        append_b(bytes, at, length);
        at += length;
    }
    g_string_truncate(pending, 0);
    g_array_set_size(lengths, 0);
}

static void flush_b_words(GByteArray *bytes, GString *pending, GArray *lengths) {
    gboolean is_cut = FALSE;
    for (guint i = 0; i + 1 < lengths->len; i++)
        is_cut |= g_array_index(lengths, gsize, i) % 4 != 0;
    append_b_words(bytes, pending, is_cut && pending->len % 4 == 0, lengths);
}

/* Decodes the word and those of its charset behind it; returns what is behind the last one. */
static const gchar *decode_run(EncodedWord word, const gchar *fallback, GString *out) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GString) pending = g_string_new(NULL);
    g_autoptr(GArray) lengths = g_array_new(FALSE, FALSE, sizeof(gsize));
    g_autofree gchar *charset = g_strndup(word.charset, word.charset_length);
    EncodedWord first = word;
    const gchar *behind = word.end;
    gboolean has_more = TRUE;
    while (has_more) {
        if (word.encoding == 'b') {
            g_string_append_len(pending, word.text, (gssize)word.text_length);
            g_array_append_val(lengths, word.text_length);
        } else {
            flush_b_words(bytes, pending, lengths);
            append_q(bytes, word.text, word.text_length);
        }
        behind = word.end;
        const gchar *next = behind + strspn(behind, " \t");
        has_more = read_word(next, &word) && is_same_charset(&first, &word);
    }
    flush_b_words(bytes, pending, lengths);
    g_autofree gchar *text =
        charset_to_utf8((const gchar *)bytes->data, bytes->len, charset, fallback, NULL);
    g_string_append(out, text);
    return behind;
}

static gchar *decode_words(const gchar *value, const gchar *fallback) {
    g_autoptr(GString) out = g_string_sized_new(strlen(value));
    const gchar *at = value;
    while (*at != '\0') {
        EncodedWord word;
        if (!read_word(at, &word)) {
            g_string_append_c(out, *at++);
            continue;
        }
        at = decode_run(word, fallback, out);
        /* Blanks between two words are no text (RFC 2047 section 6.2). */
        const gchar *next = at + strspn(at, " \t");
        if (read_word(next, &word))
            at = next;
    }
    return text_one_line(out->str);
}

gchar *header_text_decode(const gchar *value, const gchar *fallback) {
    if (strstr(value, "=?") == NULL) {
        /* Mailers that write a text in UTF-7 write its header so, too. */
        if (fallback == NULL || strchr(value, '+') == NULL ||
            g_strcmp0(charset_named(fallback).name, "UTF-7") != 0)
            return text_one_line(value);
        g_autofree gchar *text = charset_to_utf8(value, strlen(value), fallback, NULL, NULL);
        return text_one_line(text);
    }
    g_autofree gchar *text = decode_words(value, fallback);
    /* Encoded by the mailer, and once more by the gateway behind it. */
    EncodedWord word;
    return read_word(text, &word) && g_str_has_suffix(text, "?=") ? decode_words(text, fallback)
                                                                  : g_steal_pointer(&text);
}
