/* ticket_workbook.c - the tickets of a period as a workbook: a sheet to pivot, sums, charts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tickets received in the period are a range of numbers; those closed in it that are older are
 * asked for one by one, before them. Each row goes to the sheet and into the sums, and no further.
 */
#include "flow/exports/ticket_workbook.h"

#include <string.h>

#include "base/error.h"
#include "insight/figures/period_summary.h"
#include "store/ticket_visits.h"

#include "summary_sheets.h"
#include "ticket_sheet.h"
#include "workbook_words.h"

enum { MOST_DAYS_BY_DAY = 62, COLUMNS_MOST = 64 };

typedef struct {
    Office *office;
    const TicketWorkbook *book;
    gint64 from; /* the period that is told */
    gint64 until;
    WallClock *clock;
    ReportRange range;
    TicketSheet tickets;
    SummarySheets summary;
    SummarySums *sums;
    guint64 rows;
} Making;

static const gchar *value_of(const gchar *const *values, const gchar *column) {
    return values[report_column_place(REPORT_TICKETS, column)];
}

static gint64 number_of(const gchar *const *values, const gchar *column, gint64 otherwise) {
    const gchar *value = value_of(values, column);
    return value != NULL ? g_ascii_strtoll(value, NULL, 10) : otherwise;
}

/* --- which tickets ---------------------------------------------------------------------------- */

static gint by_number(gconstpointer one, gconstpointer other) {
    gint64 first = *(const gint64 *)one;
    gint64 second = *(const gint64 *)other;
    return (first > second) - (first < second);
}

static gboolean is_in_queues(const GPtrArray *queues, const gchar *queue) {
    for (guint i = 0; queues != NULL && i < queues->len; i++) {
        if (g_strcmp0(queues->pdata[i], queue) == 0)
            return TRUE;
    }
    return queues == NULL;
}

/* May the reader see the ticket that the column names, as if it stood where this one does? */
static gboolean may_name(const TicketWorkbook *book, const gchar *const *values,
                         const gchar *column) {
    const Ticket ticket = {.id = number_of(values, column, 0),
                           .queue = (gchar *)value_of(values, "queue"),
                           .owner = (gchar *)value_of(values, "owner")};
    return ticket.id == 0 || book->may_show == NULL || book->may_show(&ticket, book->sight);
}

/* What was merged into a ticket is a part of it. */
static gboolean is_for_reader(const TicketWorkbook *book, const gchar *const *values) {
    return is_in_queues(book->queues, value_of(values, "queue")) &&
           may_name(book, values, "ticket") && may_name(book, values, "merged_into");
}

/* The row, without the numbers of tickets that are as if they were not there. */
static void add_row(Making *making, const gchar *const *values) {
    static const gchar *const naming[] = {"linked_to", "group_case"};
    const gchar *shown[COLUMNS_MOST];
    guint count = 0;
    report_columns(REPORT_TICKETS, &count);
    g_assert(count <= COLUMNS_MOST);
    memcpy(shown, values, count * sizeof *shown);
    for (gsize i = 0; i < G_N_ELEMENTS(naming); i++) {
        if (!may_name(making->book, values, naming[i]))
            shown[report_column_place(REPORT_TICKETS, naming[i])] = NULL;
    }
    ticket_sheet_add(&making->tickets, shown);
}

/* The day of a time that is within the period. */
static gint64 day_within(const Making *making, const gchar *time) {
    gint64 at = ticket_sheet_time(time);
    if (at < making->from || at >= making->until)
        return SUMMARY_NOT_THEN;
    return wall_clock_show(making->clock, at) / WALL_DAY;
}

static void add_to_sums(Making *making, const gchar *const *values) {
    if (*value_of(values, "is_spam") == '1' || value_of(values, "merged_into") != NULL)
        return;
    const gchar *remedy = value_of(values, "remedy");
    const SummaryTicket ticket = {
        .received_day = day_within(making, value_of(values, "received_at")),
        .closed_day = day_within(making, value_of(values, "closed_at")),
        .first_answer_seconds = number_of(values, "first_answer_seconds", SUMMARY_NOT_THEN),
        .solution_seconds = number_of(values, "solution_seconds", SUMMARY_NOT_THEN),
        .is_answered_in_time = (gint)number_of(values, "is_answered_in_time", -1),
        .is_solved_in_time = (gint)number_of(values, "is_solved_in_time", -1),
        .reopened_count = (guint)number_of(values, "reopened_count", 0),
        .category = value_of(values, "category"),
        .cause = value_of(values, "cause"),
        .outcome = value_of(values, "outcome"),
        .remedy = remedy != NULL ? remedy_from_name(remedy) : -1,
        .currency = value_of(values, "remedy_currency"),
        .minor = number_of(values, "remedy_minor", 0),
        .survey_kind = value_of(values, "survey_kind"),
        .vote = number_of(values, "vote", SUMMARY_NOT_THEN),
    };
    summary_sums_add(making->sums, &ticket);
}

