/* test_workbook_words.c - each column and each value that is one of few has words in both languages
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* needs those above */

#include <string.h>

#include "../../../src/flow/exports/workbook_words.h"
#include "model/category.h"
#include "model/offer.h"
#include "model/survey_kind.h"
#include "model/ticket.h"
#include "store/report_rows.h"

static void every_column_has_a_heading_of_its_own_in_both_languages(void **state) {
    guint count = 0;
    const ReportColumn *columns = report_columns(REPORT_TICKETS, &count);
    for (gint is_chinese = 0; is_chinese < 2; is_chinese++) {
        g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
        for (guint i = 0; i < count; i++) {
            const gchar *heading = workbook_heading(columns[i].name, is_chinese);
            assert_true(g_hash_table_add(seen, (gpointer)heading));
            assert_int_equal(g_str_is_ascii(heading), !is_chinese);
        }
    }
}

static void expect_words(const gchar *column, const gchar *value) {
    const gchar *chinese = workbook_value(column, value, TRUE);
    if (g_str_is_ascii(chinese))
        fail_msg("%s %s has no Chinese word", column, value);
    assert_null(strchr(workbook_value(column, value, FALSE), '_'));
}

static void every_value_that_is_one_of_few_has_words(void **state) {
    for (gint i = STAGE_RECEIVED; i < STAGE_COUNT; i++)
        expect_words("stage", stage_name((Stage)i));
    for (gint i = 0; i < WAITING_ON_COUNT; i++)
        expect_words("waiting_on", waiting_on_name((WaitingOn)i));
    for (gint i = OUTCOME_UPHELD; i < OUTCOME_COUNT; i++)
        expect_words("outcome", outcome_name((Outcome)i));
    for (gint i = 0; i < PRIORITY_COUNT; i++)
        expect_words("priority", priority_name((Priority)i));
    for (gint i = 0; i < SEVERITY_COUNT; i++)
        expect_words("severity", severity_name((Severity)i));
    for (gint i = 0; i < REMEDY_COUNT; i++)
        expect_words("remedy", remedy_name((Remedy)i));
    for (gint i = 0; i < SURVEY_KIND_COUNT; i++)
        expect_words("survey_kind", survey_kind_name((SurveyKind)i));
    for (gint i = 0; i < CATEGORY_COUNT; i++)
        expect_words("category", category_name((Category)i));
}

static void other_values_stay(void **state) {
    static const gchar value[] = "kettles";
    assert_ptr_equal(workbook_value("category", value, TRUE), value);
    assert_null(workbook_value("category", NULL, TRUE));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_column_has_a_heading_of_its_own_in_both_languages),
        cmocka_unit_test(every_value_that_is_one_of_few_has_words),
        cmocka_unit_test(other_values_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
