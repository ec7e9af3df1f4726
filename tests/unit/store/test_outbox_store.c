/* test_outbox_store.c - letters go from state to state, and a crash loses and doubles none */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/limit_store.h"
#include "store/mail_store.h"
#include "store/outbox_store.h"

enum { NOW = 1800000000 };

static Letter *make_letter(Store *store, gint64 ticket, const gchar *recipient) {
    Letter *letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->ticket = ticket;
    letter->kind = LETTER_ANSWER;
    letter->recipient = g_strdup(recipient);
    letter->envelope_sender = g_strdup("desk+b1@desk.example");
    letter->message_id = g_strdup_printf("%" G_GINT64_FORMAT "@desk.example", letter->id);
    letter->subject = g_strdup("Re: kettle");
    g_autofree gchar *text = g_strdup_printf("letter %" G_GINT64_FORMAT, letter->id);
    letter->headers = g_strdup("Subject: Re: kettle\r\n");
    letter->text = g_strdup(text);
    letter->html = g_strdup_printf("<p>%s</p>", text);
    return letter;
}

static gint64 queue(Store *store, gint64 ticket, LetterState state, gint64 at) {
    g_autoptr(Letter) letter = make_letter(store, ticket, "mei@example.cn");
    GOOD(outbox_store_add(store, letter, state, at, &error));
    return letter->id;
}

static OutboxRow *load(Store *store, gint64 letter) {
    OutboxRow *row = NULL;
    GOOD(outbox_store_load(store, letter, &row, &error));
    assert_non_null(row);
    return row;
}

static void assert_row(Store *store, gint64 letter, LetterState state, gint64 due_at,
                       guint attempts) {
    OutboxRow *row = load(store, letter);
    if (row->state != state)
        fail_msg("letter is %s", letter_state_name(row->state));
    assert_int_equal(row->due_at, due_at);
    assert_int_equal(row->attempts, attempts);
    outbox_row_free(row);
}

static void claim(Store *store, gint64 now, guint limit, GPtrArray **out_rows) {
    GOOD(store_begin(store, &error));
    GOOD(outbox_store_claim_due(store, now, limit, out_rows, &error));
    GOOD(store_commit(store, &error));
}

static void record(Store *store, gint64 letter, LetterState state, gint64 due_at,
                   const gchar *reply) {
    GOOD(store_begin(store, &error));
    GOOD(outbox_store_record(store, letter, state, due_at, reply, NOW + 5, &error));
    GOOD(store_commit(store, &error));
}

