/* setting_values.c - the types of single values in amends.yaml: what is good, what it means */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row a type. Kilobytes and megabytes are counted in 1024s, as mail servers do. */
#include "setting_values.h"

#include <iconv.h>
#include <string.h>

#include "model/address.h"
#include "model/money.h"

enum { ZONE_LONGEST = 64, NAME_LONGEST = 40, NUMBER_LONGEST = 12, PATTERN_LONGEST = 2000 };

typedef struct {
    const gchar *unit;
    gint64 factor;
} Unit;

/* Largest first: value_write() takes the first that divides. */
static const Unit durations[] = {{"d", 86400}, {"h", 3600}, {"m", 60}, {"s", 1}, {NULL, 0}};
static const Unit sizes[] = {
    {"GB", 1 << 30}, {"MB", 1 << 20}, {"KB", 1 << 10}, {"B", 1}, {NULL, 0}};
static const Unit numbers[] = {{"", 1}, {NULL, 0}};

static gboolean consists_of(const gchar *text, gsize longest, const gchar *also) {
    gsize length = strlen(text);
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isalnum(text[i]) && strchr(also, text[i]) == NULL)
            return FALSE;
    }
    return length > 0 && length <= longest;
}

static gboolean is_text(const gchar *text) {
    return strlen(text) <= 1000;
}

/* Names stand in commands and may be Chinese: letters and digits of any script. */
static gboolean is_name(const gchar *text) {
    for (const gchar *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!g_unichar_isalnum(c) && (c >= 0x80 || strchr("-_.", (int)c) == NULL))
            return FALSE;
    }
    return g_utf8_strlen(text, -1) <= NAME_LONGEST && strchr("-_.", *text) == NULL;
}

/* Names of a tree, from its trunk to its leaf. */
static gboolean is_cause(const gchar *text) {
    g_auto(GStrv) names = g_strsplit(text, "/", -1);
    for (gchar **name = names; *name != NULL; name++) {
        if (**name == '\0' || !is_name(*name))
            return FALSE;
    }
    return g_utf8_strlen(text, -1) <= NAME_LONGEST;
}

static gboolean is_language(const gchar *text) {
    return consists_of(text, 16, "-") && g_ascii_isalpha(text[0]) && g_ascii_isalpha(text[1]) &&
           !g_str_has_suffix(text, "-");
}

static gboolean is_zone(const gchar *text) {
    /* Zone names are file names below the zone data: nothing may lead out of it. */
    if (!consists_of(text, ZONE_LONGEST, "/_+-") || !g_ascii_isalpha(*text))
        return FALSE;
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(text);
    return zone != NULL;
}

static gboolean is_host(const gchar *text) {
    return consists_of(text, 253, ".-:_") && *text != '-' && *text != '.';
}

static gboolean is_url(const gchar *text) {
    return g_str_has_prefix(text, "https://") && strlen(text) < 1000 &&
           g_uri_is_valid(text, G_URI_FLAGS_NONE, NULL);
}

static gboolean is_path(const gchar *text) {
    return strlen(text) < 4000;
}

static gboolean is_charset(const gchar *text) {
    if (!consists_of(text, 40, "-_.:+"))
        return FALSE;
    iconv_t converter = iconv_open("UTF-8", text);
    if (converter == (iconv_t)-1)
        return FALSE;
    iconv_close(converter);
    return TRUE;
}

/* One number and one code, in either order. */
static gboolean is_money(const gchar *text) {
    Money money;
    gsize letters = 0;
    guint runs = 0;
    for (const gchar *at = text; *at != '\0'; at++) {
        letters += g_ascii_isalpha(*at) ? 1 : 0;
        gboolean goes_on = at > text && (g_ascii_isdigit(at[-1]) || strchr(".,", at[-1]) != NULL);
        runs += g_ascii_isdigit(*at) && !goes_on ? 1 : 0;
    }
    return consists_of(text, NAME_LONGEST, " .,") && letters == 3 && runs == 1 &&
           money_find(text, NULL, &money) == MONEY_READ;
}

