/* figure_world.h - a desk's past made up at random: the rows, and the same in a database */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows are what a naive count loops over; the database is what the desk counts. Both come of
 * one seed. Times are seconds UTC; nothing is later than `now`.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "model/offer.h"
#include "model/survey_kind.h"
#include "model/ticket.h"

typedef struct {
    gint64 id;
    const gchar *queue, *owner, *category, *cause; /* static, or NULL */
    guint complainant;                             /* person<N>@example.com */
    Stage stage;
    WaitingOn waiting_on;
    Outcome outcome;
    gint64 created, answered, resolved, closed, answer_by, solve_by;
    guint reopened;
    gint64 merged_into;
    gboolean is_spam;
} WorldTicket;

typedef struct {
    guint ticket; /* index */
    const gchar *name;
    gint64 due, paused, met;
} WorldClock;

typedef struct {
    guint ticket;
    gint64 event;
    const gchar *state;
    gint64 due, ended;
} WorldPromise;

typedef struct {
    guint ticket;
    gint64 event;
    gboolean is_accepted;
    gint64 ended;
    guint chosen;
    Remedy remedies[2];
    gint64 minor[2];
    const gchar *currencies[2]; /* NULL: no money */
} WorldOffer;

typedef struct {
    guint ticket;
    gint64 sent, voted;
    SurveyKind kind;
    guint vote;
} WorldSurvey;

typedef struct {
    guint ticket;
    gint64 number;
    gboolean is_open;
    gint64 due;
} WorldAction;

typedef struct {
    gint64 from, now;
    GArray *tickets, *clocks, *promises, *offers, *surveys, *actions; /* of the above */
} World;

/* `count` tickets that came between `from` and `now`. */
World *world_new(guint32 seed, guint count, gint64 from, gint64 now);
void world_free(World *world);

/* The names that may occur; NULL behind the last. */
extern const gchar *const world_queues[];

/* Writes all rows; FALSE and a line on stderr when one is refused. */
gboolean world_write(const World *world, const gchar *path);

gchar *world_address(guint complainant);
