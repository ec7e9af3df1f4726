/* letter_sample.c - invented facts for any letter, for previews and for proving templates */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is in the story and what they write is in letter_sample_story.c; here is made of it what a
 * letter of each kind needs.
 */
#include "compose/letter_sample.h"

#include <string.h>

#include "letter_sample_action.h"
#include "letter_sample_burst.h"
#include "letter_sample_clocks.h"
#include "letter_sample_commands.h"
#include "letter_sample_digest.h"
#include "letter_sample_held.h"
#include "letter_sample_inquiry.h"
#include "letter_sample_legal.h"
#include "letter_sample_offer.h"
#include "letter_sample_promises.h"
#include "letter_sample_story.h"

#include "query_sample.h"

enum { HOUR = 3600, DAY = 24 * HOUR, TICKET = 1042 };

struct LetterSample {
    LetterDraft draft;
    HeldFacts held;
    Inquiry inquiry;
    Offer *offer; /* or NULL */
    Action action;
    ActionFacts action_facts;
    BurstFacts *burst;
    Unreachable unreachable;
    Policy *policy;
    Ticket *ticket;
    Address *recipient;
    GPtrArray *references;
    GPtrArray *files;
    GPtrArray *earlier;
    GPtrArray *receipt;
    GArray *commands;
    GPtrArray *promises;
    GPtrArray *clocks;
    GPtrArray *notices;
    GArray *progress;
    QueryAnswer *answer;
    DigestSample *digest; /* or NULL */
};

static Policy *make_policy(const SampleStory *story, const gchar *language) {
    Policy *policy = policy_new();
    policy->desk_name = g_strdup(story->desk);
    policy->desk_address = g_strdup("complaints@desk.example");
    g_ptr_array_add(policy->own_addresses, g_strdup(policy->desk_address));
    g_free(policy->time_zone);
    policy->time_zone = g_strdup(story->zone);
    g_ptr_array_add(policy->languages, g_strdup(language));
    Person *agent = person_new("anna", story->agent, ROLE_AGENT);
    g_ptr_array_add(agent->addresses, g_strdup("anna@staff.example"));
    g_ptr_array_add(policy->persons, agent);
    Person *manager = person_new("ruth", story->manager, ROLE_MANAGER);
    g_ptr_array_add(manager->addresses, g_strdup("ruth@staff.example"));
    g_ptr_array_add(policy->persons, manager);
    Queue *queue = queue_new("quality");
    g_hash_table_replace(queue->title, g_strdup(language), g_strdup(story->queue_title));
    g_ptr_array_add(queue->agents, g_strdup("anna"));
    queue->manager = g_strdup("ruth");
    g_ptr_array_add(policy->queues, queue);
    g_ptr_array_add(policy->departments, letter_sample_department(language));
    return policy;
}

/* How far the ticket is when a letter of this kind goes out. */
static Stage stage_at(LetterKind kind) {
    switch (kind) {
    case LETTER_ACKNOWLEDGEMENT:
    case LETTER_NEW_TICKET:
        return STAGE_ACKNOWLEDGED;
    case LETTER_ANSWER:
    case LETTER_FINAL:
        return STAGE_RESOLVED;
    case LETTER_SURVEY:
    case LETTER_SURVEY_REMINDER:
    case LETTER_SURVEY_THANKS:
    case LETTER_YOU_SAID:
    case LETTER_DISMISSED:
    case LETTER_CLOSED_UNANSWERED:
    case LETTER_WITHDRAWN:
    case LETTER_STILL_WELL:
    case LETTER_WELL_THANKS:
        return STAGE_CLOSED;
    default:
        return STAGE_INVESTIGATING;
    }
}

