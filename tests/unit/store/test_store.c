/* test_store.c - opening, transactions, numbers; damage, full disks, other processes, kill -9 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "../../../src/store/schema/schema.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/letter.h"
#include "store/history_store.h"
#include "store/limit_store.h"
#include "store/mail_store.h"
#include "store/outbox_store.h"
#include "store/search_store.h"

static guint count_tickets(Store *store) {
    g_autoptr(GPtrArray) tickets = NULL;
    TicketFilter filter = {.stage = -1};
    GOOD(ticket_store_list(store, &filter, &tickets, &error));
    return tickets->len;
}

static void run_sql(const gchar *path, const gchar *sql) {
    sqlite3 *database = NULL;
    assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
    assert_int_equal(sqlite3_exec(database, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(database);
}

static void overwrite(const gchar *path, gsize at, gsize length) {
    g_autofree gchar *content = NULL;
    gsize size = 0;
    assert_true(g_file_get_contents(path, &content, &size, NULL));
    assert_true(at + length <= size);
    memset(content + at, 0x5a, length);
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    fseek(file, (long)at, SEEK_SET);
    assert_int_equal(fwrite(content + at, 1, length, file), length);
    fclose(file);
}

/* 0 if the child did what it should. */
static int wait_for(pid_t child) {
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/* --- opening ---------------------------------------------------------------------------------- */

static void the_file_is_made_for_its_owner_alone(void **state) {
    Fixture *fixture = *state;
    g_autofree gchar *path = g_build_filename(fixture->folder, "a", "b", "new.db", NULL);
    g_autofree gchar *parent = g_path_get_dirname(path);
    g_autofree gchar *wal = g_strconcat(path, "-wal", NULL);
    g_autoptr(Store) store = NULL;
    GOOD(store_open(path, STORE_READ_WRITE, &store, &error));
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(stat(wal, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(stat(parent, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    store_close(g_steal_pointer(&store));
    g_unlink(path);
    g_rmdir(parent);
    g_autofree gchar *grandparent = g_path_get_dirname(parent);
    g_rmdir(grandparent);
}

static void paths_that_cannot_be_used_are_a_bad_setting(void **state) {
    Fixture *fixture = *state;
    g_autofree gchar *below_a_file = g_build_filename(fixture->path, "x.db", NULL);
    g_autofree gchar *missing = g_build_filename(fixture->folder, "missing.db", NULL);
    const struct {
        const gchar *path;
        StoreMode mode;
    } rows[] = {{fixture->folder, STORE_READ_WRITE},
                {below_a_file, STORE_READ_WRITE},
                {"/dev/null", STORE_READ_WRITE},
                {missing, STORE_READ_ONLY}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Store *store = NULL;
        FAILS(store_open(rows[i].path, rows[i].mode, &store, &error), AMENDS_ERROR_BAD_SETTING);
        assert_null(store);
    }
    assert_false(g_file_test(missing, G_FILE_TEST_EXISTS));
}

static void an_empty_file_is_a_new_database(void **state) {
    Fixture *fixture = *state;
    g_autofree gchar *path = g_build_filename(fixture->folder, "empty.db", NULL);
    assert_true(g_file_set_contents(path, "", 0, NULL));
    g_autoptr(Store) store = NULL;
    GOOD(store_open(path, STORE_READ_WRITE, &store, &error));
    assert_int_equal(add_committed_ticket(store, "mei@example.cn"), 1001);
}

static void a_database_of_another_program_is_left_alone(void **state) {
    Fixture *fixture = *state;
    g_autofree gchar *path = g_build_filename(fixture->folder, "other.db", NULL);
    run_sql(path, "CREATE TABLE song (name TEXT)");
    g_autofree gchar *before = NULL;
    g_autofree gchar *after = NULL;
    gsize before_size = 0;
    gsize after_size = 0;
    assert_true(g_file_get_contents(path, &before, &before_size, NULL));
    Store *store = NULL;
    FAILS(store_open(path, STORE_READ_WRITE, &store, &error), AMENDS_ERROR_BAD_SETTING);
    assert_true(g_file_get_contents(path, &after, &after_size, NULL));
    assert_memory_equal(before, after, before_size);
}

static void a_newer_schema_is_refused(void **state) {
    Fixture *fixture = *state;
    store_close(g_steal_pointer(&fixture->store));
    run_sql(fixture->path, "PRAGMA user_version=9999");
    FAILS(store_open(fixture->path, STORE_READ_WRITE, &fixture->store, &error),
          AMENDS_ERROR_BAD_SETTING);
    FAILS(store_open(fixture->path, STORE_READ_ONLY, &fixture->store, &error),
          AMENDS_ERROR_BAD_SETTING);
}

static void a_schema_that_becomes_newer_stops_the_old_program(void **state) {
    Fixture *fixture = *state;
    add_committed_ticket(fixture->store, "mei@example.cn");
    run_sql(fixture->path, "PRAGMA user_version=9999");
    FAILS(store_begin(fixture->store, &error), AMENDS_ERROR_BAD_SETTING);
}

/* As a program that knew only the first `version` migrations left it. */
static gchar *make_older(const Fixture *fixture, guint version) {
    guint count = 0;
    const Migration *migrations = schema_migrations(&count);
    g_autofree gchar *name = g_strdup_printf("older%u.db", version);
    gchar *path = g_build_filename(fixture->folder, name, NULL);
    run_sql(path, "PRAGMA application_id=0x416d6e64; PRAGMA journal_mode=WAL");
    for (guint i = 0; i < version; i++)
        run_sql(path, migrations[i].sql);
    g_autofree gchar *mark = g_strdup_printf("PRAGMA user_version=%u", version);
    run_sql(path, mark);
    return path;
}

static void every_older_schema_is_renewed_by_a_writer_only(void **state) {
    Fixture *fixture = *state;
    guint newest = 0;
    schema_migrations(&newest);
    for (guint version = 1; version < newest; version++) {
        g_autofree gchar *path = make_older(fixture, version);
        Store *store = NULL;
        FAILS(store_open(path, STORE_READ_ONLY, &store, &error), AMENDS_ERROR_BAD_SETTING);
        GOOD(store_open(path, STORE_READ_WRITE, &store, &error));
        GOOD(store_begin(store, &error));
        GOOD(add_text(store, 1, 1001, "kettle", &error));
        GOOD(store_commit(store, &error));
        store_close(store);
    }
}

static void a_readers_store_sees_commits_and_writes_nothing(void **state) {
    Fixture *fixture = *state;
    g_autoptr(Store) reader = NULL;
    GOOD(store_open(fixture->path, STORE_READ_ONLY, &reader, &error));
    GOOD(store_begin(fixture->store, &error));
    add_ticket(fixture->store, "mei@example.cn");
    assert_int_equal(count_tickets(reader), 0);
    GOOD(store_commit(fixture->store, &error));
    assert_int_equal(count_tickets(reader), 1);
    GOOD(store_begin(reader, &error));
    assert_int_equal(count_tickets(reader), 1);
    add_committed_ticket(fixture->store, "li@example.cn");
    assert_int_equal(count_tickets(reader), 1); /* as it was at the beginning */
    FAILS(ticket_store_add_participant(reader, 1001, "x@example.com", ROLE_AGENT, &error),
          AMENDS_ERROR_BAD_SETTING);
    store_rollback(reader);
    assert_int_equal(count_tickets(reader), 2);
}

/* --- transactions and numbers ----------------------------------------------------------------- */

static void numbers_go_on_after_a_restart_without_holes(void **state) {
    Store *store = fixture_store(state);
    assert_int_equal(add_committed_ticket(store, "a@example.com"), 1001);
    GOOD(store_begin(store, &error));
    assert_int_equal(store_draw_id(store, SEQUENCE_TICKET), 1002);
    assert_int_equal(store_draw_id(store, SEQUENCE_MAIL), 1);
    assert_int_equal(store_draw_id(store, SEQUENCE_EVENT), 1);
    store_rollback(store);
    assert_int_equal(add_committed_ticket(store, "b@example.com"), 1002);
    store = fixture_reopen(state);
    assert_int_equal(add_committed_ticket(store, "c@example.com"), 1003);
    GOOD(store_begin(store, &error));
    assert_int_equal(store_draw_id(store, SEQUENCE_LETTER), 1);
    assert_int_equal(store_draw_id(store, SEQUENCE_LETTER), 2);
    GOOD(store_commit(store, &error));
    GOOD(store_begin(store, &error));
    assert_int_equal(store_draw_id(store, SEQUENCE_LETTER), 3);
    store_rollback(store);
}

static void what_is_rolled_back_leaves_no_hole_and_no_words(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    assert_int_equal(add_ticket(store, "a@example.com"), 1001);
    GOOD(add_text(store, 1, 1001, "alpha", &error));
    GOOD(store_commit(store, &error));
    GOOD(store_begin(store, &error));
    assert_int_equal(add_ticket(store, "b@example.com"), 1002);
    GOOD(add_text(store, 2, 1002, "beta", &error));
    store_rollback(store);
    GOOD(store_begin(store, &error));
    assert_int_equal(add_ticket(store, "c@example.com"), 1002);
    GOOD(add_text(store, 2, 1002, "gamma", &error));
    GOOD(store_commit(store, &error));
    assert_int_equal(count_tickets(store), 2);
    static const struct {
        const gchar *words;
        guint found;
    } rows[] = {{"alpha", 1}, {"beta", 0}, {"gamma", 1}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(gint64));
        GOOD(search_store_find(store, rows[i].words, 10, found, &error));
        assert_int_equal(found->len, rows[i].found);
    }
}

enum { BIG_MAIL = 20000 };

static void add_big_mails(Store *store, guint count) {
    g_autofree gchar *text = g_strnfill(BIG_MAIL, 'x');
    g_autoptr(GBytes) raw = g_bytes_new(text, BIG_MAIL);
    GOOD(store_begin(store, &error));
    for (guint i = 0; i < count; i++) {
        const MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL), .size = BIG_MAIL};
        GOOD(add_raw_mail(store, &row, raw, NULL, &error));
    }
    GOOD(store_commit(store, &error));
}

static goffset size_of(const gchar *path) {
    GStatBuf about;
    return g_stat(path, &about) == 0 ? about.st_size : 0;
}

/* 24 MB: more than the thread waits for, less than the writer moves by itself. */
static void the_log_is_moved_beside_the_writer(void **state) {
    enum { MAILS = 1200, WAITS = 1000 };
    Fixture *fixture = *state;
    add_big_mails(fixture->store, MAILS);
    guint waits = 0;
    for (; size_of(fixture->path) < (goffset)MAILS * BIG_MAIL && waits < WAITS; waits++)
        g_usleep(10000);
    assert_true(waits < WAITS);
    fixture_reopen(state);
}

static void a_log_does_not_grow_for_ever(void **state) {
    enum { TURNS = 80, MAILS = 60 };
    Fixture *fixture = *state;
    g_autofree gchar *log = g_strconcat(fixture->path, "-wal", NULL);
    goffset longest = 0;
    for (guint turn = 0; turn < TURNS; turn++) {
        add_big_mails(fixture->store, MAILS);
        longest = MAX(longest, size_of(log));
    }
    assert_true(longest > 0 && longest < (goffset)TURNS * MAILS * BIG_MAIL);
    Store *store = fixture_reopen(state);
    g_autoptr(GBytes) last = NULL;
    GOOD(mail_store_raw(store, (gint64)TURNS * MAILS, &last, &error));
    assert_int_equal(g_bytes_get_size(last), BIG_MAIL);
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    GOOD(store_verify(store, faults, &error));
    assert_int_equal(faults->len, 0);
}

static void what_is_not_committed_is_gone(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    add_ticket(store, "a@example.com");
    store = fixture_reopen(state); /* closes within a transaction */
    assert_int_equal(count_tickets(store), 0);
}

/* --- other processes -------------------------------------------------------------------------- */

static int add_tickets_in_child(const gchar *path, guint count) {
    g_autoptr(Store) store = NULL;
    if (!store_open(path, STORE_READ_WRITE, &store, NULL))
        return 1;
    for (guint i = 0; i < count; i++) {
        if (!store_begin(store, NULL))
            return 2;
        add_ticket(store, "child@example.com");
        if (!store_commit(store, NULL))
            return 3;
    }
    return 0;
}

static void processes_that_write_at_once_share_the_numbers(void **state) {
    enum { PROCESSES = 3, TICKETS = 40 };
    Fixture *fixture = *state;
    g_autofree gchar *path = g_build_filename(fixture->folder, "shared.db", NULL);
    pid_t children[PROCESSES];
    /* The file is not there yet: they make it at once, too. */
    for (guint i = 0; i < PROCESSES; i++) {
        children[i] = fork();
        if (children[i] == 0)
            _exit(add_tickets_in_child(path, TICKETS));
    }
    for (guint i = 0; i < PROCESSES; i++)
        assert_int_equal(wait_for(children[i]), 0);
    g_autoptr(Store) store = NULL;
    GOOD(store_open(path, STORE_READ_WRITE, &store, &error));
    g_autoptr(GPtrArray) tickets = NULL;
    TicketFilter filter = {.stage = -1};
    GOOD(ticket_store_list(store, &filter, &tickets, &error));
    assert_int_equal(tickets->len, PROCESSES * TICKETS);
    for (guint i = 0; i < tickets->len; i++)
        assert_int_equal(((Ticket *)tickets->pdata[i])->id, 1001 + tickets->len - 1 - i);
}

static void killed_in_a_transaction_leaves_what_was_before(void **state) {
    Fixture *fixture = *state;
    add_committed_ticket(fixture->store, "a@example.com");
    store_close(g_steal_pointer(&fixture->store));
    pid_t child = fork();
    if (child == 0) {
        g_autoptr(Store) store = NULL;
        if (!store_open(fixture->path, STORE_READ_WRITE, &store, NULL) || !store_begin(store, NULL))
            _exit(1);
        for (guint i = 0; i < 5000; i++) /* more than the cache: it is in the log by now */
            add_ticket(store, "b@example.com");
        add_ticket(store, "c@example.com");
        raise(SIGKILL);
    }
    assert_int_equal(wait_for(child), -SIGKILL);
    GOOD(store_open(fixture->path, STORE_READ_WRITE, &fixture->store, &error));
    assert_int_equal(count_tickets(fixture->store), 1);
    assert_int_equal(add_committed_ticket(fixture->store, "d@example.com"), 1002);
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    GOOD(store_verify(fixture->store, faults, &error));
    assert_int_equal(faults->len, 0);
}

static void killed_after_a_commit_loses_nothing(void **state) {
    Fixture *fixture = *state;
    store_close(g_steal_pointer(&fixture->store));
    pid_t child = fork();
    if (child == 0) {
        g_autoptr(Store) store = NULL;
        if (!store_open(fixture->path, STORE_READ_WRITE, &store, NULL))
            _exit(1);
        for (guint i = 0; i < 20; i++)
            add_committed_ticket(store, "b@example.com");
        raise(SIGKILL);
    }
    assert_int_equal(wait_for(child), -SIGKILL);
    /* The log is still there; a reader must see what is in it. */
    GOOD(store_open(fixture->path, STORE_READ_ONLY, &fixture->store, &error));
    assert_int_equal(count_tickets(fixture->store), 20);
}

/* --- full disks ------------------------------------------------------------------------------- */

/* Adds mails of 20 kB until one fails. Exit code of the child. */
static int fill_in_child(const gchar *path, gint *out_pipe) {
    g_autoptr(Store) store = NULL;
    signal(SIGXFSZ, SIG_IGN);
    if (!store_open(path, STORE_READ_WRITE, &store, NULL))
        return 10;
    struct rlimit limit = {.rlim_cur = 6 * 1024 * 1024, .rlim_max = RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &limit);
    g_autofree gchar *text = g_strnfill(20000, 'x');
    g_autoptr(GBytes) raw = g_bytes_new(text, 20000);
    gint committed = 0;
    g_autoptr(GError) error = NULL;
    while (error == NULL && committed < 100000) {
        if (!store_begin(store, &error))
            return 11;
        for (guint i = 0; i < 100 && error == NULL; i++) {
            MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL), .size = 20000};
            add_raw_mail(store, &row, raw, NULL, &error);
        }
        if (error != NULL)
            store_rollback(store);
        else if (store_commit(store, &error))
            committed += 100;
    }
    if (!g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER))
        return 12;
    if (write(*out_pipe, &committed, sizeof committed) != sizeof committed)
        return 13;
    /* There is room again: the same process goes on. */
    limit.rlim_cur = RLIM_INFINITY;
    setrlimit(RLIMIT_FSIZE, &limit);
    if (!store_begin(store, NULL))
        return 14;
    add_ticket(store, "after@example.com");
    return store_commit(store, NULL) ? 0 : 15;
}

