/* test_query_facts.c - answers to queries in both languages, as plain text and as HTML */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tests/golden/letters/<language>-answer-to-query-<kind>.txt and .html are written anew with
 * REWRITE_GOLDEN=1, as those of test_letter_golden.c.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "compose/compose_letter.h"
#include "compose/letter_sample.h"
#include "model/event.h"
#include "query_sample.h"
#include "shipped_templates.h"
#include "text_columns.h"

static const gchar *const languages[] = {"en", "zh"};
static const gchar *const kinds[] = {"show", "list", "find", "stats"};

static void compare(const gchar *name, const gchar *got) {
    const gchar *root = g_getenv("top_srcdir");
    g_autofree gchar *path =
        g_build_filename(root != NULL ? root : ".", "tests", "golden", "letters", name, NULL);
    if (g_getenv("REWRITE_GOLDEN") != NULL) {
        assert_true(g_file_set_contents(path, got, -1, NULL));
        return;
    }
    g_autofree gchar *expected = NULL;
    if (!g_file_get_contents(path, &expected, NULL, NULL))
        fail_msg("%s is missing", path);
    if (strcmp(got, expected) != 0)
        fail_msg("%s differs; got:\n%s", name, got);
}

/* `change` may alter the answer before it is written. */
static void write_answer(QueryKind kind, const gchar *language, void (*change)(QueryAnswer *answer),
                         LetterWords *out_words) {
    g_autoptr(LetterTemplates) templates = shipped_templates_read();
    g_autoptr(LetterSample) sample = letter_sample_new(LETTER_QUERY_ANSWER, language, FALSE);
    LetterDraft draft = *letter_sample_draft(sample);
    g_autoptr(QueryAnswer) answer =
        query_sample_new(kind, language, draft.ticket, draft.now, FALSE);
    if (change != NULL)
        change(answer);
    if (kind != QUERY_SHOW) { /* asked for without a ticket */
        draft.ticket = NULL;
        draft.subject_tag = NULL;
    }
    draft.answer = answer;
    GError *error = NULL;
    if (!compose_letter_words(&draft, templates, out_words, &error))
        fail_msg("%s: %s", kinds[kind], error->message);
}

static void answers_are_as_they_were_agreed(void **state) {
    (void)state;
    for (gsize l = 0; l < G_N_ELEMENTS(languages); l++) {
        for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++) {
            g_auto(LetterWords) words = {NULL, NULL, NULL};
            write_answer((QueryKind)k, languages[l], NULL, &words);
            g_autofree gchar *text =
                g_strdup_printf("Subject: %s\n\n%s", words.subject, words.text);
            g_autofree gchar *text_name =
                g_strdup_printf("%s-answer-to-query-%s.txt", languages[l], kinds[k]);
            g_autofree gchar *html_name =
                g_strdup_printf("%s-answer-to-query-%s.html", languages[l], kinds[k]);
            compare(text_name, text);
            compare(html_name, words.html);
        }
    }
}

/* What strangers put into a mail, at its worst. */
static void fill_with_long_words(QueryAnswer *answer) {
    static const gchar longest[] =
        "永远写不完的主题 that never ends and never ends and never ends "
        "<script>alert(1)</script> \xe2\x80\xae {{tag}} 永远写不完的主题";
    for (guint i = 0; i < answer->tickets->len; i++) {
        FoundTicket *found = answer->tickets->pdata[i];
        found->ticket->id = 123456789;
        g_free(found->ticket->subject);
        found->ticket->subject = g_strdup(longest);
        g_free(found->ticket->complainant_name);
        found->ticket->complainant_name = g_strdup(longest);
        g_free(found->ticket->owner);
        found->ticket->owner = g_strdup(longest);
        g_free(found->text);
        found->text = g_strdup(longest);
    }
    for (guint i = 0; i < answer->moments->len; i++) {
        TimelineMoment *moment = answer->moments->pdata[i];
        g_free(moment->who);
        moment->who = g_strdup(longest);
        g_free(moment->detail);
        moment->detail = g_strdup(longest);
    }
}

