/* letter_sample_burst.h - invented facts for the letter about many like complaints at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* For LETTER_BURST; else NULL. Caller frees. */
BurstFacts *letter_sample_burst(LetterKind kind, const gchar *language, gint64 now);
