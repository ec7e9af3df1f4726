/* find_bursts.c - the bursts among the complaints that are stored: many like ones at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/find_bursts.h"

#include "base/text.h"
#include "store/mail_store.h"
#include "store/search_query.h"
#include "store/ticket_store.h"
#include "store/ticket_visits.h"

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

/* Words handed in by an agent are below the line of a forward. */
static void sketch(const Mail *mail, BurstSketch *out_sketch) {
    const gchar *words = text_is_blank(mail->new_text) ? mail->body_text : mail->new_text;
    g_autofree gchar *text =
        g_strdup_printf("%s\n%s", mail->subject != NULL ? mail->subject : "", words);
    burst_sketch_read(text, out_sketch);
}

static gboolean read_item(Office *office, BurstItem *item, GError **error) {
    g_autoptr(GBytes) raw = NULL;
    g_autoptr(Mail) mail = NULL;
    gint64 id = 0;
    if (!find_first_mail(office, item->ticket, &id, error) ||
        (id != 0 && !search_query_skeleton(office->store, id, &raw, error)))
        return FALSE;
    /* It could be read when it came; if it can't be any more, it is like no other. */
    if (raw != NULL && parse_mail(raw, &office->limits, &mail, NULL))
        sketch(mail, &item->sketch);
    return TRUE;
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
        if (!read_item(office, &g_array_index(items, BurstItem, i), error))
            return FALSE;
    }
    g_array_sort(items, compare);
    *out_bursts = burst_find(items, now, rule);
    return TRUE;
}
