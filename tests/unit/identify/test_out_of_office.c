/* test_out_of_office.c - words of answering programs, and of people who write about them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/automatic/out_of_office.h"

#include "build_mail.h"

static const gchar *const programs[] = {
    "Automatic reply: Broken kettle",
    "AUTOMATIC REPLY : x",
    "Automatic reply",
    "Out of Office AutoReply: x",
    "Out of office",
    "  Out of Office.",
    "[Auto-Reply] Re: kettle",
    "Vacation message: kettle",
    "Auto: Out of office",
    "【自動返信】お問い合わせ",
    "부재중 자동응답: 주전자",
    "Your email requires verification verify#aBcD",
    "自动回复：您的投诉",
    "自动回复: x",
    "自动答复: x",
    "系统自动回复：x",
    "外出中",
    "自動回覆: x",
    "自動回應：x",
    "自動応答: x",
    "自動返信：お問い合わせ",
    "不在通知",
    "자동 회신: 주전자",
    "부재중: 주전자",
    "Abwesenheitsnotiz: Ihre Beschwerde",
    "Abwesenheit: bis 12.5.",
    "Automatische Antwort: x",
    "Außer Haus: x",
    "AUTO: Kim Lee is out of the office (returning 11/10/2026)",
    "AUTO: Kim Lee ist außer Haus (Rückkehr am 10.11.2026)",
    "Răspuns automat: x",
    "Αυτόματη απάντηση: x",
    "Automatski odgovor: x",
    "Automatická odpoveď: x",
    "Automaatvastus: x",
    "การตอบกลับอัตโนมัติ: x",
    "Balasan otomatis: x",
    "Réponse automatique : x",
    "Re\xcc\x81ponse automatique: x", /* decomposed accent */
    "Absence du bureau: x",
    "Respuesta automática: x",
    "Fuera de la oficina: x",
    "Resposta automática: x",
    "Fora do escritório: x",
    "Risposta automatica: x",
    "Fuori ufficio: x",
    "Automatisch antwoord: x",
    "Afwezigheidsbericht: x",
    "Automatiskt svar: x",
    "Frånvaromeddelande: x",
    "Automatisk svar: x",
    "Fraværsmelding: x",
    "Automaattinen vastaus: x",
    "Poissaoloviesti: x",
    "Odpowiedź automatyczna: x",
    "Automatická odpověď: x",
    "Автоматический ответ: x",
    "Автоответ: x",
    "Автоматична відповідь: x",
    "Otomatik yanıt: x",
    "Trả lời tự động: x",
    "رد تلقائي: x",
    "תשובה אוטומטית: x",
};

/* Complaints of people, who write the same words. */
static const gchar *const people[] = {
    "Re: Automatic reply: Broken kettle",
    "RE: 自动回复：您的投诉",
    "回复: 自动回复: 您的投诉",
    "Automatic replies are no answer!",
    "Automatic reply is all I ever get",
    "Automatic kettle switches itself on",
    "Automatic payment taken twice",
    "Your automatic reply is an insult",
    "Out of office chairs again",
    "Out of office hours nobody picks up",
    "Out of the office window fell your sign",
    "Out of order for three weeks",
    "Auto: broken mirror",
    "Auto reply from your shop promised a refund",
    "Undelivered parcel",
    "Undelivered mail since October",
    "Returned mail: my letter came back from your address",
    "Delivery failed again",
    "Delivery failure of my sofa",
    "On holiday",
    "On vacation my room was dirty",
    "Vacation ruined",
    "Holiday booking: wrong hotel",
    "Absence: le technicien n'est pas venu",
    "Urlaub: falsche Buchung",
    "Nieobecność: kurier nie przyjechał",
    "Afwezig: de monteur",
    "Away match tickets never arrived",
    "I am out of patience",
    "Accepted: nobody, declined: me",
    "自动回复太多了，我要人工",
    "自动回复不是答复",
    "自动扣款两次",
    "自动售货机吞钱",
    "全自动洗衣机漏水",
    "外出中的快递被退回了",
    "退信：我写给你们的信被退回",
    "邮件被退回，投诉无门",
    "休假期间房间没有打扫",
    "不在办公室也要接电话",
    "",
    NULL,
};

