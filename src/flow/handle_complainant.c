/* handle_complainant.c - a complainant's mail: a new complaint, more about one, thanks, or a vote
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arrival.h"

#include "base/text.h"
#include "command/customer_words.h"
#include "complainant_request.h"
#include "conflict.h"
#include "mailbox_works.h"
#include "match/match_keys.h"
#include "offers.h"
#include "sort_complaint.h"
#include "store/survey_store.h"
#include "store/ticket_store.h"

enum { SUBJECT_CHARACTERS = 60 };

/* A complaint without a subject is named by its first words. */
static gchar *ticket_subject(const Arrival *arrival, const gchar *subject, const gchar *words) {
    g_autofree gchar *bare = match_bare_subject(subject, arrival->office->policy->reference_prefix);
    if (!text_is_blank(bare))
        return g_steal_pointer(&bare);
    g_autofree gchar *head = text_shorten(words, SUBJECT_CHARACTERS);
    return text_one_line(head);
}

/* A clock that stood as the desk's does is taken for one of the same zone, whose summer time is
 * known; one at UTC may be a server's, and says nothing. */
static void note_zone(const Arrival *arrival, Ticket *ticket) {
    const Mail *mail = arrival->mail;
    const Address *author = mail_author(mail);
    if (mail->zone_minutes == 0 || author == NULL ||
        !address_equal(author->address, ticket->complainant))
        return;
    g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(arrival->office->policy->time_zone);
    gint interval =
        zone != NULL ? g_time_zone_find_interval(zone, G_TIME_TYPE_UNIVERSAL, mail->date) : -1;
    gint desk = interval >= 0 ? g_time_zone_get_offset(zone, interval) / 60 : 0;
    ticket->zone_minutes = desk == mail->zone_minutes ? 0 : mail->zone_minutes;
}

static Ticket *draft_ticket(Arrival *arrival, const NewComplaint *complaint) {
    const Address *complainant = complaint->complainant;
    const Policy *policy = arrival->office->policy;
    Ticket *ticket = ticket_new();
    const Queue *queue = policy_queue(policy, arrival->incoming->queue);
    if (queue == NULL && policy->queues->len > 0)
        queue = policy->queues->pdata[0];
    ticket->id = store_draw_id(arrival->office->store, SEQUENCE_TICKET);
    g_free(ticket->subject);
    ticket->subject = ticket_subject(arrival, complaint->subject, complaint->words);
    ticket->complainant = g_strdup(complainant != NULL ? complainant->address : "");
    ticket->complainant_name = g_strdup(complainant != NULL ? complainant->name : NULL);
    ticket->language = g_strdup(policy_letter_language(policy, arrival->mail->language));
    note_zone(arrival, ticket);
    ticket->queue = g_strdup(queue != NULL ? queue->name : "");
    ticket->owner = g_strdup(complaint->owner);
    ticket->linked_to = arrival->match->verdict == MATCH_LINKED ? arrival->match->ticket : 0;
    return ticket;
}

gboolean open_ticket(Arrival *arrival, const NewComplaint *complaint, GError **error) {
    Ticket *ticket = draft_ticket(arrival, complaint);
    g_clear_pointer(&arrival->ticket, ticket_free);
    arrival->ticket = ticket;
    g_autoptr(Sorting) sorting = NULL;
    if (!sort_complaint(arrival, complaint, &sorting, error))
        return FALSE;
    Event event = arrival_event(arrival, EVENT_COMPLAINT_ARRIVED);
    event.text = complaint->words;
    event.is_answerable = event.is_answerable && address_is_valid(ticket->complainant) &&
                          !address_is_no_reply(ticket->complainant) &&
                          g_strcmp0(sorting->letter, "none") != 0;
    g_autoptr(GPtrArray) files = arrival_files(arrival);
    guint quoted_lines = 0;
    incoming_words(arrival->incoming, &quoted_lines);
    const EventContext context = {.mail = arrival->mail,
                                  .words = complaint->words,
                                  .quoted_lines = quoted_lines,
                                  .files = files,
                                  .sorting = sorting};
    g_autofree gchar *conflict = NULL;
    if (!ticket_store_add(arrival->office->store, ticket, error) ||
        !conflict_note(arrival, complaint->subject, complaint->words, &conflict, error))
        return FALSE;
    g_autofree gchar *why = sorting_why(sorting, conflict);
    return arrival_store(arrival, ticket->id, MAIL_STATE_HANDLED, why, error) &&
           apply_event(arrival->office, ticket, &event, &context, error);
}

/* A good vote after its time is not counted, and nothing to answer: as good as thanks. */
static void take_late_vote(const Arrival *arrival, SurveyKind kind, guint score, Event *event) {
    gboolean is_good = score > survey_kind_scale(kind)->unhappy_until;
    if (is_good && arrival->mail->attachments->len == 0)
        event->kind = EVENT_COMPLAINANT_THANKED;
}

/* Only a closed ticket can have a survey open, or one that a bad vote reopened: there a vote is
 * changed by a vote and nothing else, as what was asked for are words. */
