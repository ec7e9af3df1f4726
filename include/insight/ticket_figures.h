/* ticket_figures.h - adds up the tickets of a period: how many, how fast, what came of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/query.h"

/* While tickets are added. */
typedef struct {
    TicketFigures figures;
    GArray *answer_times; /* of gint64, seconds */
} FigureSums;

FigureSums *figure_sums_new(gint64 from, gint64 until);
void figure_sums_free(FigureSums *sums);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FigureSums, figure_sums_free)

/* Each counts the ticket if that happened to it within the period. */
void figure_sums_add_received(FigureSums *sums, const Ticket *ticket);
void figure_sums_add_answered(FigureSums *sums, const Ticket *ticket);
void figure_sums_add_closed(FigureSums *sums, const Ticket *ticket);

/* A vote on the scale of figures.survey_kind; other scores are none. */
void figure_sums_add_vote(FigureSums *sums, guint score);

/* A survey that was sent. */
void figure_sums_add_survey(FigureSums *sums, gboolean has_voted);

/* The sums so far. */
TicketFigures figure_sums_finish(FigureSums *sums);
