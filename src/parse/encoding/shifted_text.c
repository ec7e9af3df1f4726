/* shifted_text.c - UTF-7, HZ and ISO-2022-JP: other letters written in ASCII bytes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* iconv is strict where mails are not: a "+" that somebody typed makes a UTF-7 text unreadable, a
 * word cut by a header fold lacks its closing shift, Windows puts letters of its own (a circled 1)
 * and half-width kana into ISO-2022-JP, and glibc has no HZ at all. Here each run stands for
 * itself, and what can't be read stays as it was written. */
#include "shifted_text.h"

#include <string.h>

/* --- UTF-7 --------------------------------------------------------------------------------------
 */

static gint base64_value(gchar c) {
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* The letters of one run of base64; FALSE if it is no UTF-16: half a pair, or bits left over. */
static gboolean append_utf16(GString *out, const gchar *run, gsize length) {
    gsize before = out->len;
    guint32 bits = 0;
    guint count = 0;
    gunichar high = 0;
    for (gsize i = 0; i < length; i++) {
        bits = bits << 6 | (guint32)base64_value(run[i]);
        count += 6;
        if (count < 16)
            continue;
        count -= 16;
        gunichar unit = bits >> count & 0xffff;
        gboolean is_low = unit >= 0xdc00 && unit < 0xe000;
        if (is_low != (high != 0) || unit == 0) {
            g_string_truncate(out, before);
            return FALSE;
        }
        if (is_low)
            unit = 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00);
        high = unit >= 0xd800 && unit < 0xdc00 ? unit : 0;
        if (high == 0)
            g_string_append_unichar(out, unit);
    }
    gboolean is_whole = high == 0 && count < 6 && (bits & ((1u << count) - 1)) == 0;
    if (!is_whole)
        g_string_truncate(out, before);
    return is_whole;
}

