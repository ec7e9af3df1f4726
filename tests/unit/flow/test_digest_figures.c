/* test_digest_figures.c - each figure of a digest is the naive count, and its link lists as many */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/store_fixture.h"

#include "../../figures/digest_links.h"
#include "../../figures/naive_answer.h"
#include "../compose/shipped_templates.h"
#include "command/argument/query_argument.h"
#include "flow/digest/show_digest.h"
#include "flow/queries/answer_query.h"
#include "store/canary_store.h"
#include "store/conflict_store.h"

enum { DAY = 86400, NOW = 1800000007, FEWEST_LINKS = 60, GMAIL_CUTS_AT = 102400 };

typedef struct {
    Policy *policy;
    DigestPlan *plan;
    Person *mia;
    Office office;
} Desk;

static void desk_open(Desk *desk, Store *store, const gchar *zone, const gchar *language) {
    Policy *policy = policy_new();
    policy->desk_address = g_strdup("complaints@desk.example");
    policy->desk_name = g_strdup("Example Ltd");
    for (guint i = 0; world_queues[i] != NULL; i++) {
        Queue *queue = queue_new(world_queues[i]);
        g_free(queue->manager);
        queue->manager = g_strdup("mia");
        g_ptr_array_add(policy->queues, queue);
    }
    desk->mia = person_new("mia", "Mia Wong", ROLE_MANAGER);
    g_free(desk->mia->language);
    desk->mia->language = g_strdup(language);
    g_ptr_array_add(desk->mia->addresses, g_strdup("mia@desk.example"));
    g_ptr_array_add(policy->persons, desk->mia);
    desk->plan = digest_plan_new("mia", zone);
    desk->plan->daily_at = 8 * 3600;
    desk->plan->weekly_at = 8 * 3600;
    g_ptr_array_add(policy->digests, desk->plan);
    desk->policy = policy;
    desk->office = (Office){.policy = policy,
                            .store = store,
                            .key = g_bytes_new_static("0123456789abcdef0123456789abcdef", 32),
                            .templates = shipped_templates_read()};
}

static void desk_close(Desk *desk) {
    g_bytes_unref(desk->office.key);
    letter_templates_free(desk->office.templates);
    policy_free(desk->policy);
}

/* --- a link ------------------------------------------------------------------------------------
 */

static gboolean begins_with_one_of(const gchar *query, const gchar *const *verbs) {
    for (; *verbs != NULL; verbs++) {
        if (g_str_has_prefix(query, *verbs))
            return TRUE;
    }
    return FALSE;
}

static void ask(const Desk *desk, const gchar *query, QueryAnswer **out_answer) {
    g_auto(Query) read = {0};
    const gchar *argument = strchr(query, ' ');
    const Asking asking = {.office = (Office *)&desk->office, .asker = desk->mia, .now = NOW};
    assert_non_null(argument);
    if (query_argument_read(QUERY_LIST, argument + 1, desk->policy, &read) != QUERY_GOOD)
        fail_msg("\"%s\" is not understood", query);
    if (read.list != LIST_FIGURE)
        fail_msg("\"%s\" is another list", query);
    GOOD(answer_query(&asking, &read, query, out_answer, &error));
}

/* The nth number in a text, or -1. */
static gint number_in(const gchar *text, guint nth) {
    for (const gchar *at = text; *at != '\0'; at++) {
        if (!g_ascii_isdigit(*at))
            continue;
        if (nth-- == 0)
            return atoi(at);
        while (g_ascii_isdigit(at[1]))
            at++;
    }
    return -1;
}

/* How many tickets the figure says it stands on. */
static gint told_by(const DigestLink *link, const FigureList *list) {
    const gchar *n = strstr(link->text, "n = ");
    if (n != NULL)
        return number_in(n, 0);
    if (link->n != NULL) {
        gint count = number_in(link->n, 0);
        return list->part != FIGURE_PART_SLOW ? count
               : count > 0                    ? count - (count * 9 + 9) / 10 + 1
                                              : 0;
    }
    if (strcmp(link->text, "–") == 0)
        return 0;
    gboolean is_of_all = list->set == FIGURE_SET_CLOCKS || list->set == FIGURE_SET_PROMISES;
    return number_in(link->text, is_of_all ? 1 : 0);
}

static void check_link(const Desk *desk, const World *world, const DigestLink *link) {
    g_autoptr(QueryAnswer) answer = NULL;
    ask(desk, link->query, &answer);
    const FigureList *list = answer->query.figure;
    gint told = told_by(link, list);
    gint naive = naive_answer(world, list, desk->plan->wall);
    if ((gint)answer->total != told || (naive >= 0 && naive != told))
        fail_msg("%s: the figure is \"%s\" (%s), %u are listed, counted naively %d", link->query,
                 link->text, link->n, answer->total, naive);
    if (list->set == FIGURE_SET_CLOCKS && told > 0)
        assert_int_equal(answer->overdue, told - number_in(link->text, 0));
    assert_int_equal(answer->tickets->len, MIN(answer->total, 100));
}

/* The same days a week before, and 52 weeks before. */
static void check_days(const Desk *desk, const DigestLink *now, const DigestLink *link) {
    static const gint64 days[] = {0, 7, 364};
    g_autoptr(QueryAnswer) ours = NULL;
    g_autoptr(QueryAnswer) theirs = NULL;
    ask(desk, now->query, &ours);
    ask(desk, link->query, &theirs);
    const FigureList *one = ours->query.figure, *other = theirs->query.figure;
    gboolean is_of_now = one->set == FIGURE_SET_OPEN;
    assert_int_equal(one->first_day - other->first_day, is_of_now ? 0 : days[link->column]);
    assert_int_equal(one->last_day - other->last_day, is_of_now ? 0 : days[link->column]);
    assert_int_equal(one->at - other->at, is_of_now ? days[link->column] * WALL_DAY : 0);
}

