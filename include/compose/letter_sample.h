/* letter_sample.h - invented facts for any letter, for previews and for proving templates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

typedef struct LetterSample LetterSample;

/* A letter of a kind in a language: invented people, a complaint, photos, an earlier ticket. The
 * time is always the same. With is_scarce only what no letter can do without: no name, no words, no
 * owner. */
LetterSample *letter_sample_new(LetterKind kind, const gchar *language, gboolean is_scarce);
void letter_sample_free(LetterSample *sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LetterSample, letter_sample_free)

/* Borrowed from the sample. */
const LetterDraft *letter_sample_draft(const LetterSample *sample);
