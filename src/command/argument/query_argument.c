/* query_argument.c - what stands behind #show, #list, #find and #stats -> a Query */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/argument/query_argument.h"

#include <string.h>

#include "base/text.h"
#include "model/reference.h"
#include "nearest_word.h"

enum { HOUR = 3600, DAY = 24 * HOUR, WEEK = 7 * DAY, MONTH = 30 * DAY, YEAR = 365 * DAY };

/* A leap year. Every ticket of the period is looked at while mail waits: a year of a busy desk is a
 * second. */
enum { LONGEST = 366 * DAY };

/* All words are case folded. */
static const struct {
    const gchar *word;
    ListKind kind;
} list_words[] = {
    {"mine", LIST_MINE},
    {"my", LIST_MINE},
    {"me", LIST_MINE},
    {"我的", LIST_MINE},
    {"我", LIST_MINE},
    {"本人", LIST_MINE},
    {"overdue", LIST_OVERDUE},
    {"late", LIST_OVERDUE},
    {"超时", LIST_OVERDUE},
    {"逾期", LIST_OVERDUE},
    {"过期", LIST_OVERDUE},
    {"超期", LIST_OVERDUE},
    {"已超时", LIST_OVERDUE},
    {"unassigned", LIST_UNASSIGNED},
    {"none", LIST_UNASSIGNED},
    {"nobody", LIST_UNASSIGNED},
    {"free", LIST_UNASSIGNED},
    {"未分配", LIST_UNASSIGNED},
    {"无人", LIST_UNASSIGNED},
    {"未指派", LIST_UNASSIGNED},
    {"待分配", LIST_UNASSIGNED},
    {"无负责人", LIST_UNASSIGNED},
    {"all", LIST_ALL},
    {"open", LIST_ALL},
    {"全部", LIST_ALL},
    {"所有", LIST_ALL},
    {"待办", LIST_ALL},
    {"未结", LIST_ALL},
    {"actions", LIST_ACTIONS},
    {"action", LIST_ACTIONS},
    {"improvements", LIST_ACTIONS},
    {"改进", LIST_ACTIONS},
    {"改进事项", LIST_ACTIONS},
    {"整改", LIST_ACTIONS},
};

/* What may stand before the name of a department. */
static const gchar *const queue_marks[] = {"group", "queue", "department", "dept", "team",
                                           "部门",  "小组",  "组别",       "队列"};

/* What stands before a ticket of a group case. */
static const gchar *const case_marks[] = {"group-case", "group case", "groupcase",
                                          "case",       "群诉",       "群体投诉"};

static const gchar *const ticket_marks[] = {"ticket", "complaint", "no.",  "no",
                                            "#",      "投诉",      "编号", "单号"};

static const struct {
    const gchar *word;
    gint64 seconds;
} units[] = {
    {"h", HOUR},    {"hour", HOUR}, {"hours", HOUR},  {"小时", HOUR},    {"个小时", HOUR},
    {"d", DAY},     {"day", DAY},   {"days", DAY},    {"天", DAY},       {"日", DAY},
    {"w", WEEK},    {"week", WEEK}, {"weeks", WEEK},  {"周", WEEK},      {"个星期", WEEK},
    {"星期", WEEK}, {"m", MONTH},   {"month", MONTH}, {"months", MONTH}, {"个月", MONTH},
    {"月", MONTH},  {"y", YEAR},    {"year", YEAR},   {"years", YEAR},   {"年", YEAR},
};

static const struct {
    const gchar *word;
    gint64 number;
} numbers[] = {{"一", 1}, {"两", 2}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5},
               {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"十", 10}};

/* Behind `mark` and the blanks or the colon that follow it, or NULL. An English word must end
 * there. */
static const gchar *skip_mark(const gchar *text, const gchar *mark) {
    if (!g_str_has_prefix(text, mark))
        return NULL;
    const gchar *behind = text + strlen(mark);
    gboolean is_word = g_ascii_isalpha(behind[-1]);
    if (is_word && g_ascii_isalnum(*behind))
        return NULL;
    return behind + strspn(behind, " :=");
}

