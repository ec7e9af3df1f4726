/* charset.c - bytes in whatever charset they are -> valid UTF-8 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order in which a text is tried: what was declared (under the name it really goes by), UTF-8,
 * what uchardet makes of it (from 8 bytes above 0x7f on; below that it guesses wildly), the
 * caller's fallback, and at last U+FFFD for what can't be read. Each step is strict: it counts only
 * if every byte fits, but for a few in a long text, which is what a truncating relay leaves behind.
 * One exception: a text that declares a Latin charset and is UTF-8 throughout is UTF-8; by chance
 * that does not happen, by a mailer with a fixed default it does. */
#include "charset.h"

#include <errno.h>
#include <string.h>

#include <uchardet/uchardet.h>

enum { LEAST_HIGH_BYTES = 8, DETECT_AT_MOST = 64 * 1024 };

typedef enum {
    KIND_ENCODING, /* what it says */
    KIND_LATIN,    /* also declared by mailers that do not know better */
    KIND_UTF8,
    KIND_STATEFUL, /* uses bytes below 0x80 for other letters */
    KIND_NONE,     /* says nothing */
} CharsetKind;

/* What a declared name means. Names that are not here go to iconv as they are. */
static const struct {
    const gchar *name;
    const gchar *reads_as;
    CharsetKind kind;
} known_charsets[] = {
    {"utf-8", "UTF-8", KIND_UTF8},
    {"utf8", "UTF-8", KIND_UTF8},
    {"unicode-1-1-utf-8", "UTF-8", KIND_UTF8},
    {"cp65001", "UTF-8", KIND_UTF8},
    {"us-ascii", NULL, KIND_NONE},
    {"ascii", NULL, KIND_NONE},
    {"ansi_x3.4-1968", NULL, KIND_NONE},
    {"646", NULL, KIND_NONE},
    {"unknown-8bit", NULL, KIND_NONE},
    {"unknown", NULL, KIND_NONE},
    {"default", NULL, KIND_NONE},
    {"default_charset", NULL, KIND_NONE},
    {"_autodetect_all", NULL, KIND_NONE},
    {"x-user-defined", NULL, KIND_NONE},
    {"8bit", NULL, KIND_NONE},
    {"binary", NULL, KIND_NONE},
    {"iso-8859-1", "CP1252", KIND_LATIN},
    {"iso8859-1", "CP1252", KIND_LATIN},
    {"iso_8859-1", "CP1252", KIND_LATIN},
    {"latin1", "CP1252", KIND_LATIN},
    {"latin-1", "CP1252", KIND_LATIN},
    {"windows-1252", "CP1252", KIND_LATIN},
    {"cp1252", "CP1252", KIND_LATIN},
    {"ansi", "CP1252", KIND_LATIN},
    {"cp-850", "CP850", KIND_ENCODING},
    {"iso-8859-9", "CP1254", KIND_ENCODING},
    {"iso-8859-11", "CP874", KIND_ENCODING},
    {"iso-8859-8-i", "ISO-8859-8", KIND_ENCODING},
    {"iso-8859-8-e", "ISO-8859-8", KIND_ENCODING},
    {"logical", "ISO-8859-8", KIND_ENCODING},
    {"gb2312", "GB18030", KIND_ENCODING},
    {"gb_2312-80", "GB18030", KIND_ENCODING},
    {"gb2312-80", "GB18030", KIND_ENCODING},
    {"gbk", "GB18030", KIND_ENCODING},
    {"x-gbk", "GB18030", KIND_ENCODING},
    {"cp936", "GB18030", KIND_ENCODING},
    {"euc-cn", "GB18030", KIND_ENCODING},
    {"gb18030", "GB18030", KIND_ENCODING},
    {"big5", "CP950", KIND_ENCODING},
    {"big-5", "CP950", KIND_ENCODING},
    {"x-x-big5", "CP950", KIND_ENCODING},
    {"cn-big5", "CP950", KIND_ENCODING},
    {"big5-hkscs", "BIG5-HKSCS", KIND_ENCODING},
    {"ks_c_5601-1987", "CP949", KIND_ENCODING},
    {"ks_c_5601", "CP949", KIND_ENCODING},
    {"ksc5601", "CP949", KIND_ENCODING},
    {"euc-kr", "CP949", KIND_ENCODING},
    {"shift_jis", "CP932", KIND_ENCODING},
    {"shift-jis", "CP932", KIND_ENCODING},
    {"sjis", "CP932", KIND_ENCODING},
    {"x-sjis", "CP932", KIND_ENCODING},
    {"ms_kanji", "CP932", KIND_ENCODING},
    {"iso-2022-jp", "ISO-2022-JP-2", KIND_STATEFUL},
    {"iso-2022-kr", "ISO-2022-KR", KIND_STATEFUL},
    {"iso-2022-cn", "ISO-2022-CN", KIND_STATEFUL},
    {"x-mac-roman", "MACINTOSH", KIND_ENCODING},
    {"x-mac-cyrillic", "MAC-CYRILLIC", KIND_ENCODING},
    {"x-cp1251", "CP1251", KIND_ENCODING},
    {"utf-7", "UTF-7", KIND_STATEFUL},
    {"unicode-1-1-utf-7", "UTF-7", KIND_STATEFUL},
    {"utf-16", "UTF-16", KIND_STATEFUL},
    {"utf-16le", "UTF-16LE", KIND_STATEFUL},
    {"utf-16be", "UTF-16BE", KIND_STATEFUL},
    {"utf-32", "UTF-32", KIND_STATEFUL},
};