static Ticket *make_ticket(const SampleStory *story, LetterKind kind, const gchar *language,
                           gboolean is_scarce) {
    Ticket *ticket = ticket_new();
    Stage stage = stage_at(kind);
    ticket->id = TICKET;
    g_free(ticket->subject);
    ticket->subject = g_strdup(is_scarce ? "" : story->subject);
    ticket->complainant = g_strdup(story->complainant);
    ticket->language = g_strdup(language);
    ticket->queue = g_strdup("quality");
    ticket->stage = stage;
    ticket->waiting_on = stage >= STAGE_RESOLVED ? WAITING_ON_NOBODY : WAITING_ON_AGENT;
    ticket->created_at = story->now;
    ticket->updated_at = story->now;
    if (is_scarce)
        return ticket;
    ticket->complainant_name = g_strdup(story->complainant_name);
    ticket->category = g_strdup("product-quality");
    ticket->cause = g_strdup("product/defect");
    ticket->whys = g_strdup("The seal is too thin.\nThe supplier changed it in May.");
    ticket->tags = g_strdup("leak vip");
    ticket->severity = kind == LETTER_NEW_TICKET ? SEVERITY_HIGH : SEVERITY_NORMAL;
    ticket->owner = kind == LETTER_NEW_TICKET ? NULL : g_strdup("anna");
    ticket->answer_by = story->now + DAY;
    ticket->solve_by = story->now + 3 * DAY + 8 * HOUR;
    ticket->outcome = stage >= STAGE_RESOLVED ? OUTCOME_UPHELD : OUTCOME_NONE;
    ticket->first_answered_at = stage >= STAGE_INVESTIGATING ? story->now - DAY : 0;
    ticket->resolved_at = stage >= STAGE_RESOLVED ? story->now : 0;
    ticket->closed_at = stage == STAGE_CLOSED ? story->now : 0;
    return ticket;
}

static GPtrArray *make_earlier(const SampleStory *story) {
    GPtrArray *earlier = g_ptr_array_new_with_free_func((GDestroyNotify)ticket_free);
    static const struct {
        gint64 id;
        Stage stage;
        Outcome outcome;
        gint64 days_ago;
    } rows[] = {{871, STAGE_CLOSED, OUTCOME_UPHELD, 90}, {640, STAGE_CLOSED, OUTCOME_NONE, 400}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Ticket *ticket = ticket_new();
        ticket->id = rows[i].id;
        g_free(ticket->subject);
        ticket->subject = g_strdup(story->earlier_subject);
        ticket->stage = rows[i].stage;
        ticket->outcome = rows[i].outcome;
        ticket->created_at = story->now - rows[i].days_ago * DAY;
        g_ptr_array_add(earlier, ticket);
    }
    return earlier;
}

static void add_receipt(GPtrArray *receipt, const gchar *line, const gchar *result,
                        const gchar *detail) {
    ReceiptLine *row = g_new0(ReceiptLine, 1);
    row->line = g_strdup(line);
    row->result = g_strdup(result);
    row->detail = g_strdup(detail);
    g_ptr_array_add(receipt, row);
}

static GPtrArray *make_receipt(const SampleStory *story, LetterKind kind) {
    GPtrArray *receipt = g_ptr_array_new_with_free_func((GDestroyNotify)receipt_line_free);
    if (kind == LETTER_COMMANDS_REFUSED) {
        add_receipt(receipt, "#asign bob", story->not_understood, story->not_understood_detail);
        return receipt;
    }
    if (kind == LETTER_HELD) {
        add_receipt(receipt, story->held_deed, NULL, NULL);
        return receipt;
    }
    add_receipt(receipt, "#assign me", story->done, story->done_detail);
    add_receipt(receipt, "#note", story->done, NULL);
    return receipt;
}

static GPtrArray *make_files(const SampleStory *story) {
    GPtrArray *files = g_ptr_array_new_with_free_func((GDestroyNotify)letter_file_free);
    LetterFile *photo = g_new0(LetterFile, 1);
    photo->filename = g_strdup(story->photo);
    photo->content_type = g_strdup("image/jpeg");
    photo->sha256 = g_strdup("5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef");
    photo->size = 2400000;
    g_ptr_array_add(files, photo);
    return files;
}

static gboolean has_ticket(LetterKind kind) {
    return kind != LETTER_TOO_LARGE && kind != LETTER_STAFF_UNREACHABLE &&
           kind != LETTER_CLOCKS_DUE && kind != LETTER_DIGEST;
}

/* NULL: the complainant. */
static const Person *reader(const Policy *policy, LetterKind kind) {
    if (kind < LETTER_NEW_TICKET || letter_kind_asks(kind))
        return NULL;
    gboolean is_to_manager = kind == LETTER_UNHAPPY || kind == LETTER_APPROVAL_WANTED ||
                             kind == LETTER_STAFF_UNREACHABLE || kind == LETTER_ACTION_EFFECT ||
                             kind == LETTER_BURST || kind == LETTER_DIGEST;
    return policy_person(policy, is_to_manager ? "ruth" : "anna");
}

