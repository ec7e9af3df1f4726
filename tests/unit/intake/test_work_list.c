/* test_work_list.c - a mail is handed out once, and the progress passes none that is not done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/intake/imap/work_list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/intake/imap/uid_list.h"

static void fill(WorkList *list, guint32 first, guint32 last, guint32 cursor) {
    g_autoptr(GArray) found = uid_list_new();
    for (guint32 uid = first; uid <= last; uid++)
        g_array_append_val(found, uid);
    work_list_fill(list, found, cursor);
}

static gchar *take(WorkList *list, guint count) {
    g_autoptr(GArray) taken = work_list_take(list, count);
    return uid_list_to_text(taken);
}

static void expect_taken(WorkList *list, guint count, const gchar *expected) {
    g_autofree gchar *taken = take(list, count);
    assert_string_equal(taken, expected);
}

static gchar *done_of(const WorkList *list) {
    g_autoptr(GArray) done = work_list_done(list);
    return uid_list_to_text(done);
}

static int set_up(void **state) {
    WorkList *list = g_new0(WorkList, 1);
    work_list_init(list, &(MailProgress){7, 0});
    work_list_open_folder(list, 7, 100);
    *state = list;
    return 0;
}

static int tear_down(void **state) {
    work_list_clear(*state);
    g_free(*state);
    return 0;
}

static void mails_come_in_order_and_once(void **state) {
    WorkList *list = *state;
    fill(list, 1, 5, 0);
    expect_taken(list, 3, "1:3");
    fill(list, 1, 6, 0);
    expect_taken(list, 10, "4:6");
    assert_true(work_list_is_empty(list));
    work_list_settle(list, 2, TRUE);
    fill(list, 1, 6, 0);
    expect_taken(list, 10, "");
}

static void the_progress_waits_for_a_mail_that_comes_later(void **state) {
    WorkList *list = *state;
    fill(list, 1, 6, 0);
    expect_taken(list, 5, "1:5");
    assert_int_equal(work_list_progress(list).uid, 0);
    work_list_settle(list, 3, TRUE);
    assert_int_equal(work_list_progress(list).uid, 0);
    work_list_settle(list, 1, TRUE);
    work_list_settle(list, 2, FALSE);
    work_list_settle(list, 4, TRUE);
    work_list_settle(list, 5, TRUE);
    assert_int_equal(work_list_progress(list).uid, 1);
    fill(list, 1, 6, 1);
    expect_taken(list, 10, "2,6");
    work_list_settle(list, 2, TRUE);
    assert_int_equal(work_list_progress(list).uid, 5);
    work_list_vanished(list, 6);
    assert_int_equal(work_list_progress(list).uid, 5);
}

static void what_is_done_stays_in_mind_until_it_is_filed(void **state) {
    WorkList *list = *state;
    fill(list, 1, 4, 0);
    expect_taken(list, 10, "1:4");
    work_list_settle(list, 4, TRUE);
    work_list_settle(list, 1, TRUE);
    g_autofree gchar *done = done_of(list);
    assert_string_equal(done, "1,4");
    g_autoptr(GArray) uids = work_list_done(list);
    work_list_filed(list, uids, TRUE);
    g_autofree gchar *above = done_of(list);
    assert_string_equal(above, "4"); /* the progress is 1: 4 would be found again */
    work_list_filed(list, uids, FALSE);
    g_autofree gchar *none = done_of(list);
    assert_string_equal(none, "");
}

static void news_is_what_has_a_higher_uid_than_all_that_was_told(void **state) {
    WorkList *list = *state;
    work_list_open_folder(list, 7, 4);
    fill(list, 4, 6, 0);
    assert_false(work_list_take_new(list, 6));
    assert_true(work_list_take_new(list, 9));
    assert_false(work_list_take_new(list, 9));
    assert_true(work_list_take_new(list, 10));
    work_list_settle(list, 10, TRUE);
    /* The next search finds it again, for it is not filed yet. */
    fill(list, 4, 10, 0);
    expect_taken(list, 9, "4:8");
}

static void news_in_an_empty_folder_has_the_uid_that_was_announced(void **state) {
    WorkList *list = *state;
    work_list_open_folder(list, 7, 300);
    fill(list, 1, 0, 0);
    assert_int_equal(list->known, 299);
    assert_false(work_list_take_new(list, 299));
    assert_true(work_list_take_new(list, 300));
}

static void another_folder_begins_anew(void **state) {
    static const struct {
        guint32 validity, next;
        gboolean is_same;
    } rows[] = {{7, 100, TRUE}, {7, 0, TRUE},    {7, 4, TRUE},
                {7, 3, FALSE},  {8, 100, FALSE}, {0, 100, FALSE}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        WorkList list;
        work_list_init(&list, &(MailProgress){7, 3});
        assert_int_equal(work_list_open_folder(&list, rows[i].validity, rows[i].next),
                         rows[i].is_same);
        assert_int_equal(work_list_progress(&list).uid, rows[i].is_same ? 3 : 0);
        work_list_clear(&list);
    }
}

static void what_was_given_back_comes_again(void **state) {
    WorkList *list = *state;
    fill(list, 1, 2, 0);
    expect_taken(list, 10, "1:2");
    work_list_give_back(list, 1);
    work_list_settle(list, 2, TRUE);
    assert_int_equal(work_list_progress(list).uid, 0);
    fill(list, 1, 2, 0);
    expect_taken(list, 10, "1");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(mails_come_in_order_and_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_progress_waits_for_a_mail_that_comes_later, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_is_done_stays_in_mind_until_it_is_filed, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(news_is_what_has_a_higher_uid_than_all_that_was_told,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(news_in_an_empty_folder_has_the_uid_that_was_announced,
                                        set_up, tear_down),
        cmocka_unit_test(another_folder_begins_anew),
        cmocka_unit_test_setup_teardown(what_was_given_back_comes_again, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
