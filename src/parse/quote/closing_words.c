/* closing_words.c - "Best regards", "Mit freundlichen Grüßen", "此致敬礼" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people put under a letter in some thirty languages, and its short forms. Programs put them
 * into signatures too; whether they are part of one is decided by what follows them. */
#include "closing_words.h"

#include <string.h>

enum { LONGEST_CLOSING = 60, LONGEST_CLOSED_NAME = 30, MOST_BLANKS = 8 };

/* clang-format off */

/* As text_line_fold() leaves them, without the punctuation at the end. */
static const gchar *const closings[] = {
    /* en */
    "best", "best regards", "best wishes", "kind regards", "kindest regards", "warm regards",
    "warmest regards", "warmly", "regards", "many thanks",
    "thanks", "thank you", "thanks and regards", "thanks & regards", "thank you and best regards",
    "thanks in advance", "thank you in advance",
    "with kind regards", "with best regards", "with regards", "with thanks", "sincerely",
    "sincerely yours", "yours sincerely", "yours faithfully",
    "yours truly", "yours", "respectfully", "respectfully yours", "cheers", "all the best", "br",
    "kr", "rgds", "brgds", "cordially", "thx", "greetings",
    "have a nice day", "have a great day", "best regards and thanks", "very truly yours",
    "many thanks and kind regards", "thank you very much",
    /* de */
    "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß",
    "mit freundlichem gruss", "mit besten grüßen", "mit besten grüssen",
    "freundliche grüße", "freundliche grüsse", "freundlichst", "freundlicher gruß", "viele grüße",
    "viele grüsse", "viele liebe grüße", "liebe grüße",
    "liebe grüsse", "beste grüße", "beste grüsse", "schöne grüße", "herzliche grüße",
    "herzliche grüsse", "herzlichst", "hochachtungsvoll", "mfg", "lg",
    "vg", "grüße", "grüsse", "gruß", "gruss", "danke", "vielen dank", "besten dank",
    "danke und gruß", "mit freundlichen gruessen", "viele gruesse",
    "vielen dank und freundliche grüße", "vielen dank im voraus",
    /* fr */
    "cordialement", "bien cordialement", "très cordialement", "bien à vous", "sincères salutations",
    "salutations", "meilleures salutations",
    "salutations distinguées", "cordiales salutations", "respectueusement", "bonne journée",
    "bonne réception", "merci", "merci d'avance", "amicalement",
    "cdlt", "cdt", "bien sincèrement", "avec mes remerciements", "sentiments distingués",
    "mes salutations distinguées", "sincèrement",
    /* es, ca, pt, it */
    "saludos", "un saludo", "saludos cordiales", "un cordial saludo", "cordiales saludos",
    "reciba un cordial saludo", "atentamente", "muy atentamente",
    "gracias", "muchas gracias", "gracias y saludos", "cordialmente", "atte", "saludos atentos",
    "salutacions", "cordialment",
    "atenciosamente", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos",
    "com os meus cumprimentos", "abraços", "abraço", "att",
    "obrigado", "obrigada", "grato", "grata", "saudações", "respeitosamente",
    "cordiais cumprimentos", "muito obrigado", "muito obrigada",
    "cordiali saluti", "distinti saluti", "saluti", "cari saluti", "un saluto",
    "un cordiale saluto", "grazie", "grazie mille", "grazie e saluti",
    "in fede", "buona giornata", "i migliori saluti", "molti saluti", "porgo distinti saluti",
    /* nl, sv, da, no, fi */
    "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet",
    "vriendelijke groeten", "hartelijke groet", "hartelijke groeten", "groet",
    "groeten", "mvg", "bedankt", "alvast bedankt", "hoogachtend", "met hartelijke groet", "vr. gr",
    "vr gr",
    "med vänliga hälsningar", "med vänlig hälsning", "vänliga hälsningar", "vänligen", "hälsningar",
    "bästa hälsningar", "mvh", "tack", "tack på förhand",
    "med venlig hilsen", "venlig hilsen", "de bedste hilsner", "bedste hilsner", "mange hilsner",
    "hilsen", "vh", "på forhånd tak", "tak",
    "med vennlig hilsen", "vennlig hilsen", "vennlige hilsener", "med vennlige hilsener",
    "beste hilsen", "takk", "på forhånd takk", "med hilsen",
    "ystävällisin terveisin", "terveisin", "parhain terveisin", "terveiset", "yst. terv", "t",
    "kiitos", "kunnioittavasti",
    /* pl, cs, sk, hu, ro, hr */
    "pozdrawiam", "z poważaniem", "serdecznie pozdrawiam", "pozdrowienia", "z wyrazami szacunku",
    "pozdrawiam serdecznie", "łączę pozdrowienia", "dziękuję",
    "s pozdravem", "s přátelským pozdravem", "s úctou", "zdraví", "děkuji", "s pozdravom",
    "s priateľským pozdravom", "ďakujem", "hezký den",
    "üdvözlettel", "tisztelettel", "szívélyes üdvözlettel", "köszönettel", "baráti üdvözlettel",
    "üdv", "köszönöm",
    "cu stimă", "cu respect", "cu stima", "toate cele bune", "mulțumesc", "multumesc", "o zi bună",
    "srdačan pozdrav", "lijep pozdrav", "s poštovanjem", "lep pozdrav",
    /* ru, uk, bg */
    "с уважением", "с наилучшими пожеланиями", "всего доброго", "спасибо", "с почтением",
    "с приветом", "заранее спасибо", "заранее благодарю",
    "з повагою", "з найкращими побажаннями", "дякую", "щиро дякую", "с уважение", "поздрави",
    /* tr, el, vi, id, ms, th */
    "saygılarımla", "saygılarımızla", "iyi çalışmalar", "teşekkürler", "iyi günler",
    "teşekkür ederim", "sevgiler", "selamlar", "saygılar",
    "με εκτίμηση", "φιλικά", "ευχαριστώ", "χαιρετισμούς", "με φιλικούς χαιρετισμούς", "τιμητικά",
    "trân trọng", "thân mến", "trân trọng cảm ơn", "xin cảm ơn", "kính thư",
    "xin chân thành cảm ơn", "cảm ơn",
    "salam", "salam hormat", "hormat saya", "terima kasih", "hormat kami", "salam hangat",
    "sekian terima kasih", "yang benar",
    "ขอแสดงความนับถือ", "ด้วยความเคารพ", "ขอบคุณครับ", "ขอบคุณค่ะ", "ขอบคุณ", "ด้วยความนับถือ",
    /* ar, he */
    "مع التحية", "مع خالص التحية", "تحياتي", "مع أطيب التحيات", "وتفضلوا بقبول فائق الاحترام",
    "شكرا", "شكراً", "مع تحياتي", "مع الشكر",
    "בברכה", "בכבוד רב", "תודה", "תודה רבה", "בתודה", "בתודה מראש", "בידידות", "כל טוב",
    /* zh */
    "此致", "此致敬礼", "此致 敬礼", "此致敬禮", "此致 敬禮", "敬礼", "敬禮", "祝好", "顺颂商祺", "順頌商祺", "顺祝商祺", "順祝商祺", "商祺",
    "祝商祺", "谢谢", "謝謝", "多谢", "感谢",
    "祝工作顺利", "祝工作順利", "敬上", "谨上", "顺颂时祺", "顺祝安好", "祝安好", "敬祝 商祺", "敬祝商祺", "祝您工作愉快", "祝工作愉快",
    "祝生活愉快", "谢谢合作", "祝安", "順頌時綏", "敬启",
    "感激不尽", "谢谢您", "谢谢你们", "顺致敬意", "致礼", "致敬",
    /* ja, ko */
    "よろしくお願いします", "よろしくお願いいたします", "宜しくお願いします", "宜しくお願いいたします", "宜しくお願い致します", "よろしくお願い致します", "以上",
    "敬具", "以上、よろしくお願いいたします",
    "以上、よろしくお願いします", "以上、宜しくお願いいたします", "以上、よろしくお願い致します", "何卒よろしくお願いいたします", "何卒よろしくお願い申し上げます",
    "よろしくお願い申し上げます", "何卒宜しくお願い申し上げます",
    "ご対応のほどよろしくお願いいたします", "草々", "どうぞよろしくお願いいたします", "ありがとうございました",
    "감사합니다", "고맙습니다", "수고하세요", "안녕히 계세요", "드림", "올림", "배상", "감사드립니다", "수고하십시오", "잘 부탁드립니다",
};