/* --- #show ---------------------------------------------------------------------------------------
 */

static QueryFault read_show(const gchar *folded, const Policy *policy, Query *query) {
    if (*folded == '\0')
        return QUERY_GOOD;
    const gchar *start = folded + strspn(folded, "[(");
    for (gsize i = 0; i < G_N_ELEMENTS(ticket_marks); i++) {
        const gchar *behind = skip_mark(start, ticket_marks[i]);
        start = behind != NULL ? behind : start;
    }
    g_autofree gchar *bare = g_strdup(start);
    gsize length = strcspn(bare, "])");
    bare[length] = '\0';
    if (g_str_has_suffix(bare, "号"))
        bare[strlen(bare) - strlen("号")] = '\0';
    query->ticket = reference_read(policy->reference_prefix, bare);
    /* "am-1042-k7q2": the tag of a letter to the complainant. */
    gchar *tag = strrchr(bare, '-');
    if (query->ticket == 0 && tag != NULL) {
        *tag = '\0';
        if (strchr(bare, '-') != NULL)
            query->ticket = reference_read(policy->reference_prefix, bare);
    }
    return query->ticket != 0 ? QUERY_GOOD : QUERY_BAD_TICKET;
}

/* --- #list ---------------------------------------------------------------------------------------
 */

static gboolean is_called(const Queue *queue, const gchar *folded) {
    g_autofree gchar *name = text_fold(queue->name);
    gboolean is_found = strcmp(name, folded) == 0;
    GHashTableIter iter;
    gpointer title = NULL;
    g_hash_table_iter_init(&iter, queue->title);
    while (!is_found && g_hash_table_iter_next(&iter, NULL, &title)) {
        g_autofree gchar *other = text_fold(title);
        is_found = strcmp(other, folded) == 0;
    }
    return is_found;
}

/* By its name or its title in any language. */
static const Queue *find_queue(const Policy *policy, const gchar *folded) {
    for (guint i = 0; i < policy->queues->len; i++) {
        if (is_called(policy->queues->pdata[i], folded))
            return policy->queues->pdata[i];
    }
    return NULL;
}

static const gchar *skip_queue_mark(const gchar *folded) {
    for (gsize i = 0; i < G_N_ELEMENTS(queue_marks); i++) {
        const gchar *behind = skip_mark(folded, queue_marks[i]);
        if (behind != NULL)
            return behind;
    }
    return NULL;
}

static const gchar *skip_case_mark(const gchar *folded) {
    for (gsize i = 0; i < G_N_ELEMENTS(case_marks); i++) {
        const gchar *behind = skip_mark(folded, case_marks[i]);
        if (behind != NULL)
            return behind;
    }
    return NULL;
}

/* `folded` is what was typed, case folded. */
static QueryFault read_list(const gchar *typed, const gchar *folded, const Policy *policy,
                            Query *query) {
    if (*folded == '\0')
        return QUERY_GOOD;
    for (gsize i = 0; i < G_N_ELEMENTS(list_words); i++) {
        if (strcmp(list_words[i].word, folded) != 0)
            continue;
        query->list = list_words[i].kind;
        return QUERY_GOOD;
    }
    const gchar *number = skip_case_mark(folded);
    query->list = LIST_GROUP_CASE;
    if (number != NULL)
        return *number != '\0' ? read_show(number, policy, query) : QUERY_BAD_TICKET;
    const gchar *name = skip_queue_mark(folded);
    query->list = LIST_QUEUE;
    query->queue = find_queue(policy, name != NULL ? name : folded);
    if (query->queue != NULL)
        return QUERY_GOOD;
    FigureList figure;
    if (figure_list_read(typed, &figure)) {
        query->list = LIST_FIGURE;
        query->figure = figure_list_copy(&figure);
        figure_list_clear(&figure);
        return QUERY_GOOD;
    }
    return name != NULL ? QUERY_BAD_QUEUE : QUERY_BAD_LIST;
}

