/* test_option_words.c - which option a complainant's words choose, and when that is not clear */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "command/option_words.h"

enum { OPTIONS = 3, NO_OPTION = -1 };

typedef struct {
    const gchar *words;
    gint option; /* of CHOICE_MADE */
    Choice choice;
} Row;

#define MADE(words, option)                                                                        \
    { words, option, CHOICE_MADE }
#define NONE(words)                                                                                \
    { words, NO_OPTION, CHOICE_OF_NONE }
#define UNCLEAR(words)                                                                             \
    { words, NO_OPTION, CHOICE_UNCLEAR }
#define OTHER(words)                                                                               \
    { words, NO_OPTION, CHOICE_NOT_ABOUT_IT }

static const Row rows[] = {
    MADE("B", 1),
    MADE("b.", 1),
    MADE("B please", 1),
    MADE("Option B", 1),
    MADE("option c please.", 2),
    MADE("I choose A.", 0),
    MADE("I would like option B, thank you.", 1),
    MADE("The second one please", 1),
    MADE("Yes, A", 0),
    MADE("We'll take the first option.", 0),
    MADE("number 2", 1),
    UNCLEAR("2"),
    UNCLEAR("A - refund"),
    MADE("Hello,\nB\nKind regards\nMin", 1),
    MADE("My choice is C!", 2),
    MADE("I'll go with the third.", 2),
    UNCLEAR("Let's go for B. Thanks for the quick answer."),
    MADE("我选B", 1),
    MADE("选第二个", 1),
    MADE("方案二", 1),
    MADE("我选择方案A，谢谢。", 0),
    MADE("B吧", 1),
    MADE("就要第一种", 0),
    MADE("您好！\n选C", 2),
    MADE("同意方案B", 1),
    MADE("第三个。", 2),
    NONE("None of them."),
    NONE("Neither."),
    NONE("I don't accept any of these."),
    NONE("都不接受"),
    NONE("都不要，我要全额退款"),
    NONE("我拒绝"),
    UNCLEAR("B, but only if it comes this week"),
    UNCLEAR("A or B?"),
    UNCLEAR("B and C"),
    UNCLEAR("Option B if you add a voucher"),
    UNCLEAR("选B，不过要加快"),
    UNCLEAR("A还是B？"),
    UNCLEAR("I want A, what does that mean?"),
    OTHER("I want a new kettle"),
    OTHER("When will I hear from you?"),
    OTHER("Thanks"),
    OTHER("谢谢"),
    OTHER("2 days have passed"),
    OTHER("The first kettle leaked, too."),
    OTHER("第二次了，还是漏水"),
    OTHER(""),
    OTHER("Dear Sir,\nthe kettle is still here."),
    OTHER("什么时候给我退款"),
};

static void words_are_a_choice_only_where_they_are_clear(void **state) {
    guint failures = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint option = 0;
        Choice choice = option_words_read(NULL, rows[i].words, OPTIONS, &option);
        gboolean is_right =
            choice == rows[i].choice && (choice != CHOICE_MADE || option == (guint)rows[i].option);
        if (!is_right)
            print_message("# \"%s\": %d, option %u\n", rows[i].words, choice, option);
        failures += !is_right;
    }
    assert_int_equal(failures, 0);
}

static void a_link_writes_the_choice_into_the_subject(void **state) {
    guint option = 0;
    assert_int_equal(option_words_read("B [AM-1042-K7Q2]", "", OPTIONS, &option), CHOICE_MADE);
    assert_int_equal(option, 1);
    assert_int_equal(option_words_read("C [AM-1042-K7Q2]", "Thank you!", OPTIONS, &option),
                     CHOICE_MADE);
    assert_int_equal(option, 2);
    assert_int_equal(option_words_read("C [AM-1042-K7Q2]", "but only today", OPTIONS, &option),
                     CHOICE_UNCLEAR);
    assert_int_equal(option_words_read("E [AM-1042-K7Q2]", "", OPTIONS, &option),
                     CHOICE_NOT_ABOUT_IT);
}

static void an_option_that_was_not_offered_is_never_chosen(void **state) {
    guint option = 0;
    assert_int_equal(option_words_read(NULL, "D", OPTIONS, &option), CHOICE_UNCLEAR);
    assert_int_equal(option_words_read(NULL, "the fifth one", OPTIONS, &option),
                     CHOICE_NOT_ABOUT_IT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_a_choice_only_where_they_are_clear),
        cmocka_unit_test(a_link_writes_the_choice_into_the_subject),
        cmocka_unit_test(an_option_that_was_not_offered_is_never_chosen),
    };
    return cmocka_run_group_tests_name("option_words", tests, NULL, NULL);
}
