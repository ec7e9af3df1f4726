/* answer_words_western.c - what answering programs write in western and northern Europe */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table a language. The subjects are those of Exchange, Outlook, Notes, GroupWise, Zimbra, web
 * mail and vacation programs; the first lines are those of their templates. Common words
 * ("absence", "ferie") are left out where a complaint may begin with them.
 */
#include "answer_words.h"

static const AnswerWords english[] = {
    {"automatic reply", WORDS_BEFORE_COLON},
    {"automatic response", WORDS_BEFORE_COLON},
    {"automated reply", WORDS_BEFORE_COLON},
    {"automated response", WORDS_BEFORE_COLON},
    {"auto reply", WORDS_BEFORE_COLON},
    {"auto-reply", WORDS_BEFORE_COLON},
    {"autoreply", WORDS_BEFORE_COLON},
    {"auto response", WORDS_BEFORE_COLON},
    {"auto-response", WORDS_BEFORE_COLON},
    {"autoresponse", WORDS_BEFORE_COLON},
    {"auto responder", WORDS_BEFORE_COLON},
    {"autoresponder", WORDS_BEFORE_COLON},
    {"out of office autoreply", WORDS_BEFORE_COLON},
    {"out of office auto reply", WORDS_BEFORE_COLON},
    {"out of office reply", WORDS_BEFORE_COLON},
    {"out of office response", WORDS_BEFORE_COLON},
    {"out of office notification", WORDS_BEFORE_COLON},
    {"out of office", WORDS_BEFORE_COLON},
    {"out of the office", WORDS_BEFORE_COLON},
    {"out-of-office", WORDS_BEFORE_COLON},
    {"on vacation", WORDS_BEFORE_COLON},
    {"on annual leave", WORDS_BEFORE_COLON},
    {"away from the office", WORDS_BEFORE_COLON},
    {"vacation reply", WORDS_BEFORE_COLON},
    {"vacation message", WORDS_BEFORE_COLON},
    {"vacation response", WORDS_BEFORE_COLON},
    {"vacation autoreply", WORDS_BEFORE_COLON},
    {"out of office", WORDS_WHOLE},
    {"out of the office", WORDS_WHOLE},
    {"out of office message", WORDS_WHOLE},
    {"out of office notice", WORDS_WHOLE},
    {"i am out of the office", WORDS_WHOLE},
    {"i'm out of the office", WORDS_WHOLE},
    {"i am currently out of the office", WORDS_WHOLE},
    {"away from my mail", WORDS_WHOLE}, /* vacation(1) */
    {"this is a recording", WORDS_WHOLE},
    {"vacation reply", WORDS_WHOLE},
    {"automatic reply", WORDS_WHOLE},
    {"automated response", WORDS_WHOLE},
    {"auto reply", WORDS_WHOLE},
    {"auto-reply", WORDS_WHOLE},
    {"autoreply", WORDS_WHOLE},
    {"your email requires verification verify#", WORDS_BEGIN}, /* BoxTrapper */
    {"please confirm your message", WORDS_BEGIN},              /* TMDA */
    {"confirm your message to", WORDS_BEGIN},
    {"sender verification required", WORDS_BEGIN},
    {"i am out of the office", WORDS_AWAY},
    {"i'm out of the office", WORDS_AWAY},
    {"i am currently out of", WORDS_AWAY},
    {"i'm currently out of", WORDS_AWAY},
    {"i will be out of the office", WORDS_AWAY},
    {"i am away from", WORDS_AWAY},
    {"i am currently away", WORDS_AWAY},
    {"i am on vacation", WORDS_AWAY},
    {"i am on holiday", WORDS_AWAY},
    {"i am on annual leave", WORDS_AWAY},
    {"i am currently on", WORDS_AWAY},
    {"i will not be reading my mail", WORDS_AWAY}, /* vacation(1) */
    {"this is an automatic", WORDS_AWAY},
    {"this is an automated", WORDS_AWAY},
    {"this is an auto", WORDS_AWAY},
    {"your message has been received", WORDS_RECEIVED},
    {"your email has been received", WORDS_RECEIVED},
    {"your request has been received", WORDS_RECEIVED},
    {"we have received your", WORDS_RECEIVED},
    {"we've received your", WORDS_RECEIVED},
    {"thank you for contacting", WORDS_RECEIVED},
    {"thanks for contacting", WORDS_RECEIVED},
    {"thank you for your email", WORDS_RECEIVED},
    {"a ticket has been created", WORDS_RECEIVED},
    {"a support ticket", WORDS_RECEIVED},
    {"please do not reply", WORDS_RECEIVED},
    {"##- please type your reply above", WORDS_RECEIVED}, /* Zendesk */
};

