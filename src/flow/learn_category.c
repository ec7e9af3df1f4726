/* learn_category.c - what agents' corrections teach the classifier */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A correction is stored as what the classifier sees of the complaint. The classifier in memory is
 * made anew from the store when it is asked for the next time: corrections are rare, and so a
 * transaction that is rolled back leaves nothing behind in it for longer than until the next one.
 */
#include "flow/learn_category.h"

#include "flow/incoming.h"
#include "model/category.h"
#include "store/lesson_store.h"
#include "store/mail_store.h"

enum {
    LESSONS_MOST = 4000, /* older ones are forgotten: what is complained about changes */
    LESSON_TIMES = 3     /* what a site's people say counts more than what was shipped */
};

/* --- learning ----------------------------------------------------------------------------------
 */

/* The first mail of the ticket; 0 if it has none. */
static gboolean find_complaint(Office *office, gint64 ticket, gint64 *out_mail, GError **error) {
    g_autoptr(GPtrArray) mails = NULL;
    *out_mail = 0;
    if (!mail_store_list_of_ticket(office->store, ticket, &mails, error))
        return FALSE;
    for (guint i = 0; i < mails->len && *out_mail == 0; i++) {
        const MailRow *row = mails->pdata[i];
        if (row->kind == MAIL_KIND_PERSON && row->state == MAIL_STATE_HANDLED)
            *out_mail = row->id;
    }
    return TRUE;
}

/* What a mail complains about: of a customer's mail that an agent has forwarded, that one. */
static Evidence *read_evidence(Office *office, GBytes *raw) {
    g_autoptr(Incoming) incoming = incoming_new(raw, g_bytes_get_size(raw), NULL, NULL, 0);
    incoming_read(office, incoming);
    if (incoming->error != NULL || incoming->evidence == NULL)
        return NULL;
    const Identity *identity = incoming->identity;
    if (identity->person != NULL && identity->forwarded_text != NULL)
        return sorter_read(office->sorter, identity->forwarded_subject, identity->forwarded_text);
    return g_steal_pointer(&incoming->evidence);
}

gboolean learn_category(Office *office, const Ticket *ticket, const gchar *category,
                        GError **error) {
    gint64 mail = 0;
    g_autoptr(GBytes) raw = NULL;
    if (category_from_name(category) < 0)
        return TRUE;
    if (!find_complaint(office, ticket->id, &mail, error))
        return FALSE;
    if (mail == 0)
        return TRUE;
    if (!mail_store_raw(office->store, mail, &raw, error))
        return FALSE;
    g_autoptr(Evidence) evidence = read_evidence(office, raw);
    if (evidence == NULL)
        return TRUE;
    g_autoptr(GBytes) features = features_to_bytes(&evidence->features);
    const Lesson lesson = {.category = (gchar *)category, .features = features};
    office->model = NULL;
    return lesson_store_save(office->store, ticket->id, &lesson, office_now(office), error);
}

/* --- what was learned --------------------------------------------------------------------------
 */

static void count_lesson(NaiveBayes *model, const Lesson *lesson) {
    Features features;
    gint category = category_from_name(lesson->category);
    if (category >= 0 && features_from_bytes(lesson->features, &features))
        naive_bayes_count(model, &features, (Category)category, LESSON_TIMES);
}

/* Without corrections it is the shipped one, which is large. */
static const NaiveBayes *model_with(Office *office, const GPtrArray *lessons) {
    g_clear_pointer(&office->learned, naive_bayes_free);
    if (lessons->len == 0)
        return sorter_model(office->sorter);
    office->learned = naive_bayes_copy(sorter_model(office->sorter));
    for (guint i = 0; i < lessons->len; i++)
        count_lesson(office->learned, lessons->pdata[i]);
    naive_bayes_settle(office->learned);
    return office->learned;
}

gboolean learned_model(Office *office, const NaiveBayes **out_model, GError **error) {
    g_autoptr(GPtrArray) lessons = NULL;
    if (office->model == NULL) {
        if (!lesson_store_newest(office->store, LESSONS_MOST, &lessons, error))
            return FALSE;
        office->model = model_with(office, lessons);
    }
    *out_model = office->model;
    return TRUE;
}