static gboolean read_vote(Arrival *arrival, Event *event, gchar **out_comment, GError **error) {
    gboolean is_closed = arrival->ticket->stage == STAGE_CLOSED;
    if (!is_closed && arrival->ticket->reopened_count == 0)
        return TRUE;
    g_autoptr(Survey) survey = NULL;
    if (!survey_store_of_ticket(arrival->office->store, arrival->ticket->id, &survey, error))
        return FALSE;
    gboolean is_late = survey != NULL && arrival->now >= survey->until;
    if (survey == NULL || (!is_closed && (is_late || survey->voted_at == 0)))
        return TRUE;
    guint score = 0;
    if (!customer_words_read_vote(survey->kind, arrival->mail->subject, arrival->mail->new_text,
                                  &score, out_comment))
        return TRUE;
    gboolean is_bare = text_is_blank(*out_comment);
    if (is_late && is_bare) {
        take_late_vote(arrival, survey->kind, score, event);
    } else if (!is_late && (is_closed || is_bare)) {
        event->kind = EVENT_VOTED;
        event->score = score;
        event->text = *out_comment;
    }
    return TRUE;
}

/* After the words were dealt with: as it stands then. */
static gboolean answer_status(const Arrival *arrival, const EventContext *context, GError **error) {
    Event event = arrival_event(arrival, EVENT_STATUS_ASKED);
    return apply_event(arrival->office, arrival->ticket, &event, context, error);
}

/* The first answer to the letter that asked. */
static gboolean says_well(const Arrival *arrival) {
    const Ticket *ticket = arrival->ticket;
    return ticket->stage == STAGE_CLOSED &&
           (ticket->marks & (MARK_CHECKED | MARK_WELL)) == MARK_CHECKED &&
           arrival->mail->attachments->len == 0 && customer_words_is_well(arrival->mail->new_text);
}

static gboolean continue_ticket(Arrival *arrival, GError **error) {
    guint quoted_lines = 0;
    const gchar *words = incoming_words(arrival->incoming, &quoted_lines);
    const Address *author = mail_author(arrival->mail);
    gboolean is_complainant =
        author != NULL && address_equal(author->address, arrival->ticket->complainant);
    Event event =
        arrival_event(arrival, is_complainant ? EVENT_COMPLAINANT_WROTE : EVENT_PARTICIPANT_WROTE);
    event.text = words;
    g_autofree gchar *comment = NULL;
    AskedFor asked = {.event = EVENT_COMPLAINANT_WROTE};
    if (is_complainant && !read_vote(arrival, &event, &comment, error))
        return FALSE;
    g_autoptr(Offer) offer = NULL;
    g_autofree gchar *choice = NULL;
    if (event.kind == EVENT_COMPLAINANT_WROTE &&
        !offers_read_answer(arrival, &event, &offer, &choice, error))
        return FALSE;
    if (event.kind == EVENT_VOTED)
        asked.say = "voted";
    if (event.kind == EVENT_COMPLAINANT_WROTE) {
        asked = complainant_request(arrival);
        event.kind = asked.event;
        event.outcome = asked.event == EVENT_WITHDRAWN ? OUTCOME_WITHDRAWN : OUTCOME_NONE;
    }
    if (event.kind == EVENT_COMPLAINANT_WROTE && asked.say == NULL && says_well(arrival))
        event.kind = EVENT_SAID_WELL;
    if (event.kind == EVENT_COMPLAINANT_WROTE && asked.say == NULL &&
        arrival->mail->attachments->len == 0 && customer_words_is_thanks(arrival->mail->new_text))
        event.kind = EVENT_COMPLAINANT_THANKED;
    g_autoptr(GPtrArray) files = arrival_files(arrival);
    const EventContext context = {.mail = arrival->mail,
                                  .words = words,
                                  .quoted_lines = quoted_lines,
                                  .files = files,
                                  .offer = offer,
                                  .request = asked.say};
    g_autofree gchar *note = NULL;
    note_zone(arrival, arrival->ticket);
    return conflict_note(arrival, NULL, words, &note, error) &&
           arrival_store(arrival, arrival->ticket->id, MAIL_STATE_HANDLED, note, error) &&
           apply_event(arrival->office, arrival->ticket, &event, &context, error) &&
           (!asked.asks_status_too || answer_status(arrival, &context, error));
}

gboolean handle_complainant_mail(Arrival *arrival, GError **error) {
    const Address *author = mail_author(arrival->mail);
    if (author != NULL && !mailbox_works(arrival->office, author->address, error))
        return FALSE;
    gboolean is_found = arrival->match->verdict == MATCH_EXISTING;
    if (!is_found && !complainant_request_find_ticket(arrival, &is_found, error))
        return FALSE;
    if (is_found)
        return continue_ticket(arrival, error);
    const NewComplaint complaint = {.complainant = author,
                                    .subject = arrival->mail->subject,
                                    .words = incoming_words(arrival->incoming, NULL),
                                    .evidence = arrival->incoming->evidence};
    return open_ticket(arrival, &complaint, error);
}
