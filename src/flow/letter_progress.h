/* letter_progress.h - what was done about a complaint, as the complainant may know it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow/office.h"
#include "model/letter.h"

/* For letters that answer the complainant's word: when the manager answers; for LETTER_STATUS what
 * was done, and when a resolved ticket closes. *out_steps is borrowed by the draft, the caller
 * unrefs it. Other kinds: nothing is looked up. */
gboolean letter_progress_furnish(Office *office, LetterDraft *draft, GArray **out_steps,
                                 GError **error);
