/* test_query_plans.c - no statement looks through a whole table, but those that have to */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every function of the folder is called once, so that the seam knows every text; then SQLite is
 * asked how it would run each. What a mail costs must not grow with what is stored.
 */
#include "store_fixture.h"

#include <sqlite3.h>

#include "model/offer.h"
#include "store/action_store.h"
#include "store/alarm_store.h"
#include "store/broadcast_store.h"
#include "store/clock_store.h"
#include "store/conflict_store.h"
#include "store/deadline_store.h"
#include "store/desk_figures.h"
#include "store/group_store.h"
#include "store/held_answer_store.h"
#include "store/history_store.h"
#include "store/inquiry_store.h"
#include "store/lesson_store.h"
#include "store/limit_store.h"
#include "store/mail_store.h"
#include "store/offer_store.h"
#include "store/outbox_store.h"
#include "store/progress_store.h"
#include "store/promise_store.h"
#include "store/report/digest_store.h"
#include "store/report/figure_rows.h"
#include "store/report_rows.h"
#include "store/search_query.h"
#include "store/search_store.h"
#include "store/staff_mailbox_store.h"
#include "store/stop_store.h"
#include "store/survey_store.h"
#include "store/ticket_relations.h"
#include "store/ticket_visits.h"
#include "store/trust_store.h"
#include "store/undo_store.h"

#include "store_handle.h"

static void call_tickets(Store *store, gint64 id) {
    static const TicketFilter filters[] = {
        {.stage = -1},
        {.stage = -1, .only_open = TRUE},
        {.stage = STAGE_RECEIVED},
        {.stage = STAGE_CLOSED},
        {.stage = -1, .owner = "anna"},
        {.stage = -1, .queue = "quality"},
        {.stage = -1, .complainant = "mei@example.cn"},
    };
    g_autoptr(Ticket) ticket = NULL;
    g_autoptr(GPtrArray) participants = NULL;
    GOOD(ticket_store_load_survivor(store, id, &ticket, &error));
    GOOD(ticket_store_save(store, ticket, &error));
    GOOD(ticket_store_participants(store, id, &participants, &error));
    g_autoptr(GPtrArray) copied = NULL;
    g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(ticket_store_participants_of_role(store, id, ROLE_COPIED, &copied, &error));
    GOOD(ticket_store_remove_participant(store, id, "nobody@example.cn", &error));
    gint64 other = add_ticket(store, "li@example.cn");
    GOOD(ticket_relations_link(store, id, other, &error));
    GOOD(ticket_relations_links(store, id, links, &error));
    GOOD(ticket_relations_move_all(store, other, id, &error));
    GOOD(ticket_relations_move_mail(store, 1, other, id, &error));
    for (gsize i = 0; i < G_N_ELEMENTS(filters); i++) {
        g_autoptr(GPtrArray) tickets = NULL;
        GOOD(ticket_store_list(store, &filters[i], &tickets, &error));
    }
}

static gboolean look_at(const Ticket *ticket, gpointer data) {
    (void)ticket;
    (void)data;
    return TRUE;
}

static gboolean pass(const gchar *const *values, gpointer data, GError **error) {
    (void)values;
    (void)data;
    (void)error;
    return TRUE;
}

static void call_reports(Store *store) {
    for (gint i = 0; i < REPORT_VIEW_COUNT; i++) {
        ReportVisit visit = {.view = (ReportView)i, .visitor = pass};
        GOOD(report_range_find(store, 0, G_MAXINT64, &visit.range, &error));
        GOOD(report_rows_visit(store, &visit, &error));
    }
}

static gboolean look_at_row(const FigureRow *row, gpointer data) {
    (void)row;
    (void)data;
    return TRUE;
}

