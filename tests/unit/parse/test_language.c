/* test_language.c - the language of a text is named, or not if it is not sure */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/parse/language.h"

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
