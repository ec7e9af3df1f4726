/* test_match_attacks.c - who tries to get into which ticket: the attacks that other systems paid
 * for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "match_desk.h"

static void a_ticket_number_in_the_subject_gets_nobody_in(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, STRANGER);
    store_finds(desk, 42, NULL);
    static const gchar *const subjects[] = {"Ticket#42", "[AM-42]", "AM-42",
                                            "Re: [AM-42-AAAA] Kettle"};
    for (gsize i = 0; i < G_N_ELEMENTS(subjects); i++) {
        subject_is(desk, subjects[i]);
        expect(desk, MATCH_NEW, 0, FALSE, "no key");
    }
}

static void an_equal_subject_is_no_key(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    subject_is(desk, "Re: Kettle leaks at the handle");
    store_finds(desk, 42, NULL); /* even if somebody looked it up */
    expect(desk, MATCH_NEW, 0, FALSE, "no key");
}

static void a_forged_token_is_not_believed_even_of_a_participant(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 42, NULL);
    g_ptr_array_add(desk->mail->to,
                    address_new(NULL, "complaints+t42.bvopuuaaaaaaaaaaaaaaaaa@desk.example"));
    expect(desk, MATCH_NEW, 0, FALSE, "names AM-42, but its signature is wrong");
}

static void a_forged_message_id_is_not_believed(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 42, NULL);
    g_ptr_array_add(desk->mail->in_reply_to,
                    g_strdup("am.42.9001.0.bvopuua.aaaaaaaa.aaaaaaaaaaaaaaaa@desk.example"));
    expect(desk, MATCH_NEW, 0, FALSE, "no key in the mail leads to a ticket");
}

static void a_stranger_with_a_good_key_opens_a_linked_ticket(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, STRANGER);
    store_finds(desk, 42, "seen@elsewhere.test");
    mail_is_to(desk, TOKEN_REPLY, 42, "address:" ZHOU);
    expect(desk, MATCH_LINKED, 42, FALSE, STRANGER " does not belong to it");
    g_ptr_array_set_size(desk->mail->to, 0);
    mail_answers(desk, 42, "address:" ZHOU);
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
    g_ptr_array_set_size(desk->mail->in_reply_to, 0);
    g_ptr_array_add(desk->mail->references, g_strdup("seen@elsewhere.test"));
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
    g_ptr_array_set_size(desk->mail->references, 0);
    subject_has_tag(desk, 42, "Re: Kettle");
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void the_complainants_other_address_is_a_stranger(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU_OLD);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "address:" ZHOU);
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void an_agents_token_in_a_strangers_hands_opens_nothing(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, STRANGER);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "person:anna");
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void an_agent_writing_from_an_unknown_address_is_a_stranger(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA_PRIVATE);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "person:anna");
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void a_forged_agent_with_a_customers_key_has_no_powers(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA); /* says the attacker, who is AM-42's complainant */
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "address:" ZHOU);
    mail_answers(desk, 42, "address:" ZHOU);
    subject_has_tag(desk, 42, "Re: Kettle");
    expect(desk, MATCH_EXISTING, 42, FALSE, "no key was made for that person");
}

static void a_token_of_another_agent_gives_no_powers(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "person:bob");
    expect(desk, MATCH_EXISTING, 42, FALSE, "no key was made for that person");
}

static void a_token_for_one_ticket_gives_no_powers_over_another(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    store_finds(desk, 44, NULL);
    subject_has_tag(desk, 44, "Re: Rude clerk");
    mail_is_to(desk, TOKEN_REPLY, 9999, "person:anna"); /* a ticket that is not there */
    expect(desk, MATCH_EXISTING, 44, FALSE, "the subject tag names AM-44");
}

static void a_conflict_of_senders_takes_the_powers_away(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "person:anna");
    desk->identity->has_conflict = TRUE;
    expect(desk, MATCH_EXISTING, 42, FALSE, "conflict");
    desk->identity->has_conflict = FALSE;
    g_ptr_array_add(desk->mail->from, address_new(NULL, STRANGER));
    expect(desk, MATCH_EXISTING, 42, FALSE, "conflict");
}

static void two_authors_must_both_belong(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    g_ptr_array_add(desk->mail->from, address_new(NULL, STRANGER));
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "address:" ZHOU);
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void a_mail_without_a_sender_is_a_strangers(void **state) {
    Desk *desk = *state;
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "address:" ZHOU);
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void the_vacation_program_of_an_agent_has_no_powers(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_REPLY, 42, "person:anna");
    mail_is_to(desk, TOKEN_HELD, 17, "person:anna");
    desk->identity->kind = MAIL_KIND_AUTO_REPLY;
    g_autoptr(Match) found = match(desk);
    assert_int_equal(found->verdict, MATCH_EXISTING);
    assert_false(found->has_token);
    assert_int_equal(found->released_mail, 0);
}

