/* digest_letter.c - what was collected for a digest becomes a letter in the outbox */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digest_letter.h"

#include "../chart_pictures.h"
#include "base/log.h"
#include "compose/compose_letter.h"
#include "compose/report_charts.h"
#include "digest_workbook.h"
#include "flow/queue_letter.h"
#include "model/letter_file.h"

static const gchar *language_of(const Office *office, const DigestMatter *matter) {
    return policy_letter_language(office->policy, matter->person->language);
}

/* Enough of a letter for its words and charts. */
static LetterDraft draft_of(const Office *office, const DigestMatter *matter, gint64 now) {
    return (LetterDraft){.kind = LETTER_DIGEST,
                         .now = now,
                         .policy = office->policy,
                         .recipient_person = matter->person,
                         .language = language_of(office, matter),
                         .reply_to = office->policy->desk_address,
                         .report = &matter->report};
}

/* What goes with the letter (of LetterFile): the charts as pictures, which get their names here,
 * and once a week the tickets as a workbook. */
static gboolean make_files(Office *office, const DigestMatter *matter, const GPtrArray *charts,
                           GPtrArray **out_files, GError **error) {
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func((GDestroyNotify)letter_file_free);
    if (!chart_pictures_draw(office, charts, files, error) ||
        (matter->digest.has_workbook &&
         !digest_workbook_add(office, matter, language_of(office, matter), files, error)))
        return FALSE;
    *out_files = g_steal_pointer(&files);
    return TRUE;
}

gboolean digest_letter_queue(Office *office, const DigestMatter *matter, gint64 now,
                             GError **error) {
    const Person *person = matter->person;
    const Address address = {.name = person->display, .address = person->addresses->pdata[0]};
    const LetterDraft draft = draft_of(office, matter, now);
    g_autoptr(GPtrArray) charts = report_charts(&draft, office->templates, TRUE);
    g_autoptr(GPtrArray) files = NULL;
    if (!make_files(office, matter, charts, &files, error))
        return FALSE;
    const Event event = {
        .kind = EVENT_CLOCK_STRUCK, .id = store_draw_id(office->store, SEQUENCE_EVENT), .at = now};
    const EventContext context = {
        .words = "", .files = files, .report = &matter->report, .charts = charts};
    Occasion occasion = {.office = office, .event = &event, .context = &context};
    log_line(LOG_OUTCOME, "digest", "person", person->name, "kind",
             matter->digest.is_weekly ? "weekly" : "daily", NULL);
    return queue_letter_to(&occasion, LETTER_DIGEST, &address, person, error);
}

gboolean digest_letter_words(Office *office, const DigestMatter *matter, gint64 now,
                             LetterWords *out_words, GError **error) {
    const LetterDraft draft = draft_of(office, matter, now);
    return compose_letter_words(&draft, office->templates, out_words, error);
}
