/* handle_department.c - the answer to a question: a note, of which the agents are told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever was asked has no powers by it, staff neither: what looks like a command is text. */
#include "arrival.h"

#include "inquiries.h"

gboolean handle_department_mail(Arrival *arrival, GError **error) {
    const Address *author = mail_author(arrival->mail);
    const Answerer answerer = {.ticket = arrival->ticket->id,
                               .person = arrival->identity->person,
                               .address = author != NULL ? author->address : ""};
    g_autoptr(Inquiry) inquiry = NULL;
    guint quoted_lines = 0;
    const gchar *words = incoming_words(arrival->incoming, &quoted_lines);
    if (!inquiries_find(arrival->office, &answerer, &inquiry, error))
        return FALSE;
    /* The queue has lost this agent since, or the department an address. */
    if (inquiry == NULL)
        return arrival_store(arrival, 0, MAIL_STATE_HANDLED,
                             "nobody asks this person any more: not filed", error);
    g_autoptr(GPtrArray) files = arrival_files(arrival);
    Event event = arrival_event(arrival, EVENT_DEPARTMENT_ANSWERED);
    event.value = inquiry->department;
    event.text = words;
    const EventContext context = {.mail = arrival->mail,
                                  .words = words,
                                  .quoted_lines = quoted_lines,
                                  .files = files,
                                  .inquiry = inquiry};
    return arrival_store(arrival, arrival->ticket->id, MAIL_STATE_HANDLED, NULL, error) &&
           inquiries_end(arrival->office, inquiry, arrival->now, error) &&
           apply_event(arrival->office, arrival->ticket, &event, &context, error);
}
