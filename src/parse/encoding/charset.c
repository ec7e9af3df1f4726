/* charset.c - bytes in whatever charset they are -> valid UTF-8 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order in which a text is tried: what was declared (under the name it really goes by), UTF-8,
 * what it looks like (charset_guess.c), the caller's fallback, and at last U+FFFD for what can't be
 * read. Each step is strict: it counts only if every byte fits, but for a few in a long text, which
 * is what a truncating relay leaves behind. Exceptions, all of them of mailers with a fixed
 * default: a text that declares a Latin charset (in which all bytes fit) is UTF-8 if it is that
 * throughout, and is what it looks like if most of its letters are above 0x7f; a UTF-8 text that is
 * UTF-8 twice is read twice. */
#include "charset.h"

#include <string.h>

#include "base/text.h"
#include "charset_convert.h"
#include "charset_guess.h"
#include "charset_names.h"
#include "shifted_text.h"

enum { LEAST_HIGH_BYTES = 8, LEAST_UTF8_LETTERS = 6 };

gboolean charset_is_said(const gchar *declared) {
    return charset_named(declared).kind != KIND_NONE;
}

/* Has a text that is valid as UTF-8 so many letters of several bytes that it can be nothing else?
 * Half of all GBK pairs are none, and hardly any pair of a single-byte charset is one. */
static gboolean is_surely_utf8(const gchar *text) {
    guint letters = 0;
    for (const gchar *at = text; *at != '\0' && letters < LEAST_UTF8_LETTERS; at++)
        letters += (guchar)*at >= 0xc0;
    return letters >= LEAST_UTF8_LETTERS;
}

gboolean charset_is_ascii(const gchar *bytes, gsize length) {
    gsize i = 0;
    for (; i + sizeof(guint64) <= length; i += sizeof(guint64)) {
        guint64 eight;
        memcpy(&eight, bytes + i, sizeof eight);
        if ((eight & G_GUINT64_CONSTANT(0x8080808080808080)) != 0)
            return FALSE;
    }
    for (; i < length; i++) {
        if ((guchar)bytes[i] >= 0x80)
            return FALSE;
    }
    return TRUE;
}

/* Few enough to be damage in a text that is otherwise what it says. */
static gboolean is_slight(gsize bad, gsize high_bytes) {
    return bad > 0 && bad <= high_bytes / 50 + 1 && high_bytes >= LEAST_HIGH_BYTES;
}

static void say(gchar **out_problem, gchar *problem) {
    if (out_problem != NULL)
        *out_problem = problem;
    else
        g_free(problem);
}

static const gchar *shown(const gchar *declared) {
    return declared != NULL && g_utf8_validate(declared, -1, NULL) ? declared : "(none)";
}

/* Bytes that are neither what they declare nor UTF-8: NULL if nothing fits. */
static gchar *read_by_guess(const gchar *bytes, gsize length, const gchar *fallback,
                            gchar **out_used) {
    g_autofree gchar *guessed = charset_guess(bytes, length);
    gboolean is_long = charset_count_high_bytes(bytes, length) >= LEAST_HIGH_BYTES;
    const gchar *candidates[] = {is_long ? guessed : fallback, is_long ? fallback : guessed};
    for (gsize i = 0; i < G_N_ELEMENTS(candidates); i++) {
        Charset charset = charset_named(candidates[i]);
        gsize bad = 0;
        g_autofree gchar *text =
            charset.name != NULL ? charset_convert(bytes, length, charset.name, &bad) : NULL;
        if (text != NULL && bad == 0) {
            *out_used = g_strdup(charset.name);
            return g_steal_pointer(&text);
        }
    }
    return NULL;
}

/* No NUL in `bytes`, at least one byte above 0x7f, not UTF-8. */
static gchar *read_foreign(const gchar *bytes, gsize length, const gchar *declared,
                           const gchar *fallback, gchar **out_problem) {
    Charset charset = charset_named(declared);
    gsize bad = 0;
    g_autofree gchar *as_declared =
        charset.name != NULL ? charset_convert(bytes, length, charset.name, &bad) : NULL;
    if (as_declared != NULL && bad == 0)
        return g_steal_pointer(&as_declared);
    if (as_declared != NULL && is_slight(bad, charset_count_high_bytes(bytes, length))) {
        say(out_problem, g_strdup_printf("%" G_GSIZE_FORMAT " places do not fit charset %s", bad,
                                         shown(declared)));
        return g_steal_pointer(&as_declared);
    }
    g_autofree gchar *used = NULL;
    g_autofree gchar *guessed = read_by_guess(bytes, length, fallback, &used);
    if (guessed != NULL) {
        const gchar *why = charset.name == NULL  ? "says nothing"
                           : as_declared == NULL ? "is not known"
                                                 : "does not fit";
        say(out_problem, g_strdup_printf("charset %s %s, read as %s", shown(declared), why, used));
        return g_steal_pointer(&guessed);
    }
    say(out_problem,
        g_strdup_printf("charset %s does not fit, some letters are lost", shown(declared)));
    if (as_declared != NULL)
        return g_steal_pointer(&as_declared);
    return g_utf8_make_valid(bytes, (gssize)length);
}

/* Called Latin by a program that calls everything so: NULL if it may be Latin. */
static gchar *read_misnamed(const gchar *bytes, gsize length, const gchar *declared,
                            gchar **out_problem) {
    if (!charset_is_mostly_high(bytes, length))
        return NULL;
    g_autofree gchar *guessed = charset_guess(bytes, length);
    Charset charset = charset_named(guessed);
    gsize bad = 0;
    g_autofree gchar *text =
        charset.kind == KIND_ENCODING ? charset_convert(bytes, length, charset.name, &bad) : NULL;
    if (text == NULL || bad > 0)
        return NULL;
    say(out_problem,
        g_strdup_printf("charset %s is wrong, read as %s", shown(declared), charset.name));
    return g_steal_pointer(&text);
}

