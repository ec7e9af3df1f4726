/* promise.h - a dated promise on a ticket: whose, what, by when, and what became of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
    PROMISE_OF_AGENT, /* #promise: what an agent said he would do */
    PROMISE_DELAY,    /* #delay: the complainant was told of a later date, and why */
    PROMISE_KIND_COUNT
} PromiseKind;

/* "promise", "delay" */
const gchar *promise_kind_name(PromiseKind kind);
gint promise_kind_from_name(const gchar *name);

typedef enum {
    PROMISE_OPEN,
    PROMISE_KEPT,    /* the complainant was answered, or the ticket solved or closed */
    PROMISE_DROPPED, /* the ticket was dismissed or is spam */
    PROMISE_STATE_COUNT
} PromiseState;

/* "open", "kept", "dropped" */
const gchar *promise_state_name(PromiseState state);
gint promise_state_from_name(const gchar *name);

/* All times are seconds UTC, 0 = not yet. */
typedef struct {
    gint64 event; /* that made it; one promise an event */
    gint64 ticket;
    PromiseKind kind;
    PromiseState state;
    gchar *person; /* name of who made it */
    gchar *words;  /* what was promised, or why it takes longer */
    gint64 mail;   /* it was made in */
    gint64 made_at;
    gint64 due_at;
    gint64 reminded_at;
    gint64 ended_at;
} Promise;

void promise_free(Promise *promise);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Promise, promise_free)
