/* attribution_words.c - the words around a name and a date in "On ..., Jane wrote:" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data, and the lookups. Written as the programs write them, in small letters but for German. A
 * verb that ends another one ("écrit", "a écrit") needs no row of its own unless more belongs to
 * it: the longest that fits is taken, so that the name in front of it is found. */
#include "attribution_words.h"

#include <string.h>

/* clang-format off */

/* At the end. "napsal(a)" and the like are written by programs that do not know who wrote. */
static const gchar *const end_verbs[] = {
    /* en */ "wrote", "writes", "writes as follows", "wrote the following", "said", "has written",
    /* de */ "geschrieben", "folgendes geschrieben", "Folgendes geschrieben", "schrieb", "schreibt",
    /* fr */ "écrit", "a écrit", "écrivait", "a ecrit", "a écrit ce qui suit",
    /* es, ca */ "escribió", "escribio", "ha escrito", "escribió lo siguiente", "ha escrit",
    "va escriure", "escrigué",
    /* pt */ "escreveu", "escreveu o seguinte",
    /* it */ "ha scritto", "scrive", "scritto", "scriveva", "ha scritto quanto segue",
    /* nl */ "geschreven", "het volgende geschreven", "schreef", "schreef het volgende", "schrijft",
    /* sv, da, no */ "skriver", "skrev", "skrev følgende", "skrev följande", "har skrevet",
    "har skrivit", "har skrevet følgende",
    /* fi */ "kirjoitti", "kirjoittaa", "kirjoitti seuraavasti",
    /* pl */ "pisze", "napisał", "napisał(a)", "napisała", "napisał/a", "napisał/-a", "pisał",
    "pisze tak",
    /* cs, sk */ "napsal", "napsal(a)", "napsala", "napsal/a", "píše", "napísal", "napísal(a)",
    "napísala", "napísal/a",
    /* hu */ "írta", "ezt írta", "a következőt írta", "az alábbiakat írta", "írt",
    "írta a következőt",
    /* ro, hr, sl */ "a scris", "a scris următoarele", "scrie", "napisao je", "napisala je",
    "je napisao", "je napisao/la", "je napisal",
    "je napisala", "je napisao(la)", "je napisal/-a", "piše",
    /* ru, uk, bg */ "написал", "написала", "написал(а)", "пишет", "писал", "писал(а)", "писала",
    "вы писали", "сообщил", "написав", "написала(в)",
    "написав(ла)", "пише", "писав", "писав(ла)", "написа",
    /* sr */ "написао/ла", "је написао/ла", "је написао", "је написала", "је написао(ла)",
    /* tr */ "yazdı", "şunu yazdı", "şunları yazdı", "yazmış", "tarihinde yazdı",
    "tarihinde şunu yazdı", "tarihinde şunları yazdı", "şöyle yazdı",
    /* el */ "έγραψε", "έγραψε τα εξής", "έγραψαν",
    /* vi, id, ms, th */ "viết", "đã viết", "menulis", "tulis", "เขียนว่า", "เขียน", "ได้เขียนว่า",
    "wrote ว่า",
    /* ar, fa, he */ "كتب", "كتبت", "كتب/كتبت", "كتب ما يلي", "نوشت", "כתב", "כתבה", "כתב/ה",
    "כותב", "כתב(ה)", "כתבו",
    /* zh */ "写道", "寫道", "写到", "寫到", "撰写", "撰寫", "写信给", "写信說", "写信说", "来信", "來信", "写的", "寫的", "写信道",
    "来信中写道", "的来信",
    /* ja */ "のメッセージ", "のメール", "書きました", "さんは書きました", "さんが書きました", "さんの書き込み", "は書きました", "さん wrote",
    "さんwrote", "は次のように書きました",
    "からのメール", "さんからのメール", "さんのメッセージ",
    /* ko */ "작성", "님이 작성", "님의 말", "님이 쓴 글", "이(가) 쓴 글", "쓴 글", "님이 씀", "님의 메시지", "이(가) 작성",
    "님이 작성한 메시지", "작성함",
    /* others */ "kirjutas", "rašė", "parašė", "rakstīja", "ने लिखा", "je napísal", "idatzi du",
    "escribiu", "skrifaði", "szerint",
};

/* The name follows, or stands on both sides; blanks around them but where the script has none. */
static const gchar *const middle_verbs[] = {
    /* de, nl */ " schrieb ", " schreef ", " heeft ", " hat am ",
    /* sv, da, no */ " skrev den ", " skrev ", " skrev: ",
    /* fi: "Jane kirjoitti 3.11.2025 klo 9.12:" */ " kirjoitti ",
    /* en: SeaMonkey, The Bat!; date last */ " wrote on ", " wrote at ", " wrote (",
    "You wrote on ", "you wrote on ",
    /* pt-PT: "escreveu (segunda, 3/11/2025 à(s) 09:12):" */ " escreveu (", " escreveu em ",
    " escreveu no dia ",
    /* es, fr, it */ " escribió (", " escribió el ", " a écrit le ", " a écrit (", " ha scritto (",
    " ha scritto il ",
    /* pl: Apple */ "napisana przez ", " napisał(a) w dniu ", " napisał dnia ",
    /* hu: Gmail */ " ezt írta ", " írta (", " ezt írta ekkor: ",
    /* ru: Roundcube */ " писал ", " писал(а) ", " писал(a) ", " написал ", " написал(а) ",
    " писали ", "Вы писали ", "вы писали ", " писав ",
    /* cs */ " napsal ", " napsal(a) ", "odesílatel ",
    /* tr: Apple */ " yazdı (", " şunu yazdı ", " şunları yazdı ",
    /* ar: Gmail, Apple */ " بواسطة ", " كتب ", " كتبت ", "كتب/كتبت ", "كتب ",
    /* he: Gmail */ " מאת ", " כתב/ה ", " כתב ", "מאת ",
    /* ca: Gmail */ "Missatge de ",
    /* el */ " έγραψε (",
    /* ro */ " a scris (", " a scris la ",
};

