/* queue_letter.c - a decided letter is furnished, written and put into the outbox */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow/queue_letter.h"

#include <string.h>

#include "audience.h"
#include "command/command_table.h"
#include "compose/compose_letter.h"
#include "flow/letter_gate.h"
#include "letter_clocks.h"
#include "letter_ids.h"
#include "letter_mail.h"
#include "letter_progress.h"
#include "store/conflict_store.h"
#include "store/mail_store.h"
#include "store/outbox_store.h"
#include "store/ticket_store.h"
#include "store/undo_store.h"

/* One letter to one person while it is being furnished: the draft, and what it borrows from. */
typedef struct {
    Office *office;
    Ticket *ticket;
    const Event *event;
    const EventContext *context;
    gint64 letter;     /* its id */
    GPtrArray *clocks; /* or NULL */
    LetterDraft draft;
    LetterIds ids;
    gchar *thread_id;
    GPtrArray *references;
    GArray *commands;
    GArray *progress;
    LetterMail mail;
} Furnishing;

static void furnishing_clear(Furnishing *furnishing) {
    letter_ids_clear(&furnishing->ids);
    g_free(furnishing->thread_id);
    g_clear_pointer(&furnishing->references, g_ptr_array_unref);
    g_clear_pointer(&furnishing->commands, g_array_unref);
    g_clear_pointer(&furnishing->clocks, g_ptr_array_unref);
    g_clear_pointer(&furnishing->progress, g_array_unref);
    letter_mail_clear(&furnishing->mail);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Furnishing, furnishing_clear)

/* Is the mail at hand from the very person the letter goes to? Then the letter answers it. */
static gboolean answers_the_mail(const Furnishing *furnishing) {
    const Mail *mail = furnishing->context->mail;
    const Address *author = mail != NULL ? mail_author(mail) : NULL;
    const LetterDraft *draft = &furnishing->draft;
    if (author == NULL || mail->message_id == NULL)
        return FALSE;
    if (draft->recipient_person != NULL)
        return draft->kind != LETTER_HELD && draft->recipient_person == furnishing->event->person;
    return address_equal(author->address, draft->recipient->address);
}

/* The Message-ID of the complainant's newest mail, so that an answer stands under it in the
 * complainant's mail client. */
static gboolean find_complainant_mail(Furnishing *furnishing, GError **error) {
    g_autoptr(GPtrArray) mails = NULL;
    if (!mail_store_list_of_ticket(furnishing->office->store, furnishing->ticket->id, &mails,
                                   error))
        return FALSE;
    for (guint i = mails->len; i > 0; i--) {
        const MailRow *row = mails->pdata[i - 1];
        if (row->kind == MAIL_KIND_PERSON && row->message_id != NULL &&
            address_equal(row->sender, furnishing->ticket->complainant)) {
            furnishing->thread_id = g_strdup(row->message_id);
            break;
        }
    }
    return TRUE;
}

static gboolean furnish_thread(Furnishing *furnishing, GError **error) {
    LetterDraft *draft = &furnishing->draft;
    const Mail *mail = furnishing->context->mail;
    furnishing->references = g_ptr_array_new();
    draft->references = furnishing->references;
    if (answers_the_mail(furnishing)) {
        for (guint i = 0; i < mail->references->len; i++)
            g_ptr_array_add(furnishing->references, mail->references->pdata[i]);
        g_ptr_array_add(furnishing->references, mail->message_id);
        draft->in_reply_to = mail->message_id;
        return TRUE;
    }
    if (furnishing->ticket == NULL || furnishing->event->kind == EVENT_COMPLAINT_ARRIVED)
        return TRUE;
    if (letter_kind_is_answer(draft->kind) && !draft->is_copy &&
        !find_complainant_mail(furnishing, error))
        return FALSE;
    g_autofree gchar *last = NULL;
    if (!outbox_store_last_id_to(furnishing->office->store, furnishing->ticket->id,
                                 draft->recipient->address, &last, error))
        return FALSE;
    if (furnishing->thread_id == NULL)
        furnishing->thread_id = g_steal_pointer(&last);
    if (furnishing->thread_id != NULL) {
        g_ptr_array_add(furnishing->references, furnishing->thread_id);
        draft->in_reply_to = furnishing->thread_id;
    }
    return TRUE;
}

