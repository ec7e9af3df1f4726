/* test_text_columns.c - columns line up, whatever the script, and no line is too long */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "text_columns.h"

static void texts_are_cut_to_columns_not_to_bytes(void **state) {
    (void)state;
    static const struct {
        const gchar *text;
        guint columns;
        const gchar *expected;
    } rows[] = {
        {"kettle", 6, "kettle"},
        {"kettle", 5, "kett…"},
        {"the kettle", 5, "the…"},
        {"水壶漏水", 8, "水壶漏水"},
        {"水壶漏水", 7, "水壶漏…"},
        {"水壶漏水", 6, "水壶…"},
        {"", 3, ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *got = text_columns_fit(rows[i].text, rows[i].columns);
        assert_string_equal(got, rows[i].expected);
        assert_true(text_columns_width(got) <= rows[i].columns);
    }
}

static void columns_line_up_in_any_script(void **state) {
    (void)state;
    static const gchar *const cells[][4] = {
        {"AM-1", "late", "处理中", "Anna"},
        {"AM-1042", NULL, "已确认收到", NULL},
        {"AM-20", NULL, "closed", "林悦"},
    };
    static const gchar *const expected[] = {
        "AM-1     late  处理中      Anna",
        "AM-1042        已确认收到",
        "AM-20          closed      林悦",
    };
    g_autoptr(TextColumns) table = text_columns_new(4);
    for (gsize i = 0; i < G_N_ELEMENTS(cells); i++)
        text_columns_add(table, cells[i]);
    g_autoptr(GPtrArray) lines = text_columns_lines(table, 78);
    assert_int_equal(lines->len, G_N_ELEMENTS(expected));
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++)
        assert_string_equal(lines->pdata[i], expected[i]);
}

static void a_column_without_text_takes_no_room(void **state) {
    (void)state;
    static const gchar *const cells[][3] = {{"a", NULL, "b"}, {"c", "", "d"}};
    g_autoptr(TextColumns) table = text_columns_new(3);
    for (gsize i = 0; i < G_N_ELEMENTS(cells); i++)
        text_columns_add(table, cells[i]);
    g_autoptr(GPtrArray) lines = text_columns_lines(table, 78);
    assert_string_equal(lines->pdata[0], "a  b");
}

static void the_widest_column_gives_way(void **state) {
    (void)state;
    static const gchar *const cells[][2] = {{"AM-1", "a very long state of affairs"},
                                            {"AM-2", "short"}};
    g_autoptr(TextColumns) table = text_columns_new(2);
    for (gsize i = 0; i < G_N_ELEMENTS(cells); i++)
        text_columns_add(table, cells[i]);
    g_autoptr(GPtrArray) lines = text_columns_lines(table, 20);
    assert_string_equal(lines->pdata[0], "AM-1  a very long s…");
    assert_int_equal(text_columns_width(lines->pdata[0]), 20);
    assert_string_equal(lines->pdata[1], "AM-2  short");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_cut_to_columns_not_to_bytes),
        cmocka_unit_test(columns_line_up_in_any_script),
        cmocka_unit_test(a_column_without_text_takes_no_room),
        cmocka_unit_test(the_widest_column_gives_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
