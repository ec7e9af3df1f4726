/* burst_sketch.h - what a complaint says, in 160 bytes: how alike are two of them? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { SKETCH_BINS = 128, SKETCH_CODES = 3 };

/* A MinHash of one permutation (Li, Owen and Zhang 2012), eight bits a bin: of pairs of
 * neighbouring Chinese characters, and of runs of five characters of other scripts; digits are all
 * the same. No word can be read back out of it. */
typedef struct {
    guint8 bins[SKETCH_BINS]; /* 0: nothing fell into it */
    /* Of batches, models, orders in it; 0: none. The first is what looks like one, letters with
     * digits, where the site names no patterns. */
    guint64 codes[SKETCH_CODES];
    guint64 category; /* of its name; 0: nobody knows */
} BurstSketch;

/* To keep it, and back; the bytes are the same on every machine. */
enum { PACKED_SKETCH = SKETCH_BINS + 8 * (SKETCH_CODES + 1) };
void burst_sketch_pack(const BurstSketch *sketch, guint8 out_bytes[PACKED_SKETCH]);
void burst_sketch_unpack(const guint8 bytes[PACKED_SKETCH], BurstSketch *out_sketch);

/* `words` are a code of it: a batch, a model, an order, whatever the site looks for by the pattern
 * `field`. Case, blanks and signs do not matter. FALSE: there is no room for another. */
gboolean burst_sketch_add_code(BurstSketch *sketch, guint field, const gchar *words);

/* What it is about; NULL: nobody knows. */
void burst_sketch_set_category(BurstSketch *sketch, const gchar *name);

/* Looks at the first 3000 bytes of a text. */
void burst_sketch_read(const gchar *text, BurstSketch *out_sketch);

/* How much of both is in both, 0 to 1, with a standard error of 0.04 about 0.3. */
gdouble burst_sketch_likeness(const BurstSketch *one, const BurstSketch *other);

/* Do they complain of the same? Of the same category, or with a code in common, they need fewer
 * words in common. */
gboolean burst_sketch_is_like(const BurstSketch *one, const BurstSketch *other);
