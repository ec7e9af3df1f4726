/* answer_words_southern.c - what answering programs write from the Baltic to the Java Sea */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Languages of which little more is known than the subjects of localized Exchange and Outlook, one
 * table for neighbours whose words can't be mistaken; see answer_words_western.c.
 */
#include "answer_words.h"

static const AnswerWords balkan[] = {
    /* ro */ {"răspuns automat", WORDS_BEFORE_COLON},
    {"raspuns automat", WORDS_BEFORE_COLON},
    {"sunt în concediu", WORDS_AWAY},
    {"nu sunt la birou", WORDS_AWAY},
    {"acesta este un răspuns automat", WORDS_AWAY},
    /* el */ {"αυτόματη απάντηση", WORDS_BEFORE_COLON},
    {"εκτός γραφείου", WORDS_BEFORE_COLON},
    {"απουσιάζω", WORDS_AWAY},
    {"θα απουσιάζω", WORDS_AWAY},
    {"βρίσκομαι εκτός γραφείου", WORDS_AWAY},
    {"αυτό είναι ένα αυτόματο", WORDS_AWAY},
    /* bg */ {"автоматичен отговор", WORDS_BEFORE_COLON},
    {"извън офиса", WORDS_BEFORE_COLON},
    {"в отпуск съм", WORDS_AWAY},
    /* hr, sr, bs */ {"automatski odgovor", WORDS_BEFORE_COLON},
    {"аутоматски одговор", WORDS_BEFORE_COLON},
    {"odsutan sam", WORDS_AWAY},
    {"na godišnjem sam odmoru", WORDS_AWAY},
    /* sl, sk */ {"samodejni odgovor", WORDS_BEFORE_COLON},
    {"automatická odpoveď", WORDS_BEFORE_COLON},
    {"mimo kancelárie", WORDS_BEFORE_COLON},
    {"som mimo kancelárie", WORDS_AWAY},
    {"sem na dopustu", WORDS_AWAY},
};

static const AnswerWords baltic[] = {
    /* et */ {"automaatvastus", WORDS_BEFORE_COLON},
    {"olen puhkusel", WORDS_AWAY},
    /* lv */ {"automātiska atbilde", WORDS_BEFORE_COLON},
    {"esmu atvaļinājumā", WORDS_AWAY},
    /* lt */ {"automatinis atsakymas", WORDS_BEFORE_COLON},
    {"šiuo metu atostogauju", WORDS_AWAY},
};

static const AnswerWords iberian[] = {
    /* ca, eu */ {"resposta automàtica", WORDS_BEFORE_COLON},
    {"erantzun automatikoa", WORDS_BEFORE_COLON},
    {"fora de l'oficina", WORDS_BEFORE_COLON},
    {"soc fora de l'oficina", WORDS_AWAY},
};

static const AnswerWords southern_asian[] = {
    /* fa, hi */ {"پاسخ خودکار", WORDS_BEFORE_COLON},
    {"स्वचालित उत्तर", WORDS_BEFORE_COLON},
    /* th */ {"ตอบกลับอัตโนมัติ", WORDS_BEFORE_COLON},
    {"การตอบกลับอัตโนมัติ", WORDS_BEFORE_COLON},
    /* id, ms */ {"balasan otomatis", WORDS_BEFORE_COLON},
    {"balasan automatik", WORDS_BEFORE_COLON},
    {"jawaban otomatis", WORDS_BEFORE_COLON},
    {"di luar kantor", WORDS_BEFORE_COLON},
    {"saya sedang cuti", WORDS_AWAY},
    {"saya sedang tidak berada di kantor", WORDS_AWAY},
    {"ini adalah balasan otomatis", WORDS_AWAY},
};

#define LANGUAGE(name, rows)                                                                       \
    { name, rows, G_N_ELEMENTS(rows) }
static const AnswerLanguage languages[] = {
    LANGUAGE("ro", balkan),
    LANGUAGE("et", baltic),
    LANGUAGE("ca", iberian),
    LANGUAGE("id", southern_asian),
};

const AnswerLanguage *answer_words_southern(gsize *out_count) {
    *out_count = G_N_ELEMENTS(languages);
    return languages;
}