/* Horde, Squirrelmail, Elm. */
static const gchar *const leading_verbs[] = {
    "Quoting ", "Zitat von ", "Zitiere ", "Citando a ", "Citando ", "Mensaje citado por ",
    "Citation de ", "Selon ", "En réponse à ", "Quoting from ",
    "Citeren ", "Citerar ", "Citat från ", "Citerer ", "Cituji ", "Citace ", "Cytowanie ",
    "Cytat z ", "Cytuję ", "Цитирую ", "Цитирование ", "Цитата от ",
    "Idézet ", "Citat fra ", "Citat av ", "In reply to ", "Wiadomość napisana przez ", "Alıntı ",
    "引用 ", "引用", "Citação de ", "Scrive ", "Reply to ", "Lainaus ",
};

/* How a line that has only the date begins. */
static const gchar *const openings[] = {
    "On ", "At ", "Am ", "Den ", "Le ", "El ", "En ", "Em ", "No dia ", "Às ", "A ", "Il ",
    "In data ", "Nel giorno ", "Op ", "Dnia ", "W dniu ", "Dne ",
    "Dňa ", "V ", "Pe ", "În ", "La ", "Data ", "На ", "В ", "Στις ", "Την ", "Vào ", "Ngày ",
    "Lúc ", "Pada ", "Tanggal ", "في ", "يوم ", "ב", "‏ב", "בתאריך",
    "เมื่อ", "วันที่", "在", "于", "於", "我在", "---- On ", "--- On ", "Dana ", "Date: ", "Kl. ",
    "Päivämäärä", "Us ", "El dia ", "\"",
};

/* Not names, though capital letters or a script without them may look so. */
static const gchar *const pronouns[] = {
    "I", "You", "you", "We", "we", "He", "he", "She", "she", "They", "they", "it", "It", "who",
    "Who", "ich", "Ich", "wir", "Wir", "Sie", "sie", "er", "Er", "ihr",
    "du", "man", "je", "Je", "j'ai", "J'ai", "vous", "nous", "il", "elle", "Il", "Elle", "yo", "Yo",
    "usted", "Usted", "eu", "Eu", "io", "Io", "ik", "Ik", "jag", "Jag",
    "jeg", "Jeg", "я", "Я", "мы", "Мы", "вы", "он", "она", "они", "ja", "Ja",
    "我", "我们", "我們", "他", "她", "他们", "你们", "您", "你", "客服", "卖家", "私", "저는", "제가", "أنا", "אני",
};

/* clang-format on */

gboolean attribution_words_end_verb(TextLine line, gsize *out_start) {
    gsize longest = 0;
    gchar last = line.length > 0 ? line.text[line.length - 1] : '\0';
    for (gsize i = 0; i < G_N_ELEMENTS(end_verbs); i++) {
        gsize length = strlen(end_verbs[i]);
        if (end_verbs[i][length - 1] == last && length > longest &&
            text_line_ends(line, end_verbs[i]))
            longest = length;
    }
    *out_start = line.length - longest;
    /* "underwrote" is no "wrote". */
    gboolean is_inside = longest > 0 && *out_start > 0 && (guchar)line.text[*out_start] < 0x80 &&
                         g_ascii_isalpha(line.text[*out_start - 1]);
    return longest > 0 && !is_inside;
}

gboolean attribution_words_middle_verb(const gchar *text, gsize *out_start, gsize *out_end) {
    for (gsize i = 0; i < G_N_ELEMENTS(middle_verbs); i++) {
        const gchar *at = strstr(text, middle_verbs[i]);
        if (at == NULL)
            continue;
        *out_start = (gsize)(at - text);
        *out_end = *out_start + strlen(middle_verbs[i]);
        return TRUE;
    }
    return FALSE;
}

gsize attribution_words_leading_verb(TextLine line) {
    for (gsize i = 0; i < G_N_ELEMENTS(leading_verbs); i++) {
        if (text_line_starts(line, leading_verbs[i]))
            return strlen(leading_verbs[i]);
    }
    return 0;
}

/* "3." */
static gboolean is_ordinal(TextLine line, gsize at) {
    while (at < line.length && g_ascii_isdigit(line.text[at]))
        at++;
    return at + 1 < line.length && line.text[at] == '.' && line.text[at + 1] == ' ';
}

gboolean attribution_words_open(TextLine line) {
    /* "3.11.2025", "pon., 3 lis", "Понедельник, 3 ноября", "maanantai 3. marraskuuta": no more than
     * one word before the date.
     */
    gsize at = 0;
    guint blanks = 0;
    while (at < line.length && !g_ascii_isdigit(line.text[at]) && blanks < 2) {
        blanks += line.text[at] == ' ';
        at++;
    }
    if (at < line.length && g_ascii_isdigit(line.text[at]) && at <= 24 &&
        (at == 0 || memchr(line.text, ',', at) != NULL || memchr(line.text, '.', at) != NULL ||
         at <= 4 || is_ordinal(line, at)))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(openings); i++) {
        if (text_line_starts(line, openings[i]))
            return TRUE;
    }
    return FALSE;
}

gboolean attribution_words_is_pronoun(const gchar *word, gsize length) {
    for (gsize i = 0; i < G_N_ELEMENTS(pronouns); i++) {
        if (strlen(pronouns[i]) == length && memcmp(pronouns[i], word, length) == 0)
            return TRUE;
    }
    return FALSE;
}