typedef struct {
    const gchar *name; /* for iconv; NULL if nothing usable was declared */
    CharsetKind kind;
} Charset;

static Charset charset_of(const gchar *declared) {
    if (declared == NULL || *declared == '\0')
        return (Charset){NULL, KIND_NONE};
    for (gsize i = 0; i < G_N_ELEMENTS(known_charsets); i++) {
        if (g_ascii_strcasecmp(known_charsets[i].name, declared) == 0)
            return (Charset){known_charsets[i].reads_as, known_charsets[i].kind};
    }
    return (Charset){declared, KIND_ENCODING};
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

static gsize count_high_bytes(const gchar *bytes, gsize length) {
    gsize count = 0;
    for (gsize i = 0; i < length; i++)
        count += (guchar)bytes[i] >> 7;
    return count;
}

/* A NUL would end the text for everybody behind us. */
static gchar *copy_without_nul(const gchar *bytes, gsize length) {
    if (length == 0)
        return g_strdup("");
    gchar *text = g_malloc(length + 1);
    gsize kept = length;
    if (memchr(bytes, '\0', length) == NULL) {
        memcpy(text, bytes, length);
    } else {
        kept = 0;
        for (gsize i = 0; i < length; i++) {
            if (bytes[i] != '\0')
                text[kept++] = bytes[i];
        }
    }
    text[kept] = '\0';
    return text;
}

/* Reads the bytes with iconv; what does not fit becomes U+FFFD and is counted. NULL if iconv does
 * not know the charset. */
static gchar *convert(const gchar *bytes, gsize length, const gchar *charset, gsize *out_bad) {
    GIConv iconv = g_iconv_open("UTF-8", charset);
    if (iconv == (GIConv)-1)
        return NULL;
    gsize room = length + length / 2 + 32;
    g_autofree gchar *buffer = g_malloc(room);
    gchar *in = (gchar *)bytes;
    gsize in_left = length;
    gchar *out = buffer;
    gsize out_left = room;
    *out_bad = 0;
    while (in_left > 0) {
        gsize done = g_iconv(iconv, &in, &in_left, &out, &out_left);
        if (done != (gsize)-1)
            break;
        gsize used = room - out_left;
        if (errno == E2BIG || out_left < 3) {
            room = room * 2;
            buffer = g_realloc(buffer, room);
            out = buffer + used;
            out_left = room - used;
            continue;
        }
        memcpy(out, "\xef\xbf\xbd", 3);
        out += 3;
        out_left -= 3;
        *out_bad += 1;
        if (errno == EINVAL)
            break;
        in++;
        in_left--;
    }
    g_iconv_close(iconv);
    g_autofree gchar *text = copy_without_nul(buffer, room - out_left);
    /* glibc lets letters through that Unicode has no room for. */
    if (g_utf8_validate(text, -1, NULL))
        return g_steal_pointer(&text);
    *out_bad += 1;
    return g_utf8_make_valid(text, -1);
}

/* Few enough to be damage in a text that is otherwise what it says. */
static gboolean is_slight(gsize bad, gsize high_bytes) {
    return bad > 0 && bad <= high_bytes / 50 + 1 && high_bytes >= LEAST_HIGH_BYTES;
}

static gchar *detect(const gchar *bytes, gsize length) {
    uchardet_t detector = uchardet_new();
    gchar *name = NULL;
    if (uchardet_handle_data(detector, bytes, MIN(length, DETECT_AT_MOST)) == 0) {
        uchardet_data_end(detector);
        name = g_strdup(uchardet_get_charset(detector));
    }
    uchardet_delete(detector);
    return name;
}

/* The part of the chain for bytes that are neither what they declare nor UTF-8. */
static gchar *guess(const gchar *bytes, gsize length, const gchar *fallback, gchar **out_used) {
    g_autofree gchar *detected = NULL;
    if (count_high_bytes(bytes, length) >= LEAST_HIGH_BYTES)
        detected = detect(bytes, length);
    const gchar *candidates[] = {detected, fallback};
    for (gsize i = 0; i < G_N_ELEMENTS(candidates); i++) {
        Charset charset = charset_of(candidates[i]);
        gsize bad = 0;
        g_autofree gchar *text =
            charset.name != NULL ? convert(bytes, length, charset.name, &bad) : NULL;
        if (text != NULL && bad == 0) {
            *out_used = g_strdup(charset.name);
            return g_steal_pointer(&text);
        }
    }
    return NULL;
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

/* No NUL in `bytes`, at least one byte above 0x7f, not UTF-8. */
static gchar *read_foreign(const gchar *bytes, gsize length, const gchar *declared,
                           const gchar *fallback, gchar **out_problem) {
    Charset charset = charset_of(declared);
    gsize bad = 0;
    gsize high_bytes = count_high_bytes(bytes, length);
    g_autofree gchar *as_declared =
        charset.name != NULL ? convert(bytes, length, charset.name, &bad) : NULL;
    if (as_declared != NULL && bad == 0)
        return g_steal_pointer(&as_declared);
    if (as_declared != NULL && is_slight(bad, high_bytes)) {
        say(out_problem, g_strdup_printf("%" G_GSIZE_FORMAT " places do not fit charset %s", bad,
                                         shown(declared)));
        return g_steal_pointer(&as_declared);
    }
    g_autofree gchar *used = NULL;
    g_autofree gchar *guessed = guess(bytes, length, fallback, &used);
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

gchar *charset_to_utf8(const gchar *bytes, gsize length, const gchar *declared,
                       const gchar *fallback, gchar **out_problem) {
    if (out_problem != NULL)
        *out_problem = NULL;
    Charset charset = charset_of(declared);
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        return charset_to_utf8(bytes + 3, length - 3, "utf-8", fallback, out_problem);
    if (length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0))
        charset = (Charset){"UTF-16", KIND_STATEFUL};
    if (charset.kind == KIND_STATEFUL) {
        gsize bad = 0;
        g_autofree gchar *text = convert(bytes, length, charset.name, &bad);
        if (text != NULL && bad == 0)
            return g_steal_pointer(&text);
    }
    if (charset_is_ascii(bytes, length)) {
        /* RFC 1468 needs no declaration to be seen: its escapes are in no other text. */
        const gchar *escape =
            charset.kind != KIND_STATEFUL && length > 0 ? memchr(bytes, '\033', length) : NULL;
        gsize left = escape != NULL ? length - (gsize)(escape - bytes) : 0;
        gboolean is_japanese = left >= 3 && escape[1] == '$' && strchr("@B", escape[2]) != NULL;
        return is_japanese ? charset_to_utf8(bytes, length, "iso-2022-jp", fallback, out_problem)
                           : copy_without_nul(bytes, length);
    }
    g_autofree gchar *clean = copy_without_nul(bytes, length);
    gsize clean_length = strlen(clean);
    gboolean may_be_utf8 = charset.kind != KIND_ENCODING && charset.kind != KIND_STATEFUL;
    const gchar *invalid = NULL;
    if (may_be_utf8 && g_utf8_validate(clean, (gssize)clean_length, &invalid))
        return g_steal_pointer(&clean);
    if (!may_be_utf8 && g_utf8_validate(clean, (gssize)clean_length, NULL)) {
        gsize bad = 0;
        g_autofree gchar *text = convert(clean, clean_length, charset.name, &bad);
        if (text != NULL && bad == 0)
            return g_steal_pointer(&text);
        say(out_problem, g_strdup_printf("charset %s %s, read as UTF-8", shown(declared),
                                         text == NULL ? "is not known" : "does not fit"));
        return g_steal_pointer(&clean);
    }
    return read_foreign(clean, clean_length, declared, fallback, out_problem);
}
