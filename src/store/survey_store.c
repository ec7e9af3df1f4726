/* survey_store.c - surveys sent and the votes that came back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A survey is known by its ticket and the time it was sent: a ticket that was reopened and closed
 * again may get another one.
 */
#include "store/survey_store.h"

#include "model/address.h"

#include "rows.h"
#include "store_handle.h"

void survey_free(Survey *survey) {
    if (survey == NULL)
        return;
    g_free(survey->address);
    g_free(survey->comment);
    g_free(survey);
}

static const gchar SQL_ADD[] =
    "INSERT INTO survey (ticket, sent_at, until, reminded_at, voted_at, vote, comment, address, "
    "address_key, kind, score) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)";
static const gchar SQL_SAVE[] =
    "UPDATE survey SET until = $3, reminded_at = $4, voted_at = $5, vote = $6, comment = $7, "
    "address = $8, address_key = $9, kind = $10 WHERE ticket = $1 AND sent_at = $2";

static gboolean write_survey(Store *store, const gchar *sql, const Survey *survey, GError **error) {
    g_autofree gchar *key = address_key(survey->address);
    Statement *write = store_to_write(store, sql, error);
    if (write == NULL)
        return FALSE;
    statement_bind_int(write, survey->ticket);
    statement_bind_int(write, survey->sent_at);
    statement_bind_int(write, survey->until);
    statement_bind_int(write, survey->reminded_at);
    statement_bind_int(write, survey->voted_at);
    statement_bind_int(write, survey->score);
    statement_bind_text(write, survey->comment);
    statement_bind_text(write, survey->address);
    statement_bind_text(write, key);
    statement_bind_text(write, survey_kind_name(survey->kind));
    return rows_change(write, error);
}

gboolean survey_store_add(Store *store, const Survey *survey, GError **error) {
    return write_survey(store, SQL_ADD, survey, error);
}

gboolean survey_store_save(Store *store, const Survey *survey, GError **error) {
    return write_survey(store, SQL_SAVE, survey, error);
}

static gpointer read_survey(Statement *row, GError **error) {
    gint kind = survey_kind_from_name(statement_peek_text(row, 8));
    if (kind < 0) {
        rows_fail_with_value("kind of a survey", statement_peek_text(row, 8), error);
        return NULL;
    }
    Survey *survey = g_new0(Survey, 1);
    *survey = (Survey){
        .ticket = statement_int(row, 0),
        .address = statement_text(row, 1),
        .sent_at = statement_int(row, 2),
        .until = statement_int(row, 3),
        .reminded_at = statement_int(row, 4),
        .voted_at = statement_int(row, 5),
        .score = (guint)statement_int(row, 6),
        .comment = statement_text(row, 7),
        .kind = (SurveyKind)kind,
    };
    return survey;
}

static const gchar SQL_OF_TICKET[] = "SELECT ticket, address, sent_at, until, reminded_at, "
                                     "voted_at, vote, comment, kind FROM survey "
                                     "WHERE ticket = $1 ORDER BY sent_at DESC LIMIT 1";

gboolean survey_store_of_ticket(Store *store, gint64 ticket, Survey **out_survey, GError **error) {
    Statement *find = store_to_read(store, SQL_OF_TICKET, error);
    if (find == NULL)
        return FALSE;
    statement_bind_int(find, ticket);
    return rows_read_one(find, read_survey, (gpointer *)out_survey, error);
}

static const gchar SQL_LAST_SENT[] =
    "SELECT sent_at FROM survey WHERE address_key = $1 ORDER BY sent_at DESC LIMIT 1";

gboolean survey_store_last_sent(Store *store, const gchar *address, gint64 *out_at,
                                GError **error) {
    g_autofree gchar *key = address_key(address);
    Statement *find = store_to_read(store, SQL_LAST_SENT, error);
    if (find == NULL)
        return FALSE;
    statement_bind_text(find, key);
    return rows_read_int(find, 0, out_at, error);
}

static const gchar SQL_VOTES[] =
    "SELECT survey.ticket, survey.vote, ticket.queue, ticket.owner, survey.kind, "
    "survey.voted_at FROM survey "
    "JOIN report_counted_ticket AS ticket ON ticket.ticket = survey.ticket WHERE survey.voted_at "
    ">= $1 "
    "AND survey.voted_at < $2 AND survey.voted_at <> 0 ORDER BY survey.voted_at DESC LIMIT $3";

static const gchar SQL_SENT[] =
    "SELECT survey.ticket, survey.vote, ticket.queue, ticket.owner, survey.kind, "
    "survey.voted_at FROM survey "
    "JOIN report_counted_ticket AS ticket ON ticket.ticket = survey.ticket WHERE survey.sent_at >= "
    "$1 "
    "AND survey.sent_at < $2 ORDER BY survey.sent_at DESC LIMIT $3";

/* [from, until), seconds UTC. */
typedef struct {
    gint64 from, until;
} Period;

static gboolean list_votes(Store *store, const gchar *sql, Period period, GArray **out_votes,
                           GError **error) {
    /* More than any desk gets in a year. */
    enum { MAX_VOTES = 100000 };
    g_autoptr(Statement) rows = store_to_read(store, sql, error);
    g_autoptr(GArray) votes = g_array_new(FALSE, FALSE, sizeof(SurveyVote));
    gboolean has_row = FALSE;
    if (rows == NULL)
        return FALSE;
    statement_bind_int(rows, period.from);
    statement_bind_int(rows, period.until);
    statement_bind_int(rows, MAX_VOTES);
    if (!statement_step(rows, &has_row, error))
        return FALSE;
    while (has_row) {
        gint kind = survey_kind_from_name(statement_peek_text(rows, 4));
        if (kind < 0)
            return rows_fail_with_value("kind of a survey", statement_peek_text(rows, 4), error);
        const SurveyVote vote = {.ticket = statement_int(rows, 0),
                                 .kind = (SurveyKind)kind,
                                 .has_voted = statement_int(rows, 5) != 0,
                                 .score = (guint)statement_int(rows, 1),
                                 .queue = g_intern_string(statement_peek_text(rows, 2)),
                                 .owner = g_intern_string(statement_peek_text(rows, 3))};
        g_array_append_val(votes, vote);
        if (!statement_step(rows, &has_row, error))
            return FALSE;
    }
    *out_votes = g_steal_pointer(&votes);
    return TRUE;
}

gboolean survey_store_votes(Store *store, gint64 from, gint64 until, GArray **out_votes,
                            GError **error) {
    return list_votes(store, SQL_VOTES, (Period){from, until}, out_votes, error);
}

gboolean survey_store_sent(Store *store, gint64 from, gint64 until, GArray **out_surveys,
                           GError **error) {
    return list_votes(store, SQL_SENT, (Period){from, until}, out_surveys, error);
}
