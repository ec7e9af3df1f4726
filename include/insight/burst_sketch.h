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

/* Looks at the first 3000 bytes of a text. */
void burst_sketch_read(const gchar *text, BurstSketch *out_sketch);

/* How much of both is in both, 0 to 1, with a standard error of 0.04 about 0.3. */
gdouble burst_sketch_likeness(const BurstSketch *one, const BurstSketch *other);

/* Do they complain of the same? */
gboolean burst_sketch_is_like(const BurstSketch *one, const BurstSketch *other);
