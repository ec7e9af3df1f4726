/* figure_first.h - the first few of many tickets, by a time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct FigureFirst FigureFirst;

FigureFirst *figure_first_new(guint most);
void figure_first_free(FigureFirst *first);

/* Keeps it while it is among the first; of equal times the smaller number comes first. */
void figure_first_add(FigureFirst *first, gint64 at, gint64 ticket);

/* Their numbers (of gint64), first first. Borrowed until the next is added. */
const GArray *figure_first_tickets(FigureFirst *first);
