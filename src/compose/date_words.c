/* date_words.c - a time as people say it: weekday, day and time, or today and tomorrow */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Days are those of the calendar in the given zone: at 23:50 "tomorrow" is ten minutes away. The
 * year is said only when it is not this one, the zone only when it is a bare offset.
 */
#include "date_words.h"

#include "value.h"

enum { SECONDS_A_DAY = 24 * 60 * 60 };

/* Number of the calendar day, whatever it is counted from. */
static gint64 day_number(GDateTime *local) {
    gint64 seconds =
        g_date_time_to_unix(local) + g_date_time_get_utc_offset(local) / G_USEC_PER_SEC;
    return (seconds - (seconds < 0 ? SECONDS_A_DAY - 1 : 0)) / SECONDS_A_DAY;
}

static DatePattern choose_plain_pattern(GDateTime *at, GDateTime *now) {
    return g_date_time_get_year(at) == g_date_time_get_year(now) ? DATE_THIS_YEAR : DATE_OTHER_YEAR;
}

static DatePattern choose_pattern(GDateTime *at, GDateTime *now) {
    gint64 days = day_number(at) - day_number(now);
    if (days == 0)
        return DATE_TODAY;
    if (days == 1)
        return DATE_TOMORROW;
    if (days == -1)
        return DATE_YESTERDAY;
    return choose_plain_pattern(at, now);
}

typedef struct {
    GDateTime *at;
    const Vocabulary *vocabulary;
} DateParts;

static Value *make_weekday(gpointer data, gsize which) {
    const DateParts *parts = data;
    return value_new_text(
        vocabulary_weekday(parts->vocabulary, g_date_time_get_day_of_week(parts->at)));
}

static Value *make_month(gpointer data, gsize which) {
    const DateParts *parts = data;
    return value_new_text(vocabulary_month(parts->vocabulary, g_date_time_get_month(parts->at)));
}

static const struct {
    gint (*get)(GDateTime *at);
    gint digits;
} numbers[] = {
    {g_date_time_get_day_of_month, 1}, {g_date_time_get_year, 4},   {g_date_time_get_hour, 1},
    {g_date_time_get_hour, 2},         {g_date_time_get_minute, 2},
};

/* `which` is a row of numbers. */
static Value *make_number(gpointer data, gsize which) {
    const DateParts *parts = data;
    gchar text[16];
    g_snprintf(text, sizeof text, "%0*d", numbers[which].digits, numbers[which].get(parts->at));
    return value_new_text(text);
}

static const ValueRow date_parts[] = {
    {"weekday", "in the words of the language", make_weekday, 0},
    {"month", "in the words of the language", make_month, 0},
    {"day", "1 to 31", make_number, 0},
    {"year", "four digits", make_number, 1},
    {"hour", "0 to 23", make_number, 2},
    {"hour_padded", "00 to 23", make_number, 3},
    {"minute", "00 to 59", make_number, 4},
};

typedef struct {
    gint64 at;
    GDateTime *now;
    const Vocabulary *vocabulary;
    DatePattern (*choose)(GDateTime *at, GDateTime *now);
} DateQuestion;

/* " (UTC+8)" of a zone that has no name: the reader can't know by which clock it is told. */
static void name_offset(GString *words, GTimeZone *zone, GDateTime *at) {
    const gchar *name = g_time_zone_get_identifier(zone);
    if (*name != '+' && *name != '-')
        return;
    gint minutes = (gint)(g_date_time_get_utc_offset(at) / G_TIME_SPAN_MINUTE);
    g_string_append_printf(words, " (UTC%c%d", minutes < 0 ? '-' : '+', ABS(minutes) / 60);
    if (minutes % 60 != 0)
        g_string_append_printf(words, ":%02d", ABS(minutes) % 60);
    g_string_append_c(words, ')');
}

static gchar *write_words(const DateQuestion *question, GError **error) {
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(question->at);
    GTimeZone *zone = g_date_time_get_timezone(question->now);
    g_autoptr(GDateTime) at = utc != NULL ? g_date_time_to_timezone(utc, zone) : NULL;
    if (at == NULL)
        return g_strdup("?");
    const Template *pattern =
        vocabulary_date(question->vocabulary, question->choose(at, question->now));
    if (pattern == NULL)
        return g_date_time_format(at, "%Y-%m-%d %H:%M");
    DateParts parts = {at, question->vocabulary};
    g_autoptr(Value) values = value_new_table(date_parts, G_N_ELEMENTS(date_parts), &parts);
    g_autoptr(GString) words = g_string_sized_new(64);
    if (!template_render(pattern, values, TEMPLATE_PLAIN, TRUE, NULL, NULL, words, error))
        return NULL;
    name_offset(words, zone, at);
    return g_string_free(g_steal_pointer(&words), FALSE);
}

gchar *date_words(gint64 at, GDateTime *now, const Vocabulary *vocabulary, GError **error) {
    const DateQuestion question = {at, now, vocabulary, choose_pattern};
    return write_words(&question, error);
}

gchar *date_words_plain(gint64 at, GDateTime *now, const Vocabulary *vocabulary, GError **error) {
    const DateQuestion question = {at, now, vocabulary, choose_plain_pattern};
    return write_words(&question, error);
}
