/* test_quoted_text.c - new words, signature and quote are told apart for the usual mail clients */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/quote/quoted_text.h"

typedef struct {
    const gchar *name;
    const gchar *given;
    const gchar *new_text;
    const gchar *signature;
    const gchar *first_quoted; /* the first line of the quote */
} Row;

static void quoted_text_clear(QuotedText *text) {
    g_free(text->new_text);
    g_free(text->signature);
    g_free(text->quoted_text);
}

static void check(const Row *rows, gsize count) {
    for (gsize i = 0; i < count; i++) {
        QuotedText text = quoted_text_split(rows[i].given, NULL);
        g_autofree gchar *first = g_strndup(text.quoted_text, strcspn(text.quoted_text, "\n"));
        if (strcmp(g_strchomp(text.new_text), rows[i].new_text) != 0)
            fail_msg("%s: new \"%s\"", rows[i].name, text.new_text);
        if (strcmp(g_strchomp(text.signature), rows[i].signature) != 0)
            fail_msg("%s: signature \"%s\"", rows[i].name, text.signature);
        if (strcmp(first, rows[i].first_quoted) != 0)
            fail_msg("%s: quoted \"%s\"", rows[i].name, text.quoted_text);
        quoted_text_clear(&text);
    }
}

static void answers_above_a_quote_are_found_for_each_client(void **state) {
    static const Row rows[] = {
        {"gmail",
         "Still broken.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Desk <desk@example.com> wrote:\n\n> We "
         "sent it.\n",
         "Still broken.", "", "On Mon, Nov 3, 2025 at 9:12 AM Desk <desk@example.com> wrote:"},
        {"gmail, folded",
         "Still broken.\n\nOn Mon, Nov 3, 2025 at 9:12 AM A Desk With A Long Name "
         "<\ndesk@example.com> wrote:\n\n> We sent it.\n",
         "Still broken.", "", "On Mon, Nov 3, 2025 at 9:12 AM A Desk With A Long Name <"},
        {"gmail, chinese",
         "还是坏的\n\n投诉台 <desk@example.cn> 于2025年11月3日周一 09:12写道：\n\n> 已经寄出\n",
         "还是坏的", "", "投诉台 <desk@example.cn> 于2025年11月3日周一 09:12写道："},
        {"netease",
         "还是坏的\n\n\n\n\n\n在 2025-11-03 09:12:45，\"投诉台\" <desk@example.cn> "
         "写道：\n\n已经寄出\n",
         "还是坏的", "", "在 2025-11-03 09:12:45，\"投诉台\" <desk@example.cn> 写道："},
        {"netease master", "还是坏的\n---- 回复的原邮件 ----\n发件人 desk\n", "还是坏的", "",
         "---- 回复的原邮件 ----"},
        {"qq",
         "还是坏的\n\n\n------------------ 原始邮件 ------------------\n发件人: "
         "\"投诉台\"<desk@example.cn>;\n发送时间: 2025年11月3日(星期一) 上午9:12\n收件人: "
         "\"王小明\"<wang@example.cn>;\n主题: 回复\n\n已经寄出\n",
         "还是坏的", "", "------------------ 原始邮件 ------------------"},
        {"foxmail",
         "还是坏的\n\n\n\n\n王小明\n\n发件人： 投诉台\n发送时间： 2025-11-03 09:12\n收件人： "
         "王小明\n主题： 回复\n已经寄出\n",
         "还是坏的\n\n\n\n\n王小明", "", "发件人： 投诉台"},
        {"foxmail with the writer's address",
         "还是坏的\n\n\n\nwang@example.cn\n \n发件人： 投诉台\n发送时间： 2025-11-03 "
         "09:12\n收件人： "
         "王小明\n主题： 回复\n已经寄出\n",
         "还是坏的", "wang@example.cn", "发件人： 投诉台"},
        {"an address that is asked for, above a quote",
         "Write to me at:\n\nkim@shop.test\n\nFrom: Desk\nDate: 2025-11-03\nSubject: x\n",
         "Write to me at:\n\nkim@shop.test", "", "From: Desk"},
        {"facts between rules", "Facts:\n---\nIt leaks.\n---\nRefund me.\n",
         "Facts:\n---\nIt leaks.\n---\nRefund me.", "", ""},
        {"a sentence below a rule", "Facts:\n---\nIt leaks.\n", "Facts:\n---\nIt leaks.", "", ""},
        {"a name below a rule", "It leaks.\n---\nKim Park\n", "It leaks.", "---\nKim Park", ""},
        {"an address in a mail of one's own", "Write to me.\n\nkim@shop.test\n",
         "Write to me.\n\nkim@shop.test", "", ""},
        {"aliyun, wide blanks",
         "还是坏的\n------------------------------------------------------------------"
         "\n发件人：投诉台 "
         "<desk@example.cn>\n日　期：2025年11月03日\n收件人：王小明\n主　题：回复\n\n已经寄出\n",
         "还是坏的", "", "------------------------------------------------------------------"},
        {"outlook",
         "Still broken.\n\nFrom: Desk <desk@example.com>\nSent: Monday, November 3, 2025 9:12 "
         "AM\nTo: Jane\nSubject: Your kettle\n\nWe sent it.\n",
         "Still broken.", "", "From: Desk <desk@example.com>"},
        {"outlook.com",
         "Still broken.\n________________________________\nFrom: Desk <desk@example.com>\nSent: "
         "Monday\nTo: Jane\nSubject: x\n\nWe sent it.\n",
         "Still broken.", "", "________________________________"},
        {"outlook, german",
         "Noch kaputt.\n\n-----Ursprüngliche Nachricht-----\nVon: Desk\nGesendet: Montag\n\nText\n",
         "Noch kaputt.", "", "-----Ursprüngliche Nachricht-----"},
        {"outlook, french, folded address",
         "Toujours cassé.\n\nDe : Desk\n<desk@example.com>\nEnvoyé : lundi\nÀ : Jane\nObjet : "
         "x\n\nTexte\n",
         "Toujours cassé.", "", "De : Desk"},
        {"apple, german",
         "Noch kaputt.\n\nAm 03.11.2025 um 09:12 schrieb Desk <desk@example.com>:\n\n> Text\n",
         "Noch kaputt.", "", "Am 03.11.2025 um 09:12 schrieb Desk <desk@example.com>:"},
        {"thunderbird, french, nbsp",
         "Non.\n\nLe 03/11/2025 à 09:12, Desk a écrit\xc2\xa0:\n> Texte\n", "Non.", "",
         "Le 03/11/2025 à 09:12, Desk a écrit\xc2\xa0:"},
        {"japanese", "まだです\n\n2025/11/03 9:12、Desk <desk@example.com>のメール:\n\n本文\n",
         "まだです", "", "2025/11/03 9:12、Desk <desk@example.com>のメール:"},
        {"zoho",
         "No.\n\n---- On Mon, 03 Nov 2025 09:12:45 +0100 Desk <desk@example.com> wrote "
         "----\n\ntext\n",
         "No.", "", "---- On Mon, 03 Nov 2025 09:12:45 +0100 Desk <desk@example.com> wrote ----"},
        {"old gmail", "No.\n\n2025-11-03 9:12 GMT+01:00 Desk <desk@example.com>:\n\n> text\n",
         "No.", "", "2025-11-03 9:12 GMT+01:00 Desk <desk@example.com>:"},
        {"only marks", "No.\n\n> Did it come?\n", "No.", "", "> Did it come?"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void answers_below_a_quote_are_found(void **state) {
    static const Row rows[] = {
        {"below", "On 3 Nov 2025, Desk wrote:\n> Did it come?\n\nNo, it did not.\n",
         "No, it did not.", "", "On 3 Nov 2025, Desk wrote:"},
        {"between, with the quotes that give them sense",
         "On 3 Nov 2025, Desk wrote:\n> Did it come?\nYes.\n> Is it whole?\nNo.\n> Thank you.\n",
         "Yes.\n> Is it whole?\nNo.", "", "On 3 Nov 2025, Desk wrote:"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void signatures_are_told_from_text(void **state) {
    static const Row rows[] = {
        {"standard", "Text.\n\n-- \nJane Doe\nExample Ltd\n", "Text.", "-- \nJane Doe\nExample Ltd",
         ""},
        {"blank lost", "Text.\n--\nJane\n", "Text.", "--\nJane", ""},
        {"above a quote", "Text.\n-- \nJane\n\nOn 3 Nov 2025, Desk wrote:\n> x\n", "Text.",
         "-- \nJane", "On 3 Nov 2025, Desk wrote:"},
        {"phone", "Text.\n\nSent from my iPhone\n", "Text.", "Sent from my iPhone", ""},
        {"chinese phone", "还是坏的\n\n发自我的iPhone\n", "还是坏的", "发自我的iPhone", ""},
        {"phone above a quote", "No.\n\nSent from my phone\n\n> On 3 Nov\n> x\n", "No.",
         "Sent from my phone", "> On 3 Nov"},
        {"dashes", "Text.\n----\nJane\n+49 30 1234\n", "Text.", "----\nJane\n+49 30 1234", ""},
        {"a rule in the text is none",
         "A\n----\nThis is the second half of what I have to say about the kettle, and it is "
         "long.\n",
         "A\n----\nThis is the second half of what I have to say about the kettle, and it is long.",
         "", ""},
        {"sent from in a sentence",
         "The parcel was\nSent from my town to yours on Monday and has not arrived since, please "
         "look.\n",
         "The parcel was\nSent from my town to yours on Monday and has not arrived since, please "
         "look.",
         "", ""},
        {"closing words stay", "Text.\n\nBest regards\nJane\n", "Text.\n\nBest regards\nJane", "",
         ""},
        {"closing words with contact data below do not",
         "Text.\n\nBest regards,\nJane Doe\nExample Ltd\nTel. +44 20 7946 0123\nwww.example.com\n",
         "Text.", "Best regards,\nJane Doe\nExample Ltd\nTel. +44 20 7946 0123\nwww.example.com",
         ""},
        {"nor in german",
         "Er leckt.\n\nMit freundlichen Grüßen\n\nJana Beispiel\nMusterstraße 5\n12345 "
         "Musterstadt\nTelefon: 030 1234567\nTelefax: 030 1234568\n",
         "Er leckt.",
         "Mit freundlichen Grüßen\n\nJana Beispiel\nMusterstraße 5\n12345 Musterstadt\nTelefon: "
         "030 "
         "1234567\nTelefax: 030 1234568",
         ""},
        {"nor in chinese", "水壶漏水。\n\n此致\n敬礼\n\n王小明\n电话：13800000000\n", "水壶漏水。",
         "此致\n敬礼\n\n王小明\n电话：13800000000", ""},
        {"nor in japanese",
         "漏れています。\n\nよろしくお願いいたします。\n\n山田 花子\nTEL: "
         "03-1234-5678\nhanako@example.jp\n",
         "漏れています。",
         "よろしくお願いいたします。\n\n山田 花子\nTEL: 03-1234-5678\nhanako@example.jp", ""},
        {"japanese card between rules",
         "漏れています。\n\n============================\n山田 花子\n例示株式会社\nTEL: "
         "03-1234-5678\n============================\n",
         "漏れています。",
         "============================\n山田 花子\n例示株式会社\nTEL: "
         "03-1234-5678\n============================",
         ""},
        {"an order number keeps the whole block",
         "It leaks.\n\nKind regards\nJane Doe\nOrder 88-20577\nTel. +44 20 7946 0123\n",
         "It leaks.\n\nKind regards\nJane Doe\nOrder 88-20577\nTel. +44 20 7946 0123", "", ""},
        {"thanks in front of the complaint are none",
         "Thanks\nThe kettle leaks, call me on 030 1234567 today please.\n",
         "Thanks\nThe kettle leaks, call me on 030 1234567 today please.", "", ""},
        {"where to send it is text",
         "Please send the new one to:\nJane Doe\nExample Street 5\nTel. 030 1234567\n",
         "Please send the new one to:\nJane Doe\nExample Street 5\nTel. 030 1234567", "", ""},
        {"headings under rules are text",
         "What is wrong:\n----\n1. It leaks\n2. It smells\n----\nI wait for your answer.\n",
         "What is wrong:\n----\n1. It leaks\n2. It smells\n----\nI wait for your answer.", "", ""},
        {"a rule on top", "----\nIt leaks.\n", "----\nIt leaks.", "", ""},
        {"orange web mail marks only the block",
         "Elle fuit.\n\n> Message du 03/11/25 09:12\n> De : Desk <desk@example.com>\n> A : Jane\n> "
         "Objet "
         ": Bouilloire\n\nNous l'avons expédiée.\n",
         "Elle fuit.", "", "> Message du 03/11/25 09:12"},
        {"centrum.cz, below a rule",
         "Teče.\n\n______\n> Od: Desk <desk@example.com>\n> Komu: Jane\n> Předmět: "
         "Konvice\n>\n\nPoslali "
         "jsme ji.\n",
         "Teče.", "", "______"},
        {"an answer below a quoted block is new",
         "> From: Desk <desk@example.com>\n> To: Jane\n> Subject: Kettle\n\nThis one never came.\n",
         "This one never came.", "", "> From: Desk <desk@example.com>"},
        {"an answer below a quoted block that nothing frames is new",
         "Look:\n\n> From: Desk <desk@example.com>\n> Subject: Kettle\n\nThis one never came.\n",
         "Look:\n\nThis one never came.", "", "> From: Desk <desk@example.com>"},
        {"two underscores", "It leaks.\n__\nJane\n", "It leaks.", "__\nJane", ""},
        {"legal footer",
         "It leaks.\n\nJane\n\nThis e-mail and any attachments are confidential and intended "
         "solely for the addressee.\n\nIf you are not the intended recipient, delete it.\n",
         "It leaks.\n\nJane",
         "This e-mail and any attachments are confidential and intended solely for the "
         "addressee.\n\nIf you are not the intended recipient, delete it.",
         ""},
        {"legal footer, german", "Er leckt.\n\nDiese E-Mail enthält vertrauliche Informationen.\n",
         "Er leckt.", "Diese E-Mail enthält vertrauliche Informationen.", ""},
        {"legal footer, french",
         "Elle fuit.\n\nCe message et ses pièces jointes sont confidentiels.\n", "Elle fuit.",
         "Ce message et ses pièces jointes sont confidentiels.", ""},
        {"legal footer, chinese", "漏水。\n\n本邮件及其附件含有保密信息，仅限收件人使用。\n",
         "漏水。", "本邮件及其附件含有保密信息，仅限收件人使用。", ""},
        {"words about a message are text", "It leaks.\n\nThis message is my third.\n",
         "It leaks.\n\nThis message is my third.", "", ""},
        {"two devices", "No.\n\nGet Outlook for iOS<https://aka.example>\n", "No.",
         "Get Outlook for iOS<https://aka.example>", ""},
        {"german phone", "Nein.\n\nVon meinem iPhone gesendet\n", "Nein.",
         "Von meinem iPhone gesendet", ""},
        {"russian phone", "Нет.\n\nОтправлено с моего iPhone\n", "Нет.",
         "Отправлено с моего iPhone", ""},
        {"korean phone", "아니요.\n\n나의 iPhone에서 보냄\n", "아니요.", "나의 iPhone에서 보냄",
         ""},
        {"japanese phone", "いいえ。\n\niPhoneから送信\n", "いいえ。", "iPhoneから送信", ""},
        {"turkish phone", "Hayır.\n\niPhone'umdan gönderildi\n", "Hayır.",
         "iPhone'umdan gönderildi", ""},
        {"vietnamese phone", "Không.\n\nĐã gửi từ iPhone của tôi\n", "Không.",
         "Đã gửi từ iPhone của tôi", ""},
        {"quote above the signature",
         "No.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Desk <desk@example.com> wrote:\n> It "
         "came?\n\n-- \nJane\n",
         "No.", "-- \nJane", "On Mon, Nov 3, 2025 at 9:12 AM Desk <desk@example.com> wrote:"},
        {"a mail of nothing but a signature", "-- \nJane\nExample Ltd\n", "",
         "-- \nJane\nExample Ltd", ""},
        {"a mail of nothing but closing words", "Best regards\nJane\nTel. 030 1234567\n",
         "Best regards\nJane\nTel. 030 1234567", "", ""},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void text_that_only_looks_like_a_quote_stays(void **state) {
    static const Row rows[] = {
        {"on", "On the whole I am not content:\nit leaks.\n",
         "On the whole I am not content:\nit leaks.", "", ""},
        {"dates", "It broke on:\n2025-11-03 09:12\n03.11.2025 10:00\n",
         "It broke on:\n2025-11-03 09:12\n03.11.2025 10:00", "", ""},
        {"fields of a form", "Date: 3 November\nTime: 9:12\nPlace: Berlin\n",
         "Date: 3 November\nTime: 9:12\nPlace: Berlin", "", ""},
        {"own words announced", "On 3 November 2025 I wrote to you as follows:\nit leaks.\n",
         "On 3 November 2025 I wrote to you as follows:\nit leaks.", "", ""},
        {"told, with date and time", "On 3.11.2025 at 9:12 I wrote:\nit leaks.\n",
         "On 3.11.2025 at 9:12 I wrote:\nit leaks.", "", ""},
        {"told of another",
         "On 3 November 2025 your support wrote:\nwe will replace it\nNobody did.\n",
         "On 3 November 2025 your support wrote:\nwe will replace it\nNobody did.", "", ""},
        {"told of somebody with an address",
         "I asked Jane <jane@example.com> and she wrote:\nno.\nIt leaks.\n",
         "I asked Jane <jane@example.com> and she wrote:\nno.\nIt leaks.", "", ""},
        {"told in german", "Am 3.11.2025 um 9:12 Uhr schrieb ich Ihnen:\nEr leckt.\n",
         "Am 3.11.2025 um 9:12 Uhr schrieb ich Ihnen:\nEr leckt.", "", ""},
        {"told in chinese", "我在2025年11月3日 9:12 给客服写道：\n漏水。\n",
         "我在2025年11月3日 9:12 给客服写道：\n漏水。", "", ""},
        {"a journey", "I travelled\nFrom: Berlin\nTo: Vienna\nDate: 3.11.2025\nThe seat was wet.\n",
         "I travelled\nFrom: Berlin\nTo: Vienna\nDate: 3.11.2025\nThe seat was wet.", "", ""},
        {"the form of a web site",
         "From: Jane <jane@example.com>\nSubject: Kettle\n\nMessage:\nIt leaks.\n",
         "From: Jane <jane@example.com>\nSubject: Kettle\n\nMessage:\nIt leaks.", "", ""},
        {"a question about a line", "Why do you ask me to reply above this line?\nIt leaks.\n",
         "Why do you ask me to reply above this line?\nIt leaks.", "", ""},
        {"an own line above somebody's words",
         "I bought it on 3.11.2025\nJane Doe wrote:\n> it leaks\n", "I bought it on 3.11.2025", "",
         "Jane Doe wrote:"},
        {"grades are no initials", "I give it an\nA> for looks\nand that is all.\n",
         "I give it an\nA> for looks\nand that is all.", "", ""},
        {"mbox", ">From Monday on it leaked.\n", ">From Monday on it leaked.", "", ""},
        {"nothing but marks", "> it leaks\n> and drips\n", "> it leaks\n> and drips", "", ""},
        {"empty", "", "", "", ""},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void quotes_without_arrows_are_found(void **state) {
    static const Row rows[] = {
        {"initials",
         "No.\n\nJane Doe wrote on 3.11.2025 9:12:\nJD> Did it come?\nJD> Is it whole?\n", "No.",
         "", "Jane Doe wrote on 3.11.2025 9:12:"},
        {"initials, answers between", "JD> Did it come?\nYes.\nJD> Is it whole?\nNo.\n",
         "Yes.\nJD> Is it whole?\nNo.", "", "JD> Did it come?"},
        {"bars", "On 3 Nov 2025, Jane Doe wrote:\n| Did it come?\n| Is it whole?\n\nNo.\n", "No.",
         "", "On 3 Nov 2025, Jane Doe wrote:"},
        {"indentation",
         "On Mon, Nov 3, 2025 at 9:12 AM, Jane <jane@example.com> wrote:\n\n    Did it come?\n    "
         "Is it whole?\n\nNo.\n",
         "No.", "", "On Mon, Nov 3, 2025 at 9:12 AM, Jane <jane@example.com> wrote:"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void a_forward_is_all_quote(void **state) {
    static const Row rows[] = {
        {"gmail",
         "---------- Forwarded message ---------\nFrom: Jane <jane@example.com>\nDate: "
         "Mon\nSubject: x\nTo: y\n\nIt leaks.\n",
         "", "", "---------- Forwarded message ---------"},
        {"gmail, chinese", "请处理\n\n---------- Forwarded message ---------\n发件人： Jane\n",
         "请处理", "", "---------- Forwarded message ---------"},
        {"apple", "FYI\n\nBegin forwarded message:\n\nFrom: Jane\n", "FYI", "",
         "Begin forwarded message:"},
        {"netease", "请处理\n-------- 转发邮件信息 --------\n发件人：\"王\" <w@example.cn>\n",
         "请处理", "", "-------- 转发邮件信息 --------"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static gsize count_letters(const gchar *text) {
    gsize count = 0;
    for (; *text != '\0'; text++)
        count += !g_ascii_isspace(*text);
    return count;
}

static void nothing_is_ever_cut(void **state) {
    static const gchar *const pieces[] = {"> a\n",
                                          "text\n",
                                          "-- \n",
                                          "\n",
                                          "From: x@y\n",
                                          "Sent: 2025\n",
                                          "On 3 Nov 2025, x wrote:\n",
                                          "Sent from my phone\n",
                                          "----\n",
                                          "wrote:\n",
                                          "Best regards\n",
                                          "Tel. 030 1234567\n",
                                          "www.example.com\n",
                                          "=====\n",
                                          "-----Original Message-----\n",
                                          "Subject: x\n",
                                          "To: y\n",
                                          "JD> x\n",
                                          "| x\n",
                                          "    x\n",
                                          "mailto:x@y.z\n",
                                          "This e-mail is confidential\n",
                                          "写道：\n",
                                          "> Message du 03/11/25 09:12\n",
                                          "> From: x@y\n",
                                          "> Subject: x\n",
                                          "发自我的iPhone\n",
                                          "---- Reply above this line ----\n",
                                          "> wrote:\n",
                                          "<\n"};
    guint state_of_dice = 7;
    for (guint round = 0; round < 6000; round++) {
        g_autoptr(GString) body = g_string_new(NULL);
        for (guint i = 0; i < 12; i++) {
            state_of_dice = state_of_dice * 1103515245 + 12345;
            g_string_append(body, pieces[(state_of_dice >> 16) % G_N_ELEMENTS(pieces)]);
        }
        QuotedText text = quoted_text_split(body->str, NULL);
        assert_int_equal(count_letters(body->str), count_letters(text.new_text) +
                                                       count_letters(text.signature) +
                                                       count_letters(text.quoted_text));
        quoted_text_clear(&text);
    }
}

static gdouble seconds_for(const gchar *piece, gsize size) {
    g_autoptr(GString) body = g_string_new(NULL);
    while (body->len < size)
        g_string_append(body, piece);
    gint64 start = (gint64)clock();
    QuotedText text = quoted_text_split(body->str, NULL);
    gdouble seconds = (gdouble)((gint64)clock() - start) / CLOCKS_PER_SEC;
    quoted_text_clear(&text);
    return seconds;
}

/* Four times the text may take four times as long, and a bit: eight, where it takes long enough to
 * be measured. What is quadratic takes sixteen. The best of a few tries counts. */
static void a_long_text_takes_time_in_proportion(void **state) {
    static const gchar *const pieces[] = {
        "a:\n",
        "On 3 Nov 2025:\n",
        "On 3 Nov 2025 9:12, ",
        "From: x\n",
        "From: a@b\nTo: c\n",
        "--\n",
        "-- \nx\n",
        ">\nx\n",
        "2025-\n",
        "2025-11-03 a@b\n",
        "Sent from x\n\n",
        "-----\n",
        "=====\nx\n",
        "-----Original ",
        "Begin forwarded ",
        "JD> x\n",
        "A>\n",
        "Jane wrote:\n| x\n",
        "Jane wrote:\n    x\n    y\n",
        "On 3 Nov 2025 9:12, Jane wrote:\n> x\n",
        "<\n",
        "<a@b\n> wrote:\n",
        "wrote:\n",
        "写道：\n",
        "Thanks\nTel: 1234567\n>\n",
        "This e-mail confidential\n\n",
        "mailto:a@b\n",
        "---\nx\n> q\n",
        "\n",
        "\t\n",
        "@",
        "1:",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        gdouble ratio = G_MAXDOUBLE;
        for (guint try = 0; try < 5 && ratio > 8; try++) {
            gdouble small = seconds_for(pieces[i], 100000);
            gdouble large = seconds_for(pieces[i], 400000);
            ratio = MIN(ratio, large < 0.02 ? 0 : large / MAX(small, 0.001));
        }
        if (ratio > 8)
            fail_msg("%s: four times the text takes %.1f times as long", pieces[i], ratio);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_above_a_quote_are_found_for_each_client),
        cmocka_unit_test(answers_below_a_quote_are_found),
        cmocka_unit_test(signatures_are_told_from_text),
        cmocka_unit_test(text_that_only_looks_like_a_quote_stays),
        cmocka_unit_test(quotes_without_arrows_are_found),
        cmocka_unit_test(a_forward_is_all_quote),
        cmocka_unit_test(nothing_is_ever_cut),
        cmocka_unit_test(a_long_text_takes_time_in_proportion),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