static void an_unknown_id_with_a_forged_token_beside_it_is_not_taken_for_one_on_file(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 42, NULL); /* looked up for the forged token */
    g_ptr_array_add(desk->mail->to,
                    address_new(NULL, "complaints+t42.bvopuuaaaaaaaaaaaaaaaaa@desk.example"));
    g_ptr_array_add(desk->mail->references, g_strdup("unknown@elsewhere.test"));
    expect(desk, MATCH_NEW, 0, FALSE, "signature is wrong");
}

/* --- held mail and bounces ----------------------------------------------------------------------
 */

static void a_held_mail_is_released_by_its_agent_only(void **state) {
    Desk *desk = *state;
    static const struct {
        const gchar *from;
        const gchar *holder;
        gboolean has_conflict;
        gint64 expected;
    } rows[] = {
        {ANNA, "person:anna", FALSE, 17},    {"a.berg@desk.example", "person:anna", FALSE, 17},
        {ANNA, "person:anna", TRUE, 0},      {ANNA, "person:bob", FALSE, 0},
        {STRANGER, "person:anna", FALSE, 0}, {STRANGER, "address:" STRANGER, FALSE, 0},
        {ZHOU, "address:" ZHOU, FALSE, 0},   {ANNA, "", FALSE, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_ptr_array_set_size(desk->mail->from, 0);
        g_ptr_array_set_size(desk->mail->to, 0);
        mail_is_from(desk, rows[i].from);
        desk->identity->has_conflict = rows[i].has_conflict;
        mail_is_to(desk, TOKEN_HELD, 17, rows[i].holder);
        g_autoptr(Match) found = match(desk);
        assert_int_equal(found->released_mail, rows[i].expected);
    }
}

static void while_tags_are_guessed_a_tag_alone_leads_to_a_linked_ticket(void **state) {
    Desk *desk = *state;
    desk->doubts_tags = TRUE;
    mail_is_from(desk, ZHOU);
    subject_has_tag(desk, 42, "Re: Kettle");
    store_finds(desk, 42, NULL);
    expect(desk, MATCH_LINKED, 42, FALSE, "tags are being guessed: a linked ticket");
    mail_answers(desk, 42, "address:" ZHOU);
    expect(desk, MATCH_EXISTING, 42, TRUE, "a Message-ID of ours");
}

static void a_report_by_its_tag_is_filed_even_while_tags_are_guessed(void **state) {
    Desk *desk = *state;
    desk->doubts_tags = TRUE;
    desk->identity->kind = MAIL_KIND_AUTO_REPLY;
    mail_is_from(desk, ZHOU);
    subject_has_tag(desk, 42, "Out of office");
    store_finds(desk, 42, NULL);
    expect(desk, MATCH_EXISTING, 42, FALSE, "reports are filed");
}

static void an_expired_key_matches_and_gives_no_powers(void **state) {
    static const struct {
        gint64 life;
        gint64 age;
        gboolean has_token;
    } rows[] = {
        {3600, 3600, TRUE},
        {3600, 3601, FALSE},
        {0, 100LL * 365 * 86400, TRUE},
        {3600, -86400, TRUE}, /* the clock was set back */
    };
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    mail_is_to(desk, TOKEN_REPLY, 42, "person:anna");
    mail_answers(desk, 42, "person:anna");
    store_finds(desk, 42, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        desk->policy->token_life = rows[i].life;
        desk->now = desk->issued_at + rows[i].age;
        expect(desk, MATCH_EXISTING, 42, rows[i].has_token,
               rows[i].has_token ? "was made for" : "key is too old");
    }
}

static void an_expired_key_is_as_good_as_ever_for_a_complainant(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    mail_is_to(desk, TOKEN_REPLY, 42, "address:" ZHOU);
    store_finds(desk, 42, NULL);
    desk->now = desk->issued_at + 400 * 86400;
    expect(desk, MATCH_EXISTING, 42, FALSE, "belongs to it");
}

static void a_key_that_strangers_saw_gives_no_powers_but_a_newer_one_does(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    mail_is_to(desk, TOKEN_REPLY, 42, "person:anna");
    store_finds(desk, 42, NULL);
    Candidate *candidate = desk->candidates->pdata[0];
    candidate->disclosed_at = desk->issued_at;
    g_autoptr(Match) found = match(desk);
    assert_false(found->has_token);
    assert_int_equal(found->token_fault, TOKEN_IS_DISCLOSED);
    assert_int_equal(found->token_issued_at, desk->issued_at);
    expect(desk, MATCH_EXISTING, 42, FALSE, "was shown to others");
    candidate->disclosed_at = desk->issued_at - 1;
    expect(desk, MATCH_EXISTING, 42, TRUE, "was made for");
}

static void an_expired_key_releases_nothing(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    mail_is_to(desk, TOKEN_HELD, 77, "person:anna");
    g_autoptr(Match) found = match(desk);
    assert_int_equal(found->released_mail, 77);
    desk->now = desk->issued_at + desk->policy->token_life + 1;
    g_autoptr(Match) late = match(desk);
    assert_int_equal(late->released_mail, 0);
}

static void a_report_is_filed_whoever_sent_it(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, "MAILER-DAEMON@mx.example.net");
    store_finds(desk, 42, NULL);
    store_finds(desk, 43, NULL);
    static const MailKind kinds[] = {MAIL_KIND_BOUNCE, MAIL_KIND_DELAY_NOTICE, MAIL_KIND_AUTO_REPLY,
                                     MAIL_KIND_DELIVERY_NOTICE, MAIL_KIND_FEEDBACK_REPORT};
    mail_is_to(desk, TOKEN_BOUNCE, 555, "");
    desk->identity->original_message_id = reply_token_message_id(
        desk->key, &(const LetterName){.ticket = 42, .event = 1}, "address:" ZHOU, "desk.example");
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        desk->identity->kind = kinds[i];
        g_autoptr(Match) found = match(desk);
        assert_int_equal(found->verdict, MATCH_EXISTING);
        assert_int_equal(found->ticket, 42);
        assert_int_equal(found->bounced_letter, 555);
        assert_false(found->has_token);
    }
    desk->identity->kind = MAIL_KIND_PERSON;
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void a_report_about_a_closed_ticket_is_no_other_matter(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, "MAILER-DAEMON@mx.example.net");
    desk->identity->kind = MAIL_KIND_BOUNCE;
    subject_is(desk, "Undeliverable: whatever was said");
    store_finds(desk, 43, NULL);
    mail_answers(desk, 43, "address:" ZHOU);
    expect(desk, MATCH_EXISTING, 43, FALSE, "reports are filed");
}

