/* test_ticket_relations.c - links, and what goes over to another ticket when two become one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/history_store.h"
#include "store/outbox_store.h"
#include "store/ticket_relations.h"

static gint64 add_mail(Store *store, gint64 ticket, const gchar *message_id, const gchar *words) {
    static const gchar text[] = "From: mei@example.cn\n\nkettle\n";
    g_autoptr(GBytes) raw = g_bytes_new_static(text, sizeof text - 1);
    const MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                         .ticket = ticket,
                         .message_id = (gchar *)message_id,
                         .sender = (gchar *)"mei@example.cn",
                         .subject = (gchar *)"kettle",
                         .mailbox = (gchar *)"complaints",
                         .why = (gchar *)"",
                         .size = sizeof text - 1};
    GOOD(add_raw_mail(store, &row, raw, NULL, &error));
    GOOD(mail_store_index_id(store, message_id, ticket, &error));
    GOOD(add_text(store, row.id, ticket, words, &error));
    return row.id;
}

static void add_letter(Store *store, gint64 ticket) {
    g_autoptr(Letter) letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->ticket = ticket;
    letter->kind = LETTER_ANSWER;
    letter->recipient = g_strdup("mei@example.cn");
    letter->envelope_sender = g_strdup("b@desk.example");
    letter->message_id = g_strdup_printf("am.%d@desk.example", (int)letter->id);
    letter->subject = g_strdup("kettle");
    letter->headers = g_strdup("Subject: kettle\r\n");
    letter->text = g_strdup("kettle");
    letter->html = g_strdup("kettle");
    GOOD(outbox_store_add(store, letter, LETTER_STATE_QUEUED, 1, &error));
}

static guint count_mails(Store *store, gint64 ticket) {
    g_autoptr(GPtrArray) rows = NULL;
    GOOD(mail_store_list_of_ticket(store, ticket, &rows, &error));
    return rows->len;
}

static guint count_letters(Store *store, gint64 ticket) {
    g_autoptr(GPtrArray) rows = NULL;
    GOOD(outbox_store_list_of_ticket(store, ticket, &rows, &error));
    return rows->len;
}

static gint64 found(Store *store, const gchar *word) {
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(search_store_find(store, word, 5, tickets, &error));
    return tickets->len == 1 ? g_array_index(tickets, gint64, 0) : 0;
}

/* "1002 1003" */
static gchar *links_of(Store *store, gint64 ticket) {
    g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(ticket_relations_links(store, ticket, links, &error));
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < links->len; i++)
        g_string_append_printf(text, "%s%d", i > 0 ? " " : "",
                               (int)g_array_index(links, gint64, i));
    return g_string_free(text, FALSE);
}

static void check_links(Store *store, gint64 ticket, const gchar *expected) {
    g_autofree gchar *links = links_of(store, ticket);
    assert_string_equal(links, expected);
}

static void links_go_both_ways_and_once(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    for (guint i = 0; i < 3; i++)
        add_ticket(store, "mei@example.cn");
    GOOD(ticket_relations_link(store, 1001, 1002, &error));
    GOOD(ticket_relations_link(store, 1002, 1001, &error));
    GOOD(ticket_relations_link(store, 1003, 1001, &error));
    GOOD(store_commit(store, &error));
    check_links(store, 1001, "1002 1003");
    check_links(store, 1002, "1001");
    check_links(store, 1003, "1001");
}

static void all_of_a_merged_ticket_goes_over(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    for (guint i = 0; i < 3; i++)
        add_ticket(store, "mei@example.cn");
    add_mail(store, 1001, "1@example.cn", "kettle");
    add_mail(store, 1002, "2@example.cn", "toaster");
    add_letter(store, 1002);
    GOOD(ticket_relations_link(store, 1002, 1003, &error));
    GOOD(ticket_relations_link(store, 1002, 1001, &error));
    GOOD(store_commit(store, &error));
    GOOD(store_begin(store, &error));
    add_mail(store, 1002, "3@example.cn", "lamp");
    GOOD(ticket_relations_move_all(store, 1002, 1001, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    assert_int_equal(count_mails(store, 1001), 3);
    assert_int_equal(count_mails(store, 1002), 0);
    assert_int_equal(count_letters(store, 1001), 1);
    assert_int_equal(count_letters(store, 1002), 0);
    assert_int_equal(found(store, "toaster"), 1001);
    assert_int_equal(found(store, "lamp"), 1001);
    check_links(store, 1001, "1003");
    check_links(store, 1002, "");
    check_links(store, 1003, "1001");
}

static void one_mail_goes_over_with_its_id_and_words(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    for (guint i = 0; i < 2; i++)
        add_ticket(store, "mei@example.cn");
    add_mail(store, 1001, "1@example.cn", "kettle");
    gint64 moved = add_mail(store, 1001, "2@example.cn", "toaster");
    GOOD(store_commit(store, &error));
    GOOD(store_begin(store, &error));
    GOOD(mail_store_index_id(store, "2@example.cn", 1002, &error));
    GOOD(ticket_relations_move_mail(store, moved, 1001, 1002, &error));
    GOOD(store_commit(store, &error));
    assert_int_equal(count_mails(store, 1001), 1);
    assert_int_equal(count_mails(store, 1002), 1);
    assert_int_equal(found(store, "toaster"), 1002);
    assert_int_equal(found(store, "kettle"), 1001);
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(mail_store_tickets_of_id(store, "2@example.cn", tickets, &error));
    assert_int_equal(tickets->len, 1);
    assert_int_equal(g_array_index(tickets, gint64, 0), 1002);
    gint64 same = 0;
    GOOD(mail_store_find_same(store, "2@example.cn", NULL, &same, &error));
    assert_int_equal(same, moved);
}

static void an_event_leads_to_its_mail(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    const HistoryRow row = {.event = 7, .ticket = 1001, .name = (gchar *)"noted", .mail = 12};
    GOOD(history_store_add(store, &row, &error));
    GOOD(store_commit(store, &error));
    gint64 mail = 0;
    GOOD(history_store_mail_of_event(store, 7, &mail, &error));
    assert_int_equal(mail, 12);
    GOOD(history_store_mail_of_event(store, 8, &mail, &error));
    assert_int_equal(mail, 0);
}

static void participants_have_roles_and_may_leave(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 id = add_ticket(store, "mei@example.cn");
    GOOD(ticket_store_add_participant(store, id, "B@example.org", ROLE_COPIED, &error));
    GOOD(ticket_store_add_participant(store, id, "a@example.org", ROLE_COPIED, &error));
    GOOD(ticket_store_remove_participant(store, id, "A@example.org", &error));
    GOOD(store_commit(store, &error));
    g_autoptr(GPtrArray) copied = NULL;
    g_autoptr(GPtrArray) all = NULL;
    GOOD(ticket_store_participants_of_role(store, id, ROLE_COPIED, &copied, &error));
    GOOD(ticket_store_participants(store, id, &all, &error));
    assert_int_equal(copied->len, 1);
    assert_string_equal(copied->pdata[0], "b@example.org");
    assert_int_equal(all->len, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(links_go_both_ways_and_once),
        STORE_TEST(all_of_a_merged_ticket_goes_over),
        STORE_TEST(one_mail_goes_over_with_its_id_and_words),
        STORE_TEST(an_event_leads_to_its_mail),
        STORE_TEST(participants_have_roles_and_may_leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
