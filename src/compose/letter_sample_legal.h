/* letter_sample_legal.h - an invented legal profile, for the preview of a last letter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/legal_profile.h"

/* With words in that language about who can be asked next, and until when. Caller frees. */
LegalProfile *letter_sample_legal(const gchar *language);