static void call_figures(Store *store) {
    g_autoptr(GPtrArray) approvals = NULL;
    g_autoptr(GPtrArray) escalations = NULL;
    gint64 until = 0;
    GOOD(digest_store_tell(store, "mia", 5, &error));
    GOOD(digest_store_told(store, "mia", &until, &error));
    assert_int_equal(until, 5);
    GOOD(digest_store_first_at(store, &until, &error));
    GOOD(digest_store_approvals(store, 9, &approvals, &error));
    GOOD(digest_store_escalations(store, 1, 9, &escalations, &error));
    const FigureVisit of_one = {.from = 1, .until = 9, .visitor = look_at};
    GOOD(figure_rows_of_complainant(store, "mei@example.cn", &of_one, &error));
    for (gint i = 0; i <= FIGURE_ROWS_OPEN; i++) {
        const FigureVisit visit = {
            .which = (FigureRows)i, .from = 1, .until = 9, .visitor = look_at};
        GOOD(figure_rows_tickets(store, &visit, &error));
    }
    for (gint i = 0; i <= FIGURE_ROWS_REMEDIES; i++) {
        const FigureMatterVisit visit = {
            .which = (FigureMatter)i, .from = 1, .until = 9, .visitor = look_at_row};
        GOOD(figure_rows_matters(store, &visit, &error));
    }
}

static void call_queries(Store *store) {
    for (gint i = VISIT_OPEN; i <= VISIT_CLOSED; i++) {
        const TicketVisit visit = {
            .which = (TicketVisitKind)i, .from = 1, .until = 9, .visitor = look_at};
        GOOD(ticket_visits_run(store, &visit, &error));
    }
    g_autoptr(GArray) votes = NULL;
    g_autoptr(GArray) sent = NULL;
    GOOD(survey_store_votes(store, 1, 9, &votes, &error));
    GOOD(survey_store_sent(store, 1, 9, &sent, &error));
    g_autoptr(GArray) hits = g_array_new(FALSE, FALSE, sizeof(SearchHit));
    const SearchQuestion question = {"kettle", 5};
    gboolean is_cut = FALSE;
    GOOD(search_query_find(store, &question, hits, &is_cut, &error));
    g_autoptr(GBytes) skeleton = NULL;
    GOOD(search_query_skeleton(store, 1, &skeleton, &error));
}

static void call_mails(Store *store, gint64 ticket) {
    guint8 *bytes = g_malloc0(9000);
    Attachment *file = g_new0(Attachment, 1);
    file->filename = g_strdup("a");
    file->content_type = g_strdup("image/png");
    file->content = g_bytes_new_take(bytes, 9000);
    file->sha256 = g_strdup("00");
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func((GDestroyNotify)attachment_free);
    g_ptr_array_add(files, file);
    gchar *encoded = g_base64_encode(bytes, 9000);
    file->raw_end = strlen(encoded);
    g_autoptr(GBytes) raw = g_bytes_new_take(encoded, strlen(encoded));
    MailRow row = {.id = store_draw_id(store, SEQUENCE_MAIL),
                   .ticket = ticket,
                   .message_id = (gchar *)"1@example.cn"};
    GOOD(add_raw_mail(store, &row, raw, files, &error));
    GOOD(mail_store_update(store, &row, &error));
    gint64 same = 0;
    GOOD(mail_store_find_same(store, "1@example.cn", "key", &same, &error));
    GOOD(mail_store_find_same(store, NULL, "key", &same, &error));
    g_autoptr(MailRow) loaded = NULL;
    GOOD(mail_store_load_by_message_id(store, "1@example.cn", &loaded, &error));
    g_autoptr(GBytes) again = NULL;
    GOOD(mail_store_raw(store, row.id, &again, &error));
    g_autoptr(GBytes) blob = NULL;
    GOOD(mail_store_blob(store, "00", &blob, &error));
    g_autoptr(GPtrArray) listed = NULL;
    GOOD(mail_store_files(store, row.id, &listed, &error));
    g_autoptr(GPtrArray) of_ticket = NULL;
    GOOD(mail_store_list_of_ticket(store, ticket, &of_ticket, &error));
    for (gint i = 0; i < MAIL_STATE_COUNT; i++) {
        g_autoptr(GPtrArray) in_state = NULL;
        GOOD(mail_store_list_in_state(store, (MailState)i, &in_state, &error));
    }
    GOOD(mail_store_index_id(store, "2@example.cn", ticket, &error));
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(mail_store_tickets_of_id(store, "2@example.cn", tickets, &error));
}

