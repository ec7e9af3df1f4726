/* test_sending_journal.c - a restart knows of which letters the end went out, and what came of it
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sending_journal.h"

#include "store_fixture.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static SendingJournal *open_journal(const Fixture *fixture) {
    SendingJournal *journal = NULL;
    GOOD(sending_journal_open(fixture->path, &journal, &error));
    return journal;
}

static gchar *path_of(const Fixture *fixture) {
    return g_strconcat(fixture->path, "-sending", NULL);
}

/* In a process that is killed when it is done. */
static void note_and_die(const Fixture *fixture, void (*note)(SendingJournal *journal)) {
    pid_t child = fork();
    if (child == 0) {
        SendingJournal *journal = NULL;
        if (!sending_journal_open(fixture->path, &journal, NULL) ||
            !sending_journal_begin(journal, NULL))
            _exit(1);
        note(journal);
        raise(SIGKILL);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

static void note_some(SendingJournal *journal) {
    sending_journal_note_end(journal, 1, 1, NULL);
    sending_journal_note_end(journal, 2, 1, NULL);
    sending_journal_note_fate(journal, 2, 1, SENDING_ACCEPTED);
    sending_journal_note_end(journal, 3, 1, NULL);
    sending_journal_note_fate(journal, 3, 1, SENDING_NOT_ACCEPTED);
    sending_journal_note_end(journal, 3, 2, NULL);
    sending_journal_note_end(journal, 4, 7, NULL);
    sending_journal_note_fate(journal, 4, 7, SENDING_ENDING);
}

static void a_killed_process_leaves_what_it_noted(void **state) {
    const Fixture *fixture = *state;
    note_and_die(fixture, note_some);
    static const struct {
        gint64 letter;
        guint attempt;
        SendingFate fate;
    } rows[] = {
        {1, 1, SENDING_ENDING},    {2, 1, SENDING_ACCEPTED},  {3, 2, SENDING_ENDING},
        {3, 1, SENDING_NOT_ENDED}, /* the later attempt is the one that counts */
        {4, 7, SENDING_ENDING},    {4, 8, SENDING_NOT_ENDED}, {5, 1, SENDING_NOT_ENDED},
    };
    g_autoptr(SendingJournal) journal = open_journal(fixture);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (sending_journal_fate(journal, rows[i].letter, rows[i].attempt) != rows[i].fate)
            fail_msg("row %zu", i);
    }
    GOOD(sending_journal_begin(journal, &error));
    assert_int_equal(sending_journal_fate(journal, 2, 1), SENDING_NOT_ENDED);
    g_autoptr(SendingJournal) next = open_journal(fixture);
    assert_int_equal(sending_journal_fate(next, 2, 1), SENDING_NOT_ENDED);
}

static void note_round_after_round(SendingJournal *journal) {
    for (gint64 round = 0; round < 3; round++) {
        for (gint64 letter = 1; letter <= 50 - 10 * round; letter++)
            sending_journal_note_fate(journal, letter, (guint)round + 1, SENDING_ACCEPTED);
        if (round < 2)
            sending_journal_rewind(journal);
    }
}

static void old_notes_behind_the_new_ones_do_not_count(void **state) {
    const Fixture *fixture = *state;
    note_and_die(fixture, note_round_after_round);
    g_autoptr(SendingJournal) journal = open_journal(fixture);
    assert_int_equal(sending_journal_fate(journal, 30, 3), SENDING_ACCEPTED);
    assert_int_equal(sending_journal_fate(journal, 31, 3), SENDING_NOT_ENDED);
}

static void what_is_no_note_is_left_out(void **state) {
    const Fixture *fixture = *state;
    g_autofree gchar *path = path_of(fixture);
    note_and_die(fixture, note_some);
    g_autofree gchar *bytes = NULL;
    gsize length = 0;
    assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    bytes[32 + 8] ^= 1; /* the letter of the second note: damaged */
    assert_true(g_file_set_contents(path, bytes, 32 * 3 + 5, NULL));
    g_autoptr(SendingJournal) journal = open_journal(fixture);
    assert_int_equal(sending_journal_fate(journal, 1, 1), SENDING_ENDING);
    assert_int_equal(sending_journal_fate(journal, 2, 1), SENDING_ACCEPTED);
    assert_int_equal(sending_journal_fate(journal, 3, 1), SENDING_NOT_ENDED);
}

static void a_full_journal_refuses_until_it_is_rewound(void **state) {
    g_autoptr(SendingJournal) journal = open_journal(*state);
    GOOD(sending_journal_begin(journal, &error));
    guint room = sending_journal_room(journal);
    assert_in_range(room, 1000, 100000);
    for (guint i = 0; i < 2 * room; i++)
        sending_journal_note_fate(journal, i, 1, SENDING_ACCEPTED);
    assert_int_equal(sending_journal_room(journal), 0);
    FAILS(sending_journal_note_end(journal, 1, 2, &error), AMENDS_ERROR_TRY_LATER);
    sending_journal_rewind(journal);
    assert_int_equal(sending_journal_room(journal), room);
    GOOD(sending_journal_note_end(journal, 1, 2, &error));
}

static gpointer note_many(gpointer data) {
    for (gint64 letter = 1; letter <= 100; letter++)
        assert_true(sending_journal_note_end(data, letter, 1, NULL));
    return NULL;
}

static void threads_note_at_the_same_time(void **state) {
    const Fixture *fixture = *state;
    SendingJournal *journal = open_journal(fixture);
    GOOD(sending_journal_begin(journal, &error));
    GThread *threads[4];
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("sender", note_many, journal);
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        g_thread_join(threads[i]);
    sending_journal_close(journal);
    g_autoptr(SendingJournal) next = open_journal(fixture);
    for (gint64 letter = 1; letter <= 100; letter++)
        assert_int_equal(sending_journal_fate(next, letter, 1), SENDING_ENDING);
}

static void the_file_is_ours_alone_or_the_operator_is_told(void **state) {
    const Fixture *fixture = *state;
    g_autofree gchar *path = path_of(fixture);
    struct stat status;
    sending_journal_close(open_journal(fixture));
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(g_unlink(path), 0);
    assert_int_equal(g_mkdir(path, 0700), 0);
    SendingJournal *journal = NULL;
    FAILS(sending_journal_open(fixture->path, &journal, &error), AMENDS_ERROR_BAD_SETTING);
    assert_int_equal(g_rmdir(path), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_killed_process_leaves_what_it_noted),
        STORE_TEST(old_notes_behind_the_new_ones_do_not_count),
        STORE_TEST(what_is_no_note_is_left_out),
        STORE_TEST(a_full_journal_refuses_until_it_is_rewound),
        STORE_TEST(threads_note_at_the_same_time),
        STORE_TEST(the_file_is_ours_alone_or_the_operator_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
