/* burst_codes.h - the site's own patterns of batches, models, orders, by which complaints are alike
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "insight/burst_sketch.h"

typedef struct BurstCodes BurstCodes;

/* `patterns` (of gchar*, PCRE2). NULL with *out_fault, which names the faulty one; caller frees. */
BurstCodes *burst_codes_new(const GPtrArray *patterns, gchar **out_fault);
void burst_codes_free(BurstCodes *codes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BurstCodes, burst_codes_free)

/* What each of the patterns finds is a code of the sketch, up to SKETCH_CODES of them. */
void burst_codes_note(const BurstCodes *codes, const gchar *text, BurstSketch *sketch);
