/* letter_sample_digest.c - an invented digest for previews and for proving templates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_sample_digest.h"

#include "report_sample.h"

enum { HOUR = 3600, DAY = 24 * HOUR };

struct DigestSample {
    ReportSample *figures;
    GPtrArray *items;
    DigestFacts digest;
    ReportFacts report;
};

typedef struct {
    const gchar *subject, *action, *complainant, *words;
} SampleWords;

static const SampleWords in_english = {
    "Kettle leaks", "Check the seals of every tenth kettle", "Emma Hall",
    "The second kettle leaks just as the first one did. I have called three times, and each time "
    "somebody else told me to wait. … promised a call on Monday; nobody called."};
static const SampleWords in_chinese = {"电水壶漏水", "每十只水壶抽检一次密封圈", "周敏",
                                       "换来的第二只水壶还是漏水，我打了三次电话，每次都是不同的人"
                                       "让我再等等。…说周一回电，结果没有人打来。"};

static void add_item(DigestSample *sample, const SampleWords *words, DigestItemKind kind,
                     gint64 at) {
    gboolean is_action = kind == DIGEST_EFFECT || kind == DIGEST_ACTION;
    DigestItem *item = digest_item_new(kind, 1042 + kind, at);
    item->subject = g_strdup(is_action ? words->action : words->subject);
    item->who = g_strdup(is_action || kind == DIGEST_APPROVAL ? "anna" : words->complainant);
    item->action = is_action ? 12 + kind : 0;
    item->score = kind == DIGEST_UNHAPPY ? 1 : 0;
    item->reply_to = g_strdup("complaints+t1042.mfzwizltoqqgs4za@desk.example");
    g_ptr_array_add(sample->items, item);
}

DigestSample *letter_sample_digest_new(LetterKind kind, const gchar *language, gint64 now,
                                       gboolean is_scarce) {
    const SampleWords *words = g_strcmp0(language, "zh") == 0 ? &in_chinese : &in_english;
    if (kind != LETTER_DIGEST)
        return NULL;
    DigestSample *sample = g_new0(DigestSample, 1);
    sample->figures = report_sample_new(language, now, is_scarce);
    sample->items = g_ptr_array_new_with_free_func((GDestroyNotify)digest_item_free);
    for (gint i = 0; i < DIGEST_ITEM_COUNT && !is_scarce; i++)
        add_item(sample, words, (DigestItemKind)i,
                 i == DIGEST_UNHAPPY ? 0 : now + (i == DIGEST_ACTION ? DAY : -i * HOUR - HOUR));
    sample->digest =
        (DigestFacts){.is_weekly = TRUE,
                      .has_workbook = !is_scarce,
                      .items = sample->items,
                      .items_left = is_scarce ? 0 : 2,
                      .case_words = is_scarce ? NULL : words->words,
                      .case_category = is_scarce ? NULL : "product-quality",
                      .query_address = "complaints+t1042.mfzwizltoqqgs4za@desk.example"};
    sample->report = sample->figures->facts;
    sample->report.digest = &sample->digest;
    return sample;
}

void letter_sample_digest_free(DigestSample *sample) {
    if (sample == NULL)
        return;
    report_sample_free(sample->figures);
    g_ptr_array_unref(sample->items);
    g_free(sample);
}

const ReportFacts *letter_sample_digest_report(const DigestSample *sample) {
    return sample != NULL ? &sample->report : NULL;
}
