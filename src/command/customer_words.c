/* customer_words.c - what a complainant's short answer to a survey means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A vote comes as the subject that a survey link makes ("5 [AM-1042-K7Q2]"), which has to be the
 * vote and nothing else, or at the start of the words, below a greeting at most. Unsure is no vote:
 * then a person reads it. A bare thank-you is told from other words in customer_thanks.c.
 */
#include "command/customer_words.h"

#include <string.h>

#include "answer_lines.h"
#include "base/text.h"
#include "vote_words.h"

static gboolean read_subject(SurveyKind kind, const gchar *subject, guint *out_score) {
    g_autofree gchar *line = answer_lines_subject(subject);
    Vote vote;
    if (!vote_words_read(kind, line, &vote) || *vote.comment != '\0')
        return FALSE;
    *out_score = vote.score;
    return TRUE;
}

static gboolean read_words(SurveyKind kind, const gchar *text, guint *out_score,
                           gchar **out_comment) {
    const gchar *rest = text;
    g_autofree gchar *line = answer_lines_first(text, &rest);
    Vote vote;
    if (line == NULL || !vote_words_read(kind, line, &vote) ||
        (vote.is_weak && !text_is_blank(rest)))
        return FALSE;
    *out_score = vote.score;
    *out_comment = g_strstrip(g_strconcat(vote.comment, "\n", rest, NULL));
    return TRUE;
}

gboolean customer_words_read_vote(SurveyKind kind, const gchar *subject, const gchar *new_text,
                                  guint *out_score, gchar **out_comment) {
    g_autofree gchar *valid_subject = text_make_valid(subject != NULL ? subject : "", -1);
    g_autofree gchar *text = text_make_valid(new_text != NULL ? new_text : "", -1);
    if (read_subject(kind, valid_subject, out_score)) {
        *out_comment = g_strstrip(g_steal_pointer(&text));
        return TRUE;
    }
    return read_words(kind, text, out_score, out_comment);
}
