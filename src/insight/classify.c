/* classify.c - suggests a complaint's category from its words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Adds up the weights of the terms that occur, each once, those of the subject twice. Below two
 * points nothing is suggested: a wrong suggestion costs an agent more than none. It is a help for
 * sorting, not a judgement; agents correct it.
 */
#include "insight/classify.h"

#include <string.h>

#include "base/text.h"
#include "category_terms.h"

enum {
    MAX_BYTES = 1500, /* a complaint says what it is about at its beginning */
    BUCKETS = 256,
    LEAST_EVIDENCE = 2,
    SUBJECT_FACTOR = 2
};

static const struct {
    const gchar *name;
    const gchar *en;
    const gchar *zh;
} categories[] = {
    [CATEGORY_SAFETY] = {"safety", "Safety", "安全问题"},
    [CATEGORY_PRIVACY] = {"privacy", "Privacy", "隐私保护"},
    [CATEGORY_FALSE_ADVERTISING] = {"false-advertising", "False advertising", "虚假宣传"},
    [CATEGORY_BILLING] = {"billing", "Billing", "账单收费"},
    [CATEGORY_LOGISTICS] = {"logistics", "Delivery", "物流配送"},
    [CATEGORY_PRODUCT_QUALITY] = {"product-quality", "Product quality", "产品质量"},
    [CATEGORY_SERVICE_ATTITUDE] = {"service-attitude", "Service attitude", "服务态度"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(categories) == CATEGORY_COUNT);

/* The terms by their first three bytes (three letters, or one Chinese character), so that a place
 * in the text is compared with a few of them only. Numbers are those of terms plus one; 0 ends a
 * row. */
typedef struct {
    const CategoryTerm *terms;
    guint16 first[BUCKETS];
    guint16 next[CATEGORY_MAX_TERMS];
} TermIndex;

static guint bucket_of(const gchar *at) {
    const guchar *bytes = (const guchar *)at;
    guint hash = bytes[0];
    for (guint i = 1; i < 3 && bytes[i - 1] != '\0'; i++)
        hash = hash * 31 + bytes[i];
    return hash % BUCKETS;
}

static void index_terms(TermIndex *index) {
    gsize count = 0;
    index->terms = category_terms(&count);
    memset(index->first, 0, sizeof index->first);
    for (gsize i = 0; i < count; i++) {
        guint bucket = bucket_of(index->terms[i].text);
        index->next[i] = index->first[bucket];
        index->first[bucket] = (guint16)(i + 1);
    }
}

static gboolean is_word_byte(gchar c) {
    return g_ascii_isalnum(c);
}

static gboolean is_term_at(const gchar *term, const gchar *at) {
    gsize length = strlen(term);
    gboolean is_stem = term[length - 1] == '*';
    length -= is_stem;
    if (strncmp(at, term, length) != 0)
        return FALSE;
    return is_stem || !is_word_byte(term[length - 1]) || !is_word_byte(at[length]);
}

/* The beginning of a text in small letters, with one blank for many. Full normalization (text_fold)
 * costs ten times as much, on every mail, and finds no more here. */
static gchar *plain_beginning(const gchar *text) {
    gsize length = strnlen(text, MAX_BYTES);
    g_autofree gchar *valid = text_make_valid(text, (gssize)length);
    g_autoptr(GString) plain = g_string_sized_new(length + 1);
    for (const gchar *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c >= 0x4e00 && c <= 0x9fff) {
            g_string_append_len(plain, at, 3);
            continue;
        }
        if (c >= 0xff01 && c <= 0xff5e)
            c -= 0xff01 - '!'; /* full-width letters */
        if (c == 0x2019)
            c = '\'';
        if (c < 0x80 && !g_ascii_isspace((gchar)c))
            g_string_append_c(plain, g_ascii_tolower((gchar)c));
        else if (!g_unichar_isspace(c))
            g_string_append_unichar(plain, g_unichar_tolower(c));
        else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
            g_string_append_c(plain, ' ');
    }
    return g_string_free(g_steal_pointer(&plain), FALSE);
}

/* Adds the weights of the terms in `text` to `scores`. */
static void add_scores(const TermIndex *index, const gchar *text, guint factor, guint *scores) {
    gboolean is_counted[CATEGORY_MAX_TERMS] = {FALSE};
    g_autofree gchar *line = plain_beginning(text);
    for (const gchar *at = line; *at != '\0'; at++) {
        gboolean is_inside_character = ((guchar)*at & 0xc0) == 0x80;
        if (is_inside_character || (at > line && is_word_byte(at[-1])))
            continue;
        for (guint i = index->first[bucket_of(at)]; i != 0; i = index->next[i - 1]) {
            const CategoryTerm *term = &index->terms[i - 1];
            if (is_counted[i - 1] || !is_term_at(term->text, at))
                continue;
            is_counted[i - 1] = TRUE;
            scores[term->category] += term->weight * factor;
        }
    }
}

const gchar *classify_complaint(const gchar *subject, const gchar *text, guint *out_certainty) {
    TermIndex index;
    index_terms(&index);
    guint scores[CATEGORY_COUNT] = {0};
    if (subject != NULL)
        add_scores(&index, subject, SUBJECT_FACTOR, scores);
    if (text != NULL)
        add_scores(&index, text, 1, scores);
    guint best = 0;
    guint total = 0;
    for (guint i = 0; i < CATEGORY_COUNT; i++) {
        total += scores[i];
        if (scores[i] > scores[best])
            best = i;
    }
    if (scores[best] < LEAST_EVIDENCE) {
        *out_certainty = 0;
        return NULL;
    }
    *out_certainty = scores[best] * 100 / total;
    return categories[best].name;
}

const gchar *classify_title(const gchar *category, const gchar *language) {
    for (gsize i = 0; category != NULL && i < CATEGORY_COUNT; i++) {
        if (strcmp(categories[i].name, category) == 0)
            return g_strcmp0(language, "zh") == 0   ? categories[i].zh
                   : g_strcmp0(language, "en") == 0 ? categories[i].en
                                                    : categories[i].name;
    }
    return category;
}
