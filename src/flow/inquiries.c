/* inquiries.c - questions to departments: asked, answered, remembered when no answer comes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inquiries.h"

#include "store/deadline_store.h"
#include "store/inquiry_store.h"
#include "workflow/working_time.h"

/* The clock of a question runs in the calendar of whoever waits for it. */
static const WorkingCalendar *calendar_of(const Office *office, const Ticket *ticket) {
    const Queue *queue = policy_queue(office->policy, ticket->queue);
    return queue != NULL ? queue->calendar : NULL;
}

static gint64 answer_within(const Office *office, const gchar *department) {
    const Department *outside = policy_department(office->policy, department);
    return outside != NULL ? outside->answer_within : office->policy->first_answer;
}

gint64 inquiries_due_at(const Office *office, const Ticket *ticket, const gchar *department,
                        gint64 now) {
    return working_time_due(calendar_of(office, ticket), now, answer_within(office, department));
}

/* Half of the time again, of that which is worked where there is a calendar. */
static gint64 late_at(const Office *office, const Ticket *ticket, const gchar *department,
                      gint64 reminded_at) {
    const WorkingCalendar *calendar = calendar_of(office, ticket);
    gint64 within = answer_within(office, department);
    gint64 half = (calendar != NULL ? working_time_of(calendar, within) : within) / 2;
    gint64 at =
        calendar != NULL ? working_time_add(calendar, reminded_at, half) : reminded_at + half;
    return at != WORKING_NEVER ? at : reminded_at + half;
}

const gchar *inquiries_title(const Policy *policy, const gchar *department, const gchar *language) {
    const Department *outside = policy_department(policy, department);
    const Queue *queue = policy_queue(policy, department);
    if (outside != NULL)
        return department_title(outside, language);
    return queue != NULL ? queue_title(queue, language) : department;
}

static gboolean set_deadline(Office *office, gint64 ticket, GError **error) {
    gint64 next = 0;
    if (!inquiry_store_next_due(office->store, ticket, &next, error))
        return FALSE;
    const DeadlineOrder order = {.kind = DEADLINE_INQUIRY, .due_at = next != G_MAXINT64 ? next : 0};
    return deadline_store_set(office->store, ticket, &order, error);
}

gboolean inquiries_add(Office *office, const Inquiry *inquiry, GError **error) {
    return inquiry_store_add(office->store, inquiry, error) &&
           set_deadline(office, inquiry->ticket, error);
}

/* --- whose answer it is ------------------------------------------------------------------------
 */

static gboolean was_asked(const Policy *policy, const Inquiry *inquiry, const Answerer *answerer) {
    const Department *outside = policy_department(policy, inquiry->department);
    const Queue *queue = policy_queue(policy, inquiry->department);
    if (answerer->person == NULL)
        return outside != NULL && department_has_address(outside, answerer->address);
    for (guint i = 0; queue != NULL && i < queue->agents->len; i++) {
        if (policy_person(policy, queue->agents->pdata[i]) == answerer->person)
            return TRUE;
    }
    return FALSE;
}

gboolean inquiries_find(Office *office, const Answerer *answerer, Inquiry **out_inquiry,
                        GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    guint found = G_MAXUINT;
    if (!inquiry_store_of_ticket(office->store, answerer->ticket, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        const Inquiry *inquiry = rows->pdata[i];
        gboolean is_better = found == G_MAXUINT || inquiry->state == INQUIRY_OPEN ||
                             ((const Inquiry *)rows->pdata[found])->state != INQUIRY_OPEN;
        if (is_better && was_asked(office->policy, inquiry, answerer))
            found = i;
    }
    *out_inquiry = found != G_MAXUINT ? g_ptr_array_steal_index(rows, found) : NULL;
    return TRUE;
}

gboolean inquiries_end(Office *office, Inquiry *inquiry, gint64 now, GError **error) {
    inquiry->state = INQUIRY_ANSWERED;
    inquiry->answered_at = now;
    return inquiry_store_save(office->store, inquiry, error) &&
           set_deadline(office, inquiry->ticket, error);
}

gboolean inquiries_move(Office *office, gint64 from, gint64 to, GError **error) {
    return inquiry_store_move(office->store, from, to, error) &&
           set_deadline(office, from, error) && set_deadline(office, to, error);
}

/* --- no answer ---------------------------------------------------------------------------------
 */

/* The event that its time has come to, or FALSE. */
static gboolean strikes(Inquiry *inquiry, gint64 now, EventKind *out_event) {
    if (inquiry->state != INQUIRY_OPEN || inquiry->told_at != 0)
        return FALSE;
    if (inquiry->reminded_at == 0 && inquiry->due_at <= now) {
        inquiry->reminded_at = now;
        *out_event = EVENT_DEPARTMENT_DUE;
        return TRUE;
    }
    if (inquiry->reminded_at == 0 || inquiry->late_at > now)
        return FALSE;
    inquiry->told_at = now;
    *out_event = EVENT_DEPARTMENT_LATE;
    return TRUE;
}

static gboolean strike(Office *office, Ticket *ticket, Inquiry *inquiry, GError **error) {
    gint64 now = office_now(office);
    EventKind kind = EVENT_COUNT;
    if (!strikes(inquiry, now, &kind))
        return TRUE;
    if (kind == EVENT_DEPARTMENT_DUE)
        inquiry->late_at = late_at(office, ticket, inquiry->department, now);
    if (ticket->stage >= STAGE_RESOLVED)
        inquiry->state = INQUIRY_DROPPED;
    Event event = {.kind = kind, .at = now, .value = inquiry->department};
    const EventContext context = {.words = "", .inquiry = inquiry};
    return inquiry_store_save(office->store, inquiry, error) &&
           apply_event(office, ticket, &event, &context, error);
}

gboolean inquiries_due(Office *office, Ticket *ticket, GError **error) {
    g_autoptr(GPtrArray) rows = NULL;
    if (!inquiry_store_of_ticket(office->store, ticket->id, &rows, error))
        return FALSE;
    for (guint i = 0; i < rows->len; i++) {
        if (!strike(office, ticket, rows->pdata[i], error))
            return FALSE;
    }
    return set_deadline(office, ticket->id, error);
}
