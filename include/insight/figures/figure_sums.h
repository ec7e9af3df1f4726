/* figure_sums.h - adds up what is shown to it, ticket by ticket, to the figures of a period */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whoever adds decides what may be counted (whose queues, who may see it); when something counts is
 * decided here. What happened outside of the period goes into no figure but the days of the trend.
 */
#pragma once

#include "model/figures.h"
#include "model/money.h"

typedef struct FigureSums FigureSums;

/* Takes the figures, which are empty but for the period, survey_kind and the days. */
FigureSums *figure_sums_new(Figures *figures);
void figure_sums_free(FigureSums *sums);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FigureSums, figure_sums_free)

/* Each counts the ticket if that happened to it within the period. */
void figure_sums_add_received(FigureSums *sums, const Ticket *ticket);
void figure_sums_add_answered(FigureSums *sums, const Ticket *ticket);
void figure_sums_add_closed(FigureSums *sums, const Ticket *ticket);

/* One that is open at the moment of the figures. */
void figure_sums_add_open(FigureSums *sums, const Ticket *ticket);

/* Of what counts within the period. */
void figure_sums_add_clock(FigureSums *sums, const gchar *clock, gboolean is_kept);
void figure_sums_add_promise(FigureSums *sums, gboolean is_kept);
void figure_sums_add_remedy(FigureSums *sums, Remedy remedy, const Money *money);

/* A vote on the scale of survey_kind; other scores are none. */
void figure_sums_add_vote(FigureSums *sums, guint score);

/* A survey that was sent. */
void figure_sums_add_survey(FigureSums *sums, gboolean has_voted);

/* Complainants received from within the period, as addresses are compared (of gchar*, each once, in
 * the order in which they came first). Borrowed until the next is added. */
const GPtrArray *figure_sums_complainants(const FigureSums *sums);

/* One of them who had `tickets` within the 90 days, the newest with that number; one ticket is no
 * repetition and is not counted. */
void figure_sums_add_repeater(FigureSums *sums, const gchar *key, guint tickets, gint64 newest);

/* The tickets that Figures.due and .oldest shall list (of gint64, in their order). Borrowed. */
const GArray *figure_sums_due(FigureSums *sums);
const GArray *figure_sums_oldest(FigureSums *sums);

/* Sorts, takes middles, and hands the figures over; the sums are of no more use. */
Figures *figure_sums_finish(FigureSums *sums);
