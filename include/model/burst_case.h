/* burst_case.h - many like complaints at once: what is known of them, and what a manager is told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

enum { SKETCH_BYTES = 160 };

/* What one complaint says, as it is kept. */
typedef struct {
    gint64 ticket;
    gint64 at; /* seconds UTC: when the complaint came */
    guint8 bytes[SKETCH_BYTES];
} StoredSketch;

typedef enum {
    BURST_TOLD,    /* the manager has not answered yet */
    BURST_IGNORED, /* #ignore, or nobody had to be told */
    BURST_GROUPED, /* a group case was made of it */
    BURST_STATE_COUNT
} BurstState;

/* "told", ... */
const gchar *burst_state_name(BurstState state);
gint burst_state_from_name(const gchar *name);

/* One that was found. */
typedef struct {
    gint64 id;
    gint64 found_at;
    BurstState state;
    gint64 master;              /* of its group case, or 0 */
    guint8 bytes[SKETCH_BYTES]; /* of the complaint in its middle */
} BurstCase;

/* One of the complaints, for the letter. */
typedef struct {
    gint64 ticket;
    gint64 at;
    gchar *complainant;
    gchar *subject;
    gchar *words;
} BurstSample;

/* What the letter tells. */
typedef struct {
    guint hours;         /* within so many hours */
    guint usual;         /* like ones in the 28 days before */
    gdouble probability; /* of so many by chance */
    GArray *tickets;     /* of gint64, oldest first */
    GPtrArray *samples;  /* of BurstSample */
} BurstFacts;

BurstFacts *burst_facts_new(void);
void burst_facts_free(BurstFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BurstFacts, burst_facts_free)

/* The caller fills it; `facts` owns it. */
BurstSample *burst_facts_add_sample(BurstFacts *facts);
