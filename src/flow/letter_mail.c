/* letter_mail.c - what a letter tells of mails: the one at hand, its files, earlier ones, promises
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing is stored a second time: a letter refers to files and mails that are in the store. */
#include "letter_mail.h"

#include "base/text.h"
#include "flow/incoming.h"
#include "store/conflict_store.h"
#include "store/mail_store.h"
#include "store/outbox_store.h"
#include "store/promise_store.h"
#include "store/ticket_store.h"

enum { EARLIER_TICKETS = 5 };

void letter_mail_clear(LetterMail *mail) {
    g_clear_pointer(&mail->first, mail_free);
    g_clear_pointer(&mail->forwarded, g_free);
    g_clear_pointer(&mail->latest, mail_free);
    g_clear_pointer(&mail->files, g_ptr_array_unref);
    g_clear_pointer(&mail->original, letter_file_free);
    g_clear_pointer(&mail->promises, g_ptr_array_unref);
    g_clear_pointer(&mail->earlier, g_ptr_array_unref);
    g_clear_pointer(&mail->asked, outbox_row_free);
}

/* Is the mail at hand the one that the letter is about? */
static gboolean is_about_mail_at_hand(EventKind kind) {
    return kind == EVENT_COMPLAINT_ARRIVED || kind == EVENT_COMPLAINANT_WROTE ||
           kind == EVENT_COMPLAINANT_THANKED || kind == EVENT_PARTICIPANT_WROTE;
}

static LetterFile *whole_mail(const Policy *policy, gint64 mail, guint64 size) {
    if (mail == 0 || size == 0 || size > policy->original_bytes)
        return NULL;
    LetterFile *file = g_new0(LetterFile, 1);
    *file = (LetterFile){.filename = g_strdup("original.eml"),
                         .content_type = g_strdup("message/rfc822"),
                         .size = (gsize)size,
                         .mail = mail};
    return file;
}

/* --- a ticket that changes hands -----------------------------------------------------------------
 */

/* The complaint, and the complainant's newest mail; NULL where there is none. */
static gboolean find_rows(const Occasion *occasion, const GPtrArray *rows,
                          const MailRow **out_first, const MailRow **out_latest) {
    *out_first = NULL;
    *out_latest = NULL;
    for (guint i = 0; i < rows->len; i++) {
        const MailRow *row = rows->pdata[i];
        if (row->kind != MAIL_KIND_PERSON || row->state != MAIL_STATE_HANDLED)
            continue;
        if (*out_first == NULL)
            *out_first = row;
        else if (address_equal(row->sender, occasion->ticket->complainant))
            *out_latest = row;
    }
    return *out_first != NULL;
}

static gboolean read_again(Office *office, gint64 id, Mail **out_mail, GError **error) {
    g_autoptr(GBytes) raw = NULL;
    if (!mail_store_raw(office->store, id, &raw, error))
        return FALSE;
    /* It could be read once. */
    return raw == NULL || parse_mail(raw, &office->limits, out_mail, error);
}

static const gchar *words_of(const Mail *mail, guint *out_quoted_lines) {
    gboolean has_new = !text_is_blank(mail->new_text);
    *out_quoted_lines = has_new ? text_count_lines(mail->quoted_text) : 0;
    return has_new ? mail->new_text : mail->body_text;
}

/* Of a complaint that an agent has handed in the words are the customer's, not those for colleagues
 * above them. */
static gboolean read_forwarded(Office *office, const MailRow *row, LetterMail *mail,
                               GError **error) {
    g_autoptr(GBytes) raw = NULL;
    if (policy_person_by_address(office->policy, row->sender) == NULL)
        return TRUE;
    if (!mail_store_raw(office->store, row->id, &raw, error))
        return FALSE;
    if (raw == NULL)
        return TRUE;
    g_autoptr(Incoming) incoming =
        incoming_new(raw, row->size, row->mailbox, NULL, row->received_at);
    incoming_read(office, incoming);
    if (incoming->identity != NULL && !text_is_blank(incoming->identity->forwarded_text))
        mail->forwarded = g_strdup(incoming->identity->forwarded_text);
    return TRUE;
}

static const gchar *complaint_of(const LetterMail *mail, guint *out_quoted_lines) {
    *out_quoted_lines = 0;
    return mail->forwarded != NULL ? mail->forwarded : words_of(mail->first, out_quoted_lines);
}

static gboolean furnish_complaint(const Occasion *occasion, LetterDraft *draft, LetterMail *mail,
                                  GError **error) {
    Office *office = occasion->office;
    g_autoptr(GPtrArray) rows = NULL;
    const MailRow *first = NULL;
    const MailRow *latest = NULL;
    guint ignored = 0;
    draft->handed_by = draft->kind == LETTER_NEW_TICKET ? occasion->event->person : NULL;
    draft->note = occasion->context->note;
    if (!mail_store_list_of_ticket(office->store, occasion->ticket->id, &rows, error))
        return FALSE;
    if (!find_rows(occasion, rows, &first, &latest))
        return TRUE;
    if (!read_again(office, first->id, &mail->first, error) ||
        !read_forwarded(office, first, mail, error) ||
        !mail_store_files(office->store, first->id, &mail->files, error) ||
        (latest != NULL && !read_again(office, latest->id, &mail->latest, error)))
        return FALSE;
    if (mail->first != NULL && draft->kind == LETTER_APPROVAL_WANTED) {
        draft->complaint_words = complaint_of(mail, &ignored);
        draft->complaint_at = first->received_at;
    } else if (mail->first != NULL) {
        draft->words = complaint_of(mail, &draft->quoted_lines);
        draft->files = mail->files;
    }
    if (mail->latest != NULL) {
        draft->latest_words = words_of(mail->latest, &ignored);
        draft->latest_at = latest->received_at;
    }
    mail->original = whole_mail(draft->policy, first->id, first->size);
    return TRUE;
}

