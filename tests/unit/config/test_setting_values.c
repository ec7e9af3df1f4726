/* test_setting_values.c - single values of amends.yaml: good ones, bad ones, their meaning */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../../src/config/keys/setting_values.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void numbers_are_read_in_their_units(void **state) {
    static const struct {
        ValueType type;
        const gchar *given;
        gint64 expected;
    } rows[] = {
        {VALUE_DURATION, "24h", 86400},
        {VALUE_DURATION, "3d", 259200},
        {VALUE_DURATION, "90m", 5400},
        {VALUE_DURATION, "30s", 30},
        {VALUE_DURATION, "0", 0},
        {VALUE_DURATION, "0d", 0},
        {VALUE_DURATION, "3 d", 259200},
        {VALUE_DURATION, "3D", 259200},
        {VALUE_DURATION, "3", -1},
        {VALUE_DURATION, "d", -1},
        {VALUE_DURATION, "", -1},
        {VALUE_DURATION, "1.5h", -1},
        {VALUE_DURATION, "3dd", -1},
        {VALUE_DURATION, "3d ", -1},
        {VALUE_DURATION, "+3d", -1},
        {VALUE_DURATION, "0x3d", -1},
        {VALUE_DURATION, "999999999999d", -1},
        {VALUE_SIZE, "50MB", 52428800},
        {VALUE_SIZE, "1gb", 1073741824},
        {VALUE_SIZE, "64KB", 65536},
        {VALUE_SIZE, "10B", 10},
        {VALUE_SIZE, "10", -1},
        {VALUE_SIZE, "999999999999GB", -1},
        {VALUE_NUMBER, "10", 10},
        {VALUE_NUMBER, "10x", -1},
        {VALUE_NUMBER, "１０", -1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (value_read(rows[i].type, rows[i].given) != rows[i].expected)
            fail_msg("%s", rows[i].given);
    }
}

static void numbers_are_written_as_they_are_read(void **state) {
    static const struct {
        ValueType type;
        gint64 given;
        const gchar *expected;
    } rows[] = {
        {VALUE_DURATION, 86400, "1d"}, {VALUE_DURATION, 90000, "25h"}, {VALUE_DURATION, 61, "61s"},
        {VALUE_DURATION, 0, "0s"},     {VALUE_SIZE, 65536, "64KB"},    {VALUE_SIZE, 1 << 30, "1GB"},
        {VALUE_NUMBER, 7, "7"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *text = value_write(rows[i].type, rows[i].given);
        assert_string_equal(text, rows[i].expected);
        assert_int_equal(value_read(rows[i].type, text), rows[i].given);
    }
}

static void words_are_held_to_their_type(void **state) {
    static const struct {
        ValueType type;
        const gchar *given;
        gboolean expected;
    } rows[] = {
        {VALUE_NAME, "anna", TRUE},
        {VALUE_NAME, "anna.b-2_x", TRUE},
        {VALUE_NAME, "陈伟", TRUE},
        {VALUE_NAME, "anna berg", FALSE},
        {VALUE_NAME, "-anna", FALSE},
        {VALUE_NAME, "anna#", FALSE},
        {VALUE_NAME, "", FALSE},
        {VALUE_CAUSE, "logistics/late", TRUE},
        {VALUE_CAUSE, "物流/延误/暴雨", TRUE},
        {VALUE_CAUSE, "unknown", TRUE},
        {VALUE_CAUSE, "logistics/", FALSE},
        {VALUE_CAUSE, "/late", FALSE},
        {VALUE_CAUSE, "logistics//late", FALSE},
        {VALUE_CAUSE, "logistics/too late", FALSE},
        {VALUE_NAME, "a123456789a123456789a123456789a123456789x", FALSE},
        {VALUE_LANGUAGE, "en", TRUE},
        {VALUE_LANGUAGE, "pt-BR", TRUE},
        {VALUE_LANGUAGE, "e", FALSE},
        {VALUE_LANGUAGE, "../en", FALSE},
        {VALUE_LANGUAGE, "en-", FALSE},
        {VALUE_ZONE, "UTC", TRUE},
        {VALUE_ZONE, "Asia/Shanghai", TRUE},
        {VALUE_ZONE, "Asia/Nowhere", FALSE},
        {VALUE_ZONE, "/etc/passwd", FALSE},
        {VALUE_ZONE, "a/../../../../etc/passwd", FALSE},
        {VALUE_HOST, "mail.example.com", TRUE},
        {VALUE_HOST, "::1", TRUE},
        {VALUE_HOST, "mail.example.com/x", FALSE},
        {VALUE_HOST, "user@mail.example.com", FALSE},
        {VALUE_HOST, "-option", FALSE},
        {VALUE_ADDRESS, "anna@example.com", TRUE},
        {VALUE_ADDRESS, "Anna <anna@example.com>", FALSE},
        {VALUE_CHARSET, "gb18030", TRUE},
        {VALUE_CHARSET, "no-such-charset", FALSE},
        {VALUE_CHARSET, "UTF-8//IGNORE", FALSE},
        {VALUE_MONEY, "500 CNY", TRUE},
        {VALUE_MONEY, "60.50 EUR", TRUE},
        {VALUE_MONEY, "EUR 60", TRUE},
        {VALUE_MONEY, "JPY5000", TRUE},
        {VALUE_MONEY, "1,000 CNY", TRUE},
        {VALUE_MONEY, "0 CNY", TRUE},
        {VALUE_MONEY, "500", FALSE},
        {VALUE_MONEY, "CNY", FALSE},
        {VALUE_MONEY, "-5 CNY", FALSE},
        {VALUE_MONEY, "500 XYZ", FALSE},
        {VALUE_MONEY, "500元", FALSE},
        {VALUE_MONEY, "$500", FALSE},
        {VALUE_MONEY, "500 CNY or so", FALSE},
        {VALUE_MONEY, "500 6 CNY", FALSE},
        {VALUE_MONEY, "5.005 EUR", FALSE},
        {VALUE_MONEY, "5.005,00 EUR", TRUE},
        {VALUE_MONEY, "5.005 KWD", TRUE},
        {VALUE_MONEY, "5.5 JPY", FALSE},
        {VALUE_PATTERN, "LOT-[0-9]{4}", TRUE},
        {VALUE_PATTERN, "批次\\d+", TRUE},
        {VALUE_PATTERN, "LOT-[0-9", FALSE},
        {VALUE_PATTERN, "(?<=a+)b", FALSE},
        {VALUE_PREFIX, "AM", TRUE},
        {VALUE_PREFIX, "A-M", FALSE},
        {VALUE_PREFIX, "ABCDEFGHI", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (value_is_good(rows[i].type, rows[i].given) != rows[i].expected)
            fail_msg("%s as %s", rows[i].given, value_type_text(rows[i].type));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_in_their_units),
        cmocka_unit_test(numbers_are_written_as_they_are_read),
        cmocka_unit_test(words_are_held_to_their_type),
    };
    return cmocka_run_group_tests_name("setting_values", tests, NULL, NULL);
}
