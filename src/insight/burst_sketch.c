/* burst_sketch.c - what a complaint says, in 160 bytes: how alike are two of them? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* doc/bursts.md tells by what figures the two limits were chosen. */
#include "insight/burst_sketch.h"

#include <string.h>

#include "classifier/plain_text.h"

enum {
    READ_BYTES = 3000,
    RUN = 5,           /* characters of a run of other scripts */
    CODE_SHORTEST = 4, /* "b2231" */
    CODE_LONGEST = 12  /* longer ones are numbers of orders, which nobody else has */
};

/* How much of two has to be the same in both. */
static const gdouble LIKE = 0.19;
static const gdouble LIKE_OF_SAME_CATEGORY = 0.13;
static const gdouble LIKE_OF_OTHER_CATEGORY = 0.28;
static const gdouble LIKE_WITH_CODE = 0.06;

static guint64 mix(guint64 hash, guint64 value) {
    hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 29);
}

/* The bin by some bits, what is kept in it by others. */
static void add(guint32 least[SKETCH_BINS], guint64 hash) {
    guint64 last = mix(hash, 0x5851f42d4c957f2du);
    guint bin = (guint)(last >> 57);
    guint32 value = (guint32)(last >> 20);
    if (value < least[bin])
        least[bin] = value;
}

/* A letter with a digit in one word. */
static void note_code(BurstSketch *sketch, const gchar *word, gsize length) {
    gboolean has_digit = FALSE;
    gboolean has_letter = FALSE;
    guint64 hash = length;
    if (sketch->codes[0] != 0 || length < CODE_SHORTEST || length > CODE_LONGEST)
        return;
    for (gsize i = 0; i < length; i++) {
        has_digit = has_digit || g_ascii_isdigit(word[i]);
        has_letter = has_letter || g_ascii_isalpha(word[i]);
        hash = mix(hash, (guchar)word[i]);
    }
    if (has_digit && has_letter)
        sketch->codes[0] = hash != 0 ? hash : 1;
}

static gsize word_length(const gchar *at, const gchar *end) {
    const gchar *here = at;
    while (here < end && (plain_is_word(*here) || (*here == '-' && here > at)))
        here++;
    return (gsize)(here - at);
}

/* The last characters of other scripts that were read, the newest in the low byte. */
static guint64 push(guint64 run, gchar c) {
    guint64 kept = ((guint64)1 << (8 * RUN)) - 1;
    return ((run << 8) | (g_ascii_isdigit(c) ? '#' : (guchar)c)) & kept;
}

static void read_runs(guint32 least[SKETCH_BINS], const gchar *plain, const gchar *end) {
    guint64 run = 0;
    guint filled = 0;
    for (const gchar *at = plain; at < end;) {
        if (plain_is_chinese(at)) {
            guint64 pair = 0;
            filled = 0;
            if (at + 6 <= end && plain_is_chinese(at + 3)) {
                memcpy(&pair, at, 6);
                add(least, GUINT64_TO_LE(pair));
            }
            at += 3;
            continue;
        }
        if (plain_is_word(*at) || *at == ' ') {
            run = push(run, *at);
            if (++filled >= RUN)
                add(least, run);
        }
        at++;
    }
}

static void read_codes(BurstSketch *sketch, const gchar *plain, const gchar *end) {
    for (const gchar *at = plain; at < end;) {
        gsize length = word_length(at, end);
        note_code(sketch, at, length);
        at += MAX(length, 1);
    }
}

void burst_sketch_read(const gchar *text, BurstSketch *out_sketch) {
    g_autofree gchar *head = g_strndup(text, READ_BYTES);
    g_autofree gchar *plain = plain_text(head);
    const gchar *end = plain + strlen(plain);
    guint32 least[SKETCH_BINS];
    memset(least, 0xff, sizeof least);
    *out_sketch = (BurstSketch){.category = 0};
    read_runs(least, plain, end);
    read_codes(out_sketch, plain, end);
    for (guint i = 0; i < SKETCH_BINS; i++)
        out_sketch->bins[i] = least[i] == G_MAXUINT32 ? 0 : (guint8)(least[i] % 255 + 1);
}

