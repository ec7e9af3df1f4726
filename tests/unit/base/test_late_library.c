/* test_late_library.c - libraries that are loaded when they are first needed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "base/error.h"
#include "base/late_library.h"

enum { SINE, COUNT };

static const gchar *const names[] = {"sin", NULL};
static const gchar *const wrong_names[] = {"sin", "a_function_that_nobody_wrote", NULL};

static void its_functions_work_once_it_is_loaded(void **state) {
    gpointer functions[COUNT] = {NULL};
    LateLibrary library = {"libm.so.6", names, functions, FALSE};
    g_autoptr(GError) error = NULL;
    assert_true(late_library_load(&library, &error));
    double (*sine)(double) = NULL;
    memcpy(&sine, &functions[SINE], sizeof sine);
    assert_true(sine(0) == 0);
    assert_true(late_library_load(&library, &error));
}

static void assert_fails_naming(LateLibrary *library, const gchar *word) {
    for (guint i = 0; i < 2; i++) {
        g_autoptr(GError) error = NULL;
        assert_false(late_library_load(library, &error));
        assert_int_equal(error->code, AMENDS_ERROR_BAD_SETTING);
        assert_non_null(strstr(error->message, library->file));
        assert_non_null(strstr(error->message, word));
    }
}

static void one_that_is_missing_is_named_each_time(void **state) {
    gpointer functions[COUNT] = {NULL};
    LateLibrary library = {"libnobody.so.7", names, functions, FALSE};
    assert_fails_naming(&library, "install the package");
}

static void one_that_lacks_a_function_is_named_with_it(void **state) {
    gpointer functions[COUNT + 1] = {NULL};
    LateLibrary library = {"libm.so.6", wrong_names, functions, FALSE};
    assert_fails_naming(&library, "a_function_that_nobody_wrote");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_functions_work_once_it_is_loaded),
        cmocka_unit_test(one_that_is_missing_is_named_each_time),
        cmocka_unit_test(one_that_lacks_a_function_is_named_with_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
