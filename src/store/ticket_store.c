/* ticket_store.c - tickets and who belongs to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads and writes whole tickets; knows nothing of what a stage means but which tickets are open.
 * Addresses are looked up by address_key(), so that case and blanks do not matter.
 */
#include "store/ticket_store.h"

#include "model/address.h"

#include "rows.h"
#include "store_handle.h"

#define TICKET_COLUMNS                                                                             \
    "id, subject, complainant, complainant_name, language, queue, owner, category, stage, "        \
    "waiting_on, outcome, created_at, updated_at, answer_by, solve_by, first_answered_at, "        \
    "resolved_at, closed_at, merged_into, linked_to, reopened_count, automatic_letters, "          \
    "tags, priority, severity, is_spam, cause, whys, asked, marks, zone_minutes"

static void bind_ticket(Statement *statement, const Ticket *ticket, const gchar *complainant_key) {
    const gchar *const texts[] = {ticket->subject,
                                  ticket->complainant != NULL ? ticket->complainant : "",
                                  complainant_key,
                                  ticket->complainant_name,
                                  ticket->language,
                                  ticket->queue,
                                  ticket->owner,
                                  ticket->category,
                                  stage_name(ticket->stage),
                                  waiting_on_name(ticket->waiting_on),
                                  outcome_name(ticket->outcome)};
    const gint64 times[] = {ticket->created_at, ticket->updated_at,        ticket->answer_by,
                            ticket->solve_by,   ticket->first_answered_at, ticket->resolved_at,
                            ticket->closed_at};
    statement_bind_int(statement, ticket->id);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        statement_bind_text(statement, texts[i]);
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++)
        statement_bind_int(statement, times[i]);
    statement_bind_id(statement, ticket->merged_into);
    statement_bind_id(statement, ticket->linked_to);
    statement_bind_int(statement, ticket->reopened_count);
    statement_bind_int(statement, ticket->automatic_letters);
    statement_bind_text(statement, ticket->tags);
    statement_bind_text(statement, priority_name(ticket->priority));
    statement_bind_text(statement, severity_name(ticket->severity));
    statement_bind_int(statement, ticket->is_spam ? 1 : 0);
    statement_bind_text(statement, ticket->cause);
    statement_bind_text(statement, ticket->whys);
    statement_bind_int(statement, ticket->asked);
    statement_bind_int(statement, ticket->marks);
    statement_bind_int(statement, ticket->zone_minutes);
}

static const gchar SQL_ADD[] =
    "INSERT INTO ticket (id, subject, complainant, complainant_key, complainant_name, language, "
    "queue, owner, category, stage, waiting_on, outcome, created_at, updated_at, answer_by, "
    "solve_by, first_answered_at, resolved_at, closed_at, merged_into, linked_to, reopened_count, "
    "automatic_letters, tags, priority, severity, is_spam, cause, whys, "
    "asked, marks, zone_minutes) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
    "$9, $10, $11, $12, $13, $14, $15, "
    "$16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";

gboolean ticket_store_add(Store *store, const Ticket *ticket, GError **error) {
    g_autofree gchar *key = address_key(ticket->complainant);
    Statement *add = store_to_write(store, SQL_ADD, error);
    if (add == NULL)
        return FALSE;
    bind_ticket(add, ticket, key);
    if (!rows_run(add, error))
        return FALSE;
    return *key == '\0' ||
           ticket_store_add_participant(store, ticket->id, key, ROLE_COMPLAINANT, error);
}

static const gchar SQL_SAVE[] =
    "UPDATE ticket SET subject = $2, complainant = $3, complainant_key = $4, "
    "complainant_name = $5, language = $6, queue = $7, owner = $8, category = $9, stage = $10, "
    "waiting_on = $11, outcome = $12, created_at = $13, updated_at = $14, answer_by = $15, "
    "solve_by = $16, first_answered_at = $17, resolved_at = $18, closed_at = $19, "
    "merged_into = $20, linked_to = $21, reopened_count = $22, automatic_letters = $23, "
    "tags = $24, priority = $25, severity = $26, is_spam = $27, cause = $28, whys = $29, "
    "asked = $30, marks = $31, zone_minutes = $32 "
    "WHERE id = $1";

