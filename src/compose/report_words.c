/* report_words.c - numbers, durations, days and names as a report says them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_words.h"

#include "base/text.h"
#include "letter_text.h"
#include "model/cause.h"
#include "model/ticket_clock.h"
#include "query_facts.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR, MAX_NAME = 80 };

const gchar *report_word(const LetterFacts *facts, const gchar *key) {
    return letter_facts_word(facts, "report", key);
}

const gchar *report_before(const ReportFacts *report) {
    return report->digest != NULL ? "week_before" : "before";
}

const gchar *report_colon(const LetterFacts *facts) {
    return g_str_has_prefix(facts->language->name, "zh") ? "：" : ": ";
}

/* "4 h", "4小时": a word of wide characters stands close to its number. */
static void append_unit(GString *out, const LetterFacts *facts, gint64 number, const gchar *key) {
    const gchar *word = report_word(facts, key);
    gboolean is_wide = text_column_width(g_utf8_get_char(word)) > 1;
    g_string_append_printf(out, "%s%" G_GINT64_FORMAT "%s%s", out->len > 0 && !is_wide ? " " : "",
                           number, is_wide ? "" : " ", word);
}

gchar *report_duration(const LetterFacts *facts, gint64 seconds) {
    gint64 minutes = (seconds + MINUTE / 2) / MINUTE;
    gint64 days = minutes * MINUTE / DAY, hours = minutes * MINUTE % DAY / HOUR;
    gint64 rest = days > 0 ? 0 : minutes % 60;
    GString *out = g_string_new(NULL);
    if (days > 0)
        append_unit(out, facts, days, days == 1 ? "unit_day" : "unit_days");
    if (hours > 0)
        append_unit(out, facts, hours, "unit_hours");
    if (rest > 0 || out->len == 0)
        append_unit(out, facts, rest, "unit_minutes");
    return g_string_free(out, FALSE);
}

gchar *report_share(guint part, guint whole) {
    if (whole == 0)
        return g_strdup("–");
    if (whole < QUERY_FACTS_FEW)
        return g_strdup_printf("%u / %u", part, whole);
    guint share = (guint)(((guint64)part * 100 + whole / 2) / whole);
    share = part > 0 && part < whole ? CLAMP(share, 1, 99) : share;
    return g_strdup_printf("%u %%", share);
}

gchar *report_part(guint part, guint whole) {
    g_autofree gchar *share = report_share(part, whole);
    if (whole < QUERY_FACTS_FEW)
        return g_steal_pointer(&share);
    return g_strdup_printf("%u / %u · %s", part, whole, share);
}

gchar *report_trip(const LetterFacts *facts, gint64 seconds) {
    GString *out = g_string_new(NULL);
    if (seconds >= MINUTE) {
        g_string_free(out, TRUE);
        return report_duration(facts, seconds);
    }
    append_unit(out, facts, seconds, "unit_seconds");
    return g_string_free(out, FALSE);
}

gchar *report_time(const LetterFacts *facts, gint64 seconds, guint count) {
    gint64 unit = seconds >= DAY ? DAY : seconds >= HOUR ? HOUR : MINUTE;
    if (count == 0)
        return g_strdup("–");
    return report_duration(facts,
                           count < QUERY_FACTS_FEW ? (seconds + unit / 2) / unit * unit : seconds);
}

gchar *report_day(const LetterFacts *facts, gint64 at, const gchar *key) {
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(at);
    g_autoptr(GDateTime) local =
        utc != NULL ? g_date_time_to_timezone(utc, g_date_time_get_timezone(facts->now)) : NULL;
    g_autoptr(Template) pattern = template_new(key, report_word(facts, key), NULL);
    g_autoptr(Value) values = value_new_map();
    g_autoptr(GString) out = g_string_new(NULL);
    if (local == NULL || pattern == NULL)
        return g_strdup("");
    g_autofree gchar *day = g_strdup_printf("%d", g_date_time_get_day_of_month(local));
    g_autofree gchar *year = g_strdup_printf("%d", g_date_time_get_year(local));
    value_set_text(values, "year", year);
    value_set_text(values, "day", day);
    value_set_text(values, "month",
                   vocabulary_month(facts->language->vocabulary, g_date_time_get_month(local)));
    template_render(pattern, values, TEMPLATE_PLAIN, FALSE, NULL, NULL, out, NULL);
    return g_strdup(out->str);
}

gchar *report_category(const LetterFacts *facts, const gchar *name) {
    const gchar *own = policy_category_title(facts->draft->policy, name, facts->language->name);
    if (name == NULL)
        return g_strdup(report_word(facts, "no_category"));
    return letter_text_line(own != NULL ? own : letter_facts_word(facts, "category", name),
                            MAX_NAME);
}

gchar *report_cause(const LetterFacts *facts, const gchar *name) {
    if (name == NULL)
        return g_strdup(report_word(facts, "no_cause"));
    return letter_text_line(cause_title(facts->draft->policy->causes, name, facts->language->name),
                            MAX_NAME);
}

gchar *report_person(const LetterFacts *facts, const gchar *name) {
    const Person *person = policy_person(facts->draft->policy, name);
    if (name == NULL)
        return g_strdup(letter_facts_word(facts, "owner", "nobody"));
    return letter_text_line(person != NULL ? person->display : name, MAX_NAME);
}

gchar *report_clock(const LetterFacts *facts, const gchar *clock) {
    ClockKind kind = CLOCK_LEGAL;
    const gchar *legal = NULL;
    if (!ticket_clock_read_name(clock, &kind, &legal))
        return letter_text_line(clock, MAX_NAME);
    if (kind != CLOCK_LEGAL)
        return letter_text_line(letter_facts_word(facts, "report", clock_kind_name(kind)),
                                MAX_NAME);
    const LegalClock *known = legal_profile_clock(facts->draft->policy->legal, legal);
    return letter_text_line(known != NULL ? legal_clock_title(known, facts->language->name) : legal,
                            MAX_NAME);
}