static void call_letters(Store *store, gint64 ticket) {
    g_autoptr(Letter) letter = letter_new();
    letter->id = store_draw_id(store, SEQUENCE_LETTER);
    letter->ticket = ticket;
    letter->recipient = g_strdup("mei@example.cn");
    letter->message_id = g_strdup("3@desk.example");
    letter->headers = g_strdup("");
    letter->text = g_strdup("x");
    letter->html = g_strdup("x");
    LetterFile *file = g_new0(LetterFile, 1);
    *file = (LetterFile){
        .filename = g_strdup("a"), .content_type = g_strdup("b/c"), .sha256 = g_strdup("00")};
    g_ptr_array_add(letter->files, file);
    LetterFile *whole = g_new0(LetterFile, 1);
    *whole = (LetterFile){.filename = g_strdup("a"), .mail = 1};
    g_ptr_array_add(letter->files, whole);
    GOOD(outbox_store_add(store, letter, LETTER_STATE_QUEUED, 5, &error));
    g_autoptr(GPtrArray) claimed = NULL;
    GOOD(outbox_store_claim_due(store, 9, 5, &claimed, &error));
    assert_int_equal(claimed->len, 1);
    gint64 number = 0;
    guint count = 0;
    GOOD(outbox_store_next_due(store, &number, &error));
    GOOD(outbox_store_record(store, letter->id, LETTER_STATE_SENT, 0, NULL, 9, &error));
    GOOD(outbox_store_release_held(store, 9, &count, &error));
    GOOD(outbox_store_shift_back(store, 9, 5, &count, &error));
    GOOD(outbox_store_find_message_id(store, "3@desk.example", &number, &error));
    OutboxRow *row = NULL;
    GOOD(outbox_store_load(store, letter->id, &row, &error));
    outbox_row_free(row);
    g_autoptr(GPtrArray) of_ticket = NULL;
    GOOD(outbox_store_list_of_ticket(store, ticket, &of_ticket, &error));
    for (gint i = 0; i < LETTER_STATE_COUNT; i++) {
        g_autoptr(GPtrArray) in_state = NULL;
        GOOD(outbox_store_list_in_state(store, (LetterState)i, &in_state, &error));
    }
    g_autofree gchar *last = NULL;
    GOOD(outbox_store_last_id_to(store, ticket, "mei@example.cn", &last, &error));
}

static void call_conflicts(Store *store, gint64 ticket) {
    gboolean may_see = FALSE;
    g_autoptr(GPtrArray) named = NULL;
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(conflict_store_add(store, ticket, "anna", 1, &error));
    GOOD(conflict_store_of_ticket(store, ticket, &named, &error));
    GOOD(conflict_store_may_see(store, ticket, "anna", &may_see, &error));
    GOOD(conflict_store_of_person(store, "anna", tickets, &error));
    GOOD(conflict_store_copy(store, ticket, ticket, &error));
}

static void call_held_answers(Store *store, gint64 ticket) {
    const HeldAnswer held = {.mail = 1, .ticket = ticket, .person = (gchar *)"anna"};
    g_autoptr(GPtrArray) waiting = NULL;
    g_autoptr(GPtrArray) all = NULL;
    g_autoptr(GPtrArray) undo = NULL;
    g_autoptr(HeldAnswer) loaded = NULL;
    gint64 at = 0;
    gboolean is_cancelled = FALSE;
    GOOD(held_answer_store_save(store, &held, &error));
    GOOD(held_answer_store_waiting(store, ticket, &waiting, &error));
    GOOD(held_answer_store_of_ticket(store, ticket, &all, &error));
    GOOD(held_answer_store_load(store, 1, &loaded, &error));
    GOOD(held_answer_store_next_due(store, ticket, &at, &error));
    GOOD(outbox_store_record(store, 1, LETTER_STATE_QUEUED, 9, NULL, 9, &error));
    const UndoRow row = {.letter = 1, .mail = 1, .due_at = 9};
    GOOD(undo_store_delay(store, &row, "anna", &error));
    GOOD(undo_store_newest(store, ticket, "anna", &undo, &error));
    GOOD(undo_store_cancel(store, 1, &is_cancelled, &error));
}

