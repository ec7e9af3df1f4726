/* test_preview.c - `amends preview`: exit codes, and what it writes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <glib.h>
#include <glib/gstdio.h>

#include "../../../src/cli/preview.h"

static gchar *folder;

/* Runs the command with its output in a file; *out_text gets what it wrote. */
static int run(const gchar *arguments, gchar **out_text) {
    g_auto(GStrv) argv = NULL;
    gint argc = 0;
    assert_true(g_shell_parse_argv(arguments, &argc, &argv, NULL));
    g_autofree gchar *path = g_build_filename(folder, "output", NULL);
    fflush(stdout);
    fflush(stderr);
    int saved_out = dup(STDOUT_FILENO);
    int saved_err = dup(STDERR_FILENO);
    int file = g_open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    int code = preview_command(argc, argv);
    fflush(stdout);
    fflush(stderr);
    dup2(saved_out, STDOUT_FILENO);
    dup2(saved_err, STDERR_FILENO);
    close(saved_out);
    close(saved_err);
    close(file);
    assert_true(g_file_get_contents(path, out_text, NULL, NULL));
    return code;
}

static const struct {
    const gchar *arguments;
    int code;
    const gchar *says;
} calls[] = {
    {"preview", 0, "acknowledgement    We have your complaint: Kettle leaks"},
    {"preview --help", 0, "Examples:"},
    {"preview survey -h", 0, "Exit codes:"},
    {"preview survey", 0,
     "\nSubject: How did we handle your complaint? [AM-1042-K7Q2]\n\nDear Emma"},
    {"preview survey --language zh", 0, "周敏，您好："},
    {"preview survey --scarce", 0, "\n\nHello,\n"},
    {"preview new-ticket --raw", 0, "Auto-Submitted: auto-generated\r\n"},
    {"preview survey --html -", 0, "<!DOCTYPE html>"},
    {"preview --prove", 0, "All letters of all languages are good."},
    {"preview invoice", 64, "there is no letter \"invoice\""},
    {"preview survey answer", 64, "one letter at a time"},
    {"preview --colour", 64, "Unknown option --colour"},
    {"preview survey --language tlh", 64, "no templates for the language \"tlh\""},
    {"preview survey --html /nowhere/at/all.html", 73, "/nowhere/at/all.html"},
    {"preview survey --templates /nowhere", 78, "/nowhere"},
};

static void each_call_ends_with_its_code(void **state) {
    for (gsize i = 0; i < G_N_ELEMENTS(calls); i++) {
        g_autofree gchar *text = NULL;
        int code = run(calls[i].arguments, &text);
        if (code != calls[i].code || strstr(text, calls[i].says) == NULL)
            fail_msg("%s: %d, %s", calls[i].arguments, code, text);
    }
}

static void a_faulty_template_of_the_site_is_named(void **state) {
    g_autofree gchar *language = g_build_filename(folder, "en", NULL);
    g_autofree gchar *file = g_build_filename(language, "survey.txt", NULL);
    assert_int_equal(g_mkdir_with_parents(language, 0700), 0);
    assert_true(g_file_set_contents(file, "Subject: x\n\n{{referense}}\n", -1, NULL));
    g_autofree gchar *shown = NULL;
    g_autofree gchar *proven = NULL;
    g_autofree gchar *show = g_strdup_printf("preview survey --templates %s", folder);
    g_autofree gchar *prove = g_strdup_printf("preview --prove --templates %s", folder);
    g_autofree gchar *output = g_build_filename(folder, "output", NULL);
    g_remove(output);
    assert_int_equal(run(show, &shown), 78);
    assert_int_equal(run(prove, &proven), 78);
    assert_non_null(strstr(shown, "en/survey.txt:3:1: unknown name {{referense}}"));
    assert_non_null(strstr(proven, "en/survey.txt:3:1: unknown name {{referense}}"));
    g_remove(file);
    g_rmdir(language);
}

static int start(void **state) {
    folder = g_dir_make_tmp("amends-preview-XXXXXX", NULL);
    return folder != NULL ? 0 : -1;
}

static int stop(void **state) {
    g_autofree gchar *output = g_build_filename(folder, "output", NULL);
    g_remove(output);
    g_rmdir(folder);
    g_free(folder);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_call_ends_with_its_code),
        cmocka_unit_test(a_faulty_template_of_the_site_is_named),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
