/* out_of_office.c - answers of programs that are known by nothing but their words */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Old mail systems, and some web mail, mark an automatic answer by nothing but its subject. What
 * programs put there stands at the very beginning, before a colon; a person who answers such a mail
 * has "Re:" before it, and one who complains about "automatic replies" has no colon behind it.
 * Words that are short or common count only when they are the whole subject, and words of the text
 * only at its beginning and with another sign. The tables are answer_words_*.c.
 */
#include "out_of_office.h"

#include <string.h>

#include "../status/report_text.h"
#include "answer_words.h"
#include "base/text.h"
#include "desk_receipt.h"

/* Longer than any of the words; the rest of a subject or text need not be folded. */
enum { MAX_SUBJECT_BYTES = 160, MAX_TEXT_BYTES = 400 };

/* Where a date at the beginning of a line begins, and how far behind it words are looked for. */
enum { LATEST_DATE = 32, DATED_LINE = 200, MOST_GREETINGS = 3 };

/* Of a program that answers with "Re:" before its own words, or with a tracker's name. */
static const gchar *const answer_prefixes[] = {"re:", "aw:", "sv:", "回复:", "答复:", "回覆:"};

/* What Notes puts behind "AUTO:" and a name. */
static const gchar *const notes_words[] = {
    " is out of the office", " is out of office", " ist ausser haus", " ist außer haus",
    " ist nicht im büro",    " est absent",       " è fuori ufficio", " está fuera de la oficina",
    " está ausente",         " 不在办公室",       "は不在",           "(returning ",
    "(rückkehr am ",
};

/* What web mail writes on top of its own answers, and no person does. As it is written. */
static const gchar *const program_texts[] = {
    "这是来自QQ邮箱的假期自动回复邮件",
    "这是来自QQ邮箱的自动回复邮件",
    "这是来自企业邮箱的自动回复邮件",
};

static gboolean fits(const AnswerWords *row, const gchar *text, gboolean is_subject) {
    if (*text != *row->words || !g_str_has_prefix(text, row->words))
        return FALSE;
    const gchar *rest = text + strlen(row->words);
    switch (row->use) {
    case WORDS_BEFORE_COLON:
        return is_subject && rest[strspn(rest, " \t")] == ':';
    case WORDS_BEGIN:
        return is_subject;
    case WORDS_WHOLE:
        return is_subject && rest[strspn(rest, " \t.!")] == '\0';
    case WORDS_AWAY:
    case WORDS_RECEIVED:
        break;
    }
    return !is_subject;
}

static const AnswerWords *row_in(const AnswerLanguage *languages, gsize count, const gchar *text,
                                 gboolean is_subject) {
    for (gsize l = 0; l < count; l++) {
        for (gsize i = 0; i < languages[l].count; i++) {
            if (fits(&languages[l].rows[i], text, is_subject))
                return &languages[l].rows[i];
        }
    }
    return NULL;
}

static const AnswerWords *fitting_row(const gchar *folded, gboolean is_subject) {
    const AnswerLanguage *(*const tables[])(gsize * out_count) = {
        answer_words_western, answer_words_northern, answer_words_eastern, answer_words_southern};
    const AnswerWords *row = NULL;
    for (gsize i = 0; row == NULL && i < G_N_ELEMENTS(tables); i++) {
        gsize count = 0;
        const AnswerLanguage *languages = tables[i](&count);
        row = row_in(languages, count, folded, is_subject);
    }
    return row;
}

const gchar *out_of_office_subject(const gchar *subject) {
    if (subject == NULL)
        return NULL;
    g_autofree gchar *folded = report_text_fold(subject, MAX_SUBJECT_BYTES);
    g_strstrip(folded);
    if (g_str_has_prefix(folded, "[auto-reply]")) /* GroupWise */
        return "[auto-reply]";
    /* "Auto: Out of office", "AUTO: Kim Lee is out of the office (returning 11/10/2026)" */
    gsize mark = g_str_has_prefix(folded, "auto:") ? strlen("auto:") : 0;
    for (gsize i = 0; mark > 0 && i < G_N_ELEMENTS(notes_words); i++) {
        if (strstr(folded, notes_words[i]) != NULL)
            return notes_words[i];
    }
    const AnswerWords *row = fitting_row(folded + mark + strspn(folded + mark, " "), TRUE);
    return row != NULL ? row->words : NULL;
}