static void no_line_of_a_table_is_wider_than_seventy_eight(void **state) {
    (void)state;
    for (gsize l = 0; l < G_N_ELEMENTS(languages); l++) {
        for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++) {
            g_auto(LetterWords) words = {NULL, NULL, NULL};
            write_answer(
                (QueryKind)k, languages[l],
                k == QUERY_LIST || k == QUERY_FIND || k == QUERY_SHOW ? fill_with_long_words : NULL,
                &words);
            g_auto(GStrv) lines = g_strsplit(words.text, "\n", -1);
            for (gchar **line = lines; *line != NULL; line++) {
                if (text_columns_width(*line) > 78)
                    fail_msg("%u columns: %s", text_columns_width(*line), *line);
            }
            assert_null(strstr(words.html, "<script>"));
            assert_null(strstr(words.html, "\xe2\x80\xae"));
        }
    }
}

static void find_nothing(QueryAnswer *answer) {
    g_ptr_array_set_size(answer->tickets, 0);
    answer->total = 0;
    answer->overdue = 0;
}

static void hide_it(QueryAnswer *answer) {
    answer->kind = ANSWER_NO_SUCH_TICKET;
}

static void ask_too_often(QueryAnswer *answer) {
    answer->kind = ANSWER_TOO_MANY;
}

static void count_in_vain(QueryAnswer *answer) {
    answer->total = 2000;
    answer->is_total_open = TRUE;
}

static void say_little(QueryAnswer *answer) {
    answer->figures->first_answer.count = 3;
    answer->figures->closed = 1;
    answer->figures->votes = 1;
}

static void measure_nothing(QueryAnswer *answer) {
    figures_free(answer->figures);
    answer->figures = figures_new(1794130200, 1794216600, 0);
}

static void each_case_has_its_words(void **state) {
    (void)state;
    static const struct {
        QueryKind kind;
        void (*change)(QueryAnswer *answer);
        const gchar *en;
        const gchar *zh;
    } rows[] = {
        {QUERY_LIST, find_nothing, "You have no open tickets.", "您名下没有待办投诉。"},
        {QUERY_FIND, find_nothing, "No mail of the tickets you may see has: refund",
         "您能查看的投诉里，没有来信含有：退款"},
        {QUERY_SHOW, hide_it, "There is no such ticket, or it is not one of your departments'",
         "没有这个编号的投诉，或者它不属于您的部门"},
        {QUERY_LIST, ask_too_often, "within an hour", "一小时内"},
        {QUERY_LIST, count_in_vain, "more than 2000, 2 of them late", "超过2000件，其中2件已超时"},
        {QUERY_LIST, count_in_vain, "More than 1996 more are not shown", "另有超过1996件未列出"},
        {QUERY_STATS, say_little, "(only 3: too few to say much)", "（只有3件，数量太少"},
        {QUERY_STATS, say_little, "(only 1: too few to say much)", "（只有1人，数量太少"},
        {QUERY_STATS, measure_nothing, "First answered    0\n", "首次答复    0件\n"},
        {QUERY_STATS, measure_nothing, "nobody has voted", "暂无评价"},
        {QUERY_STATS, measure_nothing, "in the last 1 day:", "最近1天的投诉"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (gsize l = 0; l < G_N_ELEMENTS(languages); l++) {
            const gchar *expected = l == 0 ? rows[i].en : rows[i].zh;
            g_auto(LetterWords) words = {NULL, NULL, NULL};
            write_answer(rows[i].kind, languages[l], rows[i].change, &words);
            if (strstr(words.text, expected) == NULL)
                fail_msg("\"%s\" is not in:\n%s", expected, words.text);
        }
    }
}

/* A name of the store is no word for people. */
static void everything_in_a_timeline_has_its_words(void **state) {
    (void)state;
    for (gsize l = 0; l < G_N_ELEMENTS(languages); l++) {
        g_autofree gchar *path =
            g_build_filename(g_getenv("AMENDS_TEMPLATES"), languages[l], "vocabulary.txt", NULL);
        g_autofree gchar *vocabulary = NULL;
        assert_true(g_file_get_contents(path, &vocabulary, NULL, NULL));
        for (gint i = 0; i < EVENT_COUNT; i++) {
            g_autofree gchar *key = g_strdup_printf("\nevent.%s = ", event_name((EventKind)i));
            if (strstr(vocabulary, key) == NULL)
                fail_msg("%s lacks \"event.%s\"", path, event_name((EventKind)i));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_are_as_they_were_agreed),
        cmocka_unit_test(no_line_of_a_table_is_wider_than_seventy_eight),
        cmocka_unit_test(each_case_has_its_words),
        cmocka_unit_test(everything_in_a_timeline_has_its_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
