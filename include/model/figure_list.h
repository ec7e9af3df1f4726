/* figure_list.h - which tickets a figure counted: what is linked to it, and what #list reads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *   closed outcome upheld 2026-11-02..2026-11-08 group quality
 *   overdue owner anna at 2026-11-09 08:00
 *
 * What is counted comes first, everything else behind it in any order. Keywords are English or
 * Chinese; names are those of the settings, in double quotes where they have blanks, "none" or 无
 * for what has none.
 */
#pragma once

#include <glib.h>

/* Of what there are figures. */
typedef enum {
    FIGURE_SET_RECEIVED,
    FIGURE_SET_ANSWERED, /* for the first time */
    FIGURE_SET_CLOSED,
    FIGURE_SET_OPEN,      /* at a moment */
    FIGURE_SET_CLOCKS,    /* clocks that were met, or whose time passed; missed ones first */
    FIGURE_SET_PROMISES,  /* the same of #promise and #delay */
    FIGURE_SET_REMEDIES,  /* options that were accepted */
    FIGURE_SET_VOTES,     /* that came; the lowest first */
    FIGURE_SET_SURVEYS,   /* that were sent */
    FIGURE_SET_REPEATERS, /* the newest ticket of each who came again; of one of them: all */
    FIGURE_SET_COUNT
} FigureSet;

/* Some of these only. */
typedef enum {
    FIGURE_PART_ALL,
    FIGURE_PART_OVERDUE,    /* of open ones */
    FIGURE_PART_AT_RISK,    /* the same */
    FIGURE_PART_UNASSIGNED, /* the same */
    FIGURE_PART_REOPENED,   /* of closed ones */
    FIGURE_PART_SLOW,       /* of answered and closed ones: the slowest tenth */
    FIGURE_PART_UNHAPPY,    /* of votes */
    FIGURE_PART_SILENT,     /* of surveys */
    FIGURE_PART_COUNT
} FigurePart;

/* What a set can be narrowed to. */
typedef enum {
    FIGURE_BY_CLOCK, /* ticket_clock_name() */
    FIGURE_BY_CATEGORY,
    FIGURE_BY_CAUSE,
    FIGURE_BY_OUTCOME, /* outcome_name() */
    FIGURE_BY_OWNER,
    FIGURE_BY_REMEDY,      /* remedy_name() */
    FIGURE_BY_CURRENCY,    /* of remedies; none: without an amount */
    FIGURE_BY_AGE,         /* days at which the class of ages begins: "3" */
    FIGURE_BY_COMPLAINANT, /* an address */
    FIGURE_BY_COUNT
} FigureNarrowing;

typedef struct {
    FigureSet set;
    FigurePart part;
    gchar *by[FIGURE_BY_COUNT]; /* NULL: not narrowed; "": to what has none */
    GPtrArray *queues;          /* of gchar*: of these only; empty: of all; NULL as well */
    gint64 first_day, last_day; /* days since 1970-01-01 by the reader's clock, both within; 0: of
                                   the last seven days */
    gint64 at;                  /* of open ones: what that clock showed; 0: now */
} FigureList;

void figure_list_clear(FigureList *list);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FigureList, figure_list_clear)

void figure_list_free(FigureList *list);
FigureList *figure_list_copy(const FigureList *list);

/* The text of it, as above. Caller frees. */
gchar *figure_list_text(const FigureList *list, gboolean is_chinese);

/* Reads what somebody typed (one line). FALSE: it is none. Caller clears *out_list. */
gboolean figure_list_read(const gchar *typed, FigureList *out_list);
