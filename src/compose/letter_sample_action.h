/* letter_sample_action.h - invented facts for letters about an improvement */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* Is the letter about one? */
gboolean letter_sample_has_action(LetterKind kind);

/* Its texts are static. */
Action letter_sample_action(LetterKind kind, const gchar *language, gint64 now);

/* What came of it. */
ActionEffect letter_sample_effect(void);
