/* test_customer_request.c - words that ask the desk for something, and all that only looks alike */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tests/words/requests-*.txt is what complainants write. What acts has to be right: it is measured
 * here, and doc/words.md tells the figures.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../../src/command/request_words.h"
#include "command/customer_request.h"
#include "word_set.h"

enum {
    LEAST_CASES = 150,
    LEAST_PRECISION = 970,
    LEAST_RECALL = 900,
    LEAST_RECALL_UNSEEN = 500
}; /* of a thousand */

static void measure(const gchar *file, gboolean is_unseen) {
    g_autoptr(GPtrArray) cases = word_set_read(file);
    guint acted = 0;
    guint right = 0;
    guint asked = 0;
    for (guint i = 0; i < cases->len; i++) {
        const WordCase *one = cases->pdata[i];
        CustomerRequest request = customer_request_read(NULL, one->text);
        const gchar *found = request.is_made ? request_kind_name(request.kind) : "none";
        gboolean is_right = strcmp(found, one->label) == 0;
        asked += strcmp(one->label, "none") != 0;
        acted += request.is_made;
        right += request.is_made && is_right;
        if (!is_right && (!is_unseen || g_getenv("SHOW_UNSEEN") != NULL))
            print_message("# %s:%u: %s, not %s: %s\n", file, one->number, found, one->label,
                          one->text);
    }
    print_message("# %s: %u lines, %u ask; acts on %u, rightly on %u\n", file, cases->len, asked,
                  acted, right);
    assert_true(is_unseen || cases->len >= LEAST_CASES);
    assert_true(acted > 0 && right * 1000 >= acted * LEAST_PRECISION);
    assert_true(right * 1000 >= asked * (is_unseen ? LEAST_RECALL_UNSEEN : LEAST_RECALL));
}

static void english_words_act_rightly(void **state) {
    measure("requests-en.txt", FALSE);
    measure("requests-unseen-en.txt", TRUE);
}

static void chinese_words_act_rightly(void **state) {
    measure("requests-zh.txt", FALSE);
    measure("requests-unseen-zh.txt", TRUE);
}

typedef struct {
    const gchar *subject;
    const gchar *text;
    RequestKind kind;
    gboolean is_made;
    gboolean has_words;
} Row;