gchar *shifted_utf7(const gchar *bytes, gsize length, gsize *out_bad) {
    g_autoptr(GString) out = g_string_sized_new(length + 1);
    const gchar *end = bytes + length;
    *out_bad = 0;
    for (const gchar *at = bytes; at < end;) {
        if (*at != '+') {
            if (*at != '\0')
                g_string_append_c(out, *at);
            at++;
            continue;
        }
        const gchar *run = at + 1;
        const gchar *run_end = run;
        while (run_end < end && base64_value(*run_end) >= 0)
            run_end++;
        gboolean has_minus = run_end < end && *run_end == '-';
        if (run_end == run) {
            g_string_append_c(out, '+');
        } else if (!append_utf16(out, run, (gsize)(run_end - run))) {
            g_string_append_len(out, at, run_end - at + has_minus);
            *out_bad += 1;
        }
        at = run_end + has_minus;
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* --- HZ -----------------------------------------------------------------------------------------
 */

/* Length of the pairs at `at` up to "~}", or 0 if they are none: rows 0x21 to 0x77. */
static gsize hz_run(const gchar *at, const gchar *end) {
    const gchar *start = at;
    for (; end - at >= 2; at += 2) {
        if (at[0] == '~' && at[1] == '}')
            return (gsize)(at - start);
        if (at[0] < 0x21 || at[0] > 0x77 || at[1] < 0x21 || at[1] > 0x7e)
            return 0;
    }
    return 0;
}

gboolean shifted_is_hz(const gchar *bytes, gsize length) {
    const gchar *end = bytes + length;
    const gchar *at = bytes;
    while (at < end && (at = memchr(at, '~', (gsize)(end - at))) != NULL) {
        /* A run ends at the second "~" at the latest, so none is looked at over and over. */
        if (end - at > 2 && at[1] == '{' && hz_run(at + 2, end) > 0)
            return TRUE;
        at++;
    }
    return FALSE;
}

/* Does the run end behind the byte at `at`? */
static gboolean is_end(const gchar *bytes, gsize length, gsize at) {
    return at + 2 < length && bytes[at + 2] == '}';
}

gchar *shifted_hz_to_gb(const gchar *bytes, gsize length, gsize *out_length) {
    gchar *out = g_malloc(length + 1);
    gchar *to = out;
    gboolean is_shifted = FALSE;
    for (gsize i = 0; i < length; i++) {
        gchar c = bytes[i];
        gchar next = i + 1 < length ? bytes[i + 1] : '\0';
        gboolean is_tilde = c == '~';
        if (is_tilde && (next == '{' || next == '}' || next == '\n')) {
            is_shifted = next == '{';
            i++;
        } else if (is_tilde && next == '~' && !is_shifted) {
            *to++ = '~';
            i++;
        } else if (c == '\n' || c == '\r') {
            is_shifted = FALSE; /* RFC 1843: a line ends in ASCII */
            *to++ = c;
        } else if (is_shifted && c > ' ' && next > ' ' &&
                   !(next == '~' && is_end(bytes, length, i))) {
            *to++ = (gchar)(c | 0x80);
            *to++ = (gchar)(next | 0x80);
            i++;
        } else {
            *to++ = c;
        }
    }
    *out_length = (gsize)(to - out);
    return out;
}

/* --- ISO-2022-JP --------------------------------------------------------------------------------
 */

typedef enum { JIS_ASCII, JIS_PAIRS, JIS_KANA, JIS_OTHER } JisState;

static const struct {
    const gchar *escape; /* behind ESC */
    JisState state;
} jis_escapes[] = {
    {"(B", JIS_ASCII}, {"(J", JIS_ASCII}, {"(H", JIS_ASCII},  {"(I", JIS_KANA},
    {"$@", JIS_PAIRS}, {"$B", JIS_PAIRS}, {"$(B", JIS_PAIRS},
};

static JisState read_escape(const gchar *at, const gchar *end, gsize *out_length) {
    for (gsize i = 0; i < G_N_ELEMENTS(jis_escapes); i++) {
        gsize length = strlen(jis_escapes[i].escape);
        if ((gsize)(end - at) >= length && memcmp(at, jis_escapes[i].escape, length) == 0) {
            *out_length = length;
            return jis_escapes[i].state;
        }
    }
    return JIS_OTHER;
}

/* Rows of 94 in pairs, as Shift_JIS packs them. */
static void put_pair(gchar **to, guchar row, guchar column) {
    guchar lead = (guchar)((row - 0x21) / 2 + 0x81);
    guchar trail =
        row % 2 == 1 ? (guchar)(column + 0x1f + (column >= 0x60)) : (guchar)(column + 0x7e);
    *(*to)++ = (gchar)(lead > 0x9f ? lead + 0x40 : lead);
    *(*to)++ = (gchar)trail;
}

gchar *shifted_jis_to_cp932(const gchar *bytes, gsize length, gsize *out_length) {
    g_autofree gchar *out = g_malloc(length + 1);
    gchar *to = out;
    const gchar *end = bytes + length;
    JisState state = JIS_ASCII;
    for (const gchar *at = bytes; at < end; at++) {
        gsize skipped = 0;
        if (*at == '\033') {
            state = read_escape(at + 1, end, &skipped);
            if (state == JIS_OTHER)
                return NULL;
            at += skipped;
        } else if (*at == '\016' || *at == '\017') {
            state = *at == '\016' ? JIS_KANA : JIS_ASCII;
        } else if (*at == '\n' || *at == '\r') {
            state = JIS_ASCII; /* RFC 1468: a line ends in ASCII */
            *to++ = *at;
        } else if (state == JIS_PAIRS && end - at >= 2 && at[0] > ' ' && at[0] < 0x7f &&
                   at[1] > ' ' && at[1] < 0x7f) {
            put_pair(&to, (guchar)at[0], (guchar)at[1]);
            at++;
        } else {
            *to++ = state == JIS_KANA && *at > ' ' && *at < 0x60 ? (gchar)(*at | 0x80) : *at;
        }
    }
    *out_length = (gsize)(to - out);
    return g_steal_pointer(&out);
}

/* --- which --------------------------------------------------------------------------------------
 */

static const struct {
    const gchar *escape; /* behind ESC */
    const gchar *charset;
} announced[] = {
    {"$B", "iso-2022-jp"}, {"$@", "iso-2022-jp"},  {"$(D", "iso-2022-jp"}, {"(J", "iso-2022-jp"},
    {"(I", "iso-2022-jp"}, {"$)C", "iso-2022-kr"}, {"$)A", "iso-2022-cn"}, {"$)G", "iso-2022-cn"},
};

const gchar *shifted_escape_charset(const gchar *bytes, gsize length) {
    const gchar *escape = length > 0 ? memchr(bytes, '\033', length) : NULL;
    gsize left = escape != NULL ? length - (gsize)(escape - bytes) - 1 : 0;
    for (gsize i = 0; escape != NULL && i < G_N_ELEMENTS(announced); i++) {
        gsize wanted = strlen(announced[i].escape);
        if (left >= wanted && memcmp(escape + 1, announced[i].escape, wanted) == 0)
            return announced[i].charset;
    }
    return NULL;
}