static const AnswerWords german[] = {
    {"automatische antwort", WORDS_BEFORE_COLON},
    {"automatische rückantwort", WORDS_BEFORE_COLON},
    {"automatische abwesenheitsnotiz", WORDS_BEFORE_COLON},
    {"autoantwort", WORDS_BEFORE_COLON},
    {"abwesenheitsnotiz", WORDS_BEFORE_COLON},
    {"abwesenheitsmeldung", WORDS_BEFORE_COLON},
    {"abwesenheitsbenachrichtigung", WORDS_BEFORE_COLON},
    {"abwesenheitsagent", WORDS_BEFORE_COLON},
    {"abwesend", WORDS_BEFORE_COLON},
    {"abwesenheit", WORDS_BEFORE_COLON},
    {"ausser haus", WORDS_BEFORE_COLON},
    {"nicht im büro", WORDS_BEFORE_COLON},
    {"abwesenheitsnotiz", WORDS_WHOLE},
    {"abwesenheitsmeldung", WORDS_WHOLE},
    {"automatische antwort", WORDS_WHOLE},
    {"ich bin nicht im büro", WORDS_AWAY},
    {"ich bin zur zeit nicht", WORDS_AWAY},
    {"ich bin zurzeit nicht", WORDS_AWAY},
    {"ich bin derzeit nicht", WORDS_AWAY},
    {"ich bin momentan nicht", WORDS_AWAY},
    {"ich bin im urlaub", WORDS_AWAY},
    {"ich bin ab dem", WORDS_AWAY}, /* Notes */
    {"ich werde ab", WORDS_AWAY},   /* Notes */
    {"ich befinde mich im urlaub", WORDS_AWAY},
    {"diese e-mail wurde automatisch", WORDS_AWAY},
    {"dies ist eine automatisch", WORDS_AWAY},
    {"ihre nachricht ist bei uns eingegangen", WORDS_RECEIVED},
    {"wir haben ihre", WORDS_RECEIVED},
    {"vielen dank für ihre", WORDS_RECEIVED},
};

static const AnswerWords french[] = {
    {"réponse automatique", WORDS_BEFORE_COLON},
    {"reponse automatique", WORDS_BEFORE_COLON},
    {"réponse automatisée", WORDS_BEFORE_COLON},
    {"absence du bureau", WORDS_BEFORE_COLON},
    {"absent du bureau", WORDS_BEFORE_COLON},
    {"notification d'absence", WORDS_BEFORE_COLON},
    {"message d'absence", WORDS_BEFORE_COLON},
    {"message automatique", WORDS_BEFORE_COLON},
    {"réponse automatique", WORDS_WHOLE},
    {"message d'absence", WORDS_WHOLE},
    {"absence du bureau", WORDS_WHOLE},
    {"je suis absent", WORDS_AWAY},
    {"je suis actuellement absent", WORDS_AWAY},
    {"je serai absent", WORDS_AWAY},
    {"je suis en congé", WORDS_AWAY},
    {"je suis actuellement en congé", WORDS_AWAY},
    {"je suis en vacances", WORDS_AWAY},
    {"ceci est un message automatique", WORDS_AWAY},
    {"ceci est une réponse automatique", WORDS_AWAY},
    {"nous avons bien reçu", WORDS_RECEIVED},
    {"votre message a bien été reçu", WORDS_RECEIVED},
};

static const AnswerWords spanish[] = {
    {"respuesta automática", WORDS_BEFORE_COLON},
    {"respuesta automatica", WORDS_BEFORE_COLON},
    {"contestación automática", WORDS_BEFORE_COLON},
    {"autorespuesta", WORDS_BEFORE_COLON},
    {"mensaje automático", WORDS_BEFORE_COLON},
    {"fuera de la oficina", WORDS_BEFORE_COLON},
    {"fuera de oficina", WORDS_BEFORE_COLON},
    {"ausente de la oficina", WORDS_BEFORE_COLON},
    {"respuesta automática", WORDS_WHOLE},
    {"fuera de la oficina", WORDS_WHOLE},
    {"estoy fuera de la oficina", WORDS_AWAY},
    {"estaré fuera de la oficina", WORDS_AWAY},
    {"me encuentro fuera", WORDS_AWAY},
    {"estoy de vacaciones", WORDS_AWAY},
    {"este es un mensaje automático", WORDS_AWAY},
    {"esta es una respuesta automática", WORDS_AWAY},
    {"hemos recibido su", WORDS_RECEIVED},
};

static const AnswerWords portuguese[] = {
    {"resposta automática", WORDS_BEFORE_COLON},
    {"resposta automatica", WORDS_BEFORE_COLON},
    {"mensagem automática", WORDS_BEFORE_COLON},
    {"fora do escritório", WORDS_BEFORE_COLON},
    {"ausência temporária", WORDS_BEFORE_COLON},
    {"ausência do escritório", WORDS_BEFORE_COLON},
    {"resposta automática", WORDS_WHOLE},
    {"fora do escritório", WORDS_WHOLE},
    {"estou fora do escritório", WORDS_AWAY},
    {"estou ausente", WORDS_AWAY},
    {"encontro-me ausente", WORDS_AWAY},
    {"estou de férias", WORDS_AWAY},
    {"esta é uma resposta automática", WORDS_AWAY},
    {"esta é uma mensagem automática", WORDS_AWAY},
    {"recebemos sua", WORDS_RECEIVED},
    {"recebemos a sua", WORDS_RECEIVED},
};