/* clang-format on */

static gboolean in_closings(const gchar *text, gsize length) {
    for (gsize i = 0; i < G_N_ELEMENTS(closings); i++) {
        if (closings[i][0] == text[0] && strncmp(closings[i], text, length) == 0 &&
            closings[i][length] == '\0')
            return TRUE;
    }
    return FALSE;
}

/* Without the punctuation and signs at the end. */
static gsize bare_length(const gchar *text, gsize length) {
    static const gchar *const signs[] = {"，", "،", "。", "！", "；", "、", "~", "～", "…"};
    TextLine line = {text, length};
    gboolean goes_on = TRUE;
    while (goes_on && line.length > 0) {
        goes_on = strchr(" ,.!;:-", line.text[line.length - 1]) != NULL;
        line.length -= goes_on;
        for (gsize i = 0; !goes_on && i < G_N_ELEMENTS(signs); i++) {
            if (text_line_ends(line, signs[i])) {
                line.length -= strlen(signs[i]);
                goes_on = TRUE;
            }
        }
    }
    return line.length;
}

gboolean closing_words_are(TextLine line) {
    line = text_line_trim(line);
    if (line.length == 0 || line.length > LONGEST_CLOSING * 3)
        return FALSE;
    guint blanks = 0;
    for (gsize i = 0; i < line.length && blanks <= MOST_BLANKS; i++)
        blanks += line.text[i] == ' ';
    if (blanks > MOST_BLANKS)
        return FALSE;
    g_autofree gchar *folded = text_line_fold(line, LONGEST_CLOSING * 3);
    gsize length = bare_length(folded, strlen(folded));
    if (length > 0 && in_closings(folded, length))
        return TRUE;
    /* "Viele Grüße / Best regards", "Thanks, Jane" */
    gsize first = strcspn(folded, ",/|");
    return folded[first] != '\0' && strlen(folded + first) <= LONGEST_CLOSED_NAME &&
           in_closings(folded, bare_length(folded, first));
}
