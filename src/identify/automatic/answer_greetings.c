/* answer_greetings.c - the polite words with which answering programs begin, by language */
/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They say nothing themselves: what follows the sentence that begins so is compared with the tables
 * of answer_words_*.c.
 */
#include "answer_words.h"

#include <string.h>

static const gchar *const greetings[] = {
    /* en, de, fr, es, pt, it, nl */
    "hello",
    "hi ",
    "hi,",
    "dear ",
    "good morning",
    "good day",
    "good afternoon",
    "thank you for",
    "thanks for",
    "many thanks for",
    "guten tag",
    "hallo",
    "sehr geehrte",
    "vielen dank",
    "danke für",
    "bonjour",
    "madame",
    "cher",
    "merci",
    "hola",
    "buenos d",
    "buenas",
    "gracias",
    "estimad",
    "olá",
    "bom dia",
    "boa tarde",
    "obrigad",
    "caro",
    "agradeço",
    "prezad",
    "buongiorno",
    "salve",
    "gentile",
    "grazie",
    "goedendag",
    "geachte",
    "beste",
    "bedankt",
    "dank",
    "hartelijk dank",
    /* sv, da, no, fi */
    "hej",
    "hei",
    "god dag",
    "tack",
    "takk",
    "tak for",
    "kiitos",
    "hyvä",
    /* pl, cs, sk, hu, ru, uk, tr, vi */
    "dzień dobry",
    "witam",
    "szanown",
    "dziękuj",
    "dobrý den",
    "děkuj",
    "ďakujem",
    "vážen",
    "tisztelt",
    "köszön",
    "здравствуйте",
    "добрый день",
    "уважаем",
    "спасибо",
    "благодар",
    "доброго дня",
    "вітаю",
    "шановн",
    "дякую",
    "merhaba",
    "sayın",
    "teşekkür",
    "mesajınız için teşekkür",
    "e-postanız için teşekkür",
    "xin chào",
    "kính",
    "cảm ơn",
    "chào",
    /* ar, he */
    "مرحبا",
    "شكرا",
    "السلام",
    "تحية",
    "שלום",
    "תודה",
    /* zh, ja, ko */
    "您好",
    "你好",
    "感谢",
    "谢谢",
    "感謝",
    "謝謝",
    "尊敬的",
    "お世話",
    "いつも",
    "ご連絡",
    "メールを",
    "メールありがとう",
    "申し訳",
    "恐れ入り",
    "誠に",
    "안녕하",
    "메일",
    "감사",
    "죄송",
};

gboolean answer_words_greet(const gchar *line) {
    for (gsize i = 0; i < G_N_ELEMENTS(greetings); i++) {
        if (*line == *greetings[i] && g_str_has_prefix(line, greetings[i]))
            return TRUE;
    }
    return FALSE;
}
