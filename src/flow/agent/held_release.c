/* held_release.c - an agent's answer that waited is let go: its mail is carried out now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "held_release.h"

#include "agent_work_do.h"
#include "held_answer.h"
#include "held_mail.h"

static gboolean note_release(AgentWork *work, HeldAnswer *held, gboolean is_approval,
                             GError **error) {
    g_autofree gchar *value = g_strdup_printf("mail %" G_GINT64_FORMAT " %s", held->mail,
                                              is_approval ? "approved" : "sent anyway");
    Event event = arrival_event(work->arrival, EVENT_HELD_ANSWER_SENT);
    event.value = value;
    return held_answer_decide(work, held, HELD_SENT, error) &&
           agent_work_apply(work, &event, error);
}

gboolean held_answer_release(AgentWork *work, HeldAnswer *held, gboolean *out_is_done,
                             GError **error) {
    Arrival *arrival = work->arrival;
    const Person *person = arrival->identity->person;
    gboolean is_approval = g_ascii_strcasecmp(held->person, person->name) != 0;
    g_auto(HeldMail) mail = {0};
    *out_is_done = FALSE;
    if (!held_mail_load(arrival->office, held, &mail, error))
        return FALSE;
    if (mail.incoming == NULL)
        return TRUE;
    mail.incoming->identity->person = mail.author;
    Arrival again = {.office = arrival->office,
                     .incoming = mail.incoming,
                     .mail = mail.incoming->mail,
                     .identity = mail.incoming->identity,
                     .now = arrival->now,
                     .mail_id = held->mail,
                     .is_stored = TRUE,
                     .is_released = TRUE,
                     .ticket = arrival->ticket};
    const Release release = {.approver = is_approval ? person : NULL, .receipt = work->receipt};
    /* What is done is written after what let it go, and the ticket is one and the same. */
    gboolean is_good = agent_work_fits(&again, out_is_done, error) &&
                       (!*out_is_done || (note_release(work, held, is_approval, error) &&
                                          agent_work_do_again(&again, &release, error)));
    arrival->ticket = again.ticket;
    return is_good;
}
