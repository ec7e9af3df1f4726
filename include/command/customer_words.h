/* customer_words.h - what a complainant's short answer means: a vote, a bare thank-you */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/survey_kind.h"

/* A vote in the answer to a survey of that kind: "5", "5/5", "五分", "very satisfied", "5 stars" at
 * the start of the words, or "5 [AM-1042-K7Q2]" as the subject a survey link makes. *out_comment
 * gets what is left of the words ("" if nothing). FALSE if it is no vote. */
gboolean customer_words_read_vote(SurveyKind kind, const gchar *subject, const gchar *new_text,
                                  guint *out_score, gchar **out_comment);

/* Is it only a thank-you, with nothing that needs an answer ("Thanks, all good now", "谢谢，收到")?
 * Unsure is FALSE: a real objection must reopen. */
gboolean customer_words_is_thanks(const gchar *new_text);

/* Does the answer to "is all still well?" say yes ("Yes, thanks", "一切正常，谢谢"), or thanks, and
 * nothing else? Unsure is FALSE. */
gboolean customer_words_is_well(const gchar *new_text);
