/* test_message_ids.c - ids are found in good and in broken References */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/parse/header/message_ids.h"

static void every_id_is_found_once_in_order(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected; /* joined by one blank */
    } rows[] = {
        {"one", "<a@x.example>", "a@x.example"},
        {"no blanks between", "<a@x><b@x>", "a@x b@x"},
        {"a broken one between", "<r1@x> <r2@x> <broken r3@x> <r4@x>", "r1@x r2@x r4@x"},
        {"said twice", "<a@x> <b@x> <a@x>", "a@x b@x"},
        {"words around", "Your message of Monday <a@x> (Jane)", "a@x"},
        {"without an at sign", "<20251103.17>", "20251103.17"},
        {"empty", "<> < >", ""},
        {"never closed", "<a@x <b@x>", "b@x"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
        message_ids_read(rows[i].given, ids);
        g_ptr_array_add(ids, NULL);
        g_autofree gchar *text = g_strjoinv(" ", (gchar **)ids->pdata);
        if (g_strcmp0(text, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, text);
    }
}

static void ids_of_a_second_field_are_added_without_repetition(void **state) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    message_ids_read("<a@x>", ids);
    message_ids_read("<a@x> <b@x>", ids);
    assert_int_equal(ids->len, 2);
}

static void the_own_id_is_read_without_brackets_too(void **state) {
    g_autofree gchar *good = message_ids_single("<a@x>");
    assert_string_equal(good, "a@x");
    g_autofree gchar *bare = message_ids_single("a@x");
    assert_string_equal(bare, "a@x");
    g_autofree gchar *folded = message_ids_single("<a-long-\t id@x>");
    assert_string_equal(folded, "a-long-id@x");
    assert_null(message_ids_single(""));
    assert_null(message_ids_single("<>"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_id_is_found_once_in_order),
        cmocka_unit_test(ids_of_a_second_field_are_added_without_repetition),
        cmocka_unit_test(the_own_id_is_read_without_brackets_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
