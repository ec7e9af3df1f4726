/* naive_answer.c - how many a query behind a figure has to list, out of the naive count */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "naive_answer.h"

#include <stdlib.h>
#include <string.h>

enum { DAY = 86400 };

/* The number behind `words` in the line that begins with `title` (the `nth` of those); 0: there is
 * no such line. */
static gint number_of(const gchar *text, const gchar *title, guint nth, const gchar *words) {
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (!g_str_has_prefix(lines[i], title) || nth-- > 0)
            continue;
        const gchar *at = strstr(lines[i] + strlen(title), words);
        return at != NULL ? atoi(at + strlen(words)) : -1;
    }
    return 0;
}

static gchar *title_of(const gchar *mark, const gchar *name) {
    return g_strdup_printf("%s %s:", mark, *name != '\0' ? name : "none");
}

/* "of logistics: 4 received, 2 closed" */
static gint of_name(const gchar *text, const gchar *name, const gchar *words) {
    g_autofree gchar *title = title_of("of", name);
    return number_of(text, title, 0, words);
}

static gint of_agent(const gchar *text, const FigureList *list) {
    const gchar *words = list->set == FIGURE_SET_ANSWERED     ? "answers: "
                         : list->part == FIGURE_PART_OVERDUE  ? "late "
                         : list->part == FIGURE_PART_REOPENED ? "again "
                         : list->set == FIGURE_SET_CLOSED     ? "closed "
                                                              : "open ";
    g_autofree gchar *title = title_of("agent", list->by[FIGURE_BY_OWNER]);
    return number_of(text, title, 0, words);
}

static gint of_open(const gchar *text, const FigureList *list) {
    static const gchar *const titles[FIGURE_PART_COUNT] = {[FIGURE_PART_ALL] = "open:",
                                                           [FIGURE_PART_OVERDUE] = "overdue:",
                                                           [FIGURE_PART_AT_RISK] = "at risk:",
                                                           [FIGURE_PART_UNASSIGNED] =
                                                               "unassigned:"};
    static const gint begins[] = {0, 1, 3, 7, 14, 28};
    const gchar *age = list->by[FIGURE_BY_AGE];
    for (guint i = 0; age != NULL && i < G_N_ELEMENTS(begins); i++) {
        if (begins[i] == atoi(age))
            return number_of(text, "age:", i, " ");
    }
    return age != NULL ? -1 : number_of(text, titles[list->part], 0, " ");
}

/* All but the slowest nine tenths, and the one at the border: times are seconds, and few are equal
 * to another. */
static gint slowest_of(gint count) {
    return count > 0 ? count - (count * 9 + 9) / 10 + 1 : 0;
}

static gint of_closed(const gchar *text, const FigureList *list) {
    const gchar *outcome = list->by[FIGURE_BY_OUTCOME];
    if (list->by[FIGURE_BY_CAUSE] != NULL)
        return of_name(text, list->by[FIGURE_BY_CAUSE], ", ");
    if (outcome != NULL) {
        g_autofree gchar *title = g_strconcat(*outcome != '\0' ? outcome : "none", ":", NULL);
        return number_of(text, title, 0, " ");
    }
    gint count =
        number_of(text, list->part == FIGURE_PART_REOPENED ? "reopened:" : "closed:", 0, " ");
    return list->part == FIGURE_PART_SLOW ? slowest_of(count) : count;
}

static gint of_remedy(const gchar *text, const FigureList *list) {
    const gchar *currency = list->by[FIGURE_BY_CURRENCY];
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    g_autofree gchar *title = g_strconcat(list->by[FIGURE_BY_REMEDY], ": ", NULL);
    g_autofree gchar *end = g_strconcat(" ", currency, NULL);
    for (guint i = 0; lines[i] != NULL; i++) {
        if (g_str_has_prefix(lines[i], title) && g_str_has_suffix(lines[i], end))
            return atoi(lines[i] + strlen(title));
    }
    return 0;
}

static gint of_matters(const gchar *text, const FigureList *list) {
    if (list->set == FIGURE_SET_CLOCKS) {
        g_autofree gchar *title = title_of("clock", list->by[FIGURE_BY_CLOCK]);
        return number_of(text, title, 0, " of ");
    }
    if (list->set == FIGURE_SET_PROMISES)
        return number_of(text, "kept:", 0, " ") + number_of(text, "broken:", 0, " ");
    if (list->set == FIGURE_SET_VOTES)
        return number_of(text, list->part == FIGURE_PART_UNHAPPY ? "unhappy:" : "votes:", 0, " ");
    if (list->set == FIGURE_SET_SURVEYS)
        return number_of(text, list->part == FIGURE_PART_SILENT ? "silent:" : "asked:", 0, " ");
    return of_remedy(text, list);
}

static gint find(const gchar *text, const FigureList *list) {
    if (list->by[FIGURE_BY_COMPLAINANT] != NULL)
        return -1;
    if (list->by[FIGURE_BY_OWNER] != NULL)
        return of_agent(text, list);
    switch (list->set) {
    case FIGURE_SET_RECEIVED:
        return list->by[FIGURE_BY_CATEGORY] != NULL
                   ? of_name(text, list->by[FIGURE_BY_CATEGORY], " ")
                   : number_of(text, "received:", 0, " ");
    case FIGURE_SET_ANSWERED: {
        gint count = number_of(text, "first answer:", 0, " ");
        return list->part == FIGURE_PART_SLOW ? slowest_of(count) : count;
    }
    case FIGURE_SET_CLOSED:
        return of_closed(text, list);
    case FIGURE_SET_OPEN:
        return of_open(text, list);
    case FIGURE_SET_REPEATERS:
        return number_of(text, "repeaters:", 0, " ");
    default:
        return of_matters(text, list);
    }
}

gint naive_answer(const World *world, const FigureList *list, const WallClock *wall) {
    NaiveQuestion question = {.at = world->now};
    if (list->first_day != 0) {
        question.from = wall_clock_when(wall, list->first_day * WALL_DAY);
        question.until = wall_clock_when(wall, (list->last_day + 1) * WALL_DAY);
    }
    if (list->at != 0)
        question.at = wall_clock_when(wall, list->at);
    question.queue = list->queues->len > 0 ? list->queues->pdata[0] : NULL;
    g_autofree gchar *text = naive_figures(world, &question);
    return find(text, list);
}
