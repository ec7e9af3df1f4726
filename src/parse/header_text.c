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

#include "base/text.h"
#include "charset.h"
#include "transfer.h"

typedef struct {
    const gchar *charset; /* up to "?" or "*" */
    gsize charset_length;
    gchar encoding; /* 'b' or 'q' */
    const gchar *text;
    gsize text_length;
    const gchar *end; /* behind the word */
} EncodedWord;

gchar *header_text_unfold(const gchar *raw, gsize length, const gchar *fallback) {
    gchar *value = g_utf8_validate(raw, (gssize)length, NULL)
                       ? g_strndup(raw, length)
                       : charset_to_utf8(raw, length, NULL, fallback, NULL);
    gchar *to = value;
    for (const gchar *at = value; *at != '\0'; at++) {
        if (*at != '\r' && *at != '\n')
            *to++ = *at == '\t' ? ' ' : *at;
    }
    *to = '\0';
    return g_strstrip(value);
}

/* Where the text of a word ends: at "?=", or where that was lost, at the next word or at the end.
 */
static const gchar *find_word_end(const gchar *text) {
    const gchar *at = text;
    for (; *at != '\0'; at++) {
        gboolean is_end = at[0] == '?' && at[1] == '=';
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
    word->charset = at + 2;
    word->charset_length = strcspn(word->charset, "?* \t\"<>");
    const gchar *mark = word->charset + word->charset_length;
    if (*mark == '*') /* RFC 2231 section 5: a language */
        mark += strcspn(mark, "? \t");
    if (word->charset_length == 0 || word->charset_length > 40 || mark[0] != '?' ||
        mark[1] == '\0' || mark[2] != '?')
        return FALSE;
    word->encoding = g_ascii_tolower(mark[1]);
    if (word->encoding != 'b' && word->encoding != 'q')
        return FALSE;
    word->text = mark + 3;
    const gchar *end = find_word_end(word->text);
    word->text_length = (gsize)(end - word->text);
    word->end = g_str_has_prefix(end, "?=") ? end + 2 : end;
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

gchar *header_text_decode(const gchar *value, const gchar *fallback) {
    if (strstr(value, "=?") == NULL)
        return text_one_line(value);
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

/* --- parameters of Content-Type and Content-Disposition ------------------------------------------
 */

enum { MOST_SECTIONS = 64, MOST_PARAMETERS = 256 };

typedef struct {
    gchar *name;  /* lower case, without "*0*" */
    gint section; /* -1 if it is whole */
    gboolean is_extended;
    gchar *value; /* unquoted */
} Parameter;

static void parameter_clear(gpointer data) {
    Parameter *parameter = data;
    g_free(parameter->name);
    g_free(parameter->value);
}

static const gchar *read_quoted(const gchar *at, GString *value) {
    for (at++; *at != '\0' && *at != '"'; at++) {
        /* Only \" and \\ are quotes: others are paths of a Windows mailer. */
        if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
            at++;
        g_string_append_c(value, *at);
    }
    return *at == '"' ? at + 1 : at;
}

static const gchar *read_value(const gchar *at, GString *value) {
    at += strspn(at, " \t");
    if (*at == '"') {
        at = read_quoted(at, value);
        return at + strcspn(at, ";");
    }
    gsize length = strcspn(at, ";");
    g_string_append_len(value, at, (gssize)length);
    g_strchomp(value->str);
    g_string_set_size(value, strlen(value->str));
    return at + length;
}

/* "filename*1*" -> filename, section 1, extended */
static void read_name(const gchar *text, gsize length, Parameter *parameter) {
    g_autofree gchar *name = g_ascii_strdown(text, (gssize)length);
    g_strstrip(name);
    gsize end = strlen(name);
    parameter->section = -1;
    if (end > 0 && name[end - 1] == '*') {
        parameter->is_extended = TRUE;
        name[--end] = '\0';
    }
    gchar *star = strrchr(name, '*');
    if (star != NULL && star[1] != '\0' && strspn(star + 1, "0123456789") == strlen(star + 1)) {
        parameter->section = (gint)MIN(g_ascii_strtoull(star + 1, NULL, 10), MOST_SECTIONS);
        *star = '\0';
    }
    parameter->name = g_steal_pointer(&name);
}

static GArray *read_parameters(const gchar *value) {
    GArray *list = g_array_new(FALSE, TRUE, sizeof(Parameter));
    g_array_set_clear_func(list, parameter_clear);
    const gchar *at = value + strcspn(value, ";");
    while (*at == ';' && list->len < MOST_PARAMETERS) {
        at++;
        gsize length = strcspn(at, "=;");
        if (at[length] != '=') {
            at += length;
            continue;
        }
        Parameter parameter = {0};
        read_name(at, length, &parameter);
        g_autoptr(GString) text = g_string_new(NULL);
        at = read_value(at + length + 1, text);
        parameter.value = g_strdup(text->str);
        g_array_append_val(list, parameter);
    }
    return list;
}

static void append_percent_decoded(GByteArray *bytes, const gchar *text) {
    for (; *text != '\0'; text++) {
        guint8 byte = (guint8)*text;
        if (byte == '%' && g_ascii_isxdigit(text[1]) && g_ascii_isxdigit(text[2])) {
            byte = (guint8)(g_ascii_xdigit_value(text[1]) * 16 + g_ascii_xdigit_value(text[2]));
            text += 2;
        }
        g_byte_array_append(bytes, &byte, 1);
    }
}

static const Parameter *find(const GArray *list, const gchar *name, gint section) {
    for (guint i = 0; i < list->len; i++) {
        const Parameter *one = &g_array_index(list, Parameter, i);
        if (one->section == section && strcmp(one->name, name) == 0)
            return one;
    }
    return NULL;
}

/* RFC 2231: charset'language'text, the first two only at the very start. */
static gchar *join_extended(const GArray *list, const gchar *name, const gchar *fallback) {
    const Parameter *part = find(list, name, 0);
    gint section = part != NULL ? 0 : -1;
    if (part == NULL) {
        part = find(list, name, -1);
        for (guint i = 0; i < list->len; i++) {
            const Parameter *one = &g_array_index(list, Parameter, i);
            if (one->section == -1 && one->is_extended && strcmp(one->name, name) == 0)
                part = one; /* preferred to its plain twin */
        }
    }
    if (part == NULL || (section == -1 && !part->is_extended))
        return NULL;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autofree gchar *charset = NULL;
    const gchar *text = part->value;
    const gchar *language = part->is_extended ? strchr(text, '\'') : NULL;
    const gchar *start = language != NULL ? strchr(language + 1, '\'') : NULL;
    if (start != NULL) {
        charset = g_strndup(text, (gsize)(language - text));
        text = start + 1;
    }
    while (part != NULL) {
        if (part->is_extended)
            append_percent_decoded(bytes, text);
        else
            g_byte_array_append(bytes, (const guint8 *)text, (guint)strlen(text));
        part = section >= 0 && section < MOST_SECTIONS ? find(list, name, ++section) : NULL;
        text = part != NULL ? part->value : NULL;
    }
    return charset_to_utf8((const gchar *)bytes->data, bytes->len, charset, fallback, NULL);
}

gchar *header_text_parameter(const gchar *value, const gchar *name, const gchar *fallback) {
    if (value == NULL || strchr(value, ';') == NULL)
        return NULL;
    g_autoptr(GArray) list = read_parameters(value);
    g_autofree gchar *joined = join_extended(list, name, fallback);
    if (joined == NULL) {
        const Parameter *plain = find(list, name, -1);
        joined = plain != NULL ? g_strdup(plain->value) : NULL;
    }
    return joined != NULL ? header_text_decode(joined, fallback) : NULL;
}
