/* test_mail_store.c - mails come back byte for byte, their files are kept once, their ids lead home
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include <sqlite3.h>

#include "model/letter.h"
#include "store/mail_store.h"
#include "store/outbox_store.h"

static GPtrArray *files_new(void) {
    return g_ptr_array_new_with_free_func((GDestroyNotify)attachment_free);
}

/* A mail with a photo of `size` bytes in base64, CRLF. */
static GBytes *make_mail(const gchar *subject, gsize size, guint8 seed, GPtrArray *files) {
    g_autoptr(GString) raw = g_string_new(NULL);
    g_string_append_printf(raw, "Subject: %s\r\n\r\n--b\r\n\r\n", subject);
    guint8 *bytes = g_malloc(size);
    for (gsize i = 0; i < size; i++)
        bytes[i] = (guint8)(seed + i * i);
    g_autofree gchar *encoded = g_base64_encode(bytes, size);
    Attachment *file = g_new0(Attachment, 1);
    file->filename = g_strdup_printf("%s.jpg", subject);
    file->content_type = g_strdup("image/jpeg");
    file->content = g_bytes_new_take(bytes, size);
    file->sha256 = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, file->content);
    file->raw_start = raw->len;
    for (gsize at = 0; at < strlen(encoded); at += 76)
        g_string_append_printf(raw, "%.76s\r\n", encoded + at);
    file->raw_end = raw->len;
    g_string_append(raw, "--b--\r\n");
    g_ptr_array_add(files, file);
    return g_bytes_new(raw->str, raw->len);
}

static gint64 add_mail(Store *store, const gchar *message_id, const gchar *content_key,
                       gint64 ticket) {
    g_autoptr(GBytes) raw = g_bytes_new("raw", 3);
    MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                   .ticket = ticket,
                   .message_id = (gchar *)message_id,
                   .content_key = (gchar *)content_key,
                   .size = 3};
    GOOD(add_raw_mail(store, &row, raw, NULL, &error));
    return row.id;
}

static void assert_raw(Store *store, gint64 id, GBytes *expected) {
    g_autoptr(GBytes) raw = NULL;
    GOOD(mail_store_raw(store, id, &raw, &error));
    assert_non_null(raw);
    assert_true(g_bytes_equal(raw, expected));
}

