/* test_report_views.c - the views for those who count hold what their manual page promises */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include <sqlite3.h>

#include "model/money.h"
#include "store/report_rows.h"

static int take_row(void *data, int columns, char **values, char **names) {
    (void)names;
    GString *text = data;
    for (int i = 0; i < columns; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? "|" : "", values[i] != NULL ? values[i] : "-");
    g_string_append_c(text, '\n');
    return 0;
}

/* The rows of a question, a line each, columns between bars, "-" for NULL. */
static gchar *ask(const gchar *path, const gchar *sql) {
    sqlite3 *database = NULL;
    GString *text = g_string_new(NULL);
    assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
    if (sqlite3_exec(database, sql, take_row, text, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(database));
    sqlite3_close(database);
    return g_string_free(text, FALSE);
}

static void expect(void **state, const gchar *sql, const gchar *expected) {
    Fixture *fixture = *state;
    g_autofree gchar *found = ask(fixture->path, sql);
    assert_string_equal(found, expected);
}

static void run(void **state, const gchar *sql) {
    expect(state, sql, "");
}

/* --- what is promised ------------------------------------------------------------------------- */

static const gchar *const views[] = {"report_ticket", "report_mail",   "report_letter",
                                     "report_clock",  "report_survey", "report_offer",
                                     "report_action", "report_history"};
static const gchar *const counted_views[] = {"report_counted_ticket", "report_counted_clock",
                                             "report_counted_promise", "report_counted_remedy"};

/* "view column" of views that are counted, or of the others, a line each, in the order of the
 * manual page. */
static gchar *documented_columns(gboolean is_counted) {
    g_autofree gchar *path =
        g_build_filename(g_getenv("top_srcdir"), "doc", "amends-reports.7", NULL);
    g_autofree gchar *page = NULL;
    assert_true(g_file_get_contents(path, &page, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(page, "\n", -1);
    GString *columns = g_string_new(NULL);
    const gchar *view = NULL;
    for (gchar **line = lines; *line != NULL; line++) {
        if (g_str_has_prefix(*line, ".Ss report_"))
            view = *line + strlen(".Ss ");
        else if (g_str_has_prefix(*line, ".Sh "))
            view = NULL;
        else if (view != NULL && g_str_has_prefix(*line, ".It Cm ") &&
                 g_str_has_prefix(view, "report_counted_") == is_counted)
            g_string_append_printf(columns, "%s|%s\n", view, *line + strlen(".It Cm "));
    }
    return g_string_free(columns, FALSE);
}

static void assert_documented(void **state, const gchar *const *names, gsize count,
                              gboolean is_counted) {
    Fixture *fixture = *state;
    g_autoptr(GString) real = g_string_new(NULL);
    for (gsize i = 0; i < count; i++) {
        g_autofree gchar *sql = g_strdup_printf(
            "SELECT '%s', name FROM pragma_table_info('%s') ORDER BY cid", names[i], names[i]);
        g_autofree gchar *columns = ask(fixture->path, sql);
        g_string_append(real, columns);
    }
    g_autofree gchar *documented = documented_columns(is_counted);
    assert_string_equal(documented, real->str);
}

static void the_manual_page_names_every_column_of_every_view(void **state) {
    assert_documented(state, views, G_N_ELEMENTS(views), FALSE);
    assert_documented(state, counted_views, G_N_ELEMENTS(counted_views), TRUE);
}

/* Whatever a migration adds. */
static void no_view_is_left_out(void **state) {
    expect(state,
           "SELECT count(*) FROM sqlite_schema WHERE type = 'view' AND name LIKE 'report\\_%' "
           "ESCAPE '\\'",
           "12\n");
}

static void the_program_knows_them_too(void **state) {
    g_autoptr(GString) known = g_string_new(NULL);
    for (guint view = 0; view < REPORT_VIEW_COUNT; view++) {
        guint count = 0;
        const ReportColumn *columns = report_columns((ReportView)view, &count);
        for (guint i = 0; i < count; i++) {
            g_string_append_printf(known, "%s|%s\n", views[view], columns[i].name);
            assert_int_equal(report_column_place((ReportView)view, columns[i].name), i);
        }
    }
    g_autofree gchar *documented = documented_columns(FALSE);
    assert_string_equal(documented, known->str);
}

/* --- what stands in them ---------------------------------------------------------------------- */

/* A complaint that was answered late, for which an offer was accepted, and that was voted on. */
static void fill_the_store(void **state) {
    add_committed_ticket(fixture_store(state), "Mei@Example.CN");
    run(state,
        "UPDATE ticket SET queue = 'quality', owner = 'anna', created_at = 1000000000,"
        "  answer_by = 1000000060, first_answered_at = 1000000061, solve_by = 1000000100,"
        "  resolved_at = 1000000090, closed_at = 1000000095, outcome = 'upheld',"
        "  stage = 'closed' WHERE id = 1001;"
        "INSERT INTO offer VALUES (7, 1001, 'accepted', 'anna', NULL, 0, 1000000010, 0, 0, 0, 0,"
        "  1, 1000000020, 0);"
        "INSERT INTO offer_option VALUES (7, 0, 'apology', 'an apology', 0, NULL),"
        "  (7, 1, 'refund', 'refund 12.05 EUR', 1205, 'EUR');"
        "INSERT INTO survey (ticket, address, address_key, sent_at, until, reminded_at, voted_at,"
        "  score, kind, vote) VALUES (1001, 'a', 'a', 1000000096, 1000000099, 0, 1000000097, 0,"
        "  'nps', 0);"
        "INSERT INTO mail (id, ticket, state, kind, sender, subject, why, received_at, size)"
        "  VALUES (1, 1001, 'handled', 'person', 'MEI@example.cn', 'Re: [AM-1001-K7Q2] kettle',"
        "  'x', 1000000000, 900),"
        "  (2, 1001, 'handled', 'person', 'anna@private.example', 'Re: kettle', 'x', 1000000061,"
        "  500), (3, NULL, 'quarantined', 'person', 'x@y.test', 's', 'x', 1000000061, 5);"
        "INSERT INTO letter VALUES"
        "  (1, 1001, 'acknowledgement', 'Mei@Example.CN', 'mei@example.cn', '', 'key1@x', 's', 1,"
        "  'sent', 0, 1000000000, 1000000002, 1, 0, NULL),"
        "  (2, 1001, 'new-ticket', 'anna@private.example', 'anna@private.example', '', 'key2@x',"
        "  's', 1, 'queued', 0, 1000000000, 0, 0, 0, NULL);"
        "INSERT INTO ticket_clock VALUES"
        "  (1001, 'first-answer', 1000000000, 60, 1000000060, 0, 0, 1000000061, 0, 0),"
        "  (1001, 'progress', 1000000000, 60, 1000000060, 1000000001, 59, 0, 0, 0);"
        "INSERT INTO history VALUES"
        "  (1, 1001, 1000000000, 'complaint_arrived', 'mei@example.cn', 1, 'none', 'received',"
        "  'r', 'd'), (2, 1001, 1000000061, 'agent_answered', 'anna', 2, 'received',"
        "  'investigating', 'r', 'what only staff may know'),"
        "  (3, 1001, 1000000062, 'clock_struck', NULL, 0, 'none', 'none', 'r', 'd'),"
        "  (4, 0, 1000000062, 'alarm_raised', NULL, 0, NULL, NULL, NULL, NULL);"
        "INSERT INTO action VALUES"
        "  (1, 1001, 'product/defect', 'a thicker seal', 'anna', 1000000030, 'open', NULL, 'bo',"
        "  1000000040, 0, 0, 0, 0, 5, 6);");
}

static void a_ticket_is_told_in_one_row(void **state) {
    fill_the_store(state);
    expect(state,
           "SELECT ticket, complainant, queue, owner, outcome, received_at, closed_at,"
           " first_answer_seconds, solution_seconds, is_answered_in_time, is_solved_in_time,"
           " merged_into FROM report_ticket",
           "1001|Mei@Example.CN|quality|anna|upheld|2001-09-09T01:46:40Z|2001-09-09T01:48:15Z|"
           "61|90|0|1|-\n");
    expect(state,
           "SELECT remedy, remedy_minor, remedy_currency, remedy_amount, survey_kind, voted_at, "
           "vote FROM report_ticket",
           "refund|1205|EUR|12.05|nps|2001-09-09T01:48:17Z|0\n");
}

static void what_has_not_happened_is_null(void **state) {
    add_committed_ticket(fixture_store(state), "mei@example.cn");
    expect(state,
           "SELECT outcome, first_answered_at, resolved_at, closed_at, first_answer_seconds,"
           " solution_seconds, is_answered_in_time, is_solved_in_time, remedy, remedy_amount,"
           " survey_kind, vote, group_case FROM report_ticket",
           "-|-|-|-|-|-|-|-|-|-|-|-|-\n");
}

static void a_ticket_solved_without_being_resolved_is_solved_when_it_was_closed(void **state) {
    fill_the_store(state);
    run(state, "UPDATE ticket SET resolved_at = 0, closed_at = 1000000101");
    expect(state, "SELECT solution_seconds, is_solved_in_time FROM report_ticket", "101|0\n");
}

static void a_second_offer_and_survey_do_not_double_a_ticket(void **state) {
    fill_the_store(state);
    run(state, "INSERT INTO offer VALUES (9, 1001, 'accepted', 'anna', NULL, 0, 1, 0, 0, 0, 0,"
               "  0, 2, 0), (11, 1001, 'open', 'anna', NULL, 0, 1, 0, 0, 0, 0, 0, 0, 0);"
               "INSERT INTO offer_option VALUES (9, 0, 'voucher', 'v', 5, 'JPY'),"
               "  (11, 0, 'repair', 'r', 0, NULL);"
               "INSERT INTO survey (ticket, address, address_key, sent_at, until, reminded_at,"
               "  voted_at, score, kind, vote) VALUES (1001, 'a', 'a', 1000000200, 1, 0, 0, 0,"
               "  'csat', 0);");
    expect(state, "SELECT remedy, remedy_amount, survey_kind, voted_at, vote FROM report_ticket",
           "voucher|5|csat|-|-\n");
}

static void addresses_of_staff_and_keys_to_tickets_are_nowhere(void **state) {
    fill_the_store(state);
    expect(state, "SELECT mail, sender_role, sender FROM report_mail ORDER BY mail",
           "1|complainant|MEI@example.cn\n2|other|-\n3|other|-\n");
    expect(state, "SELECT letter, recipient_role, recipient, sent_at FROM report_letter",
           "1|complainant|Mei@Example.CN|2001-09-09T01:46:42Z\n2|other|-|-\n");
    expect(state, "SELECT actor_role, actor, ticket, mail, stage_from FROM report_history",
           "outside|-|1001|1|-\nstaff|anna|1001|2|received\ndesk|-|1001|-|-\n");
    Fixture *fixture = *state;
    for (gsize i = 0; i < G_N_ELEMENTS(views); i++) {
        g_autofree gchar *sql = g_strdup_printf("SELECT * FROM %s", views[i]);
        g_autofree gchar *all = ask(fixture->path, sql);
        assert_null(strstr(all, "private.example"));
        assert_null(strstr(all, "key1"));
        assert_null(strstr(all, "K7Q2"));
        assert_null(strstr(all, "only staff"));
    }
}

static void a_clock_says_whether_it_was_met_in_time(void **state) {
    fill_the_store(state);
    expect(state,
           "SELECT clock, met_at, resting_since, is_met_in_time FROM report_clock ORDER BY clock",
           "first-answer|2001-09-09T01:47:41Z|-|0\nprogress|-|2001-09-09T01:46:41Z|-\n");
}

static void offers_surveys_and_actions_are_told(void **state) {
    fill_the_store(state);
    expect(
        state,
        "SELECT offer, option_letter, remedy, amount_minor, amount, is_chosen, ended_at"
        " FROM report_offer ORDER BY option_letter",
        "7|A|apology|-|-|0|2001-09-09T01:47:00Z\n7|B|refund|1205|12.05|1|2001-09-09T01:47:00Z\n");
    expect(state, "SELECT ticket, kind, vote, reminded_at FROM report_survey", "1001|nps|0|-\n");
    expect(state, "SELECT action, owner, noted_by, done_at, complaints_before FROM report_action",
           "1|bo|anna|-|-\n");
}

static void amounts_have_the_digits_of_their_currency(void **state) {
    fill_the_store(state);
    guint currencies = 0;
    for (gchar a = 'A'; a <= 'Z'; a++)
        for (gchar b = 'A'; b <= 'Z'; b++)
            for (gchar c = 'A'; c <= 'Z'; c++) {
                const gchar code[] = {a, b, c, '\0'};
                static const gchar *const expected[] = {"1205\n", "?", "12.05\n", "1.205\n"};
                gint exponent = money_exponent(code);
                if (exponent < 0)
                    continue;
                currencies++;
                g_autofree gchar *set = g_strdup_printf(
                    "UPDATE offer_option SET currency = '%s' WHERE minor = 1205", code);
                run(state, set);
                expect(state, "SELECT amount FROM report_offer WHERE amount_minor = 1205",
                       expected[exponent]);
            }
    assert_true(currencies > 40);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(the_manual_page_names_every_column_of_every_view),
        STORE_TEST(the_program_knows_them_too),
        STORE_TEST(no_view_is_left_out),
        STORE_TEST(a_ticket_is_told_in_one_row),
        STORE_TEST(what_has_not_happened_is_null),
        STORE_TEST(a_ticket_solved_without_being_resolved_is_solved_when_it_was_closed),
        STORE_TEST(a_second_offer_and_survey_do_not_double_a_ticket),
        STORE_TEST(addresses_of_staff_and_keys_to_tickets_are_nowhere),
        STORE_TEST(a_clock_says_whether_it_was_met_in_time),
        STORE_TEST(offers_surveys_and_actions_are_told),
        STORE_TEST(amounts_have_the_digits_of_their_currency),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
