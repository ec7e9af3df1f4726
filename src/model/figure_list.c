/* figure_list.c - which tickets a figure counted: the record, written and read as a query */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/figure_list.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "model/wall_clock.h"

enum { LONGEST = 366, MOST_WORDS = 4, MINUTE = 60, HOUR = 3600 };

/* What may be behind a set, as bits. */
#define BIT(number) (1U << (number))
enum {
    OF_TICKETS = BIT(FIGURE_BY_CATEGORY) | BIT(FIGURE_BY_CAUSE) | BIT(FIGURE_BY_OUTCOME) |
                 BIT(FIGURE_BY_OWNER) | BIT(FIGURE_BY_COMPLAINANT)
};

/* The first word of each language is written, all are read; case folded. */
typedef struct {
    const gchar *english[MOST_WORDS];
    const gchar *chinese[MOST_WORDS];
} Words;

static const struct {
    Words words;
    guint parts;
    guint by;
} sets[] = {
    [FIGURE_SET_RECEIVED] = {{{"received", "new"}, {"收到", "新增"}}, 0, OF_TICKETS},
    [FIGURE_SET_ANSWERED] = {{{"answered"}, {"首次答复", "答复"}},
                             BIT(FIGURE_PART_SLOW),
                             OF_TICKETS},
    [FIGURE_SET_CLOSED] = {{{"closed"}, {"结案", "办结"}},
                           BIT(FIGURE_PART_SLOW) | BIT(FIGURE_PART_REOPENED),
                           OF_TICKETS},
    [FIGURE_SET_OPEN] = {{{"open"}, {"在办", "未结"}},
                         BIT(FIGURE_PART_OVERDUE) | BIT(FIGURE_PART_AT_RISK) |
                             BIT(FIGURE_PART_UNASSIGNED),
                         OF_TICKETS | BIT(FIGURE_BY_AGE)},
    [FIGURE_SET_CLOCKS] = {{{"clocks"}, {"时限"}}, 0, BIT(FIGURE_BY_CLOCK) | BIT(FIGURE_BY_OWNER)},
    [FIGURE_SET_PROMISES] = {{{"promises"}, {"承诺"}}, 0, BIT(FIGURE_BY_OWNER)},
    [FIGURE_SET_REMEDIES] = {{{"remedies"}, {"补偿"}},
                             0,
                             BIT(FIGURE_BY_REMEDY) | BIT(FIGURE_BY_CURRENCY) |
                                 BIT(FIGURE_BY_OWNER)},
    [FIGURE_SET_VOTES] = {{{"votes"}, {"评价", "评分"}},
                          BIT(FIGURE_PART_UNHAPPY),
                          BIT(FIGURE_BY_OWNER)},
    [FIGURE_SET_SURVEYS] = {{{"surveys"}, {"调查"}}, BIT(FIGURE_PART_SILENT), BIT(FIGURE_BY_OWNER)},
    [FIGURE_SET_REPEATERS] = {{{"repeaters"}, {"再次投诉"}}, 0, BIT(FIGURE_BY_COMPLAINANT)},
};
G_STATIC_ASSERT(G_N_ELEMENTS(sets) == FIGURE_SET_COUNT);

static const Words parts[] = {
    [FIGURE_PART_ALL] = {{NULL}, {NULL}},
    [FIGURE_PART_OVERDUE] = {{"overdue", "late"}, {"超期", "逾期", "超时"}},
    [FIGURE_PART_AT_RISK] = {{"at-risk"}, {"将到期", "即将到期"}},
    [FIGURE_PART_UNASSIGNED] = {{"unassigned"}, {"无人负责", "未分配"}},
    [FIGURE_PART_REOPENED] = {{"reopened"}, {"重开", "曾重开"}},
    [FIGURE_PART_SLOW] = {{"slow", "slowest"}, {"最慢"}},
    [FIGURE_PART_UNHAPPY] = {{"unhappy"}, {"不满意"}},
    [FIGURE_PART_SILENT] = {{"silent"}, {"未评价"}},
};
G_STATIC_ASSERT(G_N_ELEMENTS(parts) == FIGURE_PART_COUNT);

static const Words narrowings[] = {
    [FIGURE_BY_CLOCK] = {{"clock"}, {"项目"}},
    [FIGURE_BY_CATEGORY] = {{"category"}, {"分类", "类别"}},
    [FIGURE_BY_CAUSE] = {{"cause"}, {"原因", "起因"}},
    [FIGURE_BY_OUTCOME] = {{"outcome"}, {"结果"}},
    [FIGURE_BY_OWNER] = {{"owner"}, {"负责人"}},
    [FIGURE_BY_REMEDY] = {{"remedy"}, {"方式"}},
    [FIGURE_BY_CURRENCY] = {{"currency"}, {"币种"}},
    [FIGURE_BY_AGE] = {{"age"}, {"时长"}},
    [FIGURE_BY_COMPLAINANT] = {{"from"}, {"客户"}},
};
G_STATIC_ASSERT(G_N_ELEMENTS(narrowings) == FIGURE_BY_COUNT);

