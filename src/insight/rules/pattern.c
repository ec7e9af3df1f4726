/* pattern.c - the one file that knows PCRE2: patterns of rules, which may never hang the desk */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * PCRE2 limits the work at each place where a match may begin, not that of all places together: a
 * pattern that stays below the limit everywhere may still take it thousands of times. Therefore the
 * text is taken in pieces of PIECE bytes in which a match may begin, each first with a limit that
 * ordinary patterns never reach. Only a few pieces get the high limit; a pattern that needs it more
 * often is given up. So the work for a mail has a ceiling that the test of this file measures:
 *
 *     PATTERN_BYTES * LOW_LIMIT + HARD_PIECES * PIECE * HIGH_LIMIT steps
 */
#include "pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>

enum {
    LONGEST_PATTERN = 2000,
    PIECE = 64,
    LOW_LIMIT = 2000,
    HIGH_LIMIT = 100000,
    HARD_PIECES = 8,
    HEAP_KIB = 2048,
    FOUND_LONGEST = 200
};

static const guint32 OPTIONS = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MULTILINE |
                               PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT;

struct Pattern {
    pcre2_code *code;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(pcre2_compile_context, pcre2_compile_context_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(pcre2_match_context, pcre2_match_context_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(pcre2_match_data, pcre2_match_data_free)

Pattern *pattern_new(const gchar *text, gchar **out_what, gsize *out_at) {
    g_autoptr(pcre2_compile_context) context = pcre2_compile_context_create(NULL);
    pcre2_set_max_pattern_length(context, LONGEST_PATTERN);
    int code = 0;
    PCRE2_SIZE at = 0;
    pcre2_code *compiled =
        pcre2_compile((PCRE2_SPTR)text, PCRE2_ZERO_TERMINATED, OPTIONS, &code, &at, context);
    if (compiled == NULL) {
        PCRE2_UCHAR words[200] = "";
        pcre2_get_error_message(code, words, sizeof words);
        *out_what = g_strdup((const gchar *)words);
        *out_at = at;
        return NULL;
    }
    /* Without JIT on this machine, or for this pattern, the same answers come more slowly. */
    pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE);
    Pattern *pattern = g_new0(Pattern, 1);
    pattern->code = compiled;
    return pattern;
}

void pattern_free(Pattern *pattern) {
    if (pattern == NULL)
        return;
    pcre2_code_free(pattern->code);
    g_free(pattern);
}

typedef struct {
    const Pattern *pattern;
    const gchar *text;
    gsize length;
    pcre2_match_context *context;
    pcre2_match_data *data;
    guint hard_pieces; /* that may still have the high limit */
} Search;

/* The text was looked at once: PCRE2 need not do so for each piece. */
static int find_in_piece(const Search *search, gsize start, guint32 limit) {
    pcre2_set_match_limit(search->context, limit);
    return pcre2_match(search->pattern->code, (PCRE2_SPTR)search->text, search->length, start,
                       PCRE2_NO_UTF_CHECK, search->data, search->context);
}

static gboolean is_beyond_limit(int code) {
    return code == PCRE2_ERROR_MATCHLIMIT || code == PCRE2_ERROR_DEPTHLIMIT ||
           code == PCRE2_ERROR_HEAPLIMIT || code == PCRE2_ERROR_JIT_STACKLIMIT ||
           code == PCRE2_ERROR_NOMEMORY;
}

/* A match that begins between `start` and `next`. */
static PatternResult search_piece(Search *search, gsize start, gsize next) {
    pcre2_set_offset_limit(search->context, next - 1);
    int code = find_in_piece(search, start, LOW_LIMIT);
    if (is_beyond_limit(code) && search->hard_pieces > 0) {
        search->hard_pieces--;
        code = find_in_piece(search, start, HIGH_LIMIT);
    }
    return code >= 0               ? PATTERN_FOUND
           : is_beyond_limit(code) ? PATTERN_TOO_COSTLY
                                   : PATTERN_NOT_FOUND;
}

static gchar *found_words(const Search *search) {
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(search->data);
    /* "\K" in a lookahead may put the start behind the end. */
    gsize length = ends[1] > ends[0] ? ends[1] - ends[0] : 0;
    g_autofree gchar *words =
        g_strndup(search->text + MIN(ends[0], search->length), MIN(length, FOUND_LONGEST));
    return g_utf8_make_valid(words, -1);
}

/* How much of the text is looked at: whole characters, and none behind broken ones. */
static gsize sound_length(const gchar *text) {
    const gchar *end = NULL;
    g_utf8_validate(text, (gssize)strnlen(text, PATTERN_BYTES), &end);
    return (gsize)(end - text);
}

static gsize next_piece(const Search *search, gsize start) {
    gsize next = start + PIECE;
    while (next < search->length && (search->text[next] & 0xc0) == 0x80)
        next++;
    return next;
}

PatternResult pattern_find(const Pattern *pattern, const gchar *text, gchar **out_found) {
    g_autoptr(pcre2_match_context) context = pcre2_match_context_create(NULL);
    g_autoptr(pcre2_match_data) data = pcre2_match_data_create(1, NULL);
    pcre2_set_heap_limit(context, HEAP_KIB);
    Search search = {.pattern = pattern,
                     .text = text,
                     .length = sound_length(text),
                     .context = context,
                     .data = data,
                     .hard_pieces = HARD_PIECES};
    PatternResult result = PATTERN_NOT_FOUND;
    for (gsize start = 0; start <= search.length && result == PATTERN_NOT_FOUND;) {
        gsize next = next_piece(&search, start);
        result = search_piece(&search, start, next);
        start = next;
    }
    if (result == PATTERN_FOUND)
        *out_found = found_words(&search);
    return result;
}
