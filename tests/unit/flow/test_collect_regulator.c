/* test_collect_regulator.c - every figure of the report to a supervisor equals a naive count */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/store_fixture.h"

#include "../../figures/naive_regulator.h"
#include "flow/regulator/collect_regulator.h"
#include "flow/regulator/regulator_report.h"

enum { DAY = 86400, NOW = 1800000000 };

static void put(GString *text, const gchar *title, guint number) {
    g_string_append_printf(text, "%s: %u\n", title, number);
}

static guint count_of(const GPtrArray *counts, const gchar *name) {
    for (guint i = 0; i < counts->len; i++) {
        const FigureCount *count = counts->pdata[i];
        if (g_strcmp0(count->name, name) == 0)
            return count->count;
    }
    return 0;
}

static void put_volume(GString *text, const RegulatorFigures *figures) {
    put(text, "open before", figures->open_before);
    put(text, "received", figures->received);
    put(text, "decided", figures->decided);
    put(text, "open after", figures->open_after);
    put(text, "reopened", figures->reopened);
    put(text, "promised", figures->solved_promised);
    put(text, "kept", figures->solved_in_time);
    for (guint i = 0; i < OUTCOME_COUNT; i++)
        put(text, outcome_name((Outcome)i), figures->outcomes[i]);
    for (guint i = 0; i < figures->times->len; i++) {
        const RegulatorTime *time = &g_array_index(figures->times, RegulatorTime, i);
        g_string_append_printf(text, "%s: %u of %u, %u late\n", time->time->name, time->in_time,
                               time->done, time->open_late);
    }
}

static gchar *figures_in_words(const RegulatorFigures *figures) {
    static const gchar *const names[] = {
        "product-quality", "logistics",      "billing",      "safety",
        "logistics/late",  "quality/broken", "service/rude", NULL};
    GString *text = g_string_new(NULL);
    put_volume(text, figures);
    for (guint i = 0; i < figures->redress->len; i++) {
        const FigureRemedy *redress = figures->redress->pdata[i];
        g_string_append_printf(text, "redress %s: %u, %" G_GINT64_FORMAT "\n", redress->currency,
                               redress->count, redress->minor);
    }
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        g_string_append_printf(
            text, "of %s: %u received, %u decided\n", names[i] != NULL ? names[i] : "none",
            count_of(figures->categories, names[i]), count_of(figures->causes, names[i]));
    for (guint i = 0; i < figures->oldest->len; i++)
        g_string_append_printf(text, "oldest: %" G_GINT64_FORMAT "\n",
                               ((const RegulatorOpen *)figures->oldest->pdata[i])->ticket);
    return g_string_free(text, FALSE);
}

/* --- a desk ------------------------------------------------------------------------------------
 */

static void add_time(GPtrArray *times, const gchar *name, guint amount, LegalUnit unit,
                     LegalEnd end) {
    LegalClock *clock = legal_clock_new();
    clock->name = g_strdup(name);
    clock->amount = amount;
    clock->unit = unit;
    clock->ends_with = end;
    g_ptr_array_add(times, clock);
}

/* Times that some keep and some do not. */
static Policy *make_policy(void) {
    Policy *policy = policy_new();
    policy->legal = legal_profile_new();
    add_time(policy->legal->report.times, "third-day", 3, LEGAL_WORKING_DAYS,
             LEGAL_ENDS_WITH_DECISION);
    add_time(policy->legal->clocks, "answer", 2, LEGAL_CALENDAR_DAYS, LEGAL_ENDS_WITH_ANSWER);
    add_time(policy->legal->clocks, "hours", 30, LEGAL_HOURS, LEGAL_ENDS_WITH_ANSWER);
    add_time(policy->legal->clocks, "final", 8, LEGAL_CALENDAR_DAYS, LEGAL_ENDS_WITH_DECISION);
    policy->clocks.wall = wall_clock_new("Europe/Berlin");
    return policy;
}

static void check_period(Office *office, const World *world, const NaiveReport *naive) {
    const RegulatorQuestion question = {naive->from, naive->until, naive->queue};
    g_autoptr(RegulatorFigures) figures = NULL;
    GOOD(collect_regulator(office, &question, &figures, &error));
    g_autofree gchar *counted = figures_in_words(figures);
    g_autofree gchar *expected = naive_regulator(world, naive);
    if (strcmp(counted, expected) != 0)
        fail_msg("%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " of %s\ncounted:\n%sexpected:\n%s",
                 naive->from, naive->until, naive->queue != NULL ? naive->queue : "all", counted,
                 expected);
    assert_int_equal(figures->open_before + figures->received - figures->decided,
                     figures->open_after);
}