static void call_groups(Store *store, gint64 ticket) {
    g_autoptr(Broadcast) broadcast = broadcast_new();
    const Money none = {.minor = 0};
    broadcast->event = 900;
    broadcast->master = ticket;
    broadcast->mail = 1;
    broadcast->person = g_strdup("anna");
    BroadcastPart *part = broadcast_add_part(broadcast, "en");
    g_ptr_array_add(part->options, offer_option_new(REMEDY_REPAIR, "repair", &none));
    GroupCase group = {0};
    guint count = 0;
    gint64 event = 0;
    g_autoptr(Broadcast) loaded = NULL;
    g_autoptr(Broadcast) of_mail = NULL;
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 other = add_ticket(store, "li@example.cn");
    GOOD(group_store_add(store, ticket, 1, &error));
    GOOD(group_store_of_ticket(store, ticket, &group, &error));
    GOOD(group_store_members(store, ticket, tickets, &error));
    GOOD(group_store_count_uncaused(store, ticket, &count, &error));
    GOOD(group_store_count_unanswered_severe(store, ticket, &count, &error));
    GOOD(broadcast_store_add(store, broadcast, &error));
    GOOD(broadcast_store_plan(store, broadcast, &error));
    GOOD(group_store_set_statement(store, ticket, 900, &error));
    GOOD(broadcast_store_load(store, 900, &loaded, &error));
    GOOD(broadcast_store_of_mail(store, ticket, 1, &of_mail, &error));
    GOOD(broadcast_store_newest(store, ticket, 1, &event, &error));
    GOOD(broadcast_store_to_write(store, 900, 5, tickets, &error));
    GOOD(broadcast_store_unfinished(store, ticket, &event, &error));
    const ToldMember told = {900, ticket, 2};
    gboolean is_first = FALSE;
    GOOD(broadcast_store_written(store, &told, &is_first, &error));
    GOOD(broadcast_store_told(store, 900, tickets, &error));
    GOOD(broadcast_store_stop(store, 900, &error));
    GOOD(group_store_merge(store, ticket, other, &error));
    GOOD(group_store_leave(store, other, &error));
}

static void call_promises(Store *store, gint64 ticket) {
    const Promise promise = {
        .event = 1, .ticket = ticket, .person = (gchar *)"anna", .words = (gchar *)"call"};
    g_autoptr(GPtrArray) open = NULL;
    g_autoptr(GPtrArray) all = NULL;
    gint64 at = 0;
    gboolean has_stopped = FALSE;
    GOOD(stop_store_add(store, "mei@example.cn", 1, &error));
    GOOD(stop_store_has(store, "mei@example.cn", &has_stopped, &error));
    GOOD(stop_store_remove(store, "mei@example.cn", &error));
    GOOD(promise_store_add(store, &promise, &error));
    GOOD(promise_store_open(store, ticket, &open, &error));
    GOOD(promise_store_of_ticket(store, ticket, &all, &error));
    GOOD(promise_store_next_due(store, ticket, &at, &error));
    GOOD(promise_store_save(store, &promise, 2, &error));
    GOOD(promise_store_reopen(store, ticket, 2, &error));
    GOOD(promise_store_move(store, ticket, ticket, &error));
}

static void call_offers(Store *store, gint64 ticket) {
    const Money none = {0};
    g_autoptr(Offer) offer = offer_new();
    g_autoptr(Offer) open = NULL;
    g_autoptr(GPtrArray) all = NULL;
    offer->event = 1;
    offer->ticket = ticket;
    offer->person = g_strdup("anna");
    g_ptr_array_add(offer->options, offer_option_new(REMEDY_REPAIR, "repair", &none));
    GOOD(offer_store_add(store, offer, &error));
    GOOD(offer_store_open(store, ticket, &open, &error));
    GOOD(offer_store_of_ticket(store, ticket, &all, &error));
    GOOD(offer_store_save(store, offer, &error));
    GOOD(offer_store_move(store, ticket, ticket, &error));
}