static void a_full_disk_leaves_the_last_commit(void **state) {
    Fixture *fixture = *state;
    gint ends[2];
    assert_int_equal(pipe(ends), 0);
    store_close(g_steal_pointer(&fixture->store));
    pid_t child = fork();
    if (child == 0)
        _exit(fill_in_child(fixture->path, &ends[1]));
    assert_int_equal(wait_for(child), 0);
    gint committed = 0;
    assert_int_equal(read(ends[0], &committed, sizeof committed), sizeof committed);
    close(ends[0]);
    close(ends[1]);
    assert_true(committed > 0);
    GOOD(store_open(fixture->path, STORE_READ_WRITE, &fixture->store, &error));
    g_autoptr(GPtrArray) mails = NULL;
    GOOD(mail_store_list_in_state(fixture->store, MAIL_STATE_HANDLED, &mails, &error));
    assert_int_equal(mails->len, committed);
    assert_int_equal(count_tickets(fixture->store), 1);
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    GOOD(store_verify(fixture->store, faults, &error));
    assert_int_equal(faults->len, 0);
}

/* --- damage ----------------------------------------------------------------------------------- */

static void a_file_that_is_no_database_is_damage(void **state) {
    Fixture *fixture = *state;
    g_autofree gchar *path = g_build_filename(fixture->folder, "text.db", NULL);
    g_autofree gchar *text = g_strnfill(5000, 't');
    assert_true(g_file_set_contents(path, text, -1, NULL));
    Store *store = NULL;
    FAILS(store_open(path, STORE_READ_WRITE, &store, &error), AMENDS_ERROR_STORE_DAMAGED);
    FAILS(store_open(path, STORE_READ_ONLY, &store, &error), AMENDS_ERROR_STORE_DAMAGED);
}

