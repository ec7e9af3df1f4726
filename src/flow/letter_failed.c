/* letter_failed.c - a letter came back or was refused: suppress the address, tell who must know */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter_failed.h"

#include "staff_mailbox.h"
#include "store/limit_store.h"
#include "store/outbox_store.h"

gboolean letter_failed(Office *office, const LetterFailure *failure, GError **error) {
    const Person *person = policy_person_by_address(office->policy, failure->recipient);
    if (person != NULL)
        return staff_mailbox_failed(office, failure, person, error);
    gboolean is_suppressed = FALSE;
    if (!limit_store_add_bounce(office->store, failure->recipient, failure->is_permanent,
                                office->policy->soft_bounces, failure->now, &is_suppressed,
                                error) ||
        !outbox_store_record(office->store, failure->letter, LETTER_STATE_FAILED, 0,
                             failure->problem, failure->now, error))
        return FALSE;
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