static void call_actions(Store *store, gint64 ticket) {
    Action action = {.ticket = ticket,
                     .cause = (gchar *)"logistics/late",
                     .words = (gchar *)"send",
                     .owner = (gchar *)"anna",
                     .person = (gchar *)"anna"};
    const CausePeriod period = {.cause = "logistics/late", .from = 1, .until = 9};
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GPtrArray) all = NULL;
    g_autoptr(GPtrArray) unfinished = NULL;
    g_autoptr(Action) one = NULL;
    gint64 at = 0;
    guint count = 0;
    GOOD(action_store_add(store, &action, &error));
    GOOD(action_store_save(store, &action, &error));
    GOOD(action_store_load(store, 1, &one, &error));
    GOOD(action_store_of_ticket(store, ticket, &all, &error));
    GOOD(action_store_unfinished(store, 9, &unfinished, &error));
    GOOD(action_store_move(store, ticket, ticket, &error));
    GOOD(action_store_next(store, ticket, &at, &error));
    GOOD(action_store_count(store, &period, &count, &error));
    GOOD(action_store_first_complaint(store, &at, &error));
    GOOD(action_store_count_people(store, &period, &count, &error));
    GOOD(action_store_people(store, &period, 9, people, &error));
}

static void call_inquiries(Store *store, gint64 ticket) {
    const Inquiry inquiry = {.event = 1,
                             .ticket = ticket,
                             .department = (gchar *)"finance",
                             .person = (gchar *)"anna",
                             .question = (gchar *)"where?"};
    g_autoptr(GPtrArray) all = NULL;
    gint64 at = 0;
    GOOD(inquiry_store_add(store, &inquiry, &error));
    GOOD(inquiry_store_of_ticket(store, ticket, &all, &error));
    GOOD(inquiry_store_next_due(store, ticket, &at, &error));
    GOOD(inquiry_store_save(store, &inquiry, &error));
    GOOD(inquiry_store_move(store, ticket, ticket, &error));
}

static void call_staff_mailboxes(Store *store) {
    static const StaffMailbox full = {.state = STAFF_MAILBOX_FULL};
    g_autoptr(StaffMailbox) mailbox = NULL;
    GOOD(staff_mailbox_store_save(store, "anna@staff.example", &full, &error));
    GOOD(staff_mailbox_store_load(store, "anna@staff.example", &mailbox, &error));
    g_autoptr(GPtrArray) all = NULL;
    GOOD(staff_mailbox_store_list(store, &all, &error));
    GOOD(staff_mailbox_store_hold_letters(store, "anna@staff.example", 1, &error));
    GOOD(staff_mailbox_store_release_letters(store, "anna@staff.example", 9, &error));
    GOOD(staff_mailbox_store_forget(store, "anna@staff.example", &error));
}

