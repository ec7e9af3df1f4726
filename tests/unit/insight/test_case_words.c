/* test_case_words.c - nothing in the case of the week tells who wrote it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "insight/case_words.h"

typedef struct {
    const gchar *words;
    const gchar *address, *name;
    const gchar *kept;        /* must still be there */
    const gchar *secrets[12]; /* must not; ends with NULL */
} Row;

static const Row rows[] = {
    {"Dear complaints team,\n\nmy kettle leaked on the second day and the kitchen floor is "
     "swollen. My name is Emma Hall, order HK-77123, phone +44 20 7946 0018, I live at 5 Rose "
     "Hill Road. Write to emma.hall@example.com or https://example.com/x?y=1.\n\nKind "
     "regards\nEmma Hall\nExample Ltd",
     "emma.hall@example.com",
     "Emma Hall",
     "my kettle leaked on the second day and the kitchen floor is swollen",
     {"Emma", "Hall", "77123", "7946", "0018", "Rose", "emma", "example", "https", "Dear", NULL}},
    {"您好：\n我叫周敏，三月买的电水壶第二天就漏水，厨房地板都泡坏了，客服一直不回复。订单号77123，"
     "电话13800138000，"
     "地址上海市浦东新区世纪大道88号3栋201室，邮箱zhoumin@example."
     "cn。周女士等您电话。\n此致\n敬礼\n周敏",
     "zhoumin@example.cn",
     "周敏",
     "第二天就漏水，厨房地板都泡坏了，客服一直不回复",
     {"周敏", "77123", "13800138000", "世纪", "浦东", "88", "zhoumin", "周女士", NULL}},
    {"Your man Anna Berg told Mr. Li twice that the parcel AB123456789CN would come on Monday; "
     "LI waited at home all day for nothing.",
     "li@example.com",
     "Li",
     "waited at home all day for nothing",
     {"Anna", "Berg", "Mr. Li", "AB123456789CN", "123456", NULL}},
    {"> Emma Hall wrote\n> old words\nThe second kettle leaks just as the first one did, and "
     "nobody has called me back about it.",
     "emma.hall@example.com",
     "Emma Hall",
     "The second kettle leaks just as the first one did",
     {"Emma", "old words", NULL}},
};

static void nothing_tells_who_wrote_it(void **state) {
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row *row = &rows[i];
        g_autoptr(GPtrArray) names = g_ptr_array_new();
        g_ptr_array_add(names, (gpointer)row->address);
        g_ptr_array_add(names, (gpointer)row->name);
        g_ptr_array_add(names, (gpointer) "Anna Berg");
        g_autofree gchar *masked = case_words_mask(row->words, names);
        assert_non_null(masked);
        if (strstr(masked, row->kept) == NULL)
            fail_msg("%s\nis not in: %s", row->kept, masked);
        for (guint k = 0; row->secrets[k] != NULL; k++) {
            if (strstr(masked, row->secrets[k]) != NULL)
                fail_msg("%s\nis still in: %s", row->secrets[k], masked);
        }
    }
}

static void long_words_are_cut_and_few_are_none(void **state) {
    (void)state;
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autofree gchar *few = case_words_mask("Broken again.", names);
    g_autofree gchar *nothing = case_words_mask("", names);
    GString *many = g_string_new(NULL);
    for (guint i = 0; i < 200; i++)
        g_string_append(many, "again and again ");
    g_autofree gchar *cut = case_words_mask(many->str, names);
    assert_null(few);
    assert_null(nothing);
    assert_true(g_utf8_strlen(cut, -1) <= 290);
    g_string_free(many, TRUE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_tells_who_wrote_it),
        cmocka_unit_test(long_words_are_cut_and_few_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