static void a_mail_comes_back_as_it_was(void **state) {
    Store *store = fixture_store(state);
    gint64 ticket = add_committed_ticket(store, "mei@example.cn");
    g_autoptr(GPtrArray) files = files_new();
    g_autoptr(GBytes) raw = make_mail("kettle", 20000, 1, files);
    MailRow row = {.ticket = ticket,
                   .state = MAIL_STATE_HELD,
                   .kind = MAIL_KIND_AUTO_REPLY,
                   .message_id = (gchar *)"1@example.cn",
                   .content_key = (gchar *)"abc",
                   .mailbox = (gchar *)"main",
                   .sender = (gchar *)"mei@example.cn",
                   .subject = (gchar *)"水壶",
                   .held_for = (gchar *)"anna",
                   .why = (gchar *)"one\ntwo",
                   .received_at = 1800000000,
                   .size = 99};
    GOOD(store_begin(store, &error));
    row.id = store_draw_id(store, SEQUENCE_MAIL);
    GOOD(add_raw_mail(store, &row, raw, files, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(MailRow) loaded = NULL;
    GOOD(mail_store_load(store, row.id, &loaded, &error));
    assert_int_equal(loaded->id, row.id);
    assert_int_equal(loaded->ticket, ticket);
    assert_int_equal(loaded->state, MAIL_STATE_HELD);
    assert_int_equal(loaded->kind, MAIL_KIND_AUTO_REPLY);
    assert_string_equal(loaded->message_id, row.message_id);
    assert_string_equal(loaded->content_key, row.content_key);
    assert_string_equal(loaded->mailbox, row.mailbox);
    assert_string_equal(loaded->sender, row.sender);
    assert_string_equal(loaded->subject, row.subject);
    assert_string_equal(loaded->held_for, row.held_for);
    assert_string_equal(loaded->why, row.why);
    assert_int_equal(loaded->received_at, row.received_at);
    assert_int_equal(loaded->size, row.size);
    assert_raw(store, row.id, raw);
    g_autoptr(MailRow) by_id = NULL;
    GOOD(mail_store_load_by_message_id(store, "1@example.cn", &by_id, &error));
    assert_int_equal(by_id->id, row.id);
}

static void every_kind_and_state_has_a_way_back(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(GBytes) raw = g_bytes_new("raw", 3);
    GOOD(store_begin(store, &error));
    for (gint i = 0; i < MAX((gint)MAIL_KIND_COUNT, (gint)MAIL_STATE_COUNT); i++) {
        MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                       .kind = (MailKind)MIN(i, MAIL_KIND_COUNT - 1),
                       .state = (MailState)MIN(i, MAIL_STATE_COUNT - 1)};
        GOOD(add_raw_mail(store, &row, raw, NULL, &error));
        g_autoptr(MailRow) loaded = NULL;
        GOOD(mail_store_load(store, row.id, &loaded, &error));
        assert_int_equal(loaded->kind, row.kind);
        assert_int_equal(loaded->state, row.state);
        assert_non_null(mail_state_name(row.state));
    }
    store_rollback(store);
}

static void a_file_is_kept_once_and_mails_refer_to_it(void **state) {
    Fixture *fixture = *state;
    Store *store = fixture_reopen(state);
    GStatBuf empty;
    assert_int_equal(g_stat(fixture->path, &empty), 0);
    g_autoptr(GPtrArray) files = files_new();
    g_autoptr(GBytes) first = make_mail("one", 300000, 1, files);
    g_autoptr(GPtrArray) same_files = files_new();
    g_autoptr(GBytes) second = make_mail("two", 300000, 1, same_files);
    GOOD(store_begin(store, &error));
    MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL)};
    GOOD(add_raw_mail(store, &row, first, files, &error));
    row.id = store_draw_id(store, SEQUENCE_MAIL);
    GOOD(add_raw_mail(store, &row, second, same_files, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    assert_raw(store, 1, first);
    assert_raw(store, 2, second);
    store_close(g_steal_pointer(&fixture->store));
    GStatBuf status;
    assert_int_equal(g_stat(fixture->path, &status), 0);
    /* 800 kB came in, the file is 300 kB. */
    assert_true(status.st_size - empty.st_size < 450000);
    GOOD(store_open(fixture->path, STORE_READ_ONLY, &fixture->store, &error));
    g_autoptr(GPtrArray) listed = NULL;
    GOOD(mail_store_files(fixture->store, 2, &listed, &error));
    assert_int_equal(listed->len, 1);
    const LetterFile *file = listed->pdata[0];
    assert_string_equal(file->filename, "two.jpg");
    assert_string_equal(file->content_type, "image/jpeg");
    assert_int_equal(file->size, 300000);
    g_autoptr(GBytes) content = NULL;
    GOOD(mail_store_blob(fixture->store, file->sha256, &content, &error));
    assert_true(g_bytes_equal(content, ((Attachment *)files->pdata[0])->content));
}

static void files_stay_in_the_order_of_the_mail(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(GPtrArray) files = files_new();
    for (guint i = 0; i < 12; i++) {
        g_autofree gchar *name = g_strdup_printf("f%u", i);
        g_bytes_unref(make_mail(name, i, 3, files));
        Attachment *file = files->pdata[i];
        file->raw_start = file->raw_end = 0;
    }
    g_autoptr(GBytes) raw = g_bytes_new("raw", 3);
    GOOD(store_begin(store, &error));
    MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL)};
    GOOD(add_raw_mail(store, &row, raw, files, &error));
    GOOD(store_commit(store, &error));
    g_autoptr(GPtrArray) listed = NULL;
    GOOD(mail_store_files(store, row.id, &listed, &error));
    assert_int_equal(listed->len, 12);
    for (guint i = 0; i < 12; i++) {
        g_autofree gchar *name = g_strdup_printf("f%u.jpg", i);
        assert_string_equal(((LetterFile *)listed->pdata[i])->filename, name);
    }
    g_autoptr(GBytes) empty = NULL;
    GOOD(mail_store_blob(store, ((LetterFile *)listed->pdata[0])->sha256, &empty, &error));
    assert_int_equal(g_bytes_get_size(empty), 0);
}

