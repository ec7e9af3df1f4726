/* status_facts.h - how the desk fares, from its state file and its store, and what is wrong */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "config/settings.h"
#include "daemon/desk_state.h"
#include "model/canary.h"
#include "store/desk_figures.h"

/* The exit status, as monitoring programs read it. */
typedef enum { HEALTH_FINE, HEALTH_WARNING, HEALTH_CRITICAL, HEALTH_UNKNOWN } HealthLevel;

typedef struct {
    HealthLevel level;
    gchar *text;
} Finding;

typedef struct {
    const Settings *settings; /* borrowed */
    gint64 now;
    gboolean is_running;
    DeskState *state;     /* NULL: no desk ever ran on this store */
    gboolean has_figures; /* the store could be read */
    DeskFigures figures;
    CanaryFigures canaries; /* of the last day */
    GPtrArray *alarms;      /* of Alarm; empty when the store can't be read */
    GPtrArray *findings;    /* of Finding, what is worst first */
} StatusFacts;

StatusFacts *status_facts_new(const Settings *settings, gint64 now);
void status_facts_free(StatusFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StatusFacts, status_facts_free)

HealthLevel status_facts_level(const StatusFacts *facts);

/* "fine", "warning", ... */
const gchar *health_level_name(HealthLevel level);

/* The same as one JSON object (RFC 8259). Caller frees. */
gchar *status_facts_json(const StatusFacts *facts);
