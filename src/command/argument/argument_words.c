/* argument_words.c - words that stand for a value: found exactly, or the nearest one proposed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "argument_words.h"

#include <string.h>

#include "base/text.h"
#include "nearest_word.h"

const ArgumentWord *argument_words_find(const ArgumentWord *words, gsize count,
                                        const gchar *folded) {
    for (gsize i = 0; i < count; i++) {
        if (strcmp(words[i].word, folded) == 0)
            return &words[i];
    }
    return NULL;
}

NearestWord nearest_word_of(const gchar *typed) {
    return (NearestWord){.typed = typed, .least = G_MAXUINT};
}

void nearest_word_offer(NearestWord *nearest, const gchar *word, const gchar *meant) {
    g_autofree gchar *folded = text_fold(word);
    guint distance = nearest_word_distance(nearest->typed, folded);
    if (distance >= nearest->least || !nearest_word_is_slip(distance, folded))
        return;
    nearest->least = distance;
    nearest->meant = meant;
}

gchar *argument_first_word(const gchar *folded) {
    return g_strndup(folded, strcspn(folded, " ,.;:!"));
}

gchar *argument_words_nearest(const ArgumentWord *words, gsize count, const gchar *folded) {
    g_autofree gchar *first = argument_first_word(folded);
    NearestWord nearest = nearest_word_of(folded);
    NearestWord nearest_to_first = nearest_word_of(first);
    for (gsize i = 0; i < count; i++) {
        nearest_word_offer(&nearest, words[i].word, words[i].word);
        nearest_word_offer(&nearest_to_first, words[i].word, words[i].word);
    }
    return g_strdup(nearest.meant != NULL ? nearest.meant : nearest_to_first.meant);
}
