/* letter_sample_inquiry.h - invented facts for letters about a question to a department */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/letter.h"
#include "model/policy.h"

/* Is the letter about one? */
gboolean letter_sample_has_inquiry(LetterKind kind);

/* The question; its texts are static. */
Inquiry letter_sample_inquiry(LetterKind kind, const gchar *language, gint64 now);

/* What the department answers; static. */
const gchar *letter_sample_department_answer(const gchar *language);

/* The department, for the policy. */
Department *letter_sample_department(const gchar *language);
