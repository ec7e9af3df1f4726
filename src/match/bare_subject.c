/* bare_subject.c - a subject without Re:, 答复: and our tags: what it is really about */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Prefixes are taken off the front only, as often as they stand there: "Re: 答复：AW: Kettle". A
 * mailing list's own "[list]" stays, and so does all that stands behind it. Our tags are taken out
 * wherever they stand, signed or not. RFC 5256 section 2.1 has the idea, for English.
 */
#include <string.h>

#include "base/text.h"
#include "match/match_keys.h"

/* What mail programs put before the subject of an answer or a forwarded mail. Compared without
 * case; a colon, ASCII or full-width, has to follow. */
static const gchar *const prefixes[] = {
    "re",   "fwd",  "fw",                             /* English */
    "aw",   "wg",   "antw", "antwort",                /* German, Dutch */
    "sv",   "vs",   "vb",   "vl",                     /* Swedish, Danish, Norwegian, Finnish */
    "tr",   "rép",  "rv",   "enc",     "res",  "rif", /* French, Spanish, Portuguese, Italian */
    "odp",  "pd",   "ynt",  "ilt",                    /* Polish, Turkish */
    "回复", "答复", "转发", "回覆",    "轉寄", "轉發", "回信", /* Chinese */
    "返信", "転送", "회신", "전달",                            /* Japanese, Korean */
};

/* Behind "Re" some programs count: "Re[2]:", "Re(3):", "Re^2:". */
static const gchar *skip_count(const gchar *at) {
    const gchar *digits = at + 1;
    gchar close = '\0';
    if (*at == '[')
        close = ']';
    else if (*at == '(')
        close = ')';
    else if (*at != '^')
        return at;
    gsize length = strspn(digits, "0123456789");
    if (length == 0 || length > 3)
        return at;
    if (close == '\0')
        return digits + length;
    return digits[length] == close ? digits + length + 1 : at;
}

static const gchar *skip_blanks(const gchar *at) {
    while (*at != '\0' && g_unichar_isspace(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    return at;
}

/* Behind the prefix at the start of `subject`, or `subject` itself if there is none. */
static const gchar *skip_prefix(const gchar *subject) {
    static const gchar wide_colon[] = "：";
    for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) {
        gsize length = strlen(prefixes[i]);
        if (g_ascii_strncasecmp(subject, prefixes[i], length) != 0)
            continue;
        const gchar *at = skip_blanks(skip_count(subject + length));
        if (*at == ':')
            return skip_blanks(at + 1);
        if (g_str_has_prefix(at, wide_colon))
            return skip_blanks(at + strlen(wide_colon));
    }
    return subject;
}

/* Behind "[AM-42]" or "[AM-42-K7Q2]" at `at`, or NULL. */
static const gchar *skip_tag(const gchar *at, const gchar *reference_prefix) {
    gsize length = strlen(reference_prefix);
    if (*at != '[' || g_ascii_strncasecmp(at + 1, reference_prefix, length) != 0 ||
        at[length + 1] != '-' || !g_ascii_isdigit(at[length + 2]))
        return NULL;
    at += length + 2;
    at += strspn(at, "0123456789");
    if (*at == '-') {
        for (at++; g_ascii_isalnum(*at); at++)
            continue;
    }
    return *at == ']' ? at + 1 : NULL;
}

gchar *match_bare_subject(const gchar *subject, const gchar *reference_prefix) {
    g_autofree gchar *valid = text_make_valid(subject != NULL ? subject : "", -1);
    g_autoptr(GString) untagged = g_string_sized_new(strlen(valid));
    for (const gchar *at = valid; *at != '\0';) {
        const gchar *behind = skip_tag(at, reference_prefix);
        if (behind != NULL)
            g_string_append_c(untagged, ' ');
        else
            g_string_append_c(untagged, *at);
        at = behind != NULL ? behind : at + 1;
    }
    g_autofree gchar *line = text_one_line(untagged->str);
    const gchar *bare = line;
    for (const gchar *next = skip_prefix(bare); next != bare; next = skip_prefix(bare))
        bare = next;
    return g_strdup(bare);
}
