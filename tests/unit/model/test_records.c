/* test_records.c - mails, identities, tickets and letters are made, copied and freed whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "model/cause.h"
#include "model/identity.h"
#include "model/letter.h"
#include "model/mail.h"
#include "model/ticket.h"

static void a_new_mail_has_empty_lists_and_texts(void **state) {
    g_autoptr(Mail) mail = mail_new();
    assert_null(mail_author(mail));
    assert_null(mail_header(mail, "Subject"));
    assert_string_equal(mail->new_text, "");
    assert_int_equal(mail->references->len + mail->attachments->len + mail->problems->len, 0);
    mail_free(NULL);
}

static void the_topmost_header_is_found_whatever_its_case(void **state) {
    g_autoptr(Mail) mail = mail_new();
    mail_add_header(mail, "Received", "second hop");
    mail_add_header(mail, "received", "first hop");
    assert_string_equal(mail_header(mail, "RECEIVED"), "second hop");
    assert_null(mail_header(mail, "Receive"));
}

static void the_first_author_is_the_author(void **state) {
    g_autoptr(Mail) mail = mail_new();
    g_ptr_array_add(mail->from, address_new("Zhou", "zhou@example.cn"));
    g_ptr_array_add(mail->from, address_new("Eve", "eve@attacker.test"));
    assert_string_equal(mail_author(mail)->address, "zhou@example.cn");
}

static void problems_are_kept_in_words(void **state) {
    g_autoptr(Mail) mail = mail_new();
    mail_add_problem(mail, "part 2", "charset %s is not known", "x-unknown");
    const MailProblem *problem = mail->problems->pdata[0];
    assert_string_equal(problem->where, "part 2");
    assert_string_equal(problem->what, "charset x-unknown is not known");
}

static void everything_in_a_mail_is_freed(void **state) {
    g_autoptr(Mail) mail = mail_new();
    Attachment *attachment = g_new0(Attachment, 1);
    attachment->filename = g_strdup("photo.jpg");
    attachment->content = g_bytes_new_static("x", 1);
    g_ptr_array_add(mail->attachments, attachment);
    ReportPart *part = g_new0(ReportPart, 1);
    part->text = g_strdup("Action: failed");
    g_ptr_array_add(mail->report_parts, part);
    attachment_free(NULL);
    report_part_free(NULL);
}

static void a_new_identity_may_be_answered_and_says_why(void **state) {
    g_autoptr(Identity) identity = identity_new();
    assert_true(identity->is_answerable);
    assert_int_equal(identity->kind, MAIL_KIND_PERSON);
    assert_int_equal(identity->role, ROLE_COMPLAINANT);
    identity_say(identity, "Precedence is %s", "bulk");
    assert_string_equal(identity->why->pdata[0], "Precedence is bulk");
    BounceRow *row = g_new0(BounceRow, 1);
    row->recipient = g_strdup("zhou@example.cn");
    g_ptr_array_add(identity->bounces, row);
    identity->forwarded_author = address_new(NULL, "zhou@example.cn");
    identity_free(NULL);
    bounce_row_free(NULL);
}

static void a_copied_ticket_shares_nothing(void **state) {
    g_autoptr(Ticket) ticket = ticket_new();
    assert_string_equal(ticket->subject, "");
    ticket->id = 42;
    ticket->owner = g_strdup("anna");
    ticket->complainant = g_strdup("zhou@example.cn");
    g_autoptr(Ticket) copy = ticket_copy(ticket);
    g_free(ticket->owner);
    ticket->owner = NULL;
    assert_string_equal(copy->owner, "anna");
    assert_string_equal(copy->complainant, "zhou@example.cn");
    assert_int_equal(copy->id, 42);
    assert_null(copy->category);
    ticket_free(NULL);
}

static void a_ticket_has_five_whys_at_most_in_their_order(void **state) {
    g_autoptr(Ticket) ticket = ticket_new();
    assert_int_equal(cause_why_count(ticket), 0);
    /* With a line break behind its end, which is not to be read. */
    gchar empty[] = "\0\n";
    ticket->whys = empty;
    assert_int_equal(cause_why_count(ticket), 0);
    ticket->whys = NULL;
    assert_true(cause_add_why(ticket, "one\n and a half"));
    assert_int_equal(cause_why_count(ticket), 1);
    for (guint i = 2; i <= CAUSE_MAX_WHYS; i++)
        assert_true(cause_add_why(ticket, "more"));
    assert_false(cause_add_why(ticket, "too many"));
    assert_int_equal(cause_why_count(ticket), CAUSE_MAX_WHYS);
    assert_string_equal(ticket->whys, "one and a half\nmore\nmore\nmore\nmore");
    g_autoptr(Ticket) copy = ticket_copy(ticket);
    assert_string_equal(copy->whys, ticket->whys);
}

static void a_cause_is_called_as_in_the_language_or_by_its_name(void **state) {
    g_autoptr(GPtrArray) causes = cause_shipped();
    assert_string_equal(cause_title(causes, "logistics/late", "en"), "delivery: late");
    assert_string_equal(cause_title(causes, "logistics/late", "zh"), "物流延误");
    assert_string_equal(cause_title(causes, "logistics/late", "de"), "logistics/late");
    assert_string_equal(cause_title(causes, "gone/since", "en"), "gone/since");
    assert_null(cause_title(causes, NULL, "en"));
    assert_null(cause_find(causes, "logistics"));
}

static void a_letter_owns_what_it_holds(void **state) {
    g_autoptr(Letter) letter = letter_new();
    letter->headers = g_strdup("From: x\r\n");
    letter->text = g_strdup("x");
    letter->html = g_strdup("<p>x</p>");
    letter->recipient = g_strdup("zhou@example.cn");
    LetterFile *file = g_new0(LetterFile, 1);
    file->filename = g_strdup("photo.jpg");
    g_ptr_array_add(letter->files, file);
    ReceiptLine *line = g_new0(ReceiptLine, 1);
    line->line = g_strdup("#solved");
    receipt_line_free(line);
    receipt_line_free(NULL);
    letter_file_free(NULL);
    letter_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_mail_has_empty_lists_and_texts),
        cmocka_unit_test(the_topmost_header_is_found_whatever_its_case),
        cmocka_unit_test(the_first_author_is_the_author),
        cmocka_unit_test(problems_are_kept_in_words),
        cmocka_unit_test(everything_in_a_mail_is_freed),
        cmocka_unit_test(a_new_identity_may_be_answered_and_says_why),
        cmocka_unit_test(a_copied_ticket_shares_nothing),
        cmocka_unit_test(a_ticket_has_five_whys_at_most_in_their_order),
        cmocka_unit_test(a_cause_is_called_as_in_the_language_or_by_its_name),
        cmocka_unit_test(a_letter_owns_what_it_holds),
    };
    return cmocka_run_group_tests_name("records", tests, NULL, NULL);
}