/* Valid UTF-8 that may have been made of UTF-8 once too often. */
static gchar *read_utf8(gchar *text, gchar **out_problem) {
    gchar *single = charset_undo_double_utf8(text);
    if (single == NULL)
        return text;
    say(out_problem, g_strdup("UTF-8 that was encoded twice, read as it was before"));
    g_free(text);
    return single;
}

/* Valid UTF-8 that declares another charset, of the given name or NULL: that, if it fits and the
 * text is not too long to be UTF-8 by chance; or what a relay made UTF-8 of, as if it had been
 * CP1252, and left the declaration; or UTF-8. Takes it. */
static gchar *read_named_utf8(gchar *text, const gchar *name, const gchar *declared,
                              gchar **out_problem) {
    gboolean is_sure = is_surely_utf8(text);
    g_autofree gchar *behind = is_sure && name != NULL ? charset_bytes_behind(text) : NULL;
    const gchar *bytes = is_sure ? behind : text;
    gsize bad = 0;
    g_autofree gchar *named =
        bytes != NULL && name != NULL ? charset_convert(bytes, strlen(bytes), name, &bad) : NULL;
    if (named == NULL || bad > 0) {
        g_autofree gchar *nothing = name != NULL ? charset_convert("", 0, name, &bad) : NULL;
        const gchar *what = nothing == NULL ? "is not known" : "does not fit";
        say(out_problem, g_strdup_printf("charset %s %s, read as UTF-8", shown(declared), what));
        return text;
    }
    if (is_sure)
        say(out_problem, g_strdup("encoded as UTF-8 on its way, read as it was before"));
    g_free(text);
    return g_steal_pointer(&named);
}

static gchar *read_ascii(const gchar *bytes, gsize length, const gchar *fallback,
                         gchar **out_problem) {
    /* These need no declaration to be seen: their escapes are in no other text. */
    const gchar *announced = shifted_escape_charset(bytes, length);
    if (announced == NULL && shifted_is_hz(bytes, length))
        announced = "hz";
    if (announced == NULL)
        return charset_copy(bytes, length);
    return charset_to_utf8(bytes, length, announced, fallback, out_problem);
}

gchar *charset_to_utf8(const gchar *bytes, gsize length, const gchar *declared,
                       const gchar *fallback, gchar **out_problem) {
    if (out_problem != NULL)
        *out_problem = NULL;
    Charset charset = charset_named(declared);
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        return charset_to_utf8(bytes + 3, length - 3, "utf-8", fallback, out_problem);
    if (length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0)) {
        charset = (Charset){"UTF-16", KIND_STATEFUL};
        length &= ~(gsize)1; /* the last line end may have been put there by a relay */
    }
    gboolean is_ascii = charset_is_ascii(bytes, length);
    if (charset.kind == KIND_STATEFUL) {
        gsize bad = 0;
        g_autofree gchar *text = charset_convert(bytes, length, charset.name, &bad);
        /* ASCII has a NUL for each letter there. */
        gboolean is_plain = is_ascii && g_str_has_prefix(charset.name, "UTF-") &&
                            !g_str_equal(charset.name, "UTF-7") &&
                            memchr(bytes, '\0', length) == NULL;
        if (text != NULL && !is_plain && (bad == 0 || is_ascii))
            return g_steal_pointer(&text);
    }
    if (is_ascii)
        return charset.kind == KIND_STATEFUL ? charset_copy(bytes, length)
                                             : read_ascii(bytes, length, fallback, out_problem);
    g_autofree gchar *clean = charset_copy(bytes, length);
    gsize clean_length = strlen(clean);
    gboolean is_utf8 = text_is_valid(clean, clean_length);
    gboolean may_be_utf8 = charset.kind != KIND_ENCODING && charset.kind != KIND_STATEFUL;
    if (may_be_utf8 && is_utf8)
        return read_utf8(g_steal_pointer(&clean), out_problem);
    if (is_utf8)
        return read_named_utf8(g_steal_pointer(&clean), charset.name, declared, out_problem);
    g_autofree gchar *misnamed = charset.kind == KIND_LATIN
                                     ? read_misnamed(clean, clean_length, declared, out_problem)
                                     : NULL;
    if (misnamed != NULL)
        return g_steal_pointer(&misnamed);
    return read_foreign(clean, clean_length, declared, fallback, out_problem);
}

const gchar *charset_of_html(const gchar *bytes, gsize length, const gchar *declared,
                             const gchar *meta) {
    Charset outer = charset_named(declared);
    Charset inner = charset_named(meta);
    if (outer.kind == KIND_NONE || inner.kind == KIND_NONE)
        return outer.kind == KIND_NONE ? meta : declared;
    gboolean may_be_wrong =
        inner.kind == KIND_ENCODING && !charset_is_ascii(bytes, length) &&
        ((outer.kind == KIND_LATIN && charset_is_mostly_high(bytes, length)) ||
         (outer.kind == KIND_UTF8 && !g_utf8_validate(bytes, (gssize)length, NULL)));
    if (!may_be_wrong)
        return declared;
    gsize bad = 0;
    g_autofree gchar *text = charset_convert(bytes, length, inner.name, &bad);
    return text != NULL && bad == 0 ? meta : declared;
}
