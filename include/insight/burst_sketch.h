/* burst_sketch.h - what a complaint says, in 136 bytes: how alike are two of them? */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { SKETCH_BINS = 128 };

/* A MinHash of one permutation (Li, Owen and Zhang 2012), eight bits a bin: of pairs of
 * neighbouring Chinese characters, and of runs of five characters of other scripts; digits are all
 * the same. No word can be read back out of it. */
typedef struct {
    guint8 bins[SKETCH_BINS]; /* 0: nothing fell into it */
    guint64
        code; /* of the first code in it, letters with digits as a batch or model has; 0: none */
} BurstSketch;

/* To keep it, and back; the bytes are the same on every machine. */
enum { PACKED_SKETCH = SKETCH_BINS + 8 };
void burst_sketch_pack(const BurstSketch *sketch, guint8 out_bytes[PACKED_SKETCH]);
void burst_sketch_unpack(const guint8 bytes[PACKED_SKETCH], BurstSketch *out_sketch);

/* `words` are its code from now on: a batch, a model, whatever the site looks for. Case, blanks and
 * signs do not matter. */
void burst_sketch_set_code(BurstSketch *sketch, const gchar *words);

/* Looks at the first 3000 bytes of a text. */
void burst_sketch_read(const gchar *text, BurstSketch *out_sketch);

/* How much of both is in both, 0 to 1, with a standard error of 0.04 about 0.3. */
gdouble burst_sketch_likeness(const BurstSketch *one, const BurstSketch *other);

/* Do they complain of the same? */
gboolean burst_sketch_is_like(const BurstSketch *one, const BurstSketch *other);
