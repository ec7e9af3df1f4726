/* test_figure_list.c - what a figure counted, written as a query and read again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/figure_list.h"
#include "model/wall_clock.h"

/* What is read is written in the same words again, or in the first of several for the same. */
static void what_was_counted_is_read_and_written(void **state) {
    (void)state;
    static const struct {
        const gchar *typed, *english, *chinese; /* NULL: as typed */
    } rows[] = {
        {"received 2026-11-02..2026-11-08", NULL, "收到 2026-11-02..2026-11-08"},
        {"received 2026-11-02..2026-11-02", "received 2026-11-02", "收到 2026-11-02"},
        {"received", NULL, "收到"},
        {"Closed Outcome upheld 2026-11-02", "closed outcome upheld 2026-11-02",
         "结案 结果 upheld 2026-11-02"},
        {"closed 2026-11-02 cause logistics/late", "closed cause logistics/late 2026-11-02",
         "结案 原因 logistics/late 2026-11-02"},
        {"closed cause none", NULL, "结案 原因 无"},
        {"closed reopened owner anna", NULL, "结案 重开 负责人 anna"},
        {"answered slow owner anna", NULL, "首次答复 最慢 负责人 anna"},
        {"received category \"late parcels\"", NULL, "收到 分类 \"late parcels\""},
        {"late owner none at 2026-11-09 08:00", "overdue owner none at 2026-11-09 08:00",
         "超期 负责人 无 截至 2026-11-09 08:00"},
        {"open age 3 at 2026-11-09 08:00:07", NULL, "在办 时长 3 截至 2026-11-09 08:00:07"},
        {"at-risk", NULL, "将到期"},
        {"unassigned group quality group billing", NULL, "无人负责 部门 quality 部门 billing"},
        {"clocks clock legal/final-response 2026-02-28", NULL,
         "时限 项目 legal/final-response 2026-02-28"},
        {"promises 2028-02-29", NULL, "承诺 2028-02-29"},
        {"remedies remedy refund currency EUR", NULL, "补偿 方式 refund 币种 EUR"},
        {"votes unhappy", NULL, "评价 不满意"},
        {"surveys silent", NULL, "调查 未评价"},
        {"repeaters from Emma@example.com", NULL, "再次投诉 客户 Emma@example.com"},
        {"新增 类别 无 ２０２６-11-02", "received category none 2026-11-02",
         "收到 分类 无 2026-11-02"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(FigureList) list = {.set = FIGURE_SET_RECEIVED};
        assert_true(figure_list_read(rows[i].typed, &list));
        g_autoptr(GPtrArray) copies =
            g_ptr_array_new_with_free_func((GDestroyNotify)figure_list_free);
        FigureList *copy = figure_list_copy(&list);
        g_ptr_array_add(copies, copy);
        g_autofree gchar *english = figure_list_text(copy, FALSE);
        g_autofree gchar *chinese = figure_list_text(copy, TRUE);
        assert_string_equal(english, rows[i].english != NULL ? rows[i].english : rows[i].typed);
        assert_string_equal(chinese, rows[i].chinese);
        g_auto(FigureList) again = {.set = FIGURE_SET_RECEIVED};
        assert_true(figure_list_read(chinese, &again));
        g_autofree gchar *same = figure_list_text(&again, FALSE);
        assert_string_equal(same, english);
    }
}

static void days_and_moments_are_those_of_the_wall(void **state) {
    (void)state;
    g_auto(FigureList) days = {.set = FIGURE_SET_RECEIVED};
    g_auto(FigureList) moment = {.set = FIGURE_SET_RECEIVED};
    assert_true(figure_list_read("received 2026-11-02..2026-11-08", &days));
    assert_int_equal(days.first_day, wall_clock_day(2026, 11, 2));
    assert_int_equal(days.last_day, wall_clock_day(2026, 11, 8));
    assert_true(figure_list_read("open at 2026-11-09 08:30:07", &moment));
    assert_int_equal(moment.at, wall_clock_day(2026, 11, 9) * WALL_DAY + 8 * 3600 + 30 * 60 + 7);
}

static void what_makes_no_sense_is_no_list(void **state) {
    (void)state;
    static const gchar *const rows[] = {
        "",
        "moon",
        "2026-11-02",
        "received received",
        "received slow",
        "received 2026-11-31",
        "received 2026-11-08..2026-11-02",
        "received 2025-11-08..2026-11-09",
        "received 2026-11-02 2026-11-03",
        "received 2026-11-02..",
        "received category",
        "received category a category b",
        "received clock owner",
        "received at 2026-11-02 08:00",
        "open 2026-11-02",
        "open at 2026-11-02",
        "open at 2026-11-02 24:00",
        "open at 2026-11-02 08:00 at 2026-11-02 08:00",
        "overdue unassigned",
        "closed slow reopened",
        "votes silent",
        "promises category x",
        "received group",
        "received 0000-00-00",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(FigureList) list = {.set = FIGURE_SET_RECEIVED};
        if (figure_list_read(rows[i], &list))
            fail_msg("\"%s\" was read", rows[i]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_counted_is_read_and_written),
        cmocka_unit_test(days_and_moments_are_those_of_the_wall),
        cmocka_unit_test(what_makes_no_sense_is_no_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