static const Words group_words = {{"group", "queue"}, {"部门"}};
static const Words at_words = {{"at"}, {"截至"}};
static const Words none_words = {{"none"}, {"无"}};

/* --- the record --------------------------------------------------------------------------------
 */

void figure_list_clear(FigureList *list) {
    for (guint i = 0; i < FIGURE_BY_COUNT; i++)
        g_clear_pointer(&list->by[i], g_free);
    g_clear_pointer(&list->queues, g_ptr_array_unref);
}

void figure_list_free(FigureList *list) {
    if (list == NULL)
        return;
    figure_list_clear(list);
    g_free(list);
}

FigureList *figure_list_copy(const FigureList *list) {
    if (list == NULL)
        return NULL;
    FigureList *copy = g_memdup2(list, sizeof *list);
    copy->queues = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < FIGURE_BY_COUNT; i++)
        copy->by[i] = g_strdup(list->by[i]);
    for (guint i = 0; list->queues != NULL && i < list->queues->len; i++)
        g_ptr_array_add(copy->queues, g_strdup(list->queues->pdata[i]));
    return copy;
}

/* --- written -----------------------------------------------------------------------------------
 */

static const gchar *word_of(const Words *words, gboolean is_chinese) {
    return is_chinese ? words->chinese[0] : words->english[0];
}

static void append_name(GString *out, const gchar *name, gboolean is_chinese) {
    gboolean has_blank = strpbrk(name, " \t") != NULL;
    if (*name == '\0')
        name = word_of(&none_words, is_chinese);
    g_string_append_printf(out, has_blank ? " \"%s\"" : " %s", name);
}

static void append_day(GString *out, gint64 day) {
    gint year = 0, month = 0, date = 0;
    wall_clock_date(day, &year, &month, &date);
    g_string_append_printf(out, "%04d-%02d-%02d", year, month, date);
}

static void append_time(GString *out, const FigureList *list, gboolean is_chinese) {
    gint64 second = list->at % WALL_DAY;
    if (list->set == FIGURE_SET_OPEN && list->at != 0) {
        g_string_append_printf(out, " %s ", word_of(&at_words, is_chinese));
        append_day(out, list->at / WALL_DAY);
        g_string_append_printf(out, " %02d:%02d", (gint)(second / HOUR),
                               (gint)(second % HOUR / MINUTE));
        if (second % MINUTE != 0)
            g_string_append_printf(out, ":%02d", (gint)(second % MINUTE));
    } else if (list->set != FIGURE_SET_OPEN && list->first_day != 0) {
        g_string_append_c(out, ' ');
        append_day(out, list->first_day);
        if (list->last_day != list->first_day) {
            g_string_append(out, "..");
            append_day(out, list->last_day);
        }
    }
}

gchar *figure_list_text(const FigureList *list, gboolean is_chinese) {
    gboolean is_of_open = list->set == FIGURE_SET_OPEN && list->part != FIGURE_PART_ALL;
    GString *out =
        g_string_new(word_of(is_of_open ? &parts[list->part] : &sets[list->set].words, is_chinese));
    if (!is_of_open && list->part != FIGURE_PART_ALL)
        g_string_append_printf(out, " %s", word_of(&parts[list->part], is_chinese));
    for (guint i = 0; i < FIGURE_BY_COUNT; i++) {
        if (list->by[i] == NULL)
            continue;
        g_string_append_printf(out, " %s", word_of(&narrowings[i], is_chinese));
        append_name(out, list->by[i], is_chinese);
    }
    append_time(out, list, is_chinese);
    for (guint i = 0; list->queues != NULL && i < list->queues->len; i++) {
        g_string_append_printf(out, " %s", word_of(&group_words, is_chinese));
        append_name(out, list->queues->pdata[i], is_chinese);
    }
    return g_string_free(out, FALSE);
}

/* --- read --------------------------------------------------------------------------------------
 */

