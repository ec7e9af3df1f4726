/* test_uid_list.c - UIDs in a command: sorted, and only neighbours make a range */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/intake/imap/uid_list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
    guint32 uids[6];
    guint count;
    const gchar *text;
} rows[] = {
    {{0}, 0, ""},          {{7}, 1, "7"},
    {{3, 1, 2}, 3, "1:3"}, {{9, 1, 2, 4, 8, 10}, 6, "1:2,4,8:10"},
    {{5, 5, 6}, 3, "5:6"}, {{4294967295, 4294967294}, 2, "4294967294:4294967295"},
};

static void a_list_names_its_uids_and_no_other(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) uids = uid_list_new();
        g_array_append_vals(uids, rows[i].uids, rows[i].count);
        uid_list_sort(uids);
        g_autofree gchar *text = uid_list_to_text(uids);
        assert_string_equal(text, rows[i].text);
    }
}

static void a_uid_is_found_only_in_its_list(void **state) {
    g_autoptr(GArray) uids = uid_list_new();
    assert_false(uid_list_has(uids, 1));
    g_array_append_vals(uids, ((guint32[]){2, 5, 4294967295}), 3);
    assert_true(uid_list_has(uids, 2) && uid_list_has(uids, 5) && uid_list_has(uids, 4294967295));
    assert_false(uid_list_has(uids, 1) || uid_list_has(uids, 3) || uid_list_has(uids, 6));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_names_its_uids_and_no_other),
        cmocka_unit_test(a_uid_is_found_only_in_its_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
