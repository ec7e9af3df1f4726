/* test_query_argument.c - what agents type behind #show, #list, #find and #stats */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "command/argument/query_argument.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

static int open_desk(void **state) {
    Policy *policy = policy_new();
    static const gchar *const names[] = {"quality", "logistics"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_ptr_array_add(policy->queues, queue_new(names[i]));
    Queue *logistics = policy->queues->pdata[1];
    g_hash_table_replace(logistics->title, g_strdup("en"), g_strdup("Parcels and Couriers"));
    g_hash_table_replace(logistics->title, g_strdup("zh"), g_strdup("物流组"));
    *state = policy;
    return 0;
}

static int close_desk(void **state) {
    policy_free(*state);
    return 0;
}

static void tickets_are_named_in_many_ways(void **state) {
    static const struct {
        const gchar *typed;
        QueryFault fault;
        gint64 ticket;
    } rows[] = {
        {NULL, QUERY_GOOD, 0},
        {"", QUERY_GOOD, 0},
        {"1042", QUERY_GOOD, 1042},
        {"AM-1042", QUERY_GOOD, 1042},
        {" am-1042 ", QUERY_GOOD, 1042},
        {"[AM-1042]", QUERY_GOOD, 1042},
        {"[AM-1042-K7Q2]", QUERY_GOOD, 1042},
        {"１０４２", QUERY_GOOD, 1042},
        {"ticket 1042", QUERY_GOOD, 1042},
        {"#1042", QUERY_GOOD, 1042},
        {"No. 1042", QUERY_GOOD, 1042},
        {"1042号", QUERY_GOOD, 1042},
        {"投诉1042", QUERY_GOOD, 1042},
        {"编号：1042", QUERY_GOOD, 1042},
        {"kettle", QUERY_BAD_TICKET, 0},
        {"1042 1043", QUERY_BAD_TICKET, 0},
        {"0", QUERY_BAD_TICKET, 0},
        {"-5", QUERY_BAD_TICKET, 0},
        {"99999999999999999999999", QUERY_BAD_TICKET, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(Query) query = {0};
        QueryFault fault = query_argument_read(QUERY_SHOW, rows[i].typed, *state, &query);
        if (fault != rows[i].fault || query.ticket != rows[i].ticket)
            fail_msg("\"%s\": fault %d, ticket %d", rows[i].typed, (int)fault, (int)query.ticket);
    }
}

static void lists_have_english_and_chinese_names(void **state) {
    static const struct {
        const gchar *typed;
        QueryFault fault;
        ListKind list;
        const gchar *queue;
    } rows[] = {
        {NULL, QUERY_GOOD, LIST_MINE, NULL},
        {"mine", QUERY_GOOD, LIST_MINE, NULL},
        {"MINE", QUERY_GOOD, LIST_MINE, NULL},
        {"我的", QUERY_GOOD, LIST_MINE, NULL},
        {"overdue", QUERY_GOOD, LIST_OVERDUE, NULL},
        {"超时", QUERY_GOOD, LIST_OVERDUE, NULL},
        {"逾期", QUERY_GOOD, LIST_OVERDUE, NULL},
        {"unassigned", QUERY_GOOD, LIST_UNASSIGNED, NULL},
        {"未分配", QUERY_GOOD, LIST_UNASSIGNED, NULL},
        {"all", QUERY_GOOD, LIST_ALL, NULL},
        {"全部", QUERY_GOOD, LIST_ALL, NULL},
        {"group-case 1042", QUERY_GOOD, LIST_GROUP_CASE, NULL},
        {"group-case AM-1042", QUERY_GOOD, LIST_GROUP_CASE, NULL},
        {"群诉1042", QUERY_GOOD, LIST_GROUP_CASE, NULL},
        {"group-case", QUERY_BAD_TICKET, LIST_MINE, NULL},
        {"group-case moon", QUERY_BAD_TICKET, LIST_MINE, NULL},
        {"group logistics", QUERY_GOOD, LIST_QUEUE, "logistics"},
        {"group: Logistics", QUERY_GOOD, LIST_QUEUE, "logistics"},
        {"group Parcels and couriers", QUERY_GOOD, LIST_QUEUE, "logistics"},
        {"logistics", QUERY_GOOD, LIST_QUEUE, "logistics"},
        {"部门 物流组", QUERY_GOOD, LIST_QUEUE, "logistics"},
        {"部门物流组", QUERY_GOOD, LIST_QUEUE, "logistics"},
        {"物流组", QUERY_GOOD, LIST_QUEUE, "logistics"},
        {"group", QUERY_BAD_QUEUE, LIST_MINE, NULL},
        {"group sales", QUERY_BAD_QUEUE, LIST_MINE, NULL},
        {"groupies", QUERY_BAD_LIST, LIST_MINE, NULL},
        {"ovedue", QUERY_BAD_LIST, LIST_MINE, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(Query) query = {0};
        QueryFault fault = query_argument_read(QUERY_LIST, rows[i].typed, *state, &query);
        const gchar *queue = query.queue != NULL ? query.queue->name : NULL;
        if (fault != rows[i].fault || query.list != rows[i].list ||
            g_strcmp0(queue, rows[i].queue) != 0)
            fail_msg("\"%s\": fault %d, list %d, queue %s", rows[i].typed, (int)fault,
                     (int)query.list, queue);
    }
}

static void periods_are_a_number_and_a_unit(void **state) {
    static const struct {
        const gchar *typed;
        QueryFault fault;
        gint64 seconds;
    } rows[] = {
        {NULL, QUERY_GOOD, 7 * DAY},        {"7d", QUERY_GOOD, 7 * DAY},
        {"7 days", QUERY_GOOD, 7 * DAY},    {"last 24 hours", QUERY_GOOD, DAY},
        {"24h", QUERY_GOOD, DAY},           {"2w", QUERY_GOOD, 14 * DAY},
        {"month", QUERY_GOOD, 30 * DAY},    {"quarter", QUERY_BAD_PERIOD, 0},
        {"3 months", QUERY_GOOD, 90 * DAY}, {"7天", QUERY_GOOD, 7 * DAY},
        {"７天", QUERY_GOOD, 7 * DAY},      {"最近30天", QUERY_GOOD, 30 * DAY},
        {"一周", QUERY_GOOD, 7 * DAY},      {"两个星期", QUERY_GOOD, 14 * DAY},
        {"三个月", QUERY_GOOD, 90 * DAY},   {"24小时", QUERY_GOOD, DAY},
        {"0d", QUERY_BAD_PERIOD, 0},        {"7", QUERY_BAD_PERIOD, 0},
        {"366d", QUERY_GOOD, 366 * DAY},    {"1 year", QUERY_GOOD, 365 * DAY},
        {"一年", QUERY_GOOD, 365 * DAY},    {"12个月", QUERY_GOOD, 360 * DAY},
        {"367d", QUERY_BAD_PERIOD, 0},      {"2 years", QUERY_BAD_PERIOD, 0},
        {"13个月", QUERY_BAD_PERIOD, 0},    {"99999999999999999999 d", QUERY_BAD_PERIOD, 0},
        {"-7d", QUERY_BAD_PERIOD, 0},       {"for ever", QUERY_BAD_PERIOD, 0},
        {"半个月", QUERY_BAD_PERIOD, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(Query) query = {0};
        QueryFault fault = query_argument_read(QUERY_STATS, rows[i].typed, *state, &query);
        if (fault != rows[i].fault || query.seconds != rows[i].seconds)
            fail_msg("\"%s\": fault %d, %d s", rows[i].typed, (int)fault, (int)query.seconds);
    }
}

static void words_to_find_are_kept_as_typed(void **state) {
    static const struct {
        const gchar *typed;
        QueryFault fault;
        const gchar *words;
    } rows[] = {
        {"Kettle  \"at the handle\"", QUERY_GOOD, "Kettle \"at the handle\""},
        {"退款", QUERY_GOOD, "退款"},
        {NULL, QUERY_NEEDS_WORDS, NULL},
        {" \"\" ", QUERY_NEEDS_WORDS, NULL},
        {"？！", QUERY_NEEDS_WORDS, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(Query) query = {0};
        assert_int_equal(query_argument_read(QUERY_FIND, rows[i].typed, *state, &query),
                         rows[i].fault);
        if (g_strcmp0(query.words, rows[i].words) != 0)
            fail_msg("\"%s\": %s", rows[i].typed, query.words);
    }
}

static void what_was_probably_meant_is_proposed(void **state) {
    static const struct {
        const gchar *typed;
        const gchar *meant;
    } rows[] = {
        {"ovedue", "overdue"},
        {"mien", "mine"},
        {"未分派", "未分配"},
        {"logistic", "group logistics"},
        {"group qualty", "group quality"},
        {"kettles and pots", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *meant = query_argument_suggest(QUERY_LIST, rows[i].typed, *state);
        if (g_strcmp0(meant, rows[i].meant) != 0)
            fail_msg("\"%s\": %s", rows[i].typed, meant);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tickets_are_named_in_many_ways),
        cmocka_unit_test(lists_have_english_and_chinese_names),
        cmocka_unit_test(periods_are_a_number_and_a_unit),
        cmocka_unit_test(words_to_find_are_kept_as_typed),
        cmocka_unit_test(what_was_probably_meant_is_proposed),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