gdouble burst_sketch_likeness(const BurstSketch *one, const BurstSketch *other) {
    guint same = 0;
    guint filled = 0;
    for (guint i = 0; i < SKETCH_BINS; i++) {
        filled += (one->bins[i] | other->bins[i]) != 0 ? 1 : 0;
        same += one->bins[i] != 0 && one->bins[i] == other->bins[i] ? 1 : 0;
    }
    if (filled == 0)
        return 0;
    /* One in 255 is the same by chance. */
    gdouble share = ((gdouble)same / filled - 1.0 / 255) / (1 - 1.0 / 255);
    return MAX(share, 0);
}

static gboolean has_common_code(const BurstSketch *one, const BurstSketch *other) {
    for (guint i = 0; i < SKETCH_CODES; i++) {
        for (guint k = 0; k < SKETCH_CODES && one->codes[i] != 0; k++) {
            if (one->codes[i] == other->codes[k])
                return TRUE;
        }
    }
    return FALSE;
}

static gdouble least_likeness(const BurstSketch *one, const BurstSketch *other) {
    if (has_common_code(one, other))
        return LIKE_WITH_CODE;
    if (one->category == 0 || other->category == 0)
        return LIKE;
    return one->category == other->category ? LIKE_OF_SAME_CATEGORY : LIKE_OF_OTHER_CATEGORY;
}

gboolean burst_sketch_is_like(const BurstSketch *one, const BurstSketch *other) {
    return burst_sketch_likeness(one, other) >= least_likeness(one, other);
}

static guint8 *pack(guint8 *at, guint64 value) {
    guint64 same = GUINT64_TO_LE(value);
    memcpy(at, &same, sizeof same);
    return at + sizeof same;
}

static const guint8 *unpack(const guint8 *at, guint64 *out_value) {
    guint64 same = 0;
    memcpy(&same, at, sizeof same);
    *out_value = GUINT64_FROM_LE(same);
    return at + sizeof same;
}

void burst_sketch_pack(const BurstSketch *sketch, guint8 out_bytes[PACKED_SKETCH]) {
    guint8 *at = out_bytes + SKETCH_BINS;
    memcpy(out_bytes, sketch->bins, SKETCH_BINS);
    for (guint i = 0; i < SKETCH_CODES; i++)
        at = pack(at, sketch->codes[i]);
    pack(at, sketch->category);
}

void burst_sketch_unpack(const guint8 bytes[PACKED_SKETCH], BurstSketch *out_sketch) {
    const guint8 *at = bytes + SKETCH_BINS;
    memcpy(out_sketch->bins, bytes, SKETCH_BINS);
    for (guint i = 0; i < SKETCH_CODES; i++)
        at = unpack(at, &out_sketch->codes[i]);
    unpack(at, &out_sketch->category);
}

/* Letters, digits and other scripts only. */
static guint64 hash_of(const gchar *words, guint64 seed) {
    g_autofree gchar *plain = plain_text(words);
    guint64 hash = seed;
    for (const gchar *at = plain; *at != '\0'; at++) {
        if (plain_is_word(*at) || (guchar)*at >= 0x80)
            hash = mix(hash, (guchar)*at);
    }
    return hash != 0 ? hash : 1;
}

gboolean burst_sketch_add_code(BurstSketch *sketch, guint field, const gchar *words) {
    guint place = 0;
    while (place < SKETCH_CODES && sketch->codes[place] != 0)
        place++;
    if (place == SKETCH_CODES)
        return FALSE;
    sketch->codes[place] = hash_of(words, field + 1);
    return TRUE;
}

void burst_sketch_set_category(BurstSketch *sketch, const gchar *name) {
    sketch->category = name != NULL ? hash_of(name, 1) : 0;
}
