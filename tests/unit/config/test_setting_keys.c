/* test_setting_keys.c - the table of keys, the example and the man page say the same */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static gchar *read_doc(const gchar *name) {
    const gchar *top = g_getenv("top_srcdir");
    g_autofree gchar *path = g_build_filename(top != NULL ? top : ".", "doc", name, NULL);
    gchar *content = NULL;
    assert_true(g_file_get_contents(path, &content, NULL, NULL));
    return content;
}

/* As a reader sees it: roff's escapes resolved. */
static gchar *read_man_page(void) {
    g_autofree gchar *content = read_doc("amends.yaml.5");
    GString *page = g_string_new(content);
    g_string_replace(page, "\\-", "-", 0);
    g_string_replace(page, "\\e", "\\", 0);
    return g_string_free(page, FALSE);
}

static void the_man_page_has_every_key_with_its_default_and_help(void **state) {
    g_autofree gchar *page = read_man_page();
    const gchar *at = page;
    const gchar *standard = NULL, *help = NULL;
    for (guint i = 0;; i++) {
        const gchar *key = settings_key_help(i, &standard, &help);
        if (key == NULL)
            break;
        g_autofree gchar *head = g_strdup_printf(".TP\n\\fB%s\\fR", key);
        const gchar *found = strstr(at, head);
        if (found == NULL)
            fail_msg("amends.yaml.5 lacks %s, or has it at another place", key);
        g_autofree gchar *usual =
            standard != NULL ? g_strdup_printf(" (default %s)", standard) : g_strdup("");
        const gchar *behind = found + strlen(head);
        if (standard == NULL && g_str_has_prefix(behind, " (required)"))
            behind += strlen(" (required)");
        g_autofree gchar *rest = g_strdup_printf("%s\n%s\n", usual, help);
        if (!g_str_has_prefix(behind, rest))
            fail_msg("amends.yaml.5 says something else about %s", key);
        at = behind;
    }
}

static void the_man_page_has_no_other_keys(void **state) {
    g_autofree gchar *page = read_man_page();
    const gchar *standard = NULL, *help = NULL;
    guint keys = 0, heads = 0;
    while (settings_key_help(keys, &standard, &help) != NULL)
        keys++;
    for (const gchar *at = strstr(page, ".TP\n\\fB"); at != NULL; at = strstr(at + 1, ".TP\n\\fB"))
        heads++;
    assert_int_equal(heads, keys);
}

static void the_example_shows_every_key(void **state) {
    g_autofree gchar *example = read_doc("amends.yaml.example");
    const gchar *standard = NULL, *help = NULL;
    for (guint i = 0; settings_key_help(i, &standard, &help) != NULL; i++) {
        const gchar *path = settings_key_help(i, &standard, &help);
        const gchar *dot = strrchr(path, '.');
        g_autofree gchar *key = g_strdup_printf("%s:", dot != NULL ? dot + 1 : path);
        if (strstr(example, key) == NULL)
            fail_msg("amends.yaml.example does not show %s", path);
    }
}

static void every_key_has_one_line_of_help(void **state) {
    const gchar *standard = NULL, *help = NULL;
    for (guint i = 0; settings_key_help(i, &standard, &help) != NULL; i++) {
        assert_non_null(help);
        assert_null(strchr(help, '\n'));
        assert_true(g_str_has_suffix(help, "."));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_man_page_has_every_key_with_its_default_and_help),
        cmocka_unit_test(the_man_page_has_no_other_keys),
        cmocka_unit_test(the_example_shows_every_key),
        cmocka_unit_test(every_key_has_one_line_of_help),
    };
    return cmocka_run_group_tests_name("setting_keys", tests, NULL, NULL);
}
