/* features.c - what a naive Bayes classifier sees of a complaint */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "insight/features.h"

#include <string.h>

#include "classifier/plain_text.h"

enum {
    READ_BYTES = 3000, /* what a complaint is about stands at its beginning */
    STEM_LETTERS = 6,  /* "deliver", "delivered", "delivery" are one word */
    SLOTS = 2048,
    FORMAT = 1,
    HEAD_BYTES = 1 + CATEGORY_COUNT
};

/* FNV-1a, 32 bits: small and the same on every machine. */
static guint32 hash_of(const gchar *bytes, gsize length) {
    guint32 hash = 2166136261u;
    for (gsize i = 0; i < length; i++)
        hash = (hash ^ (guchar)bytes[i]) * 16777619u;
    return hash != 0 ? hash : 1;
}

typedef struct {
    Features *features;
    guint32 seen[SLOTS]; /* open addressing; 0 is free */
} Collector;

static void collect(Collector *collector, const gchar *bytes, gsize length) {
    Features *features = collector->features;
    guint32 hash = hash_of(bytes, length);
    guint slot = hash % SLOTS;
    while (collector->seen[slot] != 0 && collector->seen[slot] != hash)
        slot = (slot + 1) % SLOTS;
    if (collector->seen[slot] == hash || features->count == FEATURES_MOST)
        return;
    collector->seen[slot] = hash;
    features->words[features->count++] = hash;
}

/* Length of the word of ASCII letters, digits and apostrophes at `at`. */
static gsize word_length(const gchar *at, const gchar *end) {
    const gchar *here = at;
    while (here < end && (plain_is_word(*here) || *here == '\''))
        here++;
    return (gsize)(here - at);
}

/* Numbers say little, but that there is one. */
static gboolean is_number(const gchar *at, gsize length) {
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isdigit(at[i]))
            return FALSE;
    }
    return TRUE;
}

static void collect_word(Collector *collector, const gchar *at, gsize length) {
    if (is_number(at, length))
        collect(collector, "#", 1);
    else if (length > 1)
        collect(collector, at, MIN(length, STEM_LETTERS));
}

void features_read(const gchar *plain, Features *out_features) {
    Collector collector = {.features = out_features};
    const gchar *end = plain + strnlen(plain, READ_BYTES);
    out_features->count = 0;
    memset(out_features->terms, 0, sizeof out_features->terms);
    for (const gchar *at = plain; at < end;) {
        gsize length = word_length(at, end);
        if (length > 0) {
            collect_word(&collector, at, length);
            at += length;
        } else if (plain_is_chinese(at)) {
            if (plain_is_chinese(at + 3))
                collect(&collector, at, 6);
            at += 3;
        } else {
            at = g_utf8_next_char(at);
        }
    }
}

GBytes *features_to_bytes(const Features *features) {
    GByteArray *bytes = g_byte_array_sized_new(HEAD_BYTES + features->count * 4);
    const guint8 format = FORMAT;
    g_byte_array_append(bytes, &format, 1);
    g_byte_array_append(bytes, features->terms, CATEGORY_COUNT);
    for (guint i = 0; i < features->count; i++) {
        guint32 word = GUINT32_TO_LE(features->words[i]);
        g_byte_array_append(bytes, (const guint8 *)&word, 4);
    }
    return g_byte_array_free_to_bytes(bytes);
}

gboolean features_from_bytes(GBytes *bytes, Features *out_features) {
    gsize size = 0;
    const guint8 *data = g_bytes_get_data(bytes, &size);
    if (size < HEAD_BYTES || data[0] != FORMAT || (size - HEAD_BYTES) % 4 != 0 ||
        (size - HEAD_BYTES) / 4 > FEATURES_MOST)
        return FALSE;
    memcpy(out_features->terms, data + 1, CATEGORY_COUNT);
    out_features->count = (guint)((size - HEAD_BYTES) / 4);
    for (guint i = 0; i < out_features->count; i++) {
        guint32 word = 0;
        memcpy(&word, data + HEAD_BYTES + i * 4, 4);
        out_features->words[i] = GUINT32_FROM_LE(word);
    }
    return TRUE;
}