/* What the words look like, unless a rule knew better; and which letter a rule wants. */
static void furnish_sorting(Furnishing *furnishing) {
    const Sorting *sorting = furnishing->context->sorting;
    if (sorting == NULL)
        return;
    furnishing->draft.variant =
        furnishing->draft.kind == LETTER_ACKNOWLEDGEMENT ? sorting->letter : NULL;
    if (sorting->suggestion.category < 0)
        return;
    const gchar *name = category_name((Category)sorting->suggestion.category);
    if (sorting->category != NULL && strcmp(sorting->category, name) != 0)
        return;
    furnishing->draft.looks_like = name;
    furnishing->draft.certainty = sorting->suggestion.certainty;
}

/* What may be typed in answer. */
static void furnish_commands(Furnishing *furnishing) {
    LetterDraft *draft = &furnishing->draft;
    if (draft->kind != LETTER_NEW_TICKET && draft->kind != LETTER_COMPLAINANT_WROTE &&
        draft->kind != LETTER_COMMANDS_REFUSED)
        return;
    furnishing->commands =
        command_table_named(furnishing->ticket, draft->recipient_person->role,
                            draft->language != NULL && g_str_has_prefix(draft->language, "zh"));
    draft->commands = furnishing->commands;
}

static gboolean furnish_facts(Furnishing *furnishing, GError **error) {
    const EventContext *context = furnishing->context;
    const Event *event = furnishing->event;
    const Policy *policy = furnishing->office->policy;
    const Mail *mail = context->mail;
    LetterDraft *draft = &furnishing->draft;
    draft->now = event->at;
    draft->policy = policy;
    draft->ticket = furnishing->ticket;
    draft->words = context->words != NULL ? context->words : mail != NULL ? mail->new_text : NULL;
    draft->words_html = context->words_html;
    draft->has_signature = context->has_signature;
    draft->is_foreign = context->is_foreign;
    draft->quoted_lines = context->quoted_lines;
    draft->author = event->person;
    draft->mail_subject = mail != NULL ? mail->subject : NULL;
    draft->mail_date = mail != NULL && mail->has_date ? mail->date : 0;
    draft->files = context->files;
    draft->receipt = context->receipt;
    draft->answer = context->answer;
    draft->problem = context->problem;
    draft->mail_origin = context->origin;
    draft->bounced_address = context->bounced_address;
    draft->unreachable = context->unreachable;
    furnish_sorting(furnishing);
    furnish_commands(furnishing);
    draft->held = context->held;
    draft->promises = context->promises;
    draft->notices = context->notices;
    draft->report = context->report;
    draft->charts = context->charts;
    draft->clocks = furnishing->clocks;
    draft->word.request = context->request;
    draft->score = event->score;
    draft->survey_kind = event->survey_kind;
    draft->limit_bytes = furnishing->office->settings->max_mail_bytes;
    draft->vote_until = event->at + policy->survey_window;
    if (furnishing->ticket != NULL && furnishing->ticket->stage == STAGE_RESOLVED)
        draft->close_at = event->at + policy->grace;
    draft->inquiry = context->inquiry;
    draft->is_by_itself = event->mail == 0;
    draft->offer = context->offer;
    draft->action = context->action;
    draft->burst = context->burst;
    if (!letter_progress_furnish(furnishing->office, draft, &furnishing->progress, error))
        return FALSE;
    const Occasion occasion = {.office = furnishing->office,
                               .ticket = furnishing->ticket,
                               .event = event,
                               .context = context};
    if (letter_kind_asks(draft->kind))
        return letter_mail_furnish_asked(&occasion, draft, &furnishing->mail, error);
    return letter_mail_furnish(&occasion, draft, &furnishing->mail, error);
}

static const Department *department_asked(const Occasion *occasion) {
    const Inquiry *inquiry = occasion->context->inquiry;
    return inquiry != NULL ? policy_department(occasion->office->policy, inquiry->department)
                           : NULL;
}

