/* test_language.c - the language of a text is named, or not if it is not sure */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/parse/language/language.h"

static void short_texts_are_named(void **state) {
    static const struct {
        const gchar *text;
        const gchar *expected;
    } rows[] = {
        {"我要投诉，包裹到现在还没有收到。", "zh"},
        {"訂單 A-1042 still not here，請退款", "zh"},
        {"荷物がまだ届いていません。返金してください。", "ja"},
        {"주문한 상품이 아직 도착하지 않았습니다.", "ko"},
        {"Я хочу подать жалобу на доставку.", "ru"},
        {"Я хочу подати скаргу, її не вирішили.", "uk"},
        {"أريد تقديم شكوى", "ar"},
        {"Θέλω να κάνω παράπονο", "el"},
        {"The kettle that you sent is broken and I want my money back.", "en"},
        {"Der Wasserkocher ist kaputt und ich möchte mein Geld zurück.", "de"},
        {"Bonjour, je n'ai pas reçu le colis et vous ne répondez pas.", "fr"},
        {"Hola, no he recibido el pedido y nadie contesta, gracias.", "es"},
        {"Olá, não recebi a minha encomenda e ainda estou à espera.", "pt"},
        {"Buongiorno, non ho ancora ricevuto il pacco e sono molto deluso.", "it"},
        {"Het pakket is niet aangekomen en ik heb nog geen antwoord van u.", "nl"},
        {"Jag har inte fått mitt paket och vill ha pengarna tillbaka.", "sv"},
        {"Jeg har ikke modtaget min pakke og vil have mine penge tilbage.", "da"},
        {"Jeg har ikke mottatt pakken og vil ha pengene mine tilbake.", "no"},
        {"En ole saanut tilausta ja haluan rahat takaisin.", "fi"},
        {"Nie otrzymałem jeszcze paczki i proszę o zwrot pieniędzy.", "pl"},
        {"Dobrý den, balík jsem stále nedostal, prosím vraťte mi peníze.", "cs"},
        {"Dobrý deň, balík som stále nedostal, prosím vráťte mi peniaze.", "sk"},
        {"Nem kaptam meg a csomagot, kérem a pénzt vissza.", "hu"},
        {"Bună ziua, nu am primit coletul și vreau banii înapoi.", "ro"},
        {"Siparişim henüz gelmedi, para iadesi istiyorum.", "tr"},
        {"Tôi vẫn chưa nhận được hàng, xin hoàn lại tiền.", "vi"},
        {"Pesanan saya belum sampai, mohon uang saya dikembalikan.", "id"},
        {"سفارش من هنوز نرسیده است و پاسخ نمی‌دهید", "fa"},
        {"พัสดุยังไม่มาถึง", "th"},
        {"החבילה לא הגיעה", "he"},
        {"The kettle is broken", "en"},
        {"Der Kessel ist kaputt", "de"},
        {"La bouilloire ne marche pas", "fr"},
        {"El hervidor no funciona", "es"},
        {"A chaleira não funciona", "pt"},
        {"Il bollitore non funziona più", "it"},
        {"De waterkoker is kapot, graag geld terug", "nl"},
        {"Où est ma commande ? Je n’ai rien reçu.", "fr"},
        {"ΤΟ ΠΑΚΕΤΟ", "el"},
        {"Müller", NULL},
        {"OK", NULL},
        {"12345", NULL},
        {"", NULL},
        {"Kettle XJ-200 #42", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const gchar *code = language_of(rows[i].text);
        if (g_strcmp0(code, rows[i].expected) != 0)
            fail_msg("%s: got %s", rows[i].text, code != NULL ? code : "none");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_texts_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
