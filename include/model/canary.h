/* canary.h - mails that the desk writes to itself, to see whether mail goes out and comes in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What is known of those written so far. Times are seconds UTC, 0 = there is none. */
typedef struct {
    gint64 written_at;     /* the last one was written */
    gint64 back_at;        /* the last one that came back did so */
    gint64 missing_since;  /* the oldest one written since then, that is not back, was written */
    gchar *missing_detail; /* why that one was not sent, or NULL */
} CanaryState;

void canary_state_clear(CanaryState *state);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CanaryState, canary_state_clear)

/* Of those written in a period. Seconds from writing to coming back; 0 where none came back. */
typedef struct {
    guint written;
    guint back;
    gint64 median;
    gint64 worst;
    gint64 last;
} CanaryFigures;
