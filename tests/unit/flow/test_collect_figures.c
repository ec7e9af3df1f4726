/* test_collect_figures.c - every figure equals a naive count over random pasts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/store_fixture.h"

#include "../../figures/naive_figures.h"
#include "flow/digest/collect_figures.h"

enum { DAY = 86400, NOW = 1800000000 };

static void put_number(GString *text, const gchar *title, guint number) {
    g_string_append_printf(text, "%s: %u\n", title, number);
}

static void put_times(GString *text, const gchar *title, const FigureTimes *times) {
    g_string_append_printf(text, "%s: %u, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "\n", title,
                           times->count, times->median, times->slow);
}

static void put_flow(GString *text, const Figures *figures) {
    put_number(text, "received", figures->received);
    put_number(text, "closed", figures->closed);
    put_number(text, "reopened", figures->reopened);
    for (guint i = 0; i < OUTCOME_COUNT; i++)
        put_number(text, outcome_name((Outcome)i), figures->outcomes[i]);
    put_times(text, "first answer", &figures->first_answer);
    put_times(text, "resolution", &figures->resolution);
    put_number(text, "open", figures->open);
    for (guint i = 0; i < FIGURE_AGES; i++)
        put_number(text, "age", figures->ages[i]);
    put_number(text, "unassigned", figures->unassigned);
    put_number(text, "overdue", figures->overdue);
    put_number(text, "at risk", figures->at_risk);
    for (guint i = 0; i < figures->oldest->len; i++)
        g_string_append_printf(text, "oldest: %" G_GINT64_FORMAT "\n",
                               ((const Ticket *)figures->oldest->pdata[i])->id);
    for (guint i = 0; i < figures->due->len; i++)
        g_string_append_printf(text, "due: %" G_GINT64_FORMAT "\n",
                               ((const Ticket *)figures->due->pdata[i])->id);
}

static void put_matters(GString *text, const Figures *figures) {
    for (guint i = 0; i < figures->clocks->len; i++) {
        const FigureClock *clock = figures->clocks->pdata[i];
        g_string_append_printf(text, "clock %s: %u of %u\n", clock->clock, clock->kept, clock->due);
    }
    put_number(text, "kept", figures->promises_kept);
    put_number(text, "broken", figures->promises_broken);
    for (guint i = 0; i < figures->remedies->len; i++) {
        const FigureRemedy *remedy = figures->remedies->pdata[i];
        g_string_append_printf(text, "%s: %u, %" G_GINT64_FORMAT " %s\n",
                               remedy_name(remedy->remedy), remedy->count, remedy->minor,
                               remedy->currency);
    }
    put_number(text, "votes", figures->votes);
    put_number(text, "unhappy", figures->unhappy);
    put_number(text, "asked", figures->asked);
    put_number(text, "silent", figures->silent);
    for (guint i = 0; i < FIGURE_SCORES; i++)
        put_number(text, "score", figures->scores[i]);
}

static guint count_of(const GPtrArray *counts, const gchar *name) {
    for (guint i = 0; i < counts->len; i++) {
        const FigureCount *count = counts->pdata[i];
        if (g_strcmp0(count->name, name) == 0)
            return count->count;
    }
    return 0;
}

static void put_people(GString *text, const Figures *figures) {
    static const gchar *const names[] = {
        "product-quality", "logistics",      "billing",      "safety",
        "logistics/late",  "quality/broken", "service/rude", NULL};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        g_string_append_printf(
            text, "of %s: %u received, %u closed\n", names[i] != NULL ? names[i] : "none",
            count_of(figures->categories, names[i]), count_of(figures->causes, names[i]));
    const FigureComplainant *first =
        figures->complainants->len > 0 ? figures->complainants->pdata[0] : NULL;
    put_number(text, "repeaters", figures->repeaters);
    put_number(text, "most tickets", first != NULL ? first->tickets : 0);
    for (guint i = 0; i < figures->agents->len; i++) {
        const FigureAgent *agent = figures->agents->pdata[i];
        g_string_append_printf(text, "agent %s: open %u, late %u, closed %u, again %u, ",
                               agent->owner != NULL ? agent->owner : "none", agent->open,
                               agent->overdue, agent->closed, agent->reopened);
        put_times(text, "answers", &agent->first_answer);
    }
    put_number(text, "actions", figures->actions->len);
}

static gchar *figures_in_words(const Figures *figures) {
    GString *text = g_string_new(NULL);
    put_flow(text, figures);
    put_matters(text, figures);
    put_people(text, figures);
    return g_string_free(text, FALSE);
}

/* The first line that differs. */
static void assert_same(const gchar *counted, const gchar *expected, const gchar *what) {
    g_auto(GStrv) ours = g_strsplit(counted, "\n", -1);
    g_auto(GStrv) theirs = g_strsplit(expected, "\n", -1);
    for (guint i = 0; ours[i] != NULL || theirs[i] != NULL; i++) {
        if (g_strcmp0(ours[i], theirs[i]) != 0)
            fail_msg("%s: counted \"%s\", expected \"%s\"", what, ours[i], theirs[i]);
        if (ours[i] == NULL || theirs[i] == NULL)
            return;
    }
}

