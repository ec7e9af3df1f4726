/* test_maildir_sender.c - letters into a Maildir: whole, and once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "delivery/letter_sender.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

static const gchar letter[] = "From: Desk <desk@example.com>\r\nMessage-ID: <1@example.com>\r\n\r\n"
                              "Dear customer,\r\n.\r\nYours\r\n";

typedef struct {
    gchar *folder; /* is not there at first */
    gchar *parent;
    LetterSender *sender;
} Place;

static int make_sender(void **state) {
    Place *place = g_new0(Place, 1);
    place->parent = g_dir_make_tmp("amends-out-XXXXXX", NULL);
    place->folder = g_build_filename(place->parent, "out", NULL);
    place->sender = letter_sender_new_maildir(place->folder, NULL);
    assert_non_null(place->sender);
    *state = place;
    return 0;
}

static int remove_sender(void **state) {
    Place *place = *state;
    const gchar *const remove[] = {"rm", "-rf", place->parent, NULL};
    g_spawn_sync(NULL, (gchar **)remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                 NULL);
    letter_sender_free(place->sender);
    g_free(place->folder);
    g_free(place->parent);
    g_free(place);
    return 0;
}

/* Path of the only file in a subfolder, or NULL; more than one fails. */
static gchar *only_file(const Place *place, const gchar *subfolder) {
    g_autofree gchar *path = g_build_filename(place->folder, subfolder, NULL);
    g_autoptr(GDir) open = g_dir_open(path, 0, NULL);
    const gchar *name = g_dir_read_name(open);
    gchar *file = name != NULL ? g_build_filename(path, name, NULL) : NULL;
    assert_null(g_dir_read_name(open));
    return file;
}

static SendOutcome send_letter(const Place *place, const gchar *message_id, BeforeEnd before_end,
                               gpointer data) {
    SendResult result = {0};
    g_autoptr(GBytes) bytes = g_bytes_new_static(letter, strlen(letter));
    letter_sender_send(place->sender, "desk+b1@example.com", "anna@example.com", message_id, bytes,
                       before_end, data, &result);
    SendOutcome outcome = result.outcome;
    send_result_clear(&result);
    return outcome;
}

static gboolean note_and_look(gpointer data) {
    Place *place = data;
    g_autofree gchar *early = only_file(place, "new");
    assert_null(early); /* nothing is to be seen before this */
    return TRUE;
}

static gboolean stop(gpointer data) {
    return FALSE;
}

static void a_letter_is_written_with_its_envelope(void **state) {
    Place *place = *state;
    assert_true(letter_sender_is_repeatable(place->sender));
    assert_int_equal(send_letter(place, "1@example.com", note_and_look, place), SEND_SENT);
    g_autofree gchar *path = only_file(place, "new");
    g_autofree gchar *content = NULL;
    assert_true(g_file_get_contents(path, &content, NULL, NULL));
    assert_string_equal(content, "Return-Path: <desk+b1@example.com>\n"
                                 "X-Envelope-To: <anna@example.com>\n"
                                 "From: Desk <desk@example.com>\nMessage-ID: <1@example.com>\n\n"
                                 "Dear customer,\n.\nYours\n");
    g_autofree gchar *left = only_file(place, "tmp");
    assert_null(left);
}

static void the_same_letter_makes_no_second_file(void **state) {
    static const gchar *const flags[] = {"", ":2,", ":2,S", ":2,FRSab"};
    const Place *place = *state;
    for (gsize i = 0; i < G_N_ELEMENTS(flags); i++) {
        g_autofree gchar *id = g_strdup_printf("%zu@example.com", i);
        assert_int_equal(send_letter(place, id, NULL, NULL), SEND_SENT);
        assert_int_equal(send_letter(place, id, NULL, NULL), SEND_SENT);
        g_autofree gchar *path = only_file(place, "new");
        g_autofree gchar *name = g_path_get_basename(path);
        g_autofree gchar *read = g_strdup_printf("%s/cur/%s%s", place->folder, name, flags[i]);
        assert_int_equal(g_rename(path, read), 0); /* as a mail client does */
        assert_int_equal(send_letter(place, id, NULL, NULL), SEND_SENT);
        g_autofree gchar *again = only_file(place, "new");
        assert_null(again);
    }
}

static void another_sender_finds_it_too(void **state) {
    Place *place = *state;
    assert_int_equal(send_letter(place, "1@example.com", NULL, NULL), SEND_SENT);
    letter_sender_free(place->sender);
    place->sender = letter_sender_new_maildir(place->folder, NULL);
    assert_int_equal(send_letter(place, "1@example.com", NULL, NULL), SEND_SENT);
    g_autofree gchar *path = only_file(place, "new"); /* fails if there are two */
    assert_non_null(path);
}

static void a_letter_that_is_stopped_leaves_nothing(void **state) {
    const Place *place = *state;
    assert_int_equal(send_letter(place, "1@example.com", stop, NULL), SEND_LATER);
    g_autofree gchar *incoming = only_file(place, "new");
    g_autofree gchar *draft = only_file(place, "tmp");
    assert_null(incoming);
    assert_null(draft);
}