/* Behind "re:" and "[name]" again and again. */
static const gchar *without_prefixes(const gchar *folded) {
    const gchar *at = folded;
    for (const gchar *before = NULL; before != at;) {
        before = at;
        at += strspn(at, " \t");
        for (gsize i = 0; i < G_N_ELEMENTS(answer_prefixes); i++) {
            if (g_str_has_prefix(at, answer_prefixes[i]))
                at += strlen(answer_prefixes[i]);
        }
        const gchar *close = *at == '[' ? strchr(at, ']') : NULL;
        if (close != NULL)
            at = close + 1;
    }
    return at;
}

const gchar *out_of_office_answer(const Mail *mail) {
    gboolean answers_something = mail->in_reply_to->len > 0 || mail->references->len > 0;
    if (mail->subject == NULL || answers_something || !text_is_blank(mail->quoted_text))
        return NULL;
    g_autofree gchar *folded = report_text_fold(mail->subject, MAX_SUBJECT_BYTES);
    const gchar *bare = without_prefixes(folded);
    const AnswerWords *row = bare != folded ? fitting_row(bare, TRUE) : NULL;
    return row != NULL && row->use == WORDS_BEFORE_COLON ? row->words : NULL;
}

/* "Vom 5. bis 10. November bin ich im Urlaub", "15.11.2026 tarihine kadar izindeyim": where the
 * line begins with a date, the words stand behind it. */
static const AnswerWords *row_behind_date(const gchar *line) {
    gsize length = MIN(strcspn(line, "\n"), DATED_LINE);
    gsize date = strcspn(line, "0123456789");
    for (gsize i = date; date < LATEST_DATE && i < length; i++) {
        gboolean is_start = (guchar)line[i] >= 0xc0 || line[i - (i > 0)] == ' ';
        const AnswerWords *row = is_start ? fitting_row(line + i, FALSE) : NULL;
        if (row != NULL && row->use == WORDS_AWAY)
            return row;
    }
    return NULL;
}

/* Politeness in front of what an answering program has to say, up to the end of its sentence. */
static const gchar *behind_greeting(const gchar *line) {
    static const gchar *const ends[] = {",", ".", "!", ":", "。", "，", "！", "、", "،"};
    gsize length = strcspn(line, "\n");
    if (!answer_words_greet(line))
        return NULL;
    const gchar *first = NULL;
    gsize behind = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        const gchar *end = g_strstr_len(line, (gssize)length, ends[i]);
        if (end != NULL && (first == NULL || end < first)) {
            first = end;
            behind = strlen(ends[i]);
        }
    }
    return first != NULL ? first + behind + strspn(first + behind, " ") : NULL;
}

/* What the line says, behind its greetings too; "thank you for your mail" may be one. */
static const AnswerWords *row_in_line(const gchar *line) {
    const AnswerWords *received = NULL;
    for (guint greetings = 0; line != NULL && greetings <= MOST_GREETINGS; greetings++) {
        const AnswerWords *row = fitting_row(line, FALSE);
        if (row == NULL)
            row = row_behind_date(line);
        if (row != NULL && row->use == WORDS_AWAY)
            return row;
        received = received != NULL ? received : row;
        line = behind_greeting(line);
    }
    return received;
}

const gchar *out_of_office_text(const Mail *mail, gboolean is_robot, gboolean asks_for_silence) {
    for (gsize i = 0; i < G_N_ELEMENTS(program_texts); i++) {
        if (g_str_has_prefix(mail->new_text, program_texts[i]))
            return program_texts[i];
    }
    gboolean answers = mail->in_reply_to->len > 0 && text_is_blank(mail->quoted_text);
    if (!is_robot && !(asks_for_silence && answers))
        return NULL;
    g_autofree gchar *folded = report_text_fold(mail->new_text, MAX_TEXT_BYTES);
    for (const gchar *line = folded; line != NULL && *line != '\0';) {
        line += strspn(line, " \t\n*");
        const AnswerWords *row = row_in_line(line);
        if (row != NULL && (is_robot || row->use == WORDS_AWAY))
            return row->words;
        const gchar *receipt = is_robot && row == NULL ? desk_receipt_in_line(line) : NULL;
        if (receipt != NULL)
            return receipt;
        line = strchr(line, '\n'); /* "Hello," and an empty line may come first */
    }
    return NULL;
}
