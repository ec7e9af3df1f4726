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

/* A thank-you or a name below; with another word of thanks before it, a signature is one, too. */
static gboolean asks_nothing(const gchar *comment) {
    g_autofree gchar *thanks = g_strconcat("Thanks.\n", comment, NULL);
    return text_is_blank(comment) || customer_words_is_thanks(thanks);
}

/* Does a line begin with a digit, as the next of a list does? */
static gboolean goes_on_counting(const gchar *text) {
    g_autofree gchar *line = NULL;
    while ((line = answer_lines_next(text, &text)) != NULL) {
        if (g_ascii_isdigit(*line))
            return TRUE;
        g_clear_pointer(&line, g_free);
    }
    return FALSE;
}

static gboolean read_line(SurveyKind kind, const gchar *line, const gchar *rest, guint *out_score,
                          gchar **out_comment) {
    Vote vote;
    if (line == NULL || !vote_words_read(kind, line, &vote) ||
        (vote.is_listed && goes_on_counting(rest)))
        return FALSE;
    g_autofree gchar *comment = g_strstrip(g_strconcat(vote.comment, "\n", rest, NULL));
    if (vote.is_weak && !asks_nothing(comment))
        return FALSE;
    *out_score = vote.score;
    *out_comment = g_steal_pointer(&comment);
    return TRUE;
}

/* A greeting may stand before the vote, in its line or above it. */
static gboolean read_words(SurveyKind kind, const gchar *text, guint *out_score,
                           gchar **out_comment) {
    const gchar *rest = text;
    const gchar *later = text;
    g_autofree gchar *line = answer_lines_next(text, &rest);
    g_autofree gchar *below = answer_lines_first(text, &later);
    return read_line(kind, line, rest, out_score, out_comment) ||
           (later != rest && read_line(kind, below, later, out_score, out_comment));
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