static gboolean is_of_queue(const Ticket *ticket, gpointer data) {
    return g_strcmp0(ticket->queue, data) == 0;
}

static void check_day(const FigureDay *day, const World *world, const gchar *queue) {
    guint received = 0, closed = 0;
    for (guint i = 0; i < world->tickets->len; i++) {
        const WorldTicket *ticket = &g_array_index(world->tickets, WorldTicket, i);
        if (ticket->merged_into != 0 || ticket->is_spam ||
            (queue != NULL && g_strcmp0(queue, ticket->queue) != 0))
            continue;
        received += ticket->created >= day->from && ticket->created < day->until;
        closed += ticket->closed >= day->from && ticket->closed < day->until;
    }
    assert_int_equal(day->received, received);
    assert_int_equal(day->closed, closed);
}

/* The days are all the trend needs: their sums are what was counted. */
static void check_days(const Figures *figures, const World *world, const gchar *queue) {
    guint received = 0;
    guint closed = 0;
    for (guint i = 0; i < figures->days->len; i++) {
        const FigureDay *day = &g_array_index(figures->days, FigureDay, i);
        assert_true(day->until > day->from && day->until - day->from <= 25 * 3600);
        if (i > 0)
            assert_true(g_array_index(figures->days, FigureDay, i - 1).until == day->from);
        check_day(day, world, queue);
        received += day->from >= figures->from ? day->received : 0;
        closed += day->from >= figures->from ? day->closed : 0;
    }
    assert_int_equal(received, figures->received);
    assert_int_equal(closed, figures->closed);
}

static void check_period(Office *office, const World *world, const NaiveQuestion *naive) {
    g_autoptr(Figures) figures = NULL;
    WallClock *wall = wall_clock_new("Europe/Berlin");
    gint64 midnight = wall_clock_show(wall, naive->from) / WALL_DAY * WALL_DAY;
    const gint64 from = wall_clock_when(wall, midnight);
    NaiveQuestion asked = *naive;
    asked.from = from;
    const FiguresQuestion question = {.from = from,
                                      .until = naive->until,
                                      .at = naive->at,
                                      .extent = FIGURES_WHOLE,
                                      .days_from = from - 20 * DAY,
                                      .wall = wall,
                                      .filter = naive->queue != NULL ? is_of_queue : NULL,
                                      .data = (gpointer)naive->queue};
    GOOD(collect_figures(office, &question, &figures, &error));
    g_autofree gchar *counted = figures_in_words(figures);
    g_autofree gchar *expected = naive_figures(world, &asked);
    g_autofree gchar *what = g_strdup_printf(
        "%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " at %" G_GINT64_FORMAT " of %s", from,
        naive->until, naive->at, naive->queue != NULL ? naive->queue : "all");
    assert_same(counted, expected, what);
    check_days(figures, world, naive->queue);
    wall_clock_free(wall);
}

static void check_world(Fixture *fixture, const World *world) {
    static const gint64 lengths[] = {1, 3, 7, 31, 200};
    static const gint64 ends[] = {0, 1, 2, 45};
    Policy *policy = policy_new();
    Office office = {.store = fixture->store, .policy = policy};
    assert_true(world_write(world, fixture->path));
    for (gsize e = 0; e < G_N_ELEMENTS(ends); e++) {
        for (gsize l = 0; l < G_N_ELEMENTS(lengths); l++) {
            gint64 until = NOW - ends[e] * DAY;
            const gchar *queue = world_queues[(e + l) % 4];
            const NaiveQuestion question = {until - lengths[l] * DAY, until,
                                            e % 2 == 0 ? until : NOW, queue};
            check_period(&office, world, &question);
        }
    }
    policy_free(policy);
}

static void figures_equal_a_naive_count_over_random_pasts(void **state) {
    (void)state;
    static const guint counts[] = {1, 2, 17, 120, 500, 900};
    for (guint32 seed = 1; seed <= 24; seed++) {
        void *fixture = NULL;
        guint count = counts[seed % G_N_ELEMENTS(counts)];
        World *world = world_new(seed, count, NOW - 100 * DAY, NOW);
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

static void an_empty_store_has_figures_of_nothing(void **state) {
    Fixture *fixture = *state;
    Policy *policy = policy_new();
    Office office = {.store = fixture->store, .policy = policy};
    const FiguresQuestion question = {
        .from = NOW - DAY, .until = NOW, .at = NOW, .extent = FIGURES_WHOLE};
    g_autoptr(Figures) figures = NULL;
    GOOD(collect_figures(&office, &question, &figures, &error));
    assert_int_equal(figures->received + figures->closed + figures->open, 0);
    assert_int_equal(figures->first_answer.median, 0);
    policy_free(policy);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_equal_a_naive_count_over_random_pasts),
        cmocka_unit_test_setup_teardown(figures_of_a_year_of_20000_tickets_equal_a_naive_count,
                                        fixture_set_up, fixture_tear_down),
        cmocka_unit_test_setup_teardown(an_empty_store_has_figures_of_nothing, fixture_set_up,
                                        fixture_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
