/* header_date.c - when a mail was written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 5322 section 3.3 and what programs write instead: ctime(), ISO 8601, "GMT+08:00", colons in
 * the zone, dots in the time, AM and PM, the month in the language of the machine, two-digit years
 * and years since 1900. Words are looked at one by one, in any order: what has colons is a time, a
 * sign makes a zone, four digits are a year, names that nobody knows (weekdays) are none of it. */
#include "header_date.h"

#include <string.h>

enum { LONGEST_TOKEN = 40, MOST_TOKENS = 24, ZONE_IS_UNKNOWN = G_MAXINT };

typedef struct {
    gint year; /* -1: not seen */
    gint month;
    gint day;
    gint hour;
    gint minute;
    gint second;
    gint zone_minutes; /* east of Greenwich */
    gboolean is_afternoon;
    gboolean is_morning;
} DateFields;

/* Beginnings of names, in lower case; English first. The languages are those whose system libraries
 * put their own names where RFC 5322 wants English ones. */
static const struct {
    const gchar *name;
    gint month;
} months[] = {
    {"jan", 1},     {"feb", 2},     {"mar", 3},  {"apr", 4},  {"may", 5},  {"jun", 6},
    {"jul", 7},     {"aug", 8},     {"sep", 9},  {"oct", 10}, {"nov", 11}, {"dec", 12},
    {"mai", 5},     {"okt", 10},    {"dez", 12}, {"mär", 3},  {"maa", 3},  {"mrt", 3},
    {"mei", 5},     {"gen", 1},     {"mag", 5},  {"giu", 6},  {"lug", 7},  {"ago", 8},
    {"set", 9},     {"ott", 10},    {"dic", 12}, {"ene", 1},  {"abr", 4},  {"fev", 2},
    {"fév", 2},     {"avr", 4},     {"juin", 6}, {"juil", 7}, {"aoû", 8},  {"déc", 12},
    {"out", 10},    {"янв", 1},     {"фев", 2},  {"мар", 3},  {"апр", 4},  {"май", 5},
    {"мая", 5},     {"июн", 6},     {"июл", 7},  {"авг", 8},  {"сен", 9},  {"окт", 10},
    {"ноя", 11},    {"дек", 12},    {"一月", 1}, {"二月", 2}, {"三月", 3}, {"四月", 4},
    {"五月", 5},    {"六月", 6},    {"七月", 7}, {"八月", 8}, {"九月", 9}, {"十月", 10},
    {"十一月", 11}, {"十二月", 12},
};