/* --- #stats --------------------------------------------------------------------------------------
 */

/* The number that `text` begins with; 1 without one. */
static gint64 read_number(const gchar *text, const gchar **out_rest) {
    gchar *end = NULL;
    *out_rest = text;
    if (g_ascii_isdigit(*text)) {
        guint64 number = g_ascii_strtoull(text, &end, 10);
        *out_rest = end;
        return (gint64)MIN(number, LONGEST);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        if (!g_str_has_prefix(text, numbers[i].word))
            continue;
        *out_rest = text + strlen(numbers[i].word);
        return numbers[i].number;
    }
    return 1;
}

static QueryFault read_stats(const gchar *folded, Query *query) {
    static const gchar *const starts[] = {"last", "past", "最近", "近", "过去"};
    query->seconds = WEEK;
    if (*folded == '\0')
        return QUERY_GOOD;
    const gchar *text = folded;
    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
        const gchar *behind = skip_mark(text, starts[i]);
        text = behind != NULL ? behind : text;
    }
    gint64 number = read_number(text, &text);
    text += strspn(text, " ");
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        if (strcmp(units[i].word, text) != 0)
            continue;
        query->seconds = number * units[i].seconds;
        gboolean is_good = number > 0 && query->seconds <= LONGEST;
        return is_good ? QUERY_GOOD : QUERY_BAD_PERIOD;
    }
    return QUERY_BAD_PERIOD;
}

/* --- all -----------------------------------------------------------------------------------------
 */

/* "？" and "!!" alone are no words. */
static gboolean has_letters(const gchar *text) {
    for (; *text != '\0'; text = g_utf8_next_char(text)) {
        if (g_unichar_isalnum(g_utf8_get_char(text)))
            return TRUE;
    }
    return FALSE;
}

QueryFault query_argument_read(QueryKind kind, const gchar *typed, const Policy *policy,
                               Query *out_query) {
    g_autofree gchar *line = text_one_line(typed);
    g_autofree gchar *folded = text_fold(line);
    Query query = {.kind = kind, .list = LIST_MINE};
    QueryFault fault = QUERY_GOOD;
    g_strstrip(folded);
    if (kind == QUERY_SHOW)
        fault = read_show(folded, policy, &query);
    else if (kind == QUERY_LIST)
        fault = read_list(line, folded, policy, &query);
    else if (kind == QUERY_STATS)
        fault = read_stats(folded, &query);
    else
        fault = has_letters(line) ? QUERY_GOOD : QUERY_NEEDS_WORDS;
    if (fault != QUERY_GOOD)
        return fault;
    if (kind == QUERY_FIND)
        query.words = g_steal_pointer(&line);
    *out_query = query;
    return QUERY_GOOD;
}

static void offer(const gchar *typed, const gchar *word, const gchar **nearest, guint *least) {
    guint distance = nearest_word_distance(typed, word);
    if (distance >= *least || !nearest_word_is_slip(distance, word))
        return;
    *least = distance;
    *nearest = word;
}

gchar *query_argument_suggest(QueryKind kind, const gchar *typed, const Policy *policy) {
    g_autofree gchar *folded = text_fold(typed != NULL ? typed : "");
    const gchar *nearest = NULL;
    guint least = G_MAXUINT;
    if (kind != QUERY_LIST)
        return NULL;
    const gchar *name = skip_queue_mark(folded);
    for (gsize i = 0; name == NULL && i < G_N_ELEMENTS(list_words); i++)
        offer(folded, list_words[i].word, &nearest, &least);
    for (guint i = 0; i < policy->queues->len; i++)
        offer(name != NULL ? name : folded, ((const Queue *)policy->queues->pdata[i])->name,
              &nearest, &least);
    if (nearest == NULL || policy_queue(policy, nearest) == NULL)
        return g_strdup(nearest);
    return g_strconcat("group ", nearest, NULL);
}
