/* sort_complaint.c - a new complaint gets its category, queue, severity, and who is told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sort_complaint.h"

#include "flow/find_bursts.h"
#include "flow/learn_category.h"
#include "store/ticket_store.h"

/* Is this at least the third complaint, or which the settings say, within their time? */
static gboolean ask_repeated(Arrival *arrival, gboolean *out_is_repeated, GError **error) {
    const SortingPolicy *settings = &arrival->office->settings->sorting;
    const TicketFilter filter = {.stage = -1,
                                 .complainant = arrival->ticket->complainant,
                                 .limit = settings->repeat_complaints - 1};
    *out_is_repeated = FALSE;
    if (*arrival->ticket->complainant == '\0')
        return TRUE;
    g_autoptr(GPtrArray) earlier = NULL;
    if (!ticket_store_list(arrival->office->store, &filter, &earlier, error))
        return FALSE;
    if (earlier->len < filter.limit)
        return TRUE;
    const Ticket *oldest = earlier->pdata[earlier->len - 1];
    *out_is_repeated = arrival->now - oldest->created_at <= settings->repeat_within;
    return TRUE;
}

static void set_text(gchar **field, const gchar *text) {
    g_free(*field);
    *field = g_strdup(text);
}

static void change_ticket(Ticket *ticket, const NewComplaint *complaint, const Sorting *sorting) {
    set_text(&ticket->category,
             sorting->category != NULL ? sorting->category : complaint->category);
    if (sorting->queue != NULL)
        set_text(&ticket->queue, sorting->queue);
    if (sorting->priority != NULL)
        ticket->priority = (Priority)priority_from_name(sorting->priority);
    ticket->severity = sorting->is_severe ? SEVERITY_HIGH : SEVERITY_NORMAL;
    for (guint i = 0; i < sorting->tags->len; i++) {
        g_autofree gchar *tag = g_utf8_strdown(sorting->tags->pdata[i], -1);
        ticket_change_tag(ticket, tag, TRUE);
    }
}

/* Whom the site cares for in particular, and whose manager has to know. */
static void mark_for_care(const Office *office, const Ticket *ticket, Sorting *sorting) {
    const SortingPolicy *settings = &office->settings->sorting;
    const Queue *queue =
        policy_queue(office->policy, sorting->queue != NULL ? sorting->queue : ticket->queue);
    for (guint i = 0; i < settings->vip->len; i++) {
        const gchar *origin = settings->vip->pdata[i];
        if (!address_is_from(ticket->complainant, origin))
            continue;
        sorting_add(sorting->tags, TAG_VIP);
        sorting_say(sorting, "sorting.vip has %s", origin);
    }
    if (sorting->has_sign[SIGN_REPEAT] && queue != NULL && queue->manager != NULL)
        sorting_add(sorting->tell, queue->manager);
}

gboolean sort_complaint(Arrival *arrival, const NewComplaint *complaint, Sorting **out_sorting,
                        GError **error) {
    Office *office = arrival->office;
    const SortingPolicy *settings = &office->settings->sorting;
    const NaiveBayes *model = NULL;
    g_autoptr(Evidence) own = NULL;
    if (complaint->evidence == NULL)
        own = sorter_read(office->sorter, complaint->subject, complaint->words);
    SortingCase mail = {.evidence = own != NULL ? own : complaint->evidence,
                        .act_above = settings->sure_from,
                        .queue = arrival->ticket->queue,
                        .sender = arrival->ticket->complainant,
                        .language = arrival->mail->language,
                        .attachments = arrival->mail->attachments,
                        .stops_at_first = settings->stops_at_first};
    if (!learned_model(office, &model, error) || !ask_repeated(arrival, &mail.is_repeated, error))
        return FALSE;
    mail.suggestion = naive_bayes_suggest(model, &mail.evidence->features);
    *out_sorting = sorter_sort(office->sorter, &mail);
    mark_for_care(office, arrival->ticket, *out_sorting);
    change_ticket(arrival->ticket, complaint, *out_sorting);
    find_bursts_remember(office, arrival->ticket->id, complaint->subject, complaint->words);
    return TRUE;
}