static void call_the_others(Store *store, gint64 ticket) {
    call_staff_mailboxes(store);
    call_promises(store, ticket);
    call_offers(store, ticket);
    call_actions(store, ticket);
    call_groups(store, ticket);
    call_inquiries(store, ticket);
    call_held_answers(store, ticket);
    call_conflicts(store, ticket);
    HistoryRow event = {.event = 1, .ticket = ticket, .name = (gchar *)"noted"};
    GOOD(history_store_add(store, &event, &error));
    g_autoptr(GPtrArray) of_ticket = NULL;
    GOOD(history_store_of_ticket(store, ticket, &of_ticket, &error));
    g_autoptr(GPtrArray) of_mail = NULL;
    GOOD(history_store_of_mail(store, 1, &of_mail, &error));
    DeadlineOrder order = {.kind = DEADLINE_GRACE, .due_at = 5};
    GOOD(deadline_store_set(store, ticket, &order, &error));
    g_autoptr(GArray) due = NULL;
    GOOD(deadline_store_due(store, 9, 5, &due, &error));
    g_autoptr(GArray) deadlines = NULL;
    GOOD(deadline_store_of_ticket(store, ticket, &deadlines, &error));
    gint64 at = 0;
    GOOD(deadline_store_next(store, &at, &error));
    g_autoptr(TicketClock) clock = ticket_clock_new(ticket, CLOCK_SOLUTION, NULL);
    g_autoptr(GPtrArray) clocks = NULL;
    g_autoptr(GPtrArray) struck = NULL;
    GOOD(clock_store_save(store, clock, &error));
    GOOD(clock_store_of_ticket(store, ticket, &clocks, &error));
    GOOD(clock_store_due(store, 9, 5, &struck, &error));
    GOOD(clock_store_next(store, &at, &error));
    GOOD(clock_store_remove(store, clock, &error));
    order.due_at = 0;
    GOOD(deadline_store_set(store, ticket, &order, &error));
    guint count = 0;
    gboolean is_so = FALSE;
    GOOD(limit_store_bump(store, "address", "a", 5, 10, &count, &error));
    GOOD(limit_store_count(store, "address", "a", 5, 10, &count, &error));
    GOOD(limit_store_add_bounce(store, "a", TRUE, 1, 5, &is_so, &error));
    GOOD(limit_store_tell_bounce(store, "a", &is_so, &error));
    GOOD(limit_store_forgive(store, "a", &error));
    GOOD(limit_store_set_fuse(store, FALSE, 5, &error));
    GOOD(limit_store_is_fuse_blown(store, &is_so, &error));
    GOOD(trust_store_disclose(store, ticket, "anna", 5, &error));
    GOOD(trust_store_disclosed_at(store, ticket, "anna", &at, &error));
    SpentMail spent = {.digest = "aa", .mail = 1, .at = 5};
    GOOD(trust_store_spend(store, &spent, &error));
    GOOD(trust_store_forget(store, 5, &error));
    MailboxProgress progress = {0};
    GOOD(progress_store_load(store, "complaints", &progress, &error));
    GOOD(progress_store_save(store, "complaints", &progress, 5, &error));
    g_autoptr(GBytes) features = g_bytes_new("f", 1);
    const Lesson lesson = {.category = (gchar *)"safety", .features = features};
    g_autoptr(GPtrArray) lessons = NULL;
    GOOD(lesson_store_save(store, ticket, &lesson, 5, &error));
    GOOD(lesson_store_newest(store, 9, &lessons, &error));
    Survey survey = {.ticket = ticket, .address = (gchar *)"a", .sent_at = 5};
    GOOD(survey_store_add(store, &survey, &error));
    GOOD(survey_store_save(store, &survey, &error));
    g_autoptr(Survey) found = NULL;
    GOOD(survey_store_of_ticket(store, ticket, &found, &error));
    GOOD(survey_store_last_sent(store, "a", &at, &error));
    GOOD(add_text(store, 1, ticket, "kettle", &error));
    DeskFigures figures = {0};
    GOOD(desk_figures_read(store, 9, 5, &figures, &error));
    g_autoptr(Alarm) alarm = alarm_new(ALARM_DISK_LOW, "");
    GOOD(alarm_store_save(store, alarm, &error));
    g_autoptr(GPtrArray) alarms = NULL;
    GOOD(alarm_store_load(store, &alarms, &error));
}

/* Statements that may look through a table, by words in their text, and why. */
static const struct {
    const gchar *words;
    const gchar *why;
} ALLOWED[] = {
    {"SELECT name, next FROM sequence", "four rows"},
    {"FROM deadline ORDER BY due_at LIMIT 1", "the first of an index"},
    {"FROM ticket WHERE ($1 = ''", "an operator lists tickets, newest first, up to a limit"},
    {"FROM mail WHERE state = $1 ORDER BY id", "an operator lists all that were handled"},
    {"FROM letter WHERE state = $1 ORDER BY id", "an operator lists all that were sent"},
    {"WHERE created_at < $1 ORDER BY id DESC LIMIT 1", "from the newest to the first of yesterday"},
    {"FROM lesson ORDER BY at DESC", "the newest of an index, up to a limit"},
    {"FROM ticket WHERE created_at < $1 ORDER BY id DESC", "newest first, up to the first too old"},
    {"SELECT created_at FROM ticket ORDER BY id LIMIT 1", "the first of all"},
    {"FROM alarm ORDER BY name", "a row for each kind of trouble and mailbox"},
    {"FROM alarm_told", "three rows for each of those"},
    {"FROM burst_sketch WHERE at >= $1", "the oldest first, and those too old were dropped"},
    {"FROM burst WHERE found_at < $1", "newest first, a few a year"},
    {"WHERE search MATCH $1", "the index of words itself"},
    {"SELECT sha256, content FROM blob", "an operator verifies the whole"},
    {"WHERE NOT EXISTS", "an operator verifies the whole"},
    {"FROM history WHERE ticket <> 0", "an operator verifies the whole"},
    {"FROM staff_mailbox WHERE state", "a row for each of the staff at most"},
};

