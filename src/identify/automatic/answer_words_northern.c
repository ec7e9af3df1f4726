/* answer_words_northern.c - what answering programs write in northern Europe */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table a language; see answer_words_western.c.
 */
#include "answer_words.h"

static const AnswerWords swedish[] = {
    {"automatiskt svar", WORDS_BEFORE_COLON},
    {"autosvar", WORDS_BEFORE_COLON},
    {"frånvaromeddelande", WORDS_BEFORE_COLON},
    {"frånvarande", WORDS_BEFORE_COLON},
    {"ej på kontoret", WORDS_BEFORE_COLON},
    {"autosvar", WORDS_WHOLE},
    {"frånvaromeddelande", WORDS_WHOLE},
    {"jag är inte på kontoret", WORDS_AWAY},
    {"jag är på semester", WORDS_AWAY},
    {"jag har semester", WORDS_AWAY},
    {"detta är ett automatiskt", WORDS_AWAY},
    {"vi har tagit emot ditt", WORDS_RECEIVED},
    {"jag är frånvarande", WORDS_AWAY},
    {"jag är tillbaka", WORDS_AWAY},
    {"jag är åter", WORDS_AWAY},
    {"är jag på semester", WORDS_AWAY}, /* behind a date */
    {"är jag inte på kontoret", WORDS_AWAY},
    {"är jag frånvarande", WORDS_AWAY},
    {"jag är bortrest", WORDS_AWAY},
    {"jag är föräldraledig", WORDS_AWAY},
    {"jag är ej på kontoret", WORDS_AWAY},
};

/* Danish and Norwegian share most of them. */
static const AnswerWords danish[] = {
    {"automatisk svar", WORDS_BEFORE_COLON},
    {"autosvar", WORDS_BEFORE_COLON},
    {"fraværsmeddelelse", WORDS_BEFORE_COLON},
    {"ikke til stede", WORDS_BEFORE_COLON},
    {"ikke på kontoret", WORDS_BEFORE_COLON},
    {"automatisk svar", WORDS_WHOLE},
    {"jeg er ikke på kontoret", WORDS_AWAY},
    {"jeg holder ferie", WORDS_AWAY},
    {"jeg er på ferie", WORDS_AWAY},
    {"dette er et automatisk", WORDS_AWAY},
    {"vi har modtaget din", WORDS_RECEIVED},
    {"jeg er fraværende", WORDS_AWAY},
    {"jeg er ude af kontoret", WORDS_AWAY},
    {"er jeg ikke på kontoret", WORDS_AWAY},
    {"er jeg på ferie", WORDS_AWAY},
    {"holder jeg ferie", WORDS_AWAY},
    {"jeg har ferie", WORDS_AWAY},
    {"jeg er på barsel", WORDS_AWAY},
    {"jeg er ikke til stede", WORDS_AWAY},
};

static const AnswerWords norwegian[] = {
    {"automatisk svar", WORDS_BEFORE_COLON},   {"autosvar", WORDS_BEFORE_COLON},
    {"fraværsmelding", WORDS_BEFORE_COLON},    {"fraværsassistent", WORDS_BEFORE_COLON},
    {"ikke på kontoret", WORDS_BEFORE_COLON},  {"fraværsmelding", WORDS_WHOLE},
    {"jeg er ikke på kontoret", WORDS_AWAY},   {"jeg har ferie", WORDS_AWAY},
    {"jeg er på ferie", WORDS_AWAY},           {"dette er et automatisk", WORDS_AWAY},
    {"vi har mottatt din", WORDS_RECEIVED},    {"jeg er ute av kontoret", WORDS_AWAY},
    {"jeg er borte fra kontoret", WORDS_AWAY}, {"jeg er fraværende", WORDS_AWAY},
    {"er jeg ikke på kontoret", WORDS_AWAY},   {"har jeg ferie", WORDS_AWAY},
    {"er jeg på ferie", WORDS_AWAY},           {"er jeg borte fra", WORDS_AWAY},
    {"jeg er bortreist", WORDS_AWAY},          {"jeg har permisjon", WORDS_AWAY},
    {"jeg er i permisjon", WORDS_AWAY},
};

static const AnswerWords finnish[] = {
    {"automaattinen vastaus", WORDS_BEFORE_COLON},
    {"automaattivastaus", WORDS_BEFORE_COLON},
    {"poissaoloviesti", WORDS_BEFORE_COLON},
    {"poissa toimistosta", WORDS_BEFORE_COLON},
    {"automaattinen vastaus", WORDS_WHOLE},
    {"poissaoloviesti", WORDS_WHOLE},
    {"olen poissa", WORDS_AWAY},
    {"olen lomalla", WORDS_AWAY},
    {"tämä on automaattinen", WORDS_AWAY},
    {"olemme vastaanottaneet", WORDS_RECEIVED},
    {"poissaoloilmoitus", WORDS_BEFORE_COLON},
    {"en ole toimistolla", WORDS_AWAY},
    {"en ole tavoitettavissa", WORDS_AWAY},
    {"olen vuosilomalla", WORDS_AWAY},
    {"olen matkalla", WORDS_AWAY},
};

#define LANGUAGE(name, rows)                                                                       \
    { name, rows, G_N_ELEMENTS(rows) }
static const AnswerLanguage languages[] = {
    LANGUAGE("sv", swedish),
    LANGUAGE("da", danish),
    LANGUAGE("no", norwegian),
    LANGUAGE("fi", finnish),
};

const AnswerLanguage *answer_words_northern(gsize *out_count) {
    *out_count = G_N_ELEMENTS(languages);
    return languages;
}
