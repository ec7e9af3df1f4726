/* clock_policy.h - what the operator decided about clocks: how long, and who is told of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/wall_clock.h"

/* Other times for some tickets. Seconds; 0: as for all. */
typedef struct {
    gchar *queue;  /* name, or NULL: any */
    gint priority; /* Priority, or -1: any */
    gchar *tag;    /* lower case, or NULL: any */
    gint64 owner, first_answer, progress, solution;
} ClockRule;

/* Who is told how long after a time has passed. */
typedef struct {
    gint64 after; /* seconds as in the settings */
    gboolean tells_agents;
    gboolean tells_manager; /* of the queue */
    GPtrArray *persons;     /* of gchar*: names */
    gboolean is_at_once;    /* also outside of working hours */
} ClockEscalation;

typedef struct {
    gint64 owner;          /* nobody owns a ticket for longer, 1 h; 0 = no such clock */
    gint64 progress;       /* the complainant hears something within, 48 h; 0 = no such clock */
    guint extra_care;      /* per cent of the time for owner and first answer that a vip has, 50 */
    guint warning;         /* per cent of the time of a service clock, 75; 0 = none */
    gint64 gather;         /* what comes up within is one mail, 15 min */
    gboolean has_notices;  /* anybody is told at all */
    gint64 holding_before; /* the complainant is put off so long before a promise passes, 2 h */
    gint64 holding_time;   /* by so long, 2 d */
    GPtrArray *rules;      /* of ClockRule: the first that fits and has a time */
    GPtrArray *escalation; /* of ClockEscalation, in the order of their times */
    WallClock *wall;       /* of the desk's zone; NULL: UTC */
} ClockPolicy;

ClockRule *clock_rule_new(void);
void clock_rule_free(ClockRule *rule);
ClockEscalation *clock_escalation_new(gint64 after);
void clock_escalation_free(ClockEscalation *level);

/* The defaults: without rules, the queue's manager is told after 1 d. */
ClockPolicy clock_policy_usual(void);
void clock_policy_clear(ClockPolicy *clocks);