static const gchar *letter_language(const Occasion *occasion, LetterKind kind,
                                    const Person *person) {
    const Mail *mail = occasion->context->mail;
    const Department *asked = letter_kind_asks(kind) ? department_asked(occasion) : NULL;
    const gchar *wanted = person != NULL             ? person->language
                          : asked != NULL            ? asked->language
                          : occasion->ticket != NULL ? occasion->ticket->language
                          : mail != NULL             ? mail->language
                                                     : NULL;
    return policy_letter_language(occasion->office->policy, wanted);
}

/* Only letters that carry words carry their files too. */
static gboolean kind_has_files(LetterKind kind) {
    return kind == LETTER_NEW_TICKET || kind == LETTER_COMPLAINANT_WROTE ||
           letter_kind_is_answer(kind) || kind == LETTER_APPROVAL_WANTED ||
           kind == LETTER_DEPARTMENT_ASKED || kind == LETTER_DEPARTMENT_ANSWERED ||
           kind == LETTER_STATEMENT || kind == LETTER_DIGEST;
}

/* An answer waits for a while, so that its author may think better of it. */
static gboolean open_undo_window(const Furnishing *furnishing, GError **error) {
    const Event *event = furnishing->event;
    gint64 window = furnishing->office->policy->answers.undo_window;
    const UndoRow row = {
        .letter = furnishing->letter, .mail = event->mail, .due_at = event->at + window};
    return window == 0 || event->person == NULL ||
           undo_store_delay(furnishing->office->store, &row, event->person->name, error);
}

static gboolean put_into_outbox(Furnishing *furnishing, LetterState state, GError **error) {
    Store *store = furnishing->office->store;
    LetterDraft *draft = &furnishing->draft;
    g_autoptr(Letter) letter = NULL;
    if (!compose_letter(draft, furnishing->office->templates, &letter, error))
        return FALSE;
    letter->id = furnishing->letter;
    letter->ticket = furnishing->ticket != NULL ? furnishing->ticket->id : 0;
    if (!outbox_store_add(store, letter, state, furnishing->event->at, error) ||
        (letter_kind_is_answer(letter->kind) && state == LETTER_STATE_QUEUED &&
         !open_undo_window(furnishing, error)))
        return FALSE;
    gboolean is_to_complainant = draft->recipient_person == NULL && !letter_kind_asks(draft->kind);
    if (furnishing->ticket != NULL && letter->is_automatic && is_to_complainant)
        furnishing->ticket->automatic_letters++;
    return TRUE;
}

/* Has the letter to be left out? Says why in the notes. */
static gboolean ask_gate(const Occasion *occasion, const LetterDraft *draft, Gate *out_gate,
                         GError **error) {
    const GateQuestion question = {.office = occasion->office,
                                   .kind = draft->kind,
                                   .ticket = occasion->ticket,
                                   .recipient = draft->recipient->address,
                                   .person = draft->recipient_person,
                                   .now = occasion->event->at};
    g_autofree gchar *note = NULL;
    if (!letter_gate_ask(&question, out_gate, &note, error))
        return FALSE;
    if (*out_gate != GATE_OPEN && occasion->notes != NULL)
        g_ptr_array_add(occasion->notes,
                        g_strdup_printf("%s %s: %s", letter_kind_name(draft->kind),
                                        *out_gate == GATE_HOLD ? "held" : "not written", note));
    return TRUE;
}

static gboolean is_copy(const Occasion *occasion, LetterKind kind, const Address *recipient) {
    return letter_kind_is_answer(kind) &&
           !address_equal(recipient->address, occasion->ticket->complainant);
}

