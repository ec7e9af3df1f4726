/* test_match_asked.c - the key of a question: whom it lets answer, and that it gives no powers */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "match_desk.h"

#define LABORATORY "laboratory@example.com"
#define LABORATORY_TOO "wu@example.com"
#define FINANCE "finance@example.com"

static void add_department(Desk *desk, const gchar *name, const gchar *address) {
    Department *department = department_new(name);
    g_ptr_array_add(department->addresses, g_strdup(address));
    g_ptr_array_add(desk->policy->departments, department);
}

static void add_departments(Desk *desk) {
    add_department(desk, "laboratory", LABORATORY);
    add_department(desk, "finance", FINANCE);
    Department *laboratory = desk->policy->departments->pdata[0];
    g_ptr_array_add(laboratory->addresses, g_strdup(LABORATORY_TOO));
}

static void only_who_was_asked_may_answer(void **state) {
    static const struct {
        const gchar *name, *from, *holder;
        MatchVerdict verdict;
        gboolean is_asked;
    } rows[] = {
        {"the department", LABORATORY, "asked:department:laboratory", MATCH_EXISTING, TRUE},
        {"its other address", LABORATORY_TOO, "asked:department:laboratory", MATCH_EXISTING, TRUE},
        {"another department", FINANCE, "asked:department:laboratory", MATCH_LINKED, FALSE},
        {"a stranger", STRANGER, "asked:department:laboratory", MATCH_LINKED, FALSE},
        {"the complainant", ZHOU, "asked:department:laboratory", MATCH_LINKED, FALSE},
        {"an agent with it", ANNA, "asked:department:laboratory", MATCH_LINKED, FALSE},
        {"an agent who was asked", ANNA, "asked:person:anna", MATCH_EXISTING, TRUE},
        {"another agent", ANNA, "asked:person:bob", MATCH_LINKED, FALSE},
        {"a key of nobody", LABORATORY, "asked:department:shop", MATCH_NEW, FALSE},
        {"the holder of another kind of key", ANNA, "person:anna", MATCH_NEW, FALSE},
    };
    Desk *desk = *state;
    add_departments(desk);
    store_finds(desk, 42, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_ptr_array_set_size(desk->mail->from, 0);
        g_ptr_array_set_size(desk->mail->to, 0);
        mail_is_from(desk, rows[i].from);
        mail_is_to(desk, TOKEN_ASKED, 42, rows[i].holder);
        g_autoptr(Match) found = match(desk);
        if (found->verdict != rows[i].verdict || found->is_asked != rows[i].is_asked)
            fail_msg("%s: verdict %d, asked %d: %s", rows[i].name, (int)found->verdict,
                     found->is_asked, found->why);
    }
}

static void the_message_id_of_a_question_is_enough(void **state) {
    Desk *desk = *state;
    add_departments(desk);
    mail_is_from(desk, LABORATORY);
    store_finds(desk, 42, NULL);
    subject_has_tag(desk, 42, "Re: Kettle"); /* a stranger's by itself */
    mail_answers(desk, 42, "asked:department:laboratory");
    g_autoptr(Match) found = match(desk);
    assert_int_equal(found->verdict, MATCH_EXISTING);
    assert_true(found->is_asked);
}

/* Else the words of one who was asked would go to the customer. */
static void an_agent_who_answers_a_question_does_not_answer_the_customer(void **state) {
    Desk *desk = *state;
    mail_is_from(desk, ANNA);
    store_finds(desk, 42, NULL);
    mail_answers(desk, 42, "asked:person:anna");
    mail_answers(desk, 42, "person:anna");
    g_autoptr(Match) found = match(desk);
    assert_true(found->is_asked);
}

static void a_question_of_another_ticket_is_of_that_ticket(void **state) {
    Desk *desk = *state;
    add_departments(desk);
    mail_is_from(desk, LABORATORY);
    store_finds(desk, 42, NULL);
    store_finds(desk, 44, NULL);
    mail_is_to(desk, TOKEN_ASKED, 44, "asked:department:laboratory");
    g_autoptr(Match) found = match(desk);
    assert_int_equal(found->ticket, 44);
    /* The number in the address changed by hand. */
    const Address *right = desk->mail->to->pdata[0];
    g_auto(GStrv) parts = g_strsplit(right->address, "+q44.", 2);
    g_autofree gchar *moved = g_strjoinv("+q42.", parts);
    g_ptr_array_set_size(desk->mail->to, 0);
    g_ptr_array_add(desk->mail->to, address_new(NULL, moved));
    expect(desk, MATCH_NEW, 0, FALSE, "signature is wrong");
}

static void a_question_is_not_for_ever(void **state) {
    Desk *desk = *state;
    add_departments(desk);
    mail_is_from(desk, LABORATORY);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_ASKED, 42, "asked:department:laboratory");
    desk->now = desk->issued_at + desk->policy->token_life + 1;
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void two_authors_are_not_the_one_who_was_asked(void **state) {
    Desk *desk = *state;
    add_departments(desk);
    mail_is_from(desk, LABORATORY);
    g_ptr_array_add(desk->mail->from, address_new(NULL, STRANGER));
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_ASKED, 42, "asked:department:laboratory");
    expect(desk, MATCH_LINKED, 42, FALSE, "does not belong");
}

static void the_vacation_program_of_a_department_answers_nothing(void **state) {
    Desk *desk = *state;
    add_departments(desk);
    mail_is_from(desk, LABORATORY);
    store_finds(desk, 42, NULL);
    mail_is_to(desk, TOKEN_ASKED, 42, "asked:department:laboratory");
    desk->identity->kind = MAIL_KIND_AUTO_REPLY;
    g_autoptr(Match) found = match(desk);
    assert_int_equal(found->verdict, MATCH_EXISTING);
    assert_false(found->is_asked);
    assert_false(found->has_token);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        at_the_desk(only_who_was_asked_may_answer),
        at_the_desk(the_message_id_of_a_question_is_enough),
        at_the_desk(an_agent_who_answers_a_question_does_not_answer_the_customer),
        at_the_desk(a_question_of_another_ticket_is_of_that_ticket),
        at_the_desk(a_question_is_not_for_ever),
        at_the_desk(two_authors_are_not_the_one_who_was_asked),
        at_the_desk(the_vacation_program_of_a_department_answers_nothing),
    };
    return cmocka_run_group_tests_name("match_asked", tests, NULL, NULL);
}
