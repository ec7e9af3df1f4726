/* test_maildir_source.c - mail out of a Maildir: in order, once, whatever lies about */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/mail_source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/error.h"

enum { LIMIT = 100000, MANY = 10000 };

static gchar *folder;

static gchar *path_of(const gchar *name) {
    return g_build_filename(folder, name, NULL);
}

static void put(const gchar *name, const gchar *content, gssize length) {
    g_autofree gchar *path = path_of(name);
    g_autofree gchar *draft = path_of("tmp/draft");
    assert_true(g_file_set_contents(draft, content, length, NULL));
    assert_int_equal(g_rename(draft, path), 0);
}

static gboolean is_there(const gchar *name) {
    g_autofree gchar *path = path_of(name);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

static int make_maildir(void **state) {
    static const gchar *const names[] = {"new", "cur", "tmp"};
    folder = g_dir_make_tmp("amends-maildir-XXXXXX", NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree gchar *path = path_of(names[i]);
        assert_int_equal(g_mkdir(path, 0700), 0);
    }
    *state = mail_source_new_maildir(folder, LIMIT, NULL);
    assert_non_null(*state);
    return 0;
}

static int remove_maildir(void **state) {
    const gchar *const remove[] = {"rm", "-rf", folder, NULL};
    mail_source_free(*state);
    g_spawn_sync(NULL, (gchar **)remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                 NULL);
    g_clear_pointer(&folder, g_free);
    return 0;
}

/* Names of all that is handed out until nothing waits, each settled as done. */
static gchar *drain(MailSource *source) {
    GString *names = g_string_new(NULL);
    while (TRUE) {
        g_autoptr(RawMail) mail = NULL;
        assert_true(mail_source_next(source, &mail, NULL));
        if (mail == NULL)
            return g_string_free(names, FALSE);
        g_string_append_printf(names, "%s ", mail->handle);
        assert_true(mail_source_settle(source, mail, VERDICT_DONE, NULL));
    }
}

static void set_time(const gchar *name, gint64 seconds) {
    g_autofree gchar *path = path_of(name);
    struct timespec times[] = {{.tv_sec = seconds}, {.tv_sec = seconds}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void mail_comes_oldest_first(void **state) {
    put("new/1700000002.M1P1.host", "c", -1);
    put("new/1700000001.M900000P1.host", "b", -1);
    put("new/1700000001.M70P1.host", "a", -1);
    put("new/without-a-time", "d", -1);
    set_time("new/without-a-time", 1700000003);
    put("new/42.short", "e", -1);
    set_time("new/42.short", 1700000000);
    g_autofree gchar *names = drain(*state);
    assert_string_equal(names, "42.short 1700000001.M70P1.host 1700000001.M900000P1.host "
                               "1700000002.M1P1.host without-a-time ");
}

static void a_mail_has_its_bytes_and_its_time(void **state) {
    put("new/1700000001.x", "From: a\n\nbody\0more", 18);
    set_time("new/1700000001.x", 1700000009);
    g_autoptr(RawMail) mail = NULL;
    assert_true(mail_source_next(*state, &mail, NULL));
    assert_int_equal(g_bytes_get_size(mail->bytes), 18);
    assert_int_equal(mail->size, 18);
    assert_int_equal(mail->received_at, 1700000009);
    assert_null(mail->head);
    g_autoptr(RawMail) none = NULL;
    assert_true(mail_source_next(*state, &none, NULL));
    assert_null(none); /* handed out, not settled */
}

static void each_verdict_has_its_place(void **state) {
    static const struct {
        const gchar *name;
        Verdict verdict;
        const gchar *expected;
    } rows[] = {
        {"1700000001.a", VERDICT_DONE, "cur/1700000001.a:2,S"},
        {"1700000002.b", VERDICT_QUARANTINE, "cur/1700000002.b:2,FS"},
        {"1700000003.c:2,", VERDICT_DONE, "cur/1700000003.c:2,S"},
        {"1700000004.d:2,FRab", VERDICT_DONE, "cur/1700000004.d:2,FRSab"},
        {"1700000005.e:2,S", VERDICT_DONE, "cur/1700000005.e:2,S"},
        {"1700000006.f", VERDICT_LATER, "new/1700000006.f"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *name = g_build_filename("new", rows[i].name, NULL);
        put(name, "mail", -1);
        g_autoptr(RawMail) mail = NULL;
        assert_true(mail_source_next(*state, &mail, NULL));
        assert_string_equal(mail->handle, rows[i].name);
        assert_true(mail_source_settle(*state, mail, rows[i].verdict, NULL));
        assert_true(mail_source_settle(*state, mail, rows[i].verdict, NULL));
        if (!is_there(rows[i].expected))
            fail_msg("%s", rows[i].expected);
    }
    g_autoptr(RawMail) again = NULL;
    assert_true(mail_source_next(*state, &again, NULL));
    assert_string_equal(again->handle, "1700000006.f");
}

static void a_mail_of_the_same_name_is_never_written_over(void **state) {
    put("cur/1700000001.a:2,S", "old", -1);
    put("new/1700000001.a", "new", -1);
    g_autofree gchar *names = drain(*state);
    assert_string_equal(names, "1700000001.a ");
    g_autofree gchar *path = path_of("cur/1700000001.a:2,S");
    g_autofree gchar *content = NULL;
    assert_true(g_file_get_contents(path, &content, NULL, NULL));
    assert_string_equal(content, "old");
    assert_true(is_there("cur/1_1700000001.a:2,S"));
}

static void what_is_no_mail_is_passed_over(void **state) {
    g_autofree gchar *hidden = path_of("new/.hidden"), *inside = path_of("new/folder"),
                     *pipe = path_of("new/pipe"), *link = path_of("new/link"),
                     *dangling = path_of("new/dangling"), *door = path_of("new/socket");
    g_file_set_contents(hidden, "x", -1, NULL);
    g_mkdir(inside, 0700);
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_int_equal(symlink("/etc/passwd", link), 0);
    assert_int_equal(symlink("/nowhere", dangling), 0);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_strlcpy(address.sun_path, door, sizeof address.sun_path);
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(listener, (struct sockaddr *)&address, sizeof address), 0);
    put("new/1700000001.a", "mail", -1);
    g_autofree gchar *names = drain(*state);
    assert_string_equal(names, "1700000001.a ");
    assert_true(is_there("new/.hidden") && is_there("new/folder") && is_there("new/pipe") &&
                is_there("new/socket"));
    close(listener);
}

static void a_mail_that_vanishes_is_passed_over(void **state) {
    put("new/1700000001.a", "a", -1);
    put("new/1700000002.b", "b", -1);
    put("new/1700000003.c", "c", -1);
    g_autoptr(RawMail) first = NULL;
    assert_true(mail_source_next(*state, &first, NULL));
    g_autofree gchar *second = path_of("new/1700000002.b");
    g_unlink(second);
    g_autoptr(RawMail) third = NULL;
    assert_true(mail_source_next(*state, &third, NULL));
    assert_string_equal(third->handle, "1700000003.c");
    g_autofree gchar *gone = path_of("new/1700000001.a");
    g_unlink(gone);
    assert_true(mail_source_settle(*state, first, VERDICT_DONE, NULL));
}

static void an_oversize_mail_comes_with_its_head_only(void **state) {
    g_autofree gchar *large = g_strnfill(LIMIT + 1, 'x');
    put("new/1700000001.large", large, -1);
    put("new/1700000002.fits", large, LIMIT);
    put("new/1700000003.empty", "", 0);
    g_autoptr(RawMail) mail = NULL;
    assert_true(mail_source_next(*state, &mail, NULL));
    assert_null(mail->bytes);
    assert_int_equal(mail->size, LIMIT + 1);
    assert_int_equal(g_bytes_get_size(mail->head), 64 * 1024);
    g_autoptr(RawMail) fits = NULL;
    assert_true(mail_source_next(*state, &fits, NULL));
    assert_int_equal(g_bytes_get_size(fits->bytes), LIMIT);
    g_autoptr(RawMail) empty = NULL;
    assert_true(mail_source_next(*state, &empty, NULL));
    assert_int_equal(g_bytes_get_size(empty->bytes), 0);
}

/* Root reads everything: a test of rights gives them up for its while. */
static void drop_rights(void) {
    if (geteuid() == 0) {
        assert_int_equal(chown(folder, 65534, 65534), 0);
        static const gchar *const names[] = {"new", "cur", "tmp"};
        for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
            g_autofree gchar *path = path_of(names[i]);
            assert_int_equal(chown(path, 65534, 65534), 0);
        }
        assert_int_equal(seteuid(65534), 0);
    }
}

static void regain_rights(void) {
    if (geteuid() != getuid())
        assert_int_equal(seteuid(getuid()), 0);
}

static void a_file_that_cannot_be_read_is_told_once_and_holds_nobody_up(void **state) {
    drop_rights();
    put("new/1700000001.closed", "closed", -1);
    put("new/1700000002.open", "open", -1);
    g_autofree gchar *closed = path_of("new/1700000001.closed");
    g_chmod(closed, 0);
    g_autoptr(GError) error = NULL;
    g_autoptr(RawMail) mail = NULL;
    assert_false(mail_source_next(*state, &mail, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER));
    assert_non_null(strstr(error->message, "1700000001.closed"));
    assert_null(mail);
    g_autofree gchar *names = drain(*state);
    assert_string_equal(names, "1700000002.open ");
    g_chmod(closed, 0600);
    g_autofree gchar *later = drain(*state);
    assert_string_equal(later, "1700000001.closed ");
    regain_rights();
}

static void a_mail_that_cannot_be_moved_is_not_handed_out_again(void **state) {
    drop_rights();
    put("new/1700000001.a", "a", -1);
    g_autoptr(RawMail) mail = NULL;
    assert_true(mail_source_next(*state, &mail, NULL));
    g_autofree gchar *current = path_of("cur");
    g_chmod(current, 0500);
    g_autoptr(GError) error = NULL;
    assert_false(mail_source_settle(*state, mail, VERDICT_DONE, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER));
    g_autofree gchar *names = drain(*state);
    assert_string_equal(names, "");
    g_chmod(current, 0700);
    g_autofree gchar *nothing = drain(*state);
    assert_string_equal(nothing, "");
    assert_true(is_there("cur/1700000001.a:2,S")); /* the move was made up for */
    regain_rights();
}

static void a_folder_that_was_replaced_is_found_again(void **state) {
    g_free(drain(*state));
    g_autofree gchar *incoming = path_of("new"), *aside = path_of("old");
    assert_int_equal(g_rename(incoming, aside), 0);
    g_autoptr(RawMail) mail = NULL;
    g_autoptr(GError) error = NULL;
    assert_false(mail_source_next(*state, &mail, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER));
    assert_int_equal(g_mkdir(incoming, 0700), 0);
    put("new/1700000001.a", "a", -1);
    assert_true(mail_source_next(*state, &mail, NULL));
    assert_string_equal(mail->handle, "1700000001.a");
    /* The new folder is watched as the old one was. */
    mail_source_wait(*state, 0, NULL);
    put("new/1700000002.b", "b", -1);
    gint64 start = g_get_monotonic_time();
    mail_source_wait(*state, 10000, NULL);
    assert_true(g_get_monotonic_time() - start < 5 * G_USEC_PER_SEC);
}

static void a_missing_folder_is_a_bad_setting(void **state) {
    g_autoptr(GError) error = NULL;
    assert_null(mail_source_new_maildir("/nowhere/at/all", LIMIT, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
    assert_non_null(strstr(error->message, "/nowhere/at/all"));
}

static gpointer deliver_soon(gpointer data) {
    g_usleep(100000);
    put("new/1700000001.a", "a", -1);
    return NULL;
}

static gpointer cancel_soon(gpointer data) {
    g_usleep(100000);
    g_cancellable_cancel(data);
    return NULL;
}

static void waiting_ends_with_mail_with_time_or_by_order(void **state) {
    gint64 start = g_get_monotonic_time();
    mail_source_wait(*state, 50, NULL);
    gint64 waited = g_get_monotonic_time() - start;
    assert_true(waited >= 45000 && waited < 5 * G_USEC_PER_SEC);

    g_autoptr(GCancellable) cancellable = g_cancellable_new();
    GThread *thread = g_thread_new("deliver", deliver_soon, NULL);
    start = g_get_monotonic_time();
    mail_source_wait(*state, 20000, cancellable);
    assert_true(g_get_monotonic_time() - start < 10 * G_USEC_PER_SEC);
    g_thread_join(thread);
    g_autofree gchar *names = drain(*state);
    assert_string_equal(names, "1700000001.a ");

    mail_source_wait(*state, 0, cancellable);
    thread = g_thread_new("cancel", cancel_soon, cancellable);
    start = g_get_monotonic_time();
    mail_source_wait(*state, 20000, cancellable);
    assert_true(g_get_monotonic_time() - start < 10 * G_USEC_PER_SEC);
    g_thread_join(thread);
}

static void many_mails_are_drained_in_order(void **state) {
    for (guint i = 0; i < MANY; i++) {
        g_autofree gchar *path =
            g_strdup_printf("%s/new/%u.M%uP1.host", folder, 1700000000 + MANY - i, i);
        int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
        assert_int_equal(write(fd, "From: a\n\nb\n", 11), 11);
        close(fd);
    }
    gint64 start = g_get_monotonic_time();
    g_autofree gchar *before = g_strdup("");
    for (guint i = 0; i < MANY; i++) {
        g_autoptr(RawMail) mail = NULL;
        assert_true(mail_source_next(*state, &mail, NULL));
        assert_true(strcmp(before, mail->handle) < 0);
        g_free(before);
        before = g_strdup(mail->handle);
        assert_true(mail_source_settle(*state, mail, VERDICT_DONE, NULL));
    }
    print_message("# %d mails in %.3f s\n", MANY,
                  (gdouble)(g_get_monotonic_time() - start) / G_USEC_PER_SEC);
    g_autofree gchar *rest = drain(*state);
    assert_string_equal(rest, "");
}

#define WITH_MAILDIR(test) cmocka_unit_test_setup_teardown(test, make_maildir, remove_maildir)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_MAILDIR(mail_comes_oldest_first),
        WITH_MAILDIR(a_mail_has_its_bytes_and_its_time),
        WITH_MAILDIR(each_verdict_has_its_place),
        WITH_MAILDIR(a_mail_of_the_same_name_is_never_written_over),
        WITH_MAILDIR(what_is_no_mail_is_passed_over),
        WITH_MAILDIR(a_mail_that_vanishes_is_passed_over),
        WITH_MAILDIR(an_oversize_mail_comes_with_its_head_only),
        WITH_MAILDIR(a_file_that_cannot_be_read_is_told_once_and_holds_nobody_up),
        WITH_MAILDIR(a_mail_that_cannot_be_moved_is_not_handed_out_again),
        WITH_MAILDIR(a_folder_that_was_replaced_is_found_again),
        WITH_MAILDIR(waiting_ends_with_mail_with_time_or_by_order),
        WITH_MAILDIR(many_mails_are_drained_in_order),
        cmocka_unit_test(a_missing_folder_is_a_bad_setting),
    };
    return cmocka_run_group_tests_name("maildir_source", tests, NULL, NULL);
}
