/* test_survey_store.c - surveys and votes come back, the newest first */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store_fixture.h"

#include "store/stop_store.h"
#include "store/survey_store.h"

static void a_survey_comes_back_with_its_vote(void **state) {
    Store *store = fixture_store(state);
    gint64 ticket = add_committed_ticket(store, "mei@example.cn");
    Survey survey = {
        .ticket = ticket, .address = (gchar *)"Mei@example.cn", .sent_at = 100, .until = 900};
    GOOD(store_begin(store, &error));
    GOOD(survey_store_add(store, &survey, &error));
    survey.reminded_at = 200;
    survey.voted_at = 300;
    survey.score = 2;
    survey.comment = (gchar *)"太慢了";
    GOOD(survey_store_save(store, &survey, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    g_autoptr(Survey) found = NULL;
    GOOD(survey_store_of_ticket(store, ticket, &found, &error));
    assert_int_equal(found->ticket, ticket);
    assert_string_equal(found->address, "Mei@example.cn");
    assert_int_equal(found->sent_at, 100);
    assert_int_equal(found->until, 900);
    assert_int_equal(found->reminded_at, 200);
    assert_int_equal(found->voted_at, 300);
    assert_int_equal(found->score, 2);
    assert_string_equal(found->comment, "太慢了");
}

static void the_newest_survey_counts(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    gint64 other = add_ticket(store, "mei@example.cn");
    Survey surveys[] = {
        {.ticket = ticket, .address = (gchar *)"mei@example.cn", .sent_at = 100},
        {.ticket = other, .address = (gchar *)"MEI@example.cn", .sent_at = 700},
        {.ticket = ticket, .address = (gchar *)"mei@example.cn", .sent_at = 500, .score = 5},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(surveys); i++)
        GOOD(survey_store_add(store, &surveys[i], &error));
    FAILS(survey_store_add(store, &surveys[0], &error), AMENDS_ERROR_BAD_MAIL);
    GOOD(store_commit(store, &error));
    g_autoptr(Survey) newest = NULL;
    GOOD(survey_store_of_ticket(store, ticket, &newest, &error));
    assert_int_equal(newest->sent_at, 500);
    Survey *none = NULL;
    GOOD(survey_store_of_ticket(store, 4711, &none, &error));
    assert_null(none);
    gint64 at = 0;
    GOOD(survey_store_last_sent(store, "Mei@Example.cn", &at, &error));
    assert_int_equal(at, 700);
    GOOD(survey_store_last_sent(store, "li@example.cn", &at, &error));
    assert_int_equal(at, 0);
}

static void what_is_no_survey_is_refused(void **state) {
    Store *store = fixture_store(state);
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    Survey survey = {.ticket = ticket, .address = (gchar *)"mei@example.cn", .score = 11};
    FAILS(survey_store_add(store, &survey, &error), AMENDS_ERROR_BAD_MAIL);
    survey.score = 0;
    FAILS(survey_store_save(store, &survey, &error), AMENDS_ERROR_STORE_DAMAGED);
    survey.ticket = 4711;
    FAILS(survey_store_add(store, &survey, &error), AMENDS_ERROR_BAD_MAIL);
    store_rollback(store);
}

static void votes_of_a_period_are_listed(void **state) {
    Store *store = fixture_store(state);
    gint64 ticket = add_committed_ticket(store, "mei@example.cn");
    static const struct {
        gint64 voted_at;
        guint score;
    } rows[] = {{0, 0}, {9, 1}, {10, 5}, {19, 4}, {20, 2}};
    GOOD(store_begin(store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Survey survey = {.ticket = ticket,
                               .address = (gchar *)"mei@example.cn",
                               .sent_at = (gint64)i + 1,
                               .voted_at = rows[i].voted_at,
                               .score = rows[i].score};
        GOOD(survey_store_add(store, &survey, &error));
    }
    GOOD(store_commit(store, &error));
    g_autoptr(GArray) votes = NULL;
    GOOD(survey_store_votes(store, 10, 20, &votes, &error));
    assert_int_equal(votes->len, 2);
    assert_int_equal(g_array_index(votes, SurveyVote, 0).score, 4);
    assert_int_equal(g_array_index(votes, SurveyVote, 1).score, 5);
    assert_int_equal(g_array_index(votes, SurveyVote, 1).ticket, ticket);
}

static void who_stopped_stays_so_until_it_is_taken_back(void **state) {
    Store *store = fixture_store(state);
    gboolean has = TRUE;
    GOOD(store_begin(store, &error));
    GOOD(stop_store_has(store, "mei@example.cn", &has, &error));
    assert_false(has);
    GOOD(stop_store_add(store, "Mei@Example.cn", 100, &error));
    GOOD(stop_store_add(store, "mei@example.cn", 200, &error));
    GOOD(store_commit(store, &error));
    store = fixture_reopen(state);
    GOOD(stop_store_has(store, "mei@example.CN", &has, &error));
    assert_true(has);
    GOOD(stop_store_has(store, "li@example.cn", &has, &error));
    assert_false(has);
    GOOD(store_begin(store, &error));
    GOOD(stop_store_remove(store, "MEI@example.cn", &error));
    GOOD(stop_store_remove(store, "li@example.cn", &error));
    GOOD(store_commit(store, &error));
    GOOD(stop_store_has(store, "mei@example.cn", &has, &error));
    assert_false(has);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_survey_comes_back_with_its_vote),
        STORE_TEST(the_newest_survey_counts),
        STORE_TEST(what_is_no_survey_is_refused),
        STORE_TEST(votes_of_a_period_are_listed),
        STORE_TEST(who_stopped_stays_so_until_it_is_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