static void a_program_is_known_by_how_its_subject_begins(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(programs); i++) {
        if (out_of_office_subject(programs[i]) == NULL)
            fail_msg("\"%s\"", programs[i]);
    }
}

static void a_person_who_writes_of_them_is_a_person(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++) {
        const gchar *words = out_of_office_subject(people[i]);
        if (words != NULL)
            fail_msg("\"%s\": got %s", people[i], words);
    }
}

static void what_answers_nothing_is_a_programs_answer_even_behind_re(void **state) {
    static const gchar subject[] = "Re: [desk] Out of Office AutoReply: back on Monday";
    g_autoptr(Mail) program = build_mail("kim@shop.test", subject, "Back on Monday.");
    assert_non_null(out_of_office_answer(program));
    g_autoptr(Mail) answer = build_mail("kim@shop.test", subject, "I want a person.");
    g_ptr_array_add(answer->in_reply_to, g_strdup("letter@desk.example"));
    assert_null(out_of_office_answer(answer));
    g_autoptr(Mail) quoting = build_mail("kim@shop.test", subject, "I want a person.");
    quoting->quoted_text = (g_free(quoting->quoted_text), g_strdup("> Back on Monday."));
    assert_null(out_of_office_answer(quoting));
    g_autoptr(Mail) whole = build_mail("kim@shop.test", "Re: out of office", "I want a person.");
    assert_null(out_of_office_answer(whole));
}

static const struct {
    const gchar *text;
    gboolean robot; /* counts in a robot's mail */
    gboolean quiet; /* and in an answer that asks for silence */
} texts[] = {
    {"Hello,\n\nI am out of the office until Monday.\n", TRUE, TRUE},
    {"我正在休假，下周一回来。", TRUE, TRUE},
    {"您好：\n这是一封自动回复邮件。", TRUE, TRUE},
    {"Ich bin zur Zeit nicht im Büro.", TRUE, TRUE},
    {"Je suis absente jusqu'au lundi", TRUE, TRUE},
    {"このメールは自動返信です。", TRUE, TRUE},
    {"Я в отпуске до понедельника.", TRUE, TRUE},
    {"Ich bin bis zum 10. November nicht im Büro.", TRUE, TRUE},
    {"Actualmente estoy fuera de la oficina.", TRUE, TRUE},
    {"Al momento sono fuori ufficio.", TRUE, TRUE},
    {"Jag är frånvarande till måndag.", TRUE, TRUE},
    {"En ole toimistolla ennen maanantaita.", TRUE, TRUE},
    {"Obecnie przebywam na urlopie.", TRUE, TRUE},
    {"Мене немає в офісі до понеділка.", TRUE, TRUE},
    {"Şu anda ofis dışındayım.", TRUE, TRUE},
    {"Tôi đang đi công tác.", TRUE, TRUE},
    {"أنا حاليا خارج المكتب.", TRUE, TRUE},
    {"אני לא במשרד עד יום ראשון.", TRUE, TRUE},
    {"現在不在にしております。", TRUE, TRUE},
    {"저는 현재 부재중입니다.", TRUE, TRUE},
    {"문의가 접수되었습니다.", TRUE, FALSE},
    {"Sehr geehrter Kunde,\n\nIhre Anfrage ist bei uns eingegangen.", TRUE, FALSE},
    {"尊敬的客户：\n您的工单 123 已创建。", TRUE, FALSE},
    {"Talebinizi aldık.", TRUE, FALSE},
    {"קיבלנו את פנייתך.", TRUE, FALSE},
    {"تم استلام رسالتك.", TRUE, FALSE},
    {"15.11.2026 tarihine kadar yıllık izindeyim.", TRUE, TRUE},
    {"Vom 5. bis 10. November bin ich nicht im Büro.", TRUE, TRUE},
    {"From 5 to 10 November I am out of the office.", TRUE, TRUE},
    {"11月5日至10日我正在休假，下周一回来。", TRUE, TRUE},
    {"11月10日まで休暇をいただいております。", TRUE, TRUE},
    {"11월 10일까지 현재 부재중입니다.", TRUE, TRUE},
    {"Guten Tag, ich bin derzeit nicht im Büro.", TRUE, TRUE},
    {"Thank you for your mail. I am out of office until Monday.", TRUE, TRUE},
    {"您好，我正在出差。", TRUE, TRUE},
    {"お世話になっております。11月10日まで休暇をいただいております。", TRUE, TRUE},
    {"안녕하세요. 현재 부재중입니다.", TRUE, TRUE},
    {"Dear desk, the kettle leaks. I am on leave and it still leaks.", FALSE, FALSE},
    {"5日は不在にしており、受け取れませんでした。", FALSE, FALSE},
    {"부재로 인해 택배를 못 받았습니다.", FALSE, FALSE},
    {"11月5日出差回来发现水壶漏水。", FALSE, FALSE},
    {"Absent du domicile lors de la livraison.", FALSE, FALSE},
    {"On 5 November your man came while my kettle leaked.", FALSE, FALSE},
    {"It leaks. I am out of the office on Monday 5.", FALSE, FALSE},
    {"We have received your mail.", TRUE, FALSE},
    {"您的邮件已收到，我们会尽快处理。", TRUE, FALSE},
    {"The kettle leaks and I am out of the office on Monday.", FALSE, FALSE},
    {"My order never came. 自动回复没有用。", FALSE, FALSE},
};