gboolean ticket_store_save(Store *store, const Ticket *ticket, GError **error) {
    g_autofree gchar *key = address_key(ticket->complainant);
    Statement *save = store_to_write(store, SQL_SAVE, error);
    if (save == NULL)
        return FALSE;
    bind_ticket(save, ticket, key);
    return rows_change(save, error);
}

static gpointer read_ticket(Statement *row, GError **error) {
    g_autoptr(Ticket) ticket = ticket_new();
    g_free(ticket->subject);
    *ticket = (Ticket){
        .id = statement_int(row, 0),
        .subject = statement_text(row, 1),
        .complainant = statement_text(row, 2),
        .complainant_name = statement_text(row, 3),
        .language = statement_text(row, 4),
        .queue = statement_text(row, 5),
        .owner = statement_text(row, 6),
        .category = statement_text(row, 7),
        .created_at = statement_int(row, 11),
        .updated_at = statement_int(row, 12),
        .answer_by = statement_int(row, 13),
        .solve_by = statement_int(row, 14),
        .first_answered_at = statement_int(row, 15),
        .resolved_at = statement_int(row, 16),
        .closed_at = statement_int(row, 17),
        .merged_into = statement_int(row, 18),
        .linked_to = statement_int(row, 19),
        .reopened_count = (guint)statement_int(row, 20),
        .automatic_letters = (guint)statement_int(row, 21),
        .tags = statement_text(row, 22),
        .is_spam = statement_int(row, 25) != 0,
        .cause = statement_text(row, 26),
        .whys = statement_text(row, 27),
        .asked = (guint)statement_int(row, 28),
        .marks = (guint)statement_int(row, 29),
        .zone_minutes = (gint)statement_int(row, 30),
    };
    const struct {
        guint place;
        const gchar *column;
        gint (*from_name)(const gchar *name);
    } names[] = {{8, "stage", stage_from_name},
                 {9, "waiting_on", waiting_on_from_name},
                 {10, "outcome", outcome_from_name},
                 {23, "priority", priority_from_name},
                 {24, "severity", severity_from_name}};
    gint values[G_N_ELEMENTS(names)];
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        const gchar *name = statement_peek_text(row, names[i].place);
        values[i] = names[i].from_name(name);
        if (values[i] < 0) {
            rows_fail_with_value(names[i].column, name, error);
            return NULL;
        }
    }
    ticket->stage = (Stage)values[0];
    ticket->waiting_on = (WaitingOn)values[1];
    ticket->outcome = (Outcome)values[2];
    ticket->priority = (Priority)values[3];
    ticket->severity = (Severity)values[4];
    return g_steal_pointer(&ticket);
}

static const gchar SQL_LOAD[] = "SELECT " TICKET_COLUMNS " FROM ticket WHERE id = $1";

gboolean ticket_store_load(Store *store, gint64 id, Ticket **out_ticket, GError **error) {
    Statement *load = store_to_read(store, SQL_LOAD, error);
    if (load == NULL)
        return FALSE;
    statement_bind_int(load, id);
    return rows_read_one(load, read_ticket, (gpointer *)out_ticket, error);
}

gboolean ticket_store_load_survivor(Store *store, gint64 id, Ticket **out_ticket, GError **error) {
    /* Longer than any chain that people make, and the end of a circle. */
    enum { MAX_MERGES = 100 };
    g_autoptr(Ticket) ticket = NULL;
    for (guint i = 0; i < MAX_MERGES && id != 0; i++) {
        g_clear_pointer(&ticket, ticket_free);
        if (!ticket_store_load(store, id, &ticket, error))
            return FALSE;
        id = ticket != NULL ? ticket->merged_into : 0;
    }
    if (id != 0) {
        g_autofree gchar *value = g_strdup_printf("%" G_GINT64_FORMAT, id);
        return rows_fail_with_value("merged_into that leads round in a circle", value, error);
    }
    *out_ticket = g_steal_pointer(&ticket);
    return TRUE;
}

/* --- lists ------------------------------------------------------------------------------------ */

/* All conditions, the given ones first met by an index. */
#define LIST_WHERE(given)                                                                          \
    "SELECT " TICKET_COLUMNS " FROM ticket WHERE " given                                           \
    "($1 = '' OR complainant_key = $1) AND ($2 = '' OR owner = $2) AND ($3 = '' OR queue = $3) "   \
    "AND ($4 = '' OR stage = $4) AND ($5 = 0 OR (stage <> 'closed' AND merged_into IS NULL)) "     \
    "AND id <> $6 ORDER BY id DESC LIMIT $7"