static void an_overwritten_header_is_damage(void **state) {
    Fixture *fixture = *state;
    add_committed_ticket(fixture->store, "a@example.com");
    store_close(g_steal_pointer(&fixture->store));
    overwrite(fixture->path, 0, 64);
    FAILS(store_open(fixture->path, STORE_READ_WRITE, &fixture->store, &error),
          AMENDS_ERROR_STORE_DAMAGED);
}

static void overwritten_pages_are_damage_when_they_are_read(void **state) {
    Fixture *fixture = *state;
    for (guint i = 0; i < 3; i++) {
        GOOD(store_begin(fixture->store, &error));
        for (guint j = 0; j < 300; j++)
            add_ticket(fixture->store, "a@example.com");
        GOOD(store_commit(fixture->store, &error));
    }
    store_close(g_steal_pointer(&fixture->store));
    struct stat status;
    assert_int_equal(stat(fixture->path, &status), 0);
    /* All but the first pages: the tables themselves are still known. */
    overwrite(fixture->path, 120 * 4096, (gsize)status.st_size - 120 * 4096);
    GOOD(store_open(fixture->path, STORE_READ_WRITE, &fixture->store, &error));
    g_autoptr(GPtrArray) tickets = NULL;
    TicketFilter filter = {.stage = -1};
    FAILS(ticket_store_list(fixture->store, &filter, &tickets, &error), AMENDS_ERROR_STORE_DAMAGED);
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GError) error = NULL;
    if (store_verify(fixture->store, faults, &error))
        assert_true(faults->len > 0);
    else
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_STORE_DAMAGED));
}