static void raw_bytes_may_be_anything(void **state) {
    static const struct {
        const gchar *bytes;
        gsize size;
    } rows[] = {{"", 0}, {"\0\0\0", 3}, {"\xff\xfe\r\n.\r\n", 7}};
    Store *store = fixture_store(state);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GBytes) raw = g_bytes_new(rows[i].bytes, rows[i].size);
        GOOD(store_begin(store, &error));
        MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL)};
        GOOD(add_raw_mail(store, &row, raw, NULL, &error));
        GOOD(store_commit(store, &error));
        assert_raw(store, row.id, raw);
    }
}

static void the_same_mail_is_known_by_its_id_or_else_by_its_content(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 with_id = add_mail(store, "1@example.cn", "key one", 0);
    gint64 without_id = add_mail(store, NULL, "key two", 0);
    GOOD(store_commit(store, &error));
    const struct {
        const gchar *message_id;
        const gchar *content_key;
        gint64 expected;
    } rows[] = {
        {"1@example.cn", "another", with_id},
        {"2@example.cn", "key one", 0}, /* the same words in a mail of its own */
        {"2@example.cn", "key two", 0},
        {NULL, "key two", without_id},
        {NULL, "key one", 0},
        {NULL, "key three", 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 found = -1;
        GOOD(mail_store_find_same(store, rows[i].message_id, rows[i].content_key, &found, &error));
        assert_int_equal(found, rows[i].expected);
    }
}

static void a_mail_that_gets_its_ticket_later_is_still_the_same(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 mail = add_mail(store, "1@example.cn", "key", 0);
    gint64 ticket = add_ticket(store, "mei@example.cn");
    GOOD(mail_store_index_id(store, "1@example.cn", ticket, &error));
    g_autoptr(MailRow) row = NULL;
    GOOD(mail_store_load(store, mail, &row, &error));
    row->ticket = ticket;
    row->state = MAIL_STATE_QUARANTINED;
    row->kind = MAIL_KIND_BULK;
    row->held_for = g_strdup("anna");
    g_free(row->why);
    row->why = g_strdup("later");
    g_free(row->sender);
    row->sender = g_strdup("late@example.cn");
    g_free(row->subject);
    row->subject = g_strdup("Read at last");
    GOOD(mail_store_update(store, row, &error));
    GOOD(store_commit(store, &error));
    g_autoptr(MailRow) updated = NULL;
    GOOD(mail_store_load_by_message_id(store, "1@example.cn", &updated, &error));
    assert_int_equal(updated->id, mail);
    assert_int_equal(updated->ticket, ticket);
    assert_int_equal(updated->state, MAIL_STATE_QUARANTINED);
    assert_int_equal(updated->kind, MAIL_KIND_BULK);
    assert_string_equal(updated->held_for, "anna");
    assert_string_equal(updated->why, "later");
    assert_string_equal(updated->sender, "late@example.cn");
    assert_string_equal(updated->subject, "Read at last");
    g_autoptr(GPtrArray) of_ticket = NULL;
    GOOD(mail_store_list_of_ticket(store, ticket, &of_ticket, &error));
    assert_int_equal(of_ticket->len, 1);
}

static void what_is_not_there_is_null(void **state) {
    Store *store = fixture_store(state);
    MailRow *row = NULL;
    GBytes *bytes = NULL;
    g_autoptr(GPtrArray) files = NULL;
    GOOD(mail_store_load(store, 5, &row, &error));
    assert_null(row);
    GOOD(mail_store_load_by_message_id(store, "x@example.com", &row, &error));
    assert_null(row);
    GOOD(mail_store_raw(store, 5, &bytes, &error));
    assert_null(bytes);
    GOOD(mail_store_blob(store, "00", &bytes, &error));
    assert_null(bytes);
    GOOD(mail_store_files(store, 5, &files, &error));
    assert_int_equal(files->len, 0);
}

static void lists_are_by_ticket_and_by_state(void **state) {
    static const MailState states[] = {MAIL_STATE_HANDLED, MAIL_STATE_HELD, MAIL_STATE_HANDLED,
                                       MAIL_STATE_QUARANTINED, MAIL_STATE_HELD};
    static const guint expected[MAIL_STATE_COUNT] = {
        [MAIL_STATE_HANDLED] = 2, [MAIL_STATE_HELD] = 2, [MAIL_STATE_QUARANTINED] = 1};
    Store *store = fixture_store(state);
    g_autoptr(GBytes) raw = g_bytes_new("raw", 3);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    for (gsize i = 0; i < G_N_ELEMENTS(states); i++) {
        MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                       .state = states[i],
                       .ticket = i % 2 == 0 ? ticket : 0};
        GOOD(add_raw_mail(store, &row, raw, NULL, &error));
    }
    GOOD(store_commit(store, &error));
    for (gint i = 0; i < MAIL_STATE_COUNT; i++) {
        g_autoptr(GPtrArray) rows = NULL;
        GOOD(mail_store_list_in_state(store, (MailState)i, &rows, &error));
        assert_int_equal(rows->len, expected[i]);
        for (guint j = 1; j < rows->len; j++)
            assert_true(((MailRow *)rows->pdata[j - 1])->id < ((MailRow *)rows->pdata[j])->id);
    }
    g_autoptr(GPtrArray) of_ticket = NULL;
    GOOD(mail_store_list_of_ticket(store, ticket, &of_ticket, &error));
    assert_int_equal(of_ticket->len, 3);
}