static void check_world(Fixture *fixture, const World *world) {
    static const gint64 lengths[] = {1, 7, 31, 184};
    static const gint64 ends[] = {0, 2, 45};
    Policy *policy = make_policy();
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier("Europe/Berlin");
    g_autoptr(Clock) clock = clock_new_pretended(NOW);
    Office office = {.store = fixture->store, .policy = policy, .clock = clock};
    assert_true(world_write(world, fixture->path));
    for (gsize e = 0; e < G_N_ELEMENTS(ends); e++) {
        for (gsize l = 0; l < G_N_ELEMENTS(lengths); l++) {
            gint64 until = NOW - ends[e] * DAY;
            const NaiveReport report = {until - lengths[l] * DAY, until, world_queues[(e + l) % 4],
                                        policy->legal, zone};
            check_period(&office, world, &report);
        }
    }
    policy_free(policy);
}

static void figures_equal_a_naive_count_over_random_pasts(void **state) {
    (void)state;
    static const guint counts[] = {1, 2, 17, 120, 500, 900};
    for (guint32 seed = 1; seed <= 24; seed++) {
        void *fixture = NULL;
        World *world = world_new(seed, counts[seed % G_N_ELEMENTS(counts)], NOW - 100 * DAY, NOW);
        assert_int_equal(fixture_set_up(&fixture), 0);
        check_world(fixture, world);
        fixture_tear_down(&fixture);
        world_free(world);
    }
}

static void figures_of_a_year_of_20000_tickets_equal_a_naive_count(void **state) {
    World *world = world_new(7, 20000, NOW - 365 * DAY, NOW);
    check_world(*state, world);
    world_free(world);
}

static void a_desk_without_complaints_has_figures_of_nothing(void **state) {
    Fixture *fixture = *state;
    Policy *policy = policy_new();
    g_autoptr(Clock) clock = clock_new_pretended(NOW);
    Office office = {.store = fixture->store, .policy = policy, .clock = clock};
    const RegulatorQuestion question = {NOW - DAY, NOW, NULL};
    g_autoptr(RegulatorFigures) figures = NULL;
    GOOD(collect_regulator(&office, &question, &figures, &error));
    assert_int_equal(figures->received + figures->decided + figures->open_after, 0);
    assert_int_equal(figures->times->len + figures->oldest->len + figures->redress->len, 0);
    policy_free(policy);
}

/* --- which days --------------------------------------------------------------------------------
 */

static void the_usual_period_is_the_last_whole_one(void **state) {
    (void)state;
    static const struct {
        gint year, month, day;
        guint months;
        gint from[2], until[2]; /* year, month */
    } rows[] = {
        {2026, 11, 28, 6, {2026, 1}, {2026, 7}}, {2026, 7, 1, 6, {2026, 1}, {2026, 7}},
        {2026, 6, 30, 6, {2025, 7}, {2026, 1}},  {2026, 11, 28, 3, {2026, 7}, {2026, 10}},
        {2026, 1, 1, 1, {2025, 12}, {2026, 1}},  {2026, 12, 31, 12, {2025, 1}, {2026, 1}},
    };
    g_autoptr(WallClock) wall = wall_clock_new("Europe/Berlin");
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        gint64 noon = wall_clock_day(rows[i].year, rows[i].month, rows[i].day) * DAY + DAY / 2;
        gint64 from = 0, until = 0;
        regulator_report_usual(wall_clock_when(wall, noon), wall, rows[i].months, &from, &until);
        assert_int_equal(wall_clock_show(wall, from),
                         wall_clock_day(rows[i].from[0], rows[i].from[1], 1) * DAY);
        assert_int_equal(wall_clock_show(wall, until),
                         wall_clock_day(rows[i].until[0], rows[i].until[1], 1) * DAY);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_equal_a_naive_count_over_random_pasts),
        cmocka_unit_test_setup_teardown(figures_of_a_year_of_20000_tickets_equal_a_naive_count,
                                        fixture_set_up, fixture_tear_down),
        cmocka_unit_test_setup_teardown(a_desk_without_complaints_has_figures_of_nothing,
                                        fixture_set_up, fixture_tear_down),
        cmocka_unit_test(the_usual_period_is_the_last_whole_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
