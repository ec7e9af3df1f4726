/* find_bursts.c - the bursts among the complaints that are stored: many like ones at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/find_bursts.h"

#include "base/text.h"
#include "store/mail_store.h"
#include "store/search_query.h"
#include "store/ticket_store.h"
#include "store/ticket_visits.h"

enum { MOST_REMEMBERED = 4000 };

static gboolean note(const Ticket *ticket, gpointer data) {
    GArray *items = data;
    const BurstItem item = {.ticket = ticket->id, .at = ticket->created_at};
    if (ticket->merged_into == 0)
        g_array_append_val(items, item);
    return TRUE;
}

/* The mail with which a complaint began; 0: none is kept. */
static gboolean find_first_mail(Office *office, gint64 ticket, gint64 *out_mail, GError **error) {
    g_autoptr(GPtrArray) mails = NULL;
    *out_mail = 0;
    if (!mail_store_list_of_ticket(office->store, ticket, &mails, error))
        return FALSE;
    for (guint i = 0; i < mails->len && *out_mail == 0; i++) {
        const MailRow *row = mails->pdata[i];
        *out_mail = row->kind == MAIL_KIND_PERSON ? row->id : 0;
    }
    return TRUE;
}

/* The mail that a complaint began with. It could be read when it came; NULL if it can't be any
 * more, or none is kept. */
static gboolean read_mail(Office *office, gint64 ticket, Mail **out_mail, GError **error) {
    g_autoptr(GBytes) raw = NULL;
    gint64 id = 0;
    *out_mail = NULL;
    if (!find_first_mail(office, ticket, &id, error) ||
        (id != 0 && !search_query_skeleton(office->store, id, &raw, error)))
        return FALSE;
    if (raw != NULL && !parse_mail(raw, &office->limits, out_mail, NULL))
        *out_mail = NULL;
    return TRUE;
}

/* Words handed in by an agent are below the line of a forward. */
static const gchar *words_of(const Mail *mail) {
    return text_is_blank(mail->new_text) ? mail->body_text : mail->new_text;
}

gboolean find_bursts_words(Office *office, gint64 ticket, gchar **out_words, GError **error) {
    g_autoptr(Mail) mail = NULL;
    if (!read_mail(office, ticket, &mail, error))
        return FALSE;
    *out_words = mail != NULL ? g_strdup(words_of(mail)) : NULL;
    return TRUE;
}

static void read_sketch(const Office *office, const gchar *subject, const gchar *words,
                        BurstSketch *out_sketch) {
    g_autofree gchar *text =
        g_strdup_printf("%s\n%s", subject != NULL ? subject : "", words != NULL ? words : "");
    burst_sketch_read(text, out_sketch);
    burst_codes_note(office->burst_codes, text, out_sketch);
}

/* A ticket whose transaction came to nothing leaves one that nobody asks for, or its number to
 * another, which puts its own in the place. */
void find_bursts_remember(Office *office, gint64 ticket, const gchar *subject, const gchar *words) {
    if (office->settings->bursts.every == 0 || office->burst_codes == NULL)
        return;
    if (office->sketches == NULL)
        office->sketches = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
    if (g_hash_table_size(office->sketches) >= MOST_REMEMBERED)
        g_hash_table_remove_all(office->sketches);
    BurstSketch *sketch = g_new(BurstSketch, 1);
    read_sketch(office, subject, words, sketch);
    g_hash_table_replace(office->sketches, g_memdup2(&ticket, sizeof ticket), sketch);
}

static gboolean recall(Office *office, gint64 ticket, BurstSketch *out_sketch) {
    const BurstSketch *known =
        office->sketches != NULL ? g_hash_table_lookup(office->sketches, &ticket) : NULL;
    if (known == NULL)
        return FALSE;
    *out_sketch = *known;
    g_hash_table_remove(office->sketches, &ticket);
    return TRUE;
}

/* What an agent has corrected since counts. */
static gboolean note_category(Office *office, gint64 number, BurstSketch *sketch, GError **error) {
    g_autoptr(Ticket) ticket = NULL;
    if (!ticket_store_load(office->store, number, &ticket, error))
        return FALSE;
    burst_sketch_set_category(sketch, ticket != NULL ? ticket->category : NULL);
    return TRUE;
}

gboolean find_bursts_sketch(Office *office, gint64 ticket, BurstSketch *out_sketch,
                            GError **error) {
    g_autoptr(Mail) mail = NULL;
    if (recall(office, ticket, out_sketch))
        return note_category(office, ticket, out_sketch, error);
    *out_sketch = (BurstSketch){.category = 0};
    if (!read_mail(office, ticket, &mail, error))
        return FALSE;
    if (mail == NULL) /* it is like no other */
        return TRUE;
    read_sketch(office, mail->subject, words_of(mail), out_sketch);
    return note_category(office, ticket, out_sketch, error);
}

static gint compare(gconstpointer a, gconstpointer b) {
    const BurstItem *one = a;
    const BurstItem *other = b;
    if (one->at != other->at)
        return one->at > other->at ? 1 : -1;
    return (one->ticket > other->ticket) - (one->ticket < other->ticket);
}

gboolean find_bursts(Office *office, gint64 now, const BurstRule *rule, GPtrArray **out_bursts,
                     GError **error) {
    g_autoptr(GArray) items = g_array_new(FALSE, TRUE, sizeof(BurstItem));
    const TicketVisit visit = {.which = VISIT_RECEIVED,
                               .from = now - rule->window - rule->base,
                               .until = now + 1,
                               .visitor = note,
                               .data = items};
    if (!ticket_visits_run(office->store, &visit, error))
        return FALSE;
    for (guint i = 0; i < items->len; i++) {
        BurstItem *item = &g_array_index(items, BurstItem, i);
        if (!find_bursts_sketch(office, item->ticket, &item->sketch, error))
            return FALSE;
    }
    g_array_sort(items, compare);
    *out_bursts = burst_find(items, now, rule);
    return TRUE;
}