static void words_of_the_text_need_another_sign(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(Mail) mail = build_mail("kim@shop.test", "Re: x", texts[i].text);
        mail->new_text = (g_free(mail->new_text), g_strdup(texts[i].text));
        assert_null(out_of_office_text(mail, FALSE, FALSE));
        assert_null(out_of_office_text(mail, FALSE, TRUE)); /* answers nothing */
        if ((out_of_office_text(mail, TRUE, FALSE) != NULL) != texts[i].robot)
            fail_msg("%s: a robot's", texts[i].text);
        g_ptr_array_add(mail->in_reply_to, g_strdup("letter@desk.example"));
        if ((out_of_office_text(mail, FALSE, TRUE) != NULL) != texts[i].quiet)
            fail_msg("%s: a silent answer", texts[i].text);
    }
}

static void words_that_only_a_program_writes_need_no_other_sign(void **state) {
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "Re: x", "");
    mail->new_text = (g_free(mail->new_text), g_strdup("这是来自QQ邮箱的假期自动回复邮件。\n您好"));
    assert_non_null(out_of_office_text(mail, FALSE, FALSE));
    mail->new_text =
        (g_free(mail->new_text), g_strdup("我收到：这是来自QQ邮箱的假期自动回复邮件。"));
    assert_null(out_of_office_text(mail, FALSE, FALSE));
}

static void a_megabyte_of_subject_or_text_is_read_quickly(void **state) {
    static const gchar *const pieces[] = {"自", "re:", "[", "[]", "\n", "i am "};
    clock_t started = clock();
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autofree gchar *text = build_megabyte(pieces[i]);
        g_autoptr(Mail) mail = build_mail("kim@shop.test", text, text);
        mail->new_text = (g_free(mail->new_text), g_strdup(text));
        assert_null(out_of_office_subject(text));
        assert_null(out_of_office_answer(mail));
        out_of_office_text(mail, TRUE, FALSE);
    }
    assert_quick(started);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_program_is_known_by_how_its_subject_begins),
        cmocka_unit_test(a_person_who_writes_of_them_is_a_person),
        cmocka_unit_test(what_answers_nothing_is_a_programs_answer_even_behind_re),
        cmocka_unit_test(words_of_the_text_need_another_sign),
        cmocka_unit_test(words_that_only_a_program_writes_need_no_other_sign),
        cmocka_unit_test(a_megabyte_of_subject_or_text_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
