/* test_match_ticket.c - who gets into which ticket: the attacks that other systems paid for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "match/match_ticket.h"

#define ZHOU "zhou.min@example.cn"
#define ZHOU_OLD "old.zhou@example.com"
#define HUSBAND "li.wei@example.cn"
#define STRANGER "eve@attacker.test"
#define ANNA "anna@desk.example"
#define ANNA_PRIVATE "anna.berg@home.test"

/* AM-42 is investigated, AM-43 closed, AM-41 was merged into AM-40; all are Zhou's, AM-44 is not.
 */
typedef struct {
    GBytes *key;
    Policy *policy;
    const Person *anna;
    Mail *mail;
    Identity *identity;
    GPtrArray *tickets;
    GPtrArray *participants;
    GPtrArray *others;
    GPtrArray *candidates;
} Desk;

static Ticket *add_ticket(Desk *desk, gint64 id, const gchar *subject, Stage stage,
                          const gchar *complainant) {
    Ticket *ticket = ticket_new();
    ticket->id = id;
    g_free(ticket->subject);
    ticket->subject = g_strdup(subject);
    ticket->stage = stage;
    ticket->complainant = g_strdup(complainant);
    g_ptr_array_add(desk->tickets, ticket);
    return ticket;
}

static int open_desk(void **state) {
    Desk *desk = g_new0(Desk, 1);
    desk->key = g_bytes_new_static("secret", 6);
    desk->policy = policy_new();
    desk->policy->desk_address = g_strdup("complaints@desk.example");
    g_ptr_array_add(desk->policy->own_addresses, g_strdup("complaints@desk.example"));
    Person *anna = person_new("anna", "Anna Berg", ROLE_AGENT);
    g_ptr_array_add(anna->addresses, g_strdup(ANNA));
    g_ptr_array_add(anna->addresses, g_strdup("a.berg@desk.example"));
    g_ptr_array_add(desk->policy->persons, anna);
    Person *bob = person_new("bob", "Bob Roy", ROLE_AGENT);
    g_ptr_array_add(bob->addresses, g_strdup("bob@desk.example"));
    g_ptr_array_add(desk->policy->persons, bob);
    desk->anna = anna;
    desk->mail = mail_new();
    desk->identity = identity_new();
    desk->tickets = g_ptr_array_new_with_free_func((GDestroyNotify)ticket_free);
    desk->candidates = g_ptr_array_new_with_free_func(g_free);
    desk->participants = g_ptr_array_new();
    g_ptr_array_add(desk->participants, (gpointer)ZHOU);
    g_ptr_array_add(desk->participants, (gpointer)HUSBAND);
    desk->others = g_ptr_array_new();
    g_ptr_array_add(desk->others, (gpointer) "other@example.com");
    add_ticket(desk, 42, "Kettle leaks at the handle", STAGE_INVESTIGATING, ZHOU);
    add_ticket(desk, 43, "Parcel never arrived", STAGE_CLOSED, ZHOU);
    add_ticket(desk, 40, "水壶漏水", STAGE_RESOLVED, ZHOU);
    add_ticket(desk, 44, "Rude clerk", STAGE_INVESTIGATING, "other@example.com");
    *state = desk;
    return 0;
}

static int close_desk(void **state) {
    Desk *desk = *state;
    g_bytes_unref(desk->key);
    policy_free(desk->policy);
    mail_free(desk->mail);
    identity_free(desk->identity);
    g_ptr_array_unref(desk->tickets);
    g_ptr_array_unref(desk->candidates);
    g_ptr_array_unref(desk->participants);
    g_ptr_array_unref(desk->others);
    g_free(desk);
    return 0;
}

static void mail_is_from(Desk *desk, const gchar *address) {
    g_ptr_array_add(desk->mail->from, address_new(NULL, address));
    desk->identity->person = policy_person_by_address(desk->policy, address);
    desk->identity->role =
        desk->identity->person != NULL ? desk->identity->person->role : ROLE_COMPLAINANT;
}

static void subject_is(Desk *desk, const gchar *subject) {
    g_free(desk->mail->subject);
    desk->mail->subject = g_strdup(subject);
}

static void mail_is_to(Desk *desk, TokenPurpose purpose, gint64 number, const gchar *holder) {
    g_autofree gchar *address =
        reply_token_address(desk->key, purpose, number, holder, "complaints@desk.example");
    g_ptr_array_add(desk->mail->to, address_new(NULL, address));
}

