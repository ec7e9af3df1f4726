/* test_option_answers.c - what is read out of answers to options, measured on invented ones */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tests/options/<language>.txt holds answers with the option that each chooses. The figures are
 * printed. A choice that was none is a remedy nobody wanted: of what is acted on, 97 in 100 have to
 * be right. A choice that is not seen only costs an agent a look.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h> /* needs those above */

#include "command/option_words.h"

enum {
    LEAST_LINES = 150,
    LEAST_PRECISION = 97,
    LEAST_RECALL = 90,
    LEAST_RECALL_UNSEEN = 50,
    OPTIONS = 3,
    NONE = -1
};

typedef struct {
    guint lines, choices, acted, right;
} Count;

static gchar *read_answers(const gchar *language) {
    g_autofree gchar *name = g_strconcat(language, ".txt", NULL);
    const gchar *root = g_getenv("top_srcdir");
    g_autofree gchar *path =
        g_build_filename(root != NULL ? root : ".", "tests", "options", name, NULL);
    gchar *text = NULL;
    if (!g_file_get_contents(path, &text, NULL, NULL))
        fail_msg("%s can't be read", path);
    return text;
}

static void measure_line(const gchar *line, gboolean is_told, Count *count) {
    guint place = 0;
    assert_true(strlen(line) > 3 && line[1] == ':' && line[2] == ' ');
    g_auto(GStrv) parts = g_strsplit(line + 3, "\\n", -1);
    g_autofree gchar *answer = g_strjoinv("\n", parts);
    gint expected = line[0] == '-' ? NONE : line[0] - 'A';
    gboolean is_choice = option_words_read("Re: options", answer, OPTIONS, &place) == CHOICE_MADE;
    count->lines++;
    count->choices += expected != NONE;
    count->acted += is_choice;
    count->right += is_choice && expected == (gint)place;
    if (!is_told)
        return;
    if (is_choice && expected != (gint)place)
        print_message("# wrong: %s\n", line);
    else if (!is_choice && expected != NONE)
        print_message("# not seen: %s\n", line);
}

static void measure(const gchar *language, gboolean is_unseen) {
    gboolean is_told = !is_unseen || g_getenv("SHOW_UNSEEN") != NULL;
    Count count = {0};
    g_autofree gchar *text = read_answers(language);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (gchar **line = lines; *line != NULL; line++) {
        if (**line != '\0' && **line != '#')
            measure_line(*line, is_told, &count);
    }
    print_message("# %s: %u answers, %u choices; %u acted on, %u of them right\n", language,
                  count.lines, count.choices, count.acted, count.right);
    assert_true(is_unseen || count.lines >= LEAST_LINES);
    assert_true(count.right * 100 >= count.acted * LEAST_PRECISION);
    assert_true(count.right * 100 >=
                count.choices * (is_unseen ? LEAST_RECALL_UNSEEN : LEAST_RECALL));
}

static void english_answers_are_read_as_they_are_meant(void **state) {
    (void)state;
    measure("en", FALSE);
    measure("unseen-en", TRUE);
}

static void chinese_answers_are_read_as_they_are_meant(void **state) {
    (void)state;
    measure("zh", FALSE);
    measure("unseen-zh", TRUE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_answers_are_read_as_they_are_meant),
        cmocka_unit_test(chinese_answers_are_read_as_they_are_meant),
    };
    return cmocka_run_group_tests_name("option_answers", tests, NULL, NULL);
}