static gboolean is_one_of(const Words *words, const gchar *folded) {
    for (guint i = 0; i < MOST_WORDS; i++) {
        if (g_strcmp0(words->english[i], folded) == 0 || g_strcmp0(words->chinese[i], folded) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The next word, or what stands in quotes; NULL at the end. Caller frees. */
static gchar *next_word(const gchar **typed) {
    const gchar *start = *typed + strspn(*typed, " \t");
    gboolean is_quoted = *start == '"';
    start += is_quoted ? 1 : 0;
    gsize length = strcspn(start, is_quoted ? "\"" : " \t");
    if (length == 0)
        return NULL;
    *typed = start + length + (is_quoted && start[length] == '"' ? 1 : 0);
    return g_strndup(start, length);
}

static gboolean read_day(const gchar *text, gint64 *out_day) {
    gint year = 0, month = 0, date = 0, length = 0, again[3] = {0};
    if (sscanf(text, "%4d-%2d-%2d%n", &year, &month, &date, &length) != 3 || text[length] != '\0' ||
        year < 1970 || month < 1 || month > 12 || date < 1)
        return FALSE;
    *out_day = wall_clock_day(year, month, date);
    wall_clock_date(*out_day, &again[0], &again[1], &again[2]);
    return again[0] == year && again[1] == month && again[2] == date;
}

static gboolean read_days(const gchar *text, FigureList *list) {
    g_auto(GStrv) ends = g_strsplit(text, "..", 2);
    if (!read_day(ends[0], &list->first_day))
        return FALSE;
    list->last_day = list->first_day;
    return (ends[1] == NULL || read_day(ends[1], &list->last_day)) &&
           list->last_day >= list->first_day && list->last_day - list->first_day < LONGEST;
}

/* "2026-11-09 08:00:12" */
static gboolean read_moment(const gchar **typed, FigureList *list) {
    g_autofree gchar *date = next_word(typed);
    g_autofree gchar *time = next_word(typed);
    gint hour = 0, minute = 0, second = 0, length = 0;
    gint64 day = 0;
    if (date == NULL || time == NULL || !read_day(date, &day) ||
        sscanf(time, "%2d:%2d%n:%2d%n", &hour, &minute, &length, &second, &length) < 2 ||
        time[length] != '\0' || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
        second > 59)
        return FALSE;
    list->at = day * WALL_DAY + hour * HOUR + minute * MINUTE + second;
    return TRUE;
}

/* The set, or a part of the open ones. */
static gboolean read_set(const gchar *folded, FigureList *list) {
    for (gint i = FIGURE_PART_OVERDUE; i <= FIGURE_PART_UNASSIGNED; i++) {
        if (is_one_of(&parts[i], folded)) {
            list->set = FIGURE_SET_OPEN;
            list->part = (FigurePart)i;
            return TRUE;
        }
    }
    for (gint i = 0; i < FIGURE_SET_COUNT; i++) {
        list->set = (FigureSet)i;
        if (is_one_of(&sets[i].words, folded))
            return TRUE;
    }
    return FALSE;
}

static gboolean read_name(const gchar **typed, gchar **out_name) {
    g_autofree gchar *name = next_word(typed);
    g_autofree gchar *folded = name != NULL ? text_fold(name) : NULL;
    if (name == NULL || *out_name != NULL)
        return FALSE;
    *out_name = g_strdup(is_one_of(&none_words, folded) ? "" : name);
    return TRUE;
}

/* What stands behind the set: `word` was the next one. */
static gboolean read_rest(const gchar *word, const gchar **typed, FigureList *list) {
    g_autofree gchar *folded = text_fold(word);
    if (is_one_of(&at_words, folded))
        return list->set == FIGURE_SET_OPEN && list->at == 0 && read_moment(typed, list);
    if (is_one_of(&group_words, folded)) {
        gchar *queue = next_word(typed);
        if (queue != NULL)
            g_ptr_array_add(list->queues, queue);
        return queue != NULL;
    }
    for (guint i = 0; i < FIGURE_BY_COUNT; i++) {
        if (is_one_of(&narrowings[i], folded))
            return (sets[list->set].by & BIT(i)) != 0 && read_name(typed, &list->by[i]);
    }
    for (gint i = FIGURE_PART_ALL + 1; i < FIGURE_PART_COUNT; i++) {
        gboolean may_be = (sets[list->set].parts & BIT(i)) != 0 && list->part == FIGURE_PART_ALL;
        if (!is_one_of(&parts[i], folded))
            continue;
        list->part = (FigurePart)i;
        return may_be;
    }
    return list->set != FIGURE_SET_OPEN && list->first_day == 0 && read_days(folded, list);
}

gboolean figure_list_read(const gchar *typed, FigureList *out_list) {
    g_auto(FigureList) list = {.queues = g_ptr_array_new_with_free_func(g_free)};
    g_autofree gchar *line = text_one_line(typed);
    const gchar *rest = line;
    g_autofree gchar *first = next_word(&rest);
    g_autofree gchar *folded = first != NULL ? text_fold(first) : NULL;
    if (folded == NULL || !read_set(folded, &list))
        return FALSE;
    for (gchar *word = next_word(&rest); word != NULL; word = next_word(&rest)) {
        gboolean is_good = read_rest(word, &rest, &list);
        g_free(word);
        if (!is_good)
            return FALSE;
    }
    *out_list = list;
    list = (FigureList){.set = FIGURE_SET_RECEIVED};
    return TRUE;
}
