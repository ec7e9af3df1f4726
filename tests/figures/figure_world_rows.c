/* figure_world_rows.c - the rows of a made-up past, written into a database */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "figure_world.h"

/* One prepared INSERT; `kinds` says how the arguments of put() are bound: i a number, s a text. */
typedef struct {
    sqlite3_stmt *statement;
    const gchar *kinds;
} Insert;

static gboolean prepare(sqlite3 *database, const gchar *sql, const gchar *kinds,
                        Insert *out_insert) {
    out_insert->kinds = kinds;
    if (sqlite3_prepare_v2(database, sql, -1, &out_insert->statement, NULL) == SQLITE_OK)
        return TRUE;
    fprintf(stderr, "%s: %s\n", sqlite3_errmsg(database), sql);
    return FALSE;
}

static gboolean put(Insert *insert, ...) {
    va_list values;
    va_start(values, insert);
    for (gint i = 0; insert->kinds[i] != '\0'; i++) {
        if (insert->kinds[i] == 'i')
            sqlite3_bind_int64(insert->statement, i + 1, va_arg(values, gint64));
        else
            sqlite3_bind_text(insert->statement, i + 1, va_arg(values, const gchar *), -1,
                              SQLITE_TRANSIENT);
    }
    va_end(values);
    gboolean is_done = sqlite3_step(insert->statement) == SQLITE_DONE;
    if (!is_done)
        fprintf(stderr, "%s\n", sqlite3_errmsg(sqlite3_db_handle(insert->statement)));
    sqlite3_reset(insert->statement);
    return is_done;
}

static gint64 ticket_of(const World *world, guint index) {
    return g_array_index(world->tickets, WorldTicket, index).id;
}

static gboolean write_tickets(const World *world, sqlite3 *database) {
    Insert insert;
    gboolean is_good = prepare(
        database,
        "INSERT INTO ticket (id, subject, complainant, complainant_key, queue, owner, category, "
        "cause, stage, waiting_on, outcome, created_at, updated_at, answer_by, solve_by, "
        "first_answered_at, resolved_at, closed_at, merged_into, reopened_count, is_spam, "
        "automatic_letters) VALUES (?1, 'Kettle', ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, "
        "?11, ?12, ?13, ?14, ?15, nullif(?16, 0), ?17, ?18, 0)",
        "issssssssiiiiiiiii", &insert);
    for (guint i = 0; i < world->tickets->len && is_good; i++) {
        const WorldTicket *ticket = &g_array_index(world->tickets, WorldTicket, i);
        g_autofree gchar *address = world_address(ticket->complainant);
        is_good = put(&insert, ticket->id, address, ticket->queue, ticket->owner, ticket->category,
                      ticket->cause, stage_name(ticket->stage), waiting_on_name(ticket->waiting_on),
                      outcome_name(ticket->outcome), ticket->created, ticket->answer_by,
                      ticket->solve_by, ticket->answered, ticket->resolved, ticket->closed,
                      ticket->merged_into, (gint64)ticket->reopened, (gint64)ticket->is_spam);
    }
    sqlite3_finalize(insert.statement);
    return is_good;
}

static gboolean write_clocks(const World *world, sqlite3 *database) {
    Insert insert;
    gboolean is_good =
        prepare(database,
                "INSERT INTO ticket_clock (ticket, clock, started_at, promised, due_at, paused_at, "
                "remaining, met_at, levels_told, next_at) VALUES (?1, ?2, 1, 1, ?3, ?4, 0, ?5, 0, "
                "0)",
                "isiii", &insert);
    for (guint i = 0; i < world->clocks->len && is_good; i++) {
        const WorldClock *clock = &g_array_index(world->clocks, WorldClock, i);
        is_good = put(&insert, ticket_of(world, clock->ticket), clock->name, clock->due,
                      clock->paused, clock->met);
    }
    sqlite3_finalize(insert.statement);
    return is_good;
}