static void check_digest(const Desk *desk, const World *world, gboolean is_weekly) {
    static const gchar *const lists[] = {"#list ", "#列表 ", NULL};
    g_auto(LetterWords) words = {0};
    g_autoptr(GPtrArray) bare = g_ptr_array_new_with_free_func(g_free);
    const DigestWish wish = {.plan = desk->plan, .is_weekly = is_weekly, .now = NOW};
    GOOD(show_digest((Office *)&desk->office, &wish, &words, &error));
    g_autoptr(GPtrArray) links = digest_links_read(words.html, bare);
    const DigestLink *first = NULL;
    guint years = 0;
    for (guint i = 0; i < links->len; i++) {
        const DigestLink *link = links->pdata[i];
        if (!begins_with_one_of(link->query, lists))
            fail_msg("\"%s\" asks for no list", link->query);
        check_link(desk, world, link);
        first = link->column == 0 ? link : first;
        years += link->column == 2 ? 1 : 0;
        if (link->n != NULL || link->column > 0)
            check_days(desk, first, link);
    }
    if (bare->len > 0)
        fail_msg("a figure has no link: %s", (const gchar *)bare->pdata[0]);
    assert_true(links->len >= FEWEST_LINKS);
    assert_true(strlen(words.html) < GMAIL_CUTS_AT);
    assert_true(years > 20);
}

/* --- pasts -------------------------------------------------------------------------------------
 */

static void check_world(guint32 seed, guint count) {
    static const gchar *const zones[] = {"Europe/Berlin", "Asia/Shanghai", "America/New_York"};
    void *fixture = NULL;
    World *world = world_new(seed, count, NOW - 500 * DAY, NOW);
    Desk desk = {.policy = NULL};
    assert_int_equal(fixture_set_up(&fixture), 0);
    assert_true(world_write(world, ((Fixture *)fixture)->path));
    desk_open(&desk, ((Fixture *)fixture)->store, zones[seed % 3], seed % 2 == 0 ? "zh" : "en");
    if (seed % 3 != 0)
        g_ptr_array_add(desk.plan->queues, g_strdup(world_queues[seed % 3]));
    check_digest(&desk, world, TRUE);
    check_digest(&desk, world, FALSE);
    desk_close(&desk);
    fixture_tear_down(&fixture);
    world_free(world);
}

static void figures_and_their_lists_equal_a_naive_count_over_random_pasts(void **state) {
    (void)state;
    for (guint32 seed = 1; seed <= 6; seed++)
        check_world(seed, 6000);
}

/* A ticket that names the reader is neither counted nor listed. */
static void what_is_hidden_from_the_reader_is_in_no_list(void **state) {
    Fixture *fixture = *state;
    World *world = world_new(11, 3000, NOW - 100 * DAY, NOW);
    Desk desk = {.policy = NULL};
    g_autoptr(QueryAnswer) before = NULL;
    g_autoptr(QueryAnswer) after = NULL;
    assert_true(world_write(world, fixture->path));
    desk_open(&desk, fixture->store, "Europe/Berlin", "en");
    ask(&desk, "#list received 2027-01-11..2027-01-14", &before);
    const FoundTicket *found = before->tickets->pdata[0];
    GOOD(store_begin(fixture->store, &error));
    GOOD(conflict_store_add(fixture->store, found->ticket->id, "mia", 1, &error));
    GOOD(store_commit(fixture->store, &error));
    ask(&desk, "#list received 2027-01-11..2027-01-14", &after);
    assert_int_equal(after->total, before->total - 1);
    for (guint i = 0; i < after->tickets->len; i++)
        assert_true(((const FoundTicket *)after->tickets->pdata[i])->ticket->id !=
                    found->ticket->id);
    desk_close(&desk);
    world_free(world);
}

static void mails_of_the_desk_to_itself_are_told(void **state) {
    static const gint64 seconds[] = {4, 5, 6, 7, 8, 9, 10, 11, 12, 95, 0, 0};
    Fixture *fixture = *state;
    Desk desk = {.policy = NULL};
    g_auto(LetterWords) words = {0};
    desk_open(&desk, fixture->store, "Europe/Berlin", "en");
    GOOD(store_begin(fixture->store, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(seconds); i++) {
        gint64 at = NOW - DAY + (gint64)i * 600;
        GOOD(canary_store_add(fixture->store, at, &error));
        GOOD(canary_store_note_sent(fixture->store, at, at + 1, NULL, &error));
        if (seconds[i] > 0)
            GOOD(canary_store_note_back(fixture->store, at, at + seconds[i], &error));
    }
    GOOD(store_commit(fixture->store, &error));
    const DigestWish wish = {.plan = desk.plan, .now = NOW};
    GOOD(show_digest(&desk.office, &wish, &words, &error));
    assert_non_null(strstr(words.text, "    Came back     10 / 12 · 83 %\n"
                                       "    Way: half     8 s\n"
                                       "    Way: longest  2 min\n"));
    desk_close(&desk);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_and_their_lists_equal_a_naive_count_over_random_pasts),
        cmocka_unit_test_setup_teardown(what_is_hidden_from_the_reader_is_in_no_list,
                                        fixture_set_up, fixture_tear_down),
        cmocka_unit_test_setup_teardown(mails_of_the_desk_to_itself_are_told, fixture_set_up,
                                        fixture_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