static gboolean is_pattern(const gchar *text) {
    if (strlen(text) > PATTERN_LONGEST)
        return FALSE;
    g_autoptr(GRegex) regex = g_regex_new(text, G_REGEX_CASELESS | G_REGEX_MULTILINE, 0, NULL);
    return regex != NULL;
}

static gboolean is_prefix(const gchar *text) {
    gsize length = strlen(text);
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isupper(text[i]))
            return FALSE;
    }
    return length >= 1 && length <= 8;
}

static const struct {
    const gchar *text;
    gboolean (*is_good)(const gchar *text);
    const Unit *units;
} types[] = {
    [VALUE_TEXT] = {"one line of words", is_text, NULL},
    [VALUE_NAME] = {"a short name of letters, digits, \"-\", \"_\" and \".\"", is_name, NULL},
    [VALUE_CAUSE] = {"names with \"/\" between them, like logistics/late", is_cause, NULL},
    [VALUE_ADDRESS] = {"a mail address like anna@example.com", address_is_valid, NULL},
    [VALUE_LANGUAGE] = {"a language tag like en or zh", is_language, NULL},
    [VALUE_ZONE] = {"a time zone of the tz database like Europe/Berlin", is_zone, NULL},
    [VALUE_HOST] = {"a host name or IP address", is_host, NULL},
    [VALUE_URL] = {"an address that begins with https://", is_url, NULL},
    [VALUE_PATH] = {"a path", is_path, NULL},
    [VALUE_CHARSET] = {"a character set that iconv(1) knows, like gb18030", is_charset, NULL},
    [VALUE_PREFIX] = {"1 to 8 capital letters, like AM", is_prefix, NULL},
    [VALUE_CHOICE] = {"one of a few words", is_text, NULL},
    [VALUE_MONEY] = {"an amount with its currency, like 500 CNY or 60.50 EUR", is_money, NULL},
    [VALUE_PATTERN] = {"a regular expression (PCRE2), like LOT-[0-9]{4}", is_pattern, NULL},
    [VALUE_NUMBER] = {"a whole number", NULL, numbers},
    [VALUE_DURATION] = {"a duration like 24h, 3d or 90m", NULL, durations},
    [VALUE_SIZE] = {"a size like 50MB or 500KB", NULL, sizes},
};
G_STATIC_ASSERT(G_N_ELEMENTS(types) == VALUE_TYPE_COUNT);

const gchar *value_type_text(ValueType type) {
    return types[type].text;
}

gboolean value_is_good(ValueType type, const gchar *text) {
    if (types[type].units != NULL)
        return value_read(type, text) >= 0;
    return *text != '\0' && types[type].is_good(text);
}

gint64 value_read(ValueType type, const gchar *text) {
    gsize digits = strspn(text, "0123456789");
    if (digits == 0 || digits > NUMBER_LONGEST)
        return -1;
    guint64 number = g_ascii_strtoull(text, NULL, 10);
    const gchar *unit = text + digits;
    unit += *unit == ' ';
    for (const Unit *row = types[type].units; row->unit != NULL; row++) {
        if (g_ascii_strcasecmp(unit, row->unit) != 0)
            continue;
        gboolean fits = number <= (guint64)(G_GINT64_CONSTANT(1000000000000000) / row->factor);
        return fits ? (gint64)number * row->factor : -1;
    }
    /* "0" needs no unit. */
    return number == 0 && *unit == '\0' ? 0 : -1;
}

gchar *value_write(ValueType type, gint64 number) {
    const Unit *row = types[type].units;
    while (row[1].unit != NULL && (number == 0 || number % row->factor != 0))
        row++;
    return g_strdup_printf("%" G_GINT64_FORMAT "%s", number / row->factor, row->unit);
}
