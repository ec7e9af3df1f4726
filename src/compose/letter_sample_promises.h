/* letter_sample_promises.h - invented facts for letters about what was promised */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"

/* Of Promise; none in a letter that tells of none. */
GPtrArray *letter_sample_promises(LetterKind kind, const gchar *language, gint64 now);

/* Why it takes longer. Static. */
/* What the members of a group case were told. */
const gchar *letter_sample_statement(const gchar *language);

const gchar *letter_sample_delay(const gchar *language);

/* What was done so far (of ProgressStep). Caller unrefs. */
GArray *letter_sample_progress(gint64 now);
