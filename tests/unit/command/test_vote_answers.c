/* test_vote_answers.c - what is read out of answers to a survey, measured on invented ones */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tests/words/votes-<language>.txt holds answers with the vote that each is; "any" stands for all
 * three questions. What is not read is told line by line. Of votes-unseen-<language>.txt only the
 * figures are told: the reader is made after the others. A vote that was none is a figure that
 * lies, and a complaint that nobody reads; one that is not seen costs an agent a look.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h> /* needs those above */

#include "command/customer_words.h"
#include "word_set.h"

enum { LEAST_LINES = 100, LEAST_PRECISION = 97, LEAST_RECALL = 90, NONE = -1, UNREADABLE = -2 };

typedef struct {
    const gchar *name;
    gboolean is_unseen;
    guint answers, votes, read, right;
} Count;

static gint score_of(SurveyKind kind, const gchar *text) {
    guint score = 0;
    g_autofree gchar *comment = NULL;
    return customer_words_read_vote(kind, "Re: survey", text, &score, &comment) ? (gint)score
                                                                                : NONE;
}

static void measure_one(Count *count, const WordCase *one, SurveyKind kind, gint expected) {
    gint got = score_of(kind, one->text);
    count->answers++;
    count->votes += expected != NONE;
    count->read += got != NONE;
    count->right += got != NONE && got == expected;
    if (got != expected && !count->is_unseen)
        print_message("# %s:%u: %s read as %d: %s\n", count->name, one->number,
                      survey_kind_name(kind), got, one->text);
}

/* "nps 9", "ces -", "any -" */
static void measure_case(Count *count, const WordCase *one) {
    g_auto(GStrv) words = g_strsplit(one->label, " ", 2);
    gint expected = strcmp(words[1], "-") == 0 ? NONE : atoi(words[1]);
    gboolean is_known = FALSE;
    for (SurveyKind kind = 0; kind < SURVEY_KIND_COUNT; kind++) {
        if (strcmp(words[0], "any") != 0 && strcmp(words[0], survey_kind_name(kind)) != 0)
            continue;
        measure_one(count, one, kind, expected);
        is_known = TRUE;
    }
    if (!is_known)
        fail_msg("%s:%u: \"%s\" is no question", count->name, one->number, words[0]);
}

static guint measure(const gchar *name, gboolean is_unseen) {
    Count count = {.name = name, .is_unseen = is_unseen};
    g_autoptr(GPtrArray) cases = word_set_read(name);
    for (guint i = 0; i < cases->len; i++)
        measure_case(&count, cases->pdata[i]);
    print_message("# %s: %u answers, %u votes; %u read, %u of them right: precision %.3f, recall "
                  "%.3f\n",
                  name, count.answers, count.votes, count.read, count.right,
                  (gdouble)count.right / count.read, (gdouble)count.right / count.votes);
    assert_true(count.right * 100 >= count.read * LEAST_PRECISION);
    assert_true(count.right * 100 >= count.votes * LEAST_RECALL);
    return cases->len;
}

static void english_votes_are_read_as_they_are_meant(void **state) {
    (void)state;
    assert_true(measure("votes-en.txt", FALSE) >= LEAST_LINES);
}

static void english_votes_that_the_reader_was_not_made_after_are_too(void **state) {
    (void)state;
    (void)measure("votes-unseen-en.txt", TRUE);
}

static void chinese_votes_are_read_as_they_are_meant(void **state) {
    (void)state;
    assert_true(measure("votes-zh.txt", FALSE) >= LEAST_LINES);
}

static void chinese_votes_that_the_reader_was_not_made_after_are_too(void **state) {
    (void)state;
    (void)measure("votes-unseen-zh.txt", TRUE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_votes_are_read_as_they_are_meant),
        cmocka_unit_test(english_votes_that_the_reader_was_not_made_after_are_too),
        cmocka_unit_test(chinese_votes_are_read_as_they_are_meant),
        cmocka_unit_test(chinese_votes_that_the_reader_was_not_made_after_are_too),
    };
    return cmocka_run_group_tests_name("vote_answers", tests, NULL, NULL);
}
