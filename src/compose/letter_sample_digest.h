/* letter_sample_digest.h - an invented digest for previews and for proving templates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter_kind.h"
#include "model/report.h"

typedef struct DigestSample DigestSample;

/* NULL of other kinds of letters. With is_scarce a quiet day, on which nothing waits. */
DigestSample *letter_sample_digest_new(LetterKind kind, const gchar *language, gint64 now,
                                       gboolean is_scarce);
void letter_sample_digest_free(DigestSample *sample);

/* Borrowed; NULL of NULL. */
const ReportFacts *letter_sample_digest_report(const DigestSample *sample);