static const gchar SQL_LIST_OF_COMPLAINANT[] = LIST_WHERE("complainant_key = $1 AND ");
static const gchar SQL_LIST_OF_OWNER[] = LIST_WHERE("owner = $2 AND ");
static const gchar SQL_LIST_NOT_CLOSED[] = LIST_WHERE("stage <> 'closed' AND ");
static const gchar SQL_LIST[] = LIST_WHERE("");

/* The text whose index leaves the fewest rows to look at. Closed tickets are nearly all there are:
 * they are read newest first. */
static const gchar *choose_list(const TicketFilter *filter, gboolean has_stage) {
    gboolean is_not_closed = filter->only_open || (has_stage && filter->stage != STAGE_CLOSED);
    const struct {
        gboolean is_given;
        const gchar *sql;
    } choices[] = {
        {filter->complainant != NULL, SQL_LIST_OF_COMPLAINANT},
        {filter->owner != NULL, SQL_LIST_OF_OWNER},
        {is_not_closed, SQL_LIST_NOT_CLOSED},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(choices); i++) {
        if (choices[i].is_given)
            return choices[i].sql;
    }
    return SQL_LIST;
}

gboolean ticket_store_list(Store *store, const TicketFilter *filter, GPtrArray **out_tickets,
                           GError **error) {
    gboolean has_stage = filter->stage > STAGE_NONE && filter->stage < STAGE_COUNT;
    Statement *list = store_to_read(store, choose_list(filter, has_stage), error);
    if (list == NULL)
        return FALSE;
    g_autofree gchar *key = address_key(filter->complainant);
    statement_bind_text(list, key);
    statement_bind_text(list, filter->owner != NULL ? filter->owner : "");
    statement_bind_text(list, filter->queue != NULL ? filter->queue : "");
    statement_bind_text(list, has_stage ? stage_name((Stage)filter->stage) : "");
    statement_bind_int(list, filter->only_open ? 1 : 0);
    statement_bind_int(list, filter->except);
    statement_bind_int(list, filter->limit > 0 ? filter->limit : G_MAXINT64);
    return rows_read_list(list, read_ticket, (GDestroyNotify)ticket_free, out_tickets, error);
}

/* --- participants ----------------------------------------------------------------------------- */

static const gchar SQL_ADD_PARTICIPANT[] =
    "INSERT INTO participant (ticket, address, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

gboolean ticket_store_add_participant(Store *store, gint64 ticket, const gchar *address, Role role,
                                      GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *add = store_to_write(store, SQL_ADD_PARTICIPANT, error);
    if (add == NULL)
        return FALSE;
    statement_bind_int(add, ticket);
    statement_bind_text(add, key);
    statement_bind_text(add, role_name(role));
    return rows_run(add, error);
}

static const gchar SQL_REMOVE_PARTICIPANT[] =
    "DELETE FROM participant WHERE ticket = $1 AND address = $2";

gboolean ticket_store_remove_participant(Store *store, gint64 ticket, const gchar *address,
                                         GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *remove = store_to_write(store, SQL_REMOVE_PARTICIPANT, error);
    if (remove == NULL)
        return FALSE;
    statement_bind_int(remove, ticket);
    statement_bind_text(remove, key);
    return rows_run(remove, error);
}

static const gchar SQL_PARTICIPANTS[] =
    "SELECT address FROM participant WHERE ticket = $1 ORDER BY address";

gboolean ticket_store_participants(Store *store, gint64 ticket, GPtrArray **out_addresses,
                                   GError **error) {
    Statement *list = store_to_read(store, SQL_PARTICIPANTS, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    return rows_read_list(list, rows_text, g_free, out_addresses, error);
}

static const gchar SQL_PARTICIPANTS_OF_ROLE[] =
    "SELECT address FROM participant WHERE ticket = $1 AND role = $2 ORDER BY address";

gboolean ticket_store_participants_of_role(Store *store, gint64 ticket, Role role,
                                           GPtrArray **out_addresses, GError **error) {
    Statement *list = store_to_read(store, SQL_PARTICIPANTS_OF_ROLE, error);
    if (list == NULL)
        return FALSE;
    statement_bind_int(list, ticket);
    statement_bind_text(list, role_name(role));
    return rows_read_list(list, rows_text, g_free, out_addresses, error);
}
