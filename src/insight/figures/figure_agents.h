/* figure_agents.h - what each of those who own tickets has to carry */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/figures.h"

typedef struct FigureAgents FigureAgents;

FigureAgents *figure_agents_new(void);
void figure_agents_free(FigureAgents *agents);

/* `owner` NULL: nobody's. */
void figure_agents_add_open(FigureAgents *agents, const gchar *owner, gboolean is_overdue);
void figure_agents_add_closed(FigureAgents *agents, const gchar *owner, gboolean was_reopened);
void figure_agents_add_answered(FigureAgents *agents, const Ticket *ticket);

/* Appends a FigureAgent for each, by name, nobody last. */
void figure_agents_sum_up(FigureAgents *agents, GPtrArray *out_agents);
