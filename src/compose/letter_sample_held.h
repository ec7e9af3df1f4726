/* letter_sample_held.h - invented facts for letters about an answer that waits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* `answer` is borrowed by the facts; all else is static. `now` in seconds UTC. */
HeldFacts letter_sample_held(LetterKind kind, const gchar *language, gint64 now,
                             const gchar *answer);

/* What is wrong with the answer, or why it was denied; NULL in letters about something else. */
const gchar *letter_sample_held_problem(LetterKind kind, const gchar *language);
