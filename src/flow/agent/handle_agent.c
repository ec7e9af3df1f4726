/* handle_agent.c - an agent's mail: an answer, commands, a forwarded complaint, or a release */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether it may be obeyed is agent_trust.c's question; what may not is held (hold_mail.c). */
#include "../arrival.h"

#include "../agent_trust.h"
#include "../conflict.h"
#include "../staff_mailbox.h"
#include "agent_work_do.h"
#include "base/text.h"
#include "store/conflict_store.h"

/* A trusted agent without a ticket: a customer's mail handed in, or a complaint of the agent's own.
 */
static gboolean handle_without_ticket(Arrival *arrival, GError **error) {
    const Identity *identity = arrival->identity;
    gboolean is_done = FALSE;
    if (identity->forwarded_author == NULL)
        return agent_work_do_without_ticket(arrival, &is_done, error) &&
               (is_done || handle_complainant_mail(arrival, error));
    NewComplaint complaint = {.complainant = identity->forwarded_author,
                              .subject = identity->forwarded_subject,
                              .words = identity->forwarded_text};
    if (text_is_blank(complaint.words))
        complaint.words = arrival->mail->body_text;
    return agent_work_do_forward(arrival, &complaint, error);
}

gboolean handle_agent_mail(Arrival *arrival, GError **error) {
    if (arrival->match->released_mail != 0 && !arrival->identity->has_conflict)
        return release_mail(arrival, error);
    const gchar *reason = NULL;
    if (!agent_trust_judge(arrival, &reason, error))
        return FALSE;
    if (reason != NULL)
        return hold_mail(arrival, reason, error);
    if (!staff_mailbox_works(arrival->office, arrival->identity->person,
                             mail_author(arrival->mail)->address, error))
        return FALSE;
    if (arrival->match->verdict != MATCH_EXISTING)
        return handle_without_ticket(arrival, error);
    gboolean may_see = FALSE;
    if (!conflict_store_may_see(arrival->office->store, arrival->ticket->id,
                                arrival->identity->person->name, &may_see, error))
        return FALSE;
    return may_see ? agent_work_do(arrival, error) : conflict_refuse(arrival, error);
}
