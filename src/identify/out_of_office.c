/* out_of_office.c - subjects that out-of-office programs write */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Old mail systems, and some web mail, mark an automatic answer by nothing but its subject. What
 * programs put there stands at the very beginning, before a colon; a person who answers such a mail
 * has "Re:" before it, and one who complains about "automatic replies" has no colon behind it.
 * Words that are short or common count only when they are the whole subject.
 */
#include "out_of_office.h"

#include <string.h>

#include "base/text.h"

typedef enum {
    SUBJECT_BEFORE_COLON, /* "WORDS: subject of the mail that is answered" */
    SUBJECT_WHOLE,        /* "WORDS", nothing else; a colon does as well */
} SubjectForm;

static const struct {
    const gchar *words; /* folded (text_fold), which also turns "：" into ":" */
    SubjectForm form;
} subject_rows[] = {
    /* Exchange and Outlook, by language of the mailbox */
    {"automatic reply", SUBJECT_BEFORE_COLON},
    {"out of office autoreply", SUBJECT_BEFORE_COLON},
    {"out of office reply", SUBJECT_BEFORE_COLON},
    {"自动答复", SUBJECT_BEFORE_COLON},
    {"自動回覆", SUBJECT_BEFORE_COLON},
    {"自動回應", SUBJECT_BEFORE_COLON},
    {"automatische antwort", SUBJECT_BEFORE_COLON},
    {"réponse automatique", SUBJECT_BEFORE_COLON},
    {"respuesta automática", SUBJECT_BEFORE_COLON},
    {"risposta automatica", SUBJECT_BEFORE_COLON},
    {"resposta automática", SUBJECT_BEFORE_COLON},
    {"automatisch antwoord", SUBJECT_BEFORE_COLON},
    {"automatiskt svar", SUBJECT_BEFORE_COLON},
    {"automatisk svar", SUBJECT_BEFORE_COLON},
    {"autosvar", SUBJECT_BEFORE_COLON},
    {"automaattinen vastaus", SUBJECT_BEFORE_COLON},
    {"odpowiedź automatyczna", SUBJECT_BEFORE_COLON},
    {"automatická odpověď", SUBJECT_BEFORE_COLON},
    {"automatikus válasz", SUBJECT_BEFORE_COLON},
    {"otomatik yanıt", SUBJECT_BEFORE_COLON},
    {"автоматический ответ", SUBJECT_BEFORE_COLON},
    {"автоответ", SUBJECT_BEFORE_COLON},
    {"自動応答", SUBJECT_BEFORE_COLON},
    {"자동 회신", SUBJECT_BEFORE_COLON},
    {"abwesenheitsnotiz", SUBJECT_BEFORE_COLON},
    {"absence du bureau", SUBJECT_BEFORE_COLON},
    {"fuera de la oficina", SUBJECT_BEFORE_COLON},
    {"fuori sede", SUBJECT_BEFORE_COLON},
    /* QQ, NetEase and other Chinese web mail */
    {"自动回复", SUBJECT_BEFORE_COLON},
    {"自動回复", SUBJECT_BEFORE_COLON},
    /* and programs without number; "auto:" alone would be a car in half of Europe */
    {"autoreply", SUBJECT_BEFORE_COLON},
    {"auto-reply", SUBJECT_BEFORE_COLON},
    {"auto reply", SUBJECT_BEFORE_COLON},
    {"auto response", SUBJECT_BEFORE_COLON},
    {"autoresponse", SUBJECT_BEFORE_COLON},
    {"automated reply", SUBJECT_BEFORE_COLON},
    {"automated response", SUBJECT_BEFORE_COLON},
    {"automatic response", SUBJECT_BEFORE_COLON},
    {"autoantwort", SUBJECT_BEFORE_COLON},
    {"automatische rückantwort", SUBJECT_BEFORE_COLON},
    {"abwesend", SUBJECT_BEFORE_COLON},
    {"abwesenheit", SUBJECT_BEFORE_COLON},
    {"out of office", SUBJECT_BEFORE_COLON},
    {"out of the office", SUBJECT_BEFORE_COLON},
    {"on vacation", SUBJECT_BEFORE_COLON},
    {"vacation reply", SUBJECT_BEFORE_COLON},
    /* the whole subject */
    {"out of office", SUBJECT_WHOLE},
    {"out of the office", SUBJECT_WHOLE},
    {"i am out of the office", SUBJECT_WHOLE},
    {"i'm out of the office", SUBJECT_WHOLE},
    {"away from my mail", SUBJECT_WHOLE}, /* vacation(1) */
    {"this is a recording", SUBJECT_WHOLE},
    {"vacation reply", SUBJECT_WHOLE},
    {"automatic reply", SUBJECT_WHOLE},
    {"auto reply", SUBJECT_WHOLE},
    {"autoreply", SUBJECT_WHOLE},
    {"auto-reply", SUBJECT_WHOLE},
    {"自动回复", SUBJECT_WHOLE},
    {"自动答复", SUBJECT_WHOLE},
    {"自動回覆", SUBJECT_WHOLE},
    {"外出中", SUBJECT_WHOLE},
    {"外出通知", SUBJECT_WHOLE},
    {"休假通知", SUBJECT_WHOLE},
    {"不在通知", SUBJECT_WHOLE},
    {"不在のお知らせ", SUBJECT_WHOLE},
    {"自動返信", SUBJECT_WHOLE},
    {"abwesenheitsnotiz", SUBJECT_WHOLE},
    {"abwesenheitsmeldung", SUBJECT_WHOLE},
    {"réponse automatique", SUBJECT_WHOLE},
    {"message d'absence", SUBJECT_WHOLE},
    {"respuesta automática", SUBJECT_WHOLE},
    {"risposta automatica", SUBJECT_WHOLE},
};

/* Longer than any of the words; the rest of a subject need not be folded. */
enum { MAX_SUBJECT_BYTES = 120 };

const gchar *out_of_office_subject(const gchar *subject) {
    if (subject == NULL)
        return NULL;
    gsize length = strnlen(subject, MAX_SUBJECT_BYTES);
    g_autofree gchar *valid = text_make_valid(subject, (gssize)length);
    g_autofree gchar *folded = text_fold(valid);
    g_strstrip(folded);
    for (gsize i = 0; i < G_N_ELEMENTS(subject_rows); i++) {
        if (!g_str_has_prefix(folded, subject_rows[i].words))
            continue;
        const gchar *rest = folded + strlen(subject_rows[i].words);
        rest += strspn(rest, subject_rows[i].form == SUBJECT_WHOLE ? " \t.!" : " \t");
        if (subject_rows[i].form == SUBJECT_WHOLE ? *rest == '\0' : *rest == ':')
            return subject_rows[i].words;
    }
    return NULL;
}
