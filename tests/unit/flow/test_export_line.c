/* test_export_line.c - a row becomes a line that every reader takes for the same values */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* needs those above */

#include "flow/exports/export_line.h"

static const ReportColumn TEXT[] = {{"subject", REPORT_TEXT}};

static gchar *line_of(const gchar *value, gboolean is_json) {
    GString *out = g_string_new(NULL);
    const gchar *const values[] = {value};
    const ExportLine line = {TEXT, values, 1};
    if (is_json)
        export_line_json(&line, out);
    else
        export_line_csv(&line, out);
    return g_string_free(out, FALSE);
}

static void text_is_quoted_where_it_has_to_be(void **state) {
    static const struct {
        const gchar *given;
        const gchar *csv;
        const gchar *json;
    } rows[] = {
        {"kettle", "kettle\r\n", "{\"subject\": \"kettle\"}\n"},
        {NULL, "\r\n", "{\"subject\": null}\n"},
        {"", "\r\n", "{\"subject\": \"\"}\n"},
        {"a, b", "\"a, b\"\r\n", "{\"subject\": \"a, b\"}\n"},
        {"a; b", "\"a; b\"\r\n", "{\"subject\": \"a; b\"}\n"},
        {"the \"new\" one", "\"the \"\"new\"\" one\"\r\n",
         "{\"subject\": \"the \\\"new\\\" one\"}\n"},
        {"two\nlines", "\"two\nlines\"\r\n", "{\"subject\": \"two\\nlines\"}\n"},
        {" blank", "\" blank\"\r\n", "{\"subject\": \" blank\"}\n"},
        {"水壶坏了", "水壶坏了\r\n", "{\"subject\": \"水壶坏了\"}\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *csv = line_of(rows[i].given, FALSE);
        g_autofree gchar *json = line_of(rows[i].given, TRUE);
        assert_string_equal(csv, rows[i].csv);
        assert_string_equal(json, rows[i].json);
    }
}

static void text_that_begins_like_a_formula_is_text(void **state) {
    static const struct {
        const gchar *given;
        const gchar *csv;
    } rows[] = {
        {"=HYPERLINK(\"http://x.test\")", "\"'=HYPERLINK(\"\"http://x.test\"\")\"\r\n"},
        {"+86 21 5555", "\"'+86 21 5555\"\r\n"},
        {"-2+3", "\"'-2+3\"\r\n"},
        {"@SUM(A1)", "\"'@SUM(A1)\"\r\n"},
        {"\t=1", "\"'\t=1\"\r\n"},
        {"\r=1", "\"'\r=1\"\r\n"},
        {"\n=1", "\"'\n=1\"\r\n"},
        {"＝1+1", "\"'＝1+1\"\r\n"},
        {"a=1", "a=1\r\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree gchar *csv = line_of(rows[i].given, FALSE);
        assert_string_equal(csv, rows[i].csv);
    }
}

static void numbers_stay_numbers_and_columns_keep_their_order(void **state) {
    static const ReportColumn columns[] = {{"ticket", REPORT_NUMBER},  {"wait", REPORT_SECONDS},
                                           {"is_spam", REPORT_YES_NO}, {"at", REPORT_TIME},
                                           {"amount", REPORT_AMOUNT},  {"queue", REPORT_TEXT}};
    static const gchar *const values[] = {"1001", "-5", "1", "2026-11-28T09:30:00Z", "12.05", NULL};
    const ExportLine line = {columns, values, G_N_ELEMENTS(columns)};
    g_autoptr(GString) csv = g_string_new(NULL);
    g_autoptr(GString) json = g_string_new(NULL);
    export_line_csv_names(&line, csv);
    export_line_csv(&line, csv);
    export_line_json(&line, json);
    assert_string_equal(csv->str, "ticket,wait,is_spam,at,amount,queue\r\n"
                                  "1001,-5,1,2026-11-28T09:30:00Z,12.05,\r\n");
    assert_string_equal(json->str, "{\"ticket\": 1001, \"wait\": -5, \"is_spam\": true, "
                                   "\"at\": \"2026-11-28T09:30:00Z\", \"amount\": \"12.05\", "
                                   "\"queue\": null}\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_quoted_where_it_has_to_be),
        cmocka_unit_test(text_that_begins_like_a_formula_is_text),
        cmocka_unit_test(numbers_stay_numbers_and_columns_keep_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
