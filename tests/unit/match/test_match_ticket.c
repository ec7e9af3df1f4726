/* test_match_ticket.c - which key leads whom to which ticket, and when it is another matter */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "match_desk.h"

/* --- the ways it should go ----------------------------------------------------------------------
 */

static void a_mail_without_keys_opens_a_ticket(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    expect(desk, MATCH_NEW, 0, FALSE, "no key");
}

static void each_key_leads_the_complainant_to_the_ticket(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, "Zhou.Min@Example.CN");
    store_finds(desk, 42, "seen@elsewhere.test");
    mail_is_to(desk, TOKEN_REPLY, 42, "address:" ZHOU);
    expect(desk, MATCH_EXISTING, 42, TRUE, "the reply address names AM-42 and was made for");
    g_ptr_array_set_size(desk->mail->to, 0);
    mail_answers(desk, 42, "address:" ZHOU);
    expect(desk, MATCH_EXISTING, 42, TRUE, "a Message-ID of ours names AM-42");
    g_ptr_array_set_size(desk->mail->in_reply_to, 0);
    g_ptr_array_add(desk->mail->references, g_strdup("seen@elsewhere.test"));
    expect(desk, MATCH_EXISTING, 42, FALSE, "a Message-ID on file names AM-42");
    g_ptr_array_set_size(desk->mail->references, 0);
    subject_has_tag(desk, 42, "Re: We have your complaint");
    expect(desk, MATCH_EXISTING, 42, FALSE, "the subject tag names AM-42");
}

static void another_participant_belongs_too(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, HUSBAND);
    store_finds(desk, 42, NULL);
    mail_answers(desk, 42, "address:" ZHOU);
    expect(desk, MATCH_EXISTING, 42, FALSE, "belongs to it");
}

static void mail_to_a_merged_ticket_goes_to_the_survivor(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 41, NULL);
    mail_is_to(desk, TOKEN_REPLY, 41, "address:" ZHOU);
    expect(desk, MATCH_EXISTING, 40, TRUE, "names AM-41, which was merged into AM-40");
}

static void staff_with_a_token_of_theirs_have_powers(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, "a.berg@desk.example"); /* another address of Anna's */
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "person:anna");
    expect(desk, MATCH_EXISTING, 42, TRUE, "made for");
}

static void a_key_made_for_the_sender_is_stronger_than_an_earlier_one(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    store_finds(desk, 44, NULL);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 44, "person:bob");
    mail_is_to(desk, TOKEN_REPLY, 42, "person:anna");
    expect(desk, MATCH_EXISTING, 42, TRUE, "names AM-42");
}

static void a_participants_key_is_stronger_than_a_strangers(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 44, NULL);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 44, "address:other@example.com");
    subject_has_tag(desk, 42, "Re: Kettle");
    expect(desk, MATCH_EXISTING, 42, FALSE, "the subject tag names AM-42");
}

static void of_equal_keys_the_first_counts(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 41, NULL);
    store_finds(desk, 42, NULL);
    mail_answers(desk, 42, "address:" HUSBAND);
    subject_has_tag(desk, 41, "Re: Kettle");
    expect(desk, MATCH_EXISTING, 42, FALSE, "a Message-ID of ours names AM-42");
    mail_answers(desk, 41, "address:" ZHOU);
    expect(desk, MATCH_EXISTING, 40, TRUE, "a Message-ID of ours names AM-41");
}

/* --- another matter -----------------------------------------------------------------------------
 */

