/* closing_words.h - "Best regards", "Mit freundlichen Grüßen", "此致敬礼" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text_line.h"

/* Is the whole line closing words, but for a name behind a comma? */
gboolean closing_words_are(TextLine line);
