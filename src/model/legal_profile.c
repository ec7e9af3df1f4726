/* legal_profile.c - what a law or a standard asks of a desk: making it, and asking it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/legal_profile.h"

#include <string.h>

#include "base/names.h"

enum { USUAL_MONTHS = 6 };

static const gchar *const units[] = {
    [LEGAL_HOURS] = "hours",
    [LEGAL_CALENDAR_DAYS] = "calendar days",
    [LEGAL_WORKING_DAYS] = "working days",
};
G_STATIC_ASSERT(G_N_ELEMENTS(units) == LEGAL_UNIT_COUNT);

static const gchar *const ends[] = {
    [LEGAL_ENDS_WITH_ANSWER] = "answer",
    [LEGAL_ENDS_WITH_DECISION] = "decision",
};
G_STATIC_ASSERT(G_N_ELEMENTS(ends) == LEGAL_END_COUNT);

static const gchar *const parts[] = {
    [FINAL_DECISION] = "decision",   [FINAL_REASONS] = "reasons",       [FINAL_REMEDY] = "remedy",
    [FINAL_NEXT_BODY] = "next_body", [FINAL_TIME_LIMIT] = "time_limit",
};
G_STATIC_ASSERT(G_N_ELEMENTS(parts) == FINAL_PART_COUNT);

static GHashTable *texts_new(void) {
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
}

LegalProfile *legal_profile_new(void) {
    LegalProfile *profile = g_new0(LegalProfile, 1);
    profile->titles = texts_new();
    profile->clocks = g_ptr_array_new_with_free_func((GDestroyNotify)legal_clock_free);
    profile->report.months = USUAL_MONTHS;
    profile->report.times = g_ptr_array_new_with_free_func((GDestroyNotify)legal_clock_free);
    for (guint i = 0; i < FINAL_PART_COUNT; i++)
        profile->final_letter[i].texts = texts_new();
    return profile;
}

void legal_profile_free(LegalProfile *profile) {
    if (profile == NULL)
        return;
    g_free(profile->name);
    g_hash_table_unref(profile->titles);
    g_ptr_array_unref(profile->clocks);
    g_ptr_array_unref(profile->report.times);
    g_free(profile->report.source);
    g_free(profile->report.check);
    for (guint i = 0; i < FINAL_PART_COUNT; i++) {
        g_hash_table_unref(profile->final_letter[i].texts);
        g_free(profile->final_letter[i].source);
        g_free(profile->final_letter[i].check);
    }
    g_free(profile);
}

LegalClock *legal_clock_new(void) {
    LegalClock *clock = g_new0(LegalClock, 1);
    clock->titles = texts_new();
    clock->ends_with = LEGAL_ENDS_WITH_DECISION;
    return clock;
}

void legal_clock_free(LegalClock *clock) {
    if (clock == NULL)
        return;
    g_free(clock->name);
    g_hash_table_unref(clock->titles);
    g_free(clock->source);
    g_free(clock->check);
    g_free(clock);
}

const gchar *legal_unit_name(LegalUnit unit) {
    return units[unit];
}

const gchar *legal_end_name(LegalEnd end) {
    return ends[end];
}

const gchar *final_part_name(FinalPart part) {
    return parts[part];
}

guint legal_months_from_name(const gchar *name) {
    static const gchar *const names[] = {
        [1] = "month", [3] = "quarter", [6] = "half-year", [12] = "year"};
    gint months = names_find(names, G_N_ELEMENTS(names), name);
    return months > 0 ? (guint)months : 0;
}

gint legal_unit_from_name(const gchar *name) {
    return names_find(units, G_N_ELEMENTS(units), name);
}

gint legal_end_from_name(const gchar *name) {
    return names_find(ends, G_N_ELEMENTS(ends), name);
}

const LegalClock *legal_profile_clock(const LegalProfile *profile, const gchar *name) {
    for (guint i = 0; profile != NULL && i < profile->clocks->len; i++) {
        const LegalClock *clock = profile->clocks->pdata[i];
        if (strcmp(clock->name, name) == 0)
            return clock;
    }
    return NULL;
}

static const gchar *title_in(GHashTable *titles, const gchar *language, const gchar *name) {
    const gchar *title = language != NULL ? g_hash_table_lookup(titles, language) : NULL;
    if (title == NULL)
        title = g_hash_table_lookup(titles, "en");
    return title != NULL ? title : name;
}

const gchar *legal_clock_title(const LegalClock *clock, const gchar *language) {
    return title_in(clock->titles, language, clock->name);
}

const gchar *legal_profile_title(const LegalProfile *profile, const gchar *language) {
    return title_in(profile->titles, language, profile->name);
}

const gchar *legal_profile_text(const LegalProfile *profile, FinalPart part,
                                const gchar *language) {
    return language != NULL ? g_hash_table_lookup(profile->final_letter[part].texts, language)
                            : NULL;
}
