/* burst_sketch.c - what a complaint says, in 136 bytes: how alike are two of them? */
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

static const gdouble LIKE = 0.19;
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
    if (sketch->code != 0 || length < CODE_SHORTEST || length > CODE_LONGEST)
        return;
    for (gsize i = 0; i < length; i++) {
        has_digit = has_digit || g_ascii_isdigit(word[i]);
        has_letter = has_letter || g_ascii_isalpha(word[i]);
        hash = mix(hash, (guchar)word[i]);
    }
    if (has_digit && has_letter)
        sketch->code = hash != 0 ? hash : 1;
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
    *out_sketch = (BurstSketch){.code = 0};
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

gboolean burst_sketch_is_like(const BurstSketch *one, const BurstSketch *other) {
    gboolean has_code = one->code != 0 && one->code == other->code;
    return burst_sketch_likeness(one, other) >= (has_code ? LIKE_WITH_CODE : LIKE);
}

void burst_sketch_pack(const BurstSketch *sketch, guint8 out_bytes[PACKED_SKETCH]) {
    guint64 code = GUINT64_TO_LE(sketch->code);
    memcpy(out_bytes, sketch->bins, SKETCH_BINS);
    memcpy(out_bytes + SKETCH_BINS, &code, sizeof code);
}

void burst_sketch_unpack(const guint8 bytes[PACKED_SKETCH], BurstSketch *out_sketch) {
    guint64 code = 0;
    memcpy(out_sketch->bins, bytes, SKETCH_BINS);
    memcpy(&code, bytes + SKETCH_BINS, sizeof code);
    out_sketch->code = GUINT64_FROM_LE(code);
}

void burst_sketch_set_code(BurstSketch *sketch, const gchar *words) {
    g_autofree gchar *plain = plain_text(words);
    guint64 hash = 1;
    for (const gchar *at = plain; *at != '\0'; at++) {
        if (plain_is_word(*at) || (guchar)*at >= 0x80)
            hash = mix(hash, (guchar)*at);
    }
    sketch->code = hash != 0 ? hash : 1;
}