static void a_letter_comes_back_as_it_was(void **state) {
    Store *store = fixture_store(state);
    g_autoptr(GBytes) content = g_bytes_new("abc", 3);
    g_autoptr(GPtrArray) attachments =
        g_ptr_array_new_with_free_func((GDestroyNotify)attachment_free);
    Attachment *attachment = g_new0(Attachment, 1);
    attachment->filename = g_strdup("a.txt");
    attachment->content_type = g_strdup("text/plain");
    attachment->content = g_bytes_ref(content);
    attachment->sha256 = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, content);
    g_ptr_array_add(attachments, attachment);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    MailRow mail = {.id = store_draw_id(store, SEQUENCE_MAIL)};
    GOOD(add_raw_mail(store, &mail, content, attachments, &error));
    g_autoptr(Letter) letter = make_letter(store, ticket, "Mei@example.cn");
    letter->is_automatic = TRUE;
    LetterFile *file = g_new0(LetterFile, 1);
    *file = (LetterFile){.filename = g_strdup("照片.txt"),
                         .content_type = g_strdup("text/plain"),
                         .sha256 = g_strdup(attachment->sha256),
                         .size = 3};
    g_ptr_array_add(letter->files, file);
    LetterFile *picture = letter_file_copy(file);
    picture->content_id = g_strdup("p1@desk.example");
    g_ptr_array_add(letter->files, picture);
    LetterFile *whole = g_new0(LetterFile, 1);
    *whole = (LetterFile){.filename = g_strdup("original.eml"), .size = 3, .mail = mail.id};
    g_ptr_array_add(letter->files, whole);
    GOOD(outbox_store_add(store, letter, LETTER_STATE_QUEUED, NOW, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    OutboxRow *row = load(store, letter->id);
    assert_int_equal(row->letter->ticket, ticket);
    assert_int_equal(row->letter->kind, LETTER_ANSWER);
    assert_string_equal(row->letter->recipient, "Mei@example.cn");
    assert_string_equal(row->letter->envelope_sender, letter->envelope_sender);
    assert_string_equal(row->letter->message_id, letter->message_id);
    assert_string_equal(row->letter->subject, letter->subject);
    assert_true(row->letter->is_automatic);
    assert_string_equal(row->letter->headers, letter->headers);
    assert_string_equal(row->letter->text, letter->text);
    assert_string_equal(row->letter->html, letter->html);
    assert_int_equal(row->letter->files->len, 3);
    const LetterFile *const *files = (const LetterFile *const *)row->letter->files->pdata;
    assert_string_equal(files[0]->filename, "照片.txt");
    assert_null(files[0]->content_id);
    assert_string_equal(files[1]->content_id, "p1@desk.example");
    assert_string_equal(files[2]->content_type, "message/rfc822");
    assert_int_equal(files[2]->mail, mail.id);
    assert_null(files[2]->sha256);
    assert_int_equal(row->state, LETTER_STATE_QUEUED);
    assert_int_equal(row->due_at, NOW);
    assert_int_equal(row->created_at, NOW);
    assert_int_equal(row->sent_at, 0);
    assert_int_equal(row->attempts, 0);
    assert_null(row->last_reply);
    outbox_row_free(row);
    gint64 found = 0;
    GOOD(outbox_store_find_message_id(store, letter->message_id, &found, &error));
    assert_int_equal(found, letter->id);
    GOOD(outbox_store_find_message_id(store, "unknown@desk.example", &found, &error));
    assert_int_equal(found, 0);
    OutboxRow *none = NULL;
    GOOD(outbox_store_load(store, 4711, &none, &error));
    assert_null(none);
}

static void a_letter_composed_twice_is_refused(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    g_autoptr(Letter) letter = make_letter(store, 0, "mei@example.cn");
    GOOD(outbox_store_add(store, letter, LETTER_STATE_QUEUED, NOW, &error));
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    FAILS(outbox_store_add(store, letter, LETTER_STATE_QUEUED, NOW, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

static void a_file_that_is_not_stored_is_refused(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    g_autoptr(Letter) letter = make_letter(store, 0, "mei@example.cn");
    LetterFile *file = g_new0(LetterFile, 1);
    *file = (LetterFile){.filename = g_strdup("a"),
                         .content_type = g_strdup("text/plain"),
                         .sha256 = g_strdup("00")};
    g_ptr_array_add(letter->files, file);
    FAILS(outbox_store_add(store, letter, LETTER_STATE_QUEUED, NOW, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

static void due_letters_are_claimed_once_oldest_first(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 late = queue(store, 0, LETTER_STATE_QUEUED, NOW + 20);
    gint64 second = queue(store, 0, LETTER_STATE_QUEUED, NOW - 5);
    gint64 third = queue(store, 0, LETTER_STATE_QUEUED, NOW);
    gint64 first = queue(store, 0, LETTER_STATE_QUEUED, NOW - 10);
    queue(store, 0, LETTER_STATE_HELD, NOW - 99);
    GOOD(store_commit(store, &error));
    gint64 next = 0;
    GOOD(outbox_store_next_due(store, &next, &error));
    assert_int_equal(next, NOW - 10);
    g_autoptr(GPtrArray) rows = NULL;
    claim(store, NOW, 2, &rows);
    assert_int_equal(rows->len, 2);
    const OutboxRow *row = rows->pdata[0];
    assert_int_equal(row->letter->id, first);
    assert_int_equal(row->state, LETTER_STATE_SENDING);
    assert_int_equal(row->attempts, 1);
    assert_non_null(row->letter->html);
    assert_int_equal(((OutboxRow *)rows->pdata[1])->letter->id, second);
    g_autoptr(GPtrArray) more = NULL;
    claim(store, NOW, 10, &more);
    assert_int_equal(more->len, 1);
    assert_int_equal(((OutboxRow *)more->pdata[0])->letter->id, third);
    GOOD(outbox_store_next_due(store, &next, &error));
    assert_int_equal(next, NOW + 20);
    g_autoptr(GPtrArray) last = NULL;
    claim(store, NOW + 20, 10, &last);
    assert_int_equal(((OutboxRow *)last->pdata[0])->letter->id, late);
    GOOD(outbox_store_next_due(store, &next, &error));
    assert_int_equal(next, G_MAXINT64);
}

static void what_became_of_a_letter_is_kept(void **state) {
    static const struct {
        const gchar *name;
        LetterState state;
        gint64 due_at;
        gint64 sent_at;
        guint doubts;
        gboolean is_claimed_again;
    } rows[] = {
        {"sent", LETTER_STATE_SENT, 0, NOW + 5, 0, FALSE},
        {"refused", LETTER_STATE_FAILED, 0, 0, 0, FALSE},
        {"later", LETTER_STATE_QUEUED, NOW + 60, 0, 0, TRUE},
        {"unknown, tried again", LETTER_STATE_UNKNOWN, NOW + 60, 0, 1, TRUE},
        {"unknown for ever", LETTER_STATE_UNKNOWN, 0, 0, 1, FALSE},
        {"held", LETTER_STATE_HELD, 0, 0, 0, FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Store *store = fixture_store(state);
        GOOD(store_begin(store, &error));
        gint64 letter = queue(store, 0, LETTER_STATE_QUEUED, NOW);
        GOOD(store_commit(store, &error));
        g_autoptr(GPtrArray) claimed = NULL;
        claim(store, NOW, 10, &claimed);
        record(store, letter, rows[i].state, rows[i].due_at, "250 2.0.0 Ok");
        OutboxRow *row = load(store, letter);
        assert_int_equal(row->state, rows[i].state);
        assert_int_equal(row->due_at, rows[i].due_at);
        assert_int_equal(row->sent_at, rows[i].sent_at);
        assert_int_equal(row->doubts, rows[i].doubts);
        assert_int_equal(row->attempts, 1);
        assert_string_equal(row->last_reply, "250 2.0.0 Ok");
        outbox_row_free(row);
        g_autoptr(GPtrArray) again = NULL;
        claim(store, NOW + 60, 10, &again);
        if ((again->len == 1) != rows[i].is_claimed_again)
            fail_msg("%s: %u were claimed", rows[i].name, again->len);
        record(store, letter, LETTER_STATE_SENT, 0, NULL);
    }
}

static void a_letter_that_is_put_back_was_never_tried(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 letter = queue(store, 0, LETTER_STATE_QUEUED, NOW);
    GOOD(store_commit(store, &error));
    for (guint round = 0; round < 3; round++) {
        g_autoptr(GPtrArray) claimed = NULL;
        claim(store, NOW + 60 * round, 10, &claimed);
        assert_int_equal(claimed->len, 1);
        GOOD(store_begin(store, &error));
        GOOD(outbox_store_put_back(store, letter, NOW + 60 * (round + 1),
                                   round == 0 ? "no connection" : NULL, &error));
        GOOD(store_commit(store, &error));
        assert_row(store, letter, LETTER_STATE_QUEUED, NOW + 60 * (round + 1), 0);
        OutboxRow *row = load(store, letter);
        assert_string_equal(row->last_reply, "no connection");
        outbox_row_free(row);
    }
    GOOD(store_begin(store, &error));
    FAILS(outbox_store_put_back(store, 4711, NOW, NULL, &error), AMENDS_ERROR_STORE_DAMAGED);
    store_rollback(store);
}

static void recording_a_letter_that_is_not_there_fails(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    FAILS(outbox_store_record(store, 4711, LETTER_STATE_SENT, 0, NULL, NOW, &error),
          AMENDS_ERROR_STORE_DAMAGED);
    store_rollback(store);
}

static void a_clock_set_back_keeps_no_letter_waiting(void **state) {
    enum { DAY = 86400 };
    Store *store = fixture_store(state);
    guint count = 0;
    GOOD(store_begin(store, &error));
    gint64 retried = queue(store, 0, LETTER_STATE_QUEUED, NOW + DAY + 60);
    gint64 fresh = queue(store, 0, LETTER_STATE_QUEUED, NOW + DAY - 5);
    gint64 due = queue(store, 0, LETTER_STATE_QUEUED, NOW - 10);
    gint64 held = queue(store, 0, LETTER_STATE_HELD, NOW + DAY);
    GOOD(outbox_store_shift_back(store, NOW, DAY, &count, &error));
    GOOD(store_commit(store, &error));
    assert_int_equal(count, 2);
    assert_row(store, retried, LETTER_STATE_QUEUED, NOW + 60, 0);
    assert_row(store, fresh, LETTER_STATE_QUEUED, NOW, 0);
    assert_row(store, due, LETTER_STATE_QUEUED, NOW - 10, 0);
    assert_row(store, held, LETTER_STATE_HELD, 0, 0);
}

static void held_letters_are_released_but_those_to_bad_addresses(void **state) {
    Store *store = fixture_store(state);
    gboolean is_suppressed = FALSE;
    guint count = 0;
    GOOD(store_begin(store, &error));
    gint64 good = queue(store, 0, LETTER_STATE_HELD, NOW);
    g_autoptr(Letter) bad = make_letter(store, 0, "Gone@example.com");
    GOOD(outbox_store_add(store, bad, LETTER_STATE_HELD, NOW, &error));
    GOOD(limit_store_add_bounce(store, "gone@example.com", TRUE, 3, NOW, &is_suppressed, &error));
    GOOD(outbox_store_release_held(store, NOW + 50, &count, &error));
    GOOD(store_commit(store, &error));
    assert_int_equal(count, 1);
    assert_row(store, good, LETTER_STATE_QUEUED, NOW + 50, 0);
    assert_row(store, bad->id, LETTER_STATE_HELD, 0, 0);
}

static void lists_are_by_ticket_and_by_state(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    gint64 letters[LETTER_STATE_COUNT];
    for (gint i = 0; i < LETTER_STATE_COUNT; i++) {
        letters[i] = queue(store, i % 2 == 0 ? ticket : 0, LETTER_STATE_QUEUED, NOW);
        GOOD(outbox_store_record(store, letters[i], (LetterState)i, NOW, NULL, NOW, &error));
        assert_int_equal(letter_state_from_name(letter_state_name((LetterState)i)), i);
    }
    GOOD(store_commit(store, &error));
    assert_int_equal(letter_state_from_name("lost"), -1);
    for (gint i = 0; i < LETTER_STATE_COUNT; i++) {
        g_autoptr(GPtrArray) rows = NULL;
        GOOD(outbox_store_list_in_state(store, (LetterState)i, &rows, &error));
        assert_int_equal(rows->len, 1);
        assert_int_equal(((OutboxRow *)rows->pdata[0])->letter->id, letters[i]);
        assert_null(((OutboxRow *)rows->pdata[0])->letter->html);
    }
    g_autoptr(GPtrArray) of_ticket = NULL;
    GOOD(outbox_store_list_of_ticket(store, ticket, &of_ticket, &error));
    assert_int_equal(of_ticket->len, 4);
    assert_int_equal(((OutboxRow *)of_ticket->pdata[0])->letter->id, letters[0]);
    assert_int_equal(((OutboxRow *)of_ticket->pdata[3])->letter->id, letters[6]);
}

static void the_newest_letter_to_somebody_is_found(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    queue(store, ticket, LETTER_STATE_QUEUED, NOW);
    gint64 newest = queue(store, ticket, LETTER_STATE_QUEUED, NOW);
    g_autoptr(Letter) other = make_letter(store, ticket, "bo@example.com");
    GOOD(outbox_store_add(store, other, LETTER_STATE_QUEUED, NOW, &error));
    GOOD(store_commit(store, &error));
    g_autofree gchar *expected = g_strdup_printf("%" G_GINT64_FORMAT "@desk.example", newest);
    g_autofree gchar *found = NULL;
    GOOD(outbox_store_last_id_to(store, ticket, "MEI@example.cn", &found, &error));
    assert_string_equal(found, expected);
    gchar *none = NULL;
    GOOD(outbox_store_last_id_to(store, ticket, "li@example.cn", &none, &error));
    assert_null(none);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_letter_comes_back_as_it_was),
        STORE_TEST(a_letter_composed_twice_is_refused),
        STORE_TEST(a_file_that_is_not_stored_is_refused),
        STORE_TEST(due_letters_are_claimed_once_oldest_first),
        STORE_TEST(what_became_of_a_letter_is_kept),
        STORE_TEST(a_letter_that_is_put_back_was_never_tried),
        STORE_TEST(recording_a_letter_that_is_not_there_fails),
        STORE_TEST(a_clock_set_back_keeps_no_letter_waiting),
        STORE_TEST(held_letters_are_released_but_those_to_bad_addresses),
        STORE_TEST(lists_are_by_ticket_and_by_state),
        STORE_TEST(the_newest_letter_to_somebody_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
