/* handle_agent.c - an agent's mail: an answer, commands, a forwarded complaint, or a release */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the From address says gives no powers. On a ticket they need a token that was signed for
 * this person, and where the desk trusts an Authentication-Results, a verified sender too; without
 * a ticket only a verified sender has them. What falls short is held (hold_mail.c). */
#include "../arrival.h"

#include "../conflict.h"
#include "agent_work.h"
#include "base/text.h"
#include "store/conflict_store.h"

typedef enum { LACKS_NOTHING, LACKS_TOKEN, LACKS_VERIFICATION, HAS_CONFLICT } Shortfall;

/* In the agent's language: the letter about the held mail shows it. */
static const struct {
    const gchar *en;
    const gchar *zh;
} shortfall_words[] = {
    [LACKS_TOKEN] = {"it does not answer a letter that was sent to you",
                     "它不是对我们发给您的邮件的回复"},
    [LACKS_VERIFICATION] = {"the mail server could not verify that it is from you",
                            "邮件服务器无法确认它来自您"},
    [HAS_CONFLICT] = {"its From and Reply-To name different people", "发件人与回复地址不一致"},
};

static Shortfall shortfall_of(const Arrival *arrival) {
    const Identity *identity = arrival->identity;
    gboolean must_be_verified = arrival->office->policy->authserv_id != NULL;
    gboolean is_known_ticket = arrival->match->verdict != MATCH_NEW;
    if (arrival->is_released)
        return LACKS_NOTHING;
    if (identity->has_conflict)
        return HAS_CONFLICT;
    if (is_known_ticket && !arrival->match->has_token)
        return LACKS_TOKEN;
    if (must_be_verified ? !identity->is_verified : !is_known_ticket)
        return LACKS_VERIFICATION;
    return LACKS_NOTHING;
}

/* An answer to the letter about a held mail. */
static gboolean release(Arrival *arrival, GError **error) {
    g_autoptr(MailRow) held = NULL;
    gint64 id = arrival->match->released_mail;
    if (!mail_store_load(arrival->office->store, id, &held, error))
        return FALSE;
    gboolean is_theirs = held != NULL && held->state == MAIL_STATE_HELD &&
                         g_strcmp0(held->held_for, arrival->identity->person->name) == 0;
    g_autofree gchar *note =
        g_strdup_printf(is_theirs ? "releases mail %" G_GINT64_FORMAT
                                  : "mail %" G_GINT64_FORMAT " is not held any more",
                        id);
    return arrival_store(arrival, held != NULL ? held->ticket : 0, MAIL_STATE_HANDLED, note,
                         error) &&
           (!is_theirs || receive_again_in_transaction(arrival->office, id, error));
}

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
    complaint.category = incoming_suggest_category(complaint.subject, complaint.words);
    return open_ticket(arrival, &complaint, error) && agent_work_confirm_forward(arrival, error);
}

gboolean handle_agent_mail(Arrival *arrival, GError **error) {
    if (arrival->match->released_mail != 0 && !arrival->identity->has_conflict)
        return release(arrival, error);
    Shortfall shortfall = shortfall_of(arrival);
    if (shortfall != LACKS_NOTHING) {
        gboolean is_chinese = g_strcmp0(arrival->identity->person->language, "zh") == 0;
        return hold_mail(arrival,
                         is_chinese ? shortfall_words[shortfall].zh : shortfall_words[shortfall].en,
                         error);
    }
    if (arrival->match->verdict != MATCH_EXISTING)
        return handle_without_ticket(arrival, error);
    gboolean may_see = FALSE;
    if (!conflict_store_may_see(arrival->office->store, arrival->ticket->id,
                                arrival->identity->person->name, &may_see, error))
        return FALSE;
    return may_see ? agent_work_do(arrival, error) : conflict_refuse(arrival, error);
}