static const AnswerWords italian[] = {
    {"risposta automatica", WORDS_BEFORE_COLON},
    {"messaggio automatico", WORDS_BEFORE_COLON},
    {"autorisposta", WORDS_BEFORE_COLON},
    {"fuori sede", WORDS_BEFORE_COLON},
    {"fuori ufficio", WORDS_BEFORE_COLON},
    {"assenza dall'ufficio", WORDS_BEFORE_COLON},
    {"risposta automatica", WORDS_WHOLE},
    {"fuori ufficio", WORDS_WHOLE},
    {"sono fuori ufficio", WORDS_AWAY},
    {"sono assente", WORDS_AWAY},
    {"sarò assente", WORDS_AWAY},
    {"sono in ferie", WORDS_AWAY},
    {"questo è un messaggio automatico", WORDS_AWAY},
    {"questa è una risposta automatica", WORDS_AWAY},
    {"abbiamo ricevuto la", WORDS_RECEIVED},
};

static const AnswerWords dutch[] = {
    {"automatisch antwoord", WORDS_BEFORE_COLON},
    {"automatische reactie", WORDS_BEFORE_COLON},
    {"automatisch bericht", WORDS_BEFORE_COLON},
    {"afwezigheidsbericht", WORDS_BEFORE_COLON},
    {"afwezigheidsassistent", WORDS_BEFORE_COLON},
    {"niet op kantoor", WORDS_BEFORE_COLON},
    {"automatisch antwoord", WORDS_WHOLE},
    {"afwezigheidsbericht", WORDS_WHOLE},
    {"ik ben afwezig", WORDS_AWAY},
    {"ik ben momenteel afwezig", WORDS_AWAY},
    {"ik ben niet aanwezig", WORDS_AWAY},
    {"ik ben met vakantie", WORDS_AWAY},
    {"ik ben op vakantie", WORDS_AWAY},
    {"dit is een automatisch", WORDS_AWAY},
    {"wij hebben uw", WORDS_RECEIVED},
};

static const AnswerWords swedish[] = {
    {"automatiskt svar", WORDS_BEFORE_COLON},   {"autosvar", WORDS_BEFORE_COLON},
    {"frånvaromeddelande", WORDS_BEFORE_COLON}, {"frånvarande", WORDS_BEFORE_COLON},
    {"ej på kontoret", WORDS_BEFORE_COLON},     {"autosvar", WORDS_WHOLE},
    {"frånvaromeddelande", WORDS_WHOLE},        {"jag är inte på kontoret", WORDS_AWAY},
    {"jag är på semester", WORDS_AWAY},         {"jag har semester", WORDS_AWAY},
    {"detta är ett automatiskt", WORDS_AWAY},   {"vi har tagit emot ditt", WORDS_RECEIVED},
};

/* Danish and Norwegian share most of them. */
static const AnswerWords danish[] = {
    {"automatisk svar", WORDS_BEFORE_COLON},   {"autosvar", WORDS_BEFORE_COLON},
    {"fraværsmeddelelse", WORDS_BEFORE_COLON}, {"ikke til stede", WORDS_BEFORE_COLON},
    {"ikke på kontoret", WORDS_BEFORE_COLON},  {"automatisk svar", WORDS_WHOLE},
    {"jeg er ikke på kontoret", WORDS_AWAY},   {"jeg holder ferie", WORDS_AWAY},
    {"jeg er på ferie", WORDS_AWAY},           {"dette er et automatisk", WORDS_AWAY},
    {"vi har modtaget din", WORDS_RECEIVED},
};

static const AnswerWords norwegian[] = {
    {"automatisk svar", WORDS_BEFORE_COLON},  {"autosvar", WORDS_BEFORE_COLON},
    {"fraværsmelding", WORDS_BEFORE_COLON},   {"fraværsassistent", WORDS_BEFORE_COLON},
    {"ikke på kontoret", WORDS_BEFORE_COLON}, {"fraværsmelding", WORDS_WHOLE},
    {"jeg er ikke på kontoret", WORDS_AWAY},  {"jeg har ferie", WORDS_AWAY},
    {"jeg er på ferie", WORDS_AWAY},          {"dette er et automatisk", WORDS_AWAY},
    {"vi har mottatt din", WORDS_RECEIVED},
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
};

#define LANGUAGE(name, rows)                                                                       \
    { name, rows, G_N_ELEMENTS(rows) }
static const AnswerLanguage languages[] = {
    LANGUAGE("en", english),   LANGUAGE("de", german),     LANGUAGE("fr", french),
    LANGUAGE("es", spanish),   LANGUAGE("pt", portuguese), LANGUAGE("it", italian),
    LANGUAGE("nl", dutch),     LANGUAGE("sv", swedish),    LANGUAGE("da", danish),
    LANGUAGE("no", norwegian), LANGUAGE("fi", finnish),
};

const AnswerLanguage *answer_words_western(gsize *out_count) {
    *out_count = G_N_ELEMENTS(languages);
    return languages;
}