static void an_id_leads_to_all_its_tickets_newest_first(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 tickets[12];
    for (gsize i = 0; i < G_N_ELEMENTS(tickets); i++) {
        tickets[i] = add_ticket(store, "mei@example.cn");
        GOOD(mail_store_index_id(store, "many@example.cn", tickets[i], &error));
        GOOD(mail_store_index_id(store, "many@example.cn", tickets[i], &error));
    }
    add_mail(store, "own@example.cn", "key", tickets[3]);
    add_mail(store, "none@example.cn", "key", 0);
    GOOD(store_commit(store, &error));
    const struct {
        const gchar *message_id;
        guint count;
        gint64 first;
    } rows[] = {{"many@example.cn", 8, tickets[11]},
                {"own@example.cn", 1, tickets[3]},
                {"none@example.cn", 0, 0},
                {"unknown@example.cn", 0, 0}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(gint64));
        GOOD(mail_store_tickets_of_id(store, rows[i].message_id, found, &error));
        assert_int_equal(found->len, rows[i].count);
        for (guint j = 0; j < found->len; j++)
            assert_int_equal(g_array_index(found, gint64, j), rows[i].first - j);
    }
}

static void the_id_of_a_letter_leads_to_its_ticket(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    gint64 other = add_ticket(store, "li@example.cn");
    g_autoptr(Letter) letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->ticket = ticket;
    letter->recipient = g_strdup("mei@example.cn");
    letter->message_id = g_strdup("am.1@desk.example");
    letter->headers = g_strdup("");
    letter->text = g_strdup("x");
    letter->html = g_strdup("x");
    GOOD(outbox_store_add(store, letter, LETTER_STATE_QUEUED, 1, &error));
    GOOD(mail_store_index_id(store, "am.1@desk.example", ticket, &error));
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(mail_store_tickets_of_id(store, "am.1@desk.example", found, &error));
    assert_int_equal(found->len, 1);
    assert_int_equal(g_array_index(found, gint64, 0), ticket);
    GOOD(mail_store_index_id(store, "am.1@desk.example", other, &error));
    g_array_set_size(found, 0);
    GOOD(mail_store_tickets_of_id(store, "am.1@desk.example", found, &error));
    assert_int_equal(found->len, 2);
    assert_int_equal(g_array_index(found, gint64, 0), other);
    store_rollback(store);
}