static const gchar *words_of(const SampleStory *story, LetterKind kind) {
    switch (kind) {
    case LETTER_ANSWER:
    case LETTER_FINAL:
    case LETTER_REMINDER:
    case LETTER_RECEIPT:
    case LETTER_HELD:
    case LETTER_ANSWER_HELD:
    case LETTER_APPROVAL_WANTED:
    case LETTER_ANSWER_RETURNED:
        return story->answer;
    case LETTER_DEPARTMENT_ANSWERED:
        return letter_sample_department_answer(story->language);
    case LETTER_COMMANDS_REFUSED:
        return story->refused_words;
    case LETTER_COMPLAINANT_WROTE:
        return story->more_words;
    case LETTER_UNHAPPY:
        return story->unhappy_words;
    case LETTER_DISMISSED:
        return story->dismissal;
    case LETTER_STATEMENT:
        return letter_sample_statement(story->language);
    case LETTER_HOLDING:
        return letter_sample_delay(story->language);
    default:
        return story->words;
    }
}

static const gchar *problem_of(const SampleStory *story, LetterKind kind) {
    if (kind == LETTER_UNDELIVERABLE || kind == LETTER_STAFF_UNREACHABLE)
        return kind == LETTER_UNDELIVERABLE ? "550 5.1.1 mailbox does not exist"
                                            : "552 5.2.2 mailbox full";
    return kind == LETTER_HELD ? story->held_why
                               : letter_sample_held_problem(kind, story->language);
}

static void add_word(LetterSample *sample, const SampleStory *story, LetterKind kind) {
    sample->progress = letter_sample_progress(story->now);
    sample->draft.word.progress = sample->progress;
    sample->draft.word.request = kind == LETTER_COMPLAINANT_WROTE ? "seen_escalate" : NULL;
    sample->draft.word.manager_by = story->now + DAY;
}

static void add_plenty(LetterSample *sample, const SampleStory *story) {
    LetterDraft *draft = &sample->draft;
    LetterKind kind = draft->kind;
    sample->references = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(sample->references, g_strdup("first.mail@mail.example"));
    sample->files = make_files(story);
    sample->earlier = make_earlier(story);
    sample->receipt = make_receipt(story, kind);
    draft->in_reply_to = "first.mail@mail.example";
    draft->references = sample->references;
    draft->words = words_of(story, kind);
    draft->words_html = letter_kind_is_answer(kind) ? story->answer_html : NULL;
    if (kind == LETTER_APPROVAL_WANTED) {
        draft->complaint_words = story->words;
        draft->complaint_at = story->now - DAY;
        draft->latest_words = story->more_words;
        draft->latest_at = story->now - 2 * HOUR;
    }
    draft->quoted_lines = kind == LETTER_COMPLAINANT_WROTE ? 12 : 0;
    draft->mail_subject = story->subject;
    draft->mail_date = story->now - HOUR;
    draft->mail_origin = kind == LETTER_HELD ? "anna@staff.example, mail.elsewhere.example "
                                               "[203.0.113.9]"
                                             : NULL;
    draft->author = letter_kind_is_answer(kind) ? policy_person(sample->policy, "anna") : NULL;
    draft->files = sample->files;
    draft->earlier = sample->earlier;
    draft->looks_like = kind == LETTER_NEW_TICKET ? "product-quality" : NULL;
    draft->certainty = 82;
    draft->receipt = sample->receipt;
    sample->commands = letter_sample_commands(story->language);
    draft->commands = sample->commands;
    sample->promises = letter_sample_promises(kind, story->language, story->now);
    draft->promises = sample->promises;
    sample->clocks = letter_sample_clocks(kind, sample->ticket, story->now);
    draft->clocks = sample->clocks;
    g_autoptr(Ticket) late = make_ticket(story, kind, story->language, FALSE);
    sample->notices = letter_sample_notices(kind, late, story->now);
    draft->notices = sample->notices;
    draft->problem = problem_of(story, kind);
    add_word(sample, story, kind);
    sample->held = letter_sample_held(kind, story->language, story->now, story->answer);
    draft->held = &sample->held;
    sample->action = letter_sample_action(kind, story->language, story->now);
    sample->action_facts =
        (ActionFacts){.action = &sample->action, .effect = letter_sample_effect(), .led = 31};
    draft->action = letter_sample_has_action(kind) ? &sample->action_facts : NULL;
    sample->burst = letter_sample_burst(kind, story->language, story->now);
    draft->burst = sample->burst;
    sample->inquiry = letter_sample_inquiry(kind, story->language, story->now);
    sample->offer = letter_sample_offer(kind, story->language, story->now);
    draft->offer = sample->offer;
    draft->inquiry = letter_sample_has_inquiry(kind) ? &sample->inquiry : NULL;
    draft->bounced_address =
        kind == LETTER_STAFF_UNREACHABLE ? "anna@staff.example" : story->complainant;
    draft->close_at = story->now + 3 * DAY;
    draft->vote_until = story->now + 28 * DAY;
    sample->policy->legal = letter_sample_legal(sample->policy->languages->pdata[0]);
    draft->written_at = kind == LETTER_REMINDER ? story->now - 3 * DAY : 0;
}

