/* regulator_report.c - the report to a supervisor as text, rows, a workbook or a page */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/regulator/regulator_report.h"

#include <errno.h>

#include "../exports/workbook_words.h"
#include "base/error.h"
#include "flow/regulator/collect_regulator.h"
#include "regulator_head.h"
#include "store/report_rows.h"

enum { MONTHS_OF_YEAR = 12, HOUR = 3600, MINUTE = 60 };

/* --- which days --------------------------------------------------------------------------------
 */

/* The first of a month that is counted from the year 0. */
static gint64 month_begins(const WallClock *wall, gint month) {
    return wall_clock_when(
        wall, wall_clock_day(month / MONTHS_OF_YEAR, month % MONTHS_OF_YEAR + 1, 1) * WALL_DAY);
}

void regulator_report_usual(gint64 now, const WallClock *wall, guint months, gint64 *out_from,
                            gint64 *out_until) {
    gint year = 0, month = 0, day = 0;
    wall_clock_date(wall_clock_show(wall, now) / WALL_DAY, &year, &month, &day);
    gint this_month = year * MONTHS_OF_YEAR + month - 1;
    gint end = this_month - this_month % (gint)months;
    *out_from = month_begins(wall, end - (gint)months);
    *out_until = month_begins(wall, end);
}

/* Without a beginning it is the first complaint's; the end is now at the latest. */
static gboolean find_days(Office *office, const RegulatorWish *wish, RegulatorQuestion *question,
                          GError **error) {
    gint64 now = office_now(office);
    *question = (RegulatorQuestion){.from = wish->from, .queue = wish->queue};
    if (wish->from == 0 && !report_first_received(office->store, now, &question->from, error))
        return FALSE;
    question->from = MIN(question->from, now);
    question->until = CLAMP(wish->until, question->from + 1, now + 1);
    return TRUE;
}

/* --- the whole ---------------------------------------------------------------------------------
 */

static gchar *time_text(const WallClock *wall, gint64 at) {
    gint year = 0, month = 0, day = 0;
    gint64 shown = wall_clock_show(wall, at);
    wall_clock_date(shown / WALL_DAY, &year, &month, &day);
    return g_strdup_printf("%04d-%02d-%02d %02d:%02d", year, month, day,
                           (gint)(shown % WALL_DAY / HOUR), (gint)(shown % HOUR / MINUTE));
}

static gboolean write_text(const RegulatorHead *head, GError **error) {
    static void (*const writers[])(const RegulatorHead *head, GString *out) = {
        [REGULATOR_AS_TEXT] = regulator_text_append,
        [REGULATOR_AS_CSV] = regulator_rows_append,
        [REGULATOR_AS_JSON_LINES] = regulator_rows_append,
        [REGULATOR_AS_PAGE] = regulator_page_append,
    };
    g_autoptr(GString) text = g_string_new(NULL);
    writers[head->wish->form](head, text);
    if (fwrite(text->str, 1, text->len, head->wish->out) == text->len)
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "the report can't be written: %s",
                g_strerror(errno));
    return FALSE;
}

static gboolean write_report(RegulatorHead *head, const RegulatorQuestion *question,
                             const RegulatorFigures *figures, GError **error) {
    head->lines = regulator_lines_new(figures, head->office->policy, head->wish->language);
    head->from = regulator_head_day(head, question->from);
    head->to = regulator_head_day(head, question->until - 1);
    head->counted = time_text(head->wall, office_now(head->office));
    gboolean is_good = head->wish->form == REGULATOR_AS_WORKBOOK
                           ? regulator_sheet_write(head, error)
                           : write_text(head, error);
    g_ptr_array_unref(head->lines);
    g_free(head->from);
    g_free(head->to);
    g_free(head->counted);
    return is_good;
}

gboolean regulator_report_write(Office *office, const RegulatorWish *wish, GError **error) {
    g_autoptr(WallClock) wall = wall_clock_new(office->policy->time_zone);
    g_autoptr(RegulatorFigures) figures = NULL;
    RegulatorQuestion question;
    RegulatorHead head = {.office = office,
                          .wish = wish,
                          .wall = wall,
                          .is_chinese = workbook_is_chinese(wish->language)};
    if (!store_begin(office->store, error))
        return FALSE;
    gboolean is_good = find_days(office, wish, &question, error) &&
                       collect_regulator(office, &question, &figures, error);
    store_rollback(office->store);
    return is_good && write_report(&head, &question, figures, error);
}
