/* test_stream_source.c - one mail on a pipe: whole, limited, given again when it was too early */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/mail_source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/error.h"

enum { LIMIT = 100000 };

typedef struct {
    int fd;
    gsize bytes;
    gulong pause; /* microseconds between pieces */
} Writer;

/* In pieces, as an MTA would. */
static gpointer write_pieces(gpointer data) {
    Writer *writer = data;
    for (gsize done = 0; done < writer->bytes;) {
        gsize step = MIN(writer->bytes - done, 7777);
        g_autofree gchar *piece = g_strnfill(step, 'x');
        gssize got = write(writer->fd, piece, step);
        if (got < 0)
            break;
        done += (gsize)got;
        g_usleep(writer->pause);
    }
    close(writer->fd);
    return NULL;
}

static void a_mail_is_read_to_its_end(void **state) {
    static const struct {
        const gchar *name;
        gsize given;
        gsize bytes, head; /* expected */
        gboolean blocks;
    } rows[] = {
        {"small", 10, 10, 0, TRUE},
        {"at the limit", LIMIT, LIMIT, 0, TRUE},
        {"above the limit", LIMIT + 1, 0, 64 * 1024, TRUE},
        {"far above", 20 * LIMIT, 0, 64 * 1024, TRUE},
        {"from a pipe that does not block", 50000, 50000, 0, FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        int ends[2];
        assert_int_equal(pipe(ends), 0);
        if (!rows[i].blocks)
            fcntl(ends[0], F_SETFL, O_NONBLOCK);
        Writer writer = {ends[1], rows[i].given, rows[i].blocks ? 0 : 1000};
        GThread *thread = g_thread_new("writer", write_pieces, &writer);
        g_autoptr(MailSource) source = mail_source_new_stream(ends[0], LIMIT);
        g_autoptr(RawMail) mail = NULL;
        assert_true(mail_source_next(source, &mail, NULL));
        g_thread_join(thread);
        assert_int_equal(mail->size, rows[i].given);
        assert_int_equal(mail->bytes != NULL ? g_bytes_get_size(mail->bytes) : 0, rows[i].bytes);
        assert_int_equal(mail->head != NULL ? g_bytes_get_size(mail->head) : 0, rows[i].head);
        assert_true(mail->received_at > 1700000000);
        g_autoptr(RawMail) none = NULL;
        assert_true(mail_source_next(source, &none, NULL));
        assert_null(none);
        close(ends[0]);
    }
}

static void a_limit_below_the_head_cuts_the_head(void **state) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "0123456789", 10), 10);
    close(ends[1]);
    g_autoptr(MailSource) source = mail_source_new_stream(ends[0], 5);
    g_autoptr(RawMail) mail = NULL;
    assert_true(mail_source_next(source, &mail, NULL));
    assert_null(mail->bytes);
    assert_int_equal(g_bytes_get_size(mail->head), 10);
    close(ends[0]);
}

static void later_gives_the_same_mail_again(void **state) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "mail", 4), 4);
    close(ends[1]);
    g_autoptr(MailSource) source = mail_source_new_stream(ends[0], LIMIT);
    g_autoptr(RawMail) first = NULL;
    assert_true(mail_source_next(source, &first, NULL));
    assert_true(mail_source_settle(source, first, VERDICT_LATER, NULL));
    g_autoptr(RawMail) again = NULL;
    assert_true(mail_source_next(source, &again, NULL));
    assert_true(g_bytes_equal(first->bytes, again->bytes));
    assert_true(mail_source_settle(source, again, VERDICT_DONE, NULL));
    g_autoptr(RawMail) none = NULL;
    assert_true(mail_source_next(source, &none, NULL));
    assert_null(none);
    mail_source_wait(source, 60000, NULL); /* nothing to wait for */
    close(ends[0]);
}

static void nothing_at_all_is_no_mail(void **state) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    close(ends[1]);
    g_autoptr(MailSource) source = mail_source_new_stream(ends[0], LIMIT);
    g_autoptr(RawMail) mail = NULL;
    assert_true(mail_source_next(source, &mail, NULL));
    assert_null(mail);
    close(ends[0]);
}

static void a_read_error_is_told(void **state) {
    g_autoptr(MailSource) source = mail_source_new_stream(-1, LIMIT);
    g_autoptr(RawMail) mail = NULL;
    g_autoptr(GError) error = NULL;
    assert_false(mail_source_next(source, &mail, &error));
    assert_true(g_error_matches(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mail_is_read_to_its_end),
        cmocka_unit_test(a_limit_below_the_head_cuts_the_head),
        cmocka_unit_test(later_gives_the_same_mail_again),
        cmocka_unit_test(nothing_at_all_is_no_mail),
        cmocka_unit_test(a_read_error_is_told),
    };
    return cmocka_run_group_tests_name("stream_source", tests, NULL, NULL);
}