static gboolean write_promises(const World *world, sqlite3 *database) {
    Insert insert;
    gboolean is_good =
        prepare(database,
                "INSERT INTO promise (event, ticket, kind, state, person, words, mail, made_at, "
                "due_at, reminded_at, ended_at, ended_by) VALUES (?1, ?2, 'promise', ?3, 'anna', "
                "'call', 0, 1, ?4, 0, ?5, 0)",
                "iisii", &insert);
    for (guint i = 0; i < world->promises->len && is_good; i++) {
        const WorldPromise *promise = &g_array_index(world->promises, WorldPromise, i);
        is_good = put(&insert, promise->event, ticket_of(world, promise->ticket), promise->state,
                      promise->due, promise->ended);
    }
    sqlite3_finalize(insert.statement);
    return is_good;
}

static gboolean write_offers(const World *world, sqlite3 *database) {
    Insert insert;
    Insert option;
    gboolean is_good =
        prepare(database,
                "INSERT INTO offer (event, ticket, state, person, mail, made_at, remind_at, "
                "answer_by, reminded_at, asked_back_at, chosen, ended_at, ended_by) VALUES (?1, "
                "?2, ?3, 'anna', 0, 1, 1, 1, 0, 0, ?4, ?5, 0)",
                "iisii", &insert) &&
        prepare(database,
                "INSERT INTO offer_option (offer, place, remedy, words, minor, currency) VALUES "
                "(?1, ?2, ?3, 'x', ?4, ?5)",
                "iisis", &option);
    for (guint i = 0; i < world->offers->len && is_good; i++) {
        const WorldOffer *offer = &g_array_index(world->offers, WorldOffer, i);
        const gchar *state = offer->is_accepted ? "accepted" : offer->ended ? "refused" : "open";
        is_good = put(&insert, offer->event, ticket_of(world, offer->ticket), state,
                      (gint64)offer->chosen, offer->ended);
        for (guint k = 0; k < G_N_ELEMENTS(offer->remedies) && is_good; k++)
            is_good = put(&option, offer->event, (gint64)k, remedy_name(offer->remedies[k]),
                          offer->minor[k], offer->currencies[k]);
    }
    sqlite3_finalize(insert.statement);
    sqlite3_finalize(option.statement);
    return is_good;
}

static gboolean write_surveys(const World *world, sqlite3 *database) {
    Insert insert;
    gboolean is_good =
        prepare(database,
                "INSERT INTO survey (ticket, address, address_key, sent_at, until, reminded_at, "
                "voted_at, score, vote, kind) VALUES (?1, 'a', 'a', ?2, 1, 0, ?3, 0, ?4, ?5)",
                "iiiis", &insert);
    for (guint i = 0; i < world->surveys->len && is_good; i++) {
        const WorldSurvey *survey = &g_array_index(world->surveys, WorldSurvey, i);
        is_good = put(&insert, ticket_of(world, survey->ticket), survey->sent, survey->voted,
                      (gint64)survey->vote, survey_kind_name(survey->kind));
    }
    sqlite3_finalize(insert.statement);
    return is_good;
}

static gboolean write_actions(const World *world, sqlite3 *database) {
    Insert insert;
    gboolean is_good =
        prepare(database,
                "INSERT INTO action (number, ticket, cause, words, person, made_at, state, owner, "
                "due_at, next_at, done_at, decided_at, told_ticket, before, after) VALUES (?1, ?2, "
                "'logistics/late', 'x', 'anna', 1, ?3, 'bob', ?4, 0, 0, 0, 0, 0, 0)",
                "iisi", &insert);
    for (guint i = 0; i < world->actions->len && is_good; i++) {
        const WorldAction *action = &g_array_index(world->actions, WorldAction, i);
        is_good = put(&insert, action->number, ticket_of(world, action->ticket),
                      action->is_open ? "open" : "done", action->due);
    }
    sqlite3_finalize(insert.statement);
    return is_good;
}

gboolean world_write(const World *world, const gchar *path) {
    sqlite3 *database = NULL;
    gboolean is_good =
        sqlite3_open(path, &database) == SQLITE_OK &&
        sqlite3_exec(database, "PRAGMA synchronous = OFF; BEGIN", NULL, NULL, NULL) == SQLITE_OK &&
        write_tickets(world, database) && write_clocks(world, database) &&
        write_promises(world, database) && write_offers(world, database) &&
        write_surveys(world, database) && write_actions(world, database) &&
        sqlite3_exec(database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
    if (!is_good)
        fprintf(stderr, "the made-up past could not be written: %s\n", sqlite3_errmsg(database));
    sqlite3_close(database);
    return is_good;
}