static void mail_answers(Desk *desk, gint64 ticket, const gchar *holder) {
    g_ptr_array_add(desk->mail->in_reply_to,
                    reply_token_message_id(desk->key, ticket, 9001, 0, holder, "desk.example"));
}

static void subject_has_tag(Desk *desk, gint64 ticket, const gchar *words) {
    g_autofree gchar *tag = reply_token_tag(desk->key, "AM", ticket);
    g_autofree gchar *subject = g_strdup_printf("%s %s", words, tag);
    subject_is(desk, subject);
}

/* As the store would: the ticket under `named`, found by a foreign id or not. */
static void store_finds(Desk *desk, gint64 named, const gchar *message_id) {
    gint64 survivor = named == 41 ? 40 : named;
    for (guint i = 0; i < desk->tickets->len; i++) {
        const Ticket *ticket = desk->tickets->pdata[i];
        if (ticket->id != survivor)
            continue;
        Candidate *candidate = g_new0(Candidate, 1);
        candidate->ticket = ticket;
        candidate->participants = ticket->id == 44 ? desk->others : desk->participants;
        candidate->named = named;
        candidate->message_id = message_id;
        g_ptr_array_add(desk->candidates, candidate);
    }
}

static Match *match(Desk *desk) {
    g_autoptr(MatchKeys) keys =
        match_keys_find(desk->mail, desk->identity, desk->policy, desk->key);
    return match_ticket(desk->mail, desk->identity, keys, desk->candidates, desk->policy,
                        desk->key);
}

static void expect(Desk *desk, MatchVerdict verdict, gint64 ticket, gboolean has_token,
                   const gchar *words) {
    g_autoptr(Match) found = match(desk);
    if (found->verdict != verdict || found->ticket != ticket || found->has_token != has_token ||
        strstr(found->why, words) == NULL)
        fail_msg("verdict %d, ticket %d, token %d, \"%s\"", found->verdict, (int)found->ticket,
                 found->has_token, found->why);
}

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

/* --- attacks ------------------------------------------------------------------------------------
 */

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
                    address_new(NULL, "complaints+t42.aaaaaaaaaaaaaaaa@desk.example"));
    expect(desk, MATCH_NEW, 0, FALSE, "names AM-42, but its signature is wrong");
}

static void a_forged_message_id_is_not_believed(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ZHOU);
    store_finds(desk, 42, NULL);
    g_ptr_array_add(desk->mail->in_reply_to,
                    g_strdup("am.42.9001.0.aaaaaaaa.aaaaaaaaaaaaaaaa@desk.example"));
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
                    address_new(NULL, "complaints+t42.aaaaaaaaaaaaaaaa@desk.example"));
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

static void a_report_is_filed_whoever_sent_it(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, "MAILER-DAEMON@mx.example.net");
    store_finds(desk, 42, NULL);
    store_finds(desk, 43, NULL);
    static const MailKind kinds[] = {MAIL_KIND_BOUNCE, MAIL_KIND_DELAY_NOTICE, MAIL_KIND_AUTO_REPLY,
                                     MAIL_KIND_DELIVERY_NOTICE, MAIL_KIND_FEEDBACK_REPORT};
    mail_is_to(desk, TOKEN_BOUNCE, 555, "");
    desk->identity->original_message_id =
        reply_token_message_id(desk->key, 42, 1, 0, "address:" ZHOU, "desk.example");
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
                    address_new(NULL, "complaints+b555.aaaaaaaaaaaaaaaa@desk.example"));
    mail_is_to(desk, TOKEN_REPLY, 556, "");
    g_autoptr(Match) found = match(desk);
    assert_int_equal(found->bounced_letter, 0);
    assert_int_equal(found->verdict, MATCH_NEW);
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

#define at_the_desk(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

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
        at_the_desk(a_report_is_filed_whoever_sent_it),
        at_the_desk(a_report_about_a_closed_ticket_is_no_other_matter),
        at_the_desk(a_forged_bounce_address_names_no_letter),
        at_the_desk(a_quite_different_subject_leaves_a_closed_ticket),
        at_the_desk(chinese_subjects_are_compared_by_pairs),
        at_the_desk(an_open_ticket_takes_any_subject),
        at_the_desk(a_subject_of_a_megabyte_is_compared_quickly),
    };
    return cmocka_run_group_tests_name("match_ticket", tests, NULL, NULL);
}
