/* test_quote_cases.c - heads of quotes in many languages and programs, each in mails of all kinds
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quote_cases.tsv has the heads. Each is put below an answer, with ">" lines below it and without,
 * and between answers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../../src/parse/quote/quoted_text.h"

static const gchar answer[] = "The kettle still leaks.\nPlease send the money back.";
static const gchar more[] = "And the lid does not close.";

typedef struct {
    gchar *name;
    gchar *kind;
    gchar *head;
} Case;

static void case_clear(gpointer data) {
    Case *one = data;
    g_free(one->name);
    g_free(one->kind);
    g_free(one->head);
}

static GArray *read_cases(void) {
    g_autofree gchar *path =
        g_build_filename(g_getenv("top_srcdir"), "tests/unit/parse/quote_cases.tsv", NULL);
    g_autofree gchar *text = NULL;
    assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    GArray *cases = g_array_new(FALSE, FALSE, sizeof(Case));
    g_array_set_clear_func(cases, case_clear);
    for (gsize i = 0; lines[i] != NULL; i++) {
        g_auto(GStrv) cells = g_strsplit(lines[i], "\t", 3);
        if (*lines[i] == '\0' || *lines[i] == '#')
            continue;
        assert_int_equal(g_strv_length(cells), 3);
        g_auto(GStrv) pieces = g_strsplit(cells[2], "\\n", -1);
        g_autofree gchar *joined = g_strjoinv("\n", pieces);
        g_auto(GStrv) tabs = g_strsplit(joined, "\\t", -1);
        Case one = {g_strdup(cells[0]), g_strdup(cells[1]), g_strjoinv("\t", tabs)};
        g_array_append_val(cases, one);
    }
    return cases;
}

static int load(void **state) {
    *state = read_cases();
    return 0;
}

static int unload(void **state) {
    g_array_unref(*state);
    return 0;
}

static guint failures_of(const Case *one, const gchar *body, const gchar *expected) {
    QuotedText text = quoted_text_split(body, NULL);
    gboolean is_right = strcmp(g_strchomp(text.new_text), expected) == 0;
    if (!is_right)
        print_message("# %s: new \"%s\"\n", one->name, text.new_text);
    g_free(text.new_text);
    g_free(text.signature);
    g_free(text.quoted_text);
    return is_right ? 0 : 1;
}

/* Puts each head of `kind` (NULL: of any) into the pattern, "%s" for answer, head and `more`. */
static void check(GArray *cases, const gchar *kind, const gchar *before, const gchar *between,
                  const gchar *after, const gchar *expected) {
    guint failures = 0;
    guint seen = 0;
    for (guint i = 0; i < cases->len; i++) {
        const Case *one = &g_array_index(cases, Case, i);
        if (kind != NULL && strcmp(one->kind, kind) != 0)
            continue;
        g_autofree gchar *body = g_strconcat(before, one->head, between, after, NULL);
        failures += failures_of(one, body, expected);
        seen++;
    }
    assert_true(seen > 20);
    assert_int_equal(failures, 0);
}

static void there_are_enough_of_them(void **state) {
    GArray *cases = *state;
    assert_true(cases->len >= 200);
}

static void an_answer_above_a_marked_quote_is_alone(void **state) {
    g_autofree gchar *before = g_strconcat(answer, "\n\n", NULL);
    check(*state, NULL, before, "\n\n> We sent it.\n> It is whole.\n", "", answer);
}

static void an_answer_above_an_unmarked_quote_is_alone(void **state) {
    g_autofree gchar *before = g_strconcat(answer, "\n\n", NULL);
    check(*state, NULL, before, "\n\nWe sent it.\n\nIt is whole.\n", "", answer);
}

static void an_answer_below_a_marked_quote_is_alone(void **state) {
    check(*state, "attribution", "", "\n\n> We sent it.\n> It is whole.\n\n", answer, answer);
}

static void answers_around_a_marked_quote_are_together(void **state) {
    g_autofree gchar *before = g_strconcat(more, "\n\n", NULL);
    g_autofree gchar *expected = g_strconcat(more, "\n\n", answer, NULL);
    check(*state, "attribution", before, "\n> We sent it.\n> It is whole.\n\n", answer, expected);
}

static void a_quote_of_a_quote_needs_no_words_of_its_own(void **state) {
    GArray *cases = *state;
    guint failures = 0;
    for (guint i = 0; i < cases->len; i++) {
        const Case *one = &g_array_index(cases, Case, i);
        g_auto(GStrv) lines = g_strsplit(one->head, "\n", -1);
        g_autofree gchar *head = g_strjoinv("\n> ", lines);
        g_autofree gchar *body = g_strconcat(
            "Leaks.\n\nOn Tue, Nov 4, 2025 at 9:12 AM Jane <jane@example.com> wrote:\n\n",
            "> No.\n>\n> ", head, "\n>> We sent it.\n\nBye.\n", NULL);
        failures += failures_of(one, body, "Leaks.\n\nBye.");
    }
    assert_int_equal(failures, 0);
}

static void lines_of_dos_do_no_harm(void **state) {
    GArray *cases = *state;
    guint failures = 0;
    for (guint i = 0; i < cases->len; i++) {
        const Case *one = &g_array_index(cases, Case, i);
        g_autofree gchar *body = g_strconcat("Leaks.\n\n", one->head, "\n\n> We sent it.\n", NULL);
        g_auto(GStrv) lines = g_strsplit(body, "\n", -1);
        g_autofree gchar *dos = g_strjoinv("\r\n", lines);
        failures += failures_of(one, dos, "Leaks.");
    }
    assert_int_equal(failures, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_are_enough_of_them),
        cmocka_unit_test(an_answer_above_a_marked_quote_is_alone),
        cmocka_unit_test(an_answer_above_an_unmarked_quote_is_alone),
        cmocka_unit_test(an_answer_below_a_marked_quote_is_alone),
        cmocka_unit_test(answers_around_a_marked_quote_are_together),
        cmocka_unit_test(a_quote_of_a_quote_needs_no_words_of_its_own),
        cmocka_unit_test(lines_of_dos_do_no_harm),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
