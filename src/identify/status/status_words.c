/* status_words.c - enhanced status codes (RFC 3463) from codes and words of a diagnostic */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report may state a status, or only quote an SMTP answer, or only say it in words. The order of
 * belief: an enhanced code that a server's own answer gives in the diagnostic, an exact status, any
 * code in the diagnostic, words (status_word_table.c), the reply code. The meaning of codes is RFC
 * 3463, the IANA registry (RFC 5248) and RFC 5321 section 4.2.
 */
#include "status_words.h"

#include <string.h>

#include "report_text.h"
#include "status_word_table.h"

/* RFC 5321 section 4.2.3 -> the nearest of RFC 3463. */
static const struct {
    guint reply_code;
    const gchar *status;
} reply_codes[] = {
    {421, "4.3.2"}, {422, "4.2.2"}, {431, "4.3.1"}, {450, "4.2.0"}, {451, "4.3.0"}, {452, "4.2.2"},
    {550, "5.1.1"}, {551, "5.1.6"}, {552, "5.2.2"}, {553, "5.1.3"}, {554, "5.0.0"}, {556, "5.1.10"},
};

/* Longer than any SMTP answer; what is behind it is not looked at. */
enum { MAX_DIAGNOSTIC = 2048 };

/* Length of "c.d{1,3}.d{1,3}" at `at`; 0 if there is none. */
static gsize status_length(const gchar *at) {
    if (strchr("245", *at) == NULL || *at == '\0' || at[1] != '.')
        return 0;
    const gchar *subject = at + 2;
    gsize subject_length = strspn(subject, "0123456789");
    if (subject_length < 1 || subject_length > 3 || subject[subject_length] != '.')
        return 0;
    const gchar *detail = subject + subject_length + 1;
    gsize detail_length = strspn(detail, "0123456789");
    if (detail_length < 1 || detail_length > 3)
        return 0;
    const gchar *end = detail + detail_length;
    if (g_ascii_isalpha(*end) || (*end == '.' && g_ascii_isdigit(end[1])))
        return 0;
    return (gsize)(end - at);
}