static void subjects_and_paragraphs(void **state) {
    static const Row rows[] = {
        {"STATUS", "", REQUEST_STATUS, TRUE, FALSE},
        {"进度", " \n", REQUEST_STATUS, TRUE, FALSE},
        {"Status please", "Thanks\nEmma Hall", REQUEST_STATUS, TRUE, FALSE},
        {"Escalate", "Nobody answers me.", REQUEST_ESCALATE, TRUE, TRUE},
        {"Withdraw", "I have bought another one.", REQUEST_WITHDRAW, FALSE, TRUE},
        {"The kettle", "STATUS", REQUEST_STATUS, TRUE, FALSE},
        {"STATUS", "ESCALATE", REQUEST_STATUS, FALSE, TRUE},
        {NULL, "STATUS\n\nThe lid is broken.", REQUEST_STATUS, TRUE, TRUE},
        {NULL, "The lid is broken.\n\nstatus please", REQUEST_STATUS, FALSE, TRUE},
        {NULL, "The lid is broken.\n\nSTATUS", REQUEST_STATUS, TRUE, TRUE},
        {NULL, "The lid is broken.\n\nSTATUS\n\nThe handle, too.", REQUEST_STATUS, FALSE, TRUE},
        {NULL, "Hello,\n\nSTATUS, please.\n\nThe lid is broken.", REQUEST_STATUS, TRUE, TRUE},
        {NULL, "壶盖也坏了。\n\n升级", REQUEST_ESCALATE, TRUE, TRUE},
        {NULL, "STOP\n\nand pay.", REQUEST_STOP, FALSE, TRUE},
        {NULL, "May I talk to a manager?", REQUEST_ESCALATE, TRUE, FALSE},
        {NULL, "I need it now. May I talk to a manager?", REQUEST_ESCALATE, FALSE, TRUE},
        {NULL, "Close this. What is the status?", REQUEST_STATUS, FALSE, TRUE},
        {NULL, "START", REQUEST_START, TRUE, FALSE},
        {"START", "", REQUEST_START, TRUE, FALSE},
        {NULL, "It would not start.", REQUEST_NONE, FALSE, TRUE},
        {NULL, "start\n\nThe engine does not.", REQUEST_START, FALSE, TRUE},
        {NULL, "重新接收", REQUEST_START, TRUE, FALSE},
        {NULL, "不要取消退订", REQUEST_STOP, FALSE, TRUE},
        {NULL, "I will not withdraw anything.", REQUEST_WITHDRAW, FALSE, TRUE},
        {NULL, "我不会撤诉的", REQUEST_WITHDRAW, FALSE, TRUE},
        {NULL, "The kettle leaks.", REQUEST_NONE, FALSE, TRUE},
        {NULL, "Withdrawals are slow.", REQUEST_NONE, FALSE, TRUE},
        {NULL, "", REQUEST_NONE, FALSE, FALSE},
        {NULL, NULL, REQUEST_NONE, FALSE, TRUE},
        {NULL, "status \xff", REQUEST_NONE, FALSE, TRUE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        CustomerRequest request = customer_request_read(rows[i].subject, rows[i].text);
        if (request.kind != rows[i].kind || request.is_made != rows[i].is_made ||
            (request.kind != REQUEST_NONE && request.has_words != rows[i].has_words))
            fail_msg("row %zu: %s, made %d, words %d", i, request_kind_name(request.kind),
                     request.is_made, request.has_words);
    }
}

/* What stands before and behind a complaint of many paragraphs. */
static void only_the_ends_of_long_complaints_ask(void **state) {
    static const struct {
        const gchar *before, *behind;
        RequestKind kind;
        gboolean is_made;
    } rows[] = {
        {"", "", REQUEST_NONE, FALSE},
        {"Hello,\n\nSTATUS\n\n", "", REQUEST_STATUS, TRUE},
        {"", "\n\nescalate\n\nThank you\nEmma Hall\n", REQUEST_ESCALATE, TRUE},
        {"", "\n\n升级\n\n谢谢", REQUEST_ESCALATE, TRUE},
        {"STATUS\n", "", REQUEST_STATUS, FALSE},
        {"", "\nSTATUS", REQUEST_STATUS, FALSE},
        {"", "\n\nwithdraw", REQUEST_WITHDRAW, FALSE},
        {"STATUS\n\n", "\n\nESCALATE", REQUEST_STATUS, FALSE},
        {"Please escalate this.\n\n", "", REQUEST_ESCALATE, FALSE},
    };
    g_autoptr(GString) complaint = g_string_new("The kettle leaks, and");
    for (guint i = 0; i < 60; i++)
        g_string_append(complaint, " nobody\n\nanswers, 水壶漏水，");
    g_string_append(complaint, " ever.");
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = g_strconcat(rows[i].before, complaint->str, rows[i].behind, NULL);
        CustomerRequest request = customer_request_read(NULL, text);
        if (request.kind != rows[i].kind || request.is_made != rows[i].is_made ||
            !request.has_words)
            fail_msg("row %zu: %s, made %d", i, request_kind_name(request.kind), request.is_made);
    }
}

static void check_pieces(const RequestWord *words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        if (words[i].class != REQUEST_PADDING && !request_words_may_stand_in(words[i].text))
            fail_msg("\"%s\" would be passed over", words[i].text);
    }
}

static void no_word_is_passed_over(void **state) {
    gsize count = 0;
    const RequestWord *english = request_words_english(&count);
    check_pieces(english, count);
    const RequestWord *chinese = request_words_chinese(&count);
    check_pieces(chinese, count);
    assert_false(request_words_may_stand_in("The kettle leaks at the handle."));
    assert_false(request_words_may_stand_in("水壶把手漏水，请处理。"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_words_act_rightly),
        cmocka_unit_test(chinese_words_act_rightly),
        cmocka_unit_test(subjects_and_paragraphs),
        cmocka_unit_test(only_the_ends_of_long_complaints_ask),
        cmocka_unit_test(no_word_is_passed_over),
    };
    return cmocka_run_group_tests_name("customer_request", tests, NULL, NULL);
}
