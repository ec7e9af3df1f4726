/* hold_mail.c - a mail in an agent's name that falls short of trust is held until the agent vouches
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever writes an agent's address into From has no powers by that. The mail is kept, the real
 * agent gets one letter at the configured address, and an answer to that letter (it carries a token
 * that only that letter had) releases the mail. */
#include "arrival.h"

#include "base/log.h"
#include "flow/queue_letter.h"
#include "store/limit_store.h"

enum { DAY = 24 * 3600, LETTERS_A_DAY = 5 };

gboolean hold_mail(Arrival *arrival, const gchar *reason, GError **error) {
    const Person *person = arrival->identity->person;
    Store *store = arrival->office->store;
    gint64 ticket = arrival->ticket != NULL ? arrival->ticket->id : 0;
    if (!arrival_store(arrival, ticket, MAIL_STATE_HELD, reason, error))
        return FALSE;
    log_line(LOG_WARNING_SIGN, "mail held", "person", person->name, "reason", reason, NULL);
    guint count = 0;
    if (!limit_store_bump(store, "held", person->name, arrival->now, DAY, &count, error))
        return FALSE;
    if (count > LETTERS_A_DAY)
        return TRUE;
    Event event = arrival_event(arrival, EVENT_NOTED);
    event.id = store_draw_id(store, SEQUENCE_EVENT);
    const EventContext context = {.mail = arrival->mail, .problem = reason};
    const Address address = {.name = person->display, .address = person->addresses->pdata[0]};
    Occasion occasion = {
        .office = arrival->office, .ticket = arrival->ticket, .event = &event, .context = &context};
    return queue_letter_to(&occasion, LETTER_HELD, &address, person, error);
}