static void a_forged_bounce_address_names_no_letter(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, STRANGER);
    desk->identity->kind = MAIL_KIND_BOUNCE;
    g_ptr_array_add(desk->mail->to,
                    address_new(NULL, "complaints+b555.bvopuuaaaaaaaaaaaaaaaaa@desk.example"));
    mail_is_to(desk, TOKEN_REPLY, 556, "");
    g_autoptr(Match) found = match(desk);
    assert_int_equal(found->bounced_letter, 0);
    assert_int_equal(found->verdict, MATCH_NEW);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        at_the_desk(a_ticket_number_in_the_subject_gets_nobody_in),
        at_the_desk(an_equal_subject_is_no_key),
        at_the_desk(a_forged_token_is_not_believed_even_of_a_participant),
        at_the_desk(a_forged_message_id_is_not_believed),
        at_the_desk(a_stranger_with_a_good_key_opens_a_linked_ticket),
        at_the_desk(the_complainants_other_address_is_a_stranger),
        at_the_desk(an_agents_token_in_a_strangers_hands_opens_nothing),
        at_the_desk(an_agent_writing_from_an_unknown_address_is_a_stranger),
        at_the_desk(a_forged_agent_with_a_customers_key_has_no_powers),
        at_the_desk(a_token_of_another_agent_gives_no_powers),
        at_the_desk(a_token_for_one_ticket_gives_no_powers_over_another),
        at_the_desk(a_conflict_of_senders_takes_the_powers_away),
        at_the_desk(two_authors_must_both_belong),
        at_the_desk(a_mail_without_a_sender_is_a_strangers),
        at_the_desk(the_vacation_program_of_an_agent_has_no_powers),
        at_the_desk(an_unknown_id_with_a_forged_token_beside_it_is_not_taken_for_one_on_file),
        at_the_desk(a_held_mail_is_released_by_its_agent_only),
        at_the_desk(while_tags_are_guessed_a_tag_alone_leads_to_a_linked_ticket),
        at_the_desk(a_report_by_its_tag_is_filed_even_while_tags_are_guessed),
        at_the_desk(an_expired_key_matches_and_gives_no_powers),
        at_the_desk(an_expired_key_is_as_good_as_ever_for_a_complainant),
        at_the_desk(a_key_that_strangers_saw_gives_no_powers_but_a_newer_one_does),
        at_the_desk(an_expired_key_releases_nothing),
        at_the_desk(a_report_is_filed_whoever_sent_it),
        at_the_desk(a_report_about_a_closed_ticket_is_no_other_matter),
        at_the_desk(a_forged_bounce_address_names_no_letter),
    };
    return cmocka_run_group_tests_name("match_attacks", tests, NULL, NULL);
}
