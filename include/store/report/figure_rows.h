/* figure_rows.h - shows the rows that figures are made of, one after the other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Through the views report_counted_*: merged tickets and spam are in none of them. What a visitor
 * gets is borrowed for the call; FALSE from it ends the visit. A visitor may read from the store,
 * but not visit rows of the same kind.
 */
#pragma once

#include "model/offer.h"
#include "model/ticket.h"
#include "store/store.h"

/* A period is [from, until), seconds UTC. */
typedef enum {
    FIGURE_ROWS_RECEIVED, /* created_at within the period, oldest first */
    FIGURE_ROWS_ANSWERED, /* first_answered_at within it, oldest answer first */
    FIGURE_ROWS_CLOSED,   /* closed_at within it, and not opened again */
    FIGURE_ROWS_OPEN,     /* neither resolved nor closed at `until`; those that are by now are shown
                             as still investigated */
    FIGURE_ROWS_OPEN_THEN, /* the same tickets, as they are by now */
} FigureRows;

/* Of the ticket is known: id, queue, owner, category, cause, stage, waiting_on, outcome, the
 * times, reopened_count, and as complainant the address as it is compared. */
typedef gboolean (*FigureTicketVisitor)(const Ticket *ticket, gpointer data);

typedef struct {
    FigureRows which;
    gint64 from;
    gint64 until;
    FigureTicketVisitor visitor;
    gpointer data;
    gint64 first_id, end_id; /* numbers of the period's tickets: see figure_rows_limit() */
} FigureVisit;

/* Finds out first_id and end_id, for many visits of the same period; without, each does. */
gboolean figure_rows_limit(Store *store, FigureVisit *visit, GError **error);

gboolean figure_rows_tickets(Store *store, const FigureVisit *visit, GError **error);

/* A complainant's tickets of the period, oldest first. `key` as addresses are compared. */
gboolean figure_rows_of_complainant(Store *store, const gchar *key, const FigureVisit *visit,
                                    GError **error);

/* Something of a ticket that counts within the period. Of the ticket: id, queue, owner. */
typedef struct {
    Ticket ticket;
    gboolean is_kept;   /* of clocks and promises */
    const gchar *clock; /* of clocks: its name */
    Remedy remedy;      /* of remedies, and what they cost */
    Money money;
} FigureRow;

typedef gboolean (*FigureRowVisitor)(const FigureRow *row, gpointer data);

typedef enum { FIGURE_ROWS_CLOCKS, FIGURE_ROWS_PROMISES, FIGURE_ROWS_REMEDIES } FigureMatter;

typedef struct {
    FigureMatter which;
    gint64 from;
    gint64 until;
    FigureRowVisitor visitor;
    gpointer data;
} FigureMatterVisit;

gboolean figure_rows_matters(Store *store, const FigureMatterVisit *visit, GError **error);