static gboolean is_allowed(const gchar *sql) {
    for (gsize i = 0; i < G_N_ELEMENTS(ALLOWED); i++) {
        if (strstr(sql, ALLOWED[i].words) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* Rows of a partial index are few however many the table has. */
static gboolean is_whole_table(const gchar *step) {
    static const gchar *const harmless[] = {"SCAN CONSTANT ROW", "SCAN either",
                                            "SCAN ticket USING INDEX ticket_not_closed",
                                            "SCAN action USING INDEX action_unfinished",
                                            "SCAN held_answer USING INDEX held_answer_waiting"};
    for (gsize i = 0; i < G_N_ELEMENTS(harmless); i++) {
        if (strcmp(step, harmless[i]) == 0)
            return FALSE;
    }
    return g_str_has_prefix(step, "SCAN ");
}

static void check_plan(sqlite3 *database, const gchar *sql) {
    g_autofree gchar *explain = g_strconcat("EXPLAIN QUERY PLAN ", sql, NULL);
    sqlite3_stmt *plan = NULL;
    assert_int_equal(sqlite3_prepare_v2(database, explain, -1, &plan, NULL), SQLITE_OK);
    while (sqlite3_step(plan) == SQLITE_ROW) {
        const gchar *step = (const gchar *)sqlite3_column_text(plan, 3);
        if (is_whole_table(step) && !is_allowed(sql))
            fail_msg("%s\n%s", step, sql);
    }
    sqlite3_finalize(plan);
}

static void no_statement_looks_through_a_whole_table(void **state) {
    enum { TEXTS_AT_LEAST = 60 };
    Fixture *fixture = *state;
    Store *store = fixture->store;
    GOOD(store_begin(store, &error));
    gint64 ticket = add_ticket(store, "mei@example.cn");
    call_tickets(store, ticket);
    call_mails(store, ticket);
    call_letters(store, ticket);
    call_the_others(store, ticket);
    call_queries(store);
    call_reports(store);
    call_figures(store);
    GOOD(store_commit(store, &error));
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(gint64));
    GOOD(search_store_find(store, "kettle", 5, found, &error));
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    GOOD(store_verify(store, faults, &error));
    g_autoptr(GPtrArray) texts = database_texts(store->database);
    assert_true(texts->len >= TEXTS_AT_LEAST);
    sqlite3 *database = NULL;
    assert_int_equal(sqlite3_open(fixture->path, &database), SQLITE_OK);
    for (guint i = 0; i < texts->len; i++)
        check_plan(database, texts->pdata[i]);
    sqlite3_close(database);
}

/* The texts must be good for PostgreSQL, too. */
static void statements_are_portable(void **state) {
    static const gchar *const banned[] = {"rowid",     "AUTOINCREMENT", "OR REPLACE", "OR IGNORE",
                                          "datetime(", "strftime(",     "IFNULL(",    "GLOB ",
                                          "PRAGMA",    "WITHOUT",       " LIKE ",     "?"};
    Fixture *fixture = *state;
    no_statement_looks_through_a_whole_table(state);
    g_autoptr(GPtrArray) texts = database_texts(fixture->store->database);
    for (guint i = 0; i < texts->len; i++) {
        const gchar *sql = texts->pdata[i];
        if (strstr(sql, "search") != NULL) /* full text is written for each engine */
            continue;
        for (gsize j = 0; j < G_N_ELEMENTS(banned); j++) {
            if (strstr(sql, banned[j]) != NULL)
                fail_msg("%s: %s", banned[j], sql);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STORE_TEST(no_statement_looks_through_a_whole_table),
        STORE_TEST(statements_are_portable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