static gboolean add_ticket(const gchar *const *values, gpointer data, GError **error) {
    Making *making = data;
    const TicketWorkbook *book = making->book;
    gint64 number = number_of(values, "ticket", 0);
    if (is_for_reader(book, values)) {
        add_row(making, values);
        add_to_sums(making, values);
    }
    making->rows++;
    if (book->watch == NULL || book->watch(making->rows, number, book->watch_data))
        return TRUE;
    g_set_error(error, AMENDS_ERROR, AMENDS_ERROR_TRY_LATER, "the export was stopped");
    return FALSE;
}

typedef struct {
    gint64 before;
    GArray *tickets; /* of gint64 */
} Older;

static gboolean note_older(const Ticket *ticket, gpointer data) {
    Older *older = data;
    if (ticket->id < older->before)
        g_array_append_val(older->tickets, ticket->id);
    return TRUE;
}

/* Those that were received before the period and closed within it. */
static gboolean add_older(Making *making, GError **error) {
    g_autoptr(GArray) tickets = g_array_new(FALSE, FALSE, sizeof(gint64));
    Older older = {making->range.first, tickets};
    const TicketVisit closed = {.which = VISIT_CLOSED,
                                .from = making->from,
                                .until = making->until,
                                .visitor = note_older,
                                .data = &older};
    if (!ticket_visits_run(making->office->store, &closed, error))
        return FALSE;
    g_array_sort(tickets, by_number);
    for (guint i = 0; i < tickets->len; i++) {
        gint64 ticket = g_array_index(tickets, gint64, i);
        const ReportVisit visit = {.view = REPORT_TICKETS,
                                   .range = {.first = ticket, .until = ticket + 1},
                                   .visitor = add_ticket,
                                   .data = making};
        if (!report_rows_visit(making->office->store, &visit, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean add_tickets(Making *making, GError **error) {
    const ReportVisit visit = {
        .view = REPORT_TICKETS, .range = making->range, .visitor = add_ticket, .data = making};
    return add_older(making, error) && report_rows_visit(making->office->store, &visit, error);
}

/* --- the whole -------------------------------------------------------------------------------- */

/* The period that is told: it begins with the first ticket and ends now, at the latest. */
static gboolean find_period(Making *making, GError **error) {
    Store *store = making->office->store;
    gint64 first = 0;
    gint64 now = office_now(making->office);
    if (!report_first_received(store, now, &first, error))
        return FALSE;
    making->from = MIN(MAX(making->book->from, first), now);
    making->until = MAX(MIN(making->book->until, now + 1), making->from + 1);
    return report_range_find(store, making->from, making->until, &making->range, error);
}

static void begin(Making *making, WorkbookFile *file) {
    const Policy *policy = making->office->policy;
    gint64 first = wall_clock_show(making->clock, making->from) / WALL_DAY;
    gint64 last = wall_clock_show(making->clock, making->until - 1) / WALL_DAY;
    making->sums = summary_sums_new(first, (guint)(last - first + 1));
    making->summary = (SummarySheets){.policy = policy,
                                      .language = making->book->language,
                                      .is_by_week = last - first + 1 > MOST_DAYS_BY_DAY};
    making->tickets =
        (TicketSheet){.policy = policy, .clock = making->clock, .language = making->book->language};
    summary_sheets_begin(&making->summary, file);
    ticket_sheet_begin(&making->tickets, file);
}

static gboolean make(Making *making, GError **error) {
    static const gchar *const titles[] = {"Complaints", "投诉报表"};
    const TicketWorkbook *book = making->book;
    if (!find_period(making, error))
        return FALSE;
    const WorkbookNotes notes = {.path = book->path,
                                 .title = titles[workbook_is_chinese(book->language) ? 1 : 0],
                                 .author = policy_desk_name(making->office->policy, book->language),
                                 .made_at = office_now(making->office)};
    g_autoptr(WorkbookFile) file = workbook_file_new(&notes, error);
    if (file == NULL)
        return FALSE;
    begin(making, file);
    if (!add_tickets(making, error))
        return FALSE;
    workbook_sheet_add_filter(making->tickets.sheet);
    g_autoptr(PeriodSummary) summary = summary_sums_finish(making->sums);
    summary_sheets_fill(&making->summary, summary);
    return workbook_file_finish(g_steal_pointer(&file), error);
}

gboolean ticket_workbook_write_within(Office *office, const TicketWorkbook *book, GError **error) {
    Making making = {
        .office = office, .book = book, .clock = wall_clock_new(office->policy->time_zone)};
    gboolean is_good = make(&making, error);
    summary_sums_free(making.sums);
    wall_clock_free(making.clock);
    return is_good;
}

gboolean ticket_workbook_write(Office *office, const TicketWorkbook *book, GError **error) {
    if (!store_begin(office->store, error))
        return FALSE;
    gboolean is_good = ticket_workbook_write_within(office, book, error);
    store_rollback(office->store);
    return is_good;
}
