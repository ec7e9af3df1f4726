/* customer_words.c - what a complainant's short answer to a survey means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A vote comes as the subject that a survey link makes ("5 [AM-1042-K7Q2]"), which has to be the
 * vote and nothing else, or at the start of the words, below a greeting at most. Unsure is no vote:
 * then a person reads it. A bare thank-you is told from other words in customer_thanks.c.
 */
#include "command/customer_words.h"

#include <string.h>

#include "base/text.h"
#include "vote_words.h"

enum { MAX_GREETING_CHARACTERS = 30 };

/* The subject without what stands in brackets: our tag, and marks of gateways. */
static gchar *strip_brackets(const gchar *subject) {
    g_autoptr(GString) stripped = g_string_new(NULL);
    const gchar *last_close = strrchr(subject, ']');
    for (const gchar *at = subject; *at != '\0';) {
        const gchar *close = *at == '[' && at < last_close ? strchr(at, ']') : NULL;
        if (close == NULL)
            g_string_append_c(stripped, *at);
        at = close != NULL ? close + 1 : at + 1;
    }
    return text_one_line(stripped->str);
}

static gboolean read_subject(const gchar *subject, guint *out_score) {
    g_autofree gchar *line = strip_brackets(subject);
    Vote vote;
    if (!vote_words_read(line, &vote) || *vote.comment != '\0')
        return FALSE;
    *out_score = vote.score;
    return TRUE;
}

static gboolean is_greeting(const gchar *line) {
    static const gchar *const greetings[] = {"hi", "hello", "hey", "dear", "您好", "你好"};
    if (g_utf8_strlen(line, -1) > MAX_GREETING_CHARACTERS)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(greetings); i++) {
        gsize length = strlen(greetings[i]);
        if (g_ascii_strncasecmp(line, greetings[i], length) == 0 && !g_ascii_isalpha(line[length]))
            return TRUE;
    }
    return FALSE;
}

/* The next line that is not blank, as one visible line; *out_rest is behind it. NULL at the end. */
static gchar *take_line(const gchar *text, const gchar **out_rest) {
    while (*text != '\0') {
        gsize length = strcspn(text, "\r\n");
        g_autofree gchar *raw = g_strndup(text, length);
        text += length + (text[length] != '\0');
        *out_rest = text;
        if (!text_is_blank(raw))
            return text_one_line(raw);
    }
    return NULL;
}

static gboolean read_words(const gchar *text, guint *out_score, gchar **out_comment) {
    const gchar *rest = text;
    g_autofree gchar *line = take_line(text, &rest);
    if (line != NULL && is_greeting(line)) {
        g_free(line);
        line = take_line(rest, &rest);
    }
    Vote vote;
    if (line == NULL || !vote_words_read(line, &vote) || (vote.is_weak && !text_is_blank(rest)))
        return FALSE;
    *out_score = vote.score;
    *out_comment = g_strstrip(g_strconcat(vote.comment, "\n", rest, NULL));
    return TRUE;
}

gboolean customer_words_read_vote(const gchar *subject, const gchar *new_text, guint *out_score,
                                  gchar **out_comment) {
    g_autofree gchar *valid_subject = text_make_valid(subject != NULL ? subject : "", -1);
    g_autofree gchar *text = text_make_valid(new_text != NULL ? new_text : "", -1);
    if (read_subject(valid_subject, out_score)) {
        *out_comment = g_strstrip(g_steal_pointer(&text));
        return TRUE;
    }
    return read_words(text, out_score, out_comment);
}