static const struct {
    const gchar *name;
    gint minutes;
} zones[] = {
    {"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},    {"est", -300}, {"edt", -240},
    {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
    {"wet", 0},    {"west", 60},  {"bst", 60},   {"cet", 60},   {"met", 60},   {"mez", 60},
    {"cest", 120}, {"mest", 120}, {"mesz", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},
    {"ist", 330},  {"hkt", 480},  {"sgt", 480},  {"jst", 540},  {"kst", 540},  {"aest", 600},
    {"aedt", 660}, {"nzst", 720}, {"nzdt", 780},
};

static gint read_number(const gchar **at) {
    gint number = 0;
    for (; g_ascii_isdigit(**at); (*at)++)
        number = number < 100000 ? number * 10 + (**at - '0') : number;
    return number;
}

/* "+0800", "+08:00", "+8", "-330"; ZONE_IS_UNKNOWN if it is none. */
static gint read_offset(const gchar *text) {
    gint sign = *text == '-' ? -1 : 1;
    const gchar *at = text + (*text == '+' || *text == '-');
    const gchar *digits = at;
    gint number = read_number(&at);
    gsize length = (gsize)(at - digits);
    if (length == 0 || length > 4)
        return ZONE_IS_UNKNOWN;
    gint hours = length > 2 ? number / 100 : number;
    gint minutes = length > 2 ? number % 100 : 0;
    if (*at == ':') {
        at++;
        minutes = read_number(&at);
    }
    return hours <= 14 && minutes < 60 ? sign * (hours * 60 + minutes) : ZONE_IS_UNKNOWN;
}

static void set_zone(DateFields *date, gint minutes) {
    if (minutes != ZONE_IS_UNKNOWN && date->zone_minutes == ZONE_IS_UNKNOWN)
        date->zone_minutes = minutes;
}

static void set_year(DateFields *date, gint number, gsize digits) {
    if (digits <= 2)
        number += number < 70 ? 2000 : 1900;
    else if (digits == 3)
        number += 1900; /* struct tm */
    date->year = number;
}

/* A name, with what may follow it: "GMT+0800". */
static void read_name(DateFields *date, const gchar *token) {
    gsize length = strcspn(token, "+-0123456789.");
    for (gsize i = G_N_ELEMENTS(months); i > 0; i--) {
        /* From the end: "十一月" before "一月" would not matter, "juin" before "jun" does. */
        if (date->month < 0 && g_str_has_prefix(token, months[i - 1].name)) {
            date->month = months[i - 1].month;
            return;
        }
    }
    date->is_afternoon |= strcmp(token, "pm") == 0;
    date->is_morning |= strcmp(token, "am") == 0;
    for (gsize i = 0; i < G_N_ELEMENTS(zones); i++) {
        if (strlen(zones[i].name) != length || strncmp(zones[i].name, token, length) != 0)
            continue;
        gboolean has_offset = token[length] == '+' || token[length] == '-';
        set_zone(date, has_offset ? read_offset(token + length) : zones[i].minutes);
    }
}

/* "10:00:00", "10:00", "10.00.00", with a zone glued to it. */
static void read_time(DateFields *date, const gchar *token) {
    date->hour = read_number(&token);
    gint *fields[] = {&date->minute, &date->second};
    for (gsize i = 0; i < G_N_ELEMENTS(fields) && (*token == ':' || *token == '.'); i++) {
        token++;
        *fields[i] = read_number(&token);
    }
    if (*token == '.' || *token == ',')
        token += 1 + strspn(token + 1, "0123456789");
    if (*token == '+' || *token == '-')
        set_zone(date, read_offset(token));
    else if (*token != '\0')
        read_name(date, token);
}

/* "2026-11-02", "2/11/2026", "02-nov-2026", "2026-11-02t10:00:00z" */
static void read_joined(DateFields *date, const gchar *token) {
    gint numbers[3] = {-1, -1, -1};
    gsize digits[3] = {0};
    for (gsize i = 0; i < G_N_ELEMENTS(numbers) && *token != '\0'; i++) {
        const gchar *start = token;
        if (g_ascii_isdigit(*token)) {
            numbers[i] = read_number(&token);
            digits[i] = (gsize)(token - start);
        } else {
            read_name(date, token);
            token += strcspn(token, "-/");
        }
        if (*token != '-' && *token != '/')
            break;
        token++;
    }
    gboolean is_year_first = digits[0] >= 3;
    set_year(date, numbers[is_year_first ? 0 : 2], digits[is_year_first ? 0 : 2]);
    date->day = numbers[is_year_first ? 2 : 0];
    if (date->month < 0)
        date->month = numbers[1];
    /* "11/22/2026" */
    if (!is_year_first && date->month > 12 && date->day <= 12) {
        gint month = date->day;
        date->day = date->month;
        date->month = month;
    }
    if (*token == 't')
        read_time(date, token + 1);
}

static void read_token(DateFields *date, const gchar *token) {
    gsize digits = strspn(token, "0123456789");
    if (*token == '+' || *token == '-') {
        set_zone(date, read_offset(token));
    } else if (digits == 0) {
        read_name(date, token);
    } else if (token[digits] == '-' || token[digits] == '/') {
        read_joined(date, token);
    } else if (token[digits] == ':' ||
               (token[digits] == '.' && g_ascii_isdigit(token[digits + 1]))) {
        read_time(date, token);
    } else if (g_str_has_prefix(token + digits, "月")) {
        date->month = read_number(&token);
    } else if (digits <= 2 && date->day < 0) {
        date->day = read_number(&token);
    } else if (date->year < 0) {
        set_year(date, read_number(&token), digits);
    }
}

/* Words in lower case, without comments. */
static void read_tokens(DateFields *date, const gchar *value) {
    gchar token[LONGEST_TOKEN];
    gsize length = 0;
    guint depth = 0;
    guint count = 0;
    for (const gchar *at = value; count < MOST_TOKENS; at++) {
        depth += *at == '(';
        gboolean is_separator = *at == '\0' || *at == ' ' || *at == '\t' || *at == '(' ||
                                *at == ')' || (*at == ',' && !g_ascii_isdigit(at[1]));
        if (!is_separator && depth == 0 && length + 1 < sizeof token)
            token[length++] = g_ascii_tolower(*at);
        if (is_separator && length > 0) {
            token[length] = '\0';
            read_token(date, token);
            length = 0;
            count++;
        }
        if (*at == ')' && depth > 0)
            depth--;
        if (*at == '\0')
            break;
    }
}

gboolean header_date_read(const gchar *value, gint64 *out_seconds, gint *out_zone_minutes) {
    DateFields date = {.year = -1, .month = -1, .day = -1, .zone_minutes = ZONE_IS_UNKNOWN};
    read_tokens(&date, value);
    if (date.is_afternoon && date.hour < 12)
        date.hour += 12;
    if (date.is_morning && date.hour == 12)
        date.hour = 0;
    if (date.year < 1970 || date.year > 9999)
        return FALSE;
    g_autoptr(GDateTime) utc = g_date_time_new_utc(date.year, date.month, date.day, date.hour,
                                                   date.minute, MIN(date.second, 59));
    if (utc == NULL)
        return FALSE;
    gint zone = date.zone_minutes == ZONE_IS_UNKNOWN ? 0 : date.zone_minutes;
    *out_seconds = g_date_time_to_unix(utc) - (gint64)zone * 60;
    *out_zone_minutes = zone;
    return TRUE;
}
