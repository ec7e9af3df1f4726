/* test_attachments.c - names of attachments can do no harm */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/attachments.h"

static void names_are_made_safe(void **state) {
    static const struct {
        const gchar *name;
        const gchar *given;
        const gchar *expected;
    } rows[] = {
        {"plain", "bill.pdf", "bill.pdf"},
        {"chinese", "发票.pdf", "发票.pdf"},
        {"unix path", "../../etc/passwd", "passwd"},
        {"windows path", "C:\\temp\\bill.pdf", "bill.pdf"},
        {"only a path", "../..", "_."},
        {"slash at the end", "folder/", "folder_"},
        {"hidden", ".bashrc", "_bashrc"},
        {"line end", "a\r\nb.txt", "a b.txt"},
        {"turned around", "photo\xe2\x80\xaegpj.exe", "photogpj.exe"},
        {"blank", "  ", "otherwise"},
        {"controls", "\x01\x02", "otherwise"},
        {"none", NULL, "otherwise"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *safe = attachments_safe_name(rows[i].given, "otherwise");
        if (strcmp(safe, rows[i].expected) != 0)
            fail_msg("%s: got \"%s\"", rows[i].name, safe);
    }
}

static void a_long_name_keeps_its_extension_and_whole_letters(void **state) {
    g_autoptr(GString) name = g_string_new(NULL);
    for (guint i = 0; i < 200; i++)
        g_string_append(name, "票");
    g_string_append(name, ".pdf");
    g_autofree gchar *safe = attachments_safe_name(name->str, "x");
    assert_true(strlen(safe) <= 200);
    assert_true(g_str_has_suffix(safe, "票.pdf"));
    assert_true(g_utf8_validate(safe, -1, NULL));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_made_safe),
        cmocka_unit_test(a_long_name_keeps_its_extension_and_whole_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