static void a_mail_of_a_ticket_that_is_not_there_is_refused(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(GBytes) raw = g_bytes_new("raw", 3);
    GOOD(store_begin(store, &error));
    MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL), .ticket = 4711};
    FAILS(add_raw_mail(store, &row, raw, NULL, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
    GOOD(store_begin(store, &error));
    add_mail(store, NULL, "key", 0);
    GOOD(store_commit(store, &error));
    MailRow missing = {.id = 4711};
    GOOD(store_begin(store, &error));
    FAILS(mail_store_update(store, &missing, &error), AMENDS_ERROR_STORE_DAMAGED);
    store_rollback(store);
}

static void files_of_a_mail_that_is_read_later_are_added(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 mail = add_mail(store, "1@example.cn", "key", 0);
    g_autoptr(GPtrArray) files = files_new();
    g_autoptr(GBytes) raw = make_mail("late", 700, 1, files);
    assert_non_null(raw);
    GOOD(mail_store_add_files(store, mail, files, &error));
    GOOD(store_commit(store, &error));
    g_autoptr(GPtrArray) listed = NULL;
    GOOD(mail_store_files(store, mail, &listed, &error));
    assert_int_equal(listed->len, 1);
    const LetterFile *file = listed->pdata[0];
    assert_string_equal(file->filename, "late.jpg");
    g_autoptr(GBytes) content = NULL;
    GOOD(mail_store_blob(store, file->sha256, &content, &error));
    assert_int_equal(g_bytes_get_size(content), 700);
}

static void a_mail_whose_parts_are_lost_is_damage(void **state) {
    static const gchar *const losses[] = {
        "PRAGMA foreign_keys=OFF; DELETE FROM blob", "UPDATE mail_cut SET position = 99999999",
        "UPDATE mail_cut SET line_width = 0",        "UPDATE mail_cut SET line_width = -76",
        "UPDATE mail_cut SET position = -1",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(losses); i++) {
        Fixture *fixture = *state;
        g_autofree gchar *path = g_strdup_printf("%s-%u", fixture->path, (guint)i);
        g_autoptr(Store) store = NULL;
        g_autoptr(GPtrArray) files = files_new();
        g_autoptr(GBytes) raw = make_mail("kettle", 20000, 1, files);
        GOOD(store_open(path, STORE_READ_WRITE, &store, &error));
        GOOD(store_begin(store, &error));
        MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL)};
        GOOD(add_raw_mail(store, &row, raw, files, &error));
        GOOD(store_commit(store, &error));
        sqlite3 *other = NULL;
        assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
        assert_int_equal(sqlite3_exec(other, losses[i], NULL, NULL, NULL), SQLITE_OK);
        sqlite3_close(other);
        GBytes *lost = NULL;
        FAILS(mail_store_raw(store, row.id, &lost, &error), AMENDS_ERROR_STORE_DAMAGED);
        assert_null(lost);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_mail_comes_back_as_it_was),
        STORE_TEST(every_kind_and_state_has_a_way_back),
        STORE_TEST(a_file_is_kept_once_and_mails_refer_to_it),
        STORE_TEST(files_stay_in_the_order_of_the_mail),
        STORE_TEST(raw_bytes_may_be_anything),
        STORE_TEST(the_same_mail_is_known_by_its_id_or_else_by_its_content),
        STORE_TEST(a_mail_that_gets_its_ticket_later_is_still_the_same),
        STORE_TEST(what_is_not_there_is_null),
        STORE_TEST(lists_are_by_ticket_and_by_state),
        STORE_TEST(an_id_leads_to_all_its_tickets_newest_first),
        STORE_TEST(the_id_of_a_letter_leads_to_its_ticket),
        STORE_TEST(a_mail_of_a_ticket_that_is_not_there_is_refused),
        STORE_TEST(files_of_a_mail_that_is_read_later_are_added),
        STORE_TEST(a_mail_whose_parts_are_lost_is_damage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
