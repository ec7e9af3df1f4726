/* letter_sample_burst.c - invented facts for the letter about many like complaints at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_burst.h"

enum { HOUR = 3600, FIRST = 1042, COUNT = 12, SAMPLES = 3 };

typedef struct {
    const gchar *complainant, *subject, *words;
} SampleWords;

static const SampleWords english[SAMPLES] = {
    {"Zhou Min", "The kettle leaks",
     "The kettle leaks at the handle since the second day. My kitchen floor was wet this morning."},
    {"Tom Hill", "Water everywhere",
     "I boiled water twice and the new kettle leaks at the handle."},
    {"eve@example.net", "Kettle", "My kettle, batch B2231, leaks. Please send another one."},
};
static const SampleWords chinese[SAMPLES] = {
    {"周敏", "水壶漏水", "水壶用了两天，把手处就开始漏水，今早厨房地上全是水。"},
    {"李华", "新水壶漏水", "刚买的水壶烧了两次水，把手处漏水，请尽快处理。"},
    {"wang@example.cn", "要求换货", "批次 B2231 的水壶漏水，请换一个。"},
};

BurstFacts *letter_sample_burst(LetterKind kind, const gchar *language, gint64 now) {
    gboolean is_chinese = language != NULL && g_str_has_prefix(language, "zh");
    const SampleWords *all = is_chinese ? chinese : english;
    if (kind != LETTER_BURST)
        return NULL;
    BurstFacts *facts = burst_facts_new();
    facts->hours = 6;
    facts->usual = 2;
    facts->probability = 4e-9;
    for (gint64 i = 0; i < COUNT; i++) {
        gint64 ticket = FIRST + 2 * i;
        g_array_append_val(facts->tickets, ticket);
    }
    for (guint i = 0; i < SAMPLES; i++) {
        BurstSample *sample = burst_facts_add_sample(facts);
        *sample = (BurstSample){.ticket = FIRST + 4 * i,
                                .at = now - (gint64)(SAMPLES - i) * HOUR,
                                .complainant = g_strdup(all[i].complainant),
                                .subject = g_strdup(all[i].subject),
                                .words = g_strdup(all[i].words)};
    }
    return facts;
}