static void a_value_of_nobody_is_damage(void **state) {
    Fixture *fixture = *state;
    gint64 id = add_committed_ticket(fixture->store, "a@example.com");
    run_sql(fixture->path, "UPDATE ticket SET stage = 'frozen'");
    Ticket *ticket = NULL;
    FAILS(ticket_store_load(fixture->store, id, &ticket, &error), AMENDS_ERROR_STORE_DAMAGED);
    assert_null(ticket);
}

static void verifying_names_what_is_wrong(void **state) {
    static const struct {
        const gchar *sql;
        const gchar *fault;
    } rows[] = {
        {"UPDATE blob SET content = x'00'", "other bytes"},
        {"DELETE FROM blob", "is not there"},
        {"DELETE FROM mail_raw", "mail 1 has lost its bytes"},
        {"DELETE FROM ticket", "is not there"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Fixture *fixture = *state;
        g_autofree gchar *path = g_strdup_printf("%s-%u", fixture->path, (guint)i);
        g_autoptr(Store) store = NULL;
        GOOD(store_open(path, STORE_READ_WRITE, &store, &error));
        GOOD(store_begin(store, &error));
        gint64 ticket = add_ticket(store, "a@example.com");
        g_autoptr(GPtrArray) files =
            g_ptr_array_new_with_free_func((GDestroyNotify)attachment_free);
        Attachment *file = g_new0(Attachment, 1);
        file->filename = g_strdup("a.txt");
        file->content_type = g_strdup("text/plain");
        file->content = g_bytes_new("abc", 3);
        file->sha256 = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, file->content);
        g_ptr_array_add(files, file);
        g_autoptr(GBytes) raw = g_bytes_new("raw", 3);
        MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL), .ticket = ticket, .size = 3};
        GOOD(add_raw_mail(store, &row, raw, files, &error));
        GOOD(store_commit(store, &error));
        g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
        GOOD(store_verify(store, faults, &error));
        assert_int_equal(faults->len, 0);
        run_sql(path, rows[i].sql);
        GOOD(store_verify(store, faults, &error));
        gboolean is_named = FALSE;
        for (guint j = 0; j < faults->len; j++)
            is_named = is_named || strstr(faults->pdata[j], rows[i].fault) != NULL;
        if (!is_named)
            fail_msg("%s: %u faults, not this one", rows[i].sql, faults->len);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(the_file_is_made_for_its_owner_alone),
        STORE_TEST(paths_that_cannot_be_used_are_a_bad_setting),
        STORE_TEST(an_empty_file_is_a_new_database),
        STORE_TEST(a_database_of_another_program_is_left_alone),
        STORE_TEST(a_newer_schema_is_refused),
        STORE_TEST(a_schema_that_becomes_newer_stops_the_old_program),
        STORE_TEST(every_older_schema_is_renewed_by_a_writer_only),
        STORE_TEST(a_readers_store_sees_commits_and_writes_nothing),
        STORE_TEST(numbers_go_on_after_a_restart_without_holes),
        STORE_TEST(what_is_rolled_back_leaves_no_hole_and_no_words),
        STORE_TEST(the_log_is_moved_beside_the_writer),
        STORE_TEST(a_log_does_not_grow_for_ever),
        STORE_TEST(what_is_not_committed_is_gone),
        STORE_TEST(processes_that_write_at_once_share_the_numbers),
        STORE_TEST(killed_in_a_transaction_leaves_what_was_before),
        STORE_TEST(killed_after_a_commit_loses_nothing),
        STORE_TEST(a_full_disk_leaves_the_last_commit),
        STORE_TEST(a_file_that_is_no_database_is_damage),
        STORE_TEST(an_overwritten_header_is_damage),
        STORE_TEST(overwritten_pages_are_damage_when_they_are_read),
        STORE_TEST(a_value_of_nobody_is_damage),
        STORE_TEST(verifying_names_what_is_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