static gboolean queue_one(Occasion *occasion, LetterKind kind, const Address *recipient,
                          const Person *person, GError **error) {
    g_auto(Furnishing) furnishing = {.office = occasion->office,
                                     .ticket = occasion->ticket,
                                     .event = occasion->event,
                                     .context = occasion->context};
    furnishing.draft = (LetterDraft){.kind = kind,
                                     .recipient = recipient,
                                     .recipient_person = person,
                                     .is_copy = is_copy(occasion, kind, recipient),
                                     .language = letter_language(occasion, kind, person)};
    Gate gate = GATE_OPEN;
    guint place = occasion->place++;
    if (!ask_gate(occasion, &furnishing.draft, &gate, error))
        return FALSE;
    if (gate == GATE_LEAVE_OUT)
        return TRUE;
    occasion->written++;
    furnishing.letter = store_draw_id(occasion->office->store, SEQUENCE_LETTER);
    const LetterIdQuestion question = {.letter = furnishing.letter, .place = place};
    letter_ids_furnish(occasion, &question, &furnishing.draft, &furnishing.ids);
    if (!letter_clocks_find(occasion, kind, &furnishing.clocks, error) ||
        !furnish_thread(&furnishing, error) || !furnish_facts(&furnishing, error))
        return FALSE;
    if (!kind_has_files(kind))
        furnishing.draft.files = NULL;
    return put_into_outbox(&furnishing, gate == GATE_HOLD ? LETTER_STATE_HELD : LETTER_STATE_QUEUED,
                           error);
}

/* Who is on Cc gets the agents' answers, each a letter with a token of their own, and nothing else.
 */
static gboolean queue_copies(Occasion *occasion, LetterKind kind, GError **error) {
    const Ticket *ticket = occasion->ticket;
    g_autoptr(GPtrArray) copied = NULL;
    if (!ticket_store_participants_of_role(occasion->office->store, ticket->id, ROLE_COPIED,
                                           &copied, error))
        return FALSE;
    for (guint i = 0; i < copied->len; i++) {
        const Address recipient = {.address = copied->pdata[i]};
        if (!address_equal(recipient.address, ticket->complainant) &&
            !queue_one(occasion, kind, &recipient, NULL, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean queue_to_complainant(Occasion *occasion, LetterKind kind, GError **error) {
    const Address complainant = {.name = occasion->ticket->complainant_name,
                                 .address = occasion->ticket->complainant};
    return queue_one(occasion, kind, &complainant, NULL, error) &&
           (!letter_kind_is_answer(kind) || queue_copies(occasion, kind, error));
}

static gboolean queue_to_persons(Occasion *occasion, LetterKind kind, Audience audience,
                                 GError **error) {
    g_autoptr(GPtrArray) persons = NULL;
    if (!audience_persons(occasion, audience, &persons, error))
        return FALSE;
    if (persons->len == 0 && occasion->notes != NULL)
        g_ptr_array_add(occasion->notes,
                        g_strdup_printf("%s not written: the queue names nobody for it",
                                        letter_kind_name(kind)));
    for (guint i = 0; i < persons->len; i++) {
        const Person *person = persons->pdata[i];
        const Address recipient = {.name = person->display, .address = person->addresses->pdata[0]};
        if (!queue_one(occasion, kind, &recipient, person, error))
            return FALSE;
    }
    return TRUE;
}

/* A department outside the desk is one recipient, a queue's agents are several. */
static gboolean queue_to_asked(Occasion *occasion, LetterKind kind, GError **error) {
    const Department *department = department_asked(occasion);
    if (department == NULL)
        return queue_to_persons(occasion, kind, AUDIENCE_ASKED, error);
    const gchar *title = department_title(department, letter_language(occasion, kind, NULL));
    const Address recipient = {.name = (gchar *)title, .address = department->addresses->pdata[0]};
    return queue_one(occasion, kind, &recipient, NULL, error);
}

/* Where no agent has a mailbox that works, a manager has to know. */
gboolean queue_letters(Occasion *occasion, const LetterOrder *order, GError **error) {
    guint before = occasion->written;
    if (order->audience == AUDIENCE_COMPLAINANT)
        return queue_to_complainant(occasion, order->kind, error);
    if (order->audience == AUDIENCE_ASKED)
        return queue_to_asked(occasion, order->kind, error);
    return queue_to_persons(occasion, order->kind, order->audience, error) &&
           (order->audience != AUDIENCE_AGENTS || occasion->written > before ||
            queue_to_persons(occasion, order->kind, AUDIENCE_MANAGER, error));
}

gboolean queue_letter_to(Occasion *occasion, LetterKind kind, const Address *recipient,
                         const Person *person, GError **error) {
    return queue_one(occasion, kind, recipient, person, error);
}