/* Does the word before `at` end in a letter and stand only one blank away, as in "Exim 4.96.2"? */
static gboolean follows_product_name(const gchar *text, const gchar *at) {
    if (at - text < 2 || at[-1] != ' ')
        return FALSE;
    const gchar *end = at - 1;
    const gchar *start = end;
    while (start > text && end - start < 16 && g_ascii_isalpha(start[-1]))
        start--;
    static const gchar *const products[] = {"exim",    "postfix", "sendmail", "version",
                                            "courier", "release", "mailer",   "esmtp"};
    for (gsize i = 0; i < G_N_ELEMENTS(products); i++) {
        if (strlen(products[i]) == (gsize)(end - start) &&
            g_ascii_strncasecmp(start, products[i], strlen(products[i])) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The first code of one of these classes. */
static gchar *code_in(const gchar *text, const gchar *classes) {
    const gchar *end = text + strnlen(text, MAX_DIAGNOSTIC);
    for (const gchar *at = text; at < end; at++) {
        if (!g_ascii_isdigit(*at))
            continue;
        gboolean is_start =
            at == text || (!g_ascii_isalnum(at[-1]) && strchr("._[/", at[-1]) == NULL);
        if (!is_start || strchr(classes, *at) == NULL)
            continue;
        gsize length = status_length(at);
        if (length > 0 && !follows_product_name(text, at))
            return g_strndup(at, length);
    }
    return NULL;
}

gchar *status_code_in(const gchar *text) {
    return code_in(text, "245");
}

/* Where the first reply code of failure stands, or NULL. */
static const gchar *reply_in(const gchar *text) {
    const gchar *end = text + strnlen(text, MAX_DIAGNOSTIC);
    for (const gchar *at = text; at < end; at++) {
        if ((*at != '4' && *at != '5') || (at > text && (g_ascii_isalnum(at[-1]) || at[-1] == '.')))
            continue;
        if (strspn(at, "0123456789") == 3 && at[1] <= '5' && !g_ascii_isalpha(at[3]) &&
            (at[3] != '.' || !g_ascii_isdigit(at[4])))
            return at;
    }
    return NULL;
}

guint status_reply_code_in(const gchar *text) {
    const gchar *reply = reply_in(text);
    return reply != NULL ? (guint)g_ascii_strtoull(reply, NULL, 10) : 0;
}

const gchar *status_from_words(const gchar *text) {
    g_autofree gchar *folded = report_text_fold(text, MAX_DIAGNOSTIC);
    return status_word_table_find(folded);
}

static const gchar *status_from_reply_code(guint reply_code) {
    for (gsize i = 0; i < G_N_ELEMENTS(reply_codes); i++) {
        if (reply_codes[i].reply_code == reply_code)
            return reply_codes[i].status;
    }
    return reply_code >= 500 ? "5.0.0" : reply_code >= 400 ? "4.0.0" : NULL;
}

static gboolean is_exact(const gchar *status) {
    return status != NULL && !g_str_has_suffix(status, ".0.0");
}

/* Does "550 ", "550-" or "smtp;550 " stand right before `at`? Then it is a server's own answer. */
static gboolean follows_reply_code(const gchar *text, const gchar *at) {
    if (at > text && (at[-1] == '\'' || at[-1] == '"')) /* Cisco's gateways quote the answer */
        at--;
    if (at - text < 4 || (at[-1] != ' ' && at[-1] != '-'))
        return FALSE;
    const gchar *code = at - 4;
    return (*code == '4' || *code == '5') && strspn(code, "0123456789") == 3 &&
           (code == text || !g_ascii_isalnum(code[-1]));
}

/* The enhanced code of a server's answer: "550 5.7.1 blocked". An answer in brackets is what the
 * host at the far end said, and the words around it are the reporting host's own (Amazon SES writes
 * "554 4.4.7 Message expired.<421 4.4.2 Connection timed out>"). NULL if there is none. */
static gchar *answered_status(const gchar *text) {
    const gchar *end = text + strnlen(text, MAX_DIAGNOSTIC);
    const gchar *found = NULL;
    for (const gchar *at = text; at < end; at++) {
        if ((*at != '4' && *at != '5') || status_length(at) == 0 || !follows_reply_code(text, at))
            continue;
        gboolean is_bracketed = at - text > 4 && at[-5] == '<';
        if (found == NULL || is_bracketed)
            found = at;
        if (is_bracketed)
            break;
    }
    return found != NULL ? g_strndup(found, status_length(found)) : NULL;
}

/* Only words and reply codes are left to say it. */
static gchar *status_said(const gchar *diagnostic) {
    guint reply_code = status_reply_code_in(diagnostic);
    const gchar *words = status_from_words(diagnostic);
    if (words == NULL)
        return g_strdup(status_from_reply_code(reply_code));
    gchar *best = g_strdup(words);
    if (reply_code != 0) /* the class that was said is the class that counts */
        *best = reply_code >= 500 ? '5' : '4';
    return best;
}

/* What failed was often answered "250 2.1.5" first: a class of failure is looked for before that
 * of success, unless success is what was stated. */
static gchar *status_inside(const gchar *stated, const gchar *diagnostic) {
    gchar *inside = stated != NULL && *stated == '2' ? NULL : code_in(diagnostic, "45");
    return inside != NULL ? inside : code_in(diagnostic, "2");
}

/* "x.0.0" that does not belong to the first answer: Sendmail adds "554 5.0.0 Service unavailable"
 * below an answer that said why in words. */
static gboolean is_second_hand(const gchar *diagnostic, const gchar *inside) {
    const gchar *reply = reply_in(diagnostic);
    return !is_exact(inside) && *inside != '2' && reply != NULL && reply[3] != '\0' &&
           !g_str_has_prefix(reply + 4, inside);
}

gchar *status_most_exact(const gchar *stated, const gchar *diagnostic) {
    g_autofree gchar *status = stated != NULL ? status_code_in(stated) : NULL;
    if (diagnostic == NULL)
        return g_steal_pointer(&status);
    g_autofree gchar *answered = answered_status(diagnostic);
    if (is_exact(answered) && (status == NULL || *answered == *status))
        return g_steal_pointer(&answered);
    if (is_exact(status))
        return g_steal_pointer(&status);
    g_autofree gchar *inside = status_inside(status, diagnostic);
    if (is_exact(inside) && (status == NULL || *inside == *status))
        return g_steal_pointer(&inside);
    if (status != NULL)
        return g_steal_pointer(&status);
    if (inside == NULL || (*inside == '2' && reply_in(diagnostic) != NULL))
        return status_said(diagnostic);
    const gchar *words = is_second_hand(diagnostic, inside) ? status_from_words(diagnostic) : NULL;
    if (words == NULL)
        return g_steal_pointer(&inside);
    gchar *best = g_strdup(words);
    *best = *inside;
    return best;
}
