/* letter_failed.c - a letter came back or was refused: suppress the address, tell who must know */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_failed.h"

#include "audience.h"
#include "base/log.h"
#include "flow/queue_letter.h"
#include "store/limit_store.h"
#include "store/outbox_store.h"

/* A letter to one of our own people came back: the manager is told, by mail to another address. */
static gboolean tell_manager(Office *office, const LetterFailure *failure, const Person *person,
                             GError **error) {
    log_line(LOG_WARNING_SIGN, "letters to staff come back", "person", person->name, "reason",
             failure->problem, NULL);
    const Person *manager = NULL;
    if (failure->ticket != NULL && !audience_manager(office, failure->ticket, &manager, error))
        return FALSE;
    gboolean was_told = FALSE;
    if (!limit_store_tell_bounce(office->store, failure->recipient, &was_told, error))
        return FALSE;
    if (manager == NULL || manager == person || was_told)
        return TRUE;
    const Event event = {.kind = EVENT_LETTER_BOUNCED,
                         .id = store_draw_id(office->store, SEQUENCE_EVENT),
                         .at = failure->now,
                         .mail = failure->mail_id};
    const EventContext context = {
        .words = "", .problem = failure->problem, .bounced_address = failure->recipient};
    const Address address = {.name = manager->display, .address = manager->addresses->pdata[0]};
    Occasion occasion = {
        .office = office, .ticket = failure->ticket, .event = &event, .context = &context};
    return queue_letter_to(&occasion, LETTER_UNDELIVERABLE, &address, manager, error);
}

gboolean letter_failed(Office *office, const LetterFailure *failure, GError **error) {
    gboolean is_suppressed = FALSE;
    if (!limit_store_add_bounce(office->store, failure->recipient, failure->is_permanent,
                                office->policy->soft_bounces, failure->now, &is_suppressed,
                                error) ||
        !outbox_store_record(office->store, failure->letter, LETTER_STATE_FAILED, 0,
                             failure->problem, failure->now, error))
        return FALSE;
    const Person *person = policy_person_by_address(office->policy, failure->recipient);
    if (person != NULL)
        return tell_manager(office, failure, person, error);
    if (failure->ticket == NULL)
        return TRUE;
    Event event = {.kind = EVENT_LETTER_BOUNCED,
                   .at = failure->now,
                   .mail = failure->mail_id,
                   .value = failure->recipient,
                   .is_permanent = failure->is_permanent};
    const EventContext context = {.mail = failure->mail,
                                  .words = "",
                                  .problem = failure->problem,
                                  .bounced_address = failure->recipient};
    return apply_event(office, failure->ticket, &event, &context, error);
}
