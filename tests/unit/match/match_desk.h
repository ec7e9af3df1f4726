/* match_desk.h - a small desk with a few tickets, for the tests of matching */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
    gint64 issued_at; /* when the keys of the mail were made */
    gint64 now;
    gboolean doubts_tags;
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
    desk->issued_at = 1793577600;
    desk->now = desk->issued_at + 3600;
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
    const ReplyToken token = {.purpose = purpose, .number = number, .issued_at = desk->issued_at};
    g_autofree gchar *address =
        reply_token_address(desk->key, &token, holder, "complaints@desk.example");
    g_ptr_array_add(desk->mail->to, address_new(NULL, address));
}

static void mail_answers(Desk *desk, gint64 ticket, const gchar *holder) {
    const LetterName name = {.ticket = ticket, .event = 9001, .issued_at = desk->issued_at};
    g_ptr_array_add(desk->mail->in_reply_to,
                    reply_token_message_id(desk->key, &name, holder, "desk.example"));
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
    const MatchFacts facts = {
        .candidates = desk->candidates, .now = desk->now, .doubts_tags = desk->doubts_tags};
    return match_ticket(desk->mail, desk->identity, keys, &facts, desk->policy, desk->key);
}

static void expect(Desk *desk, MatchVerdict verdict, gint64 ticket, gboolean has_token,
                   const gchar *words) {
    g_autoptr(Match) found = match(desk);
    if (found->verdict != verdict || found->ticket != ticket || found->has_token != has_token ||
        strstr(found->why, words) == NULL)
        fail_msg("verdict %d, ticket %d, token %d, \"%s\"", found->verdict, (int)found->ticket,
                 found->has_token, found->why);
}

#define at_the_desk(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)
