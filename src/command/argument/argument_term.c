/* argument_term.c - by when, and then what: "2d call her back", "2026-12-05 the parts arrive" */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A length of time or a date stands first; what it counts from, and which days are worked, is the
 * flow's to know.
 */
#include <string.h>

#include "argument_shape.h"
#include "base/text.h"

enum { HOUR = 3600, DAY = 24 * HOUR, WEEK = 7 * DAY, MAX_NUMBER = 10000 };

/* Longest first: the first that fits counts. 0 seconds: working days. */
static const struct {
    const gchar *word;
    gint64 seconds;
} units[] = {
    {"working days", 0}, {"working day", 0}, {"business days", 0}, {"business day", 0},
    {"workdays", 0},     {"workday", 0},     {"weeks", WEEK},      {"hours", HOUR},
    {"week", WEEK},      {"hour", HOUR},     {"days", DAY},        {"day", DAY},
    {"wd", 0},           {"w", WEEK},        {"d", DAY},           {"h", HOUR},
    {"个工作日", 0},     {"工作日", 0},      {"个小时", HOUR},     {"个星期", WEEK},
    {"小时", HOUR},      {"星期", WEEK},     {"周", WEEK},         {"天", DAY},
    {"日", DAY},
};

/* What may stand between the time and the words. */
static const gchar *skip_joint(const gchar *rest) {
    static const gchar *const joints[] = {"之内", "以内", "内", "之后", "以后", "后", "前"};
    for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
        if (g_str_has_prefix(rest, joints[i])) {
            rest += strlen(joints[i]);
            break;
        }
    }
    while (*rest != '\0' && g_utf8_strchr(" \t:：,，、-–—", -1, g_utf8_get_char(rest)) != NULL)
        rest = g_utf8_next_char(rest);
    return rest;
}

/* Does `text` go on with the word, and is that where it ends? "2days", not "2dinners". */
static gboolean goes_on_with(const gchar *text, const gchar *word) {
    gsize length = strlen(word);
    return g_ascii_strncasecmp(text, word, length) == 0 &&
           !(g_ascii_isalpha(*word) && g_ascii_isalnum(text[length]));
}

/* At most `places` digits; NULL: there is none. */
static const gchar *read_number(const gchar *text, guint places, guint *out_number) {
    guint count = 0;
    *out_number = 0;
    for (; count < places && g_ascii_isdigit(text[count]); count++)
        *out_number = *out_number * 10 + (guint)(text[count] - '0');
    return count > 0 && !g_ascii_isdigit(text[count]) ? text + count : NULL;
}

static const gchar *skip(const gchar *text, const gchar *mark) {
    return text != NULL && g_str_has_prefix(text, mark) ? text + strlen(mark) : NULL;
}

/* "2026-12-05", "2026/12/5", "2026年12月5日"; NULL: it is none. */
static const gchar *read_date(const gchar *text, GDate *out_date) {
    static const gchar *const marks[][3] = {
        {"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}, {"年", "月", "号"}};
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        guint year = 0;
        guint month = 0;
        guint day = 0;
        const gchar *rest = skip(read_number(text, 4, &year), marks[i][0]);
        rest = rest != NULL ? skip(read_number(rest, 2, &month), marks[i][1]) : NULL;
        rest = rest != NULL ? skip(read_number(rest, 2, &day), marks[i][2]) : NULL;
        if (rest == NULL || year < 1000 ||
            !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
            continue;
        g_date_set_dmy(out_date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
        return rest;
    }
    return NULL;
}

/* "2d", "2 days", "2天", "3 working days". NULL: it is none. */
static const gchar *read_length(const gchar *text, Command *command) {
    gchar *unit = NULL;
    guint64 number = g_ascii_strtoull(text, &unit, 10);
    while (*unit == ' ')
        unit++;
    if (!g_ascii_isdigit(*text) || number == 0 || number > MAX_NUMBER)
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        if (!goes_on_with(unit, units[i].word))
            continue;
        command->seconds = (gint64)number * units[i].seconds;
        command->working_days = units[i].seconds == 0 ? (guint)number : 0;
        command->is_in_days = units[i].seconds >= DAY;
        return unit + strlen(units[i].word);
    }
    return NULL;
}

/* Full-width digits before the first other letter become plain ones; the words keep theirs. */
static gchar *narrow_digits(const gchar *typed) {
    GString *plain = g_string_new(NULL);
    const gchar *at = typed;
    for (; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c >= 0xFF10 && c <= 0xFF19)
            g_string_append_c(plain, (gchar)('0' + (c - 0xFF10)));
        else if (g_ascii_isdigit(*at) || g_utf8_strchr("-/.年月", -1, c) != NULL)
            g_string_append_unichar(plain, c);
        else
            break;
    }
    g_string_append(plain, at);
    return g_string_free(plain, FALSE);
}

FaultKind argument_read_term(const ArgumentQuestion *question, Command *command,
                             ArgumentHint *hint) {
    (void)hint;
    if (text_is_blank(question->typed))
        return FAULT_NEEDS_TERM;
    g_autofree gchar *plain = narrow_digits(question->typed);
    GDate date;
    g_date_clear(&date, 1);
    const gchar *rest = read_date(plain, &date);
    if (rest == NULL)
        rest = read_length(plain, command);
    if (rest == NULL)
        return FAULT_BAD_TERM;
    rest = skip_joint(rest);
    if (text_is_blank(rest))
        return FAULT_NEEDS_WHAT;
    if (g_date_valid(&date))
        command->date =
            g_strdup_printf("%04u-%02u-%02u", (guint)g_date_get_year(&date),
                            (guint)g_date_get_month(&date), (guint)g_date_get_day(&date));
    command->words = g_strdup(rest);
    command->argument = g_strdup(question->typed);
    return FAULT_NONE;
}