static void a_draft_of_a_crash_is_written_anew(void **state) {
    const Place *place = *state;
    assert_int_equal(send_letter(place, "1@example.com", NULL, NULL), SEND_SENT);
    g_autofree gchar *path = only_file(place, "new");
    g_autofree gchar *name = g_path_get_basename(path);
    g_autofree gchar *draft = g_build_filename(place->folder, "tmp", name, NULL);
    g_unlink(path);
    g_autofree gchar *garbage = g_strnfill(100000, 'x');
    assert_true(g_file_set_contents(draft, garbage, -1, NULL));
    assert_int_equal(send_letter(place, "1@example.com", NULL, NULL), SEND_SENT);
    struct stat facts;
    assert_int_equal(stat(path, &facts), 0);
    assert_true(facts.st_size < 1000);
}

static void bad_letters_are_refused(void **state) {
    const Place *place = *state;
    static const struct {
        const gchar *from;
        const gchar *to;
        const gchar *bytes;
        gsize length;
    } rows[] = {
        {"desk@example.com", "anna@example.com\nX: y", "a\r\n", 3},
        {"desk@example.com\r\nBcc: x@example.com", "anna@example.com", "a\r\n", 3},
        {"desk@example.com", "", "a\r\n", 3},
        {"desk@example.com", "anna@example.com", "", 0},
        {"desk@example.com", "anna@example.com", "a\0b", 3},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        SendResult result = {0};
        g_autoptr(GBytes) bytes = g_bytes_new_static(rows[i].bytes, rows[i].length);
        letter_sender_send(place->sender, rows[i].from, rows[i].to, "1@example.com", bytes, NULL,
                           NULL, &result);
        assert_int_equal(result.outcome, SEND_REFUSED);
        assert_false(result.is_server_down);
        assert_non_null(result.reply);
        send_result_clear(&result);
    }
    g_autofree gchar *path = only_file(place, "new");
    assert_null(path);
}

static void a_folder_that_is_gone_is_about_the_folder(void **state) {
    const Place *place = *state;
    const gchar *const names[] = {"tmp", "new", "cur"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree gchar *path = g_build_filename(place->folder, names[i], NULL);
        assert_int_equal(g_rmdir(path), 0);
    }
    SendResult result = {0};
    g_autoptr(GBytes) bytes = g_bytes_new_static(letter, strlen(letter));
    letter_sender_send(place->sender, "", "anna@example.com", "1@example.com", bytes, NULL, NULL,
                       &result);
    assert_int_equal(result.outcome, SEND_LATER);
    assert_true(result.is_server_down);
    send_result_clear(&result);
}

static void a_folder_that_cannot_be_made_is_a_bad_setting(void **state) {
    g_autoptr(GError) error = NULL;
    assert_null(letter_sender_new_maildir("/nowhere/at/all", &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
    g_clear_error(&error);
    assert_null(letter_sender_new_maildir("/dev/null", &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
}

static void smtp_options_that_are_none_are_bad_settings(void **state) {
    static const SmtpOptions rows[] = {
        {.host = NULL, .port = 25},
        {.host = "", .port = 25},
        {.host = "mail.example.com/x", .port = 25},
        {.host = "user@mail.example.com", .port = 25},
        {.host = "mail.example.com", .port = 0},
        {.host = "mail.example.com", .port = 70000},
        {.host = "mail.example.com", .port = 25, .tls = SENDER_TLS_NONE},
        {.host = "192.0.2.1", .port = 25, .tls = SENDER_TLS_NONE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        assert_null(letter_sender_new_smtp(&rows[i], &error));
        assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_BAD_SETTING));
    }
    static const gchar *const loopback[] = {"localhost", "127.0.0.1", "127.1.2.3", "::1"};
    for (gsize i = 0; i < G_N_ELEMENTS(loopback); i++) {
        SmtpOptions options = {.host = loopback[i], .port = 25, .tls = SENDER_TLS_NONE};
        g_autoptr(LetterSender) sender = letter_sender_new_smtp(&options, NULL);
        assert_non_null(sender);
        assert_false(letter_sender_is_repeatable(sender));
    }
}

#define WITH_SENDER(test) cmocka_unit_test_setup_teardown(test, make_sender, remove_sender)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_SENDER(a_letter_is_written_with_its_envelope),
        WITH_SENDER(the_same_letter_makes_no_second_file),
        WITH_SENDER(another_sender_finds_it_too),
        WITH_SENDER(a_letter_that_is_stopped_leaves_nothing),
        WITH_SENDER(a_draft_of_a_crash_is_written_anew),
        WITH_SENDER(bad_letters_are_refused),
        WITH_SENDER(a_folder_that_is_gone_is_about_the_folder),
        cmocka_unit_test(a_folder_that_cannot_be_made_is_a_bad_setting),
        cmocka_unit_test(smtp_options_that_are_none_are_bad_settings),
    };
    return cmocka_run_group_tests_name("maildir_sender", tests, NULL, NULL);
}
