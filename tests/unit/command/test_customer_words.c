/* test_customer_words.c - votes, and what only looks like one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "command/customer_words.h"

typedef struct {
    const gchar *words;
    guint score;          /* 0 = no vote */
    const gchar *comment; /* NULL = "" */
} Row;

static void check(const Row *rows, gsize count) {
    for (gsize i = 0; i < count; i++) {
        guint score = 0;
        g_autofree gchar *comment = NULL;
        gboolean is_vote = customer_words_read_vote(SURVEY_CSAT, "Re: How did we do?",
                                                    rows[i].words, &score, &comment);
        const gchar *expected = rows[i].comment != NULL ? rows[i].comment : "";
        if (is_vote != (rows[i].score != 0) || score != rows[i].score ||
            (is_vote && strcmp(comment, expected) != 0))
            fail_msg("\"%s\": %u, \"%s\"", rows[i].words, score, comment);
    }
}

static void english_votes_are_read(void **state) {
    static const Row rows[] = {
        {"5", 5},
        {" 4 \n", 4},
        {"3.", 3},
        {"2!", 2},
        {"(1)", 1},
        {"*5*", 5},
        {"\"4\"", 4},
        {"5️⃣", 5},
        {"⑤", 5},
        {"5/5", 5},
        {"4 / 5", 4},
        {"4 out of 5", 4},
        {"3 of 5.", 3},
        {"5 stars", 5},
        {"1 star", 1},
        {"five stars!", 5},
        {"Five", 5},
        {"★★★★★", 5},
        {"★★★★☆", 4},
        {"⭐⭐⭐", 3},
        {"⭐️⭐️", 2},
        {"Score: 4", 4},
        {"My rating = 2", 2},
        {"Very satisfied", 5},
        {"very satisfied!", 5},
        {"I am very satisfied.", 5},
        {"I’m satisfied", 4},
        {"satisfied", 4},
        {"Neutral", 3},
        {"neither satisfied nor dissatisfied", 3},
        {"not satisfied", 2},
        {"dissatisfied", 2},
        {"Not satisfied at all", 1},
        {"very dissatisfied", 1},
        {"very well", 5},
        {"very badly", 1},
        {"Excellent!", 5},
        {"Good.", 4},
        {"Hi,\n5", 5},
        {"Dear team,\n\n4/5", 4},
        /* with a comment */
        {"5\nThe courier was kind.", 5, "The courier was kind."},
        {"2 - still broken", 2, "still broken"},
        {"4, thanks", 4, "thanks"},
        {"1: nobody called", 1, "nobody called"},
        {"5! Great.\nBye", 5, "Great.\nBye"},
        {"5 (very well)", 5},
        {"5/5 great work", 5, "great work"},
        {"2 stars - slow", 2, "slow"},
        {"Very satisfied with Anna", 5, "with Anna"},
        {"very satisfied, thank you", 5, "thank you"},
        {"dissatisfied. The second kettle leaks too.", 2, "The second kettle leaks too."},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void english_words_that_only_look_like_a_vote_are_none(void **state) {
    static const Row rows[] = {
        {""},
        {NULL},
        {"\n \n"},
        {"0"},
        {"6"},
        {"10"},
        {"55"},
        {"5.5"},
        {"-5"},
        {"5 days late"},
        {"5 of my plates broke"},
        {"3 of 5 items are missing"},
        {"4 out of 5 parcels were wet"},
        {"5,00 EUR are missing"},
        {"5 - 7 days you said"},
        {"5:30 pm nobody came"},
        {"4-pack arrived broken"},
        {"5% is not enough"},
        {"5th mail about this"},
        {"5kg"},
        {"1. The kettle leaks\n2. Nobody calls"},
        {"1) The kettle leaks"},
        {"4/50"},
        {"3/4"},
        {"5/10"},
        {"One of your people was rude"},
        {"Five weeks I waited"},
        {"Well, where is my money"},
        {"Good.\nBut where is my money?"},
        {"Good, and when does it come"},
        {"Satisfied customers look different"},
        {"Bad service"},
        {"poorly packed"},
        {"The answer is 5"},
        {"Order 12345"},
        {"★★★★★★"},
        {"★★☆"},
        {"☆☆☆☆☆"},
        {"Thank you"},
        {"Hello,\nHello,\n5"},
        {"I am 5 weeks without a kettle"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void chinese_votes_are_read(void **state) {
    static const Row rows[] = {
        {"５", 5},
        {"5分", 5},
        {"５分。", 5},
        {"五分", 5},
        {"五", 5},
        {"四分！", 4},
        {"3 分", 3},
        {"两星半", 0},
        {"二星", 2},
        {"1星", 1},
        {"五星好评", 5},
        {"5颗星", 5},
        {"给5分", 5},
        {"我给4分", 4},
        {"打五分", 5},
        {"评分：3", 3},
        {"评分: 五分", 5},
        {"满分", 5},
        {"非常满意", 5},
        {"很满意！", 5},
        {"满意", 4},
        {"满意。", 4},
        {"比较满意", 4},
        {"一般", 3},
        {"一般般", 3},
        {"还行", 3},
        {"不满意", 2},
        {"不太满意", 2},
        {"非常不满意", 1},
        {"很不满意", 1},
        {"极不满意。", 1},
        {"差评", 1},
        {"非常滿意", 5},
        {"不滿意", 2},
        {"您好，\n5", 5},
        {"你好\n五分", 5},
        {"5，谢谢", 5, "谢谢"},
        {"5谢谢", 5, "谢谢"},
        {"5分，处理很快", 5, "处理很快"},
        {"五分 处理很快", 5, "处理很快"},
        {"2分：没有人回电话", 2, "没有人回电话"},
        {"非常满意，谢谢小李", 5, "谢谢小李"},
        {"不满意。水壶还是漏水", 2, "水壶还是漏水"},
        {"1\n一直没人管", 1, "一直没人管"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void chinese_words_that_only_look_like_a_vote_are_none(void **state) {
    static const Row rows[] = {
        {"订单12345"},
        {"5天了还没到"},
        {"5分钟就坏了"},
        {"五分钟前打的电话"},
        {"５天"},
        {"10分"},
        {"15"},
        {"一分钱一分货"},
        {"三星手机坏了"},
        {"一直没人管"},
        {"五一节买的"},
        {"一，退款。二，道歉。"},
        {"1、退款 2、道歉"},
        {"1.退款\n2.道歉"},
        {"满意度太低"},
        {"满意吗？"},
        {"一般来说三天到货"},
        {"差我两百块"},
        {"很好笑"},
        {"不好意思打扰了"},
        {"谢谢"},
        {"我想问一下"},
        {"我5号买的"},
        {"给我退款"},
        {"5月3日买的"},
        {"2台都坏了"},
        {"4S店"},
    };
    check(rows, G_N_ELEMENTS(rows));
}

static void a_survey_link_makes_the_vote_its_subject(void **state) {
    static const struct {
        const gchar *subject;
        guint score;
    } rows[] = {
        {"5 [AM-1042-K7Q2]", 5},
        {"[AM-1042-K7Q2] 4", 4},
        {"1 [AM-1042-K7Q2] ", 1},
        {"3", 3},
        {"5分 [AM-1042-K7Q2]", 5},
        {"[EXTERNAL] 2 [AM-1042-K7Q2]", 2},
        {"５ [AM-1-AAAA]", 5},
        {"Re: 5 [AM-1042-K7Q2]", 0},
        {"5 days late [AM-1042-K7Q2]", 0},
        {"5, thanks [AM-1-AAAA]", 0},
        {"10 [AM-1042-K7Q2]", 0},
        {"[AM-1042-K7Q2]", 0},
        {"5 [days late", 0},
        {"", 0},
        {NULL, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint score = 0;
        g_autofree gchar *comment = NULL;
        gboolean is_vote = customer_words_read_vote(SURVEY_CSAT, rows[i].subject,
                                                    " Nice people. \n", &score, &comment);
        if (is_vote != (rows[i].score != 0) || score != rows[i].score)
            fail_msg("\"%s\": %u", rows[i].subject, score);
        if (is_vote)
            assert_string_equal(comment, "Nice people.");
    }
}

static void broken_and_endless_words_are_survived(void **state) {
    guint score = 0;
    g_autofree gchar *comment = NULL;
    assert_false(customer_words_read_vote(SURVEY_CSAT, "\xff\xfe", "\xc3\x28 5", &score, &comment));
    g_autofree gchar *brackets = g_strnfill(1000000, '[');
    g_autofree gchar *lines = g_strnfill(1000000, '\n');
    g_autofree gchar *stars = g_strnfill(1000000, '*');
    assert_false(customer_words_read_vote(SURVEY_CSAT, brackets, lines, &score, &comment));
    assert_false(customer_words_read_vote(SURVEY_CSAT, stars, stars, &score, &comment));
    assert_null(comment);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_votes_are_read),
        cmocka_unit_test(english_words_that_only_look_like_a_vote_are_none),
        cmocka_unit_test(chinese_votes_are_read),
        cmocka_unit_test(chinese_words_that_only_look_like_a_vote_are_none),
        cmocka_unit_test(a_survey_link_makes_the_vote_its_subject),
        cmocka_unit_test(broken_and_endless_words_are_survived),
    };
    return cmocka_run_group_tests_name("customer_words", tests, NULL, NULL);
}