static Address *recipient_of(const SampleStory *story, const Person *person, LetterKind kind,
                             gboolean is_scarce) {
    if (person != NULL)
        return address_new(person->display, person->addresses->pdata[0]);
    if (letter_kind_asks(kind))
        return address_new(NULL, "laboratory@example.com");
    return address_new(is_scarce ? NULL : story->complainant_name, story->complainant);
}

LetterSample *letter_sample_new(LetterKind kind, const gchar *language, gboolean is_scarce) {
    const SampleStory *story = letter_sample_story(language);
    LetterSample *sample = g_new0(LetterSample, 1);
    sample->policy = make_policy(story, language);
    if (has_ticket(kind))
        sample->ticket = make_ticket(story, kind, language, is_scarce);
    const Person *person = reader(sample->policy, kind);
    sample->recipient = recipient_of(story, person, kind, is_scarce);
    sample->draft = (LetterDraft){
        .kind = kind,
        .now = story->now,
        .policy = sample->policy,
        .ticket = sample->ticket,
        .recipient = sample->recipient,
        .recipient_person = person,
        .language = sample->policy->languages->pdata[0],
        .message_id = "am.1042.7.1.mfzwizltoqqgs4zaorsxg5bo@desk.example",
        .reply_to = "complaints+t1042.mfzwizltoqqgs4za@desk.example",
        .envelope_sender = "complaints+b7.orsxg5bamrxw4zjo@desk.example",
        .subject_tag = person != NULL || letter_kind_asks(kind) ? "[AM-1042]" : "[AM-1042-K7Q2]",
        .score = kind == LETTER_SURVEY_THANKS ? 5 : 2,
        .limit_bytes = 25 * 1000 * 1000,
    };
    sample->unreachable = (Unreachable){.person = policy_person(sample->policy, "anna")};
    sample->draft.unreachable = &sample->unreachable;
    if (!has_ticket(kind))
        sample->draft.subject_tag = NULL;
    if (kind == LETTER_QUERY_ANSWER)
        sample->answer =
            query_sample_new(QUERY_LIST, language, sample->ticket, story->now, is_scarce);
    sample->draft.answer = sample->answer;
    sample->digest = letter_sample_digest_new(kind, language, story->now, is_scarce);
    sample->draft.report = letter_sample_digest_report(sample->digest);
    if (!is_scarce)
        add_plenty(sample, story);
    return sample;
}

void letter_sample_free(LetterSample *sample) {
    if (sample == NULL)
        return;
    policy_free(sample->policy);
    ticket_free(sample->ticket);
    address_free(sample->recipient);
    g_clear_pointer(&sample->references, g_ptr_array_unref);
    g_clear_pointer(&sample->files, g_ptr_array_unref);
    g_clear_pointer(&sample->earlier, g_ptr_array_unref);
    g_clear_pointer(&sample->receipt, g_ptr_array_unref);
    g_clear_pointer(&sample->commands, g_array_unref);
    g_clear_pointer(&sample->promises, g_ptr_array_unref);
    g_clear_pointer(&sample->clocks, g_ptr_array_unref);
    g_clear_pointer(&sample->notices, g_ptr_array_unref);
    offer_free(sample->offer);
    burst_facts_free(sample->burst);
    g_clear_pointer(&sample->progress, g_array_unref);
    query_answer_free(sample->answer);
    letter_sample_digest_free(sample->digest);
    g_free(sample);
}

const LetterDraft *letter_sample_draft(const LetterSample *sample) {
    return &sample->draft;
}
