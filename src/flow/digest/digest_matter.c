/* digest_matter.c - all that one digest tells, out of the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digest_matter.h"

#include "digest_case.h"
#include "digest_items.h"
#include "flow/digest/collect_figures.h"
#include "store/report/digest_store.h"

enum { WEEK = 7, YEAR = 364 /* days: weekdays stay what they are */, MOST_ITEMS = 12 };
enum { DAILY_TREND = 28, WEEKLY_TREND = 84 };

void digest_matter_free(DigestMatter *matter) {
    if (matter == NULL)
        return;
    figures_free(matter->figures);
    figures_free(matter->before);
    figures_free(matter->year);
    g_clear_pointer(&matter->items, g_ptr_array_unref);
    g_free(matter->chosen.words);
    g_free(matter->chosen.category);
    g_free(matter->query_address);
    g_free(matter);
}

typedef struct {
    Office *office;
    const DigestQuestion *question;
    DigestSight *sight;
    gint64 first_at; /* when the first ticket came; 0: none has */
} Collecting;

/* The same moment so many days before, by the reader's wall. */
static gint64 days_before(const Collecting *collecting, gint64 at, gint64 days) {
    const WallClock *wall = collecting->question->plan->wall;
    return wall_clock_when(wall, wall_clock_show(wall, at) - days * WALL_DAY);
}

static gboolean collect_now(const Collecting *collecting, Figures **out_figures, GError **error) {
    const DigestQuestion *question = collecting->question;
    const DigestTurn *turn = &question->turn;
    const FiguresQuestion asked = {
        .from = turn->from,
        .until = turn->until,
        .at = question->now,
        .extent = FIGURES_WHOLE,
        .days_from =
            days_before(collecting, turn->until, turn->is_weekly ? WEEKLY_TREND : DAILY_TREND),
        .wall = question->plan->wall,
        .filter = digest_sight_may_count,
        .data = collecting->sight};
    return collect_figures(collecting->office, &asked, out_figures, error);
}

/* The same days so many days before; *out_figures is NULL when the desk had not begun by then. */
static gboolean collect_before(const Collecting *collecting, gint64 days, Figures **out_figures,
                               GError **error) {
    const DigestQuestion *question = collecting->question;
    const FiguresQuestion asked = {.from = days_before(collecting, question->turn.from, days),
                                   .until = days_before(collecting, question->turn.until, days),
                                   .at = days_before(collecting, question->now, days),
                                   .extent = FIGURES_OF_PERIOD,
                                   .filter = digest_sight_may_count,
                                   .data = collecting->sight};
    *out_figures = NULL;
    return collecting->first_at == 0 || collecting->first_at >= asked.until ||
           collect_figures(collecting->office, &asked, out_figures, error);
}

/* Mails that only ask may be about any ticket that he may see, or about none. */
static gchar *make_query_address(const Office *office, const DigestMatter *matter, gint64 now) {
    const DigestItem *item = matter->items->len > 0 ? matter->items->pdata[0] : NULL;
    const Ticket *oldest =
        matter->figures->oldest->len > 0 ? matter->figures->oldest->pdata[0] : NULL;
    gint64 ticket = item != NULL ? item->ticket : oldest != NULL ? oldest->id : 0;
    return ticket != 0 ? digest_items_address(office, matter->person, ticket, now)
                       : g_strdup(office->policy->desk_address);
}

/* The records that compose reads. */
static void lay_out(const DigestQuestion *question, DigestMatter *matter) {
    guint count = matter->items->len;
    if (count > MOST_ITEMS)
        g_ptr_array_set_size(matter->items, MOST_ITEMS);
    gboolean is_of_some = matter->figures->received > 0 || matter->figures->closed > 0;
    matter->digest = (DigestFacts){.is_weekly = question->turn.is_weekly,
                                   .has_workbook = question->turn.is_weekly && is_of_some,
                                   .items = matter->items,
                                   .items_left = count - matter->items->len,
                                   .case_words = matter->chosen.words,
                                   .case_category = matter->chosen.category,
                                   .queues = question->plan->queues,
                                   .query_address = matter->query_address};
    matter->report = (ReportFacts){
        .figures = matter->figures,
        .before = matter->before,
        .year = matter->year,
        .queue = question->plan->queues->len == 1 ? question->plan->queues->pdata[0] : NULL,
        .zone = question->plan->zone,
        .digest = &matter->digest};
}

static gboolean collect_all(const Collecting *collecting, DigestMatter *matter, GError **error) {
    const DigestQuestion *question = collecting->question;
    if (!collect_now(collecting, &matter->figures, error) ||
        !collect_before(collecting, WEEK, &matter->before, error) ||
        !collect_before(collecting, YEAR, &matter->year, error))
        return FALSE;
    const DigestItemQuestion items = {
        .sight = collecting->sight, .figures = matter->figures, .now = question->now};
    if (!digest_items_collect(collecting->office, &items, &matter->items, error))
        return FALSE;
    return !question->turn.is_weekly || digest_case_find(collecting->office, collecting->sight,
                                                         &question->turn, &matter->chosen, error);
}

gboolean digest_matter_collect(Office *office, const DigestQuestion *question,
                               DigestMatter **out_matter, GError **error) {
    g_auto(DigestSight) sight = {0};
    g_autoptr(DigestMatter) matter = g_new0(DigestMatter, 1);
    *out_matter = NULL;
    matter->plan = question->plan;
    matter->person = policy_person(office->policy, question->plan->person);
    if (matter->person == NULL)
        return TRUE;
    if (!digest_sight_open(office, question->plan, &sight, error))
        return FALSE;
    Collecting collecting = {.office = office, .question = question, .sight = &sight};
    if (!digest_store_first_at(office->store, &collecting.first_at, error) ||
        !collect_all(&collecting, matter, error))
        return FALSE;
    matter->query_address = make_query_address(office, matter, question->now);
    lay_out(question, matter);
    *out_matter = g_steal_pointer(&matter);
    return TRUE;
}
