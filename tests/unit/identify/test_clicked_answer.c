/* test_clicked_answer.c - read receipts and calendar answers, and people who write alike */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/identify/automatic/clicked_answer.h"

#include "build_mail.h"

static const struct {
    const gchar *subject;
    const gchar *text;
    gboolean expected;
} receipts[] = {
    {"Read: Your complaint",
     "Your message\n\n   To: Kim\n   Subject: Your complaint\n\nwas read on 5 November 2026.\n",
     TRUE},
    {"Not read: Your complaint",
     "Your message\n\n   To: Kim\n\nwas deleted without being read on 5 November 2026.\n", TRUE},
    {"Return Receipt", "Return Receipt\n\nYour document: Your complaint\nwas received by: Kim\n",
     TRUE},
    {"Gelesen: Ihre Beschwerde",
     "Ihre Nachricht\n\n   An: Kim\n\nwurde am Donnerstag, 5. November 2026 gelesen.\n", TRUE},
    {"Lu : votre plainte", "Votre message\n\n   À : Kim\n\na été lu le 05/11/2026.\n", TRUE},
    {"Leído: su queja", "El mensaje\n\n   Para: Kim\n\nse leyó el 05/11/2026.\n", TRUE},
    {"已读: 您的投诉", "您的邮件\n\n   收件人: 王\n\n已于 2026年11月5日 被阅读。\n", TRUE},
    {"開封済み: ご返答", "メッセージ\n\n  宛先: 王\n\nは 2026/11/05 に開封されました。\n", TRUE},
    {"Прочтено: ваша жалоба", "Ваше сообщение\n\n   Кому: Ким\n\nбыло прочтено 05.11.2026.\n",
     TRUE},
    {"Return Receipt (displayed) - Your complaint",
     "This is a Return Receipt for the mail that you sent to kim@shop.test.\n\nNote: This Return "
     "Receipt only acknowledges that the message was displayed.\n",
     TRUE},
    {"Return receipt missing", "This is a return receipt for the mail order kettle? I have none.\n",
     FALSE},
    {"Read: your own terms", "Paragraph five says that my kettle was read on the wire.\n", FALSE},
    {"Read: this", "Your message is rude and I want an answer.\n", FALSE},
    {"Your message", "Your message was read on Monday, and still no answer.\n", FALSE},
    {NULL, "Your message was read on Monday", FALSE},
};

static void a_receipt_has_the_word_and_the_form(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(receipts); i++) {
        g_autoptr(Mail) mail = build_mail("kim@shop.test", receipts[i].subject, receipts[i].text);
        if ((clicked_answer_receipt(mail) != NULL) != receipts[i].expected)
            fail_msg("%s", receipts[i].subject);
    }
}

static void build_calendar(Mail *mail, const gchar *text) {
    Attachment *attachment = g_new0(Attachment, 1);
    attachment->content_type = g_strdup("text/calendar");
    attachment->content = g_bytes_new(text, strlen(text));
    g_ptr_array_add(mail->attachments, attachment);
}

static void an_answer_to_an_invitation_says_so(void **state) {
    g_autoptr(Mail) reply = build_mail("kim@shop.test", "Accepted: Visit", "Kim has accepted.");
    build_calendar(reply, "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n");
    assert_non_null(clicked_answer_calendar(reply));
    g_autoptr(Mail) request = build_mail("kim@shop.test", "Invitation: Visit", "Please come.");
    build_calendar(request, "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n");
    assert_null(clicked_answer_calendar(request));
    g_autoptr(Mail) bare = build_mail("kim@shop.test", "已接受: 看现场", "");
    assert_non_null(clicked_answer_calendar(bare));
    g_autoptr(Mail) person = build_mail("kim@shop.test", "Declined: my card", "Twice this week!");
    assert_null(clicked_answer_calendar(person));
}

static void a_megabyte_is_read_quickly(void **state) {
    g_autofree gchar *text = build_megabyte("your message\n");
    g_autoptr(Mail) mail = build_mail("kim@shop.test", "Read: x", text);
    clock_t started = clock();
    assert_null(clicked_answer_receipt(mail));
    assert_quick(started);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_receipt_has_the_word_and_the_form),
        cmocka_unit_test(an_answer_to_an_invitation_says_so),
        cmocka_unit_test(a_megabyte_is_read_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