/* A complaint that has just come has none: nothing is looked up. */
static gboolean furnish_promises(const Occasion *occasion, LetterDraft *draft, LetterMail *mail,
                                 GError **error) {
    if (occasion->event->kind == EVENT_COMPLAINT_ARRIVED)
        return TRUE;
    if (!promise_store_open(occasion->office->store, occasion->ticket->id, &mail->promises, error))
        return FALSE;
    draft->promises = mail->promises;
    return TRUE;
}

/* --- what was before ---------------------------------------------------------------------------
 */

/* Earlier tickets that name the reader are not shown to him. */
static gboolean furnish_earlier(const Occasion *occasion, LetterDraft *draft, LetterMail *mail,
                                GError **error) {
    Store *store = occasion->office->store;
    const Person *reader = draft->recipient_person;
    const TicketFilter filter = {.stage = -1,
                                 .complainant = occasion->ticket->complainant,
                                 .except = occasion->ticket->id,
                                 .limit = EARLIER_TICKETS};
    if (!ticket_store_list(store, &filter, &mail->earlier, error))
        return FALSE;
    for (guint i = mail->earlier->len; reader != NULL && i > 0; i--) {
        const Ticket *ticket = mail->earlier->pdata[i - 1];
        gboolean may_see = FALSE;
        if (!conflict_store_may_see(store, ticket->id, reader->name, &may_see, error))
            return FALSE;
        if (!may_see)
            g_ptr_array_remove_index(mail->earlier, i - 1);
    }
    draft->earlier = mail->earlier;
    return TRUE;
}

/* A reminder repeats the newest answer, and says when the ticket is closed. */
static gboolean furnish_question(const Occasion *occasion, LetterDraft *draft, LetterMail *mail,
                                 GError **error) {
    Store *store = occasion->office->store;
    const Ticket *ticket = occasion->ticket;
    const ClosurePolicy *closure = &occasion->office->policy->closure;
    g_autoptr(GPtrArray) letters = NULL;
    draft->is_last_reminder = ticket->asked > 2;
    draft->close_at = occasion->event->at + closure->silence +
                      (draft->is_last_reminder ? 0 : closure->second_reminder);
    if (!outbox_store_list_of_ticket(store, ticket->id, &letters, error))
        return FALSE;
    for (guint i = letters->len; i > 0; i--) {
        const OutboxRow *row = letters->pdata[i - 1];
        if (!letter_kind_is_answer(row->letter->kind) || row->state == LETTER_STATE_CANCELLED ||
            !address_equal(row->letter->recipient, ticket->complainant))
            continue;
        if (!outbox_store_load(store, row->letter->id, &mail->asked, error))
            return FALSE;
        draft->words = mail->asked->letter->text;
        draft->written_at = row->created_at;
        return TRUE;
    }
    return TRUE;
}

static gboolean is_about_a_ticket_for_agents(LetterKind kind) {
    return kind == LETTER_NEW_TICKET || kind == LETTER_COMPLAINANT_WROTE ||
           kind == LETTER_APPROVAL_WANTED;
}

gboolean letter_mail_furnish(const Occasion *occasion, LetterDraft *draft, LetterMail *mail,
                             GError **error) {
    const Mail *at_hand = occasion->context->mail;
    const Event *event = occasion->event;
    if (draft->kind == LETTER_REMINDER)
        return furnish_question(occasion, draft, mail, error);
    if (!is_about_a_ticket_for_agents(draft->kind))
        return TRUE;
    if (!furnish_earlier(occasion, draft, mail, error))
        return FALSE;
    if (!is_about_mail_at_hand(event->kind)) {
        gboolean needs_complaint =
            draft->kind == LETTER_NEW_TICKET || draft->kind == LETTER_APPROVAL_WANTED;
        if (needs_complaint && !furnish_complaint(occasion, draft, mail, error))
            return FALSE;
    } else if (at_hand != NULL) {
        mail->original = whole_mail(draft->policy, event->mail, at_hand->size);
        draft->writer = event->kind == EVENT_PARTICIPANT_WROTE ? mail_author(at_hand) : NULL;
    }
    draft->original = mail->original;
    return furnish_promises(occasion, draft, mail, error);
}

gboolean letter_mail_furnish_asked(const Occasion *occasion, LetterDraft *draft, LetterMail *mail,
                                   GError **error) {
    draft->words = "";
    draft->files = NULL;
    if (!furnish_complaint(occasion, draft, mail, error))
        return FALSE;
    draft->note = NULL;
    draft->original = NULL;
    return TRUE;
}