static void a_quite_different_subject_leaves_a_closed_ticket(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 43, NULL);
    mail_is_to(desk, TOKEN_REPLY, 43, "address:" ZHOU);
    static const struct {
        const gchar *subject; /* the ticket's: "Parcel never arrived" */
        MatchVerdict expected;
    } rows[] = {
        {"Re: Parcel never arrived", MATCH_EXISTING},
        {"AW: parcel NEVER ARRIVED", MATCH_EXISTING},
        {"The parcel has still not arrived", MATCH_EXISTING},
        {"parcel", MATCH_EXISTING},
        {"", MATCH_EXISTING},
        {NULL, MATCH_EXISTING},
        {"5", MATCH_EXISTING},
        {"5 [AM-43]", MATCH_EXISTING},
        {"???", MATCH_EXISTING},
        {"Wrong amount on my last invoice", MATCH_LINKED},
        {"发票金额不对", MATCH_LINKED},
        {"My toaster is on fire", MATCH_LINKED},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        subject_is(desk, rows[i].subject);
        g_autoptr(Match) found = match(desk);
        if (found->verdict != rows[i].expected)
            fail_msg("\"%s\": %s", rows[i].subject, found->why);
        assert_int_equal(found->ticket, 43);
    }
    /* The letters of the desk have subjects of their own; who leaves the tag in, answers them. */
    subject_has_tag(desk, 43, "Re: How did we do?");
    expect(desk, MATCH_EXISTING, 43, TRUE, "made for");
}

/* Whoever was taken for spam is not to come in by the same door with another subject. */
static void a_ticket_marked_as_spam_keeps_its_thread(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 43, NULL);
    mail_is_to(desk, TOKEN_REPLY, 43, "address:" ZHOU);
    subject_is(desk, "My toaster is on fire");
    expect(desk, MATCH_LINKED, 43, TRUE, "quite different");
    for (guint i = 0; i < desk->tickets->len; i++) {
        Ticket *ticket = desk->tickets->pdata[i];
        ticket->is_spam = ticket->id == 43;
    }
    expect(desk, MATCH_EXISTING, 43, TRUE, "made for");
}

static void chinese_subjects_are_compared_by_pairs(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 41, NULL);
    mail_is_to(desk, TOKEN_REPLY, 41, "address:" ZHOU);
    ((Ticket *)desk->tickets->pdata[2])->stage = STAGE_CLOSED;
    subject_is(desk, "回复：水壶还是漏水"); /* the ticket's: 水壶漏水 */
    expect(desk, MATCH_EXISTING, 40, TRUE, "made for");
    subject_is(desk, "快递员态度恶劣");
    expect(desk, MATCH_LINKED, 40, TRUE, "quite different");
}

static void an_open_ticket_takes_any_subject(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "address:" ZHOU);
    subject_is(desk, "Photos as promised");
    expect(desk, MATCH_EXISTING, 42, TRUE, "made for");
}

static void a_subject_of_a_megabyte_is_compared_quickly(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 43, NULL);
    mail_is_to(desk, TOKEN_REPLY, 43, "address:" ZHOU);
    g_autoptr(GString) subject = g_string_new(NULL);
    for (guint i = 0; i < 100000; i++)
        g_string_append_printf(subject, "word%u 水壶", i);
    subject_is(desk, subject->str);
    expect(desk, MATCH_LINKED, 43, TRUE, "quite different");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        at_the_desk(a_mail_without_keys_opens_a_ticket),
        at_the_desk(each_key_leads_the_complainant_to_the_ticket),
        at_the_desk(another_participant_belongs_too),
        at_the_desk(mail_to_a_merged_ticket_goes_to_the_survivor),
        at_the_desk(staff_with_a_token_of_theirs_have_powers),
        at_the_desk(a_key_made_for_the_sender_is_stronger_than_an_earlier_one),
        at_the_desk(a_participants_key_is_stronger_than_a_strangers),
        at_the_desk(of_equal_keys_the_first_counts),
        at_the_desk(a_quite_different_subject_leaves_a_closed_ticket),
        at_the_desk(a_ticket_marked_as_spam_keeps_its_thread),
        at_the_desk(chinese_subjects_are_compared_by_pairs),
        at_the_desk(an_open_ticket_takes_any_subject),
        at_the_desk(a_subject_of_a_megabyte_is_compared_quickly),
    };
    return cmocka_run_group_tests_name("match_ticket", tests, NULL, NULL);
}
