/* nearest_word.c - how far apart two words are, and which of many was probably meant */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "nearest_word.h"

enum { MAX_CHARACTERS = 32 };

/* At most MAX_CHARACTERS characters of `word`; *out_length is G_MAXSIZE if it has more. */
static void characters_of(const gchar *word, gunichar *characters, gsize *out_length) {
    gsize length = 0;
    for (; *word != '\0' && length < MAX_CHARACTERS; word = g_utf8_next_char(word))
        characters[length++] = g_utf8_get_char(word);
    *out_length = *word == '\0' ? length : G_MAXSIZE;
}

guint nearest_word_distance(const gchar *one, const gchar *other) {
    gunichar a[MAX_CHARACTERS];
    gunichar b[MAX_CHARACTERS];
    gsize a_length = 0;
    gsize b_length = 0;
    characters_of(one, a, &a_length);
    characters_of(other, b, &b_length);
    if (a_length == G_MAXSIZE || b_length == G_MAXSIZE)
        return G_MAXUINT;
    guint cost[MAX_CHARACTERS + 1][MAX_CHARACTERS + 1];
    for (gsize i = 0; i <= a_length; i++)
        cost[i][0] = (guint)i;
    for (gsize k = 0; k <= b_length; k++)
        cost[0][k] = (guint)k;
    for (gsize i = 1; i <= a_length; i++) {
        for (gsize k = 1; k <= b_length; k++) {
            guint least = cost[i - 1][k - 1] + (a[i - 1] != b[k - 1]);
            least = MIN(least, MIN(cost[i - 1][k], cost[i][k - 1]) + 1);
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                least = MIN(least, cost[i - 2][k - 2] + 1);
            cost[i][k] = least;
        }
    }
    return cost[a_length][b_length];
}

gboolean nearest_word_is_slip(guint distance, const gchar *meant) {
    glong length = g_utf8_strlen(meant, -1);
    if (length < 2)
        return distance == 0;
    return distance <= (length < 5 ? 1 : length < 9 ? 2 : 3);
}
