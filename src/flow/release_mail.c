/* release_mail.c - an agent's answer to the question whether a held mail is theirs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer carries a token that only the question had, so it counts even where the agent's mail
 * can't be verified. It has to say yes: vacation programs answer too, and so do people who wonder.
 */
#include "arrival.h"

#include "base/log.h"
#include "command/vouch_words.h"

static gboolean note_answer(Arrival *arrival, const MailRow *held, const gchar *deed,
                            GError **error) {
    g_autofree gchar *note = g_strdup_printf("%s mail %" G_GINT64_FORMAT, deed, held->id);
    log_line(LOG_OUTCOME, "agent was asked", "person", arrival->identity->person->name, "answer",
             note, NULL);
    return arrival_store(arrival, held->ticket, MAIL_STATE_HANDLED, note, error);
}

static gboolean throw_away(Arrival *arrival, MailRow *held, GError **error) {
    g_autofree gchar *why =
        g_strdup_printf("%s%s says: not mine\n", held->why, arrival->identity->person->name);
    g_free(held->why);
    held->why = g_steal_pointer(&why);
    held->state = MAIL_STATE_DROPPED;
    return mail_store_update(arrival->office->store, held, error);
}

gboolean release_mail(Arrival *arrival, GError **error) {
    g_autoptr(MailRow) held = NULL;
    gint64 id = arrival->match->released_mail;
    if (!mail_store_load(arrival->office->store, id, &held, error))
        return FALSE;
    if (held == NULL || held->state != MAIL_STATE_HELD ||
        g_strcmp0(held->held_for, arrival->identity->person->name) != 0) {
        g_autofree gchar *note =
            g_strdup_printf("mail %" G_GINT64_FORMAT " is not held any more", id);
        return arrival_store(arrival, held != NULL ? held->ticket : 0, MAIL_STATE_HANDLED, note,
                             error);
    }
    switch (vouch_words_read(arrival->mail->new_text)) {
    case VOUCH_YES:
        return note_answer(arrival, held, "releases", error) &&
               receive_again_in_transaction(arrival->office, id, error);
    case VOUCH_NO:
        return note_answer(arrival, held, "disowns", error) && throw_away(arrival, held, error);
    default:
        return note_answer(arrival, held, "says neither yes nor no about", error) &&
               hold_mail_ask_again(arrival, held, error);
    }
}
