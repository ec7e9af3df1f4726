/* naive_bayes.c - guesses a complaint's category from those that people have sorted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Multinomial naive Bayes with additive smoothing. A word counts once a complaint. The shipped
 * terms are words too, eight of them, one a category: what they mean is learned like everything
 * else ("hotline" is a term of service-attitude and stands in complaints of every kind), so that
 * there is one way of weighing and not two.
 *
 * Naive Bayes takes each word for an independent witness and is far too sure of itself, the more so
 * the more words there are. Its log-odds are divided by the square root of their number; the
 * remaining factor, TEMPER, is what made certainties come true in cross-validation.
 */
#include "insight/naive_bayes.h"

#include <math.h>
#include <string.h>

/* Found by cross-validation within the four fifths that are not held out: doc/classifier.md. */
static const gdouble SMOOTHING = 0.5;
static const gdouble TEMPER = 0.9;

/* Few words stand in more complaints of a category than the last of the logarithms is for. */
enum { FIRST_SLOTS = 4096, TERM_FACTOR = 2, TERM_MOST = 4, LOGS = 64 };

typedef struct {
    guint32 word; /* 0: free */
    guint16 counts[CATEGORY_COUNT];
} Entry;

struct NaiveBayes {
    Entry *entries; /* open addressing */
    guint slots;    /* a power of two */
    guint used;
    guint32 term_counts[CATEGORY_COUNT][CATEGORY_COUNT]; /* [term][category] */
    gfloat term_logs[CATEGORY_COUNT][CATEGORY_COUNT];
    guint32 totals[CATEGORY_COUNT];    /* of all counts */
    guint32 documents[CATEGORY_COUNT]; /* complaints counted */
    gfloat prior[CATEGORY_COUNT];      /* logs of the categories' shares */
    gfloat all[CATEGORY_COUNT];        /* logs of the smoothed totals */
    gfloat logs[LOGS];                 /* of smoothed counts */
};

NaiveBayes *naive_bayes_new(void) {
    NaiveBayes *model = g_new0(NaiveBayes, 1);
    model->slots = FIRST_SLOTS;
    model->entries = g_new0(Entry, model->slots);
    return model;
}

NaiveBayes *naive_bayes_copy(const NaiveBayes *model) {
    NaiveBayes *copy = g_memdup2(model, sizeof *model);
    copy->entries = g_memdup2(model->entries, model->slots * sizeof *model->entries);
    return copy;
}

void naive_bayes_free(NaiveBayes *model) {
    if (model == NULL)
        return;
    g_free(model->entries);
    g_free(model);
}

/* The word's entry, or the free one where it would be. */
static Entry *find(const NaiveBayes *model, guint32 word) {
    guint slot = (word * 2654435761u) & (model->slots - 1);
    while (model->entries[slot].word != 0 && model->entries[slot].word != word)
        slot = (slot + 1) & (model->slots - 1);
    return &model->entries[slot];
}

static void grow(NaiveBayes *model) {
    g_autofree Entry *old = model->entries;
    guint count = model->slots;
    model->slots *= 2;
    model->entries = g_new0(Entry, model->slots);
    for (guint i = 0; i < count; i++) {
        if (old[i].word != 0)
            *find(model, old[i].word) = old[i];
    }
}

static guint term_times(const Features *features, guint term) {
    return (guint)MIN(features->terms[term], TERM_MOST) * TERM_FACTOR;
}

void naive_bayes_count(NaiveBayes *model, const Features *features, Category category,
                       guint times) {
    for (guint i = 0; i < features->count; i++) {
        if (model->used * 2 >= model->slots)
            grow(model);
        Entry *entry = find(model, features->words[i]);
        model->used += entry->word == 0;
        entry->word = features->words[i];
        entry->counts[category] = (guint16)MIN(entry->counts[category] + times, G_MAXUINT16);
        model->totals[category] += times;
    }
    for (guint term = 0; term < CATEGORY_COUNT; term++) {
        model->term_counts[term][category] += times * term_times(features, term);
        model->totals[category] += times * term_times(features, term);
    }
    model->documents[category] += times;
}

void naive_bayes_settle(NaiveBayes *model) {
    guint32 documents = 0;
    for (guint i = 0; i < LOGS; i++)
        model->logs[i] = (gfloat)log(i + SMOOTHING);
    for (guint c = 0; c < CATEGORY_COUNT; c++) {
        documents += model->documents[c];
        model->all[c] = (gfloat)log(model->totals[c] + SMOOTHING * (model->used + CATEGORY_COUNT));
    }
    for (guint c = 0; c < CATEGORY_COUNT; c++) {
        model->prior[c] =
            (gfloat)log((model->documents[c] + 1.0) / (documents + (gdouble)CATEGORY_COUNT));
        for (guint term = 0; term < CATEGORY_COUNT; term++)
            model->term_logs[term][c] =
                (gfloat)(log(model->term_counts[term][c] + SMOOTHING) - model->all[c]);
    }
}

/* The logarithm of the word's share in a category. */
static gdouble share(const NaiveBayes *model, const Entry *entry, guint category) {
    guint count = entry->counts[category];
    return (count < LOGS ? model->logs[count] : log(count + SMOOTHING)) - model->all[category];
}

/* Sums up what the words say; returns how many witnesses there were, known or not. */
static guint weigh(const NaiveBayes *model, const Features *features, gdouble *out_scores,
                   gboolean *out_is_known) {
    guint witnesses = features->count;
    for (guint i = 0; i < features->count; i++) {
        const Entry *entry = find(model, features->words[i]);
        if (entry->word == 0)
            continue;
        *out_is_known = TRUE;
        for (guint c = 0; c < CATEGORY_COUNT; c++)
            out_scores[c] += share(model, entry, c);
    }
    for (guint term = 0; term < CATEGORY_COUNT; term++) {
        guint times = term_times(features, term);
        witnesses += times > 0;
        for (guint c = 0; times > 0 && c < CATEGORY_COUNT; c++)
            out_scores[c] += times * model->term_logs[term][c];
        *out_is_known = *out_is_known || times > 0;
    }
    return witnesses;
}

Suggestion naive_bayes_suggest(const NaiveBayes *model, const Features *features) {
    gdouble scores[CATEGORY_COUNT] = {0};
    gboolean is_known = FALSE;
    guint witnesses = weigh(model, features, scores, &is_known);
    if (!is_known)
        return (Suggestion){.category = -1};
    guint best = 0;
    gdouble temper = TEMPER * sqrt(witnesses);
    for (guint c = 0; c < CATEGORY_COUNT; c++) {
        scores[c] = scores[c] / temper + model->prior[c];
        if (scores[c] > scores[best])
            best = c;
    }
    gdouble sum = 0;
    for (guint c = 0; c < CATEGORY_COUNT; c++)
        sum += exp(scores[c] - scores[best]);
    return (Suggestion){.category = (gint)best, .certainty = (guint)lround(100 / sum)};
}
