/* letter_sample_offer.h - invented options for letters about an offer */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* NULL: the letter is about none. Caller frees. */
Offer *letter_sample_offer(LetterKind kind, const gchar *language, gint64 now);
