/* regulator_figures.h - what the complaints of a period come to for whoever supervises the desk */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A period is [from, until). Tickets merged into another and spam count nowhere. A ticket is
 * decided when it is resolved, or closed without that, and is not opened again since: so what was
 * open at the beginning, and what was received, is either decided within the period or open at its
 * end.
 */
#pragma once

#include <glib.h>

#include "model/figures.h"
#include "model/legal_profile.h"

/* One time that the profile asks about: of a clock, or of the report alone. */
typedef struct {
    const LegalClock *time; /* borrowed */
    guint done;             /* decided within the period; or first answered, as it ends with */
    guint in_time;          /* of those */
    guint open_late;        /* neither at the end of the period, and its time is over */
} RegulatorTime;

typedef struct {
    gint64 ticket;
    gint64 received; /* seconds UTC */
    gchar *queue;    /* or NULL */
} RegulatorOpen;

typedef struct {
    gint64 from, until;    /* seconds UTC */
    guint open_before;     /* received before the period, not decided when it began */
    guint received;        /* within it */
    guint decided;         /* within it, whenever received */
    guint open_after;      /* not decided when it ended */
    guint reopened;        /* of the decided ones: had been opened again at least once */
    guint solved_in_time;  /* of the decided ones: by the time the complainant was promised */
    guint solved_promised; /* of the decided ones: those that were promised one */
    guint outcomes[OUTCOME_COUNT]; /* of the decided ones */
    GArray *times;                 /* of RegulatorTime, in the order of the profile */
    GPtrArray *redress;    /* of FigureRemedy, of whatever kind: by currency, without money last */
    GPtrArray *categories; /* of FigureCount: received, the most first */
    GPtrArray *causes;     /* of FigureCount: decided; name NULL: none was noted */
    GPtrArray *oldest;     /* of RegulatorOpen: open at the end, oldest first; some */
} RegulatorFigures;

/* Empty, with a line for each time of the profile (NULL: none): what the report alone asks about,
 * then its clocks. The profile must outlive it. */
RegulatorFigures *regulator_figures_new(gint64 from, gint64 until, const LegalProfile *profile);
void regulator_figures_free(RegulatorFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RegulatorFigures, regulator_figures_free)
